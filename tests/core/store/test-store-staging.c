/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D36: a large change is made beside the file and put in its place all at once, together
 * with what others have written meanwhile. */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-private.h"
#include "store/store-staging-tables.h"
#include "store/store-staging.h"

#include <glib/gstdio.h>
#include <string.h>

#define IMPORTED 40

static FootingStore *
open_other (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  FootingStore *store = footing_store_open (f->path, f->clock, &error);

  g_assert_no_error (error);
  return store;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* All of @table, a row to a line; where an entry stands among others does not count. */
static void
dump_table (sqlite3 *db, const char *table, GString *text)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1", table);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    GString *row = g_string_new (table);

    for (int i = 0; i < sqlite3_column_count (statement); i++)
      if (strcmp (sqlite3_column_name (statement, i), "seq") != 0)
        g_string_append_printf (row, "|%s", sqlite3_column_text (statement, i));
    g_ptr_array_add (rows, g_string_free (row, FALSE));
  }
  sqlite3_finalize (statement);

  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "%s\n", (char *)rows->pdata[i]);
}

static char *
dump (const char *path)
{
  GString *text = g_string_new (NULL);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  for (guint i = 0; i < FOOTING_N_STAGING_TABLES; i++)
    dump_table (db, footing_staging_tables[i].name, text);
  sqlite3_close (db);

  return g_string_free (text, FALSE);
}

static FootingStaging *
begin (Fixture *f, char **copy)
{
  g_autoptr (GError) error = NULL;
  const gint64 version = footing_store_get_version (f->store, NULL);
  FootingStaging *side;

  *copy = footing_store_keep_copy (f->store, "before-import", &error);
  g_assert_no_error (error);
  side = footing_staging_new (f->store, *copy, version, &error);
  g_assert_no_error (error);
  return side;
}

/* Takes @n entries in, below @recovery or none. */
static void
take_entries (FootingStore *store, int n, const char *recovery)
{
  g_autoptr (GError) error = NULL;

  footing_store_begin (store, &error);
  for (int i = 0; i < n; i++) {
    g_autofree char *id = g_strdup_printf ("imported-%d", i);
    g_autoptr (FootingEntry) entry =
        footing_record_new (FOOTING_TYPE_ENTRY, "id", id, "recovery", recovery, "date",
                            "2026-03-02", "title", "marmalade", NULL);

    footing_store_take (store, entry, NOW - 5000 + i, NULL, NULL, &error);
    g_assert_no_error (error);
  }
  footing_store_end (store, TRUE, &error);
  g_assert_no_error (error);
}

static guint
count_found (FootingStore *store, const char *search)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = footing_store_list_entry_keys (store, NULL, search, &error);

  g_assert_no_error (error);
  return keys->len;
}

static void
assert_sound (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autofree char *index = NULL;

  g_assert_true (footing_store_verify (f->store, &error));
  g_assert_no_error (error);
  fixture_sql (f->path, "INSERT INTO entry_search (entry_search, rank) "
                        "VALUES ('integrity-check', 1)");
}

