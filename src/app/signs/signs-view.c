/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "signs-view.h"

struct _FootingSignsView {
  FootingView parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSignsView, footing_signs_view, FOOTING_TYPE_VIEW)

static void
footing_signs_view_class_init (FootingSignsViewClass *klass)
{
}

static void
footing_signs_view_init (FootingSignsView *self)
{
}
