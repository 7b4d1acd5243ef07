/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds what one begins with and nothing else has an action for:
 *
 *   check-in      a check-in of the signs, with or without a plan
 *   open-door     (code) the answer to one of the everyday questions (F72)
 *   show-example  (name) a worked example, in a Footing of its own (F73)
 */
void footing_start_actions_add (GtkApplication *application);

G_END_DECLS
