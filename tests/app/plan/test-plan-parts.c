/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands below the steps of a plan: its rituals, and all of its parts. */
#include "config.h"

#include "plan/plan-part.h"
#include "plan/plan-view.h"
#include "probe.h"
#include "schedule/schedule.h"
#include "sections/section.h"

#include <string.h>

/* F11: every part unfolds to its page, is made only then, and changes in place. */
static void
test_parts (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);
  g_autoptr (GPtrArray) parts = probe_all (view, FOOTING_TYPE_PLAN_PART);
  g_autoptr (FootingRecovery) plan = NULL;

  g_assert_cmpuint (parts->len, ==, 9);
  for (guint i = 0; i < parts->len; i++) {
    AdwExpanderRow *part = g_ptr_array_index (parts, i);

    g_assert_cmpstr (adw_expander_row_get_subtitle (part), !=, "");
    g_assert_null (fixture_find (GTK_WIDGET (part), FOOTING_TYPE_SECTION, NULL));
    adw_expander_row_set_expanded (part, TRUE);
    fixture_settle ();
    g_assert_true (probe_is_shown (GTK_WIDGET (part), FOOTING_TYPE_SECTION, NULL));
  }
  fixture_assert_named (view);

  probe_type (g_ptr_array_index (parts, 0), "What happened, in a few words",
              "The release failed");
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  plan = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (plan->title, ==, "The release failed");
  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, "The release failed"));
}

/* D35: a part says what comes first in it, and how much more there is. */
static void
test_long_part (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);

  for (int i = 0; i < 40; i++) {
    g_autofree char *name = g_strdup_printf ("Person %d", i);
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "position", i, "name",
                            name, "role", "peer", NULL);

    g_assert_true (footing_store_save (self->store, person, NULL));
  }

  g_assert_true (
      probe_is_shown (probe_show_view (self, FOOTING_TYPE_PLAN_VIEW), GTK_TYPE_LABEL,
                      "Person 0 · Colleague\nPerson 1 · Colleague\nand 38 more"));
}

static void
started_cb (char **started, GVariant *target)
{
  g_free (*started);
  *started = g_variant_dup_string (target, NULL);
}

/* H19: the next rituals stand on the plan, each can be begun and answered there; a plan
 * that rests shows none. */
static void
test_rituals (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GSimpleActionGroup) app = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) start =
      g_simple_action_new ("start-ritual", G_VARIANT_TYPE_STRING);
  g_autofree char *started = NULL;
  g_autoptr (FootingOccurrence) occurrence = NULL;
  GtkWidget *view;

  g_signal_connect_swapped (start, "activate", G_CALLBACK (started_cb), &started);
  g_action_map_add_action (G_ACTION_MAP (app), G_ACTION (start));
  gtk_widget_insert_action_group (GTK_WIDGET (self->window), "app", G_ACTION_GROUP (app));
  view = probe_show_view (self, FOOTING_TYPE_PLAN_VIEW);

  probe_press (view, "Start “Reflection” now");
  occurrence = probe_get (self, FOOTING_TYPE_OCCURRENCE, started);
  g_assert_cmpstr (occurrence->date, ==, "2026-03-06");
  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, "tomorrow, 15:30"));

  footing_schedule_answer (self->store, started, FOOTING_SCHEDULE_DONE, NULL, NULL);
  fixture_settle ();
  g_assert_false (probe_is_shown (view, GTK_TYPE_LABEL, "tomorrow, 15:30"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_LABEL, "Fri, 13 March, 15:30"));
  g_assert_true (probe_is_shown (view, GTK_TYPE_MENU_BUTTON, "More for Reflection"));

  probe_change (self, FOOTING_TYPE_RECOVERY, id, "state", "paused");
  g_assert_false (probe_is_shown (view, GTK_TYPE_LABEL, "Fri, 13 March, 15:30"));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/plan-parts/F11-parts", test_parts);
  fixture_test ("/app/plan-parts/D35-long-part", test_long_part);
  fixture_test ("/app/plan-parts/H19-rituals", test_rituals);

  return g_test_run ();
}
