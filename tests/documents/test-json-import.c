/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F81: an import adds and changes, and removes nothing (D17); twice is as once (D6). */
#include "config.h"

#include "fixture.h"
#include "json-export.h"
#include "json-import.h"

#include <glib/gstdio.h>
#include <string.h>

#define ID(n) "00000000-0000-4000-8000-00000000000" #n

/* small.json: an export as somebody might write it by hand, as it is documented, with no
 * more than is needed. Owned by the caller. */
static char *
read_small (void)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (SMALL, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static FootingImportReport *
import (Fixture *fixture, const char *text)
{
  g_autoptr (GError) error = NULL;
  FootingImportReport *report = NULL;

  fixture_import (fixture, fixture->store, text, &report, &error);
  g_assert_no_error (error);
  return report;
}

static void
assert_import (Fixture *fixture, const char *text, const char *counts)
{
  g_autoptr (FootingImportReport) report = import (fixture, text);
  g_autofree char *described = fixture_describe (report);

  g_assert_cmpstr (described, ==, counts);
  g_assert_cmpuint (g_strv_length ((GStrv)footing_import_report_get_warnings (report)),
                    ==, 0);
}

static gpointer
get (Fixture *fixture, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;
  gpointer record = footing_store_get (fixture->store, type, id, &error);

  g_assert_no_error (error);
  return record;
}

static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autoptr (FootingImportReport) report = import (fixture, small);
  g_autoptr (FootingOutcome) outcome = get (fixture, FOOTING_TYPE_OUTCOME, ID (2));
  g_autoptr (FootingStep) restore = get (fixture, FOOTING_TYPE_STEP, ID (3));
  g_autoptr (FootingRitual) ritual = get (fixture, FOOTING_TYPE_RITUAL, ID (6));
  g_autoptr (FootingEntry) entry = get (fixture, FOOTING_TYPE_ENTRY, ID (8));
  g_autoptr (FootingEntry) loose = get (fixture, FOOTING_TYPE_ENTRY, ID (9));
  g_autoptr (GHashTable) drivers =
      footing_store_get_drivers (fixture->store, ID (1), NULL);
  g_autoptr (GPtrArray) progress =
      footing_store_list (fixture->store, FOOTING_TYPE_PROGRESS, ID (2), NULL);
  g_autoptr (GPtrArray) occurrences =
      footing_store_list (fixture->store, FOOTING_TYPE_OCCURRENCE, ID (6), NULL);
  g_auto (GStrv) people = footing_store_get_seen_by (fixture->store, ID (8), NULL);

  g_assert_cmpuint (
      footing_import_report_count (report, FOOTING_TYPE_STEP, FOOTING_IMPORT_ADDED), ==,
      2);
  g_assert_cmpfloat (outcome->to_value, ==, 9.5);
  g_assert_cmpstr (restore->restores, ==, ID (4));
  g_assert_cmpint (ritual->length_minutes, ==, 20);
  g_assert_true (ritual->enabled);
  g_assert_cmpstr (entry->recovery, ==, ID (1));
  g_assert_cmpfloat (entry->metric_value, ==, 9);
  g_assert_cmpint (footing_record_get_created_at (entry), ==, FIXTURE_NOW);
  g_assert_null (loose->recovery);
  g_assert_cmpstr (loose->kind, ==, "win");
  g_assert_cmpuint (g_hash_table_size (drivers), ==, 2);
  g_assert_cmpint (GPOINTER_TO_INT (g_hash_table_lookup (drivers, "no-plan")), ==, 3);
  g_assert_cmpuint (progress->len, ==, 2);
  g_assert_cmpint (((FootingOccurrence *)occurrences->pdata[0])->snoozed_until, ==,
                   FIXTURE_NOW - 45 * 60 * 60);
  g_assert_cmpstr (people[0], ==, ID (5));
}

