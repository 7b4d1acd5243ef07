/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Enter in a field of one line goes on to the next field of @page, past a day that is
 * there already; in the last one it activates @action. For a page whose fields are all
 * there when this is called. */
void footing_go_on_install (GtkWidget *page, const char *action);

G_END_DECLS
