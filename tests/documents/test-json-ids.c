/* SPDX-License-Identifier: GPL-3.0-or-later */
/* R8, D30: an id belongs to one record, whatever its kind; nothing is taken from another
 * plan, and references lead in no circle. D32: what was exported can always be imported
 * again, whatever was in the file. */
#include "config.h"

#include "fixture.h"
#include "json-import.h"

#include <string.h>

#define ID(n) "00000000-0000-4000-8000-00000000000" #n
#define HEAD                                                                             \
  "{\"format\": \"footing\", \"version\": 1, \"exported_at\": "                          \
  "\"2026-03-05T13:00:00Z\", "

/* Two plans, each with one record of each kind that can be referred to, and one of
 * neither: A has the ids from 1 on, B those from A1 on. */
static const char *const plans = HEAD
    /* clang-format off */
    "\"recoveries\": ["
      "{\"id\": \"" ID (1) "\", \"title\": \"A\","
       "\"outcomes\": [{\"id\": \"" ID (2) "\", \"progress\": ["
         "{\"id\": \"" ID (3) "\", \"date\": \"2026-03-01\"}]}],"
       "\"steps\": [{\"id\": \"" ID (4) "\"},"
         "{\"id\": \"" ID (5) "\", \"restores\": \"" ID (4) "\"}],"
       "\"people\": [{\"id\": \"" ID (6) "\"}],"
       "\"rituals\": [{\"id\": \"" ID (7) "\", \"occurrences\": ["
         "{\"id\": \"" ID (8) "\", \"date\": \"2026-03-03\"}]}],"
       "\"checkins\": [{\"id\": \"" ID (9) "\", \"date\": \"2026-03-02\"}],"
       "\"entries\": [{\"id\": \"" ID (a) "\", \"date\": \"2026-03-02\"}]},"
      "{\"id\": \"" ID (b) "\", \"title\": \"B\","
       "\"steps\": [{\"id\": \"" ID (c) "\"}],"
       "\"people\": [{\"id\": \"" ID (d) "\"}]}],"
    "\"entries\": ["
      "{\"id\": \"" ID (e) "\", \"date\": \"2026-03-02\", \"title\": \"Loose\"}]}";
/* clang-format on */

static void
load (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture_import (fixture, fixture->store, plans, NULL, &error);
  g_assert_no_error (error);
}

#define IN_B(more) HEAD "\"recoveries\": [{\"id\": \"" ID (b) "\", " more "}]}"
#define IN_A(more) HEAD "\"recoveries\": [{\"id\": \"" ID (1) "\", " more "}]}"
#define LOOSE(more) HEAD more "}"
#define NEW "00000000-0000-4000-8000-000000000010"

