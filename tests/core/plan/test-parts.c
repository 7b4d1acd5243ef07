/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody does with the parts of a plan, each by one function. Today is Tuesday,
 * 3 March 2026. */
#include "config.h"

#include "plan-draft.h"
#include "plan/entries.h"
#include "plan/outcomes.h"
#include "plan/parts.h"
#include "plan/people.h"
#include "plan/plan.h"
#include "plan/rituals.h"
#include "plan/steps.h"
#include "samples.h"
#include "store/forms.h"

#include <math.h>

static char *
add_plan (Fixture *self)
{
  return fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
}

/* F5, F40, F50: what is added is empty, and the last of its kind. */
static void
test_add (Fixture *self, gconstpointer data)
{
  const GType types[] = {FOOTING_TYPE_OUTCOME, FOOTING_TYPE_PERSON, FOOTING_TYPE_RITUAL};
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    for (int place = 0; place < 3; place++) {
      g_autoptr (GError) error = NULL;
      g_autofree char *id = footing_plan_add_part (self->store, types[i], plan, &error);
      g_autoptr (FootingRecord) part = NULL;
      g_autofree char *recovery = NULL;
      int position;

      g_assert_no_error (error);
      part = fixture_get (self, types[i], id);
      g_object_get (part, "position", &position, "recovery", &recovery, NULL);
      g_assert_cmpint (position, ==, place);
      g_assert_cmpstr (recovery, ==, plan);
      if (FOOTING_IS_RITUAL (part)) {
        FootingRitual *ritual = FOOTING_RITUAL (part);
        g_autofree char *days = g_strjoinv (" ", (GStrv)ritual->days);

        g_assert_cmpstr (days, ==, "mon");
        g_assert_cmpstr (ritual->time, ==, "09:00");
        g_assert_true (ritual->enabled);
        g_assert_cmpint (ritual->every_weeks, ==, 1);
      }
    }
}

/* F50: what somebody is to one, nobody has said when they are added. */
static void
test_add_role (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *id =
      footing_plan_add_part (self->store, FOOTING_TYPE_PERSON, plan, NULL);
  g_autoptr (FootingPerson) person = fixture_get (self, FOOTING_TYPE_PERSON, id);

  g_assert_cmpstr (person->role, ==, "other");
  g_assert_true (footing_plan_is_untouched (self->store, person));
}

/* Where there is no such plan, nothing is added. */
static void
test_add_nowhere (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      footing_plan_add_part (self->store, FOOTING_TYPE_PERSON, "nowhere", &error));
  g_assert_nonnull (error);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_PERSON), ==, 0);
}

static char *
add_outcome (Fixture *self)
{
  g_autofree char *plan = add_plan (self);

  return fixture_save (self,
                       footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan, NULL));
}

/* F11: progress is of today, and goes unless it says something. */
static void
test_progress (Fixture *self, gconstpointer data)
{
  static const struct {
    double value;
    const char *note;
    gboolean stays;
  } cases[] = {
      {(double)NAN, "", FALSE},
      {0, "", TRUE},
      {(double)NAN, "Half of it", TRUE},
      {12.5, "Half of it", TRUE},
  };
  g_autofree char *outcome = add_outcome (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *id = footing_outcomes_add_progress (self->store, outcome, &error);
    g_autoptr (FootingProgress) progress = NULL;

    g_test_message ("Case %u", i);
    g_assert_no_error (error);
    progress = fixture_get (self, FOOTING_TYPE_PROGRESS, id);
    g_assert_cmpstr (progress->date, ==, TODAY);
    g_assert_true (footing_progress_is_empty (progress));

    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PROGRESS, id, NULL,
                                         "value", cases[i].value, "note", cases[i].note,
                                         NULL));
    /* Gone already, it is no error to drop it once more. */
    for (int n = 0; n < 2; n++) {
      g_autoptr (FootingProgress) after = NULL;
      gboolean dropped = FALSE;

      g_assert_true (footing_plan_drop_untouched (self->store, FOOTING_TYPE_PROGRESS, id,
                                                  &dropped, &error));
      g_assert_cmpint (dropped, ==, n == 0 && !cases[i].stays);
      g_assert_no_error (error);
      after = footing_store_get (self->store, FOOTING_TYPE_PROGRESS, id, NULL);
      g_assert_cmpint (after != NULL, ==, cases[i].stays);
    }
  }
}

