/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entries.h"
#include "people.h"
#include "text.h"

#include <glib/gi18n-lib.h>

char *
footing_entries_log_win (FootingStore *store,
                         const char *recovery,
                         const char *title,
                         const char *body,
                         GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingEntry) win = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  if (footing_text_is_blank (title)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("The win has no text: say in a few words what went well."));
    return NULL;
  }

  today = footing_clock_today (footing_store_get_clock (store));
  win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", recovery, "kind", "win", "date",
                          today, "title", title, "body", body != NULL ? body : "", NULL);

  return footing_store_save (store, win, error) ? g_strdup (footing_record_get_id (win))
                                                : NULL;
}

/* The ids of all who have seen @entry; NULL with @error. Owned by the caller. */
static GStrv
list_viewers (FootingStore *store,
              FootingEntry *entry,
              const char *const *seen_by,
              const char *newcomer,
              GError **error)
{
  g_autoptr (GStrvBuilder) viewers = g_strv_builder_new ();

  g_strv_builder_addv (viewers, (const char **)seen_by);
  if (newcomer != NULL && !footing_text_is_blank (newcomer) && entry->recovery != NULL) {
    g_autofree char *id = footing_people_ensure (store, entry->recovery, newcomer, error);

    if (id == NULL)
      return NULL;
    if (!g_strv_contains (seen_by, id))
      g_strv_builder_add (viewers, id);
  }

  return g_strv_builder_end (viewers);
}

gboolean
footing_entries_save (FootingStore *store,
                      FootingEntry *entry,
                      const char *const *seen_by,
                      const char *newcomer,
                      GError **error)
{
  g_auto (GStrv) viewers = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  viewers = list_viewers (store, entry, seen_by, newcomer, error);
  done = viewers != NULL && footing_store_save (store, entry, error) &&
         footing_store_set_seen_by (store, footing_record_get_id (entry),
                                    (const char *const *)viewers, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
