/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F81: what is exported comes back the same (D6), and exporting alters nothing (D11). */
#include "config.h"

#include "fixture.h"
#include "json-export.h"
#include "json-import.h"
#include "store/forms.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define HOSTILE                                                                          \
  "<b>&amp;</b> \"quoted\" 'single' \\ / %s %n %1$d {} ${HOME} `id` "                    \
  "\xe2\x80\xae"                                                                         \
  "rtl"                                                                                  \
  "\xe2\x80\xac \xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d "                                       \
  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb \xef\xbb\xbf\xef\xbf\xbe \x01\x1f\x7f\t" \
  "\r\n\nlast line  "

static void
assert_round_trip (Fixture *fixture)
{
  g_autoptr (FootingStore) other = fixture_open (fixture, "other.db");
  g_autofree char *before = fixture_export (fixture->store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (fixture, other, before, NULL, &error);
  g_assert_no_error (error);
  after = fixture_export (other);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (g_str_has_suffix (after, "}\n"));
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  fixture_fill (fixture->store, fixture->guidance, "What I typed");
  assert_round_trip (fixture);
}

static void
test_hostile_text (Fixture *fixture, gconstpointer data)
{
  fixture_fill (fixture->store, fixture->guidance, HOSTILE);
  assert_round_trip (fixture);
}

static void
test_long_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_malloc0 (1024 * 1024 + 1);
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1024 * 1024; i++)
    text[i] = i % 80 == 79 ? '\n' : '"' + i % 64;
  entry = footing_record_new (FOOTING_TYPE_ENTRY, "date", "2026-03-01", "title", text,
                              "body", text, NULL);
  footing_store_save (fixture->store, entry, &error);
  g_assert_no_error (error);
  assert_round_trip (fixture);
}

/* F84: what somebody has not saved yet is nobody else's. */
static void
test_kept_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) plans = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  fixture_fill (fixture->store, fixture->guidance, "x");
  before = fixture_export (fixture->store);
  plans = footing_store_list (fixture->store, FOOTING_TYPE_RECOVERY, NULL, NULL);
  g_assert_true (footing_forms_keep (fixture->store, "today", "win", "half", NULL));
  g_assert_true (footing_forms_keep (fixture->store,
                                     footing_record_get_id (g_ptr_array_index (plans, 0)),
                                     "title", "half", NULL));
  after = fixture_export (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

/* Each field of each record is in the export, under its key. */
static void
test_every_field (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  guint n_keys = 0;

  fixture_fill (fixture->store, fixture->guidance, "x");
  text = fixture_export (fixture->store);

  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++) {
    g_autoptr (GArray) fields = footing_json_kind_list_fields (&footing_json_kinds[i]);

    for (guint j = 0; j < fields->len; j++, n_keys++) {
      const FootingJsonField *described = &g_array_index (fields, FootingJsonField, j);
      g_autofree char *key = g_strdup_printf ("\"%s\": ", described->key);

      g_test_message ("%s.%s", footing_json_kinds[i].list, described->key);
      g_assert_nonnull (strstr (text, key));
    }
  }
  g_assert_cmpuint (n_keys, >, 80);
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  static const double numbers[] = {0,       0.1,         1 / 3.0,
                                   1e300,   5e-324,      -12.5,
                                   1e15,    1e22,        9007199254740993.,
                                   123456., G_MAXDOUBLE, 9.95,
                                   -1e-300, 1e-7,        2.5e17,
                                   1.0,     G_PI};
  g_autoptr (FootingStore) other = fixture_open (fixture, "other.db");
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autoptr (FootingEntry) entry = footing_record_new (
        FOOTING_TYPE_ENTRY, "date", "2026-03-01", "metric-value", numbers[i], NULL);

    footing_store_save (fixture->store, entry, &error);
    g_assert_no_error (error);
  }

  text = fixture_export (fixture->store);
  g_assert_nonnull (strstr (text, "\"value\": 9.95\n"));
  fixture_import (fixture, other, text, NULL, &error);
  g_assert_no_error (error);

  entries = footing_store_list (other, FOOTING_TYPE_ENTRY, NULL, &error);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = entries->pdata[entries->len - 1 - i];

    g_assert_cmpmem (&entry->metric_value, sizeof (double), &numbers[i], sizeof (double));
  }
}

