/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds what the eight questions (F72) lead to and nothing else has an action for:
 *
 *   check-in           a check-in of the signs, with or without a plan
 *   begin-with-people  (purpose, as in today/starting-points.h) a draft on the page of
 * people show-example       (name) a worked example, in a Footing of its own (F73)
 */
void footing_start_actions_add (GtkApplication *application);

G_END_DECLS
