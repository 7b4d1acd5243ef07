/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D36: a large import lets others read and write meanwhile; it can be stopped, and is
 * told of as one change. B15, D40: texts of one line are one line. */
#include "config.h"

#include "fixture.h"
#include "json-import.h"

#include <string.h>

#define ID(n) "00000000-0000-4000-8000-00000000000" #n
#define N_ENTRIES 3000 /* more than FOOTING_JSON_LARGE */

/* An export of @n entries. Owned by the caller. */
static char *
make_export (int n)
{
  GString *text = g_string_new ("{\"format\": \"footing\", \"version\": 1, "
                                "\"exported_at\": \"2026-03-05T13:00:00Z\", "
                                "\"entries\": [");

  for (int i = 0; i < n; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"00000000-0000-4000-9000-%012d\", \"date\": "
                            "\"2026-03-%02d\", \"title\": \"Entry %d\"}",
                            i > 0 ? "," : "", i, 1 + i % 28, i);
  g_string_append (text, "]}");

  return g_string_free (text, FALSE);
}

static FootingJsonImport *
open_import (Fixture *fixture, const char *text)
{
  g_autofree char *path = fixture_path (fixture, "import.json");
  g_autoptr (GError) error = NULL;
  FootingJsonImport *import;

  fixture_write (fixture, path, text, -1);
  import =
      footing_json_import_new (path, fixture->guidance, fixture->clock, NULL, &error);
  g_assert_no_error (error);
  return import;
}

/* Both ways lead to the same. */
static void
test_as_small (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FootingStore) other = fixture_open (fixture, "other.db");
  g_autofree char *start = NULL;
  g_autofree char *export = NULL;
  g_autofree char *small = NULL;
  g_autofree char *large = NULL;
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture->store, fixture->guidance, "Mine");
  start = fixture_export (fixture->store);
  fixture_import (fixture, other, start, NULL, &error);
  g_assert_no_error (error);
  {
    g_auto (GStrv) parts = g_strsplit (start, "2026-03-05T12:00:00Z", -1);
    g_autofree char *later = g_strjoinv ("2026-03-05T13:00:00Z", parts);
    g_auto (GStrv) texts = g_strsplit (later, "Mine", -1);

    export = g_strjoinv ("Theirs", texts);
  }

  fixture->large = 1;
  fixture_import (fixture, fixture->store, export, NULL, &error);
  g_assert_no_error (error);
  fixture->large = G_MAXUINT;
  fixture_import (fixture, other, export, NULL, &error);
  g_assert_no_error (error);
  large = fixture_export (fixture->store);
  small = fixture_export (other);
  g_assert_cmpstr (large, ==, small);
  g_assert_null (strstr (large, "Mine"));
}

static void
count_cb (FootingStore *store, GType type, const char *id, gpointer data)
{
  g_assert_cmpuint (type, ==, G_TYPE_NONE);
  (*(int *)data)++;
}

static void
test_one_change (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_export (N_ENTRIES);
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;
  int n_changes = 0;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_cb), &n_changes);
  fixture_import (fixture, fixture->store, text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_changes, ==, 1);
  g_assert_cmpint (footing_store_count (fixture->store, FOOTING_TYPE_ENTRY), ==,
                   N_ENTRIES);
  names = fixture_names (fixture, "footing.db");
  g_assert_cmpstr (names, ==, "footing.db footing.db-shm footing.db-wal");
}

typedef struct {
  FootingStore *other;
  int max;
  int n_written;
} Others;

/* Reads and writes by another connection: none of it may wait for long, and the fixture's
 * clock stands still, so a wait would be for good. */
static void
write_cb (double done, gpointer data)
{
  Others *others = data;
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "date", "2026-03-05", "title", "x", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpfloat (done, >=, 0);
  g_assert_cmpfloat (done, <=, 1);
  if (others->n_written == others->max)
    return;
  g_assert_cmpint (footing_store_count (others->other, FOOTING_TYPE_ENTRY), ==,
                   others->n_written);
  footing_store_save (others->other, entry, &error);
  g_assert_no_error (error);
  others->n_written++;
}

