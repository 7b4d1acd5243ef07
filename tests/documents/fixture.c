/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "json-export.h"
#include "json-import.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <utime.h>

#define N_EACH 3

char *
fixture_path (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

FootingStore *
fixture_open (Fixture *self, const char *name)
{
  g_autofree char *path = fixture_path (self, name);
  g_autoptr (GError) error = NULL;
  FootingStore *store = footing_store_open (path, self->clock, &error);

  g_assert_no_error (error);
  return store;
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("footing-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->clock = footing_clock_new_fixed (FIXTURE_NOW, "UTC");
  self->guidance = footing_guidance_new (&error);
  g_assert_no_error (error);
  self->store = fixture_open (self, "footing.db");
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_assert_finalize_object (self->store);
  g_assert_finalize_object (self->guidance);
  g_assert_finalize_object (self->clock);

  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = fixture_path (self, name);

    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
}

/* A code that @described may hold, and not the one of a new record. */
static char *
pick_code (FootingGuidance *guidance, const FootingJsonField *described, guint n)
{
  g_auto (GStrv) codes = NULL;

  if (described->catalogue != FOOTING_CODE_ANY)
    return g_strdup (footing_guide_code (
        footing_guidance_nth (guidance, described->catalogue - 1, n)));

  /* Of a group of signs. */
  if (described->field->codes == NULL)
    return g_strdup (footing_guidance_groups (guidance, FOOTING_GUIDE_SIGN)[n % 5]);

  codes = g_strsplit (described->field->codes, " ", -1);
  return g_strdup (codes[1 + n % (g_strv_length (codes) - 1)]);
}

static void
fill_value (GValue *value,
            FootingGuidance *guidance,
            const FootingJsonField *described,
            guint n,
            const char *text,
            GHashTable *last)
{
  const FootingField *field = described->field;
  const char *codes[3] = {NULL};

  switch (field->type) {
  case FOOTING_FIELD_TEXT:
    g_value_init (value, G_TYPE_STRING);
    g_value_set_string (value, text);
    break;
  case FOOTING_FIELD_CODE:
    g_value_init (value, G_TYPE_STRING);
    g_value_take_string (value, pick_code (guidance, described, n));
    break;
  case FOOTING_FIELD_CODES:
    codes[0] = pick_code (guidance, described, n);
    codes[1] = pick_code (guidance, described, n + 1);
    g_value_init (value, G_TYPE_STRV);
    g_value_set_boxed (value, codes);
    g_free ((char *)codes[0]);
    g_free ((char *)codes[1]);
    break;
  case FOOTING_FIELD_DATE:
    g_value_init (value, G_TYPE_STRING);
    g_value_take_string (value, g_strdup_printf ("2026-02-%02u", 1 + n));
    break;
  case FOOTING_FIELD_TIME:
    g_value_init (value, G_TYPE_STRING);
    g_value_take_string (value, g_strdup_printf ("%02u:30", n));
    break;
  case FOOTING_FIELD_REFERENCE:
    g_value_init (value, G_TYPE_STRING);
    g_value_set_string (value,
                        g_hash_table_lookup (last, GSIZE_TO_POINTER (described->target)));
    break;
  case FOOTING_FIELD_INT:
    g_value_init (value, G_TYPE_INT);
    g_value_set_int (value, MIN (described->min + 3 + (int)n, described->max));
    break;
  case FOOTING_FIELD_REAL:
    g_value_init (value, G_TYPE_DOUBLE);
    g_value_set_double (value, (n + 1) / 3.0);
    break;
  case FOOTING_FIELD_BOOL:
    g_value_init (value, G_TYPE_BOOLEAN);
    g_value_set_boolean (value, !field->preset);
    break;
  case FOOTING_FIELD_INSTANT:
  default:
    g_value_init (value, G_TYPE_INT64);
    g_value_set_int64 (value, FIXTURE_NOW - 1000 + n);
    break;
  }
}

/* The @n-th record of @kind below @parent. */
static gpointer
make_record (const FootingJsonKind *kind,
             FootingGuidance *guidance,
             const char *parent,
             guint n,
             const char *text,
             GHashTable *last)
{
  g_autoptr (GArray) fields = footing_json_kind_list_fields (kind);
  g_autofree const char **names = g_new0 (const char *, fields->len + 1);
  g_autofree GValue *values = g_new0 (GValue, fields->len + 1);
  gpointer record;
  guint n_values = 0;

  for (guint i = 0; i < fields->len; i++) {
    const FootingJsonField *described = &g_array_index (fields, FootingJsonField, i);

    names[n_values] = footing_field_get_property (described->field);
    fill_value (&values[n_values++], guidance, described, n, text, last);
  }
  if (parent != NULL) {
    names[n_values] = kind->parent;
    g_value_init (&values[n_values], G_TYPE_STRING);
    g_value_set_string (&values[n_values++], parent);
  }

  record = footing_record_new_with (kind->get_type (), n_values, names, values);
  for (guint i = 0; i < n_values; i++)
    g_value_unset (&values[i]);

  return record;
}

static void
fill_ratings (FootingStore *store,
              FootingGuidance *guidance,
              gpointer record,
              guint n,
              const char *own)
{
  g_autoptr (GError) error = NULL;
  const char *id = footing_record_get_id (record);

  if (FOOTING_IS_RECOVERY (record))
    for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_DRIVER); i++)
      footing_store_set_driver (
          store, id,
          footing_guide_code (footing_guidance_nth (guidance, FOOTING_GUIDE_DRIVER, i)),
          (n + i) % (FOOTING_DRIVER_MAX + 1), &error);
  if (FOOTING_IS_CHECKIN (record))
    for (guint i = n; i < footing_guidance_n (guidance, FOOTING_GUIDE_SIGN); i++)
      footing_store_set_sign (
          store, id,
          footing_guide_code (footing_guidance_nth (guidance, FOOTING_GUIDE_SIGN, i)),
          (n + i) % (FOOTING_SIGN_MAX + 1), &error);
  if (FOOTING_IS_CHECKIN (record) && own != NULL)
    footing_store_set_sign (store, id, own, 2, &error);
  g_assert_no_error (error);
}

