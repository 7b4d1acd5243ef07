/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks over the window of @place for a day, as people say it (F87), and calls the action
 * timeline.show-day of @place with its date. */
void footing_timeline_ask_day (GtkWidget *place, FootingClock *clock);

G_END_DECLS