static void
test_twice (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autofree char *full = NULL;
  g_autofree char *after = NULL;
  g_autofree char *counts = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  assert_import (fixture, small, "added 12, changed 0, unchanged 0");
  footing_clock_set_now (fixture->clock, FIXTURE_NOW + 1000);
  assert_import (fixture, small, "added 0, changed 0, unchanged 12");
  entry = get (fixture, FOOTING_TYPE_ENTRY, ID (8));
  g_assert_cmpint (footing_record_get_changed_at (entry), ==, FIXTURE_NOW);

  fixture_fill (fixture->store, fixture->guidance, "x");
  full = fixture_export (fixture->store);
  report = import (fixture, full);
  counts = fixture_describe (report);
  g_assert_true (g_str_has_prefix (counts, "added 0, changed 0, "));
  after = fixture_export (fixture->store);
  g_assert_cmpstr (after, ==, full);
}

/* What is not given stays as it is; what is given is taken. */
static void
test_keeps_the_rest (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  const char *more =
      "{\"format\": \"footing\", \"version\": 1, \"recoveries\": "
      "[{\"id\": \"" ID (
          1) "\", \"title\": \"Another\", \"drivers\": "
             "{\"pressure\": 1}, \"entries\": [{\"id\": \"" ID (
                 8) "\", \"date\": \"2026-03-04\", \"title\": \"\", \"seen_by\": []}]}]}";
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GHashTable) drivers = NULL;
  g_auto (GStrv) people = NULL;

  assert_import (fixture, small, "added 12, changed 0, unchanged 0");
  footing_clock_set_now (fixture->clock, FIXTURE_NOW + 1000);
  assert_import (fixture, more, "added 0, changed 2, unchanged 0");

  recovery = get (fixture, FOOTING_TYPE_RECOVERY, ID (1));
  g_assert_cmpstr (recovery->title, ==, "Another");
  g_assert_cmpstr (recovery->trigger, ==, "project-missed");
  g_assert_cmpint (footing_record_get_created_at (recovery), ==, FIXTURE_NOW);
  drivers = footing_store_get_drivers (fixture->store, ID (1), NULL);
  g_assert_cmpuint (g_hash_table_size (drivers), ==, 3);
  entry = get (fixture, FOOTING_TYPE_ENTRY, ID (8));
  g_assert_cmpstr (entry->title, ==, "");
  g_assert_cmpstr (entry->outcome, ==, ID (2));
  people = footing_store_get_seen_by (fixture->store, ID (8), NULL);
  g_assert_cmpuint (g_strv_length (people), ==, 1);
  g_assert_cmpint (footing_store_count (fixture->store, FOOTING_TYPE_STEP), ==, 2);
}

/* F24: what earlier programs exported as beliefs, of a plan and of none. */
static void
test_beliefs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strdup_printf (
      "{\"format\": \"footing\", \"version\": 1, \"exported_at\": \"%s\", "
      "\"recoveries\": [{\"id\": \"%s\", \"title\": \"A plan\", \"beliefs\": [{\"id\": "
      "\"%s\", \"date\": \"2026-03-01\", \"belief\": \"I always fail\\nat it\", "
      "\"reframe\": \"I failed once\"}]}], \"beliefs\": [{\"id\": \"%s\", \"date\": "
      "\"2026-03-02\", \"belief\": \"Nobody asks me\"}]}",
      "2026-03-03T12:00:00Z", ID (1), ID (2), ID (3));
  g_autoptr (FootingImportReport) report = import (fixture, text);
  g_autoptr (FootingEntry) first = get (fixture, FOOTING_TYPE_ENTRY, ID (2));
  g_autoptr (FootingEntry) second = get (fixture, FOOTING_TYPE_ENTRY, ID (3));

  g_assert_cmpstr (footing_import_report_get_warnings (report)[0], ==, NULL);
  g_assert_cmpstr (first->kind, ==, "reframe");
  g_assert_cmpstr (first->recovery, ==, ID (1));
  g_assert_cmpstr (first->thought, ==, "I always fail\nat it");
  g_assert_cmpstr (first->title, ==, "I failed once");
  g_assert_cmpstr (second->thought, ==, "Nobody asks me");
  g_assert_cmpstr (second->recovery, ==, NULL);
}

