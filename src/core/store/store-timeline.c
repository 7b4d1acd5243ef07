/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "date.h"

/* So many wins in a row that are not to be brought back are passed over. */
#define MAX_SET_ASIDE 100

GHashTable *
footing_store_get_signs (FootingStore *self, const char *checkin, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return footing_store_read_ratings (
      self, "SELECT sign, frequency FROM sign_rating WHERE checkin = :id", checkin,
      error);
}

/* Adds the row of @statement to what its check-in answers. */
static void
add_sign (GHashTable *all, FootingStatement *statement)
{
  g_autofree char *checkin = footing_db_column_text (statement, 0);
  GHashTable *signs = g_hash_table_lookup (all, checkin);

  if (signs == NULL) {
    signs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_hash_table_insert (all, g_steal_pointer (&checkin), signs);
  }
  g_hash_table_insert (signs, footing_db_column_text (statement, 1),
                       GINT_TO_POINTER (sqlite3_column_int (statement, 2)));
}

GHashTable *
footing_store_get_all_signs (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (GHashTable) all = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                      (GDestroyNotify)g_hash_table_unref);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT sign_rating.checkin, sign_rating.sign, sign_rating.frequency FROM checkin"
      "  JOIN sign_rating ON sign_rating.checkin = checkin.id"
      "  WHERE checkin.recovery IS :recovery AND checkin.deleted_at IS NULL",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    add_sign (all, statement);

  return step == FOOTING_DB_DONE ? g_steal_pointer (&all) : NULL;
}

GHashTable *
footing_store_get_latest_signs (FootingStore *self, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  return footing_store_read_ratings (
      self,
      "SELECT sign, frequency FROM sign_rating WHERE checkin = ("
      "  SELECT id FROM checkin WHERE recovery = :id AND kind != 'before'"
      "    AND deleted_at IS NULL"
      "    AND EXISTS (SELECT 1 FROM sign_rating WHERE checkin = checkin.id)"
      "  ORDER BY date DESC, rowid DESC LIMIT 1)",
      recovery, error);
}

gboolean
footing_store_set_sign (FootingStore *self,
                        const char *checkin,
                        const char *sign,
                        int frequency,
                        GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return footing_store_write_rating (
      self,
      frequency < 0 ? "DELETE FROM sign_rating WHERE checkin = :id AND sign = :code"
                    : "INSERT INTO sign_rating (checkin, sign, frequency) VALUES (:id, "
                      ":code, :rating) "
                      "ON CONFLICT DO UPDATE SET frequency = excluded.frequency",
      FOOTING_TYPE_CHECKIN, checkin, sign, frequency, error);
}

FootingEntry *
footing_store_get_entry_at (FootingStore *self, gint64 seq, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = footing_db_prepare (footing_store_get_db (self),
                                  "SELECT * FROM entry WHERE seq = :seq", error);
  footing_db_bind_int (statement, ":seq", seq);

  return footing_store_read_first (self, statement, FOOTING_TYPE_ENTRY, error);
}

gint64
footing_store_get_entry_seq (FootingStore *self, const char *id)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), 0);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT seq FROM entry WHERE id = :id AND " FOOTING_LIVE_ENTRY, NULL);
  footing_db_bind_text (statement, ":id", id);

  return footing_db_step (statement, NULL) == FOOTING_DB_ROW
             ? sqlite3_column_int64 (statement, 0)
             : 0;
}

/* A number that is read of the wins from date @from on, 0 when there is none. */
static gint64
read_wins (FootingStore *self, const char *sql, const char *recovery, const char *from)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, NULL);

  footing_db_bind_text (statement, ":from", from);
  footing_db_bind_text (statement, ":recovery", recovery);

  return footing_db_step (statement, NULL) == FOOTING_DB_ROW
             ? sqlite3_column_int64 (statement, 0)
             : 0;
}

#define WINS_FROM                                                                        \
  " FROM entry WHERE " FOOTING_LIVE_ENTRY "AND kind = 'win' "                            \
  "AND date >= :from AND (:recovery IS NULL OR recovery = :recovery)"

int
footing_store_count_wins (FootingStore *self, const char *recovery, const char *from)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), 0);

  return (int)read_wins (self, "SELECT count(*)" WINS_FROM, recovery, from);
}

gint64
footing_store_get_newest_win (FootingStore *self, const char *recovery, const char *from)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), 0);

  return read_wins (self, "SELECT seq" WINS_FROM " ORDER BY date DESC, seq DESC LIMIT 1",
                    recovery, from);
}

/* How many past wins there are before @date; -1 with @error. */
static gint64
count_past_wins (FootingStore *self, const char *date, GError **error)
{
  g_autoptr (FootingStatement) count =
      footing_db_prepare (footing_store_get_db (self),
                          "SELECT count(*) FROM entry WHERE " FOOTING_LIVE_ENTRY
                          "AND kind = 'win' AND date < :date",
                          error);

  if (count == NULL)
    return -1;
  footing_db_bind_text (count, ":date", date);

  return footing_db_step (count, error) == FOOTING_DB_ROW
             ? sqlite3_column_int64 (count, 0)
             : -1;
}

/* The past win that @n newer ones stand before. */
static FootingEntry *
get_past_win (FootingStore *self, const char *date, gint64 n, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self),
                          "SELECT * FROM entry WHERE seq = ("
                          "SELECT seq FROM entry WHERE " FOOTING_LIVE_ENTRY
                          "AND kind = 'win' AND date < :date "
                          "ORDER BY date DESC, seq DESC LIMIT 1 OFFSET :n)",
                          error);

  footing_db_bind_text (statement, ":date", date);
  footing_db_bind_int (statement, ":n", n);

  return footing_store_read_first (self, statement, FOOTING_TYPE_ENTRY, error);
}

FootingEntry *
footing_store_pick_win (FootingStore *self, const char *date, guint skip, GError **error)
{
  gint64 n;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  n = count_past_wins (self, date, error);
  /* The order is in an index, whether a win is set aside is not: few are. */
  for (gint64 i = 0; i < MIN (n, MAX_SET_ASIDE); i++) {
    g_autoptr (FootingEntry) win =
        get_past_win (self, date, (g_str_hash (date) + skip + i) % n, error);

    if (win == NULL)
      return NULL;
    if (!win->set_aside)
      return g_steal_pointer (&win);
  }

  return NULL;
}
