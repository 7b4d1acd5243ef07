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
  gboolean is_head;    /* of a table */
  gboolean is_item;    /* a mark, and a text whose lines are broken */
  gboolean from_right; /* of an item: all its lines are read so */
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
  PangoContext *context; /* that of the document's direction */

  /* owned */
  PangoContext *contexts[2]; /* from the left, from the right */
  PangoAttrList *attributes;
  GArray *strips;
  GArray *pieces;

  /* state */
  double width;
  double height;
  guint n_pages;
  double y;
};

/* How wide, in points, column @column is to be so that none of its cells has more than
 * @lines lines: not less than with each word on its own. */
typedef double (*PagesNeed) (guint column, guint lines, gpointer data);

/* Divides @room among @n columns that are @widths wide with what is in them on one line,
 * and @least with each word on its own; @widths are then what they get, all in points.
 * Where @room is short, all break into as few lines as there is room for, which @need is
 * asked; what needs little more stays on one line. No word is broken while there is room
 * for the words. */
void pages_divide_room (double *widths,
                        const double *least,
                        guint n,
                        double room,
                        PagesNeed need,
                        gpointer data);

/* How wide the columns of the table @block are, in points: as what is in them asks for.
 * Owned by the caller. */
double *pages_divide_table (FootingPages *self, const FootingBlock *block);

/* Where the line @n of @layout begins, from its top; its height when there are no more.
 */
double pages_get_line_top (PangoLayout *layout, int n);

G_END_DECLS