static void
test_others_write (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_export (N_ENTRIES);
  g_autoptr (FootingJsonImport) import = open_import (fixture, text);
  g_autoptr (FootingStore) other = fixture_open (fixture, "footing.db");
  Others others = {other, G_MAXINT, 0};
  const FootingJsonProgress progress = {write_cb, &others, NULL, 0, 1};
  g_autoptr (GError) error = NULL;

  footing_json_import_run (import, fixture->store, &progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (others.n_written, >, 10);
  g_assert_cmpint (footing_store_count (fixture->store, FOOTING_TYPE_ENTRY), ==,
                   N_ENTRIES + others.n_written);
}

/* A small one begins anew when somebody was quicker. */
static void
test_others_write_small (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_export (100);
  g_autoptr (FootingJsonImport) import = open_import (fixture, text);
  g_autoptr (FootingStore) other = fixture_open (fixture, "footing.db");
  Others others = {other, 2, 0};
  const FootingJsonProgress progress = {write_cb, &others, NULL, 0, 1};
  g_autoptr (GError) error = NULL;

  footing_json_import_run (import, fixture->store, &progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (footing_store_count (fixture->store, FOOTING_TYPE_ENTRY), ==, 102);
}

typedef struct {
  GCancellable *cancellable;
  int n_left;
} Stop;

static void
stop_cb (double done, gpointer data)
{
  Stop *stop = data;

  if (stop->n_left-- == 0)
    g_cancellable_cancel (stop->cancellable);
}

/* Stopped at any moment, everything is as before. */
static void
test_stopped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_export (N_ENTRIES);
  g_autoptr (FootingJsonImport) import = open_import (fixture, text);
  g_autofree char *before = NULL;
  gboolean done = FALSE;
  int n = 0;

  fixture_fill (fixture->store, fixture->guidance, "Mine");
  before = fixture_export (fixture->store);
  for (; !done; n++) {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    Stop stop = {cancellable, n};
    const FootingJsonProgress progress = {stop_cb, &stop, cancellable, 0, 1};
    g_autofree char *after = NULL;
    g_autofree char *names = NULL;
    g_autoptr (GError) error = NULL;

    done = footing_json_import_run (import, fixture->store, &progress, NULL, &error);
    if (done)
      break;
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    after = fixture_export (fixture->store);
    g_assert_cmpstr (after, ==, before);
    names = fixture_names (fixture, "footing.db");
    g_assert_cmpstr (names, ==, "footing.db footing.db-shm footing.db-wal");
  }
  g_assert_cmpint (n, >, 20);
}

/* --- One line ----------------------------------------------------------------- */

#define HOSTILE "\\n\\u202e  one\\t\\r\\ntwo\\u200b \\ufeff"
#define PLAIN "one two"

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  const char *text =
      "{\"format\": \"footing\", \"version\": 1, \"recoveries\": [{\"id\": \"" ID (
          1) "\", \"title\": \"" HOSTILE "\", \"seen_by\": \"" HOSTILE
             "\", \"known\": \"" HOSTILE "\", \"people\": [{\"id\": \"" ID (
                 2) "\", \"name\": \"" HOSTILE
                    "\"}], \"outcomes\": [{\"id\": \"" ID (
                        3) "\", \"title\": \"" HOSTILE "\", \"unit\": \"" HOSTILE
                           "\"}]}], \"entries\": [{\"id\": \"" ID (
                               4) "\", \"date\": \"2026-03-05\", \"title\": \"" HOSTILE
                                  "\", \"body\": \"" HOSTILE "\", \"metric\": {\"unit\": "
                                  "\"" HOSTILE "\"}}]}";
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autoptr (FootingPerson) person = NULL;
  g_autoptr (FootingOutcome) outcome = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  fixture_import (fixture, fixture->store, text, &report, &error);
  g_assert_no_error (error);
  g_assert_null (footing_import_report_get_warnings (report)[0]);

  recovery = footing_store_get (fixture->store, FOOTING_TYPE_RECOVERY, ID (1), NULL);
  person = footing_store_get (fixture->store, FOOTING_TYPE_PERSON, ID (2), NULL);
  outcome = footing_store_get (fixture->store, FOOTING_TYPE_OUTCOME, ID (3), NULL);
  entry = footing_store_get (fixture->store, FOOTING_TYPE_ENTRY, ID (4), NULL);
  g_assert_cmpstr (recovery->title, ==, PLAIN);
  g_assert_cmpstr (recovery->seen_by, ==, PLAIN);
  g_assert_true (g_str_has_prefix (recovery->known, "\n\u202e  one\t\r\n"));
  g_assert_cmpstr (person->name, ==, PLAIN);
  g_assert_cmpstr (outcome->title, ==, PLAIN);
  g_assert_cmpstr (outcome->unit, ==, PLAIN);
  g_assert_cmpstr (entry->title, ==, PLAIN);
  g_assert_cmpstr (entry->metric_unit, ==, PLAIN);
  g_assert_true (g_str_has_prefix (entry->body, "\n\u202e  one\t\r\n"));
}

