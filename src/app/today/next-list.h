/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "next-card.h"
#include "today-items.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is next, on Today: the first of it on a card, four more in a list, and the rest of
 * it later, which is unfolded. What has been dealt with can stay in its place, so that
 * nothing slides below the pointer. */
typedef struct _FootingNextList FootingNextList;

/* Shows in @card and @list, both borrowed. */
FootingNextList *
footing_next_list_new (FootingContext *context, FootingNextCard *card, GtkListBox *list);
void footing_next_list_free (FootingNextList *self);

/* Shows @items, each in the place it has among them. Takes @items. */
void footing_next_list_show (FootingNextList *self, GPtrArray *items);

/* Whether something that is shown open is not among @items any more, or something that
 * is not open any more is still shown. */
gboolean footing_next_list_is_behind (FootingNextList *self, GPtrArray *items);

/* Shows @items with each in the place it has now: what is not among them any more says
 * what became of it, what is new comes last. Takes @items. */
void footing_next_list_update (FootingNextList *self, GPtrArray *items);

/* Puts the ritual with this @id back to how it was when it was listed, and says so;
 * FALSE when it could not be. */
gboolean footing_next_list_put_back (FootingNextList *self, const char *id);

/* What comes later is out of sight again. */
void footing_next_list_fold (FootingNextList *self);

/* Whether there is something to do, and soon. */
gboolean footing_next_list_is_due (FootingNextList *self);

G_END_DECLS
