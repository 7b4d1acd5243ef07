/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people-view.h"

struct _FootingPeopleView {
  FootingView parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingPeopleView, footing_people_view, FOOTING_TYPE_VIEW)

static void
footing_people_view_class_init (FootingPeopleViewClass *klass)
{
}

static void
footing_people_view_init (FootingPeopleView *self)
{
}
