/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "row-span.h"
#include "rows.h"
#include "sight.h"

G_BEGIN_DECLS

/* The data of a row that has the id of its record. */
#define FOOTING_ROW_ID "footing-row-id"

/* For the files of the rows only: rows-choose.c knows which rows are wanted, rows.c shows
 * their records, rows-place.c puts them there, rows-scroll.c follows what is in sight. */
typedef struct {
  /* borrowed */
  GtkWidget *container;
  GtkWidget *previous; /* the child that the rows come after, or NULL */
  const FootingRowKind *kind;
  gpointer data;

  /* owned */
  FootingContext *context;
  GPtrArray *ids;
  GHashTable *places;  /* id → its place in ids */
  GHashTable *records; /* id → record, of those that have been read */
  GHashTable *rows;    /* id → row; borrowed */
  GHashTable *pinned;  /* ids of the rows that were asked for */
  GPtrArray *blanks;   /* children that stand for rows that are not made; borrowed */
  GPtrArray *loose;    /* children that were taken out, until all have their place */
  GtkWidget *more;     /* the child that shows all, or NULL */
  FootingRowSpan *span;
  FootingSight *sight;
  char *anchor;   /* the id of the row that stays where it is, or NULL */
  char *revealed; /* the id of the row that is to be in sight, or NULL */
  char *day;      /* on which all rows were shown last, or NULL */

  /* state */
  GType type;
  guint first, last; /* made for being in sight: the first, and the one after the last */
  int anchor_y;      /* from the top of what is in sight */
  int revealed_height;
  guint n_shown; /* how often the list was shown */
  gboolean unfolded;
  gboolean given; /* all records, not only their ids */
} FootingRows;

/* How many records have a place in the container, whether a row is made for them or not.
 */
guint footing_rows_get_length (FootingRows *self);

/* Whether rows are made only where they are wanted. */
gboolean footing_rows_is_long (FootingRows *self);

const char *footing_rows_get_nth_id (FootingRows *self, guint place);

/* The place of the record with @id, or -1. */
int footing_rows_get_place (FootingRows *self, const char *id);

/* Which rows are wanted: a byte for each record. Owned by the caller. */
guint8 *footing_rows_choose (FootingRows *self);

/* Makes what shows all. */
void footing_rows_make_more (FootingRows *self);

/* Makes the rows that are wanted now, and removes others; with @all, all of them show
 * their records anew. */
void footing_rows_sync (FootingRows *self, gboolean all);

/* Makes @wanted (a byte for each record, which must have been read) the children that
 * there are, in their order. */
void footing_rows_place (FootingRows *self, const guint8 *wanted);

/* The row that has the focus within, when its record is not among @ids: its place, or -1.
 */
int footing_rows_find_lost_focus (FootingRows *self, GPtrArray *ids);

/* Focuses what comes after the row that was at @place; at the end, what came before. */
void footing_rows_move_focus (FootingRows *self, int place);

/* The records that @child, a blank, stands for; FALSE when it is none. */
gboolean footing_rows_get_blank (GtkWidget *child, guint *first, guint *last);

/* Notes which row stands at the top of what is in sight, so that it stays there. */
void footing_rows_set_anchor (FootingRows *self);

/* After a layout: makes the rows that have come into sight. */
gboolean footing_rows_sight_cb (gpointer data);

G_END_DECLS
