/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entries.h"
#include "fold.h"
#include "lines.h"
#include "people.h"
#include "text.h"

#include <glib/gi18n-lib.h>

const char *
footing_entries_ask_title (gboolean win)
{
  return win ? _ ("Say in a few words what went well.")
             : _ ("Give it a few words so you can find it later.");
}

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
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         footing_entries_ask_title (TRUE));
    return NULL;
  }

  today = footing_clock_today (footing_store_get_clock (store));
  win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", recovery, "kind", "win", "date",
                          today, "title", title, "body", body != NULL ? body : "", NULL);

  return footing_store_save (store, win, error) ? g_strdup (footing_record_get_id (win))
                                                : NULL;
}

/* Logs each of @titles. Their ids, owned by the caller; NULL with @error. */
static GStrv
log_each (FootingStore *store,
          const char *recovery,
          const char *const *titles,
          GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; titles[i] != NULL; i++) {
    g_autofree char *id =
        footing_entries_log_win (store, recovery, titles[i], NULL, error);

    if (id == NULL)
      return NULL;
    g_strv_builder_add (ids, id);
  }

  return g_strv_builder_end (ids);
}

static GStrv
log_one (FootingStore *store, const char *recovery, const char *text, GError **error)
{
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  g_autofree char *id = NULL;
  const char *ids[2] = {NULL};

  footing_lines_split (text, &title, &body);
  id = footing_entries_log_win (store, recovery, title, body, error);
  ids[0] = id;

  return id != NULL ? g_strdupv ((char **)ids) : NULL;
}

GStrv
footing_entries_log_lines (FootingStore *store,
                           const char *recovery,
                           const char *text,
                           gboolean each,
                           GError **error)
{
  g_auto (GStrv) titles = NULL;
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  titles = footing_lines_list (text);
  if (!each || *titles == NULL)
    return log_one (store, recovery, text, error);

  if (!footing_store_begin (store, error))
    return NULL;
  ids = log_each (store, recovery, (const char *const *)titles, error);

  return footing_store_end (store, ids != NULL, ids != NULL ? error : NULL)
             ? g_steal_pointer (&ids)
             : NULL;
}

gboolean
footing_entries_remove (FootingStore *store, const char *const *ids, GError **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  for (guint i = 0; done && ids[i] != NULL; i++)
    done = footing_store_remove (store, FOOTING_TYPE_ENTRY, ids[i], error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_entries_set_aside (FootingStore *store,
                           const char *id,
                           gboolean aside,
                           GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  return footing_store_change (store, FOOTING_TYPE_ENTRY, id, error, "set-aside", aside,
                               NULL);
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

static gboolean
save (FootingStore *store,
      FootingEntry *entry,
      const char *const *viewers,
      GStrvBuilder *ids,
      GError **error)
{
  g_strv_builder_add (ids, footing_record_get_id (entry));

  return footing_store_save (store, entry, error) &&
         footing_store_set_seen_by (store, footing_record_get_id (entry), viewers, error);
}

/* Saves @entry and those like it called @titles; adds their ids to @ids. */
static gboolean
save_all (FootingStore *store,
          FootingEntry *entry,
          const char *const *titles,
          const char *const *viewers,
          GStrvBuilder *ids,
          GError **error)
{
  gboolean done = save (store, entry, viewers, ids, error);

  for (guint i = 0; done && titles[i] != NULL; i++) {
    g_autoptr (FootingEntry) other =
        footing_record_new (FOOTING_TYPE_ENTRY, "recovery", entry->recovery, "kind",
                            entry->kind, "date", entry->date, "title", titles[i],
                            "outcome", entry->outcome, "answers", entry->answers, NULL);

    done = save (store, other, viewers, ids, error);
  }

  return done;
}

gboolean
footing_entries_save (FootingStore *store,
                      FootingEntry *entry,
                      const char *const *seen_by,
                      const char *newcomer,
                      GError **error)
{
  const char *const none[] = {NULL};
  g_auto (GStrv) ids =
      footing_entries_save_each (store, entry, none, seen_by, newcomer, error);

  return ids != NULL;
}

GStrv
footing_entries_save_each (FootingStore *store,
                           FootingEntry *entry,
                           const char *const *titles,
                           const char *const *seen_by,
                           const char *newcomer,
                           GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) viewers = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), NULL);
  g_return_val_if_fail (titles != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;
  viewers = list_viewers (store, entry, seen_by, newcomer, error);
  done = viewers != NULL &&
         save_all (store, entry, titles, (const char *const *)viewers, ids, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_strv_builder_end (ids)
             : NULL;
}

/* --- Wins that are looked for ------------------------------------------------------- */

static gboolean
has_words (const char *text)
{
  g_auto (GStrv) words = footing_fold_words (text, 1);

  return words[0] != NULL;
}

GStrv
footing_entries_find_wins (FootingStore *store,
                           const char *text,
                           guint max,
                           GError **error)
{
  const FootingEntryFilter filter = {.kind = "win", .search = text};
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  /* No words narrow nothing. */
  if (!has_words (text))
    return g_strv_builder_end (ids);

  keys = footing_store_filter_entry_keys (store, &filter, error);
  if (keys == NULL)
    return NULL;

  for (guint i = 0; i < MIN (keys->len, max); i++) {
    g_autoptr (FootingEntry) win = footing_store_get_entry_at (
        store, g_array_index (keys, FootingEntryKey, i).seq, error);

    if (win == NULL)
      return NULL;
    g_strv_builder_add (ids, footing_record_get_id (win));
  }

  return g_strv_builder_end (ids);
}

/* Whether @record is in the bin. */
static gboolean
is_deleted (gpointer record)
{
  return footing_record_get_deleted_at (record) != 0;
}

/* The entry @id when it may be shown; NULL without @error when it may not, or is gone. */
static FootingEntry *
get_win (FootingStore *store, const char *id, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (FootingEntry) entry =
      footing_store_get (store, FOOTING_TYPE_ENTRY, id, &problem);

  if (entry != NULL && entry->recovery != NULL)
    plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, entry->recovery, &problem);
  if (problem != NULL) {
    if (!g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
      g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  return footing_entry_is_win (entry) && !is_deleted (entry) &&
                 (plan == NULL || !is_deleted (plan))
             ? g_steal_pointer (&entry)
             : NULL;
}

GPtrArray *
footing_entries_get_wins (FootingStore *store,
                          const char *const *ids,
                          guint max,
                          GError **error)
{
  g_autoptr (GPtrArray) wins = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  for (guint i = 0; i < max && ids[i] != NULL; i++) {
    FootingEntry *win = get_win (store, ids[i], &problem);

    if (problem != NULL) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
    if (win != NULL)
      g_ptr_array_add (wins, win);
  }

  return g_steal_pointer (&wins);
}
