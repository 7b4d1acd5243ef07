/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F46: when a plan has come to its end, closing it, and taking it up again. */
#include "config.h"

#include "plan/closing.h"
#include "plan/look-back-ritual.h"
#include "plan/rituals.h"
#include "fixture.h"
#include "samples.h"

static gboolean
has_arrived (Fixture *self, const char *id)
{
  g_autoptr (FootingRecovery) recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, id);

  return footing_plan_has_arrived (self->store, recovery);
}

static void
test_arrived (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state, *ticked_on, *outcomes[4];
    gboolean arrived;
  } cases[] = {
      {"active", TODAY, {"delivered", "delivered"}, TRUE},
      {"active", TODAY, {"delivered", "dropped"}, TRUE},
      {"active", TODAY, {"delivered"}, TRUE},
      {"active", TODAY, {"delivered", "open"}, FALSE},
      {"active", TODAY, {"open", "open", "open"}, FALSE},
      {"active", TODAY, {"dropped", "dropped"}, FALSE},
      {"active", TODAY, {NULL}, FALSE},
      {"active", "", {"delivered", "delivered"}, FALSE},
      {"paused", TODAY, {"delivered"}, FALSE},
      {"recovered", TODAY, {"delivered"}, FALSE},
      {"archived", TODAY, {"delivered"}, FALSE},
      {"draft", TODAY, {"delivered"}, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = fixture_save (
        self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", cases[i].state,
                                  "back-on-my-feet-on", cases[i].ticked_on, NULL));

    for (guint j = 0; cases[i].outcomes[j] != NULL; j++)
      g_free (
          fixture_save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id,
                                                  "state", cases[i].outcomes[j], NULL)));
    if (has_arrived (self, id) != cases[i].arrived)
      g_error ("Case %u is wrong", i);
  }
}

/* An outcome in the bin is none. */
static void
test_bin (Fixture *self, gconstpointer data)
{
  g_autofree char *id =
      fixture_save (self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active",
                                              "back-on-my-feet-on", TODAY, NULL));
  g_autofree char *open = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id, NULL));
  G_GNUC_UNUSED g_autofree char *delivered =
      fixture_save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id,
                                              "state", "delivered", NULL));

  g_assert_false (has_arrived (self, id));
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_OUTCOME, open, NULL));
  g_assert_true (has_arrived (self, id));
}

static void
test_close (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  g_autoptr (FootingRecovery) closed = NULL;
  g_autoptr (FootingRecovery) taken_up = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_plan_close (self->store, id, &error));
  g_assert_no_error (error);
  closed = fixture_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (closed->state, ==, "recovered");
  g_assert_cmpstr (closed->closed_on, ==, TODAY);

  g_assert_true (footing_plan_take_up (self->store, id, &error));
  g_assert_no_error (error);
  taken_up = fixture_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (taken_up->state, ==, "active");
  g_assert_cmpstr (taken_up->closed_on, ==, "");
}

/* Pause, close, archive and take up: a plan that ends is dated, and keeps its date when
 * it ends another way; one that goes on has none. */
static void
test_state (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *from, *closed_on, *to, *expected;
  } cases[] = {
      {"active", "", "paused", ""},
      {"active", "", "recovered", TODAY},
      {"active", "", "archived", TODAY},
      {"paused", "", "active", ""},
      {"paused", "", "archived", TODAY},
      {"recovered", "2026-01-05", "archived", "2026-01-05"},
      {"archived", "2026-01-05", "recovered", "2026-01-05"},
      {"recovered", "2026-01-05", "active", ""},
      {"archived", "2026-01-05", "paused", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = fixture_save (
        self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", cases[i].from,
                                  "closed-on", cases[i].closed_on, NULL));
    g_autoptr (FootingRecovery) after = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("From %s to %s", cases[i].from, cases[i].to);
    g_assert_true (footing_plan_set_state (self->store, id, cases[i].to, &error));
    g_assert_no_error (error);
    after = fixture_get (self, FOOTING_TYPE_RECOVERY, id);
    g_assert_cmpstr (after->state, ==, cases[i].to);
    g_assert_cmpstr (after->closed_on, ==, cases[i].expected);
  }
}

/* The only one of @plan's rituals that has an occurrence to come: its code and its day.
 */
static char *
describe_next (Fixture *self, const char *plan)
{
  g_autoptr (GPtrArray) open =
      footing_store_list_open_occurrences (self->store, plan, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < open->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (open, i);
    g_autoptr (FootingRitual) ritual =
        fixture_get (self, FOOTING_TYPE_RITUAL, occurrence->ritual);

    g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", ritual->code,
                            occurrence->date);
  }

  return g_strdup (text->str);
}

static void
assert_next (Fixture *self, const char *plan, const char *expected)
{
  g_autofree char *text = NULL;

  text = describe_next (self, plan);
  g_assert_cmpstr (text, ==, expected);
}