/* A rating, or somebody who has seen it, is a change by itself. */
static void
test_parts_count (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autofree char *rated = fixture_replace (small, "\"no-plan\": 3", "\"no-plan\": 1");
  g_autofree char *unseen = fixture_replace (small, "[\"" ID (5) "\"]", "[]");

  assert_import (fixture, unseen, "added 12, changed 0, unchanged 0");
  assert_import (fixture, small, "added 0, changed 1, unchanged 11");
  assert_import (fixture, rated, "added 0, changed 1, unchanged 11");
}

static void
test_comes_out_of_the_bin (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autoptr (FootingEntry) entry = NULL;

  assert_import (fixture, small, "added 12, changed 0, unchanged 0");
  g_assert_true (footing_store_remove (fixture->store, FOOTING_TYPE_ENTRY, ID (8), NULL));
  assert_import (fixture, small, "added 0, changed 1, unchanged 11");
  entry = get (fixture, FOOTING_TYPE_ENTRY, ID (8));
  g_assert_cmpint (footing_record_get_deleted_at (entry), ==, 0);
}

/* One ritual on one date is one occurrence, whoever made it first. */
static void
test_same_occurrence (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autofree char *named = fixture_replace (
      small, "{\"date\": \"2026-03-03\"",
      "{\"id\": \"00000000-0000-4000-8000-00000000000a\", \"date\": \"2026-03-03\"");
  g_autofree char *done = fixture_replace (named, "snoozed\"", "done\"");
  g_autoptr (GPtrArray) occurrences = NULL;

  assert_import (fixture, small, "added 12, changed 0, unchanged 0");
  assert_import (fixture, named, "added 0, changed 0, unchanged 12");
  assert_import (fixture, done, "added 0, changed 1, unchanged 11");
  occurrences =
      footing_store_list (fixture->store, FOOTING_TYPE_OCCURRENCE, ID (6), NULL);
  g_assert_cmpuint (occurrences->len, ==, 1);
  g_assert_cmpstr (((FootingOccurrence *)occurrences->pdata[0])->state, ==, "done");
}

/* F42: what was written in its session, and the entry it ended as, go to the one that is
 * there. */
static void
test_same_occurrence_with_answers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autofree char *named = fixture_replace (
      small, "{\"date\": \"2026-03-03\"",
      "{\"id\": \"00000000-0000-4000-8000-00000000000a\", \"answers\": [{\"id\": "
      "\"00000000-0000-4000-8000-00000000000b\", \"question\": \"next\", \"text\": "
      "\"Call Mira\"}], \"date\": \"2026-03-03\"");
  g_autofree char *ended =
      fixture_replace (named, "\"kind\": \"win\"",
                       "\"occurrence\": \"00000000-0000-4000-8000-00000000000a\", "
                       "\"kind\": \"win\"");
  g_autoptr (GPtrArray) occurrences = NULL;
  g_autoptr (FootingAnswer) answer = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  const char *id;

  assert_import (fixture, small, "added 12, changed 0, unchanged 0");
  assert_import (fixture, ended, "added 1, changed 1, unchanged 11");
  assert_import (fixture, ended, "added 0, changed 0, unchanged 13");
  occurrences =
      footing_store_list (fixture->store, FOOTING_TYPE_OCCURRENCE, ID (6), NULL);
  g_assert_cmpuint (occurrences->len, ==, 1);
  id = footing_record_get_id (occurrences->pdata[0]);
  answer = get (fixture, FOOTING_TYPE_ANSWER, "00000000-0000-4000-8000-00000000000b");
  g_assert_cmpstr (answer->occurrence, ==, id);
  g_assert_cmpstr (answer->text, ==, "Call Mira");
  entry = get (fixture, FOOTING_TYPE_ENTRY, ID (8));
  g_assert_cmpstr (entry->occurrence, ==, id);
}

