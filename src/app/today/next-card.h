/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "today-items.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOOTING_TYPE_NEXT_CARD (footing_next_card_get_type ())

/* The one thing that comes next, larger than the rest of Today (look.md): what, when, one
 * line of help, and the button that does it. */
G_DECLARE_FINAL_TYPE (FootingNextCard, footing_next_card, FOOTING, NEXT_CARD, GtkBox)

/* Shows @item, which is no rest of others; the card is hidden with NULL. What has the
 * focus keeps it, if only the item changes. */
void footing_next_card_show (FootingNextCard *self,
                             FootingContext *context,
                             const FootingTodayItem *item);

G_END_DECLS
