/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Toasts of what a context says, in whichever window is looked at. The action of a
 * toast's button is looked for there, and then in the windows that it belongs to. */

/* A toast for what @context's signal "toast" says, to be shown in @place. */
AdwToast *footing_toast_new (GtkWidget *place,
                             FootingContext *context,
                             const char *text,
                             const char *label,
                             const char *action,
                             GVariant *target);

/* Shows what @context says in @overlay; Ctrl+Z in its window takes back what was done
 * last. */
void footing_toasts_follow (AdwToastOverlay *overlay, FootingContext *context);

/* Ctrl+Z in the window of @place takes back what was done last, unless a field that is
 * typed in has something to take back itself. */
void footing_toasts_add_undo (GtkWidget *place, FootingContext *context);

G_END_DECLS
