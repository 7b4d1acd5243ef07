/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "fixture.h"
#include "samples.h"
#include "store/store-private.h"

#include <string.h>

/* D16: one invalid row never keeps the window from opening. Rows that the schema would
 * not let in are written past it, then read as the window does. */

static const char *const bad_values[] = {
    "NULL",
    "''",
    "'not a date'",
    "'2026-02-30'",
    "'2026-3-3'",
    "'-999-01-01'",
    "'99:99'",
    "'no-such-code'",
    "'  two  spaces '",
    "CAST (x'fffe41c328' AS TEXT)",
    "CAST (x'410042' AS TEXT)",
    "x'00ff'",
    "-1",
    "99999999999999",
    "-9223372036854775808",
    "9e999",
    "0.5",
};

/* Lets everything into @table, past its types and its constraints. */
static void
loosen (Fixture *f, const char *table)
{
  g_autofree char *sql = g_strdup_printf (
      "PRAGMA writable_schema = ON;"
      "UPDATE sqlite_schema SET sql = replace (replace (sql, 'NOT NULL', ''), 'STRICT', "
      "'') WHERE name = '%s'",
      table);

  fixture_sql (f->path, sql);
}

/* Whether every field holds what its type promises. */
static void
assert_sound (gpointer record)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++) {
    const FootingField *field = &klass->fields[i];
    const char *text;

    switch (field->type) {
    case FOOTING_FIELD_TEXT:
    case FOOTING_FIELD_CODE:
    case FOOTING_FIELD_DATE:
    case FOOTING_FIELD_TIME:
      text = footing_record_get_text (record, field);
      g_assert_nonnull (text);
      g_assert_true (g_utf8_validate (text, -1, NULL));
      break;
    case FOOTING_FIELD_REFERENCE:
      text = footing_record_get_text (record, field);
      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
      break;
    case FOOTING_FIELD_CODES:
      g_assert_nonnull (footing_record_get_codes (record, field));
      break;
    case FOOTING_FIELD_BOOL:
      g_assert_true (footing_record_get_int (record, field) == TRUE ||
                     footing_record_get_int (record, field) == FALSE);
      break;
    case FOOTING_FIELD_INT:
    case FOOTING_FIELD_REAL:
    case FOOTING_FIELD_INSTANT:
    default:
      break;
    }
  }
}

static const char *
parent_column (GType type)
{
  return type == FOOTING_TYPE_PROGRESS          ? "outcome"
         : type == FOOTING_TYPE_ADJUSTMENT      ? "outcome"
         : type == FOOTING_TYPE_OCCURRENCE      ? "ritual"
         : type == FOOTING_TYPE_ANSWER          ? "occurrence"
         : type == FOOTING_TYPE_MARK            ? "line"
         : type == FOOTING_TYPE_SUPPORT_CONTACT ? NULL
                                                : "recovery";
}

/* Everything that the window reads. */
static void
read_all (Fixture *f, GType type, const char *id, const char *parent)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) found = footing_store_get (f->store, type, id, &error);
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) matches = NULL;
  g_autoptr (FootingEntry) win = NULL;

  g_assert_no_error (error);
  assert_sound (found);
  list = footing_store_list (f->store, type, parent, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < list->len; i++)
    assert_sound (list->pdata[i]);
  g_assert_cmpuint (list->len, >, 0);

  keys = footing_store_list_entry_keys (f->store, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++) {
    const FootingEntryKey *key = &g_array_index (keys, FootingEntryKey, i);
    g_autoptr (FootingEntry) entry =
        footing_store_get_entry_at (f->store, key->seq, &error);

    g_assert_no_error (error);
    assert_sound (entry);
    g_assert_cmpint (key->day, ==, footing_date_get_day (entry->date));
  }
  matches = footing_store_list_entry_keys (f->store, NULL, "p", &error);
  g_assert_no_error (error);
  win = footing_store_pick_win (f->store, "9999-99-99", 0, &error);
  g_assert_no_error (error);
  footing_store_count_wins (f->store, NULL, "0000-00-00");
}

static void
test_fields (Fixture *f, gconstpointer data)
{
  const GType type = *(const GType *)data;
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (type);
  g_autoptr (GRand) rand = g_rand_new_with_seed (21);
  g_autoptr (GPtrArray) records = sample_fill (f->store, rand);
  gpointer record = NULL;
  g_autofree char *parent = NULL;
  FootingDb *db;

  for (guint i = 0; i < records->len; i++)
    if (G_OBJECT_TYPE (records->pdata[i]) == type)
      record = records->pdata[i];
  if (type != FOOTING_TYPE_RECOVERY)
    if (parent_column (type) != NULL)
      g_object_get (record, parent_column (type), &parent, NULL);
  loosen (f, klass->table);
  fixture_close (f);
  fixture_open (f);

  db = footing_store_get_db (f->store);
  footing_db_exec (db, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF",
                   NULL);
  g_assert_true (footing_store_begin (f->store, NULL));
  for (guint i = 0; i < klass->n_fields; i++)
    for (guint j = 0; j < G_N_ELEMENTS (bad_values); j++) {
      g_autofree char *sql = g_strdup_printf (
          "UPDATE %s SET %s = %s WHERE id = '%s'", klass->table, klass->fields[i].column,
          bad_values[j], footing_record_get_id (record));

      if (type != FOOTING_TYPE_RECOVERY &&
          g_strcmp0 (klass->fields[i].column, parent_column (type)) == 0)
        continue;
      g_test_message ("%s", sql);
      g_assert_true (footing_db_exec (db, sql, NULL));
      read_all (f, type, footing_record_get_id (record), parent);
      sample_save (f->store, g_object_ref (record));
    }
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
}

/* A row without a date that can be read stands at the end of time, not in the way. */
static void
test_keys (Fixture *f, gconstpointer data)
{
  const char *const dates[] = {"",           "2026-02-30", "2026-3-3",
                               "-999-01-01", "x",          "2026-03-0"};
  g_autoptr (GArray) keys = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    sample_save (f->store, sample_entry ("win", dates[i], "odd"));
  sample_save (f->store, sample_entry ("win", TODAY, "even"));

  keys = footing_store_list_entry_keys (f->store, NULL, NULL, NULL);
  g_assert_cmpuint (keys->len, ==, G_N_ELEMENTS (dates) + 1);
  for (guint i = 0; i < keys->len; i++) {
    const FootingEntryKey *key = &g_array_index (keys, FootingEntryKey, i);
    g_autoptr (FootingEntry) entry =
        footing_store_get_entry_at (f->store, key->seq, NULL);

    if (strcmp (entry->title, "even") == 0)
      g_assert_cmpint (key->day, ==, 739678);
    else
      g_assert_cmpint (key->day, ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    g_autofree char *name =
        g_strdup_printf ("/rows/D16/fields/%s", g_type_name (sample_types ()[i]));

    g_test_add (name, Fixture, &sample_types ()[i], fixture_set_up, test_fields,
                fixture_tear_down);
  }
  fixture_add ("/rows/D16-keys", test_keys);

  return g_test_run ();
}
