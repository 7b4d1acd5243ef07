/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F90: a step keeps its help in the session where it is carried out, as on Plan and on
 * Today. Over all moves, in both perspectives. Today is Thursday, 5 March 2026. */
#include "config.h"

#include "plan/moves.h"
#include "probe.h"
#include "session-support.h"

#include <string.h>

/* A step of @move that is to be done first. Owned by the caller. */
static char *
add_step (Fixture *self, const char *plan, const FootingGuide *move)
{
  g_autoptr (FootingStep) step = footing_record_new (
      FOOTING_TYPE_STEP, "recovery", plan, "move", footing_guide_code (move), "title",
      "In my <own> words", "due-on", "2026-01-01", NULL);

  g_assert_true (footing_store_save (self->store, step, NULL));

  return g_strdup (footing_record_get_id (step));
}

/* The button is the row's: a click on either opens it. */
static void
assert_help (GtkWidget *page, const FootingGuide *move, FootingPerspective perspective)
{
  GtkWidget *row = probe_row (page, "In my <own> words");
  GtkWidget *button =
      fixture_find (row, GTK_TYPE_MENU_BUTTON, "How to do this: In my <own> words");
  g_autoptr (FootingHelp) help =
      footing_help_new (move, perspective, "presentation-failed");

  g_test_message ("%s", footing_guide_code (move));
  g_assert_nonnull (button);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  fixture_settle ();
  for (guint i = 0; help->how[i] != NULL; i++) {
    g_autofree char *line = g_strdup_printf ("%u. %s", i + 1, help->how[i]);

    g_assert_true (probe_reads (page, line));
  }
  g_assert_nonnull (help->words);
  g_assert_true (probe_reads (page, help->words));
  g_assert_true (help->caution == NULL || probe_reads (page, help->caution));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  fixture_settle ();
}

static void
assert_session (Fixture *self,
                const char *plan,
                const FootingGuide *move,
                FootingPerspective perspective)
{
  const char *code = footing_guide_session (move, perspective);
  g_autofree char *step = add_step (self, plan, move);
  g_autofree char *occurrence = session_open (self, plan, code);

  assert_help (session_show (self, occurrence), move, perspective);
  g_assert_true (footing_store_remove (self->store, FOOTING_TYPE_STEP, step, NULL));
}

static void
test_all (Fixture *self, gconstpointer data)
{
  const FootingPerspective perspective = GPOINTER_TO_INT (data);
  g_autofree char *plan = fixture_add_plan (self, perspective, TRUE);
  guint n = 0;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL,
                                       "trigger", "presentation-failed", NULL));
  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_MOVE); i++) {
    const FootingGuide *move =
        footing_guidance_nth (self->guidance, FOOTING_GUIDE_MOVE, i);

    if (!footing_guide_offered_to (move, perspective))
      continue;
    assert_session (self, plan, move, perspective);
    n++;
  }
  g_assert_cmpuint (n, >, 12);
}

/* Steps of other sessions, and those that are done or one's own, are not there; nor is a
 * heading over nothing. */
static void
test_others (Fixture *self, gconstpointer data)
{
  static const char *const sessions[] = {"outreach", "progress-update", "reflection"};
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *update = add_step (
      self, plan,
      footing_guidance_lookup (self->guidance, FOOTING_GUIDE_MOVE, "rebuild-visibility"));

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++) {
    g_autofree char *occurrence = session_open (self, plan, sessions[i]);
    GtkWidget *page = session_show (self, occurrence);

    /* The plan has a step of its own for people. */
    g_assert_cmpint (probe_reads (page, "From your plan"), ==, i < 2);
    g_assert_cmpint (probe_reads (page, "In my <own> words"), ==, i == 1);
    g_assert_cmpint (fixture_find (page, GTK_TYPE_MENU_BUTTON,
                                   "How to do this: Agree on two targets") != NULL,
                     ==, i == 0);
  }

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, update, NULL,
                                       "state", "done", "done-on", FIXTURE_TODAY, NULL));
  {
    g_autofree char *occurrence = session_open (self, plan, "progress-update");

    g_assert_false (probe_reads (session_show (self, occurrence), "From your plan"));
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add ("/app/session-steps/F90-self", Fixture,
              GINT_TO_POINTER (FOOTING_PERSPECTIVE_SELF), fixture_set_up, test_all,
              fixture_tear_down);
  g_test_add ("/app/session-steps/F90-support", Fixture,
              GINT_TO_POINTER (FOOTING_PERSPECTIVE_SUPPORT), fixture_set_up, test_all,
              fixture_tear_down);
  fixture_test ("/app/session-steps/F90-others", test_others);

  return g_test_run ();
}
