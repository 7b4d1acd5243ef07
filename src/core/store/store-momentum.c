/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-momentum.h"
#include "date.h"
#include "store-initials.h"
#include "store-private.h"

/* Lists are for a sentence or a picture; nobody has more than 200 of these. There is no
 * date after 9999-12-31. */
#define END "9999-12-32"

#define WEEK "CAST (julianday (date) - julianday (:from) AS INTEGER) / 7"

#define OF_WEEKS                                                                         \
  "entry.deleted_at IS NULL AND entry.recovery = :recovery AND date >= :from"            \
  "  AND date < :end AND date (date) IS NOT NULL "

/* Of the kinds in which somebody was told or shown something: who saw a setback has heard
 * nothing, and what is thought or rated is nobody else's. */
#define REACHING "entry.kind IN ('win', 'update', 'conversation', 'experiment')"

static const char COUNT[] =
    "SELECT " WEEK ", sum (kind = 'win' AND metric_value IS NOT NULL),"
    "  sum (kind = 'win' AND metric_value IS NULL), sum (kind = 'update') FROM entry "
    "WHERE " OF_WEEKS "GROUP BY 1";

static const char REACH[] =
    "SELECT " WEEK ", count (DISTINCT entry_person.person) FROM entry"
    "  JOIN entry_person ON entry_person.entry = entry.id"
    "  JOIN person ON person.id = entry_person.person AND person.deleted_at IS NULL"
    "  WHERE " OF_WEEKS "AND " REACHING " GROUP BY 1";

/* The rungs are in the order of footing_rungs(). */
static const char CLIMB[] =
    "SELECT CAST (julianday (done_on) - julianday (:from) AS INTEGER) / 7, count (*),"
    "  max (CASE rung WHEN 'alone' THEN 1 WHEN 'pair' THEN 2 WHEN 'own' THEN 3"
    "    WHEN 'stretch' THEN 4 ELSE 0 END) FROM step"
    "  WHERE recovery = :recovery AND deleted_at IS NULL AND state = 'done'"
    "    AND done_on < :end AND date (done_on) IS NOT NULL GROUP BY 1";

typedef void (*Take) (FootingWeekTracks *week, FootingStatement *statement);

static void
take_counts (FootingWeekTracks *week, FootingStatement *statement)
{
  week->measured = sqlite3_column_int (statement, 1);
  week->told = sqlite3_column_int (statement, 2);
  week->updates = sqlite3_column_int (statement, 3);
}

static void
take_reached (FootingWeekTracks *week, FootingStatement *statement)
{
  week->reached = sqlite3_column_int (statement, 1);
}

static void
take_done (FootingWeekTracks *week, FootingStatement *statement)
{
  week->done += sqlite3_column_int (statement, 1);
  week->rung = MAX (week->rung, sqlite3_column_int (statement, 2));
}

/* What is of no week is left out; @sql does not ask for what it does not want of before,
 * which counts with the first. */
static gboolean
fill (FootingStore *self,
      const char *sql,
      const char *recovery,
      const char *from,
      GArray *weeks,
      Take take,
      GError **error)
{
  g_autofree char *end = footing_date_add_days (from, 7 * (int)weeks->len);
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);
  FootingDbStep step;

  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":from", from);
  footing_db_bind_text (statement, ":end", end != NULL ? end : END);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    const int week = MAX (sqlite3_column_int (statement, 0), 0);

    if (week < (int)weeks->len)
      take (&g_array_index (weeks, FootingWeekTracks, week), statement);
  }

  return step == FOOTING_DB_DONE;
}

GArray *
footing_store_count_tracks (FootingStore *self,
                            const char *recovery,
                            const char *from,
                            guint n_weeks,
                            GError **error)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, TRUE, sizeof (FootingWeekTracks));

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (footing_date_is_valid (from), NULL);

  g_array_set_size (weeks, n_weeks);

  return fill (self, COUNT, recovery, from, weeks, take_counts, error) &&
                 fill (self, REACH, recovery, from, weeks, take_reached, error) &&
                 fill (self, CLIMB, recovery, from, weeks, take_done, error)
             ? g_steal_pointer (&weeks)
             : NULL;
}

/* The statement of @sql for @recovery; @since is a local date, or NULL where @sql does
 * not ask for one. */
static FootingStatement *
prepare (FootingStore *self,
         const char *sql,
         const char *recovery,
         const char *since,
         GError **error)
{
  FootingStatement *statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":since", since);

  return statement;
}

GPtrArray *
footing_store_list_all_progress (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = prepare (
      self,
      "SELECT progress.* FROM outcome JOIN progress ON progress.outcome = outcome.id"
      "  WHERE outcome.recovery = :recovery AND outcome.deleted_at IS NULL"
      "    AND progress.deleted_at IS NULL"
      "    AND (progress.value IS NOT NULL OR progress.note <> '')"
      "  ORDER BY progress.date, progress.rowid",
      recovery, NULL, error);

  return footing_store_read_all (self, statement, FOOTING_TYPE_PROGRESS, error);
}

#define AT_AN_ENTRY                                                                      \
  "EXISTS (SELECT 1 FROM entry_person JOIN entry ON entry.id = entry_person.entry"       \
  "  WHERE entry_person.person = person.id AND entry.deleted_at IS NULL"                 \
  "    AND entry.date >= :since"

GPtrArray *
footing_store_list_shown_nothing (FootingStore *self,
                                  const char *recovery,
                                  const char *since,
                                  GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement =
      prepare (self,
               "SELECT * FROM person WHERE recovery = :recovery AND deleted_at IS NULL"
               "  AND trim (saw) <> '' AND trim (name) <> ''"
               "  AND NOT " AT_AN_ENTRY " AND entry.kind = 'win')"
               "  ORDER BY position, rowid LIMIT 200",
               recovery, since, error);

  return footing_store_read_all (self, statement, FOOTING_TYPE_PERSON, error);
}

GPtrArray *
footing_store_list_feared (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement =
      prepare (self,
               "SELECT * FROM step WHERE recovery = :recovery AND deleted_at IS NULL"
               "  AND trim (feared) <> '' AND state <> 'dropped'"
               "  ORDER BY position, rowid LIMIT 200",
               recovery, NULL, error);

  return footing_store_read_all (self, statement, FOOTING_TYPE_STEP, error);
}

GPtrArray *
footing_store_list_experiments (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement =
      prepare (self,
               "SELECT * FROM entry WHERE recovery = :recovery AND deleted_at IS NULL"
               "  AND kind = 'experiment'"
               "  AND (likelihood IS NOT NULL OR came_true <> '')"
               "  ORDER BY date, seq LIMIT 200",
               recovery, NULL, error);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}

GStrv
footing_store_list_reached (FootingStore *self,
                            const char *recovery,
                            const char *since,
                            GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;
  GStrv names;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = prepare (self,
                       "SELECT name FROM person WHERE recovery = :recovery"
                       "  AND deleted_at IS NULL AND trim (name) <> ''"
                       "  AND " AT_AN_ENTRY " AND " REACHING ")"
                       "  ORDER BY position, rowid",
                       recovery, since, error);

  names = footing_store_read_texts (statement, error);
  for (guint i = 0; names != NULL && names[i] != NULL; i++) {
    g_autofree char *name = g_steal_pointer (&names[i]);

    names[i] = footing_store_show (self, name);
  }

  return names;
}
