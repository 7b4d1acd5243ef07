/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* One step of the plan (F7–F10): title and date, and all fields of its kind when it is
 * expanded. Stores what is typed; a reduced scope keeps the step that restores it.
 * Prefixes and actions may be added to it. */
#define FOOTING_TYPE_STEP_ROW (footing_step_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingStepRow, footing_step_row, FOOTING, STEP_ROW, FootingLazyRow)

/* For @step, of any kind, worded for @perspective. */
GtkWidget *footing_step_row_new (FootingContext *context,
                                 FootingStep *step,
                                 FootingPerspective perspective);

const char *footing_step_row_get_id (FootingStepRow *self);

/* Shows @step as it is in the file now; what is being typed stays. */
void footing_step_row_show (FootingStepRow *self, FootingStep *step);

/* Expands it and returns the field where @gap is mended. */
GtkWidget *footing_step_row_find_field (FootingStepRow *self, FootingGap gap);

/* Expands it and focuses the title. */
void footing_step_row_edit (FootingStepRow *self);

/* Whether the field for what did happen is among its fields (F8), after the step. */
void footing_step_row_show_happened (FootingStepRow *self, gboolean show);

/* Shows that field and focuses it. */
void footing_step_row_ask_happened (FootingStepRow *self);

G_END_DECLS
