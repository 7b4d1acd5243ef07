/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "files/recent.h"
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

/* D34: a file that is kept out of the list of recent files goes from it, whether it is
 * there already or GTK's file chooser puts it in later; others stay. */
static void
test_kept_out (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/what-hurts.json");
  g_autofree char *uri = g_file_get_uri (file);
  char other[] = "file:///nowhere/other.json";

  gtk_recent_manager_add_item (manager, other);
  gtk_recent_manager_add_item (manager, uri);
  fixture_wait (is_added, uri);
  fixture_wait (is_added, other);

  footing_recent_keep_out (file);
  fixture_wait (is_gone, uri);

  gtk_recent_manager_add_item (manager, uri);
  fixture_wait (is_gone, uri);
  fixture_settle ();
  g_assert_false (is_added (uri));
  g_assert_true (is_added (other));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/recent/D34-kept-out", test_kept_out);

  return g_test_run ();
}
