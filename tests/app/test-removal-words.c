/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a button calls it is what is said when it was done: for all that can go. */
#include "config.h"

#include "editors/removal.h"
#include "places.h"
#include "probe.h"

#include <string.h>

static const struct {
  const char *template; /* in which there is a button for it */
  const char *verb;
  GType (*get_type) (void);
  const char *property; /* what a part of a plan is called by, or NULL */
} cases[] = {
    {"FootingAgreementLineRow", "Remove", footing_plan_line_get_type, "title"},
    {"FootingDecisionWindow", "Remove", footing_plan_line_get_type, "title"},
    {"FootingMomentForm", "Remove", footing_moment_get_type, "title"},
    {"FootingMomentLineRow", "Remove", footing_plan_line_get_type, "title"},
    {"FootingPartRow", "Remove", footing_plan_line_get_type, "title"},
    {"FootingRunRow", "Remove", footing_mark_get_type, "note"},
    {"FootingContactRow", "Remove", footing_support_contact_get_type, "name"},
    {"FootingEntryForm", "Delete", footing_entry_get_type, NULL},
    {"FootingThoughtWindow", "Delete", footing_entry_get_type, NULL},
    {"FootingTimelineRow", "Delete", footing_entry_get_type, NULL},
    {"FootingOneOnOneRow", "Remove", footing_conversation_get_type, "notes"},
    {"FootingOutcomeEditor", "Remove", footing_outcome_get_type, "title"},
    {"FootingPersonRow", "Remove", footing_person_get_type, "name"},
    {"FootingProgressRow", "Remove", footing_progress_get_type, NULL},
    {"FootingRitualRow", "Remove", footing_ritual_get_type, "title"},
    {"FootingStepRow", "Remove", footing_step_get_type, "title"},
    {NULL, "Delete", footing_recovery_get_type, NULL},
};

/* It is in the table, with the verb that its button has. */
static void
template_cb (const char *name, const char *parent, const char *xml, gpointer data)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "<property name=\"(?:label|title)\"[^>]*>_?(Remove|Delete)[ <]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *verb = NULL;

  if (!g_regex_match (regex, xml, 0, &match))
    return;

  verb = g_match_info_fetch (match, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (g_strcmp0 (cases[i].template, name) == 0) {
      g_assert_cmpstr (cases[i].verb, ==, verb);
      return;
    }
  g_error ("Nobody has said what “%s” of %s is called afterwards", verb, name);
}

static void
test_templates (void)
{
  places_list_templates (template_cb, NULL);
}

static gpointer
make_run (Fixture *self, const char *plan)
{
  g_autoptr (FootingPlanLine) decision = footing_record_new (
      FOOTING_TYPE_PLAN_LINE, "recovery", plan, "kind", "decision", NULL);

  g_assert_true (footing_store_save (self->store, decision, NULL));

  return footing_record_new (FOOTING_TYPE_MARK, "line", footing_record_get_id (decision),
                             "date", FIXTURE_TODAY, "code", "clean", "note", "Mine",
                             NULL);
}

static gpointer
make (Fixture *self, guint i, const char *plan)
{
  const GType type = cases[i].get_type ();
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, plan);
  gpointer record;

  if (type == FOOTING_TYPE_PROGRESS)
    record =
        footing_record_new (type, "outcome", footing_record_get_id (outcomes->pdata[0]),
                            "date", FIXTURE_TODAY, NULL);
  else if (type == FOOTING_TYPE_MARK)
    record = make_run (self, plan);
  else if (type == FOOTING_TYPE_RECOVERY)
    record = footing_record_new (type, "state", "active", "title", "Mine", NULL);
  else if (type == FOOTING_TYPE_SUPPORT_CONTACT)
    record = footing_record_new (type, cases[i].property, "Mine", NULL);
  else if (type == FOOTING_TYPE_ENTRY)
    record = footing_record_new (type, "recovery", plan, "title", "Mine", "kind", "win",
                                 "date", FIXTURE_TODAY, NULL);
  else
    record = footing_record_new (type, "recovery", plan, cases[i].property, "Mine", NULL);
  g_assert_true (footing_store_save (self->store, record, NULL));

  return record;
}

static void
test_toasts (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GObject) record = make (self, i, plan);
    g_autofree char *start = g_strdup_printf ("%sd “", cases[i].verb);

    footing_remove (self->context, cases[i].get_type (), footing_record_get_id (record));
    g_test_message ("%s: %s", G_OBJECT_TYPE_NAME (record), toast->text);
    g_assert_true (g_str_has_prefix (toast->text, start));
    /* A day alone names nothing. */
    g_assert_false (g_regex_match_simple ("“[A-Z][a-z]{2}, [0-9]", toast->text, 0, 0));
    g_assert_true (footing_context_undo (self->context, 0));
    g_assert_true (g_str_has_suffix (toast->text, "is back"));
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/removal-words/W-templates", test_templates);
  fixture_test ("/app/removal-words/W-toasts", test_toasts);

  return g_test_run ();
}
