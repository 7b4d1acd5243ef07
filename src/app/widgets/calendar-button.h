/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that opens the floating @calendar, whose arrows have names for a screen reader
 * then. */
GtkWidget *footing_calendar_button_new (GtkCalendar *calendar);

/* Calls @take with @object, which outlives @calendar, when a day is pressed there, also
 * the one that is selected, or taken with a key. */
void footing_calendar_follow (GtkCalendar *calendar, GCallback take, gpointer object);

G_END_DECLS
