/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/ranking.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A move that is offered (F4): its title and why it fits, and when it is expanded what it
 * is, how one sees that it is done, what is known about it, and a button to take it.
 *
 * Signal: "accepted". */
#define FOOTING_TYPE_SUGGESTION_ROW (footing_suggestion_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSuggestionRow, footing_suggestion_row, FOOTING, SUGGESTION_ROW, AdwExpanderRow)

GtkWidget *footing_suggestion_row_new (const FootingSuggestion *suggestion,
                                       FootingPerspective perspective);

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