static void
test_preview (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autofree char *before = fixture_export (fixture->store);
  g_autofree char *path = fixture_path (fixture, "preview.json");
  g_autofree char *after = NULL;
  g_autofree char *counts = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, small, -1, &error);
  g_assert_no_error (error);
  report = footing_json_preview (fixture->store, fixture->guidance, path, &error);
  g_assert_no_error (error);
  counts = fixture_describe (report);
  g_assert_cmpstr (counts, ==, "added 12, changed 0, unchanged 0");
  after = fixture_export (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

static void
test_unknown_fields (Fixture *fixture, gconstpointer data)
{
  const char *text =
      "{\"format\": \"footing\", \"version\": 1, \"mood\": {\"deep\": [[1]]}, "
      "\"recoveries\": [{\"id\": \"" ID (1) "\", \"steps\": [{\"id\": \"" ID (
          2) "\", \"because\": {\"weather\": 1}}], \"entries\": [{\"id\": "
             "\"" ID (3) "\", \"date\": \"2026-03-01\", \"m\\tood\": null}, "
                         "{\"id\": \"" ID (4) "\", \"date\": \"2026-03-01\", "
                                              "\"m\\tood\": 2}]}]}";
  g_autoptr (FootingImportReport) report = import (fixture, text);
  const char *const *warnings = footing_import_report_get_warnings (report);

  g_assert_cmpuint (g_strv_length ((GStrv)warnings), ==, 1);
  g_assert_cmpstr (warnings[0], ==,
                   "3 unknown fields were left out: “mood”, "
                   "“recoveries.steps.because.weather”, "
                   "“recoveries.entries.m\xef\xbf\xbdood”");
  g_assert_cmpint (footing_store_count (fixture->store, FOOTING_TYPE_ENTRY), ==, 2);
}

/* R12: however many there are, they are one sentence. */
static void
test_many_unknown_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("{\"format\": \"footing\", \"version\": 1");
  g_autoptr (FootingImportReport) report = NULL;
  const char *const *warnings;

  for (int i = 0; i < 100000; i++)
    g_string_append_printf (text, ", \"unknown-%d\": %d", i, i);
  g_string_append_c (text, '}');

  report = import (fixture, text->str);
  warnings = footing_import_report_get_warnings (report);
  g_assert_cmpuint (g_strv_length ((GStrv)warnings), ==, 1);
  g_assert_cmpstr (warnings[0], ==,
                   "100000 unknown fields were left out: “unknown-0”, “unknown-1”, "
                   "“unknown-2”, “unknown-3”, “unknown-4”, …");
}

