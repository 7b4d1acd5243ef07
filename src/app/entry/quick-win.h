/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the window that logs a win (F21), or edits @entry (the id of an entry) when it is
 * not NULL. One field is enough. */
void footing_quick_win_show (GtkWindow *parent, FootingModel *model, const char *entry);

/* Logs a win called @title today, for the current recovery; says so in a toast with Undo
 * and what failed otherwise. FALSE when it was blank or could not be stored. */
gboolean footing_quick_win_log (FootingModel *model, const char *title);

G_END_DECLS