static const struct {
  const char *text;
  const char *says;
} refusals[] = {
    /* The id of another kind of record. */
    {LOOSE ("\"entries\": [{\"id\": \"" ID (1) "\", \"date\": \"2026-03-01\"}]"),
     "“entries[0]” has the id of something else"},
    {HEAD "\"recoveries\": [{\"id\": \"" ID (4) "\"}]}",
     "“recoveries[0]” has the id of something else"},
    {IN_A ("\"steps\": [{\"id\": \"" ID (8) "\"}]"),
     "“recoveries[0].steps[0]” has the id of something else"},
    {IN_A ("\"rituals\": [{\"id\": \"" ID (7) "\", \"occurrences\": [{\"id\": \"" ID (
         3) "\", \"date\": \"2026-03-09\"}]}]"),
     "“recoveries[0].rituals[0].occurrences[0]” has the id of something else"},
    /* What belongs to another plan. */
    {IN_B ("\"steps\": [{\"id\": \"" ID (4) "\", \"title\": \"Mine now\"}]"),
     "“recoveries[0].steps[0]” is here already, and belongs to something else"},
    {IN_B ("\"people\": [{\"id\": \"" ID (6) "\"}]"),
     "“recoveries[0].people[0]” is here"},
    {IN_B ("\"outcomes\": [{\"id\": \"" ID (2) "\"}]"), "is here already"},
    {IN_B ("\"outcomes\": [{\"id\": \"" NEW
           "\", \"progress\": [{\"id\": \"" ID (3) "\", \"date\": \"2026-03-01\"}]}]"),
     "“recoveries[0].outcomes[0].progress[0]” is here already"},
    {IN_B ("\"rituals\": [{\"id\": \"" NEW
           "\", \"occurrences\": [{\"id\": \"" ID (8) "\", \"date\": \"2026-03-03\"}]}]"),
     "“recoveries[0].rituals[0].occurrences[0]” is here already"},
    {IN_B ("\"checkins\": [{\"id\": \"" ID (9) "\", \"date\": \"2026-03-01\"}]"),
     "is here already"},
    {IN_B ("\"entries\": [{\"id\": \"" ID (a) "\", \"date\": \"2026-03-01\"}]"),
     "is here already"},
    /* References to what belongs to another plan. */
    {IN_B ("\"steps\": [{\"id\": \"" NEW "\", \"restores\": \"" ID (4) "\"}]"),
     "“recoveries[0].steps[0].restores” refers to “" ID (
         4) "”, which belongs to another"},
    {IN_B ("\"entries\": [{\"id\": \"" NEW
           "\", \"date\": \"2026-03-01\", \"step\": \"" ID (4) "\"}]"),
     "“recoveries[0].entries[0].step” refers to"},
    {IN_B ("\"entries\": [{\"id\": \"" NEW
           "\", \"date\": \"2026-03-01\", \"outcome\": \"" ID (2) "\"}]"),
     "which belongs to another plan"},
    {IN_B ("\"entries\": [{\"id\": \"" NEW
           "\", \"date\": \"2026-03-01\", \"checkin\": \"" ID (9) "\"}]"),
     "which belongs to another plan"},
    {IN_B ("\"entries\": [{\"id\": \"" NEW
           "\", \"date\": \"2026-03-01\", \"occurrence\": \"" ID (8) "\"}]"),
     "which belongs to another plan"},
    {IN_B (
         "\"entries\": [{\"id\": \"" NEW
         "\", \"date\": \"2026-03-01\", \"seen_by\": [\"" ID (d) "\", \"" ID (6) "\"]}]"),
     "“recoveries[0].entries[0].seen_by” refers to “" ID (6) "”, which belongs"},
    {IN_B ("\"conversations\": [{\"id\": \"" NEW "\", \"person\": \"" ID (6) "\"}]"),
     "“recoveries[0].conversations[0].person” refers to"},
    {IN_B ("\"rituals\": [{\"id\": \"" NEW
           "\", \"occurrences\": [{\"date\": \"2026-03-03\", \"answers\": [{\"id\": "
           "\"00000000-0000-4000-8000-000000000011\", \"person\": \"" ID (6) "\"}]}]}]"),
     "“recoveries[0].rituals[0].occurrences[0].answers[0].person” refers to"},
    /* Signs of one's own that are nowhere. */
    {IN_B ("\"checkins\": [{\"id\": \"" NEW
           "\", \"date\": \"2026-03-01\", \"signs\": {\"" ID (b) "\": 2}}]"),
     "“recoveries[0].checkins[0].signs” refers to"},
    {IN_B ("\"steps\": [{\"id\": \"" NEW
           "\", \"because\": {\"signs\": [\"" ID (b) "\"]}}]"),
     "“recoveries[0].steps[0].because.signs” refers to"},
    /* Circles: of one, of two, through what is here. */
    {IN_A ("\"steps\": [{\"id\": \"" NEW "\", \"restores\": \"" NEW "\"}]"),
     "“recoveries[0].steps[0].restores” leads back to where it began"},
    {IN_A ("\"steps\": [{\"id\": \"" ID (4) "\", \"restores\": \"" ID (5) "\"}]"),
     "“recoveries[0].steps[0].restores” leads back to where it began"},
    {IN_A ("\"steps\": [{\"id\": \"" ID (4) "\", \"restores\": \"" NEW
                                            "\"}, {\"id\": \"" NEW
                                            "\", \"restores\": \"" ID (5) "\"}]"),
     "leads back to where it began"},
    /* Two that are one occurrence here; one that would take another's date. */
    {IN_A ("\"rituals\": [{\"id\": \"" ID (
         7) "\", \"occurrences\": [{\"id\": \"" NEW
            "\", \"date\": \"2026-03-03\"}, {\"id\": \"" ID (
                8) "\", \"date\": \"2026-03-04\"}]}]"),
     "has the same id as"},
    /* An id in two kinds of the document. */
    {IN_A ("\"steps\": [{\"id\": \"" NEW "\"}], \"people\": [{\"id\": \"" NEW "\"}]"),
     "“recoveries[0].people[0]” has the same id as “recoveries[0].steps[0]”"},
};

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;

  load (fixture);
  before = fixture_export (fixture->store);

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++) {
    g_autofree char *after = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", refusals[i].text);
    fixture->large = i % 2;
    g_assert_false (
        fixture_import (fixture, fixture->store, refusals[i].text, NULL, &error));
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
    g_test_message ("%s", error->message);
    g_assert_nonnull (strstr (error->message, refusals[i].says));
    after = fixture_export (fixture->store);
    g_assert_cmpstr (after, ==, before);
  }
}

