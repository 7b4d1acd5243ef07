/* SPDX-License-Identifier: GPL-3.0-or-later */
/* B5, D31: of two texts the newer one wins, the older one is named, and a copy of the
 * file is kept first. */
#include "config.h"

#include "fixture.h"
#include "json-import.h"

#include <string.h>

#define ID(n) "00000000-0000-4000-8000-00000000000" #n
#define NOON "2026-03-05T12:00:00Z" /* FIXTURE_NOW */
#define EARLIER "2026-03-05T11:00:00Z"
#define LATER "2026-03-05T13:00:00Z"

/* An export made at @exported_at with one entry: ID (1), called @title and changed at
 * @changed_at unless that is NULL. Owned by the caller. */
static char *
make_export (const char *exported_at, const char *title, const char *changed_at)
{
  return g_strdup_printf (
      "{\"format\": \"footing\", \"version\": 1, %s%s%s "
      "\"entries\": [{\"id\": \"" ID (1) "\", \"date\": "
                                         "\"2026-03-05\", \"title\": \"%s\"%s%s%s}]}",
      exported_at != NULL ? "\"exported_at\": \"" : "",
      exported_at != NULL ? exported_at : "", exported_at != NULL ? "\"," : "", title,
      changed_at != NULL ? ", \"changed_at\": \"" : "",
      changed_at != NULL ? changed_at : "", changed_at != NULL ? "\"" : "");
}

static void
save_entry (Fixture *fixture, const char *title)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "id", ID (1), "date", "2026-03-05", "title", title, NULL);
  g_autoptr (GError) error = NULL;

  footing_store_save (fixture->store, entry, &error);
  g_assert_no_error (error);
}

static void
assert_entry (Fixture *fixture, const char *title, gint64 changed_at)
{
  g_autoptr (FootingEntry) entry =
      footing_store_get (fixture->store, FOOTING_TYPE_ENTRY, ID (1), NULL);

  g_assert_cmpstr (entry->title, ==, title);
  g_assert_cmpint (footing_record_get_changed_at (entry), ==, changed_at);
}

/* Imports @text, which is previewed first; what the report says then and afterwards.
 * Owned by the caller. */
static char *
import (Fixture *fixture, const char *text)
{
  g_autofree char *path = fixture_path (fixture, "preview.json");
  g_autoptr (FootingImportReport) preview = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *come = NULL;
  g_autofree char *done = NULL;
  g_autoptr (GError) error = NULL;

  fixture_write (fixture, path, text, -1);
  preview = footing_json_preview (fixture->store, fixture->guidance, path, &error);
  g_assert_no_error (error);
  fixture_import (fixture, fixture->store, text, &report, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < FOOTING_N_IMPORT_OUTCOMES; i++)
    g_assert_cmpuint (footing_import_report_count (preview, G_TYPE_NONE, i), ==,
                      footing_import_report_count (report, G_TYPE_NONE, i));
  counts = fixture_describe (report);
  before = footing_import_report_describe (preview, FALSE);
  after = footing_import_report_describe (report, TRUE);
  come = g_strjoinv ("; ", before);
  done = g_strjoinv ("; ", after);

  return g_strdup_printf ("%s | %s | %s", counts, come, done);
}

static const struct {
  const char *name;
  const char *exported_at;
  const char *changed_at;
  gboolean taken;
} cases[] = {
    {"newer", LATER, LATER, TRUE},
    {"older", LATER, EARLIER, FALSE},
    {"of the same second", LATER, NOON, FALSE},
    {"not dated, exported later", LATER, NULL, TRUE},
    {"not dated, exported earlier", EARLIER, NULL, FALSE},
    {"not dated, exported in the same second", NOON, NULL, TRUE},
    {"by hand, just written", NULL, NULL, TRUE},
};

