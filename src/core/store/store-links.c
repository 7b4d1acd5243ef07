/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-links.h"
#include "store-private.h"

/* By :entry and, for one of them, :other. */
static const struct {
  const char *get;
  const char *clear;
  const char *add;
} statements[FOOTING_N_LINKS] = {
    [FOOTING_LINK_SEEN_BY] =
        {"SELECT person FROM entry_person WHERE entry = :entry ORDER BY person",
         "DELETE FROM entry_person WHERE entry = :entry",
         "INSERT INTO entry_person (entry, person) VALUES (:entry, :other) "
         "ON CONFLICT DO NOTHING"},
    [FOOTING_LINK_AGAINST] =
        {"SELECT win FROM entry_against WHERE thought = :entry ORDER BY win",
         "DELETE FROM entry_against WHERE thought = :entry",
         "INSERT INTO entry_against (thought, win) VALUES (:entry, :other) "
         "ON CONFLICT DO NOTHING"},
};

GStrv
footing_store_get_links (FootingStore *self,
                         FootingLink link,
                         const char *entry,
                         GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (link < FOOTING_N_LINKS, NULL);

  statement =
      footing_db_prepare (footing_store_get_db (self), statements[link].get, error);
  footing_db_bind_text (statement, ":entry", entry);

  return footing_store_read_texts (statement, error);
}

static gboolean
run (FootingStore *self,
     const char *sql,
     const char *entry,
     const char *other,
     GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  footing_db_bind_text (statement, ":entry", entry);
  footing_db_bind_text (statement, ":other", other);

  return footing_db_run (statement, error);
}

gboolean
footing_store_set_links (FootingStore *self,
                         FootingLink link,
                         const char *entry,
                         const char *const *ids,
                         GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (link < FOOTING_N_LINKS, FALSE);
  g_return_val_if_fail (entry != NULL && ids != NULL, FALSE);

  if (!footing_store_begin (self, error))
    return FALSE;

  done = run (self, statements[link].clear, entry, NULL, error);
  for (guint i = 0; done && ids[i] != NULL; i++)
    done = run (self, statements[link].add, entry, ids[i], error);
  done = done && footing_store_index (self, FOOTING_TYPE_ENTRY, entry, error) &&
         footing_store_touch (self, FOOTING_TYPE_ENTRY, entry, error);

  return footing_store_finish (self, done, error);
}

/* --- The other way round, and how often ------------------------------------------------
 */

static GPtrArray *
list_of (FootingStore *self, const char *sql, const char *entry, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  footing_db_bind_text (statement, ":entry", entry);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}

GPtrArray *
footing_store_list_thoughts (FootingStore *self, const char *win, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return list_of (
      self,
      "SELECT entry.* FROM entry_against JOIN entry ON entry.id = entry_against.thought"
      " WHERE win = :entry AND " FOOTING_LIVE_ENTRY " ORDER BY date DESC, seq DESC",
      win, error);
}

GPtrArray *
footing_store_list_answers (FootingStore *self, const char *setback, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return list_of (self,
                  "SELECT * FROM entry WHERE answers = :entry AND deleted_at IS NULL"
                  " ORDER BY date, seq",
                  setback, error);
}

gboolean
footing_store_note_opened (FootingStore *self, const char *entry, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  if (!footing_store_begin (self, error))
    return FALSE;

  done = run (self,
              "INSERT INTO entry_opened (entry, times) VALUES (:entry, 1)"
              " ON CONFLICT (entry) DO UPDATE SET times = times + 1",
              entry, NULL, error);

  return footing_store_finish (self, done, error);
}

GPtrArray *
footing_store_list_opened (FootingStore *self,
                           const char *recovery,
                           const char *from,
                           const char *to,
                           guint n,
                           GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT entry.* FROM entry_opened JOIN entry ON entry.id = entry_opened.entry"
      " WHERE " FOOTING_LIVE_ENTRY "AND kind = 'win' AND date BETWEEN :from AND :to"
      " AND (:recovery IS NULL OR recovery = :recovery)"
      " ORDER BY times DESC, date DESC, seq DESC LIMIT :n",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":from", from);
  footing_db_bind_text (statement, ":to", to);
  footing_db_bind_int (statement, ":n", n);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}

GStrv
footing_store_get_seen_by (FootingStore *self, const char *entry, GError **error)
{
  return footing_store_get_links (self, FOOTING_LINK_SEEN_BY, entry, error);
}

gboolean
footing_store_set_seen_by (FootingStore *self,
                           const char *entry,
                           const char *const *people,
                           GError **error)
{
  return footing_store_set_links (self, FOOTING_LINK_SEEN_BY, entry, people, error);
}
