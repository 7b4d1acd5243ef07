/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All plans and drafts (F12): choose which is current, resume, pause, close, delete. */
#define FOOTING_TYPE_PLANS_DIALOG (footing_plans_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPlansDialog, footing_plans_dialog, FOOTING, PLANS_DIALOG, AdwWindow)

void footing_plans_dialog_show (GtkWindow *parent, FootingContext *context);

G_END_DECLS
