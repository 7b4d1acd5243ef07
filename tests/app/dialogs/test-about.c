/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small windows that only tell something: they open, and they go when closed. */
#include "config.h"

#include "dialogs/about.h"
#include "dialogs/shortcuts.h"
#include "fixture.h"
#include "probe.h"

static GtkWindow *
get_child (Fixture *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (self->window))
      return l->data;

  return NULL;
}

static void
close_child (Fixture *self)
{
  GtkWindow *child = get_child (self);

  g_assert_nonnull (child);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (child)));
  g_object_add_weak_pointer (G_OBJECT (child), (gpointer *)&child);
  gtk_window_close (child);
  fixture_settle ();
  g_assert_null (child);
}

static void
test_about (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_about_show (GTK_WINDOW (self->window));
  g_assert_cmpstr (adw_about_window_get_version (ADW_ABOUT_WINDOW (get_child (self))), ==,
                   PACKAGE_VERSION);
  close_child (self);
  g_assert_null (get_child (self));
}

static void
test_shortcuts (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_shortcuts_show (GTK_WINDOW (self->window));
  g_assert_true (GTK_IS_SHORTCUTS_WINDOW (get_child (self)));
  close_child (self);
  g_assert_null (get_child (self));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/about/about", test_about);
  fixture_test ("/app/about/shortcuts", test_shortcuts);

  return g_test_run ();
}
