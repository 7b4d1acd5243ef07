/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Toasts of what a context says, in whichever window is looked at. The action of a
 * toast's button is looked for there, and then in the windows that it belongs to. */

/* Shows what @context says in @overlay, once its window is there: in the window that
 * stands over the others, one at a time, above the bars at its end. What is still to be
 * read when that window goes is said in the one below. Ctrl+Z in its window takes back
 * what was done last, unless a field that is typed in has something to take back
 * itself, and says so when there is nothing. From within such a field it takes back
 * nothing that was done before the window was there: nobody would see it. */
void footing_toasts_follow (AdwToastOverlay *overlay, FootingContext *context);

/* The same of a page that covers what else is in @window, from now on; or, unless
 * @is_page, no longer. */
void footing_toasts_set_page (GtkWidget *window, gboolean is_page);

/* The same in a window of preferences. */
void footing_toasts_follow_in (AdwPreferencesWindow *window, FootingContext *context);

G_END_DECLS
