/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/recent.h"
#include "fixture.h"

static gboolean
is_added (gpointer uri)
{
  GtkRecentInfo *info =
      gtk_recent_manager_lookup_item (gtk_recent_manager_get_default (), uri, NULL);

  const gboolean found = info != NULL;

  g_clear_pointer (&info, gtk_recent_info_unref);

  return found;
}

static gboolean
is_gone (gpointer uri)
{
  return !is_added (uri);
}

/* What is in the list each time that it says that it has changed; asked before others
 * hear of it and take something out. */
typedef struct {
  char *uri;
  gboolean seen;
} Watch;

static void
changed_cb (GtkRecentManager *manager, Watch *watch)
{
  watch->seen |= is_added (watch->uri);
}

static gboolean
was_added (gpointer data)
{
  Watch *watch = data;

  return watch->seen || is_added (watch->uri);
}

/* D34: a file that is kept out of the list of recent files goes from it, whether it is
 * there already or GTK's file chooser puts it in later; others stay. */
static void
test_kept_out (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/what-hurts.json");
  g_autofree char *uri = g_file_get_uri (file);
  char other[] = "file:///nowhere/other.json";
  Watch watch = {uri, FALSE};
  gulong handler = g_signal_connect (manager, "changed", G_CALLBACK (changed_cb), &watch);

  gtk_recent_manager_add_item (manager, other);
  gtk_recent_manager_add_item (manager, uri);
  fixture_wait (is_added, uri);
  fixture_wait (is_added, other);

  footing_recent_keep_out (file);
  fixture_wait (is_gone, uri);

  /* It is added a while after it was asked for. */
  watch.seen = FALSE;
  gtk_recent_manager_add_item (manager, uri);
  fixture_wait (was_added, &watch);
  fixture_wait (is_gone, uri);
  g_assert_true (is_added (other));
  g_signal_handler_disconnect (manager, handler);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/recent/D34-kept-out", test_kept_out);

  return g_test_run ();
}
