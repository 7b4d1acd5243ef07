/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"

#include <glib/gstdio.h>

/* What is deleted is gone: the bin empties itself, and no byte is left (F84, D33). */

#define ENTRY FOOTING_TYPE_ENTRY
#define UNSWEPT "SELECT unswept FROM upkeep"
#define MONTH (30 * (gint64)DAY)

/* All tables that a record is deleted from by the bin. */
#define TABLES                                                                           \
  "SELECT group_concat (s.name, ' ') FROM sqlite_schema s, pragma_table_info (s.name) c" \
  "  WHERE s.type = 'table' AND c.name = 'deleted_at'"

static void
assert_query (Fixture *f, const char *sql, const char *expected)
{
  g_autofree char *found = fixture_query (f->path, sql);

  g_test_message ("%s", sql);
  g_assert_cmpstr (found, ==, expected);
}

/* B4, F84: by the schema, so that no table can be forgotten: each is emptied by itself,
 * after 30 days to the second. */
static void
test_every_table (Fixture *f, gconstpointer data)
{
  g_autofree char *joined = NULL;
  g_autoptr (GHashTable) files = NULL;
  g_auto (GStrv) tables = NULL;

  fixture_copy (TEST_FIXTURES "/v2.db", f->path);
  fixture_open (f);
  fixture_close (f);
  /* Tables that came later have nothing in them. */
  fixture_sql (f->path,
               "INSERT INTO adjustment (id, outcome, date, created_at, changed_at)"
               "  SELECT 'adjusted', id, '2026-03-03', 1, 1 FROM outcome LIMIT 1");
  fixture_sql (f->path,
               "INSERT INTO review (id, recovery, week, created_at, changed_at)"
               "  SELECT 'review', id, '2026-02-23', 0, 0 FROM recovery LIMIT 1");
  fixture_sql (f->path, "INSERT INTO agreement (id, recovery, created_at, changed_at)"
                        "  SELECT 'agreement', id, 1, 1 FROM recovery LIMIT 1;"
                        "INSERT INTO moment (id, recovery, created_at, changed_at)"
                        "  SELECT 'moment', id, 1, 1 FROM recovery LIMIT 1;"
                        "INSERT INTO plan_line (id, recovery, created_at, changed_at)"
                        "  SELECT 'line', id, 1, 1 FROM recovery LIMIT 1;"
                        "INSERT INTO mark (id, line, date, created_at, changed_at)"
                        "  VALUES ('mark', 'line', '2026-03-03', 1, 1)");
  files = fixture_remember (f);
  joined = fixture_query (f->path, TABLES);
  tables = g_strsplit (joined, " ", -1);
  g_assert_cmpuint (g_strv_length (tables), >=, N_SAMPLE_TYPES);

  for (guint i = 0; tables[i] != NULL; i++) {
    g_autofree char *bin = g_strdup_printf (
        "UPDATE %s SET deleted_at = %" G_GINT64_FORMAT, tables[i], NOW - MONTH + 1);
    g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM %s", tables[i]);
    g_autofree char *before = NULL;

    fixture_come_back (f, files);
    fixture_sql (f->path, bin);
    before = fixture_query (f->path, count);
    g_assert_cmpstr (before, !=, "0");

    fixture_open (f);
    footing_clock_set_now (f->clock, NOW);
    g_assert_true (footing_store_empty_bin (f->store, NULL));
    assert_query (f, count, before);
    footing_clock_set_now (f->clock, NOW + 1);
    g_assert_true (footing_store_empty_bin (f->store, NULL));
    assert_query (f, count, "0");
    assert_query (f, UNSWEPT, "1");
    g_assert_true (footing_store_verify (f->store, NULL));
    fixture_close (f);
  }
}

static void
swept (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_sweep (f->store, &error));
  g_assert_no_error (error);
  assert_query (f, UNSWEPT, "0");
}

/* Each change marks the file, in the same transaction, and nothing else does. */
static void
test_mark (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));

  assert_query (f, UNSWEPT, "1");
  swept (f);
  g_assert_true (footing_store_begin (f->store, NULL));
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
  assert_query (f, UNSWEPT, "0");
  g_assert_true (footing_store_begin (f->store, NULL));
  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_RECOVERY, recovery, NULL,
                                       "title", "b", NULL));
  footing_store_end (f->store, FALSE, NULL);
  assert_query (f, UNSWEPT, "0");

  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_RECOVERY, recovery, NULL,
                                       "title", "b", NULL));
  assert_query (f, UNSWEPT, "1");
  swept (f);
  g_assert_true (footing_store_set_driver (f->store, recovery, "no-plan", 3, NULL));
  assert_query (f, UNSWEPT, "1");
  swept (f);
  g_assert_true (footing_store_erase (f->store, FOOTING_TYPE_RECOVERY, recovery, NULL));
  assert_query (f, UNSWEPT, "1");
}

