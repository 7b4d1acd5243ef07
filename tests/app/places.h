/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "window.h"

G_BEGIN_DECLS

/* Every place that somebody can be in: the views, the pages of the wizard, the sessions,
 * and the windows over the main one. A test that holds for all of them goes over these,
 * so that a new one is added here. */

/* Called in the place called @name; @window is the one that shows it. */
typedef void (*PlaceVisit) (Fixture *self,
                            GtkWindow *window,
                            const char *name,
                            gpointer data);

/* Goes to each place from @window, of the plan that is current, and leaves it again. */
void places_visit (Fixture *self, FootingWindow *window, PlaceVisit visit, gpointer data);

/* The same; @leave is called when a window over the main one has gone, with the main one.
 */
void places_tour (Fixture *self,
                  FootingWindow *window,
                  PlaceVisit visit,
                  PlaceVisit leave,
                  gpointer data);

/* Every template of the program: the name of its class and of its parent's, and all of
 * its text. */
typedef void (*PlaceTemplate) (const char *name,
                               const char *parent,
                               const char *xml,
                               gpointer data);
void places_list_templates (PlaceTemplate callback, gpointer data);

/* The window over @window, or NULL. */
GtkWindow *places_find_over (GtkWindow *window);

/* Closes all that are over @window, the last one first, without asking. */
void places_close_over (GtkWindow *window);

/* Opens all that unfolds below @root. */
void places_unfold (GtkWidget *root);

G_END_DECLS