/* F11: an outcome is delivered, and open again. */
static void
test_delivered (Fixture *self, gconstpointer data)
{
  static const gboolean cases[] = {TRUE, TRUE, FALSE, TRUE};
  g_autofree char *id = add_outcome (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (FootingOutcome) outcome = NULL;

    g_assert_true (footing_outcomes_set_delivered (self->store, id, cases[i], &error));
    g_assert_no_error (error);
    outcome = fixture_get (self, FOOTING_TYPE_OUTCOME, id);
    g_assert_cmpint (footing_outcome_is_delivered (outcome), ==, cases[i]);
    g_assert_cmpint (footing_outcome_is_open (outcome), ==, !cases[i]);
  }
}

/* F50: a contact is of today; the day that stood there comes back to undo it. */
static void
test_contact (Fixture *self, gconstpointer data)
{
  static const char *const days[] = {"", "2026-02-01", TODAY};
  g_autofree char *plan = add_plan (self);
  g_autoptr (FootingPerson) before = NULL;
  g_autoptr (GError) gone = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    const char *id = sample_save (
        self->store, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name",
                                         "Mira", "last-contact-on", days[i], NULL));
    g_autoptr (FootingPerson) was = NULL;
    g_autoptr (FootingPerson) person = NULL;
    g_autoptr (FootingPerson) again = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (footing_people_note_contact (self->store, id, &was, &error));
    g_assert_no_error (error);
    g_assert_cmpstr (was->last_contact_on, ==, days[i]);
    person = fixture_get (self, FOOTING_TYPE_PERSON, id);
    g_assert_cmpstr (person->last_contact_on, ==, TODAY);

    g_assert_true (footing_people_put_back_contact (self->store, was, &error));
    again = fixture_get (self, FOOTING_TYPE_PERSON, id);
    g_assert_cmpstr (again->last_contact_on, ==, days[i]);
  }

  g_assert_false (footing_people_note_contact (self->store, "nobody", &before, &gone));
  fixture_assert_error (gone, FOOTING_ERROR_GONE);
  g_assert_null (before);
}

/* F40: of a ritual every few weeks this week is the first; every week has no first. */
static void
test_weeks (Fixture *self, gconstpointer data)
{
  static const struct {
    int weeks;
    const char *starts_on;
  } cases[] = {{2, TODAY}, {1, ""}, {4, TODAY}};
  g_autofree char *plan = add_plan (self);
  g_autofree char *id =
      footing_plan_add_part (self->store, FOOTING_TYPE_RITUAL, plan, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRitual) ritual = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (footing_rituals_set_weeks (self->store, id, cases[i].weeks, &error));
    g_assert_no_error (error);
    ritual = fixture_get (self, FOOTING_TYPE_RITUAL, id);
    g_assert_cmpint (ritual->every_weeks, ==, cases[i].weeks);
    g_assert_cmpstr (ritual->starts_on, ==, cases[i].starts_on);
  }
}

/* F1, H11: a draft opens on the page that was shown last, and what was reached stays
 * reached, in the order of its perspective. */
