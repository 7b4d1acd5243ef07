/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "format/entries-format.h"

static void
save (Fixture *self, gpointer record)
{
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, record, &error);
  g_assert_no_error (error);
}

/* A win with everything, the setback that it answers with its debrief, and one of last
 * year. */
static void
fill (Fixture *self)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autoptr (FootingPerson) mira =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira", NULL);
  g_autoptr (FootingOutcome) outcome = footing_record_new (
      FOOTING_TYPE_OUTCOME, "recovery", plan, "title", "=Faster, \"sooner\"", NULL);
  g_autoptr (FootingEntry) setback = footing_record_new (
      FOOTING_TYPE_ENTRY, "recovery", plan, "kind", "setback", "date", "2026-02-27",
      "title", "+1 day late", "intended", "Friday", "actual", "Monday", NULL);
  g_autoptr (FootingEntry) win = footing_record_new (
      FOOTING_TYPE_ENTRY, "recovery", plan, "kind", "win", "date", "2026-03-04", "title",
      "Cut the *wait* by a third", "body", "First line\n\n# second", "metric-value",
      -41.5, "metric-unit", "min", "evidence", "https://example.org/a_b", "outcome",
      footing_record_get_id (outcome), "answers", footing_record_get_id (setback), NULL);
  g_autoptr (FootingEntry) old =
      footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "date", "2025-02-01",
                          "title", "Say \"hi\", 会議", NULL);
  const char *const people[] = {footing_record_get_id (mira), NULL};

  save (self, mira);
  save (self, outcome);
  save (self, setback);
  save (self, win);
  save (self, old);
  footing_store_set_seen_by (self->store, footing_record_get_id (win), people, NULL);
}

/* F22: what is pasted into a review reads as it was typed, month by month. */
static void
test_markdown (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autofree char *text = NULL;

  fill (self);
  keys = footing_store_list_entry_keys (self->store, NULL, NULL, NULL);
  text = footing_entries_format_markdown (self->store, keys, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "## March 2026\n\n"
                   "- 4 March, Win: Cut the \\*wait\\* by a third (−41.5 min) – seen by "
                   "Mira\n"
                   "\n  Answers “+1 day late”\n"
                   "\n  First line\n\n  \\# second\n"
                   "\n  **Evidence**\n\n  https://example.org/a\\_b\n"
                   "\n## February 2026\n\n"
                   "- 27 February, Setback: \\+1 day late\n"
                   "\n  Answered by “Cut the \\*wait\\* by a third”, 4 March 2026\n"
                   "\n  **What was intended**\n\n  Friday\n"
                   "\n  **How it turned out**\n\n  Monday\n"
                   "\n## February 2025\n\n"
                   "- 1 February 2025, Win: Say \"hi\", 会議\n");
}

/* D10: commas, quotes, lines and formulas; a figure is a number. */
static void
test_csv (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autofree char *text = NULL;

  fill (self);
  keys = footing_store_list_entry_keys (self->store, NULL, NULL, NULL);
  text = footing_entries_format_csv (self->store, keys, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      text, ==,
      "\xef\xbb\xbf\"Date\",\"Kind\",\"Title\",\"Text\",\"Figure\",\"Unit\",\"Evidence\","
      "\"Outcome\",\"Seen by\",\"Answers\",\"Answered by\",\"What was intended\",\"How "
      "likely "
      "it seemed\",\"What "
      "happened\",\"Why it "
      "happened\",\"What comes next\"\r\n"
      "\"2026-03-04\",\"Win\",\"Cut the *wait* by a third\",\"First line\n\n# second\","
      "-41.5,\"min\",\"https://example.org/a_b\",\"'=Faster, \"\"sooner\"\"\",\"Mira\","
      "\"'+1 day late\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n"
      "\"2026-02-27\",\"Setback\",\"'+1 day late\",\"\",,\"\",\"\",\"\",\"\",\"\",\"Cut "
      "the *wait* by a third\",\"Friday\",\"\","
      "\"Monday\",\"\",\"\"\r\n"
      "\"2025-02-01\",\"Win\",\"Say \"\"hi\"\", 会議\",\"\",,\"\",\"\",\"\",\"\",\"\","
      "\"\",\"\",\"\",\"\",\"\",\"\"\r\n");
}

/* What has gone since is left out; nothing is no text. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (FootingEntryKey));
  const FootingEntryKey key = {12345, 1};
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_array_append_val (keys, key);
  text = footing_entries_format_markdown (self->store, keys, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/entries-format/F22-markdown", test_markdown);
  fixture_test ("/app/entries-format/D10-csv", test_csv);
  fixture_test ("/app/entries-format/gone", test_gone);

  return g_test_run ();
}
