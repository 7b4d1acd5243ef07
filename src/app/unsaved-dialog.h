/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Whether @root may go: stores what was typed below it, or with NULL for @within all that
 * was typed anywhere. Where something cannot be stored a dialog says why and what would
 * be lost, and lets it be copied or given up; when it was given up, @action with @target
 * (or NULL) is activated on @root, which brings one here again. Takes a floating @target.
 */
gboolean footing_unsaved_may_leave (GtkWidget *root,
                                    GtkWidget *within,
                                    FootingContext *context,
                                    const char *action,
                                    GVariant *target);

/* @window is closed only when it may go, from now on: for one that asks nothing else. */
void footing_unsaved_guard_window (GtkWindow *window, FootingContext *context);

/* Puts all that is typed and not stored on the clipboard of @widget, and says so. */
void footing_unsaved_copy (GtkWidget *widget, FootingContext *context);

/* "Saved", "Saving…" or "Not saved": how it stands with what was typed. */
const char *footing_unsaved_describe (FootingContext *context);

/* Says so below @title, from now on. */
void footing_unsaved_title_follow (AdwWindowTitle *title, FootingContext *context);

G_END_DECLS
