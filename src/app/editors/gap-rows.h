/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/gaps.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The rows in which the gaps of a move's sentence are asked for, and the day until which
 * the step is for (F90): those that its sentence has, and no others. What is typed is
 * kept until the move is in the plan (F84).
 *
 * Signal: "changed", when something is typed or chosen. */
#define FOOTING_TYPE_GAP_ROWS (footing_gap_rows_get_type ())
G_DECLARE_FINAL_TYPE (FootingGapRows, footing_gap_rows, FOOTING, GAP_ROWS, GObject)

/* Adds the rows for @move to @parent, which outlives them. */
FootingGapRows *footing_gap_rows_new (FootingContext *context,
                                      AdwExpanderRow *parent,
                                      const FootingGuide *move,
                                      FootingPerspective perspective);

/* Shows what is @known for the gaps in the plan @recovery; what was typed into them is
 * kept and stays. */
void footing_gap_rows_fill (FootingGapRows *self,
                            const char *recovery,
                            const FootingFilling *known);

/* What the gaps are filled with, into @filling, which is empty. */
void footing_gap_rows_get_filling (FootingGapRows *self, FootingFilling *filling);

/* The day, "" when none is chosen. Borrowed. */
const char *footing_gap_rows_get_day (FootingGapRows *self);

/* Whether all that is typed can be read; what cannot has the focus then. */
gboolean footing_gap_rows_check (FootingGapRows *self);

/* They are asked for as long as the move is not in the plan. */
void footing_gap_rows_set_visible (FootingGapRows *self, gboolean visible);

/* Forgets what was typed, in the caller's transaction; once that has worked, the gaps are
 * to show again what is known. */
gboolean footing_gap_rows_forget (FootingGapRows *self, GError **error);
void footing_gap_rows_reset (FootingGapRows *self);

G_END_DECLS
