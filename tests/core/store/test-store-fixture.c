/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "store/migrations.h"
#include "samples.h"
#include "text.h"

#include <string.h>

/* Files that earlier versions have written, kept for good: today's code opens each,
 * brings it up to date and finds all that make-fixture has put in. */

static void
assert_record (Fixture *f, GKeyFile *says, const char *group, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) record = footing_store_get (f->store, type, id, &error);
  FootingRecordClass *klass;
  g_auto (GStrv) columns = g_key_file_get_keys (says, group, NULL, NULL);

  g_assert_no_error (error);
  klass = FOOTING_RECORD_GET_CLASS (record);
  for (guint i = 0; columns[i] != NULL; i++) {
    g_autofree char *expected = g_key_file_get_string (says, group, columns[i], NULL);
    g_autofree char *text = NULL;

    for (guint j = 0; j < footing_record_class_get_n_fields (klass); j++) {
      const FootingField *field = footing_record_class_get_field (klass, j);

      if (strcmp (field->column, columns[i]) != 0)
        continue;
      text = sample_to_text (record, field);
      /* What an earlier version kept as it was pasted (B15). */
      if (field->line) {
        g_autofree char *pasted = g_steal_pointer (&expected);

        expected = footing_text_normalize_line (pasted);
      }
    }
    g_test_message ("%s %s", group, columns[i]);
    g_assert_cmpstr (text, ==, expected);
  }
}

/* Version 4 made an entry of what earlier ones called a belief. */
static void
assert_thought (Fixture *f, GKeyFile *says, const char *group, const char *id)
{
  g_autofree char *belief = g_key_file_get_string (says, group, "belief", NULL);
  g_autofree char *reframe = g_key_file_get_string (says, group, "reframe", NULL);
  g_autofree char *title = footing_text_normalize_line (reframe);
  g_autofree char *date = g_key_file_get_string (says, group, "date", NULL);
  g_autofree char *recovery = g_key_file_get_string (says, group, "recovery", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEntry) entry =
      footing_store_get (f->store, FOOTING_TYPE_ENTRY, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (entry->kind, ==, "reframe");
  g_assert_cmpstr (entry->thought, ==, belief);
  g_assert_cmpstr (entry->title, ==, title);
  g_assert_cmpstr (entry->date, ==, date);
  g_assert_cmpstr (entry->recovery != NULL ? entry->recovery : "", ==,
                   recovery != NULL ? recovery : "");
}

static void
assert_ratings (GHashTable *ratings, GKeyFile *says, const char *group)
{
  g_auto (GStrv) codes = g_key_file_get_keys (says, group, NULL, NULL);

  g_assert_cmpuint (g_hash_table_size (ratings), ==, g_strv_length (codes));
  for (guint i = 0; codes[i] != NULL; i++) {
    g_assert_true (g_hash_table_contains (ratings, codes[i]));
    g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (ratings, codes[i])), ==,
                     g_key_file_get_integer (says, group, codes[i], NULL));
  }
}

static GType
find_type (const char *table)
{
  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    g_autoptr (FootingRecordClass) klass = g_type_class_ref (sample_types ()[i]);

    if (strcmp (klass->table, table) == 0)
      return sample_types ()[i];
  }

  return G_TYPE_NONE;
}

static void
assert_group (Fixture *f, GKeyFile *says, const char *group)
{
  g_auto (GStrv) words = g_strsplit (group, " ", 2);
  const GType type = find_type (words[0]);

  if (strcmp (words[0], "drivers") == 0) {
    g_autoptr (GHashTable) ratings = footing_store_get_drivers (f->store, words[1], NULL);

    assert_ratings (ratings, says, group);
  } else if (strcmp (words[0], "signs") == 0) {
    g_autoptr (GHashTable) ratings = footing_store_get_signs (f->store, words[1], NULL);

    assert_ratings (ratings, says, group);
  } else if (strcmp (words[0], "seen") == 0) {
    g_auto (GStrv) people = footing_store_get_seen_by (f->store, words[1], NULL);
    g_auto (GStrv) expected =
        g_key_file_get_string_list (says, group, "people", NULL, NULL);

    g_assert_cmpstrv (people, expected);
  } else if (strcmp (words[0], "belief") == 0) {
    assert_thought (f, says, group, words[1]);
  } else if (strcmp (words[0], "rows") == 0) {
    g_autofree char *query = strcmp (words[1], "belief_entry") == 0
                                 ? g_strdup ("SELECT thought || win FROM entry_against")
                                 : g_key_file_get_string (says, group, "query", NULL);
    g_autofree char *expected = g_key_file_get_string (says, group, "text", NULL);
    g_autofree char *text = fixture_query (f->path, query);

    g_test_message ("[%s]: %s", group, query);
    g_assert_cmpstr (text, ==, expected);
  } else {
    g_assert_true (type != G_TYPE_NONE);
    assert_record (f, says, group, type, words[1]);
  }
}

/* How many tables the first version has; later ones have more. */
#define N_FIRST_TABLES 19