static void
test_newer_wins (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text =
        make_export (cases[i].exported_at, "Theirs", cases[i].changed_at);
    g_autofree char *report = NULL;
    g_autofree char *again = NULL;

    g_test_message ("%s", cases[i].name);
    g_assert_true (
        footing_store_erase (fixture->store, FOOTING_TYPE_ENTRY, ID (1), NULL) || i == 0);
    save_entry (fixture, "Mine");
    report = import (fixture, text);
    if (cases[i].taken) {
      g_assert_cmpstr (report, ==,
                       "added 0, changed 1, unchanged 0 | "
                       "1 item will be replaced by newer text: “Mine” | "
                       "1 item was replaced by newer text: “Mine”");
      assert_entry (
          fixture, "Theirs",
          strcmp (cases[i].exported_at != NULL ? cases[i].exported_at : NOON, LATER) == 0
              ? FIXTURE_NOW + 3600
              : FIXTURE_NOW);
    } else {
      g_assert_cmpstr (report, ==,
                       "added 0, changed 0, unchanged 0 | "
                       "1 item here is newer and stays as it is: “Mine” | "
                       "1 item here is newer and stayed as it was: “Mine”");
      assert_entry (fixture, "Mine", FIXTURE_NOW);
    }

    /* Once more changes nothing, whoever was newer. */
    again = import (fixture, text);
    g_assert_true (g_str_has_prefix (again, "added 0, changed 0, "));
  }
}

/* What was changed here after an export was made is not lost by importing that. */
static void
test_older_export (Fixture *fixture, gconstpointer data)
{
  g_autofree char *export = NULL;
  g_autofree char *report = NULL;

  save_entry (fixture, "First");
  export = fixture_export (fixture->store);
  footing_clock_set_now (fixture->clock, FIXTURE_NOW + 60);
  g_assert_true (footing_store_change (fixture->store, FOOTING_TYPE_ENTRY, ID (1), NULL,
                                       "title", "Second", NULL));
  report = import (fixture, export);
  assert_entry (fixture, "Second", FIXTURE_NOW + 60);
  g_assert_nonnull (strstr (report, "stays as it is: “Second”"));
}

/* D31: a rating that was changed is not set back. */
static void
test_older_rating (Fixture *fixture, gconstpointer data)
{
  g_autoptr (FootingRecovery) recovery =
      footing_record_new (FOOTING_TYPE_RECOVERY, "title", "Pilot", NULL);
  const char *id = footing_record_get_id (recovery);
  g_autofree char *export = NULL;
  g_autofree char *report = NULL;
  g_autoptr (GHashTable) drivers = NULL;

  footing_store_save (fixture->store, recovery, NULL);
  footing_store_set_driver (fixture->store, id, "no-plan", 1, NULL);
  export = fixture_export (fixture->store);
  footing_clock_set_now (fixture->clock, FIXTURE_NOW + 60);
  footing_store_set_driver (fixture->store, id, "no-plan", 3, NULL);
  report = import (fixture, export);
  drivers = footing_store_get_drivers (fixture->store, id, NULL);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (drivers, "no-plan")), ==, 3);
  g_assert_nonnull (strstr (report, "stays as it is: “Pilot”"));
}

/* What comes out of the bin keeps its text when that is the newer one. */
static void
test_out_of_the_bin (Fixture *fixture, gconstpointer data)
{
  g_autofree char *export = NULL;
  g_autofree char *report = NULL;

  save_entry (fixture, "First");
  export = fixture_export (fixture->store);
  footing_clock_set_now (fixture->clock, FIXTURE_NOW + 60);
  g_assert_true (footing_store_change (fixture->store, FOOTING_TYPE_ENTRY, ID (1), NULL,
                                       "title", "Second", NULL));
  footing_store_remove (fixture->store, FOOTING_TYPE_ENTRY, ID (1), NULL);
  report = import (fixture, export);
  g_assert_cmpstr (report, ==,
                   "added 0, changed 1, unchanged 0 | "
                   "1 item will come back from the bin: “Second” | "
                   "1 item came back from the bin: “Second”");
  assert_entry (fixture, "Second", FIXTURE_NOW + 60);
  g_assert_cmpint (footing_store_count (fixture->store, FOOTING_TYPE_ENTRY), ==, 1);
}

