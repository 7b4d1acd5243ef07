/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* Where an outcome stood on a day: value and day, and the fields when it is expanded.
 * Stores what is typed; one that is folded away empty leaves nothing behind. */
#define FOOTING_TYPE_PROGRESS_ROW (footing_progress_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingProgressRow, footing_progress_row, FOOTING, PROGRESS_ROW, FootingLazyRow)

/* For @progress; @unit is its outcome's. */
GtkWidget *footing_progress_row_new (FootingContext *context,
                                     FootingProgress *progress,
                                     const char *unit);

const char *footing_progress_row_get_id (FootingProgressRow *self);

/* Shows @progress as it is in the file now; what is being typed stays. */
void footing_progress_row_show (FootingProgressRow *self, FootingProgress *progress);

/* Expands it and focuses the value. */
void footing_progress_row_edit (FootingProgressRow *self);

G_END_DECLS
