/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/document.h"

#include <cairo.h>

G_BEGIN_DECLS

/* A document laid out on pages of paper, which a printer and a PDF share. Lengths are
 * points. */
typedef struct _FootingPages FootingPages;

/* Of @width and @height, without the margins; the foot of each has its number. @document
 * must live as long. Owned by the caller. */
FootingPages *
footing_pages_new (const FootingDocument *document, double width, double height);
void footing_pages_free (FootingPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingPages, footing_pages_free)

guint footing_pages_get_n (const FootingPages *self);

/* Draws page @page, from 0, with its upper left corner at the origin. @tagged says what
 * each text is, for whoever has a PDF read aloud; other surfaces have no room for that.
 */
void
footing_pages_draw (const FootingPages *self, cairo_t *cr, guint page, gboolean tagged);

/* The place of the heading @n, from 0: its page and how far down it stands. FALSE when
 * there are no more. */
gboolean footing_pages_find_heading (const FootingPages *self,
                                     guint n,
                                     const FootingBlock **block,
                                     guint *page,
                                     double *y);

G_END_DECLS