/* Changes of one thing in small.json that are not allowed. */
static const struct {
  const char *from;
  const char *to;
  int code;
  const char *says;
} refusals[] = {
    {"\"footing\"", "\"somebody else's\"", FOOTING_ERROR_FOREIGN, "not exported by"},
    {"\"format\"", "\"shape\"", FOOTING_ERROR_FOREIGN, "not exported by"},
    {"\"version\": 1", "\"version\": 2", FOOTING_ERROR_NEWER, "newer version"},
    {"\"version\": 1", "\"version\": \"1\"", FOOTING_ERROR_INVALID, "“version”"},
    {"\"version\": 1", "\"version\": 0", FOOTING_ERROR_INVALID, "“version”"},
    {"\"version\": 1", "\"v\": 1", FOOTING_ERROR_INVALID, "no “version”"},
    {"\"version\": 1", "\"version\": 1, \"exported_at\": \"today\"",
     FOOTING_ERROR_INVALID, "“exported_at” must be a moment"},
    {"\"recoveries\": [", "\"recoveries\": 1, \"x\": [", FOOTING_ERROR_INVALID,
     "“recoveries” must be a list"},
    {"\"recoveries\": [", "\"recoveries\": [7, ", FOOTING_ERROR_INVALID,
     "“recoveries[0]” must be an object"},
    {"\"recoveries\": [{\"id\": \"" ID (1) "\", ", "\"recoveries\": [{",
     FOOTING_ERROR_INVALID, "“recoveries[0]” has no “id”"},
    {"\"" ID (1) "\"", "\"1\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].id” must be an id (a UUID), not “1”"},
    {"\"" ID (4) "\", \"kind\"", "\"" ID (3) "\", \"kind\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].steps[1]” has the same id as “recoveries[0].steps[0]”"},
    {"\"restores\": \"" ID (4), "\"restores\": \"" ID (9), FOOTING_ERROR_INVALID,
     "“recoveries[0].steps[0].restores” refers to “" ID (9) "”"},
    {"\"outcome\": \"" ID (2), "\"outcome\": \"" ID (5), FOOTING_ERROR_INVALID,
     "“recoveries[0].entries[0].outcome” refers to “" ID (5) "”"},
    {"[\"" ID (5) "\"]", "[\"" ID (6) "\"]", FOOTING_ERROR_INVALID,
     "“recoveries[0].entries[0].seen_by” refers to “" ID (6) "”"},
    {"[\"" ID (5) "\"]", "[5]", FOOTING_ERROR_INVALID,
     "“recoveries[0].entries[0].seen_by” must be text"},
    {"[\"" ID (5) "\"]", "\"Mira\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].entries[0].seen_by” must be a list"},
    {"\"title\": \"Pilot\"", "\"title\": null", FOOTING_ERROR_INVALID,
     "“recoveries[0].title” must be text"},
    {"\"title\": \"Pilot\"", "\"title\": [\"x\"]", FOOTING_ERROR_INVALID,
     "“recoveries[0].title” must be text"},
    {"\"title\": \"Pilot\"", "\"title\": \"a\\u0000b\"", FOOTING_ERROR_INVALID,
     "NUL character in line 3"},
    {"\"title\": \"Pilot\"", "\"page\": 10", FOOTING_ERROR_INVALID,
     "“recoveries[0].page” must be a whole number from 0 to 9"},
    {"\"title\": \"Pilot\"", "\"page\": 1.5", FOOTING_ERROR_INVALID, "whole number"},
    {"\"title\": \"Pilot\"", "\"page\": 1e300", FOOTING_ERROR_INVALID, "whole number"},
    {"\"title\": \"Pilot\"", "\"drivers_unclear\": 1", FOOTING_ERROR_INVALID,
     "“recoveries[0].drivers_unclear” must be true or false"},
    {"\"title\": \"Pilot\"", "\"happened_on\": \"2026-02-29\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].happened_on” must be a date such as 2026-03-05, not “2026-02-29”"},
    {"\"title\": \"Pilot\"", "\"happened_on\": \"yesterday\"", FOOTING_ERROR_INVALID,
     "not “yesterday”"},
    {"\"title\": \"Pilot\"", "\"happened_on\": 20260304", FOOTING_ERROR_INVALID,
     "“recoveries[0].happened_on” must be text"},
    {"\"title\": \"Pilot\"", "\"created_at\": \"1969-13-31T00:00:00Z\"",
     FOOTING_ERROR_INVALID, "“recoveries[0].created_at” must be a moment"},
    {"\"title\": \"Pilot\"", "\"changed_at\": \"2026-03-05\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].changed_at” must be a moment"},
    {"\"restores\": \"" ID (4), "\"restores\": \"" ID (3), FOOTING_ERROR_INVALID,
     "“recoveries[0].steps[0].restores” leads back"},
    {"\"kind\": \"scope\"", "\"kind\": \"scope\", \"restores\": \"" ID (3) "\"",
     FOOTING_ERROR_INVALID, "“recoveries[0].steps[0].restores” leads back"},
    {"\"" ID (9) "\"", "\"" ID (1) "\"", FOOTING_ERROR_INVALID,
     "“entries[0]” has the same id as “recoveries[0]”"},
    {"\"active\"", "\"busy\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].state” has the unknown value “busy”"},
    {"\"active\"", "\"\"", FOOTING_ERROR_INVALID, "the unknown value “”"},
    {"\"project-missed\"", "\"bad-luck\"", FOOTING_ERROR_INVALID,
     "“recoveries[0]” has the unknown trigger “bad-luck”"},
    {"\"no-plan\"", "\"xyz\"", FOOTING_ERROR_INVALID,
     "“recoveries[0]” has the unknown driver “xyz”"},
    {"\"no-plan\": 3", "\"no-plan\": 4", FOOTING_ERROR_INVALID,
     "“recoveries[0].drivers.no-plan” must be a whole number from 0 to 3"},
    {"{\"no-plan\": 3, \"dwelling\": 0}", "[]", FOOTING_ERROR_INVALID,
     "“recoveries[0].drivers” must be an object"},
    {"\"from\": 50", "\"from\": \"50\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].outcomes[0].from” must be a number"},
    {"\"from\": 50", "\"from\": 1e999", FOOTING_ERROR_INVALID, "too large"},
    {"{\"date\": \"2026-03-01\", ", "{", FOOTING_ERROR_INVALID,
     "“recoveries[0].outcomes[0].progress[0]” has no “date”"},
    {"{\"date\": \"2026-03-01\", ", "{\"date\": \"\", ", FOOTING_ERROR_INVALID,
     "has no “date”"},
    {"\"phase-scope\"", "\"give-up\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].steps[1]” has the unknown move “give-up”"},
    {"[\"pressure\"]", "[\"pressure\", \"rain\"]", FOOTING_ERROR_INVALID,
     "“recoveries[0].steps[1]” has the unknown driver “rain”"},
    {"\"signs\": []", "\"signs\": [\"rain\"]", FOOTING_ERROR_INVALID,
     "“recoveries[0].steps[1]” has the unknown sign “rain”"},
    {"\"signs\": []", "\"signs\": {}", FOOTING_ERROR_INVALID,
     "“recoveries[0].steps[1].because.signs” must be a list"},
    {"{\"drivers\": [\"pressure\"], \"signs\": []}", "[]", FOOTING_ERROR_INVALID,
     "“recoveries[0].steps[1].because” must be an object"},
    {"\"outreach\"", "\"yoga\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].rituals[0]” has the unknown ritual “yoga”"},
    {"[\"tue\"]", "[\"tuesday\"]", FOOTING_ERROR_INVALID,
     "“recoveries[0].rituals[0].days” has the unknown value “tuesday”"},
    {"\"10:00\"", "\"24:00\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].rituals[0].time” must be a time such as 09:30, not “24:00”"},
    {"\"time\": \"10:00\"", "\"every_weeks\": 0", FOOTING_ERROR_INVALID,
     "“recoveries[0].rituals[0].every_weeks” must be a whole number of at least 1"},
    {"\"time\": \"10:00\"", "\"length_minutes\": 2147483648", FOOTING_ERROR_INVALID,
     "“recoveries[0].rituals[0].length_minutes” must be"},
    {"T15:00:00Z", "", FOOTING_ERROR_INVALID,
     "“recoveries[0].rituals[0].occurrences[0].snoozed_until” must be a moment"},
    {"[{\"date\": \"2026-03-03\",",
     "[{\"date\": \"2026-03-03\"}, {\"date\": \"2026-03-03\",", FOOTING_ERROR_INVALID,
     "“recoveries[0].rituals[0].occurrences[1]” has the same date"},
    {"\"reactive\"", "\"sleepy\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].checkins[0]” has the unknown sign “sleepy”"},
    {"\"reactive\": 2", "\"reactive\": 5", FOOTING_ERROR_INVALID,
     "“recoveries[0].checkins[0].signs.reactive” must be a whole number from 0 to 4"},
    {"\"kind\": \"win\"", "\"kind\": \"loss\"", FOOTING_ERROR_INVALID,
     "“recoveries[0].entries[0].kind” has the unknown value “loss”"},
    {"{\"value\": 9}", "9", FOOTING_ERROR_INVALID,
     "“recoveries[0].entries[0].metric” must be an object"},
    {"{\"value\": 9}", "{\"value\": true}", FOOTING_ERROR_INVALID,
     "“recoveries[0].entries[0].metric.value” must be a number"},
    {"\"2026-03-05\"}", "\"0000-00-00\"}", FOOTING_ERROR_INVALID, "“entries[0].date”"},
    {"\"" ID (9) "\"", "\"" ID (8) "\"", FOOTING_ERROR_INVALID,
     "has the same id as “recoveries[0].entries[0]”"},
    {"{\"format\"", "[{\"format\"", FOOTING_ERROR_DAMAGED, "too early"},
};

