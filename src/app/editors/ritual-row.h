/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* One ritual (F40): a switch, when it is due, and when it is expanded days, time, weeks,
 * length and snooze. Stores what is changed. */
#define FOOTING_TYPE_RITUAL_ROW (footing_ritual_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRitualRow, footing_ritual_row, FOOTING, RITUAL_ROW, FootingLazyRow)

/* For @ritual, worded for @perspective. */
GtkWidget *footing_ritual_row_new (FootingContext *context,
                                   FootingRitual *ritual,
                                   FootingPerspective perspective);

const char *footing_ritual_row_get_id (FootingRitualRow *self);

/* Shows @ritual as it is in the file now; what is being typed stays. */
void footing_ritual_row_show (FootingRitualRow *self, FootingRitual *ritual);

/* Expands it and focuses the title, which only one of the own rituals has. */
void footing_ritual_row_edit (FootingRitualRow *self);

G_END_DECLS