static const struct {
  const char *name;
  const char *text;
  const char *counts;
} allowed[] = {
    {"loose entries may refer to any plan",
     LOOSE ("\"entries\": [{\"id\": \"" NEW
            "\", \"date\": \"2026-03-01\", \"step\": \"" ID (4) "\"}]"),
     "added 1, changed 0, unchanged 0"},
    {"what belongs to none may come to a plan",
     IN_A ("\"entries\": [{\"id\": \"" ID (e) "\", \"date\": \"2026-03-02\"}]"),
     "added 0, changed 1, unchanged 1"},
    {"and stays there when an export does not know that yet",
     LOOSE ("\"entries\": [{\"id\": \"" ID (
         e) "\", \"date\": \"2026-03-02\", \"title\": \"Loose\"}]"),
     "added 0, changed 0, unchanged 1"},
    {"a circle is opened by what is newer",
     IN_A ("\"steps\": [{\"id\": \"" NEW "\", \"restores\": \"" ID (5) "\"}]"),
     "added 1, changed 0, unchanged 1"},
};

static void
test_allowed (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (allowed); i++) {
    g_autoptr (FootingImportReport) report = NULL;
    g_autofree char *counts = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", allowed[i].name);
    if (i != 2)
      load (fixture);
    fixture_import (fixture, fixture->store, allowed[i].text, &report, &error);
    g_assert_no_error (error);
    counts = fixture_describe (report);
    g_assert_cmpstr (counts, ==, allowed[i].counts);
    if (i == 1 || i == 2) {
      g_autoptr (FootingEntry) entry =
          footing_store_get (fixture->store, FOOTING_TYPE_ENTRY, ID (e), NULL);

      g_assert_cmpstr (entry->recovery, ==, ID (1));
    } else {
      footing_store_erase (fixture->store, FOOTING_TYPE_ENTRY, NEW, NULL);
      footing_store_erase (fixture->store, FOOTING_TYPE_STEP, NEW, NULL);
    }
  }
}

/* A chain of many steps, each of which restores the next, or the one before. */
static char *
make_chain (int n, gboolean closed)
{
  GString *text =
      g_string_new (HEAD "\"recoveries\": [{\"id\": \"" ID (1) "\", "
                                                               "\"steps\": [");

  for (int i = 0; i < n; i++) {
    g_string_append_printf (text, "%s{\"id\": \"00000000-0000-4000-9000-%012d\"",
                            i > 0 ? "," : "", i);
    if (i + 1 < n || closed)
      g_string_append_printf (text, ", \"restores\": \"00000000-0000-4000-9000-%012d\"",
                              (i + 1) % n);
    g_string_append_c (text, '}');
  }
  g_string_append (text, "]}]}");

  return g_string_free (text, FALSE);
}

static void
test_chain (Fixture *fixture, gconstpointer data)
{
  g_autofree char *closed = make_chain (20000, TRUE);
  g_autofree char *chain = make_chain (20000, FALSE);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (FootingStore) other = fixture_open (fixture, "other.db");
  g_autoptr (GError) error = NULL;

  g_assert_false (fixture_import (fixture, fixture->store, closed, NULL, &error));
  g_assert_nonnull (strstr (error->message, "leads back to where it began"));
  g_clear_error (&error);

  fixture_import (fixture, fixture->store, chain, NULL, &error);
  g_assert_no_error (error);
  first = fixture_export (fixture->store);
  fixture_import (fixture, other, first, NULL, &error);
  g_assert_no_error (error);
  second = fixture_export (other);
  g_assert_cmpstr (second, ==, first);
}

