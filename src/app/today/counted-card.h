/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* F70: one past win brought back, the same one for the whole day; another one can be
 * asked for, and one be set aside for good. Hidden when there is none. */
#define FOOTING_TYPE_COUNTED_CARD (footing_counted_card_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingCountedCard, footing_counted_card, FOOTING, COUNTED_CARD, GtkBox)

/* Shows one as of today; with @monthly the same one for the whole month (F46). */
void footing_counted_card_show (FootingCountedCard *self,
                                FootingContext *context,
                                gboolean monthly);

G_END_DECLS
