/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A setback and what followed it. */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-answers.h"

static void
add (Fixture *self,
     const char *id,
     const char *kind,
     const char *date,
     const char *answers)
{
  g_autofree char *title = g_strdup_printf ("<%s>", id);
  g_autofree char *saved = fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "id", id, "kind", kind, "date", date,
                                "title", title, "answers", answers, NULL));

  g_assert_cmpstr (saved, ==, id);
}

/* "answered | n of the last, its date and title". */
static char *
describe (Fixture *self, const char *id)
{
  g_autoptr (FootingAnswers) answers = NULL;
  g_autoptr (FootingEntry) entry = footing_store_get_answered_entry_at (
      self->store, footing_store_get_entry_seq (self->store, id), &answers, NULL);

  g_assert_cmpstr (footing_record_get_id (entry), ==, id);

  return g_strdup_printf ("%s | %u %s %s %s", answers->answered, answers->n,
                          answers->last, answers->date, answers->title);
}

static void
assert_answers (Fixture *self, const char *id, const char *expected)
{
  g_autofree char *says = describe (self, id);

  g_assert_cmpstr (says, ==, expected);
}

static void
test_both_sides (Fixture *self, gconstpointer data)
{
  const struct {
    const char *id;
    const char *says;
  } cases[] = {
      {"late", "(null) | 2 talk 2026-03-01 <talk>"},
      {"fix", "<late> | 0 (null) (null) (null)"},
      {"talk", "<late> | 0 (null) (null) (null)"},
      {"other", "(null) | 0 (null) (null) (null)"},
      {"alone", "(null) | 0 (null) (null) (null)"},
  };

  add (self, "late", "setback", "2026-02-01", NULL);
  add (self, "other", "setback", "2026-02-02", NULL);
  add (self, "talk", "conversation", "2026-03-01", "late");
  add (self, "fix", "win", "2026-02-03", "late");
  add (self, "alone", "win", "2026-02-03", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_answers (self, cases[i].id, cases[i].says);

  /* What is in the bin is on neither side. */
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, "talk", NULL));
  assert_answers (self, "late", "(null) | 1 fix 2026-02-03 <fix>");
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_ENTRY, "late", NULL));
  assert_answers (self, "fix", "(null) | 0 (null) (null) (null)");
  g_assert_true (footing_store_restore (self->store, FOOTING_TYPE_ENTRY, "late", NULL));
  assert_answers (self, "fix", "<late> | 0 (null) (null) (null)");

  /* One without a title is called by its text; what is gone for good is forgotten. */
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_ENTRY, "late", NULL,
                                       "title", "", "body", "The demo froze", NULL));
  assert_answers (self, "fix", "The demo froze | 0 (null) (null) (null)");
  g_assert_true (footing_store_erase (self->store, FOOTING_TYPE_ENTRY, "late", NULL));
  assert_answers (self, "fix", "(null) | 0 (null) (null) (null)");
}

static void
test_setbacks (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  const struct {
    const char *recovery;
    const char *until;
    guint limit;
    const char *ids;
  } cases[] = {
      {plan, "", 9, "c b a "},
      {plan, "", 2, "c b "},
      {NULL, "", 9, ""},
      {"gone", "", 9, ""},
      {plan, "2026-02-01", 9, "c b a "},
      {plan, "2026-01-31", 9, "a "},
      {plan, "2025-12-31", 9, ""},
  };
  static const char *const dates[] = {"2026-01-01", "2026-02-01", "2026-02-01"};

  for (int i = 0; i < 3; i++) {
    const char id[] = {(char)('a' + i), '\0'};

    g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_ENTRY, "id", id,
                                                    "recovery", plan, "kind", "setback",
                                                    "date", dates[i], NULL)));
  }
  add (self, "x", "setback", "2026-02-02", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) setbacks = footing_store_list_setbacks (
        self->store, cases[i].recovery, cases[i].until, cases[i].limit, NULL);
    g_autoptr (GString) ids = g_string_new (NULL);

    for (guint j = 0; j < setbacks->len; j++)
      g_string_append_printf (ids, "%s ", footing_record_get_id (setbacks->pdata[j]));
    g_assert_cmpstr (ids->str, ==, cases[i].ids);
  }
}

static void
test_kinds (void)
{
  static const struct {
    const char *kind;
    gboolean may;
  } cases[] = {
      {"win", TRUE},     {"setback", FALSE},     {"reflection", TRUE},
      {"update", TRUE},  {"conversation", TRUE}, {"experiment", TRUE},
      {"reframe", TRUE}, {"check-in", FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (footing_kind_may_answer (cases[i].kind), ==, cases[i].may);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/answers/F20-both-sides", test_both_sides);
  fixture_add ("/answers/F20-setbacks", test_setbacks);
  g_test_add_func ("/answers/F20-kinds", test_kinds);

  return g_test_run ();
}