/* A few of many are named, each shortened to a line. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *export = NULL;
  g_autofree char *report = NULL;

  fixture_fill (fixture->store, fixture->guidance, "Old <b>\n\u202e%s");
  export = fixture_export (fixture->store);
  footing_clock_set_now (fixture->clock, FIXTURE_NOW + 60);
  for (int i = 0; i < 2; i++) {
    g_autoptr (GPtrArray) entries =
        footing_store_list (fixture->store, FOOTING_TYPE_ENTRY, NULL, NULL);

    g_assert_true (footing_store_change (
        fixture->store, FOOTING_TYPE_ENTRY, footing_record_get_id (entries->pdata[i]),
        NULL, "body", "x", "title", i == 0 ? "\u200b" : "New", NULL));
  }
  report = import (fixture, export);
  g_assert_nonnull (strstr (report, "2 items here are newer and stay as they are: "));
  g_assert_nonnull (strstr (report, "“New”"));
  g_assert_nonnull (strstr (report, "“x”"));

  /* Older ones by the dozen. */
  g_free (report);
  footing_clock_set_now (fixture->clock, FIXTURE_NOW - 60);
  {
    g_autoptr (FootingStore) other = fixture_open (fixture, "other.db");
    g_autofree char *newer = g_strdup (export);
    g_auto (GStrv) parts = g_strsplit (newer, "Old", -1);
    g_autofree char *changed = g_strjoinv ("New", parts);
    g_auto (GStrv) dates = g_strsplit (changed, "\"changed_at\": \"2026-03-05T12", -1);
    g_autofree char *later = g_strjoinv ("\"changed_at\": \"2026-03-05T14", dates);

    fixture_import (fixture, other, export, NULL, NULL);
    g_clear_object (&fixture->store);
    fixture->store = g_steal_pointer (&other);
    report = import (fixture, later);
  }
  g_assert_nonnull (
      strstr (report, " items were replaced by newer text: “Old <b> %s”, "));
  g_assert_nonnull (strstr (report, ", …"));
  g_assert_null (strstr (report, "\n"));
}

static int
count_entries (Fixture *fixture, const char *name)
{
  g_autoptr (FootingStore) store = fixture_open (fixture, name);

  return footing_store_count (store, FOOTING_TYPE_ENTRY);
}

/* B5: the file as it was is kept, three times at most; not for nothing. */
static void
test_copies (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = {"a", "b", "c", "d", "e"};
  g_autofree char *first = make_export (EARLIER, "First", EARLIER);
  G_GNUC_UNUSED g_autofree char *report = import (fixture, first);
  g_autofree char *none = fixture_names (fixture, "before-import");
  g_autofree char *names = NULL;

  /* There was nothing. */
  g_assert_cmpstr (none, ==, "");

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_autofree char *changed_at = g_strdup_printf ("2026-03-05T12:00:0%uZ", i);
    g_autofree char *text = make_export (LATER, titles[i], changed_at);
    g_autoptr (FootingImportReport) done = NULL;
    const char *copy;

    fixture->large = i % 2;
    g_assert_true (fixture_import (fixture, fixture->store, text, &done, NULL));
    copy = footing_import_report_get_copy (done);
    g_assert_nonnull (strstr (copy, "footing.db.before-import-"));
    g_assert_true (g_file_test (copy, G_FILE_TEST_IS_REGULAR));

    /* Nothing is done, and nothing is kept. */
    g_clear_pointer (&done, footing_import_report_free);
    g_assert_true (fixture_import (fixture, fixture->store, text, &done, NULL));
    g_assert_null (footing_import_report_get_copy (done));
  }

  names = fixture_names (fixture, "before-import");
  g_assert_cmpstr (names, ==,
                   "footing.db.before-import-3 footing.db.before-import-4 "
                   "footing.db.before-import-5");
  g_assert_cmpint (count_entries (fixture, "footing.db.before-import-5"), ==, 1);
}

