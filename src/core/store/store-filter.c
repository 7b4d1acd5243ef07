/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"
#include "store-keys.h"
#include "date.h"

#include <string.h>

#define FEW_MATCHES 8192

/* Whether @seq is in @seqs, which are in order. */
static gboolean
contains (GArray *seqs, gint64 seq)
{
  const gint64 *first = (const gint64 *)(gpointer)seqs->data;
  guint n = seqs->len;

  while (n > 1) {
    const guint half = n / 2;

    if (first[half] <= seq)
      first += half;
    n -= half;
  }

  return n == 1 && *first == seq;
}

/* A date as it was read last: most entries are of the same day as the one before. */
typedef struct {
  char date[16];
  int day;
} Day;

/* The day of the date in the second column of @statement. */
static int
read_day (FootingStatement *statement, Day *last)
{
  const char *date = (const char *)sqlite3_column_text (statement, 1);

  if (date == NULL)
    return 0;
  if (strncmp (date, last->date, sizeof last->date) != 0) {
    last->day = footing_date_get_day (date);
    g_strlcpy (last->date, date, sizeof last->date);
  }

  return last->day;
}

/* The keys that @statement gives, those in @matches when it is not NULL. */
static GArray *
read_keys (FootingStatement *statement, GArray *matches, GError **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (FootingEntryKey));
  Day last = {"", 0};
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    const gint64 seq = sqlite3_column_int64 (statement, 0);

    if (matches == NULL || contains (matches, seq)) {
      const FootingEntryKey key = {.seq = seq, .day = read_day (statement, &last)};

      /* Else something else than this program has numbered it. */
      if (key.seq == seq)
        g_array_append_val (keys, key);
    }
  }

  return step == FOOTING_DB_DONE ? g_steal_pointer (&keys) : NULL;
}

/* Adds what @filter asks for: only that stands in the statement. */
static void
append_conditions (GString *sql, const FootingEntryFilter *filter)
{
  const struct {
    const char *value;
    const char *condition;
  } conditions[] = {
      {filter->recovery, "AND recovery = :recovery "},
      {filter->kind, "AND kind = :kind "},
      {filter->outcome, "AND outcome = :outcome "},
      {filter->from, "AND date >= :from "},
      {filter->to, "AND date <= :to "},
      {filter->person, "AND id IN (SELECT entry FROM entry_person WHERE person IN ("
                       "SELECT id FROM person WHERE deleted_at IS NULL AND name = ("
                       "SELECT name FROM person WHERE id = :person))) "},
  };

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (conditions[i].value != NULL)
      g_string_append (sql, conditions[i].condition);
}

/* Without more than a recovery and a kind, its index holds all that it reads. A prepared
 * statement is kept by its text, so that lives as long as the program. */
static const char *
get_filter_sql (const FootingEntryFilter *filter, gboolean few)
{
  g_autoptr (GString) sql =
      g_string_new ("SELECT seq, date FROM entry WHERE " FOOTING_LIVE_ENTRY);

  if (few)
    g_string_append (sql, "AND seq IN (SELECT value FROM json_each (:seqs)) ");
  append_conditions (sql, filter);
  g_string_append (sql, "ORDER BY date DESC, seq DESC");

  return g_intern_string (sql->str);
}

static const char *
get_page_sql (const FootingEntryFilter *filter, gboolean from_start)
{
  g_autoptr (GString) sql =
      g_string_new ("SELECT seq, date FROM entry WHERE " FOOTING_LIVE_ENTRY);

  append_conditions (sql, filter);
  if (!from_start)
    g_string_append (sql, "AND date <= :date AND (date < :date OR seq < :seq) ");
  g_string_append (sql, "ORDER BY date DESC, seq DESC LIMIT :limit");

  return g_intern_string (sql->str);
}

static const char *
get_key_sql (const FootingEntryFilter *filter)
{
  g_autoptr (GString) sql = g_string_new ("SELECT seq, date, " FOOTING_LIVE_ENTRY);

  append_conditions (sql, filter);
  g_string_append (sql, "FROM entry WHERE id = :id");

  return g_intern_string (sql->str);
}

static void
bind_filter (FootingStatement *statement, const FootingEntryFilter *filter)
{
  footing_db_bind_text (statement, ":recovery", filter->recovery);
  footing_db_bind_text (statement, ":kind", filter->kind);
  footing_db_bind_text (statement, ":outcome", filter->outcome);
  footing_db_bind_text (statement, ":from", filter->from);
  footing_db_bind_text (statement, ":to", filter->to);
  footing_db_bind_text (statement, ":person", filter->person);
}

GArray *
footing_store_filter_entry_keys (FootingStore *self,
                                 const FootingEntryFilter *filter,
                                 GError **error)
{
  g_autoptr (GArray) matches = NULL;
  g_autoptr (FootingStatement) statement = NULL;
  g_autofree char *seqs = NULL;
  gboolean few;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  if (!footing_store_find_matches (self, filter->search, &matches, error))
    return NULL;

  /* Few are looked up and sorted; of many the timeline is gone through in its order. */
  few = matches != NULL && matches->len <= FEW_MATCHES;
  statement = footing_db_prepare (footing_store_get_db (self),
                                  get_filter_sql (filter, few), error);
  bind_filter (statement, filter);
  if (few)
    seqs = footing_store_join_seqs (matches);
  footing_db_bind_text (statement, ":seqs", seqs);

  return read_keys (statement, few ? NULL : matches, error);
}