static void
test_put_in_place (Fixture *f, gconstpointer data)
{
  const char *const schema = "SELECT group_concat (sql) FROM (SELECT sql FROM "
                             "sqlite_schema ORDER BY name)";
  g_autofree char *before = fixture_query (f->path, schema);
  g_autofree char *after = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *names = NULL;
  g_autoptr (FootingStore) other = open_other (f);
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  FootingStaging *side;

  sample_save (f->store, sample_entry ("win", TODAY, "Here before"));
  g_free (fixture_take_log (f));
  side = begin (f, &copy);
  take_entries (footing_staging_get_store (side), IMPORTED, NULL);
  g_assert_cmpint (footing_store_count (other, FOOTING_TYPE_ENTRY), ==, 1);
  g_assert_true (footing_staging_finish (side, &error));
  g_assert_no_error (error);
  footing_staging_free (side);
  footing_store_refresh (f->store);

  g_assert_cmpint (footing_store_count (other, FOOTING_TYPE_ENTRY), ==, IMPORTED + 1);
  g_assert_cmpuint (count_found (other, "marmalade"), ==, IMPORTED);
  entry = footing_store_get (other, FOOTING_TYPE_ENTRY, "imported-7", NULL);
  g_assert_cmpint (footing_record_get_changed_at (entry), ==, NOW - 5000 + 7);
  after = fixture_take_log (f);
  g_assert_cmpstr (after, ==, "all");
  g_free (after);
  after = fixture_query (f->path, schema);
  g_assert_cmpstr (after, ==, before);
  assert_sound (f);

  /* Words of entries that come later are found too. */
  sample_save (other, sample_entry ("win", TODAY, "marmalade again"));
  g_assert_cmpuint (count_found (other, "marmalade"), ==, IMPORTED + 1);
  names = fixture_names (f);
  g_assert_cmpstr (names, ==,
                   "footing.db footing.db-shm footing.db-wal footing.db.before-import-1");
}

/* While the change is made, nobody waits for it. */
static void
test_keeps_nobody_out (Fixture *f, gconstpointer data)
{
  g_autofree char *copy = NULL;
  g_autoptr (FootingStore) other = open_other (f);
  g_autoptr (FootingStaging) side = begin (f, &copy);
  FootingStore *store = footing_staging_get_store (side);
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_begin (store, NULL));
  sample_save (store, sample_entry ("win", TODAY, "marmalade"));
  sample_save (other, sample_entry ("win", TODAY, "honey"));
  g_assert_true (footing_store_end (store, TRUE, NULL));

  footing_staging_finish (side, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_found (other, "marmalade"), ==, 1);
  g_assert_cmpuint (count_found (other, "honey"), ==, 1);
}

static void
test_given_up (Fixture *f, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *names = NULL;

  sample_save (f->store, sample_entry ("win", TODAY, "Here before"));
  before = dump (f->path);
  footing_staging_free (begin (f, &copy));
  after = dump (f->path);
  g_assert_cmpstr (after, ==, before);
  names = fixture_names (f);
  g_assert_null (strstr (names, "footing-part"));
}

/* So that what others do to a table that comes later is not forgotten. */
static void
test_every_table (Fixture *f, gconstpointer data)
{
  g_autofree char *listed = fixture_query (
      f->path, "SELECT group_concat (name, ' ') FROM (SELECT name FROM sqlite_schema "
               "WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE "
               "'entry_search%' AND name NOT IN ('lineage', 'upkeep') ORDER BY name)");
  g_auto (GStrv) names = g_strsplit (listed, " ", -1);

  g_assert_cmpuint (g_strv_length (names), ==, FOOTING_N_STAGING_TABLES);
  for (guint i = 0; i < FOOTING_N_STAGING_TABLES; i++)
    g_assert_true (
        g_strv_contains ((const char *const *)names, footing_staging_tables[i].name));
}

/* The file and its copies: with a copy there, a missing file is no first start. */
static void
remove_files (Fixture *f)
{
  g_autoptr (GDir) folder = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *path = fixture_file (f, name);

    if (g_str_has_prefix (name, "footing.db"))
      g_unlink (path);
  }
}

