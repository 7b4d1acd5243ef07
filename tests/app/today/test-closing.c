/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F46: a plan that comes to its end, on Today. */
#include "config.h"

#include "fixture.h"
#include "plan/closing.h"
#include "plan/plan-view.h"
#include "probe.h"
#include "schedule/schedule.h"
#include "today/next-card.h"
#include "today/today-view.h"

static void
add_win (Fixture *self, const char *title, const char *date)
{
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "kind", "win", "title", title, "date", date, NULL);

  g_assert_true (footing_store_save (self->store, entry, NULL));
}

/* A plan whose outcomes are delivered, with "back on my feet" ticked. */
static void
finish_plan (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);

  for (guint i = 0; i < outcomes->len; i++)
    g_assert_true (
        footing_store_change (self->store, FOOTING_TYPE_OUTCOME,
                              footing_record_get_id (g_ptr_array_index (outcomes, i)),
                              NULL, "state", i == 0 ? "delivered" : "dropped", NULL));
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "back-on-my-feet", "I <b>speak up</b> & %s again",
                                       "back-on-my-feet-on", FIXTURE_TODAY, NULL));
  fixture_settle ();
}

/* F46: a plan that has come to its end may be closed; then it is quiet, and looks back.
 */
static void
test_close (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  const char *look_back =
      "You closed this plan on 5 Mar. This is where you wanted to be: "
      "“I <b>speak up</b> & %s again”";
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  g_autoptr (FootingRecovery) recovery = NULL;

  add_win (self, "Of this month", "2026-03-02");
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Close This Plan"));
  g_assert_true (probe_reads (view, "Of this month"));
  finish_plan (self, id);
  fixture_assert_named (view);
  probe_press (view, "_Close This Plan");
  fixture_settle ();

  recovery = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (recovery->state, ==, "recovered");
  g_assert_cmpstr (recovery->closed_on, ==, FIXTURE_TODAY);
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Close This Plan"));
  g_assert_true (probe_reads (view, look_back));
  g_assert_true (probe_reads (view, "Looking Back"));
  g_assert_false (probe_reads (view, "Of this month"));

  probe_toast_press (toast);
  fixture_settle ();
  g_clear_object (&recovery);
  recovery = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (recovery->state, ==, "active");
  g_assert_cmpstr (recovery->closed_on, ==, "");
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Close This Plan"));
}

/* F46: a closed plan brings one win back a month: the same on each day of it. */
static void
test_look_back (Fixture *self, gconstpointer data)
{
  const char *titles[] = {"One", "Two", "Three", "Four", "Five"};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  const char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    add_win (self, titles[i], "2026-02-10");
  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "state", "recovered", "closed-on", "2026-02-20",
                                       NULL));
  for (guint day = 5; day <= 31; day++) {
    fixture_settle ();
    for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
      if (probe_reads (view, titles[i])) {
        if (shown == NULL)
          shown = titles[i];
        g_assert_cmpstr (titles[i], ==, shown);
      }
    footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 24 * 60 * 60);
    footing_view_refresh (view);
  }
  g_assert_nonnull (shown);
}

/* F46: when it is time to look back that comes next, on Today, and nothing else of the
 * plan; done, it is over for four weeks. */
static void
test_time_to_look (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  GtkWidget *card = fixture_find (view, FOOTING_TYPE_NEXT_CARD, NULL);
  g_autoptr (GPtrArray) open = NULL;

  g_assert_true (footing_plan_close (self->store, id, NULL));
  g_assert_true (footing_schedule_update (self->store, NULL));
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (card));
  g_assert_true (probe_reads (view, "This One Is Behind You"));

  footing_clock_set_now (self->clock,
                         footing_clock_now (self->clock) + 28 * 24 * 60 * 60);
  g_assert_true (footing_schedule_update (self->store, NULL));
  footing_view_refresh (view);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (card));
  g_assert_true (probe_reads (card, "Look back"));
  g_assert_false (probe_reads (view, "Progress update"));

  open = footing_store_list_open_occurrences (self->store, id, NULL);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_true (footing_schedule_answer (self->store,
                                          footing_record_get_id (open->pdata[0]),
                                          FOOTING_SCHEDULE_DONE, NULL, NULL));
  footing_view_refresh (view);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (card));
}

/* F46: "not yet" holds until the plan has gone on and come to its end again. */
static void
test_not_yet (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);

  finish_plan (self, id);
  probe_press (view, "_Not Yet");
  fixture_settle ();
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Not Yet"));

  /* As by Ctrl+Z: it is the last deed. */
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Not Yet"));
  probe_press (view, "_Not Yet");
  fixture_settle ();
  footing_view_refresh (view);
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Not Yet"));
  view = probe_show_view (self, FOOTING_TYPE_TODAY_VIEW);
  g_assert_false (probe_is_shown (view, GTK_TYPE_BUTTON, "_Not Yet"));

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "back-on-my-feet-on", "", NULL));
  fixture_settle ();
  finish_plan (self, id);
  g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Not Yet"));
}

/* F46: the offer goes at once when its reason is taken back, though somebody is there and
 * what they answered would stay in its place: it says what is not so any more. When it is
 * so again, it is there again. */
static void
test_reason (Fixture *self, gconstpointer data)
{
  const struct {
    GType type;
    const char *property;
    const char *gone, *back;
  } cases[] = {
      {FOOTING_TYPE_OUTCOME, "state", "open", "delivered"},
      {FOOTING_TYPE_RECOVERY, "back-on-my-feet-on", "", FIXTURE_TODAY},
  };
  const GType views[] = {FOOTING_TYPE_TODAY_VIEW, FOOTING_TYPE_PLAN_VIEW};

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
    g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, id);
    const char *outcome = footing_record_get_id (outcomes->pdata[0]);
    GtkWidget *view;

    view = probe_show_view (self, views[i]);
    finish_plan (self, id);
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++) {
      const char *record = cases[j].type == FOOTING_TYPE_OUTCOME ? outcome : id;

      g_assert_true (probe_is_shown (view, GTK_TYPE_BUTTON, "_Not Yet"));
      /* Somebody is there, with the keys. */
      gtk_widget_grab_focus (fixture_find (view, GTK_TYPE_BUTTON, "_Not Yet"));
      probe_change (self, cases[j].type, record, cases[j].property, cases[j].gone);
      g_assert_false (probe_reads (view, "This Plan Has Done Its Work"));
      probe_change (self, cases[j].type, record, cases[j].property, cases[j].back);
      g_assert_true (probe_reads (view, "This Plan Has Done Its Work"));
      g_assert_true (
          gtk_widget_is_sensitive (fixture_find (view, GTK_TYPE_BUTTON, "_Not Yet")));
    }
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/today-closing/F46-close", test_close);
  fixture_test ("/app/today-closing/F46-look-back", test_look_back);
  fixture_test ("/app/today-closing/F46-time-to-look", test_time_to_look);
  fixture_test ("/app/today-closing/F46-not-yet", test_not_yet);
  fixture_test ("/app/today-closing/F46-reason", test_reason);

  return g_test_run ();
}
