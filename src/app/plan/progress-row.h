/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Where an outcome stood on a day: value and day, and the fields when it is expanded.
 * Stores what is typed; one that is folded away empty leaves nothing behind. */
#define FOOTING_TYPE_PROGRESS_ROW (footing_progress_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingProgressRow, footing_progress_row, FOOTING, PROGRESS_ROW, AdwExpanderRow)

/* For the progress with @id; @unit is its outcome's. */
GtkWidget *
footing_progress_row_new (FootingContext *context, const char *id, const char *unit);

const char *footing_progress_row_get_date (FootingProgressRow *self);

/* Expands it and focuses the value. */
void footing_progress_row_edit (FootingProgressRow *self);

/* Whether @progress says nothing yet. */
gboolean footing_progress_is_empty (FootingProgress *progress);

G_END_DECLS
