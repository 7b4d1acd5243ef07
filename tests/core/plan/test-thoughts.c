/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "plan/thoughts.h"
#include "samples.h"
#include "text.h"

#include <string.h>

#define ENTRY FOOTING_TYPE_ENTRY

static char *
save_win (Fixture *f, const char *recovery, const char *date, const char *title)
{
  return g_strdup (sample_save (f->store, footing_record_new (ENTRY, "recovery", recovery,
                                                              "kind", "win", "date", date,
                                                              "title", title, NULL)));
}

static char *
save_plan (Fixture *f)
{
  return g_strdup (sample_save (
      f->store, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL)));
}

/* The titles of @wins, with the reasons as numbers and what they name. */
static char *
describe (GPtrArray *wins)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < wins->len; i++) {
    const FootingCounterWin *win = wins->pdata[i];

    g_string_append_printf (text, "%s%s (%d %s)", i > 0 ? ", " : "", win->win->title,
                            win->reason, win->what != NULL ? win->what : "-");
  }

  return g_string_free (text, FALSE);
}

static char *
find (Fixture *f, const char *recovery, const char *thought)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wins =
      footing_thoughts_find_wins (f->store, recovery, thought, &error);

  g_assert_no_error (error);

  return describe (wins);
}

static void
assert_finds (Fixture *f, const char *recovery, const char *thought, const char *expected)
{
  g_autofree char *found = find (f, recovery, thought);

  g_test_message ("%s", thought);
  g_assert_cmpstr (found, ==, expected);
}

/* A rare word of the thought counts most, whatever its ending and accents, and the reason
 * has it as it was typed; what every win says counts for nothing. */
static void
test_words (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *thought;
    const char *first;
  } cases[] = {
      {"My presentations always fail",
       "The team presentation went well (0 presentations)"},
      {"Ich habe keine Größe", "Die Großen verstanden es (0 Größe)"},
      {"今日の会議はだめだった", NULL},
      {"PROMISES, promises!", "Kept the promise to Dana (0 PROMISES)"},
      {"the team went", NULL},
  };

  g_free (save_win (f, NULL, "2026-02-01", "The team presentation went well"));
  g_free (save_win (f, NULL, "2026-02-02", "Die Großen verstanden es"));
  g_free (save_win (f, NULL, "2026-02-03", "Kept the promise to Dana"));
  for (int i = 0; i < 30; i++) {
    g_autofree char *title = g_strdup_printf ("The team went on, day %d", i);

    g_free (save_win (f, NULL, "2026-01-15", title));
  }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *found = find (f, NULL, cases[i].thought);

    g_test_message ("%s: %s", cases[i].thought, found);
    if (cases[i].first != NULL)
      g_assert_true (g_str_has_prefix (found, cases[i].first));
    else
      g_assert_null (strstr (found, "(0 "));
  }
}

/* Without a word in common: what comes of a step against what holds one back, what serves
 * an outcome, what is measured, what was seen, what is recent; a plan's own before
 * others. */
static void
test_reasons (Fixture *f, gconstpointer data)
{
  const char *const drivers[] = {"dwelling", NULL};
  const char *const signs[] = {"reworks", NULL};
  g_autofree char *plan = save_plan (f);
  g_autofree char *against_driver = g_strdup (
      sample_save (f->store, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                 "because-drivers", drivers, NULL)));
  g_autofree char *against_sign = g_strdup (
      sample_save (f->store, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                 "because-signs", signs, NULL)));
  g_autofree char *outcome = g_strdup (
      sample_save (f->store, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan,
                                                 "title", "Planners use it", NULL)));
  g_autofree char *person = g_strdup (
      sample_save (f->store, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                 "name", "Mira", NULL)));
  const char *const people[] = {person, NULL};
  g_autofree char *a = save_win (f, plan, "2026-02-20", "a");
  g_autofree char *b = save_win (f, plan, "2026-02-20", "b");
  g_autofree char *c = save_win (f, plan, "2026-02-20", "c");
  g_autofree char *d = save_win (f, plan, "2026-02-20", "d");
  g_autofree char *e = save_win (f, plan, "2026-02-19", "e");

  g_free (save_win (f, plan, "2026-02-18", "one too many"));

  footing_store_change (f->store, ENTRY, a, NULL, "step", against_sign, "outcome",
                        outcome, NULL);
  footing_store_change (f->store, ENTRY, b, NULL, "step", against_driver, NULL);
  footing_store_change (f->store, ENTRY, c, NULL, "outcome", outcome, NULL);
  footing_store_change (f->store, ENTRY, d, NULL, "metric-value", 3.0, NULL);
  g_assert_true (footing_store_set_seen_by (f->store, e, people, NULL));
  assert_finds (f, plan, "No good",
                "a (2 reworks), b (1 dwelling), c (3 Planners use it), d (4 -), e (5 -)");
}

/* Of a win that somebody has chosen it is said too, though others speak more directly or
 * it is one of many. */