/* The last step was there before the line that it practises. */
static void
practise_last (FootingStore *store, GHashTable *last)
{
  const char *step = g_hash_table_lookup (last, GSIZE_TO_POINTER (FOOTING_TYPE_STEP));
  const char *line =
      g_hash_table_lookup (last, GSIZE_TO_POINTER (FOOTING_TYPE_PLAN_LINE));
  g_autoptr (GError) error = NULL;

  footing_store_change (store, FOOTING_TYPE_STEP, step, &error, "part", line, NULL);
  g_assert_no_error (error);
}

/* Records of the kind at @place below @parent, and below those. @last has the last id of
 * each type. */
static void
fill_list (FootingStore *store,
           FootingGuidance *guidance,
           guint place,
           const char *parent,
           const char *text,
           GHashTable *last)
{
  const FootingJsonKind *kind = &footing_json_kinds[place];
  const char *person = g_hash_table_lookup (last, GSIZE_TO_POINTER (FOOTING_TYPE_PERSON));
  const char *entry = g_hash_table_lookup (last, GSIZE_TO_POINTER (FOOTING_TYPE_ENTRY));
  const char *people[] = {person, NULL};
  const char *wins[] = {entry, NULL};

  for (guint i = 0; i < N_EACH; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GObject) record = make_record (kind, guidance, parent, i, text, last);
    char *id = g_strdup (footing_record_get_id (record));

    footing_store_save (store, record, &error);
    g_assert_no_error (error);
    fill_ratings (store, guidance, record, i,
                  g_hash_table_lookup (last, GSIZE_TO_POINTER (FOOTING_TYPE_OWN_SIGN)));
    if (kind->linked && person != NULL)
      footing_store_set_seen_by (store, id, people, &error);
    g_assert_no_error (error);
    if (kind->linked && wins[0] != NULL)
      footing_store_set_links (store, FOOTING_LINK_AGAINST, id, wins, &error);
    g_assert_no_error (error);
    wins[0] = kind->linked ? id : NULL;
    g_hash_table_insert (last, GSIZE_TO_POINTER (kind->get_type ()), id);

    for (guint j = 0; j < FOOTING_N_JSON_KINDS; j++)
      if (footing_json_kinds[j].above == (int)place)
        fill_list (store, guidance, j, id, text, last);
  }

  if (kind->get_type () == FOOTING_TYPE_PLAN_LINE)
    practise_last (store, last);
}

void
fixture_fill (FootingStore *store, FootingGuidance *guidance, const char *text)
{
  g_autoptr (GHashTable) last = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GError) error = NULL;

  footing_store_begin (store, &error);
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    if (footing_json_kinds[i].above < 0 || footing_json_kinds[i].loose)
      fill_list (store, guidance, i, NULL, text, last);
  footing_store_end (store, TRUE, &error);
  g_assert_no_error (error);
}

char *
fixture_export (FootingStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = footing_json_export_to_bytes (store, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

void
fixture_write (Fixture *self, const char *path, const char *text, gssize length)
{
  const gint64 now = footing_clock_now (self->clock);
  struct utimbuf times = {now, now};
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

char *
fixture_names (Fixture *self, const char *part)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, part) != NULL)
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **)names->pdata);
}

void
fixture_sql (Fixture *self, const char *sql)
{
  g_autofree char *path = fixture_path (self, "footing.db");
  char *problem = NULL;
  sqlite3 *db;

  g_assert_finalize_object (g_steal_pointer (&self->store));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &problem);
  g_assert_cmpstr (problem, ==, NULL);
  sqlite3_close (db);
  self->store = fixture_open (self, "footing.db");
}

gboolean
fixture_import (Fixture *self,
                FootingStore *store,
                const char *text,
                FootingImportReport **report,
                GError **error)
{
  g_autofree char *path = fixture_path (self, "import.json");
  g_autoptr (FootingJsonImport) import = NULL;

  fixture_write (self, path, text, -1);

  import = footing_json_import_new (path, self->guidance, self->clock, NULL, error);
  if (import != NULL && self->large > 0)
    footing_json_import_set_large (import, self->large);

  return import != NULL && footing_json_import_run (import, store, NULL, report, error);
}

char *
fixture_describe (FootingImportReport *report)
{
  return g_strdup_printf (
      "added %u, changed %u, unchanged %u",
      footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_ADDED),
      footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_REPLACED) +
          footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_RETURNED),
      footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_UNCHANGED));
}

char *
fixture_replace (const char *text, const char *from, const char *to)
{
  const char *found = strstr (text, from);

  g_assert_nonnull (found);
  return g_strdup_printf ("%.*s%s%s", (int)(found - text), text, to,
                          found + strlen (from));
}