/* Without a number given there is none, and none comes back. */
static void
test_nothing_given (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "date", "2026-03-01", NULL);
  g_autoptr (FootingEntry) nan = footing_record_new (
      FOOTING_TYPE_ENTRY, "date", "2026-03-01", "metric-value", INFINITY, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  footing_store_save (fixture->store, entry, &error);
  footing_store_save (fixture->store, nan, &error);
  g_assert_no_error (error);
  text = fixture_export (fixture->store);
  g_assert_null (strstr (text, "metric"));
  g_assert_null (strstr (text, "title"));
  g_assert_null (strstr (text, "outcome\""));
  assert_round_trip (fixture);
}

static char *
first_id (FootingStore *store, GType type)
{
  g_autoptr (GPtrArray) recoveries =
      footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, NULL);
  g_autoptr (GPtrArray) records = NULL;

  if (type == FOOTING_TYPE_RECOVERY)
    return g_strdup (footing_record_get_id (recoveries->pdata[0]));

  records = footing_store_list (store, type, footing_record_get_id (recoveries->pdata[0]),
                                NULL);
  /* The last one is what the others refer to. */
  return g_strdup (footing_record_get_id (records->pdata[records->len - 1]));
}

/* What is in the bin stays at home, and so do references to it; importing the export
 * where it came from leaves those alone. */
static void
test_bin (Fixture *fixture, gconstpointer data)
{
  const GType types[] = {FOOTING_TYPE_PERSON, FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP,
                         FOOTING_TYPE_CHECKIN, FOOTING_TYPE_RITUAL};
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *restored = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  char *ids[G_N_ELEMENTS (types)];

  fixture_fill (fixture->store, fixture->guidance, "x");
  all = fixture_export (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    ids[i] = first_id (fixture->store, types[i]);
    g_assert_nonnull (strstr (all, ids[i]));
    footing_store_remove (fixture->store, types[i], ids[i], &error);
    g_assert_no_error (error);
  }

  text = fixture_export (fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_null (strstr (text, ids[i]));
  assert_round_trip (fixture);

  fixture_import (fixture, fixture->store, text, &report, &error);
  g_assert_no_error (error);
  counts = fixture_describe (report);
  g_assert_true (g_str_has_prefix (counts, "added 0, changed 0, "));

  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    footing_store_restore (fixture->store, types[i], ids[i], &error);
    g_assert_no_error (error);
    g_free (ids[i]);
  }
  restored = fixture_export (fixture->store);
  g_assert_cmpstr (restored, ==, all);
}

static char *
checksum (const char *path)
{
  g_autofree char *content = NULL;
  gsize size;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, &size, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *)content, size);
}

static void
count_cb (FootingStore *store, GType type, const char *id, gpointer data)
{
  (*(int *)data)++;
}

static void
test_export_alters_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *database = fixture_path (fixture, "footing.db");
  g_autofree char *log = fixture_path (fixture, "footing.db-wal");
  g_autofree char *path = fixture_path (fixture, "export.json");
  g_autofree char *before = NULL;
  g_autofree char *log_before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *log_after = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  int n_changes = 0;

  fixture_fill (fixture->store, fixture->guidance, "x");
  before = checksum (database);
  log_before = checksum (log);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_cb), &n_changes);
  footing_json_export (fixture->store, path, &error);
  g_assert_no_error (error);

  after = checksum (database);
  log_after = checksum (log);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (log_after, ==, log_before);
  g_assert_cmpint (n_changes, ==, 0);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