static void
test_visit (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    FootingPage page, before, after;
  } cases[] = {
      {FOOTING_PERSPECTIVE_SELF, FOOTING_PAGE_HAPPENED, FOOTING_PAGE_HAPPENED,
       FOOTING_PAGE_HAPPENED},
      {FOOTING_PERSPECTIVE_SELF, FOOTING_PAGE_STORY, FOOTING_PAGE_HAPPENED,
       FOOTING_PAGE_STORY},
      {FOOTING_PERSPECTIVE_SELF, FOOTING_PAGE_STORY, FOOTING_PAGE_MOVES,
       FOOTING_PAGE_MOVES},
      {FOOTING_PERSPECTIVE_SUPPORT, FOOTING_PAGE_STORY, FOOTING_PAGE_MOVES,
       FOOTING_PAGE_STORY},
      {FOOTING_PERSPECTIVE_SUPPORT, FOOTING_PAGE_MOVES, FOOTING_PAGE_STORY,
       FOOTING_PAGE_STORY},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = plan_draft_create (self, cases[i].perspective);
    g_autoptr (FootingRecovery) draft = NULL;
    g_autoptr (GError) error = NULL;
    FootingPage reached = cases[i].before;

    g_test_message ("Case %u", i);
    g_assert_true (footing_plan_visit (self->store, id, cases[i].perspective,
                                       cases[i].page, &reached, &error));
    g_assert_no_error (error);
    draft = fixture_get (self, FOOTING_TYPE_RECOVERY, id);
    g_assert_cmpint (reached, ==, cases[i].after);
    g_assert_cmpint (draft->reached, ==, cases[i].after);
    g_assert_cmpint (draft->page, ==, cases[i].page);
  }
}

/* F51, H20: an entry and who has seen it are saved in one, or neither is; somebody new is
 * added to the plan with it, once. */
static void
test_entry (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *mira =
      footing_plan_add_part (self->store, FOOTING_TYPE_PERSON, plan, NULL);
  const struct {
    const char *seen_by[3];
    const char *newcomer;
    guint n;        /* G_MAXUINT when it is refused */
    guint n_people; /* of the plan, then */
  } cases[] = {
      {{NULL}, NULL, 0, 1},
      {{mira, NULL}, NULL, 1, 1},
      {{"nobody", NULL}, NULL, G_MAXUINT, 1},
      {{mira, "nobody", NULL}, NULL, G_MAXUINT, 1},
      {{mira, NULL}, " \n", 1, 1},
      {{NULL}, " mira ", 1, 1},
      {{mira, NULL}, "MIRA", 1, 1},
      {{"nobody", NULL}, "Tobias", G_MAXUINT, 1},
      {{mira, NULL}, "Jonas", 2, 2},
      {{NULL}, "Jonas", 1, 2},
  };

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, mira, NULL,
                                       "name", "Mira", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingEntry) entry =
        footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", "win", "date",
                            TODAY, "title", "Shipped", NULL);
    const char *id = footing_record_get_id (entry);
    const gboolean saved = cases[i].n != G_MAXUINT;
    g_autoptr (FootingEntry) after = NULL;
    g_autoptr (GPtrArray) people = NULL;
    g_auto (GStrv) seen_by = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("Case %u", i);
    g_assert_cmpint (footing_entries_save (self->store, entry, cases[i].seen_by,
                                           cases[i].newcomer, &error),
                     ==, saved);
    g_assert_cmpint (error == NULL, ==, saved);
    after = footing_store_get (self->store, FOOTING_TYPE_ENTRY, id, NULL);
    g_assert_cmpint (after != NULL, ==, saved);
    people = footing_store_list (self->store, FOOTING_TYPE_PERSON, plan, NULL);
    g_assert_cmpuint (people->len, ==, cases[i].n_people);
    if (!saved)
      continue;
    seen_by = footing_store_get_seen_by (self->store, id, NULL);
    g_assert_cmpuint (g_strv_length (seen_by), ==, cases[i].n);
  }
}

/* --- Left as it was added ------------------------------------------------------------
 */

static char *
add_own (Fixture *self, GType type, const char *plan, const char *kind)
{
  return type == FOOTING_TYPE_STEP
             ? footing_steps_add_own (self->store, plan, kind, NULL)
             : footing_plan_add_part (self->store, type, plan, NULL);
}

/* Whether @id goes when it is left. */
static gboolean
is_dropped (Fixture *self, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) after = NULL;
  gboolean dropped = FALSE;

  g_assert_true (footing_plan_drop_untouched (self->store, type, id, &dropped, &error));
  g_assert_no_error (error);
  after = footing_store_get (self->store, type, id, NULL);
  g_assert_cmpint (after == NULL, ==, dropped);

  return dropped;
}

