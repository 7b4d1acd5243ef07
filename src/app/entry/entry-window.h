/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the window that logs a win (F21), or edits @entry (the id of an entry) when it is
 * not NULL. One field is enough. */
void
footing_entry_window_show (GtkWindow *parent, FootingContext *context, const char *entry);

/* The same for a new setback (H20). */
void footing_entry_window_show_setback (GtkWindow *parent, FootingContext *context);

G_END_DECLS
