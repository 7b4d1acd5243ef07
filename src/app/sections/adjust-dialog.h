/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks what is to be different about an outcome of a plan that has started, and why, and
 * adjusts it (F11). What is typed is kept until then. */
#define FOOTING_TYPE_ADJUST_DIALOG (footing_adjust_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingAdjustDialog, footing_adjust_dialog, FOOTING, ADJUST_DIALOG, AdwWindow)

/* Shows one over the window of @widget, for the outcome with @id; says why, when that
 * cannot be read. */
void
footing_adjust_dialog_show (GtkWidget *widget, FootingContext *context, const char *id);

G_END_DECLS
