/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "store/migrations.h"
#include "samples.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* What a next version may do: a new column, a table made anew with another meaning of
 * a column while others refer to it, a new index. */
static const char second[] =
    "ALTER TABLE entry ADD COLUMN mood TEXT NOT NULL DEFAULT '';"
    "CREATE TABLE person_2 (id TEXT PRIMARY KEY NOT NULL, recovery TEXT NOT NULL"
    "  REFERENCES recovery (id) ON DELETE CASCADE, name TEXT NOT NULL) STRICT;"
    "INSERT INTO person_2 SELECT id, recovery, name || '!' FROM person;"
    "DROP TABLE person;"
    "ALTER TABLE person_2 RENAME TO person;"
    "CREATE INDEX entry_mood ON entry (mood);";
static const char third[] = "UPDATE entry SET mood = 'calm';";

/* How many versions there are, and a name or number that is @more later. */
#define LATEST FOOTING_SCHEMA_VERSION

static const char *
number (int more)
{
  static char text[16];

  g_snprintf (text, sizeof text, "%d", (int)LATEST + more);

  return text;
}

/* The scripts there are, and after them these, which may be NULL. */
static const char **
scripts_with (const char *next, const char *last)
{
  g_autofree const char **scripts = footing_migrations_load ();
  const char **all = g_new0 (const char *, LATEST + 3);

  memcpy (all, scripts, LATEST * sizeof *all);
  all[LATEST] = next;
  all[LATEST + 1] = next != NULL ? last : NULL;

  return all;
}

static char *
copy_path (Fixture *f)
{
  g_autofree char *name = g_strdup_printf ("footing.db.v%u", LATEST);

  return fixture_file (f, name);
}

/* A file of the latest version with something in it. */
static void
fill (Fixture *f)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (31);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
  const char *const people[] = {footing_record_get_id (records->pdata[4]), NULL};

  g_assert_true (FOOTING_IS_PERSON (records->pdata[4]));
  g_assert_true (footing_store_set_seen_by (
      f->store, footing_record_get_id (records->pdata[9]), people, NULL));
  fixture_close (f);
}

static gboolean
migrate (Fixture *f, const char *const *scripts, GError **error)
{
  g_autoptr (FootingDb) db = footing_db_open (f->path, error);

  return db != NULL && footing_db_use_log (db, error) &&
         footing_migrations_run (db, f->path, scripts, error);
}

