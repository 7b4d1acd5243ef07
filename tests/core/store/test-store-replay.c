/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F23: what was written is put back and written again, whatever it was. */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-private.h"
#include "store/store-replay.h"
#include "store/store-staging-tables.h"

#include <string.h>

/* All rows of all tables as text, but for when they were written. Owned by the caller. */
static char *
dump (Fixture *f)
{
  sqlite3 *db = footing_db_get_handle (footing_store_get_db (f->store));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < FOOTING_N_STAGING_TABLES; i++) {
    const char *table = footing_staging_tables[i].name;
    g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2", table);
    sqlite3_stmt *rows = NULL;

    g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &rows, NULL), ==, SQLITE_OK);
    while (sqlite3_step (rows) == SQLITE_ROW) {
      g_string_append (text, table);
      for (int j = 0; j < sqlite3_column_count (rows); j++)
        if (strcmp (sqlite3_column_name (rows, j), "changed_at") != 0)
          g_string_append_printf (text, "|%s", sqlite3_column_text (rows, j));
      g_string_append_c (text, '\n');
    }
    sqlite3_finalize (rows);
  }

  return g_string_free (text, FALSE);
}

/* --- What is written -----------------------------------------------------------------
 */

static void
run (Fixture *f, const char *sql)
{
  char *problem = NULL;

  sqlite3_exec (footing_db_get_handle (footing_store_get_db (f->store)), sql, NULL, NULL,
                &problem);
  g_assert_cmpstr (problem, ==, NULL);
}

/* Every field of every record gets another value. */
static void
change_all (Fixture *f, GPtrArray *records)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < records->len; i++) {
    FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (records->pdata[i]);

    for (guint j = 0; j < klass->n_fields; j++) {
      const char *name = footing_field_get_property (&klass->fields[j]);
      g_auto (GValue) value = G_VALUE_INIT;

      if (klass->fields[j].type == FOOTING_FIELD_REFERENCE)
        continue;
      sample_value (&value, &klass->fields[j], rand, NULL);
      g_assert_true (footing_store_change_values (
          f->store, G_OBJECT_TYPE (records->pdata[i]),
          footing_record_get_id (records->pdata[i]), 1, &name, &value, NULL));
    }
  }
}

/* Every table loses its rows: those that refer to others first. */
static void
erase_all (Fixture *f, GPtrArray *records)
{
  run (f, "BEGIN");
  run (f, "PRAGMA defer_foreign_keys = 1");
  for (guint i = FOOTING_N_STAGING_TABLES; i > 0; i--) {
    g_autofree char *sql =
        g_strdup_printf ("DELETE FROM %s", footing_staging_tables[i - 1].name);

    run (f, sql);
  }
  run (f, "COMMIT");
}

static void
add_more (Fixture *f, GPtrArray *records)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  G_GNUC_UNUSED g_autoptr (GPtrArray) more = sample_fill (f->store, rand);
}

/* Plans go, with all that is theirs. */
static void
erase_plans (Fixture *f, GPtrArray *records)
{
  run (f, "DELETE FROM recovery");
}

static void
remove_all (Fixture *f, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    g_assert_true (footing_store_set_deleted (f->store, G_OBJECT_TYPE (records->pdata[i]),
                                              footing_record_get_id (records->pdata[i]),
                                              1767225600, NULL));
}

static const struct {
  const char *name;
  void (*write) (Fixture *f, GPtrArray *records);
} cases[] = {
    {"change", change_all},       {"erase", erase_all},   {"add", add_more},
    {"erase-plans", erase_plans}, {"remove", remove_all},
};

/* --- Back and forth ------------------------------------------------------------------
 */

static void
test_every_table (Fixture *f, gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
  g_autofree char *before = dump (f);
  g_autofree char *after = NULL;
  g_autoptr (FootingReplay) replay = footing_replay_begin (f->store, NULL);
  g_autoptr (GError) error = NULL;

  cases[i].write (f, records);
  g_assert_true (footing_replay_end (replay, f->store, NULL));
  g_assert_false (footing_replay_is_empty (replay));
  after = dump (f);
  g_assert_cmpstr (before, !=, after);

  for (int n = 0; n < 2; n++) {
    g_autofree char *reverted = NULL;
    g_autofree char *repeated = NULL;

    g_assert_true (footing_replay_revert (replay, f->store, &error));
    reverted = dump (f);
    g_assert_cmpstr (reverted, ==, before);
    g_assert_true (footing_replay_repeat (replay, f->store, &error));
    repeated = dump (f);
    g_assert_cmpstr (repeated, ==, after);
  }
}

static void
test_nothing (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingReplay) replay = footing_replay_begin (f->store, NULL);

  g_assert_true (footing_replay_end (replay, f->store, NULL));
  g_assert_true (footing_replay_is_empty (replay));
  g_assert_true (footing_replay_revert (replay, f->store, NULL));
}

static gboolean
finds (Fixture *f, const char *word)
{
  g_autoptr (GArray) matches = NULL;

  g_assert_true (footing_store_find_matches (f->store, word, &matches, NULL));

  return matches->len == 1;
}

static void
set_title (Fixture *f, const char *id, const char *title)
{
  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_ENTRY, id, NULL, "title",
                                       title, NULL));
}

/* The search finds what is there now, and what is shown follows. */
static void
test_follow (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (f->store, sample_entry ("win", "2026-03-01", "Oranges"));
  g_autoptr (FootingReplay) replay = footing_replay_begin (f->store, NULL);

  set_title (f, id, "Lemons");
  g_assert_true (footing_replay_end (replay, f->store, NULL));
  g_assert_true (footing_replay_revert (replay, f->store, NULL));
  g_assert_true (finds (f, "oranges"));
  g_assert_false (finds (f, "lemons"));
  g_assert_true (footing_replay_repeat (replay, f->store, NULL));
  g_assert_true (finds (f, "lemons"));
}

/* What somebody else has changed since stays, and so does all the rest. */
static void
test_conflict (Fixture *f, gconstpointer data)
{
  const char *one = sample_save (f->store, sample_entry ("win", "2026-03-01", "One"));
  const char *two = sample_save (f->store, sample_entry ("win", "2026-03-01", "Two"));
  g_autoptr (FootingReplay) replay = footing_replay_begin (f->store, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  set_title (f, one, "First");
  set_title (f, two, "Second");
  g_assert_true (footing_replay_end (replay, f->store, NULL));
  set_title (f, two, "Somebody else’s");
  before = dump (f);
  g_assert_false (footing_replay_revert (replay, f->store, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
  after = dump (f);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/store-replay/F23-%s", cases[i].name);

    g_test_add (path, Fixture, GUINT_TO_POINTER (i), fixture_set_up, test_every_table,
                fixture_tear_down);
  }
  fixture_add ("/store-replay/nothing", test_nothing);
  fixture_add ("/store-replay/follow", test_follow);
  fixture_add ("/store-replay/conflict", test_conflict);

  return g_test_run ();
}