/* What was there before a restore is swept away too. */
static void
test_restore (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = fixture_file (f, "backup.db");

  swept (f);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  fixture_close (f);
  assert_query (f, UNSWEPT, "0");
  g_assert_true (footing_store_restore_file (f->path, backup, f->clock, NULL, NULL));
  assert_query (f, UNSWEPT, "1");
}

/* A log with no more than the end of a sweep. */
static void
assert_log_is_short (Fixture *f)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (wal, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, 4 * 4096);
}

/* Nothing to sweep: not a byte is written. */
static void
test_nothing (Fixture *f, gconstpointer data)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *before = NULL;
  g_autofree char *log_before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *log_after = NULL;

  for (int i = 0; i < 50; i++)
    sample_save (f->store, sample_entry ("win", TODAY, "added"));
  swept (f);
  assert_log_is_short (f);
  before = fixture_hash (f->path);
  log_before = fixture_hash (wal);
  swept (f);
  after = fixture_hash (f->path);
  log_after = fixture_hash (wal);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (log_after, ==, log_before);
}

/* What is replaced or deleted is overwritten at once; only the log and the index wait for
 * the night. */
static void
test_at_once (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (
      f->store,
      footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                          sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY)),
                          "name", "zqfirstqz", NULL));

  fixture_close (f);
  g_assert_true (fixture_holds (f->path, "zqfirstqz"));
  fixture_open (f);
  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_PERSON, id, NULL, "name",
                                       "zq2qz", NULL));
  fixture_close (f);
  g_assert_false (fixture_holds (f->path, "zqfirstqz"));
  g_assert_true (fixture_holds (f->path, "zq2qz"));
  fixture_open (f);
  g_assert_true (footing_store_erase (f->store, FOOTING_TYPE_PERSON, id, NULL));
  fixture_close (f);
  g_assert_false (fixture_holds (f->path, "zq2qz"));
}

/* Others have the file open meanwhile, as the window has, and go on: they know it for the
 * one they opened, whether they have written to it or not, and however often. */
static void
test_while_open (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (f->store, sample_entry ("win", TODAY, "first"));
  g_autoptr (FootingStore) reader = footing_store_open (f->path, f->clock, NULL);
  g_autoptr (FootingStore) other = footing_store_open (f->path, f->clock, NULL);
  g_autoptr (GError) error = NULL;

  for (int night = 0; night < 5; night++) {
    g_autofree char *title = g_strdup_printf ("title%d", night);

    footing_store_change (f->store, ENTRY, id, &error, "title", title, NULL);
    g_assert_no_error (error);
    fixture_assert_found (f, title, title);
    footing_store_sweep (other, &error);
    g_assert_no_error (error);
    assert_log_is_short (f);
    if (night % 2 == 0)
      footing_store_check (reader, &error);
    footing_store_check (f->store, &error);
    g_assert_no_error (error);
    fixture_assert_found (f, title, title);
  }
  g_assert_true (footing_store_verify (f->store, NULL));
}

/* Lists keep their order: SQLite numbers rows anew. */
static void
test_order (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *const names[] = {"d", "a", "c", "b", "e"};
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (GPtrArray) people = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *id =
        sample_save (f->store, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                   recovery, "name", names[i], NULL));

    if (i % 2 != 0)
      g_assert_true (footing_store_erase (f->store, FOOTING_TYPE_PERSON, id, NULL));
    swept (f);
  }

  people = footing_store_list (f->store, FOOTING_TYPE_PERSON, recovery, NULL);
  for (guint i = 0; i < people->len; i++)
    g_string_append (order, ((FootingPerson *)people->pdata[i])->name);
  g_assert_cmpstr (order->str, ==, "dce");
}

/* What another tool has written is found from then on. */
static void
test_unindexed (Fixture *f, gconstpointer data)
{
  fixture_sql (f->path, "INSERT INTO entry (id, date, title, created_at, changed_at) "
                        "VALUES ('x', '" TODAY "', 'Straße', 1, 1)");
  fixture_assert_found (f, "strasse", "");
  g_assert_true (footing_store_sweep (f->store, NULL));
  fixture_assert_found (f, "strasse", "Straße");
}