static void
assert_query (const char *path, const char *sql, const char *expected)
{
  g_autofree char *found = fixture_query (path, sql);

  g_test_message ("%s", sql);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_load (void)
{
  const guint n = FOOTING_SCHEMA_VERSION;
  g_autofree const char **scripts = footing_migrations_load ();

  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpuint (g_strv_length ((GStrv)scripts), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_nonnull (strstr (scripts[i], ";"));
}

/* D3: the new version has every row; the copy beside it is whole and of the old one. */
static void
test_two_versions (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = scripts_with (second, third);
  g_autofree char *copy = copy_path (f);
  g_autofree char *names = NULL;
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  fill (f);
  fixture_sql (f->path, "UPDATE upkeep SET unswept = 0");
  g_assert_true (migrate (f, scripts, &error));
  g_assert_no_error (error);

  /* D33: what the scripts have replaced is for the next sweep. */
  assert_query (f->path, "SELECT unswept FROM upkeep", "1");
  assert_query (f->path, "PRAGMA user_version", number (2));
  assert_query (f->path, "PRAGMA integrity_check", "ok");
  assert_query (f->path, "PRAGMA foreign_key_check", NULL);
  assert_query (f->path, "SELECT count(*) FROM entry WHERE mood = 'calm'", "2");
  assert_query (f->path, "SELECT count(*) FROM person WHERE name LIKE '%!'", "1");
  assert_query (f->path, "SELECT count(*) FROM conversation WHERE person IS NOT NULL",
                "1");
  assert_query (f->path, "SELECT count(*) FROM entry_person", "1");

  assert_query (copy, "PRAGMA user_version", number (0));
  assert_query (copy, "PRAGMA integrity_check", "ok");
  assert_query (copy, "SELECT count(*) FROM entry", "2");
  assert_query (copy, "SELECT count(*) FROM entry_person", "1");
  g_assert_cmpint (g_stat (copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  names = fixture_names (f);
  expected = g_strdup_printf ("footing.db footing.db.v%u", LATEST);
  g_assert_cmpstr (names, ==, expected);

  /* Again: nothing to do, and no further copy. */
  g_unlink (copy);
  g_assert_true (migrate (f, scripts, &error));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

/* A new file needs no copy. */
static void
test_new (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = scripts_with (second, NULL);
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;
  FootingDb *db;

  fixture_write (f->path, "", 0);
  db = footing_db_open (f->path, &error);
  g_assert_true (footing_migrations_run (db, NULL, scripts, &error));
  g_assert_no_error (error);
  footing_db_close (db);
  assert_query (f->path, "PRAGMA user_version", number (1));
  names = fixture_names (f);
  g_assert_cmpstr (names, ==, "footing.db");
}

/* What is in the file at @path before anybody has saved anything. */
static char *
describe_new (const char *path)
{
  return fixture_query (
      path, "SELECT group_concat (type || ' ' || name || ' ' || tbl_name || ' ' ||"
            "    ifnull (sql, ''), char (10)) ||"
            "  (SELECT user_version || ' ' || application_id"
            "    FROM pragma_user_version, pragma_application_id) ||"
            "  (SELECT group_concat (id || ' ' || typeof (ids) || length (ids))"
            "    FROM lineage) ||"
            "  (SELECT group_concat (id || ' ' || unswept) FROM upkeep) ||"
            "  (SELECT group_concat (k || ' ' || v) FROM entry_search_config)"
            "FROM (SELECT * FROM sqlite_schema ORDER BY type, name)");
}

/* Nothing is in any table but those three. */
static void
assert_empty (const char *path)
{
  g_autofree char *names =
      fixture_query (path, "SELECT group_concat (name, ' ') FROM sqlite_schema"
                           "  WHERE type = 'table' AND name NOT LIKE 'entry_search%'"
                           "    AND name NOT IN ('lineage', 'upkeep')");
  g_auto (GStrv) tables = g_strsplit (names, " ", -1);

  g_assert_cmpuint (g_strv_length (tables), >, 20);
  for (guint i = 0; tables[i] != NULL; i++) {
    g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", tables[i]);

    assert_query (path, sql, "0");
  }
}

/* A new file is the same whether one script makes it or all do, one after the other. */
static void
test_current (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = footing_migrations_load ();
  const char *const first[] = {scripts[0], NULL};
  g_autofree char *other = fixture_file (f, "other.db");
  g_autofree char *at_once = NULL;
  g_autofree char *by_steps = NULL;
  g_autoptr (GError) error = NULL;
  FootingDb *db;

  fixture_write (f->path, "", 0);
  fixture_write (other, "", 0);
  db = footing_db_open (f->path, &error);
  g_assert_true (footing_migrations_run (db, NULL, scripts, &error));
  footing_db_close (db);
  db = footing_db_open (other, &error);
  g_assert_true (footing_migrations_run (db, NULL, first, &error));
  g_assert_true (footing_migrations_run (db, NULL, scripts, &error));
  g_assert_no_error (error);
  footing_db_close (db);

  at_once = describe_new (f->path);
  by_steps = describe_new (other);
  g_assert_cmpuint (strlen (at_once), >, 10000);
  g_assert_cmpstr (at_once, ==, by_steps);
  assert_empty (f->path);
  assert_empty (other);
}

/* A script that fails, or leaves references that lead nowhere, changes nothing: not even
 * what it had done before. Those before it stay. */
static void
test_failing (Fixture *f, gconstpointer data)
{
  const char *const bad[] = {
      "CREATE TABLE half (x) STRICT; no such statement;",
      "CREATE TABLE half (x INTEGER) STRICT; INSERT INTO nowhere VALUES (1);",
      "CREATE TABLE half (x INTEGER) STRICT; DELETE FROM recovery;",
      "DELETE FROM entry; INSERT INTO hidden_sign VALUES (NULL);",
      "COMMIT; no such statement;",
  };

  fill (f);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autofree const char **scripts = scripts_with (second, bad[i]);
    g_autoptr (GError) error = NULL;

    g_assert_false (migrate (f, scripts, &error));
    fixture_assert_sentence (error);
    assert_query (f->path, "PRAGMA user_version", number (1));
    assert_query (f->path, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'", "0");
    assert_query (f->path, "SELECT count(*) FROM entry", "2");
    assert_query (f->path, "SELECT count(*) FROM recovery", "1");
    assert_query (f->path, "PRAGMA foreign_key_check", NULL);
  }
}

/* Without the copy nothing is changed. */
static void
test_no_copy (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = scripts_with (second, NULL);
  g_autofree char *copy = copy_path (f);
  g_autofree char *inside = g_build_filename (copy, "in the way", NULL);
  g_autoptr (GError) error = NULL;

  fill (f);
  g_assert_cmpint (g_mkdir (copy, 0700), ==, 0);
  fixture_write (inside, "", 0);
  g_assert_false (migrate (f, scripts, &error));
  fixture_assert_sentence (error);
  assert_query (f->path, "PRAGMA user_version", number (0));
}

/* A file that is a copy itself needs none. */
static void
test_copy_itself (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = scripts_with (second, NULL);
  g_autoptr (FootingDb) db = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  fill (f);
  db = footing_db_open (f->path, &error);
  g_assert_true (footing_migrations_run (db, NULL, scripts, &error));
  g_assert_no_error (error);
  g_clear_pointer (&db, footing_db_close);
  assert_query (f->path, "PRAGMA user_version", number (1));
  names = fixture_names (f);
  g_assert_cmpstr (names, ==, "footing.db");
}

/* A damaged file is not migrated, for its copy would be damaged too. */
static void
test_damaged (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = scripts_with (second, NULL);
  g_autofree char *copy = copy_path (f);
  g_autoptr (GError) error = NULL;

  fill (f);
  fixture_sql (f->path, "PRAGMA foreign_keys = OFF; DELETE FROM recovery");
  g_assert_false (migrate (f, scripts, &error));
  fixture_assert_error (error, FOOTING_ERROR_DAMAGED);
  assert_query (f->path, "PRAGMA user_version", number (0));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

static void
test_odd_versions (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = scripts_with (NULL, NULL);
  const struct {
    const char *sql;
    int code;
  } cases[] = {
      {"PRAGMA user_version = 1000", FOOTING_ERROR_NEWER},
      {"PRAGMA user_version = 2147483647", FOOTING_ERROR_NEWER},
      {"PRAGMA user_version = -1", FOOTING_ERROR_DAMAGED},
      {"PRAGMA user_version = -2147483648", FOOTING_ERROR_DAMAGED},
  };

  fill (f);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    fixture_sql (f->path, cases[i].sql);
    g_assert_false (migrate (f, scripts, &error));
    fixture_assert_error (error, cases[i].code);
    assert_query (f->path, "SELECT count(*) FROM entry", "2");
  }
}

typedef struct {
  Fixture *f;
  const char *const *scripts;
  gboolean done;
} Quicker;

static int
migrate_first_cb (unsigned event, void *data, void *statement, void *sql)
{
  Quicker *quicker = data;

  if (!quicker->done && g_str_has_prefix (sql, "BEGIN")) {
    quicker->done = TRUE;
    g_assert_true (migrate (quicker->f, quicker->scripts, NULL));
  }

  return 0;
}

/* Two programs start at once with a new version: one migrates while the other is about
 * to, and both go on. */
static void
test_other_was_quicker (Fixture *f, gconstpointer data)
{
  g_autofree const char **scripts = scripts_with (second, NULL);
  Quicker quicker = {f, scripts, FALSE};
  g_autoptr (FootingDb) slow = NULL;
  g_autoptr (GError) error = NULL;

  fill (f);
  slow = footing_db_open (f->path, &error);
  sqlite3_trace_v2 (footing_db_get_handle (slow), SQLITE_TRACE_STMT, migrate_first_cb,
                    &quicker);
  g_assert_true (footing_migrations_run (slow, f->path, scripts, &error));
  g_assert_no_error (error);
  g_assert_true (quicker.done);
  assert_query (f->path, "PRAGMA user_version", number (1));
  assert_query (f->path, "SELECT count(*) FROM person WHERE name LIKE '%!'", "1");
  assert_query (f->path, "SELECT count(*) FROM person WHERE name LIKE '%!!'", "0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migrations/load", test_load);
  fixture_add ("/migrations/two-versions", test_two_versions);
  fixture_add_empty ("/migrations/new", test_new);
  fixture_add_empty ("/migrations/current", test_current);
  fixture_add ("/migrations/failing", test_failing);
  fixture_add ("/migrations/D3-no-copy", test_no_copy);
  fixture_add ("/migrations/D3-copy-itself", test_copy_itself);
  fixture_add ("/migrations/damaged", test_damaged);
  fixture_add ("/migrations/odd-versions", test_odd_versions);
  fixture_add ("/migrations/other-was-quicker", test_other_was_quicker);

  return g_test_run ();
}
