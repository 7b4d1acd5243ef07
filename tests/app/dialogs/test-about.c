/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small windows that only tell something: they open, and they go when closed. */
#include "config.h"

#include "dialogs/about.h"
#include "dialogs/shortcuts.h"
#include "fixture.h"
#include "probe.h"

#include <string.h>

/* How many labels in sight say @text. */
static guint
count (gpointer window, const char *text)
{
  g_autoptr (GPtrArray) labels = probe_all (window, GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    if (strcmp (gtk_label_get_text (g_ptr_array_index (labels, i)), text) == 0)
      n++;

  return n;
}

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

/* F75; C8: each list says above it what to make of it. */
static void
test_seek_support (Fixture *self, gconstpointer data)
{
  gtk_window_present (GTK_WINDOW (self->window));
  footing_seek_support_show (GTK_WINDOW (self->window), self->context);
  g_assert_true (
      probe_reads (get_child (self), footing_guidance_disclaimer (self->guidance)));
  g_assert_true (
      probe_reads (get_child (self), footing_guidance_emergency (self->guidance)));
  g_assert_cmpuint (
      count (get_child (self), "Any one of these is reason enough to talk to someone:"),
      ==, 2);
  fixture_assert_named (GTK_WIDGET (get_child (self)));
  close_child (self);
  g_assert_null (get_child (self));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/about/about", test_about);
  fixture_test ("/app/about/shortcuts", test_shortcuts);
  fixture_test ("/app/about/F75-C8-seek-support", test_seek_support);

  return g_test_run ();
}
