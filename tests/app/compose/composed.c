/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "composed.h"
#include "probe.h"
#include "widgets/text-area.h"

#include <string.h>

FootingComposeWindow *
composed_show (Fixture *self, const char *about)
{
  FootingComposeWindow *window;

  gtk_window_present (GTK_WINDOW (self->window));
  footing_compose_show (GTK_WINDOW (self->window), self->context, about);
  fixture_settle ();
  window = probe_find_window (FOOTING_TYPE_COMPOSE_WINDOW);
  g_assert_nonnull (window);
  fixture_assert_named (GTK_WIDGET (window));

  return window;
}

void
composed_assert_said (FootingComposeWindow *window, const char *part, gboolean expected)
{
  g_autofree char *text = footing_compose_window_dup_text (window);

  if ((strstr (text, part) != NULL) != expected)
    g_error ("“%s”: %s", part, text);
}

void
composed_choose (FootingComposeWindow *window, const char *title, const char *code)
{
  GtkWidget *row = probe_row (GTK_WIDGET (window), title);

  g_object_set (row, "code", code, NULL);
  fixture_settle ();
}

GtkWidget *
composed_find_area (GtkWidget *root, const char *title)
{
  g_autofree char *own = NULL;

  if (FOOTING_IS_TEXT_AREA (root)) {
    g_object_get (root, "title", &own, NULL);
    return g_strcmp0 (own, title) == 0 && gtk_widget_get_mapped (root) ? root : NULL;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = composed_find_area (child, title);

    if (found != NULL)
      return found;
  }

  return NULL;
}

void
composed_write_area (FootingComposeWindow *window, const char *title, const char *text)
{
  GtkWidget *area = composed_find_area (GTK_WIDGET (window), title);

  g_assert_nonnull (area);
  gtk_widget_grab_focus (area);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area))),
      text, -1);
  gtk_widget_grab_focus (probe_row (GTK_WIDGET (window), "Who it’s for"));
  fixture_settle ();
}

char *
composed_add_plan (Fixture *self, FootingPerspective perspective)
{
  char *plan = fixture_add_plan (self, perspective, TRUE);

  g_assert_true (footing_store_change (
      self->store, FOOTING_TYPE_RECOVERY, plan, NULL, "title", "The demo stopped",
      "trigger", "presentation-failed", "feelings", "I felt small", NULL));

  return plan;
}
