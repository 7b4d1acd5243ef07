/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-links.h"

#define ENTRY FOOTING_TYPE_ENTRY

static char *
save (Fixture *f, const char *kind, const char *date, const char *title)
{
  return g_strdup (sample_save (f->store, sample_entry (kind, date, title)));
}

static char *
join_titles (GPtrArray *entries)
{
  GString *titles = g_string_new (NULL);

  g_assert_nonnull (entries);
  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "",
                            ((FootingEntry *)entries->pdata[i])->title);

  return g_string_free (titles, FALSE);
}

static void
assert_titles (GPtrArray *owned, const char *expected)
{
  g_autoptr (GPtrArray) entries = owned;
  g_autofree char *titles = join_titles (entries);

  g_assert_cmpstr (titles, ==, expected);
}

/* F24: from a thought to its wins, and from a win to the thoughts it speaks against. */
static void
test_thoughts (Fixture *f, gconstpointer data)
{
  g_autofree char *win = save (f, "win", "2026-03-01", "win");
  g_autofree char *other = save (f, "win", "2026-03-01", "other");
  g_autofree char *older = save (f, "reframe", "2026-03-02", "older");
  g_autofree char *newer = save (f, "reframe", "2026-03-03", "newer");
  const char *const both[] = {win, other, win, NULL};
  const char *const one[] = {win, NULL};
  g_auto (GStrv) kept = NULL;

  g_assert_true (
      footing_store_set_links (f->store, FOOTING_LINK_AGAINST, older, both, NULL));
  g_assert_true (
      footing_store_set_links (f->store, FOOTING_LINK_AGAINST, newer, one, NULL));
  kept = footing_store_get_links (f->store, FOOTING_LINK_AGAINST, older, NULL);
  g_assert_cmpuint (g_strv_length (kept), ==, 2);
  assert_titles (footing_store_list_thoughts (f->store, win, NULL), "newer older");
  assert_titles (footing_store_list_thoughts (f->store, other, NULL), "older");

  g_assert_true (footing_store_remove (f->store, ENTRY, newer, NULL));
  assert_titles (footing_store_list_thoughts (f->store, win, NULL), "older");
  g_assert_true (footing_store_restore (f->store, ENTRY, newer, NULL));
  g_assert_true (footing_store_erase (f->store, ENTRY, older, NULL));
  assert_titles (footing_store_list_thoughts (f->store, win, NULL), "newer");
}

/* F20: what answers a setback, the first answer first. */
static void
test_answers (Fixture *f, gconstpointer data)
{
  g_autofree char *setback = save (f, "setback", "2026-03-01", "setback");
  g_autofree char *late = save (f, "win", "2026-03-09", "late");
  g_autofree char *early = save (f, "conversation", "2026-03-02", "early");

  g_assert_true (
      footing_store_change (f->store, ENTRY, late, NULL, "answers", setback, NULL));
  g_assert_true (
      footing_store_change (f->store, ENTRY, early, NULL, "answers", setback, NULL));
  assert_titles (footing_store_list_answers (f->store, setback, NULL), "early late");

  g_assert_true (footing_store_remove (f->store, ENTRY, early, NULL));
  assert_titles (footing_store_list_answers (f->store, setback, NULL), "late");

  g_assert_true (footing_store_erase (f->store, ENTRY, setback, NULL));
  {
    g_autoptr (FootingEntry) left = footing_store_get (f->store, ENTRY, late, NULL);

    g_assert_null (left->answers);
  }
}

/* The wins of a time that were opened most; nobody is told of an opening. */
static void
test_opened (Fixture *f, gconstpointer data)
{
  g_autofree char *twice = save (f, "win", "2026-03-01", "twice");
  g_autofree char *once = save (f, "win", "2026-03-02", "once");
  g_autofree char *never = save (f, "win", "2026-03-03", "never");
  g_autofree char *setback = save (f, "setback", "2026-03-03", "setback");
  g_autofree char *before = save (f, "win", "2025-12-31", "before");
  const char *const opened[] = {twice, once, twice, setback, before};

  g_assert_nonnull (never);
  g_free (fixture_take_log (f));
  for (guint i = 0; i < G_N_ELEMENTS (opened); i++)
    g_assert_true (footing_store_note_opened (f->store, opened[i], NULL));
  {
    g_autofree char *log = fixture_take_log (f);

    g_assert_cmpstr (log, ==, "");
  }

  assert_titles (
      footing_store_list_opened (f->store, NULL, "2026-01-01", "2026-12-31", 3, NULL),
      "twice once");
  assert_titles (
      footing_store_list_opened (f->store, NULL, "2026-01-01", "2026-12-31", 1, NULL),
      "twice");
  assert_titles (footing_store_list_opened (f->store, "no-plan", "2026-01-01",
                                            "2026-12-31", 3, NULL),
                 "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/links/F24-thoughts", test_thoughts);
  fixture_add ("/links/F20-answers", test_answers);
  fixture_add ("/links/opened", test_opened);

  return g_test_run ();
}
