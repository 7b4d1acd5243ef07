/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "sign-history.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for one sign as it stands: its words, how often, how it went, and from 2 up what
 * helps (F31, F32). Activated, it says what the sign means and how it was answered (H14).
 *
 * Signal: "add-move" (const char *move, const char *sign, const char *day). */
#define FOOTING_TYPE_SIGN_STATE (footing_sign_state_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSignState, footing_sign_state, FOOTING, SIGN_STATE, AdwPreferencesRow)

/* For the sign @guide, worded for @perspective. */
GtkWidget *footing_sign_state_new (FootingContext *context,
                                   const FootingGuide *guide,
                                   FootingPerspective perspective);

/* Shows what @history says about it on @today, a local date. */
void footing_sign_state_update (FootingSignState *self,
                                FootingSignHistory *history,
                                const char *today);

/* Forgets the day that was typed for its step, in the caller's transaction; once that has
 * worked, it is to show again the one that is proposed. */
gboolean footing_sign_state_forget (FootingSignState *self, GError **error);
void footing_sign_state_reset (FootingSignState *self);

/* Opens what the sign means and the answers to it; its list does, when it is activated.
 */
void footing_sign_state_open (FootingSignState *self);

G_END_DECLS
