/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F11: where somebody is with a plan. Today is Tuesday, 3 March 2026. */
#include "config.h"

#include "fixture.h"
#include "plan/so-far.h"

#include <string.h>

/* The words of @text, which has a space between. Owned by the caller. */
static GStrv
split (const char *text)
{
  return *text != '\0' ? g_strsplit (text, " ", -1) : g_new0 (char *, 1);
}

/* Each "title:due", a capital for one that is done; "-" for no day. */
static void
add_steps (Fixture *self, const char *plan, const char *steps)
{
  g_auto (GStrv) words = split (steps);

  for (int i = 0; words[i] != NULL; i++) {
    char title[2] = {words[i][0], '\0'};
    const gboolean done = g_ascii_isupper (*title);
    const char *due = words[i] + 2;

    g_free (fixture_save (
        self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "title", title,
                                  "due-on", *due != '-' ? due : "", "position", i,
                                  "state", done ? "done" : "open", NULL)));
  }
}

static void
test_so_far (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state, *started, *closed;
    const char *outcomes; /* the state of each */
    const char *steps;
    int n_wins;
    int day;
    guint n_outcomes, n_delivered;
    int n_done;
    const char *next; /* a title, "" for none */
  } cases[] = {
      {"active", TODAY, "", "", "", 0, 1, 0, 0, 0, ""},
      {"active", "2026-02-09", "", "open delivered open", "A:- B:- c:2026-03-05", 7, 23,
       3, 1, 2, "c"},
      /* What is due first, also when it was due before today. */
      {"active", "2026-03-02", "", "open", "a:2026-03-09 b:2026-03-01 c:-", 0, 2, 1, 0, 0,
       "b"},
      /* Without a day, in the order that somebody gave them. */
      {"active", "2026-03-02", "", "", "A:- b:- c:-", 1, 2, 0, 0, 1, "b"},
      {"active", "2026-03-02", "", "dropped delivered", "A:-", 1, 2, 1, 1, 1, ""},
      /* A plan that rests asks for nothing; one that is closed has its days behind it. */
      {"paused", "2026-03-01", "", "open", "a:2026-03-05", 0, 3, 1, 0, 0, ""},
      {"recovered", "2026-01-01", "2026-01-31", "delivered", "a:2026-03-05", 2, 31, 1, 1,
       0, ""},
      {"active", "", "", "open", "", 0, 0, 1, 0, 0, ""},
      {"active", "2026-03-09", "", "", "", 0, 1, 0, 0, 0, ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *plan = fixture_save (
        self,
        footing_record_new (FOOTING_TYPE_RECOVERY, "state", cases[i].state, "started-on",
                            cases[i].started, "closed-on", cases[i].closed, NULL));
    g_autoptr (FootingRecovery) recovery =
        fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
    g_auto (GStrv) states = split (cases[i].outcomes);
    g_autoptr (FootingSoFar) so_far = NULL;
    g_autoptr (GError) error = NULL;

    for (guint j = 0; states[j] != NULL; j++)
      g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery",
                                                      plan, "state", states[j], NULL)));
    add_steps (self, plan, cases[i].steps);
    for (int j = 0; j < cases[i].n_wins; j++)
      g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery",
                                                      plan, "kind", "win", "date",
                                                      "2026-02-01", NULL)));

    g_test_message ("Case %u", i);
    so_far = footing_so_far_new (self->store, recovery, &error);
    g_assert_no_error (error);
    g_assert_cmpint (so_far->day, ==, cases[i].day);
    g_assert_cmpuint (so_far->n_outcomes, ==, cases[i].n_outcomes);
    g_assert_cmpuint (so_far->n_delivered, ==, cases[i].n_delivered);
    g_assert_cmpint (so_far->n_done, ==, cases[i].n_done);
    g_assert_cmpint (so_far->n_wins, ==, cases[i].n_wins);
    g_assert_cmpstr (so_far->next != NULL ? so_far->next->title : "", ==, cases[i].next);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/so-far/F11-so-far", test_so_far);

  return g_test_run ();
}
