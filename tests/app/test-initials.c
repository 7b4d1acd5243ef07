/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F63: with the switch on, a name is in no place of the program but where it is typed. */
#include "config.h"

#include "example.h"
#include "named.h"
#include "places.h"
#include "plan/current.h"
#include "plan/private.h"
#include "probe.h"

#include <string.h>

/* Not where it is typed, or stands whole below a field that is too narrow for it. */
static gboolean
is_shown (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) ||
        gtk_widget_has_css_class (widget, "whole-text"))
      return FALSE;

  return TRUE;
}

static void
find_name (GtkWidget *root, const char *place)
{
  g_autoptr (GPtrArray) labels = probe_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++) {
    GtkWidget *label = labels->pdata[i];
    const char *text = gtk_label_get_text (GTK_LABEL (label));
    GtkWidget *parent = gtk_widget_get_parent (label);

    if (strstr (text, NAMED) == NULL || !is_shown (label))
      continue;
    g_test_message ("%s: “%s” in %s, %s", place, text, G_OBJECT_TYPE_NAME (parent),
                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (parent)));
    g_test_fail ();
  }
}

/* What is written to somebody is written as one writes it. */
static gboolean
is_written (const char *place)
{
  const char *const places[] = {"what to say", "rehearsal", "progress-update",
                                "hand-over"};

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strstr (place, places[i]) != NULL)
      return TRUE;

  return FALSE;
}

static void
look_cb (Fixture *self, GtkWindow *window, const char *name, gpointer data)
{
  g_autofree char *title = g_strdup (gtk_window_get_title (window));

  if (is_written (name))
    return;

  /* The plan stays unfolded, and is seen once. */
  places_unfold (GTK_WIDGET (window));
  fixture_settle ();
  find_name (GTK_WIDGET (window), name);
  g_assert_true (title == NULL || strstr (title, NAMED) == NULL);
}

static void
test_places (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *recovery = NULL;
  FootingWindow *window;

  footing_example_load (self->store, data, &error);
  g_assert_no_error (error);
  recovery = g_strdup (footing_context_get_recovery (self->context));
  named_give (self, recovery);
  footing_plan_set_initials (self->store, recovery, TRUE, &error);
  g_assert_no_error (error);

  window = probe_open_window (self);
  places_visit (self, window, look_cb, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  named_assert_kept (self);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  g_test_add ("/initials/F63/self", Fixture, "self", fixture_set_up, test_places,
              fixture_tear_down);
  g_test_add ("/initials/F63/support", Fixture, "support", fixture_set_up, test_places,
              fixture_tear_down);

  return g_test_run ();
}
