/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that opens the floating @calendar, whose arrows have names for a screen reader
 * then. @taken is called when the day that is shown as selected is pressed, which the
 * calendar does not tell, and the calendar closes. */
GtkWidget *footing_calendar_button_new (GtkCalendar *calendar,
                                        void (*taken) (gpointer data),
                                        gpointer data);

G_END_DECLS
