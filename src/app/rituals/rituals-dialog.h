/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The rituals of the current plan (F40, F44): what comes next and can be moved this once,
 * what each of them is, a pause for all, and what became of them. */
#define FOOTING_TYPE_RITUALS_DIALOG (footing_rituals_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRitualsDialog, footing_rituals_dialog, FOOTING, RITUALS_DIALOG, AdwWindow)

/* Shows it over @parent, which has the actions of the window and the application. */
void footing_rituals_dialog_show (GtkWindow *parent, FootingContext *context);

G_END_DECLS
