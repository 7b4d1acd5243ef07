/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-year.h"
#include "date.h"
#include "store-initials.h"
#include "store-private.h"

#include <string.h>

/* After every date there is. */
#define END "9999-12-32"

#define OF_PLAN "AND (:recovery IS NULL OR recovery = :recovery) "

#define WINS_OF_YEAR                                                                     \
  FOOTING_LIVE_ENTRY "AND kind = 'win' AND date >= printf ('%04d-01-01', :year) "        \
                     "AND date <= printf ('%04d-12-31', :year) " OF_PLAN

/* A statement about the wins of @year; NULL with @error. */
static FootingStatement *
prepare (FootingStore *self,
         const char *sql,
         const char *recovery,
         int year,
         guint limit,
         GError **error)
{
  FootingStatement *statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);

  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_int (statement, ":year", year);
  footing_db_bind_int (statement, ":limit", limit);

  return statement;
}

/* The newest date before @before that has an entry, "" for none; NULL with @error. */
static char *
find_date (FootingStore *self, const char *recovery, const char *before, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self),
                          "SELECT date FROM entry WHERE " FOOTING_LIVE_ENTRY
                          "AND date < :before " OF_PLAN "ORDER BY date DESC LIMIT 1",
                          error);
  FootingDbStep step;

  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":before", before);
  step = footing_db_step (statement, error);
  if (step == FOOTING_DB_ROW)
    return footing_db_column_text (statement, 0);

  return step == FOOTING_DB_DONE ? g_strdup ("") : NULL;
}

/* From year to year, so that no entry is read but one of each. */
GArray *
footing_store_list_years (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *before = g_strdup (END);

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  for (;;) {
    g_autofree char *date = find_date (self, recovery, before, error);
    int year;

    if (date == NULL)
      return NULL;
    if (!footing_date_is_valid (date))
      return g_steal_pointer (&years);

    year = atoi (date);
    g_array_append_val (years, year);
    g_free (before);
    before = g_strdup_printf ("%04d-01-01", year);
  }
}

gboolean
footing_store_count_wins_by_month (
    FootingStore *self, const char *recovery, int year, int months[12], GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (months != NULL, FALSE);

  memset (months, 0, 12 * sizeof months[0]);
  statement = prepare (self,
                       "SELECT CAST (substr (date, 6, 2) AS INTEGER), count (*) "
                       "FROM entry WHERE " WINS_OF_YEAR "GROUP BY 1",
                       recovery, year, 0, error);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    const int month = sqlite3_column_int (statement, 0);

    if (month >= 1 && month <= 12)
      months[month - 1] = sqlite3_column_int (statement, 1);
  }

  return step == FOOTING_DB_DONE;
}

GPtrArray *
footing_store_list_measured_wins (
    FootingStore *self, const char *recovery, int year, guint limit, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement = prepare (self,
                       "SELECT * FROM entry WHERE " WINS_OF_YEAR
                       "AND metric_value IS NOT NULL ORDER BY date, seq LIMIT :limit",
                       recovery, year, limit, error);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}

GPtrArray *
footing_store_list_other_wins (
    FootingStore *self, const char *recovery, int year, guint limit, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement =
      prepare (self,
               "WITH seen AS (SELECT entry AS of, count (*) AS n FROM entry_person "
               "  GROUP BY entry), "
               "ranked AS (SELECT id AS win, row_number () OVER ("
               "    PARTITION BY substr (date, 1, 7) "
               "    ORDER BY ifnull (n, 0) DESC, ifnull (times, 0) DESC, date DESC, "
               "      seq DESC) AS place "
               "  FROM entry LEFT JOIN seen ON seen.of = id "
               "  LEFT JOIN entry_opened ON entry_opened.entry = id "
               "  WHERE " WINS_OF_YEAR "AND metric_value IS NULL), "
               "chosen AS (SELECT win FROM ranked JOIN entry ON id = win "
               "  ORDER BY place, date DESC, seq DESC LIMIT :limit) "
               "SELECT * FROM entry WHERE id IN (SELECT win FROM chosen) "
               "ORDER BY date, seq",
               recovery, year, limit, error);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}

static void
viewer_free (gpointer data)
{
  FootingViewer *viewer = data;

  g_free (viewer->name);
  g_free (viewer);
}

GPtrArray *
footing_store_list_viewers (
    FootingStore *self, const char *recovery, int year, guint limit, GError **error)
{
  g_autoptr (GPtrArray) viewers = g_ptr_array_new_with_free_func (viewer_free);
  g_autoptr (FootingStatement) statement = NULL;
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  statement =
      prepare (self,
               "SELECT name, count (DISTINCT entry) FROM entry_person "
               "JOIN person ON person.id = entry_person.person "
               "WHERE person.deleted_at IS NULL AND trim (name) != '' "
               "AND entry IN (SELECT id FROM entry WHERE " WINS_OF_YEAR ") "
               "GROUP BY name ORDER BY count (DISTINCT entry) DESC, name LIMIT :limit",
               recovery, year, limit, error);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    FootingViewer *viewer = g_new0 (FootingViewer, 1);
    g_autofree char *name = footing_db_column_text (statement, 0);

    viewer->name = footing_store_show (self, name);
    viewer->n = sqlite3_column_int (statement, 1);
    g_ptr_array_add (viewers, viewer);
  }

  return step == FOOTING_DB_DONE ? g_steal_pointer (&viewers) : NULL;
}
