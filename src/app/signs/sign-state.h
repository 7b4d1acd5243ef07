/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "momentum/sign-trend.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for one sign: how it went in words and as a picture; from 2 up what helps, or how
 * that goes where it is a step (F31, F32).
 *
 * Signal: "add-move" (const char *move, const char *sign, const char *day). */
#define FOOTING_TYPE_SIGN_STATE (footing_sign_state_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSignState, footing_sign_state, FOOTING, SIGN_STATE, AdwPreferencesRow)

/* For @sign of the plan @recovery (or NULL), worded for @perspective. */
GtkWidget *footing_sign_state_new (FootingContext *context,
                                   const char *recovery,
                                   const FootingSign *sign,
                                   FootingPerspective perspective);

/* The code of its sign, or its id. */
const char *footing_sign_state_get_sign (FootingSignState *self);

/* Shows @trend of it on @today, a local date; in a plan (@planned) its move can be added
 * to that. */
void footing_sign_state_update (FootingSignState *self,
                                const FootingSignTrend *trend,
                                gboolean planned,
                                const char *today);

/* Forgets the day that was typed for its step, in the caller's transaction; once that has
 * worked, it is to show again the one that is proposed. */
gboolean footing_sign_state_forget (FootingSignState *self, GError **error);
void footing_sign_state_reset (FootingSignState *self);

G_END_DECLS
