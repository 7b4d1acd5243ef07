/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps the keyboard alive. GTK may leave the focus with a widget that is not there any
 * more, a row that was deleted or an entry of a closed menu, and then no key arrives
 * anywhere; or it moves on to the first button of the window.
 *
 * Where the focus was lost it goes to what is next to it: the next row, else the previous
 * one, else what follows the list; after a menu to its button; after a page or a toast to
 * where it was before that; else to the first field of what is shown. */

/* Watches every window of the program from now on. A field that is come to is gone on
 * with at the end of its text, which is not selected. */
void footing_focus_install (void);

/* Moves the focus into @page, to its first field, unless it is in there. Buttons of a
 * header come last. */
void footing_focus_enter (GtkWidget *page);

/* The same for @part of @page each time that @page is shown, a little later: the stacks
 * around it give the focus away when they change. */
void footing_focus_enter_when_shown (GtkWidget *page, GtkWidget *part);

/* Nothing in @widget has the focus from now on. Called before it goes: GTK 4.8 keeps one
 * for ever that is hidden or taken out with the focus in it, when its window closes then.
 */
void footing_focus_drop (GtkWidget *widget);

G_END_DECLS
