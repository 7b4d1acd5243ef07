/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Marks the step with @id as done and says so in a toast called @text, with Undo. FALSE,
 * with the reason said, when it could not be stored; and where it names somebody in front
 * of others: then a window over that of @widget asks first whether they said yes. */
gboolean footing_step_done (GtkWidget *widget,
                            FootingContext *context,
                            const char *id,
                            const char *text);

/* Opens it again, and says so with Undo. */
gboolean footing_step_reopen (FootingContext *context, const char *id);

/* The one press on Today and where a part of a task is practised (F10, F95): checks the
 * step off, or logs it where it is practice that goes on after today. And the way back,
 * as a deed of its own. FALSE, with the reason said, when it could not be stored. */
gboolean
footing_step_done_today (GtkWidget *widget, FootingContext *context, const char *id);
gboolean footing_step_not_done_today (FootingContext *context, const char *id);

G_END_DECLS
