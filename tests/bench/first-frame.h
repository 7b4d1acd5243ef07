/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* When the first frame of @window has been painted, prints the milliseconds since the
 * process was started (as the kernel has it) and quits @application. */
void first_frame_report (GtkApplication *application, GtkWindow *window);

G_END_DECLS
