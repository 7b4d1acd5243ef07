/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* A run of a decision (F96): how it went and when, and both with a note to be corrected
 * when it is expanded. Stores what is typed; removing it can be undone. */
#define FOOTING_TYPE_RUN_ROW (footing_run_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingRunRow, footing_run_row, FOOTING, RUN_ROW, FootingLazyRow)

GtkWidget *footing_run_row_new (FootingContext *context, FootingMark *run);

/* Shows @run as it is now, the same one. */
void footing_run_row_show (FootingRunRow *self, FootingMark *run);

G_END_DECLS