/* A title in which nothing can be seen is none; one that is here stays. */
static void
test_blank_lines (Fixture *fixture, gconstpointer data)
{
  const char *text =
      "{\"format\": \"footing\", \"version\": 1, \"recoveries\": [{\"id\": "
      "\"" ID (1) "\", \"title\": \" \\t\\u200b\", \"known\": \" \"}], "
                  "\"entries\": [{\"id\": \"" ID (
                      4) "\", \"date\": \"2026-03-05\", \"title\": "
                         "\"\\u202e\"}, {\"id\": \"" ID (
                             5) "\", \"date\": \"2026-03-05\", "
                                "\"title\": \"\"}]}";
  g_autoptr (FootingRecovery) recovery =
      footing_record_new (FOOTING_TYPE_RECOVERY, "id", ID (1), "title", "Pilot", NULL);
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  footing_store_save (fixture->store, recovery, NULL);
  fixture_import (fixture, fixture->store, text, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (footing_import_report_get_warnings (report)[0], ==,
                   "2 texts without visible characters were left out: "
                   "“recoveries[0].title”, “entries[0].title”");
  g_assert_null (footing_import_report_get_warnings (report)[1]);

  g_clear_object (&recovery);
  recovery = footing_store_get (fixture->store, FOOTING_TYPE_RECOVERY, ID (1), NULL);
  g_assert_cmpstr (recovery->title, ==, "Pilot");
  g_assert_cmpstr (recovery->known, ==, " ");
  entry = footing_store_get (fixture->store, FOOTING_TYPE_ENTRY, ID (4), NULL);
  g_assert_cmpstr (entry->title, ==, "");
}

/* A title that was stored with more than a line has is exported as the line that it is;
 * importing that where it came from changes nothing. */
static void
test_stored_otherwise (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "id", ID (4), "date", "2026-03-05", "title", "x", NULL);
  g_autofree char *export = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *counts = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  footing_store_save (fixture->store, entry, NULL);
  fixture_sql (fixture, "UPDATE entry SET title = 'one' || char (10) || 'two '");
  export = fixture_export (fixture->store);
  g_assert_nonnull (strstr (export, "\"title\": \"one two\""));
  changed = fixture_replace (export, "\"changed_at\": \"2026-03-05T12",
                             "\"changed_at\": \"2026-03-05T13");
  fixture_import (fixture, fixture->store, changed, &report, &error);
  g_assert_no_error (error);
  counts = fixture_describe (report);
  g_assert_cmpstr (counts, ==, "added 0, changed 0, unchanged 1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/F81/D36/as-small", test_as_small);
  FIXTURE_TEST ("/F81/D36/one-change", test_one_change);
  FIXTURE_TEST ("/F81/D36/others-write", test_others_write);
  FIXTURE_TEST ("/F81/D36/others-write-small", test_others_write_small);
  FIXTURE_TEST ("/F81/D36/stopped", test_stopped);
  FIXTURE_TEST ("/F81/B15/D40/lines", test_lines);
  FIXTURE_TEST ("/F81/B15/D40/blank-lines", test_blank_lines);
  FIXTURE_TEST ("/F81/D12/D40/stored-otherwise", test_stored_otherwise);

  return g_test_run ();
}
