/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A store in a folder of its own, on Thursday 5 March 2026, 10:00 in Berlin, the context
 * on it, and a window to show things in. */
typedef struct {
  char *folder;
  FootingClock *clock;
  FootingStore *store;
  FootingGuidance *guidance;
  FootingContext *context;
  GtkWidget *window;
} Fixture;

#define FIXTURE_TODAY "2026-03-05"

void fixture_set_up (Fixture *self, gconstpointer data);
void fixture_tear_down (Fixture *self, gconstpointer data);

/* The same in a folder that is there, and stays. */
void fixture_open (Fixture *self, const char *folder);
void fixture_close (Fixture *self);

/* g_test_add() for a test that is given a Fixture. */
#define fixture_test(path, func)                                                         \
  g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

/* Starts GTK, libadwaita and GTest; then add tests and g_test_run(). */
void fixture_init (int *argc, char ***argv);

/* Removes @folder and what is in it. */
void fixture_remove_folder (const char *folder);

/* An empty draft, as it is begun. Its id, owned by the caller. */
char *fixture_add_draft (Fixture *self, FootingPerspective perspective);

/* A draft of a plan that may start; its id. With @start, it has started. */
char *fixture_add_plan (Fixture *self, FootingPerspective perspective, gboolean start);

/* Shows @widget in the window, and runs the loop until it is drawn. */
void fixture_show (Fixture *self, GtkWidget *widget);

/* Runs the loop until @done is true; fails after ten seconds. */
typedef gboolean (*FixtureCheck) (gpointer data);
void fixture_wait (FixtureCheck done, gpointer data);

/* Runs what is pending in the loop. */
void fixture_settle (void);

/* Waits until @window has been drawn anew, and nothing is left to draw. */
void fixture_draw (GtkWidget *window);

/* The first widget of @type below @root whose accessible or visible label is @label (any
 * when NULL); NULL when there is none. */
GtkWidget *fixture_find (GtkWidget *root, GType type, const char *label);

/* What is said while another program writes to the store's file. Owned by the caller. */
char *fixture_describe_busy (Fixture *self);

/* Fails unless every focusable widget below @root has a name for assistive
 * technologies. */
void fixture_assert_named (GtkWidget *root);

G_END_DECLS
