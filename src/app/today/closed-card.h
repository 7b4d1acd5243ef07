/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOOTING_TYPE_CLOSED_CARD (footing_closed_card_get_type ())

/* The end of a plan, in the place of what comes next (H20): when it was closed and where
 * somebody wanted to be, what stays of it, and the way to that. */
G_DECLARE_FINAL_TYPE (
    FootingClosedCard, footing_closed_card, FOOTING, CLOSED_CARD, GtkBox)

/* Shows the end of @recovery; the card is hidden unless that is closed as recovered from.
 */
void footing_closed_card_show (FootingClosedCard *self,
                               FootingContext *context,
                               FootingRecovery *recovery);

G_END_DECLS
