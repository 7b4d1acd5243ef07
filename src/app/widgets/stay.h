/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What was answered on a page stays in its place for as long as somebody is there, with
 * the pointer on the page or with the keys in it: nothing else slides below a pointer
 * that has just clicked, and no second click hits what it was not meant for. Once they
 * have left, the page is shown anew. */

/* Watches @page; @left is called with @data, which must outlive @page, when something
 * was held and nobody is there any more. Once for each page. */
typedef void (*FootingStayFunc) (gpointer data);
void footing_stay_watch (GtkWidget *page, FootingStayFunc left, gpointer data);

/* Whether @widget, which is on such a page or is one, is to leave things in their places:
 * somebody is there, and the page is not being shown anew. The page is told when they
 * have left. FALSE where there is no such page. */
gboolean footing_stay_hold (GtkWidget *widget);

/* Says that @page is being shown anew, or that this is over: nothing is held then. */
void footing_stay_set_fresh (GtkWidget *page, gboolean fresh);

/* Whether @widget, which stays in its place, is still to be dealt with. One that is not
 * is pale, and out of the reach of the pointer; the focus stays where it is, and what it
 * does there again is nothing. */
void footing_stay_set_open (GtkWidget *widget, gboolean open);

/* Shows @widget or not. One that is to go stays in its place as above, and is not open
 * any more. */
void footing_stay_set_visible (GtkWidget *widget, gboolean visible);

/* Hides @widget at once, though somebody is there: what it says is not so any more. */
void footing_stay_hide (GtkWidget *widget);

G_END_DECLS
