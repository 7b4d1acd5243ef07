/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "recent.h"

#define KEPT_OUT "footing-kept-out"

/* Whatever has put it in. */
static void
changed_cb (GtkRecentManager *manager, GHashTable *uris)
{
  GHashTableIter iter;
  gpointer uri;

  g_hash_table_iter_init (&iter, uris);
  while (g_hash_table_iter_next (&iter, &uri, NULL))
    gtk_recent_manager_remove_item (manager, uri, NULL);
}

static GHashTable *
get_uris (GtkRecentManager *manager)
{
  GHashTable *uris = g_object_get_data (G_OBJECT (manager), KEPT_OUT);

  if (uris != NULL)
    return uris;

  uris = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_object_set_data_full (G_OBJECT (manager), KEPT_OUT, uris,
                          (GDestroyNotify)g_hash_table_unref);
  g_signal_connect (manager, "changed", G_CALLBACK (changed_cb), uris);

  return uris;
}

void
footing_recent_keep_out (GFile *file)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  GHashTable *uris;

  g_return_if_fail (G_IS_FILE (file));

  uris = get_uris (manager);
  g_hash_table_add (uris, g_file_get_uri (file));
  changed_cb (manager, uris);
}