static void
test_explain (Fixture *f, gconstpointer data)
{
  g_autofree char *old = save_win (f, NULL, "2020-01-01", "Old and plain");
  g_autofree char *fits = save_win (f, NULL, "2020-01-02", "A presentation held");
  g_autofree char *gone = save_win (f, NULL, "2020-01-03", "Gone");
  const char *ids[] = {gone, old, "no-entry", fits, NULL, NULL}; /* and the last */
  g_autofree char *last = NULL;
  g_autoptr (GPtrArray) wins = NULL;
  g_autofree char *text = NULL;

  for (int i = 0; i < 70; i++) {
    g_free (g_steal_pointer (&last));
    last = save_win (f, NULL, "2026-02-01", "One of many");
  }
  ids[4] = last;
  g_assert_true (footing_store_remove (f->store, ENTRY, gone, NULL));
  wins = footing_thoughts_explain_wins (f->store, NULL, "No presentations", ids, NULL);
  text = describe (wins);
  g_assert_cmpstr (text, ==,
                   "Old and plain (7 -), A presentation held (0 presentations), "
                   "One of many (6 -)");
}

/* Nothing is made up: without a win there is none; setbacks and what is in the bin are
 * none. */
static void
test_none (Fixture *f, gconstpointer data)
{
  g_autofree char *gone = NULL;

  assert_finds (f, NULL, "I always freeze", "");
  sample_save (f->store, sample_entry ("setback", TODAY, "I freeze"));
  gone = save_win (f, NULL, TODAY, "Did not freeze");
  footing_store_remove (f->store, ENTRY, gone, NULL);
  assert_finds (f, NULL, "I always freeze", "");
  assert_finds (f, NULL, "", "");

  g_free (save_win (f, NULL, TODAY, "Did not freeze"));
  assert_finds (f, NULL, "I always freeze", "Did not freeze (0 freeze)");
}

/* The first win first, then what is due first; nothing that is done. */
static void
test_next (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *state;
    const char *due_on;
    const char *title;
    const char *next; /* once it is there, too */
  } cases[] = {
      {"step", "done", "2026-03-01", "done", NULL},
      {"step", "open", NULL, "any day", "any day"},
      {"step", "open", "2026-03-20", "late", "late"},
      {"step", "open", "2026-03-09", "soon", "soon"},
      {"step", "open", "2026-03-01", " ", "soon"},
      {"first-win", "open", "2026-03-30", "first", "first"},
  };
  g_autofree char *plan = save_plan (f);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingStep) next = NULL;

    sample_save (f->store,
                 footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "kind",
                                     cases[i].kind, "state", cases[i].state, "due-on",
                                     cases[i].due_on, "title", cases[i].title, NULL));
    next = footing_thoughts_find_next (f->store, plan, NULL);
    g_assert_cmpstr (next != NULL ? next->title : NULL, ==, cases[i].next);
  }
}

/* One entry, in one change, that links all three; written again it stays the same one. */
static void
test_save (Fixture *f, gconstpointer data)
{
  g_autofree char *plan = save_plan (f);
  g_autofree char *win = save_win (f, plan, TODAY, "Kept a promise");
  const char *const wins[] = {win, NULL};
  const char *const none[] = {NULL};
  g_autofree char *id = NULL;
  g_autofree char *again = NULL;
  g_autofree char *fairer = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (FootingEntry) changed = NULL;
  g_autoptr (GPtrArray) thoughts = NULL;
  g_autoptr (GError) error = NULL;

  id =
      footing_thoughts_save (f->store, NULL, plan, "I never\nkeep my word",
                             " I broke one promise.\n\nI kept this one.\n", wins, &error);
  g_assert_no_error (error);
  entry = footing_store_get (f->store, ENTRY, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entry->kind, ==, "reframe");
  g_assert_cmpstr (entry->recovery, ==, plan);
  g_assert_cmpstr (entry->date, ==, TODAY);
  g_assert_cmpstr (entry->thought, ==, "I never\nkeep my word");
  g_assert_cmpstr (entry->title, ==, "I broke one promise.");
  g_assert_cmpstr (entry->body, ==, "I kept this one.");
  fairer = footing_thoughts_dup_fairer (entry);
  g_assert_cmpstr (fairer, ==, "I broke one promise.\nI kept this one.");
  thoughts = footing_store_list_thoughts (f->store, win, NULL);
  g_assert_cmpuint (thoughts->len, ==, 1);

  again = footing_thoughts_save (f->store, id, NULL, "I never keep my word", "Once.",
                                 none, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again, ==, id);
  changed = footing_store_get (f->store, ENTRY, id, NULL);
  g_assert_cmpstr (changed->recovery, ==, plan);
  g_assert_cmpstr (changed->title, ==, "Once.");
  g_assert_cmpstr (changed->body, ==, "");
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 2);
}

static void
test_refuses (Fixture *f, gconstpointer data)
{
  static const struct {
    const char *thought;
    const char *fairer;
    const char *says;
  } cases[] = {
      {" \n", "Fair", "Write the thought"},
      {"Thought", "\t ", "what would be fairer"},
  };
  const char *const none[] = {NULL};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *id = footing_thoughts_save (f->store, NULL, NULL, cases[i].thought,
                                                 cases[i].fairer, none, &error);

    g_assert_null (id);
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
    g_assert_nonnull (strstr (error->message, cases[i].says));
    g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/thoughts/F24-words", test_words);
  fixture_add ("/thoughts/F24-reasons", test_reasons);
  fixture_add ("/thoughts/F24-explain", test_explain);
  fixture_add ("/thoughts/F24-none", test_none);
  fixture_add ("/thoughts/F24-next", test_next);
  fixture_add ("/thoughts/F24-save", test_save);
  fixture_add ("/thoughts/F24-refuses", test_refuses);

  return g_test_run ();
}
