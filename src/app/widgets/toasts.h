/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Toasts in windows that stand over the main one. Their buttons act on @main, which has
 * the actions and outlives them. */

/* A toast for what the context's signal "toast" says. */
AdwToast *footing_toast_new (const char *text,
                             const char *label,
                             const char *action,
                             GVariant *target,
                             GtkWidget *main);

/* Shows what @context says in @overlay. */
void footing_toasts_follow (AdwToastOverlay *overlay,
                            FootingContext *context,
                            GtkWidget *main);

G_END_DECLS
