/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/moves.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A move that is offered (F4): its title and why it fits, and when it is expanded what it
 * is, how it is carried out, the sentence of the step with its gaps, and a button to take
 * it (F90).
 *
 * Signal: "accepted". */
#define FOOTING_TYPE_SUGGESTION_ROW (footing_suggestion_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSuggestionRow, footing_suggestion_row, FOOTING, SUGGESTION_ROW, AdwExpanderRow)

GtkWidget *footing_suggestion_row_new (const FootingSuggestion *suggestion,
                                       FootingPerspective perspective);

/* What is seen when it is expanded: @help, and what is @known for the gaps in the plan
 * @recovery; what was typed into them is kept and stays. */
void footing_suggestion_row_show (FootingSuggestionRow *self,
                                  FootingContext *context,
                                  const char *recovery,
                                  const FootingHelp *help,
                                  const FootingFilling *known);

/* The same without the help, for a row that is open while the plan comes to say more. */
void footing_suggestion_row_fill (FootingSuggestionRow *self,
                                  FootingContext *context,
                                  const char *recovery,
                                  const FootingFilling *known);

/* What the gaps are filled with, into @filling, which is empty. */
void footing_suggestion_row_get_filling (FootingSuggestionRow *self,
                                         FootingFilling *filling);

/* The day until which the step is to be for, "" when none is chosen. Borrowed. */
const char *footing_suggestion_row_get_day (FootingSuggestionRow *self);

/* Whether all that is typed can be read; what cannot has the focus then. */
gboolean footing_suggestion_row_check (FootingSuggestionRow *self);

/* Forgets what was typed, in the caller's transaction; once that has worked, the gaps are
 * to show again what is known. */
gboolean footing_suggestion_row_forget (FootingSuggestionRow *self, GError **error);
void footing_suggestion_row_reset (FootingSuggestionRow *self);

/* The move's code. */
const char *footing_suggestion_row_get_move (FootingSuggestionRow *self);

/* Whether a step of the plan has come from it. */
void footing_suggestion_row_set_accepted (FootingSuggestionRow *self, gboolean accepted);

/* Expands it and returns the button to take it. */
GtkWidget *footing_suggestion_row_find_button (FootingSuggestionRow *self);

/* Why a move fits: one sentence with its strongest reasons, "" without any. Owned by the
 * caller. */
char *footing_suggestion_format_because (const FootingSuggestion *suggestion,
                                         FootingPerspective perspective);

G_END_DECLS