GArray *
footing_store_list_entry_keys_after (FootingStore *self,
                                     const FootingEntryFilter *filter,
                                     const FootingEntryKey *after,
                                     guint limit,
                                     GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (filter != NULL && filter->search == NULL, NULL);
  g_return_val_if_fail (after == NULL || after->day > 0, NULL);

  statement = footing_db_prepare (footing_store_get_db (self),
                                  get_page_sql (filter, after == NULL), error);
  bind_filter (statement, filter);
  footing_db_bind_int (statement, ":limit", limit);
  if (after != NULL) {
    date = footing_date_from_day (after->day);
    footing_db_bind_text (statement, ":date", date);
    footing_db_bind_int (statement, ":seq", after->seq);
  }

  return read_keys (statement, NULL, error);
}

int
footing_store_get_oldest_day (FootingStore *self, const FootingEntryFilter *filter)
{
  g_autoptr (GString) sql =
      g_string_new ("SELECT seq, date FROM entry WHERE " FOOTING_LIVE_ENTRY);
  g_autoptr (FootingStatement) statement = NULL;
  Day last = {"", 0};

  g_return_val_if_fail (FOOTING_IS_STORE (self), 0);
  g_return_val_if_fail (filter != NULL && filter->search == NULL, 0);

  append_conditions (sql, filter);
  g_string_append (sql, "AND date > '0' ORDER BY date, seq LIMIT 1");
  statement =
      footing_db_prepare (footing_store_get_db (self), g_intern_string (sql->str), NULL);
  bind_filter (statement, filter);

  return footing_db_step (statement, NULL) == FOOTING_DB_ROW ? read_day (statement, &last)
                                                             : 0;
}

gboolean
footing_store_get_entry_key (FootingStore *self,
                             const FootingEntryFilter *filter,
                             const char *id,
                             FootingEntryKey *key,
                             gboolean *shown,
                             GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;
  Day last = {"", 0};
  gint64 seq;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (filter != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  statement =
      footing_db_prepare (footing_store_get_db (self), get_key_sql (filter), error);
  bind_filter (statement, filter);
  footing_db_bind_text (statement, ":id", id);
  if (footing_db_step (statement, error) != FOOTING_DB_ROW)
    return FALSE;

  seq = sqlite3_column_int64 (statement, 0);
  key->seq = seq;
  key->day = read_day (statement, &last);
  /* Else it would stand for another entry. */
  if (key->seq != seq)
    return FALSE;

  /* NULL where it has none of what is asked for. */
  *shown = sqlite3_column_int (statement, 2) != 0;

  return TRUE;
}

GArray *
footing_store_list_entry_keys (FootingStore *self,
                               const char *recovery,
                               const char *search,
                               GError **error)
{
  const FootingEntryFilter filter = {.recovery = recovery, .search = search};

  return footing_store_filter_entry_keys (self, &filter, error);
}

/* --- What there is to choose from ------------------------------------------------ */

#define OF_PLAN "AND (:recovery IS NULL OR recovery = :recovery) "

static const char *const FACETS[FOOTING_N_FACETS] = {
    [FOOTING_FACET_KIND] = "SELECT kind FROM entry WHERE " FOOTING_LIVE_ENTRY OF_PLAN
                           "GROUP BY kind ORDER BY count (*) DESC, kind LIMIT :limit",
    [FOOTING_FACET_OUTCOME] =
        "SELECT id FROM (SELECT outcome, count (*) AS n FROM entry "
        "  WHERE outcome IS NOT NULL AND " FOOTING_LIVE_ENTRY OF_PLAN
        "  GROUP BY outcome) JOIN outcome ON id = outcome "
        "WHERE deleted_at IS NULL ORDER BY n DESC, id LIMIT :limit",
    [FOOTING_FACET_PERSON] =
        "SELECT min (id) FROM (SELECT person, count (*) AS n FROM entry_person "
        "  WHERE entry IN (SELECT id FROM entry WHERE " FOOTING_LIVE_ENTRY OF_PLAN ") "
        "  GROUP BY person) JOIN person ON id = person "
        "WHERE deleted_at IS NULL AND trim (name) != '' "
        "GROUP BY name ORDER BY sum (n) DESC, name LIMIT :limit",
};

GPtrArray *
footing_store_list_facet (FootingStore *self,
                          FootingFacet facet,
                          const char *recovery,
                          guint limit,
                          GError **error)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail ((guint)facet < FOOTING_N_FACETS, NULL);

  statement = footing_db_prepare (footing_store_get_db (self), FACETS[facet], error);
  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_int (statement, ":limit", limit);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    g_ptr_array_add (values, footing_db_column_text (statement, 0));

  return step == FOOTING_DB_DONE ? g_steal_pointer (&values) : NULL;
}
