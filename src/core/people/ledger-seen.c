/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ledger.h"

#include <string.h>

static gboolean
write_seen (FootingStore *store,
            const char *entry,
            const char *person,
            gboolean seen,
            GError **error)
{
  g_auto (GStrv) before = footing_store_get_seen_by (store, entry, error);
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_auto (GStrv) people = NULL;

  if (before == NULL)
    return FALSE;

  for (guint i = 0; before[i] != NULL; i++)
    if (strcmp (before[i], person) != 0)
      g_strv_builder_add (after, before[i]);
  if (seen)
    g_strv_builder_add (after, person);
  people = g_strv_builder_end (after);

  return footing_store_set_seen_by (store, entry, (const char *const *)people, error);
}

gboolean
footing_ledger_set_seen (FootingStore *store,
                         const char *entry,
                         const char *person,
                         gboolean seen,
                         GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (entry != NULL && person != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = write_seen (store, entry, person, seen, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
