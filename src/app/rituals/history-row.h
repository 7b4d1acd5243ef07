/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* What became of a ritual's occurrences (F44): a row that opens to a list, the newest
 * first. What was missed or left out can still be marked as done. */
#define FOOTING_TYPE_HISTORY_ROW (footing_history_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingHistoryRow, footing_history_row, FOOTING, HISTORY_ROW, FootingLazyRow)

/* For the ritual with the id @ritual. */
GtkWidget *footing_history_row_new (FootingContext *context, const char *ritual);

/* Shows how @ritual goes, under @title: its @past occurrences, the newest first. */
void footing_history_row_show (FootingHistoryRow *self,
                               FootingRitual *ritual,
                               const char *title,
                               GPtrArray *past);

G_END_DECLS