/* A plan that is closed is looked back at every four weeks, from four weeks on, on the
 * weekday on which it was closed; nothing else of it rings. In no other state it is, and
 * closed again it begins anew, as one ritual. 3 March 2026 is a Tuesday. */
static void
test_look_back (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state, *next;
  } cases[] = {
      {"recovered", "look-back 2026-03-31"}, {"active", "outreach 2026-03-05"},
      {"recovered", "look-back 2026-03-31"}, {"archived", ""},
      {"recovered", "look-back 2026-03-31"}, {"paused", ""},
      {"active", "outreach 2026-03-05"},
  };
  const char *days[] = {"thu", NULL};
  g_autofree char *plan = NULL;
  g_autofree char *outreach = NULL;
  g_autoptr (GPtrArray) rituals = NULL;

  fixture_reopen_as_program (self);
  plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  outreach = fixture_save (self, footing_record_new (FOOTING_TYPE_RITUAL, "recovery",
                                                     plan, "code", "outreach", "days",
                                                     days, "time", "10:00", NULL));
  assert_next (self, plan, "outreach 2026-03-05");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%u: %s", i, cases[i].state);
    g_assert_true (footing_plan_set_state (self->store, plan, cases[i].state, NULL));
    assert_next (self, plan, cases[i].next);
  }
  rituals = footing_store_list (self->store, FOOTING_TYPE_RITUAL, plan, NULL);
  g_assert_cmpuint (rituals->len, ==, 2);
  g_assert_nonnull (outreach);
}

/* Whatever is done to a plan in whatever state, undone its look back is what it was: off
 * or on, when it began, or not there. One that somebody has switched off does not ring.
 */
static void
test_look_back_undone (Fixture *self, gconstpointer data)
{
  static const char *const states[] = {"active", "recovered", "paused", "archived"};
  g_autofree char *plan = NULL;

  fixture_reopen_as_program (self);
  plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  for (guint i = 0; i < 2 * G_N_ELEMENTS (states); i++)
    for (guint j = 0; j < G_N_ELEMENTS (states); j++) {
      g_autoptr (FootingRecovery) before = NULL;
      g_autoptr (FootingRecovery) after = NULL;
      g_autoptr (FootingRitual) ritual = NULL;
      g_autoptr (FootingRitual) undone = NULL;

      g_test_message ("%s to %s", states[i % 4], states[j]);
      g_assert_true (footing_plan_set_state (self->store, plan, states[i % 4], NULL));
      before = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
      g_assert_true (footing_look_back_find (self->store, plan, &ritual, NULL));
      if (ritual != NULL && i >= 4) {
        /* Somebody has chosen otherwise. */
        g_assert_true (footing_store_change (
            self->store, FOOTING_TYPE_RITUAL, footing_record_get_id (ritual), NULL,
            "enabled", FALSE, "starts-on", "2026-04-11", NULL));
        g_clear_object (&ritual);
        g_assert_true (footing_look_back_find (self->store, plan, &ritual, NULL));
        assert_next (self, plan, "");
      }
      g_assert_true (footing_plan_set_state (self->store, plan, states[j], NULL));
      g_assert_true (footing_plan_put_back_state (self->store, before, ritual, NULL));
      after = fixture_get (self, FOOTING_TYPE_RECOVERY, plan);
      g_assert_true (footing_record_equal (before, after));
      g_assert_true (footing_look_back_find (self->store, plan, &undone, NULL));
      g_assert_true (ritual == NULL ? undone == NULL
                                    : footing_record_equal (ritual, undone));
    }
}

static void
test_on_feet (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_save (self, sample_blank (FOOTING_TYPE_RECOVERY));

  for (int ticked = 1; ticked >= 0; ticked--) {
    g_autoptr (FootingRecovery) after = NULL;

    g_assert_true (footing_plan_set_on_feet (self->store, id, ticked, NULL));
    after = fixture_get (self, FOOTING_TYPE_RECOVERY, id);
    g_assert_cmpstr (after->back_on_my_feet_on, ==, ticked ? TODAY : "");
  }
}

static void
test_gone (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) close_error = NULL;
  g_autoptr (GError) take_up_error = NULL;

  g_assert_false (footing_plan_close (self->store, "no such plan", &close_error));
  fixture_assert_error (close_error, FOOTING_ERROR_GONE);
  g_assert_false (footing_plan_take_up (self->store, "no such plan", &take_up_error));
  fixture_assert_error (take_up_error, FOOTING_ERROR_GONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/closing/F46/arrived", test_arrived);
  fixture_add ("/closing/F46/bin", test_bin);
  fixture_add ("/closing/F46/close", test_close);
  fixture_add ("/closing/F46/state", test_state);
  fixture_add ("/closing/F46/look-back", test_look_back);
  fixture_add ("/closing/F46/look-back-undone", test_look_back_undone);
  fixture_add ("/closing/F46/on-feet", test_on_feet);
  fixture_add ("/closing/F46/gone", test_gone);

  return g_test_run ();
}