/* Where it cannot be written, what is there stays and nothing is left behind. */
static void
test_unwritable (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = fixture_path (fixture, "nowhere/export.json");
  g_autofree char *below_file = fixture_path (fixture, "footing.db/export.json");
  /* What stands in the way is named: a folder that is not there, or the file. */
  const struct {
    const char *path;
    int code;
    const char *says;
  } cases[] = {
      {missing, FOOTING_ERROR_FAILED, "/nowhere”"},
      {below_file, FOOTING_ERROR_FAILED, "footing.db"},
      {fixture->folder, FOOTING_ERROR_INVALID, fixture->folder},
      {"/dev/null", FOOTING_ERROR_INVALID, "/dev/null"},
      {"/proc/export.json", FOOTING_ERROR_FAILED, "/proc"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].path);
    g_assert_false (footing_json_export (fixture->store, cases[i].path, &error));
    g_assert_error (error, FOOTING_ERROR, cases[i].code);
    g_assert_nonnull (strstr (error->message, cases[i].says));
  }
  g_assert_true (g_file_test ("/dev/null", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("/dev/null", G_FILE_TEST_IS_REGULAR));
}

static void
test_replaces (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = fixture_path (fixture, "export.json");
  g_autofree char *expected = fixture_export (fixture->store);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (
      path, "something else, and longer than an export of nothing at all", -1, &error);
  g_assert_no_error (error);
  footing_json_export (fixture->store, path, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}

/* F30: what was answered of a sign of one's own goes where that goes: not out while it is
 * in the bin, and what comes out goes in. */
static void
test_own_sign (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FootingOwnSign) sign = footing_record_new (
      FOOTING_TYPE_OWN_SIGN, "sign-group", "risk", "title", "I nod", NULL);
  g_autoptr (FootingCheckin) checkin =
      footing_record_new (FOOTING_TYPE_CHECKIN, "date", "2026-02-01", NULL);
  const char *id = footing_record_get_id (sign);
  g_autoptr (GError) error = NULL;

  footing_store_save (fixture->store, sign, &error);
  footing_store_save (fixture->store, checkin, &error);
  footing_store_set_sign (fixture->store, footing_record_get_id (checkin), id, 3, &error);
  g_assert_no_error (error);

  for (int removed = 0; removed < 2; removed++) {
    g_autofree char *export = fixture_export (fixture->store);

    g_assert_true ((strstr (export, id) == NULL) == removed);
    footing_store_remove (fixture->store, FOOTING_TYPE_OWN_SIGN, id, &error);
    g_assert_no_error (error);
  }
  assert_round_trip (fixture);
}

/* 10,000 entries, some of one date: all of them, in their order. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GTimer) timer = NULL;
  g_autoptr (GError) error = NULL;

  footing_store_begin (fixture->store, &error);
  for (guint i = 0; i < 10000; i++) {
    g_autofree char *date = g_strdup_printf ("2026-02-%02u", 1 + i % 28);
    g_autofree char *title = g_strdup_printf ("Win number %u", i);
    g_autoptr (FootingEntry) entry =
        footing_record_new (FOOTING_TYPE_ENTRY, "date", date, "title", title, NULL);

    footing_store_save (fixture->store, entry, &error);
  }
  footing_store_end (fixture->store, TRUE, &error);
  g_assert_no_error (error);

  timer = g_timer_new ();
  assert_round_trip (fixture);
  g_test_message ("two exports and an import of 10,000 entries: %.2f s",
                  g_timer_elapsed (timer, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/F81/D6/round-trip", test_round_trip);
  FIXTURE_TEST ("/F81/D6/hostile-text", test_hostile_text);
  FIXTURE_TEST ("/F81/D6/long-text", test_long_text);
  FIXTURE_TEST ("/F81/D6/every-field", test_every_field);
  FIXTURE_TEST ("/F84/kept-text", test_kept_text);
  FIXTURE_TEST ("/F81/D6/numbers", test_numbers);
  FIXTURE_TEST ("/F81/D6/nothing-given", test_nothing_given);
  FIXTURE_TEST ("/F81/D6/bin", test_bin);
  FIXTURE_TEST ("/F81/D6/own-sign", test_own_sign);
  FIXTURE_TEST ("/F81/D6/many", test_many);
  FIXTURE_TEST ("/F81/D11/export-alters-nothing", test_export_alters_nothing);
  FIXTURE_TEST ("/F81/unwritable", test_unwritable);
  FIXTURE_TEST ("/F81/replaces", test_replaces);

  return g_test_run ();
}