/* Something that another process may do; the same for the same @rand. */
static void
do_something (FootingStore *store, GPtrArray *samples, GRand *rand, int n)
{
  gpointer sample = samples->pdata[g_rand_int_range (rand, 0, samples->len)];
  const GType type = G_OBJECT_TYPE (sample);
  const char *id = footing_record_get_id (sample);
  g_autofree char *new_id = g_strdup_printf ("written-%d", n);
  g_autoptr (GObject) current = footing_store_get (store, type, id, NULL);
  g_autoptr (GObject) entry = footing_record_new (FOOTING_TYPE_ENTRY, "id", new_id,
                                                  "date", TODAY, "title", "honey", NULL);

  switch (g_rand_int_range (rand, 0, 7)) {
  case 0:
    footing_store_save (store, entry, NULL);
    break;
  case 1:
    if (current != NULL)
      footing_store_remove (store, type, id, NULL);
    break;
  case 2:
    if (type != FOOTING_TYPE_RECOVERY)
      footing_store_erase (store, type, id, NULL);
    break;
  case 3:
    if (current != NULL && FOOTING_IS_RECOVERY (sample))
      footing_store_set_driver (store, id, "dwelling", n % 4, NULL);
    break;
  case 4:
    if (current != NULL && FOOTING_IS_CHECKIN (sample))
      footing_store_set_sign (store, id, "reactive", n % 5 - 1, NULL);
    break;
  case 5:
    if (current != NULL && FOOTING_IS_ENTRY (sample))
      footing_store_change (store, type, id, NULL, "title", "jam", NULL);
    break;
  default:
    if (current != NULL)
      footing_store_restore (store, type, id, NULL);
    break;
  }
}

static void
copy_to (Fixture *f, const char *path)
{
  g_autoptr (GError) error = NULL;

  footing_store_backup (f->store, path, &error);
  g_assert_no_error (error);
}

/* Whatever others do meanwhile, the file then has both, as if it had been done one after
 * the other. */
static void
test_others_write (Fixture *f, gconstpointer data)
{
  for (guint32 seed = 1; seed <= 15; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (GPtrArray) samples = sample_fill (f->store, rand);
    g_autofree char *name = g_strdup_printf ("reference-%u.db", seed);
    g_autofree char *path = fixture_file (f, name);
    g_autofree char *copy = NULL;
    g_autofree char *expected = NULL;
    g_autofree char *found = NULL;
    g_autoptr (FootingStore) other = open_other (f);
    g_autoptr (FootingStore) reference = NULL;
    g_autoptr (FootingStaging) side = NULL;
    g_autoptr (GError) error = NULL;
    const int n = g_rand_int_range (rand, 1, 20);

    copy_to (f, path);
    reference = footing_store_open (path, f->clock, &error);
    g_assert_no_error (error);

    side = begin (f, &copy);
    take_entries (footing_staging_get_store (side), IMPORTED, NULL);
    take_entries (reference, IMPORTED, NULL);
    for (int i = 0; i < n; i++) {
      const guint32 each = g_rand_int (rand);
      g_autoptr (GRand) first = g_rand_new_with_seed (each);
      g_autoptr (GRand) second = g_rand_new_with_seed (each);

      do_something (other, samples, first, i);
      do_something (reference, samples, second, i);
    }
    footing_staging_finish (side, &error);
    g_assert_no_error (error);

    expected = dump (path);
    found = dump (f->path);
    g_test_message ("seed %u", seed);
    g_assert_cmpstr (found, ==, expected);
    g_assert_cmpuint (count_found (other, "honey"), ==, count_found (reference, "honey"));
    g_assert_cmpuint (count_found (other, "marmalade"), ==, IMPORTED);
    assert_sound (f);

    g_clear_object (&reference);
    g_clear_object (&other);
    g_clear_pointer (&side, footing_staging_free);
    g_unlink (path);
    footing_store_limit_copies (f->store, "before-import");
    fixture_close (f);
    remove_files (f);
    fixture_open (f);
  }
}

typedef struct {
  Fixture *f;
  gint stop;
  gint n_written;
} Writer;

static gpointer
write_thread (gpointer data)
{
  Writer *writer = data;
  g_autoptr (FootingStore) store = open_other (writer->f);

  while (!g_atomic_int_get (&writer->stop)) {
    g_autoptr (GError) error = NULL;
    g_autoptr (FootingEntry) entry = sample_entry ("win", TODAY, "honey");

    /* A busy machine may hold the lock for longer than one waits. */
    if (footing_store_save (store, entry, &error))
      g_atomic_int_inc (&writer->n_written);
    else if (!g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_BUSY))
      g_error ("%s", error->message);
  }

  return NULL;
}

/* Somebody who writes all the time is not refused, nor told that another program has
 * overwritten the file, and keeps nobody out. */