static gboolean
file_holds (Fixture *f, const char *text)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);

  return fixture_holds (f->path, text) || fixture_holds (wal, text);
}

/* R10: letters that nothing else holds are in the index until it is swept, though the
 * text they come from is in no entry any more. */
static void
test_index (Fixture *f, gconstpointer data)
{
  const char *id = sample_save (f->store, sample_entry ("win", TODAY, "ꓰꓱꓲꓳ"));

  sample_save (f->store, sample_entry ("win", TODAY, "another"));
  g_assert_true (
      footing_store_change (f->store, ENTRY, id, NULL, "title", "plain", NULL));
  g_assert_true (file_holds (f, "ꓱꓲ"));
  fixture_sql (f->path, "PRAGMA secure_delete = ON; VACUUM");
  g_assert_true (file_holds (f, "ꓱꓲ"));
  swept (f);
  g_assert_false (file_holds (f, "ꓱꓲ"));
}

static char *
make_text (GRand *rand, const char *mark)
{
  static const int lengths[] = {1, 3, 10, 40, 300, 1500};
  GString *text = g_string_new (NULL);

  for (int i = lengths[g_rand_int_range (rand, 0, G_N_ELEMENTS (lengths))]; i > 0; i--)
    g_string_append_printf (text, "word%d ", g_rand_int_range (rand, 0, 1000));
  g_string_append (text, mark);

  return g_string_free (text, FALSE);
}

/* An entry that is there, with the mark in its text. */
typedef struct {
  const char *id;
  char mark[16];
} Marked;

static void
change_one (Fixture *f, GArray *live, GRand *rand, int n)
{
  const guint at = live->len > 0 ? g_rand_int_range (rand, 0, live->len) : 0;
  Marked next = {NULL};
  g_autofree char *text = NULL;

  g_snprintf (next.mark, sizeof next.mark, "zq%05dqz", n);
  text = make_text (rand, next.mark);
  switch (live->len == 0 ? 0 : g_rand_int_range (rand, 0, 4)) {
  case 0:
  case 1:
    next.id = sample_save (f->store,
                           footing_record_new (ENTRY, "date", TODAY, "body", text, NULL));
    g_array_append_val (live, next);
    break;
  case 2:
    next.id = g_array_index (live, Marked, at).id;
    g_assert_true (
        footing_store_change (f->store, ENTRY, next.id, NULL, "body", text, NULL));
    g_array_index (live, Marked, at) = next;
    break;
  default:
    g_assert_true (
        footing_store_erase (f->store, ENTRY, g_array_index (live, Marked, at).id, NULL));
    g_array_remove_index_fast (live, at);
    break;
  }
}

/* D33: 3,000 changes of texts of all lengths, so that pages are shared, split and freed
 * in every way: what was there once is in the file no more. With these seeds SQLite 3.40
 * leaves some of it, however securely it deletes. */
static void
test_churn (Fixture *f, gconstpointer seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (GPOINTER_TO_UINT (seed));
  g_autoptr (GArray) live = g_array_new (FALSE, FALSE, sizeof (Marked));
  g_autoptr (GHashTable) marks = NULL;

  g_assert_true (footing_store_begin (f->store, NULL));
  for (int n = 0; n < 3000; n++)
    change_one (f, live, rand, n);
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
  swept (f);

  marks = fixture_read_marks (f->folder);
  g_assert_cmpuint (live->len, >, 500);
  for (guint i = 0; i < live->len; i++)
    g_assert_true (g_hash_table_remove (marks, g_array_index (live, Marked, i).mark));
  g_assert_cmpuint (g_hash_table_size (marks), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const guint seeds[] = {1, 3, 18};

  g_test_init (&argc, &argv, NULL);

  fixture_add_empty ("/bin/B4-every-table", test_every_table);
  fixture_add ("/bin/R10-mark", test_mark);
  fixture_add ("/bin/restore", test_restore);
  fixture_add ("/bin/nothing", test_nothing);
  fixture_add ("/bin/D33-at-once", test_at_once);
  fixture_add ("/bin/while-open", test_while_open);
  fixture_add ("/bin/order", test_order);
  fixture_add ("/bin/unindexed", test_unindexed);
  fixture_add ("/bin/R10-index", test_index);
  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++) {
    g_autofree char *path = g_strdup_printf ("/bin/D33-churn/%u", seeds[i]);

    g_test_add (path, Fixture, GUINT_TO_POINTER (seeds[i]), fixture_set_up, test_churn,
                fixture_tear_down);
  }

  return g_test_run ();
}
