/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes @window as high as what is in it would have it, when there has come more: a
 * window keeps the size that it was opened with. It never becomes lower. */
void footing_window_fit (GtkWindow *window);

/* The same when something has gone: it becomes lower, too. */
void footing_window_fit_again (GtkWindow *window);

G_END_DECLS