static void
test_never_still (Fixture *f, gconstpointer data)
{
  Writer writer = {f, 0, 0};
  g_autofree char *copy = NULL;
  g_autoptr (FootingStaging) side = NULL;
  g_autoptr (GError) error = NULL;
  GThread *thread = g_thread_new ("writer", write_thread, &writer);

  while (g_atomic_int_get (&writer.n_written) < 5)
    g_thread_yield ();
  side = begin (f, &copy);
  take_entries (footing_staging_get_store (side), 500, NULL);
  footing_staging_finish (side, &error);
  g_assert_no_error (error);
  g_atomic_int_set (&writer.stop, 1);
  g_thread_join (thread);

  g_assert_cmpint (footing_store_count (f->store, FOOTING_TYPE_ENTRY), ==,
                   500 + writer.n_written);
  g_assert_cmpuint (count_found (f->store, "honey"), ==, writer.n_written);
  assert_sound (f);
}

/* What was added below something that is erased meanwhile cannot stay. */
static void
test_does_not_go_together (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  g_autofree char *copy = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (FootingStore) other = open_other (f);
  g_autoptr (FootingStaging) side = begin (f, &copy);
  g_autoptr (GError) error = NULL;

  take_entries (footing_staging_get_store (side), 2, recovery);
  g_assert_true (footing_store_erase (other, FOOTING_TYPE_RECOVERY, recovery, NULL));
  before = dump (f->path);
  g_assert_false (footing_staging_finish (side, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_BUSY);
  after = dump (f->path);
  g_assert_cmpstr (after, ==, before);
}

/* D23: another file in the place of this one is left alone. */
static void
test_replaced (Fixture *f, gconstpointer data)
{
  g_autofree char *foreign = fixture_file (f, "foreign");
  g_autofree char *copy = NULL;
  g_autofree char *content = NULL;
  g_autoptr (FootingStaging) side = begin (f, &copy);
  g_autoptr (GError) error = NULL;

  take_entries (footing_staging_get_store (side), 2, NULL);
  fixture_write (foreign, "another", 7);
  g_assert_cmpint (g_rename (foreign, f->path), ==, 0);
  g_assert_false (footing_staging_finish (side, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_REPLACED);
  g_assert_true (g_file_get_contents (f->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "another");
}

/* Copies count on and are limited. */
static void
test_copies (Fixture *f, gconstpointer data)
{
  g_autofree char *foreign = fixture_file (f, "footing.db.before-import-notes");
  g_autofree char *names = NULL;

  fixture_write (foreign, "x", 1);
  for (int i = 1; i <= 12; i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *copy = footing_store_keep_copy (f->store, "before-import", &error);
    g_autofree char *name = g_strdup_printf ("footing.db.before-import-%d", i);
    g_autofree char *expected = fixture_file (f, name);

    g_assert_no_error (error);
    g_assert_cmpstr (copy, ==, expected);
    footing_store_limit_copies (f->store, "before-import");
  }

  names = fixture_names (f);
  g_assert_cmpstr (names, ==,
                   "footing.db footing.db-shm footing.db-wal footing.db.before-import-10 "
                   "footing.db.before-import-11 footing.db.before-import-12 "
                   "footing.db.before-import-notes");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-staging/D36/put-in-place", test_put_in_place);
  fixture_add ("/store-staging/D36/keeps-nobody-out", test_keeps_nobody_out);
  fixture_add ("/store-staging/D36/given-up", test_given_up);
  fixture_add ("/store-staging/D36/every-table", test_every_table);
  fixture_add ("/store-staging/D13/D36/others-write", test_others_write);
  fixture_add ("/store-staging/D36/never-still", test_never_still);
  fixture_add ("/store-staging/D36/does-not-go-together", test_does_not_go_together);
  fixture_add ("/store-staging/D23/replaced", test_replaced);
  fixture_add ("/store-staging/B5/copies", test_copies);

  return g_test_run ();
}
