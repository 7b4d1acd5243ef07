/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/current.h"
#include "plan/entries.h"
#include "usage.h"

#include <sqlite3.h>
#include <stdio.h>

#define ROUNDS 400
#define LIMIT 1.2

static const char title[] = "Cut the nightly job from 50 to 9 minutes";

/* Another connection to the same kind of file. */
typedef struct {
  sqlite3 *db;
  sqlite3_stmt *begin;
  sqlite3_stmt *insert;
  sqlite3_stmt *index;
  sqlite3_stmt *commit;
} Bare;

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));

  return statement;
}

static void
run (sqlite3_stmt *statement)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    g_error ("%s: %s", sqlite3_sql (statement),
             sqlite3_errmsg (sqlite3_db_handle (statement)));
  sqlite3_reset (statement);
}

/* With the pragmas of src/core/store/db-open.c. */
static void
open_bare (Bare *bare, const char *path)
{
  if (sqlite3_open (path, &bare->db) != SQLITE_OK ||
      sqlite3_exec (bare->db,
                    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                    "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
                    "PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;",
                    NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", path, sqlite3_errmsg (bare->db));

  bare->begin = prepare (bare->db, "BEGIN IMMEDIATE");
  bare->insert = prepare (
      bare->db, "INSERT INTO entry (id, recovery, kind, date, title, created_at, "
                "changed_at) VALUES (?, (SELECT id FROM recovery LIMIT 1), 'win', "
                "date ('now'), ?, unixepoch (), unixepoch ())");
  bare->index = prepare (bare->db, "INSERT INTO entry_search (rowid, text) VALUES "
                                   "(last_insert_rowid (), lower (?))");
  bare->commit = prepare (bare->db, "COMMIT");
}

static void
close_bare (Bare *bare)
{
  sqlite3_finalize (bare->begin);
  sqlite3_finalize (bare->insert);
  sqlite3_finalize (bare->index);
  sqlite3_finalize (bare->commit);
  sqlite3_close (bare->db);
}

static void
log_bare (Bare *bare)
{
  g_autofree char *id = g_uuid_string_random ();

  run (bare->begin);
  sqlite3_bind_text (bare->insert, 1, id, -1, SQLITE_STATIC);
  sqlite3_bind_text (bare->insert, 2, title, -1, SQLITE_STATIC);
  run (bare->insert);
  sqlite3_bind_text (bare->index, 1, title, -1, SQLITE_STATIC);
  run (bare->index);
  run (bare->commit);
}

static void
log_win (FootingStore *store, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_entries_log_win (store, recovery, title, NULL, &error);

  g_assert_no_error (error);
}

static double
get_wall (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static gboolean
report (double wins[2][ROUNDS], double bares[2][ROUNDS])
{
  const char *const what[] = {"by the clock", "of the processor"};
  gboolean held = TRUE;

  for (guint i = 0; i < 2; i++) {
    const double a = usage_median (wins[i], ROUNDS), b = usage_median (bares[i], ROUNDS);

    printf ("a win is logged, durable, median of %d, ms %s: Footing %.3f, the bare "
            "transaction %.3f, ratio %.2f (limit %.1f by the clock)\n",
            ROUNDS, what[i], a, b, a / b, LIMIT);
    held = held && (i > 0 || a / b <= LIMIT);
  }

  return held;
}

/* bench-win FILE OTHER: logs wins in FILE as the program does, and in turn in OTHER, a
 * file of the same kind, with the bare statements. */
int
main (int argc, char *argv[])
{
  static double wins[2][ROUNDS], bares[2][ROUNDS];
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingClock) clock = footing_clock_new ();
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GPtrArray) plans = NULL;
  const char *plan;
  Bare bare;

  g_assert_cmpint (argc, ==, 3);
  store = footing_store_open (argv[1], clock, &error);
  g_assert_no_error (error);
  open_bare (&bare, argv[2]);
  plans = footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, &error);
  g_assert_no_error (error);
  plan = footing_record_get_id (plans->pdata[0]);

  for (int round = -20; round < ROUNDS; round++) {
    const double wall = get_wall (), processor = usage_get_processor ();
    double wall_bare, processor_bare;

    log_win (store, plan);
    wall_bare = get_wall ();
    processor_bare = usage_get_processor ();
    log_bare (&bare);
    if (round < 0)
      continue;
    wins[0][round] = wall_bare - wall;
    wins[1][round] = processor_bare - processor;
    bares[0][round] = get_wall () - wall_bare;
    bares[1][round] = usage_get_processor () - processor_bare;
  }
  close_bare (&bare);

  return report (wins, bares) ? 0 : 1;
}