/* Whatever is added goes when nothing was done with it, and stays for any field that was
 * given something else. */
static void
test_untouched (Fixture *self, gconstpointer data)
{
  const struct {
    GType type;
    const char *kind;
  } cases[] = {
      {FOOTING_TYPE_STEP, "step"},  {FOOTING_TYPE_STEP, "practice"},
      {FOOTING_TYPE_STEP, "scope"}, {FOOTING_TYPE_OUTCOME, NULL},
      {FOOTING_TYPE_PERSON, NULL},  {FOOTING_TYPE_RITUAL, NULL},
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    FootingRecordClass *klass = g_type_class_ref (cases[i].type);
    g_autofree char *blank = add_own (self, cases[i].type, plan, cases[i].kind);

    g_assert_true (is_dropped (self, cases[i].type, blank));
    for (guint j = 0; j < klass->n_fields; j++) {
      const FootingField *field = &klass->fields[j];
      const char *name = footing_field_get_property (field);
      g_autofree char *id = NULL;
      g_auto (GValue) value = G_VALUE_INIT;

      /* Where it is, and of what kind, nobody has written. */
      if (field->type == FOOTING_FIELD_REFERENCE || g_str_equal (name, "position") ||
          g_str_equal (name, "kind"))
        continue;
      g_test_message ("%s %s", g_type_name (cases[i].type), name);
      id = add_own (self, cases[i].type, plan, cases[i].kind);
      sample_value (&value, field, rand, NULL);
      g_assert_true (footing_store_change_values (self->store, cases[i].type, id, 1,
                                                  &name, &value, NULL));
      g_assert_false (is_dropped (self, cases[i].type, id));
    }
    g_type_class_unref (klass);
  }
}

/* What a plan has by itself is nobody's to leave, and a draft's page opens with an
 * outcome; half a date is something. */
static void
test_untouched_stays (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, plan, NULL);
  g_autofree char *draft = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "title", "A draft", NULL));
  g_autofree char *outcome = add_own (self, FOOTING_TYPE_OUTCOME, draft, NULL);
  g_autofree char *person = add_own (self, FOOTING_TYPE_PERSON, draft, NULL);
  g_autofree char *step = add_own (self, FOOTING_TYPE_STEP, plan, "step");
  g_autoptr (GError) error = NULL;
  g_autofree char *binned = add_own (self, FOOTING_TYPE_STEP, plan, "step");

  g_assert_false (is_dropped (self, FOOTING_TYPE_STEP, win));
  g_assert_false (is_dropped (self, FOOTING_TYPE_OUTCOME, outcome));
  g_assert_true (is_dropped (self, FOOTING_TYPE_PERSON, person));
  g_assert_true (footing_forms_keep (self->store, step, "due-on", "3.", &error));
  g_assert_false (is_dropped (self, FOOTING_TYPE_STEP, step));
  g_assert_true (footing_plan_remove_part (self->store, FOOTING_TYPE_STEP, binned, NULL));
  g_assert_false (is_dropped (self, FOOTING_TYPE_STEP, binned));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/parts/F5-F40-F50-add", test_add);
  fixture_add ("/core/parts/F50-add-role", test_add_role);
  fixture_add ("/core/parts/add-nowhere", test_add_nowhere);
  fixture_add ("/core/parts/F11-progress", test_progress);
  fixture_add ("/core/parts/F23-untouched", test_untouched);
  fixture_add ("/core/parts/F23-untouched-stays", test_untouched_stays);
  fixture_add ("/core/parts/F11-delivered", test_delivered);
  fixture_add ("/core/parts/F50-contact", test_contact);
  fixture_add ("/core/parts/F40-weeks", test_weeks);
  fixture_add ("/core/parts/F1-H11-visit", test_visit);
  fixture_add ("/core/parts/F51-entry", test_entry);

  return g_test_run ();
}
