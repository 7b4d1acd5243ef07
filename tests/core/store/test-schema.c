/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-format.h"

#include <sqlite3.h>
#include <string.h>

typedef struct {
  char *type;
  gboolean required;
  char *preset;
} Column;

static void
free_column (gpointer data)
{
  Column *column = data;

  g_free (column->type);
  g_free (column->preset);
  g_free (column);
}

/* Column name → Column of @table. */
static GHashTable *
read_columns (const char *path, const char *table)
{
  GHashTable *columns =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_column);
  g_autofree char *sql = g_strdup_printf ("PRAGMA table_info (%s)", table);
  sqlite3 *handle;
  sqlite3_stmt *statement;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW) {
    Column *column = g_new0 (Column, 1);

    column->type = g_strdup ((const char *)sqlite3_column_text (statement, 2));
    column->required = sqlite3_column_int (statement, 3);
    column->preset = g_strdup ((const char *)sqlite3_column_text (statement, 4));
    g_hash_table_insert (
        columns, g_strdup ((const char *)sqlite3_column_text (statement, 1)), column);
  }
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return columns;
}

static const char *
sql_type (const FootingField *field)
{
  switch (field->type) {
  case FOOTING_FIELD_INT:
  case FOOTING_FIELD_BOOL:
  case FOOTING_FIELD_INSTANT:
    return "INTEGER";
  case FOOTING_FIELD_REAL:
    return "REAL";
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_CODES:
  case FOOTING_FIELD_DATE:
  case FOOTING_FIELD_TIME:
  case FOOTING_FIELD_REFERENCE:
  default:
    return "TEXT";
  }
}

/* A default of the schema is that of a new record. */
static void
assert_same_default (const Column *column, const FootingField *field)
{
  g_autofree char *expected = NULL;

  if (column->preset == NULL)
    return;

  if (field->type == FOOTING_FIELD_INT || field->type == FOOTING_FIELD_BOOL)
    expected = g_strdup_printf ("%d", field->preset);
  else if (field->type == FOOTING_FIELD_CODE && field->codes != NULL)
    expected = g_strdup_printf ("'%.*s'", (int)strcspn (field->codes, " "), field->codes);
  else
    expected = g_strdup ("''");

  g_assert_cmpstr (column->preset, ==, expected);
}

/* Every column has a field and every field a column, of the same type. */
static void
test_columns (Fixture *f, gconstpointer data)
{
  for (guint t = 0; t < N_SAMPLE_TYPES; t++) {
    g_autoptr (FootingRecordClass) klass = g_type_class_ref (sample_types ()[t]);
    g_autoptr (GHashTable) columns = read_columns (f->path, klass->table);

    for (guint i = 0; i < footing_record_class_get_n_fields (klass); i++) {
      const FootingField *field = footing_record_class_get_field (klass, i);
      const Column *column = g_hash_table_lookup (columns, field->column);

      g_test_message ("%s.%s", klass->table, field->column);
      g_assert_nonnull (column);
      g_assert_cmpstr (column->type, ==, sql_type (field));
      assert_same_default (column, field);
      /* What is never NULL in the record is never NULL in the table. */
      if (strcmp (column->type, "TEXT") == 0 && field->type != FOOTING_FIELD_REFERENCE)
        g_assert_true (column->required);
      g_assert_true (g_hash_table_remove (columns, field->column));
    }

    if (strcmp (klass->table, "entry") == 0)
      g_assert_true (g_hash_table_remove (columns, "seq"));
    g_assert_cmpuint (g_hash_table_size (columns), ==, 0);
  }
}

/* A new table must be thought of here: it has a record type, or it is one of these. */
static void
test_tables (Fixture *f, gconstpointer data)
{
  g_autofree char *others = NULL;
  g_autoptr (GString) sql = g_string_new (
      "SELECT group_concat (name, ' ') FROM (SELECT name FROM sqlite_schema "
      "WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
      "AND name NOT LIKE 'entry_search_%' AND name NOT IN (''");

  for (guint t = 0; t < N_SAMPLE_TYPES; t++) {
    g_autoptr (FootingRecordClass) klass = g_type_class_ref (sample_types ()[t]);

    g_string_append_printf (sql, ", '%s'", klass->table);
  }
  g_string_append (sql, ") ORDER BY name)");

  others = fixture_query (f->path, sql->str);
  g_assert_cmpstr (others, ==,
                   "driver_rating entry_against entry_opened entry_person entry_search "
                   "kept_text lineage sign_rating upkeep");
}

/* All tables are strict: a text cannot hide in a number. */
static void
test_strict (Fixture *f, gconstpointer data)
{
  g_autofree char *loose =
      fixture_query (f->path, "SELECT group_concat (name) FROM pragma_table_list "
                              "WHERE type = 'table' AND strict = 0 "
                              "AND name NOT LIKE 'sqlite_%'");
  g_autofree char *id = fixture_query (f->path, "PRAGMA application_id");
  g_autofree char *version = fixture_query (f->path, "PRAGMA user_version");
  g_autofree char *mode = fixture_query (f->path, "PRAGMA journal_mode");

  g_assert_cmpstr (loose, ==, NULL);
  g_assert_cmpstr (id, ==, "1181708148"); /* "Foot" */
  g_assert_cmpstr (version, ==, G_STRINGIFY (FOOTING_SCHEMA_VERSION));
  g_assert_cmpstr (mode, ==, "wal");
}

