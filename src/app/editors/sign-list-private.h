/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/signs.h"
#include "sign-list.h"
#include "widgets/rating-row.h"

G_BEGIN_DECLS

/* What the files of the list share. */

/* The row of a sign, and its second scale. */
typedef struct {
  /* borrowed */
  FootingRatingRow *row;
  FootingRatingScale *before;
  GtkWidget *before_box;

  /* state */
  guint group;
} SignItem;

struct _FootingSignList {
  AdwBin parent_instance;

  /* template children */
  GtkWidget *sensor; /* says how much room there is */
  AdwBin *keys_bin;
  GtkWidget *box;
  GtkWidget *pager;
  GtkWidget *back_button;
  GtkLabel *page_label;
  GtkWidget *next_button;
  AdwBin *hidden;

  /* borrowed */
  GtkWidget *add_button; /* for a sign of one's own */

  /* owned */
  FootingContext *context;
  char *recovery;
  char *checkin;
  char *before;
  GArray *items;     /* SignItem */
  GPtrArray *groups; /* GtkWidget, borrowed */
  GArray *deeds;     /* gint64: what can be taken back of what was answered here */
  char *outline;     /* of what the rows are for */

  /* state */
  guint page; /* the group that is shown where there is one at a time */
  gboolean paged;
  gboolean narrow;
  gboolean loading;
};

/* The item at @i of @list. */
#define sign_list_get(list, i) (&g_array_index ((list)->items, SignItem, i))

/* Makes the row of @sign, and below it the second scale; nothing listens to them yet. */
void sign_list_make_item (SignItem *item,
                          FootingContext *context,
                          const char *recovery,
                          const FootingSign *sign);

/* The item that has @part as its row or a scale, which one has. */
const SignItem *sign_list_find (FootingSignList *self, gpointer part);

/* The item in which the focus is, and whether on its second scale; NULL for none. */
const SignItem *sign_list_find_focused (FootingSignList *self, gboolean *before);

/* Focuses a scale of the item at @i, on its page. */
void sign_list_focus (FootingSignList *self, guint i, gboolean before);

/* Goes from @item to the one before it or after it (@by -1 or 1); FALSE at the end. */
gboolean
sign_list_go (FootingSignList *self, const SignItem *item, int by, gboolean before);

/* Shows what there is room for, and turns to another page (@by). */
void sign_list_show_pages (FootingSignList *self);
void sign_list_turn (FootingSignList *self, int by);

/* There may be more room now, or less. */
void sign_list_follow_room (FootingSignList *self);

G_END_DECLS
