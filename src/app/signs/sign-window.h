/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One sign in full: what it means, how it went as a picture and answer by answer with the
 * notes, and the step that answers it (F31). */
#define FOOTING_TYPE_SIGN_WINDOW (footing_sign_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSignWindow, footing_sign_window, FOOTING, SIGN_WINDOW, AdwWindow)

/* Shows @sign, a code of the catalogue or the id of one's own, of the plan @recovery, or
 * of none (NULL). */
void footing_sign_window_show (GtkWindow *parent,
                               FootingContext *context,
                               const char *recovery,
                               const char *sign);

G_END_DECLS
