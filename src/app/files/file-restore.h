/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows over @parent what @backup holds beside what the file at @path holds, and restores
 * it when told to (F80); then app.reopen. @context is NULL when that file could not be
 * opened. The backup is not touched. */
void footing_file_restore_ask (GtkWindow *parent,
                               FootingContext *context,
                               const char *path,
                               const char *backup);

/* Says something about a file that takes more than a toast. */
void footing_file_say (GtkWindow *parent, const char *heading, const char *body);

G_END_DECLS
