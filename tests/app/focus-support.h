/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "window.h"

G_BEGIN_DECLS

/* A main window that shows @view. */
GtkWidget *focus_show (Fixture *self, const char *view);

/* What fills @window: the view in sight, or what is over it. */
GtkWidget *focus_get_page (FootingWindow *window);

/* The same of a window of any kind: one that has no views is its page. */
GtkWidget *focus_get_any_page (GtkWindow *window);

/* Waits until the focus of @window is on @page or in it, where it can be seen and used;
 * @name says when that was expected. */
void focus_assert_in (GtkWindow *window, GtkWidget *page, const char *name);

/* Presses "Undo" of the toast, which goes with it; the focus is on the page then. */
void focus_undo (GtkWindow *window, const char *name);

G_END_DECLS
