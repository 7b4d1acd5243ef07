/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "format/momentum-format.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Momentum as one page that can be shown to somebody: a picture, or paper. */
typedef struct {
  const FootingMomentum *momentum;
  FootingPerspective perspective;
  const char *title; /* of the plan */
  const char *today; /* a local date */
  double width;      /* in the units of what it is drawn on */
  gboolean mirrored; /* it reads from right to left */
} FootingMomentumPage;

/* Draws it on @cr, with its words in @context, dark on light; returns how high that is.
 * With NULL as @cr it only measures. */
double footing_momentum_page_draw (const FootingMomentumPage *self,
                                   cairo_t *cr,
                                   PangoContext *context);

/* All of it as a picture: as SVG where the name of the file says so, else PNG. NULL with
 * @error. */
GBytes *footing_momentum_page_save (const FootingMomentumPage *self,
                                    const char *path,
                                    GError **error);

G_END_DECLS