static void
test_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autofree char *before = fixture_export (fixture->store);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autofree char *text = fixture_replace (small, refusals[i].from, refusals[i].to);
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s → %s", refusals[i].from, refusals[i].to);
    g_assert_false (fixture_import (fixture, fixture->store, text, NULL, &error));
    g_assert_error (error, FOOTING_ERROR, refusals[i].code);
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, refusals[i].says));
    g_assert_null (strchr (error->message, '\n'));
    after = fixture_export (fixture->store);
    g_assert_cmpstr (after, ==, before);
  }
}

/* A code of 1 MB with line breaks and controls in it makes a sentence all the same. */
static void
test_long_code (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autofree char *filling = g_strnfill (1024 * 1024, 'x');
  g_autofree char *code = g_strconcat ("\"\\u001b[2J\\n", filling, "\"", NULL);
  g_autofree char *text = fixture_replace (small, "\"no-plan\"", code);
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_import (fixture, fixture->store, text, NULL, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  g_assert_cmpuint (strlen (error->message), <, 300);
  g_assert_null (strpbrk (error->message, "\n\x1b"));
}

/* What is in the store may be referred to as well, and is refused once it is gone. */
static void
test_refers_to_the_store (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  const char *more = "{\"format\": \"footing\", \"version\": 1, \"entries\": [{\"id\": "
                     "\"00000000-0000-4000-8000-00000000000b\", \"date\": "
                     "\"2026-03-05\", \"outcome\": \"" ID (2) "\"}]}";
  g_autoptr (GError) error = NULL;

  assert_import (fixture, small, "added 12, changed 0, unchanged 0");
  assert_import (fixture, more, "added 1, changed 0, unchanged 0");
  g_assert_true (
      footing_store_erase (fixture->store, FOOTING_TYPE_OUTCOME, ID (2), NULL));
  g_assert_false (fixture_import (fixture, fixture->store, more, NULL, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
}

static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = fixture_path (fixture, "missing.json");
  const struct {
    const char *path;
    int code;
  } cases[] = {
      {missing, FOOTING_ERROR_FAILED},
      {fixture->folder, FOOTING_ERROR_FOREIGN},
      {"/dev/zero", FOOTING_ERROR_FOREIGN},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (footing_json_import (fixture->store, fixture->guidance, cases[i].path,
                                         NULL, &error));
    g_assert_error (error, FOOTING_ERROR, cases[i].code);
    g_assert_nonnull (strstr (error->message, cases[i].path));
  }
}

/* @text with a few random bytes changed, left out, doubled or cut off. */
static GString *
damage (const char *text)
{
  static const char bytes[] = "{}[]\",:0-9e.\\u\xc3\xff \n";
  GString *damaged = g_string_new (text);

  for (int i = g_test_rand_int_range (1, 4); i > 0; i--) {
    const int at = g_test_rand_int_range (0, damaged->len);
    const int n = g_test_rand_int_range (1, MIN (40, damaged->len - at) + 1);

    switch (g_test_rand_int_range (0, 5)) {
    case 0:
      damaged->str[at] = bytes[g_test_rand_int_range (0, sizeof bytes)];
      break;
    case 1:
      g_string_erase (damaged, at, n);
      break;
    case 2: {
      g_autofree char *part = g_strndup (damaged->str + at, n);

      g_string_insert (damaged, g_test_rand_int_range (0, damaged->len), part);
      break;
    }
    case 3:
      damaged->str[at] ^= 1 << g_test_rand_int_range (0, 8);
      break;
    default:
      g_string_truncate (damaged, MAX (1, at));
      break;
    }
    if (damaged->len == 0)
      g_string_append_c (damaged, '{');
  }

  return damaged;
}

/* Thousands of broken files: refused with nothing changed, or taken in whole. */
static void
test_broken_by_the_thousand (Fixture *fixture, gconstpointer data)
{
  g_autofree char *small = read_small ();
  g_autofree char *path = fixture_path (fixture, "broken.json");
  g_autofree char *before = fixture_export (fixture->store);
  g_autofree char *after = NULL;
  guint n_taken = 0;
  guint n_refused = 0;

  for (guint i = 0; i < 3000; i++) {
    g_autoptr (GString) text = damage (small);
    g_autoptr (FootingImportReport) report = NULL;
    g_autoptr (GError) error = NULL;

    g_unlink (path); /* writing over it would wait for the disk each time */
    g_file_set_contents (path, text->str, text->len, &error);
    g_assert_no_error (error);
    report = footing_json_preview (fixture->store, fixture->guidance, path, &error);
    if (report != NULL) {
      n_taken++;
    } else {
      n_refused++;
      g_assert_cmpint (error->domain, ==, FOOTING_ERROR);
      g_assert_cmpint (error->code, !=, FOOTING_ERROR_FAILED);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_null (strchr (error->message, '\n'));
    }
  }

  g_test_message ("%u taken, %u refused", n_taken, n_refused);
  g_assert_cmpuint (n_taken, >, 10);
  g_assert_cmpuint (n_refused, >, 1000);
  after = fixture_export (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/F81/import/by-hand", test_by_hand);
  FIXTURE_TEST ("/F81/D6/import/twice", test_twice);
  FIXTURE_TEST ("/F81/D17/import/keeps-the-rest", test_keeps_the_rest);
  FIXTURE_TEST ("/F81/F24/import/beliefs", test_beliefs);
  FIXTURE_TEST ("/F81/import/parts-count", test_parts_count);
  FIXTURE_TEST ("/F81/F23/import/comes-out-of-the-bin", test_comes_out_of_the_bin);
  FIXTURE_TEST ("/F81/F40/import/same-occurrence", test_same_occurrence);
  FIXTURE_TEST ("/F81/F42/import/same-occurrence-with-answers",
                test_same_occurrence_with_answers);
  FIXTURE_TEST ("/F81/D17/import/preview", test_preview);
  FIXTURE_TEST ("/F81/import/unknown-fields", test_unknown_fields);
  FIXTURE_TEST ("/F81/R12/import/many-unknown-fields", test_many_unknown_fields);
  FIXTURE_TEST ("/F81/R8/D30/import/refuses", test_refuses);
  FIXTURE_TEST ("/F81/import/long-code", test_long_code);
  FIXTURE_TEST ("/F81/import/refers-to-the-store", test_refers_to_the_store);
  FIXTURE_TEST ("/F81/import/files", test_files);
  FIXTURE_TEST ("/F81/import/broken-by-the-thousand", test_broken_by_the_thousand);

  return g_test_run ();
}