/* What is refused leaves no copy either. */
static void
test_no_copy_when_refused (Fixture *fixture, gconstpointer data)
{
  const char *text =
      "{\"format\": \"footing\", \"version\": 1, \"recoveries\": [{\"id\": "
      "\"" ID (1) "\"}]}";
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  save_entry (fixture, "Mine");
  g_assert_false (fixture_import (fixture, fixture->store, text, NULL, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“recoveries[0]” has the id of something"));
  names = fixture_names (fixture, "before-import");
  g_assert_cmpstr (names, ==, "");
}

/* Only what is given is replaced, and a list of people is added to. */
static void
test_only_what_is_given (Fixture *fixture, gconstpointer data)
{
  const char *text =
      "{\"format\": \"footing\", \"version\": 1, \"exported_at\": \"" LATER "\", "
      "\"entries\": [{\"id\": \"" ID (1) "\", \"date\": \"2026-03-05\", "
                                         "\"body\": \"More\"}]}";
  g_autofree char *report = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  save_entry (fixture, "Mine");
  report = import (fixture, text);
  entry = footing_store_get (fixture->store, FOOTING_TYPE_ENTRY, ID (1), NULL);
  g_assert_cmpstr (entry->title, ==, "Mine");
  g_assert_cmpstr (entry->body, ==, "More");
}

/* An export says when each record was changed, and the file it is taken into says the
 * same. */
static void
test_changed_at_travels (Fixture *fixture, gconstpointer data)
{
  g_autofree char *export = NULL;
  g_autofree char *other_export = NULL;
  G_GNUC_UNUSED g_autofree char *changed_at = NULL;
  g_autoptr (FootingStore) other = fixture_open (fixture, "other.db");
  g_autoptr (GError) error = NULL;

  fixture_fill (fixture->store, fixture->guidance, "x");
  footing_clock_set_now (fixture->clock, FIXTURE_NOW + 1000);
  g_assert_cmpint (footing_store_count (fixture->store, FOOTING_TYPE_ENTRY), >, 0);
  export = fixture_export (fixture->store);
  g_assert_nonnull (strstr (export, "\"changed_at\": \"" NOON "\""));
  g_assert_null (strstr (export, "\"changed_at\": \"2026-03-05T12:16"));
  for (guint i = 0; i < 2; i++) {
    fixture->large = i;
    fixture_import (fixture, other, export, NULL, &error);
    g_assert_no_error (error);
    other_export = fixture_export (other);
    g_assert_cmpstr (other_export, ==, export);
    g_clear_pointer (&other_export, g_free);
    if (i == 0) {
      g_clear_object (&other);
      other = fixture_open (fixture, "another.db");
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/F81/B5/D31/newer-wins", test_newer_wins);
  FIXTURE_TEST ("/F81/B5/D31/older-export", test_older_export);
  FIXTURE_TEST ("/F81/B5/D31/older-rating", test_older_rating);
  FIXTURE_TEST ("/F81/B5/D31/out-of-the-bin", test_out_of_the_bin);
  FIXTURE_TEST ("/F81/B5/D31/names", test_names);
  FIXTURE_TEST ("/F81/B5/D31/copies", test_copies);
  FIXTURE_TEST ("/F81/R8/no-copy-when-refused", test_no_copy_when_refused);
  FIXTURE_TEST ("/F81/D12/only-what-is-given", test_only_what_is_given);
  FIXTURE_TEST ("/F81/B5/D6/changed-at-travels", test_changed_at_travels);

  return g_test_run ();
}