/* Says which text differs, before it says that something does. */
static void
assert_same (gpointer a, gpointer b)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (a);

  for (guint i = 0; i < klass->n_fields; i++) {
    const char *name = footing_field_get_property (&klass->fields[i]);
    g_auto (GValue) x = G_VALUE_INIT;
    g_auto (GValue) y = G_VALUE_INIT;

    g_object_get_property (a, name, &x);
    g_object_get_property (b, name, &y);
    if (G_VALUE_HOLDS_STRING (&x))
      g_assert_cmpstr (g_value_get_string (&x), ==, g_value_get_string (&y));
    else if (G_VALUE_HOLDS_BOXED (&x))
      g_assert_cmpstrv (g_value_get_boxed (&x), g_value_get_boxed (&y));
  }
  g_assert_true (footing_record_equal (a, b));
}

/* Each record comes back as it went in, on this connection and on the next, with values
 * of every sort; and again when every field has changed. */
static void
test_round_trip (Fixture *f, gconstpointer data)
{
  for (guint32 seed = 0; seed < 40; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (GPtrArray) records = sample_fill (f->store, rand);

    for (guint i = 0; i < records->len; i++) {
      gpointer record = records->pdata[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) found = NULL;

      if (seed % 8 == 0) {
        fixture_close (f);
        fixture_open (f);
      }
      found = footing_store_get (f->store, G_OBJECT_TYPE (record),
                                 footing_record_get_id (record), &error);
      g_assert_no_error (error);
      assert_same (record, found);
      g_assert_cmpint (footing_record_get_created_at (found), ==, NOW);
      g_assert_cmpint (footing_record_get_changed_at (found), ==, NOW);
      g_assert_cmpint (footing_record_get_deleted_at (found), ==, 0);
    }
  }
}

/* The same for records of which only the references are given. */
static void
test_defaults (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (GHashTable) ids =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    const GType type = sample_types ()[i];
    g_autoptr (GObject) plain = sample_blank_in (type, ids);
    g_autoptr (GObject) found = NULL;

    sample_save (f->store, g_object_ref (plain));
    found = footing_store_get (f->store, type, footing_record_get_id (plain), NULL);
    assert_same (plain, found);
    /* A date of a ritual is taken only once. */
    if (type != FOOTING_TYPE_OCCURRENCE)
      sample_save (f->store, sample_record (type, rand, ids));
    else
      g_hash_table_insert (ids, g_strdup ("occurrence"),
                           g_strdup (footing_record_get_id (plain)));
  }
}

/* The same for a text of 1 MB in every text field. */
static void
test_large (Fixture *f, gconstpointer data)
{
  g_autofree char *large = g_malloc (1024 * 1024 + 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);

  for (gsize i = 0; i < 1024 * 1024; i++)
    large[i] = "a b<&'\"\n%s"[i % 10];
  large[1024 * 1024] = '\0';

  for (guint i = 0; i < records->len; i++) {
    g_autoptr (GObject) big = g_object_ref (records->pdata[i]);
    g_autoptr (GObject) found = NULL;
    FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (big);

    for (guint j = 0; j < klass->n_fields; j++) {
      const FootingField *field = &klass->fields[j];
      g_autoptr (GObject) before = g_object_ref (big);

      if (field->type != FOOTING_FIELD_TEXT)
        continue;
      g_object_unref (big);
      big = footing_record_copy (before, footing_field_get_property (field), large, NULL);
    }
    sample_save (f->store, g_object_ref (big));
    found = footing_store_get (f->store, G_OBJECT_TYPE (big), footing_record_get_id (big),
                               NULL);
    assert_same (big, found);
  }
}

/* Each code that a field allows can be stored; another is refused, and nothing changes.
 */
static void
test_codes (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);

  for (guint i = 0; i < records->len; i++) {
    gpointer record = records->pdata[i];
    FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

    for (guint j = 0; j < klass->n_fields; j++) {
      const FootingField *field = &klass->fields[j];
      const char *name = footing_field_get_property (field);
      g_auto (GStrv) codes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GObject) found = NULL;

      /* The questions of a session may become more without a new version of the file. */
      if (field->type != FOOTING_FIELD_CODE || field->codes == NULL ||
          FOOTING_IS_ANSWER (record))
        continue;

      codes = g_strsplit (field->codes, " ", -1);
      for (guint k = 0; codes[k] != NULL; k++) {
        footing_store_change (f->store, G_OBJECT_TYPE (record),
                              footing_record_get_id (record), &error, name, codes[k],
                              NULL);
        g_assert_no_error (error);
      }
      g_assert_false (footing_store_change (f->store, G_OBJECT_TYPE (record),
                                            footing_record_get_id (record), &error, name,
                                            "no-such-code", NULL));
      fixture_assert_error (error, FOOTING_ERROR_INVALID);
      found = footing_store_get (f->store, G_OBJECT_TYPE (record),
                                 footing_record_get_id (record), NULL);
      g_assert_cmpstr (footing_record_get_text (found, field), ==,
                       codes[g_strv_length (codes) - 1]);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/schema/columns", test_columns);
  fixture_add ("/schema/tables", test_tables);
  fixture_add ("/schema/strict", test_strict);
  fixture_add ("/schema/round-trip", test_round_trip);
  fixture_add ("/schema/defaults", test_defaults);
  fixture_add ("/schema/large", test_large);
  fixture_add ("/schema/codes", test_codes);

  return g_test_run ();
}