/* The fixture of @version, "v1.db" or its like. */
static char *
fixture_of (gconstpointer version, const char *suffix)
{
  return g_strdup_printf (TEST_FIXTURES "/v%u%s", GPOINTER_TO_UINT (version), suffix);
}

/* Whether a script up to that of @version takes @table away again. */
static gboolean
is_dropped (const char **scripts, guint version, const char *table)
{
  g_autofree char *drop = g_strdup_printf ("DROP TABLE %s;", table);

  for (guint i = 0; i < version; i++)
    if (strstr (scripts[i], drop) != NULL)
      return TRUE;

  return FALSE;
}

/* Every table that the version has is in its fixture. */
static void
test_every_table (Fixture *f, gconstpointer version)
{
  g_autofree const char **scripts = footing_migrations_load ();
  g_autofree char *path = fixture_of (version, ".db");
  guint n = 0;

  for (guint i = 0; i < GPOINTER_TO_UINT (version); i++) {
    g_auto (GStrv) parts = g_strsplit (scripts[i], "CREATE TABLE ", -1);

    for (guint j = 1; parts[j] != NULL; j++, n++) {
      g_autofree char *table = g_strndup (parts[j], strcspn (parts[j], " "));
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
      g_autofree char *count = NULL;

      g_test_message ("%s", table);
      if (is_dropped (scripts, GPOINTER_TO_UINT (version), table))
        continue;
      count = fixture_query (path, sql);
      g_assert_cmpint (g_ascii_strtoll (count, NULL, 10), >, 0);
    }
  }
  g_assert_cmpuint (n, >=, N_FIRST_TABLES);
}

/* As --check finds it: also its schema is what the scripts of its version make. */
static void
assert_sound (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store =
      footing_store_open_read_only (f->path, f->clock, &error);

  g_assert_no_error (error);
  footing_store_verify (store, &error);
  g_assert_no_error (error);
}

/* All that the fixture of a version holds is there, under today's version; its copy is
 * kept. */
static void
test_holds (Fixture *f, gconstpointer version)
{
  g_autoptr (GKeyFile) says = g_key_file_new ();
  g_auto (GStrv) groups = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *db = fixture_of (version, ".db");
  g_autofree char *ini = fixture_of (version, ".ini");
  g_autofree char *copy = g_strdup_printf ("%s.v%u", f->path, GPOINTER_TO_UINT (version));
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;
  const guint latest = FOOTING_SCHEMA_VERSION;

  g_key_file_load_from_file (says, ini, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  fixture_copy (db, f->path);
  assert_sound (f);
  fixture_open (f);

  found = fixture_query (f->path, "PRAGMA user_version");
  expected = g_strdup_printf ("%u", latest);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (g_file_test (copy, G_FILE_TEST_EXISTS), ==,
                   latest > GPOINTER_TO_UINT (version));
  assert_sound (f);

  groups = g_key_file_get_groups (says, NULL);
  g_assert_cmpuint (g_strv_length (groups), >, 50);
  for (guint i = 0; groups[i] != NULL; i++)
    assert_group (f, says, groups[i]);
}

/* And it is a file like any other: what was there is found, and what is new. */
static void
test_goes_on (Fixture *f, gconstpointer version)
{
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) old = NULL;
  g_autoptr (GArray) found = NULL;
  g_autofree char *db = fixture_of (version, ".db");
  g_autofree char *with_text = NULL;

  fixture_copy (db, f->path);
  fixture_open (f);
  with_text =
      fixture_query (f->path, "SELECT count(*) FROM entry WHERE deleted_at IS NULL "
                              "AND title || body LIKE '%#%'");
  old = footing_store_list_entry_keys (f->store, NULL, "#", NULL);
  g_assert_cmpuint (old->len, >, 0);
  g_assert_cmpuint (old->len, ==, g_ascii_strtoull (with_text, NULL, 10));

  sample_save (f->store, sample_entry ("win", TODAY, "unlikelyword"));
  all = footing_store_list_entry_keys (f->store, NULL, NULL, NULL);
  g_assert_cmpuint (all->len, ==, footing_store_count (f->store, FOOTING_TYPE_ENTRY));
  found = footing_store_list_entry_keys (f->store, NULL, "likelyw", NULL);
  g_assert_cmpuint (found->len, ==, 1);
}

/* All versions but the present one, whose file is written before the next. */
static void
add (guint version)
{
  const struct {
    const char *name;
    void (*test) (Fixture *f, gconstpointer version);
  } tests[] = {
      {"every-table", test_every_table},
      {"holds", test_holds},
      {"goes-on", test_goes_on},
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++) {
    g_autofree char *path = g_strdup_printf ("/fixture/v%u/%s", version, tests[i].name);

    g_test_add (path, Fixture, GUINT_TO_POINTER (version), fixture_set_up_empty,
                tests[i].test, fixture_tear_down);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint version = 1; version < FOOTING_SCHEMA_VERSION; version++)
    add (version);

  return g_test_run ();
}
