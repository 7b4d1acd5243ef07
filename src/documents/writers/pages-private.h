/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pages.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* How high the foot of a page is, in points, and what all is written in. */
#define PAGES_FOOTER 24
#define PAGES_FONT "Sans 10"

/* Between the columns of a table, in points. */
#define PAGES_CELL_GAP 8

/* One text and where it stands; a strip has one, an item also its mark, a row one for
 * each cell. */
typedef struct {
  PangoLayout *layout; /* owned */
  double x;
} Column;

/* What is placed below one another. */
typedef struct {
  const FootingBlock *block;
  GArray *columns; /* Column, owned; the last is the one whose lines are broken */
  double gap;      /* above it, unless it is the first of a page */
  double height;
  gboolean is_head; /* of a table */
  gboolean is_item; /* a mark, and a text whose lines are broken */
} Strip;

/* A strip on a page, or some lines of it. */
typedef struct {
  guint strip;
  guint page;
  double y;
  int first; /* line */
  int end;
} Piece;

struct _FootingPages {
  /* borrowed */
  const FootingDocument *document;

  /* owned */
  PangoContext *context;
  PangoAttrList *attributes;
  GArray *strips;
  GArray *pieces;

  /* state */
  double width;
  double height;
  guint n_pages;
  double y;
};

/* How wide the columns of the table @block are, in points: as what is in them asks for,
 * and the widest share what is left. Owned by the caller. */
double *pages_divide_table (FootingPages *self, const FootingBlock *block);

/* Where the line @n of @layout begins, from its top; its height when there are no more.
 */
double pages_get_line_top (PangoLayout *layout, int n);

G_END_DECLS
