/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks why a step is dropped, in one line that may stay empty, and drops it. */
#define FOOTING_TYPE_DROP_DIALOG (footing_drop_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingDropDialog, footing_drop_dialog, FOOTING, DROP_DIALOG, AdwWindow)

/* Over @parent, for the step with @id. */
FootingDropDialog *
footing_drop_dialog_new (GtkWindow *parent, FootingContext *context, const char *id);

G_END_DECLS