/* What older versions took in, and what a damaged file may hold. */
static const char *const odd[] = {
    "UPDATE step SET restores = id",
    "UPDATE step SET restores = '" ID (5) "' WHERE id = '" ID (4) "'",
    "UPDATE step SET restores = '" ID (c) "' WHERE id = '" ID (4) "'",
    "UPDATE entry SET step = '" ID (c) "', outcome = NULL WHERE id = '" ID (a) "'",
    "UPDATE entry SET checkin = '" ID (9) "', occurrence = '" ID (8) "'",
    "INSERT INTO entry_person VALUES ('" ID (a) "', '" ID (d) "')",
    "UPDATE entry SET id = '" ID (1) "' WHERE id = '" ID (a) "'",
    "UPDATE step SET id = '" ID (e) "' WHERE id = '" ID (c) "'",
    "UPDATE entry SET id = 'mine' WHERE recovery IS NULL",
    "UPDATE recovery SET id = 'x' WHERE title = 'A';"
    "UPDATE step SET recovery = 'x' WHERE recovery = '" ID (
        1) "';"
           "UPDATE entry SET recovery = 'x' WHERE recovery = '" ID (1) "'",
    "UPDATE entry SET date = 'tomorrow'",
    "UPDATE checkin SET date = '9999-12-31'",
    "UPDATE occurrence SET date = ''",
    "UPDATE outcome SET due_on = '1899-01-01'",
    "UPDATE ritual SET time = '24:00', days = 'mon moonday tue'",
    "UPDATE recovery SET page = 12, reached = -4, trigger = ''",
    "UPDATE person SET name = char (0x202e) || 'x' || char (10, 9) || 'y'",
    "UPDATE person SET name = char (0x200b, 32)",
    "UPDATE entry SET title = CAST (x'ff41' AS TEXT), body = CAST (x'c328' AS TEXT)",
    "UPDATE entry SET metric_value = 9e999",
    "UPDATE entry SET created_at = -5000000000, changed_at = -1",
    "UPDATE occurrence SET due_at = 253402300799, shown_at = -1, snoozed_until = 0",
};

/* Instants that no export can hold, so that they are others afterwards. */
static const char *const untold[] = {
    "UPDATE entry SET created_at = 0, changed_at = 0",
    "UPDATE occurrence SET due_at = 9223372036854775807, created_at = "
    "-9223372036854775808, changed_at = 9223372036854775807",
};

static void
assert_imports_again (Fixture *fixture, const char *name, guint large, gboolean same)
{
  g_autofree char *export = fixture_export (fixture->store);
  g_autoptr (FootingStore) other = fixture_open (fixture, name);
  g_autofree char *again = NULL;
  g_autofree char *counts = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  fixture->large = large;
  fixture_import (fixture, other, export, NULL, &error);
  g_assert_no_error (error);
  again = fixture_export (other);
  fixture_import (fixture, other, export, &report, &error);
  g_assert_no_error (error);
  counts = fixture_describe (report);
  g_assert_true (g_str_has_prefix (counts, "added 0, changed 0, "));

  fixture_import (fixture, fixture->store, export, NULL, &error);
  g_assert_no_error (error);
  g_free (fixture_export (fixture->store));
  if (same)
    g_assert_cmpstr (again, ==, export);
}

static void
assert_odd (Fixture *fixture, const char *sql, const char *name, guint i, gboolean same)
{
  g_autofree char *file = g_strdup_printf ("%s-%u.db", name, i);

  g_test_message ("%s", sql);
  load (fixture);
  fixture_sql (fixture, sql);
  assert_imports_again (fixture, file, i % 2, same);
  fixture_sql (fixture,
               "DELETE FROM recovery; DELETE FROM entry; DELETE FROM step; DELETE FROM "
               "outcome; DELETE FROM progress; DELETE FROM adjustment; DELETE FROM "
               "person; DELETE FROM ritual; "
               "DELETE FROM occurrence; DELETE FROM checkin; DELETE FROM entry_person");
}

static void
test_own_export (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    assert_odd (fixture, odd[i], "odd", i, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (untold); i++)
    assert_odd (fixture, untold[i], "untold", i, FALSE);
}

/* R12, D38: an export made by a clock that stands before 1970, or at its beginning. */
static void
test_old_clock (Fixture *fixture, gconstpointer data)
{
  static const gint64 instants[] = {-2208988800, -86400, -1, 0, 1, 253402300799};

  for (guint i = 0; i < G_N_ELEMENTS (instants); i++) {
    g_autofree char *name = g_strdup_printf ("old-%u.db", i);
    g_autofree char *other_name = g_strdup_printf ("old-other-%u.db", i);
    g_autoptr (FootingStore) store = fixture_open (fixture, name);
    g_autoptr (FootingStore) other = fixture_open (fixture, other_name);
    g_autofree char *export = NULL;
    g_autofree char *again = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%" G_GINT64_FORMAT, instants[i]);
    footing_clock_set_now (fixture->clock, instants[i]);
    fixture_fill (store, fixture->guidance, "x");
    export = fixture_export (store);
    fixture_import (fixture, other, export, NULL, &error);
    g_assert_no_error (error);
    again = fixture_export (other);
    g_assert_cmpstr (again, ==, export);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/F81/R8/D30/refused", test_refused);
  FIXTURE_TEST ("/F81/D30/allowed", test_allowed);
  FIXTURE_TEST ("/F81/R8/D30/chain", test_chain);
  FIXTURE_TEST ("/F81/D32/own-export", test_own_export);
  FIXTURE_TEST ("/F81/R12/D38/old-clock", test_old_clock);

  return g_test_run ();
}
