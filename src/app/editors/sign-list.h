/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The signs that count in their groups, each to be rated from 0 to 4 or left unanswered,
 * hidden or, if it is one's own, changed (F30, F33). A rating is stored at once, and can
 * be taken back; the list follows the store.
 *
 * Up and down go from one sign to another.
 *
 * Signal: "finished", when a number has answered the last sign. */
#define FOOTING_TYPE_SIGN_LIST (footing_sign_list_get_type ())
G_DECLARE_FINAL_TYPE (FootingSignList, footing_sign_list, FOOTING, SIGN_LIST, AdwBin)

/* Those of the plan @recovery, or without one (NULL). Shows no answers until it is given
 * a check-in.
 *
 * With @paged it is a check-in of its own: it shows what was answered last time, and a
 * number goes on to the next sign. Where there is little room, there is one group at a
 * time; Ctrl+Page Down and Ctrl+Page Up turn to another. */
GtkWidget *
footing_sign_list_new (FootingContext *context, const char *recovery, gboolean paged);

/* The id of the check-in that is rated; NULL makes the list insensitive. */
void footing_sign_list_set_checkin (FootingSignList *self, const char *checkin);

/* The id of a second check-in, rated by a second scale for each sign ("before"); NULL
 * takes the second scales away. */
void footing_sign_list_set_before (FootingSignList *self, const char *checkin);

/* The row of the sign @code, or NULL. Borrowed. */
GtkWidget *footing_sign_list_find_row (FootingSignList *self, const char *code);

/* Focuses the first sign that is not answered. */
void footing_sign_list_focus_first (FootingSignList *self);

/* What was answered here can no longer be taken back sign by sign. */
void footing_sign_list_forget_undo (FootingSignList *self);

G_END_DECLS
