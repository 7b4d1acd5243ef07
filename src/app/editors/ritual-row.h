/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One ritual (F40): a switch, when it is due, and when it is expanded days, time, weeks,
 * length and snooze. Stores what is changed. */
#define FOOTING_TYPE_RITUAL_ROW (footing_ritual_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRitualRow, footing_ritual_row, FOOTING, RITUAL_ROW, AdwExpanderRow)

/* For the ritual with @id. */
GtkWidget *footing_ritual_row_new (FootingContext *context,
                                   const char *id,
                                   FootingPerspective perspective);

const char *footing_ritual_row_get_id (FootingRitualRow *self);

/* Expands it and focuses the title, which only one of the own rituals has. */
void footing_ritual_row_edit (FootingRitualRow *self);

G_END_DECLS
