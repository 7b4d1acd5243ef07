/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H17: a start that is taken back leaves the draft as it was, and a step that was done
 * the plan; what was written since stays. */
#include "config.h"

#include "plan-draft.h"
#include "plan/begin.h"
#include "plan/checkins.h"
#include "plan/people.h"
#include "plan/start.h"
#include "plan/steps.h"
#include "schedule/schedule.h"

#include <string.h>

static char *
add_person (Fixture *self, const char *recovery, const char *name)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                 recovery, "name", name, NULL));
}

/* A draft that can start: with a viewer who is a person already and one who is not, a
 * sign when @signs, and an outcome that nothing is written about. */
static char *
add_draft (Fixture *self, FootingPerspective perspective, gboolean signs)
{
  char *id = plan_draft_create (self, perspective);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  G_GNUC_UNUSED g_autofree char *mira = add_person (self, id, "Mira");
  G_GNUC_UNUSED g_autofree char *step = plan_draft_add_step (self, id, "step");
  G_GNUC_UNUSED g_autofree char *blank = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id, NULL));
  g_autofree char *baseline =
      footing_plan_ensure_checkin (self->store, id, "baseline", NULL);

  plan_draft_change (self, FOOTING_TYPE_RECOVERY, id, "title", "The pilot was stopped");
  plan_draft_change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", "2026-03-02");
  plan_draft_change (self, FOOTING_TYPE_STEP, win, "title", "Publish the report");
  plan_draft_change (self, FOOTING_TYPE_STEP, win, "due-on", "2026-03-06");
  plan_draft_change (self, FOOTING_TYPE_STEP, win, "seen-by", "mira, Tom and Ana");
  plan_draft_change (self, FOOTING_TYPE_CHECKIN, baseline, "date", "2026-03-01");
  g_assert_true (footing_store_set_driver (self->store, id, "no-plan", 2, NULL));
  if (signs)
    g_assert_true (footing_store_set_sign (self->store, baseline, "seen-less", 2, NULL));

  return id;
}

/* All that is in the plan, and the plan. Owned by the caller. */
static GPtrArray *
read_plan (Fixture *self, const char *id)
{
  const GType types[] = {FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP,    FOOTING_TYPE_RITUAL,
                         FOOTING_TYPE_PERSON,  FOOTING_TYPE_CHECKIN, FOOTING_TYPE_ENTRY};
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (all, fixture_get (self, FOOTING_TYPE_RECOVERY, id));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_ptr_array_extend_and_steal (all, fixture_list (self, types[i], id));

  return all;
}

static void
assert_same (GPtrArray *before, GPtrArray *after)
{
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < before->len; i++) {
    gpointer row = g_ptr_array_index (before, i);
    gboolean found = FALSE;

    for (guint j = 0; j < after->len && !found; j++)
      found = footing_record_equal (row, g_ptr_array_index (after, j));
    if (!found)
      g_error ("A record of type %s is not as it was", G_OBJECT_TYPE_NAME (row));
  }
}

static guint
count_open (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) open =
      footing_store_list_open_occurrences (self->store, id, NULL);

  return open->len;
}

static FootingStart *
start (Fixture *self, const char *id, gboolean brief)
{
  g_autoptr (GError) error = NULL;
  FootingStart *started = footing_start_plan (self->store, id, brief, &error);

  g_assert_no_error (error);

  return started;
}

static void
take_back (Fixture *self, FootingStart *started)
{
  g_autoptr (GError) error = NULL;

  footing_start_take_back (started, self->store, &error);
  g_assert_no_error (error);
}

static void
test_start (Fixture *self, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    gboolean brief, signs;
  } cases[] = {
      {FOOTING_PERSPECTIVE_SELF, FALSE, FALSE},
      {FOOTING_PERSPECTIVE_SELF, FALSE, TRUE},
      {FOOTING_PERSPECTIVE_SELF, TRUE, FALSE},
      {FOOTING_PERSPECTIVE_SELF, TRUE, TRUE},
      {FOOTING_PERSPECTIVE_SUPPORT, FALSE, FALSE},
      {FOOTING_PERSPECTIVE_SUPPORT, TRUE, TRUE},
  };

  fixture_reopen_as_program (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add_draft (self, cases[i].perspective, cases[i].signs);
    g_autoptr (GPtrArray) before = read_plan (self, id);

    /* A second time it starts as it did the first time. */
    for (int n = 0; n < 2; n++) {
      g_autoptr (FootingStart) started = start (self, id, cases[i].brief);
      g_autoptr (FootingRecovery) plan = fixture_get (self, FOOTING_TYPE_RECOVERY, id);
      g_autoptr (GPtrArray) people = fixture_list (self, FOOTING_TYPE_PERSON, id);
      g_autoptr (GPtrArray) after = NULL;
      gboolean in_bin;

      g_assert_true (footing_recovery_is_active (plan));
      g_assert_cmpuint (people->len, ==, 3);
      g_assert_cmpuint (count_open (self, id), >, 0);

      take_back (self, started);
      after = read_plan (self, id);
      assert_same (before, after);
      g_assert_cmpuint (count_open (self, id), ==, 0);
      g_assert_true (footing_store_find_deleted (self->store, id, &in_bin, NULL));
      g_assert_false (in_bin);

      /* Twice is once. */
      take_back (self, started);
    }
  }
}

static FootingEntry *
find_entry (Fixture *self, const char *id, const char *kind)
{
  g_autoptr (GPtrArray) entries = fixture_list (self, FOOTING_TYPE_ENTRY, id);

  for (guint i = 0; i < entries->len; i++)
    if (strcmp (((FootingEntry *)g_ptr_array_index (entries, i))->kind, kind) == 0)
      return g_object_ref (g_ptr_array_index (entries, i));

  return NULL;
}

static char *
list_people (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) people = fixture_list (self, FOOTING_TYPE_PERSON, id);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (names, "%s ",
                            ((FootingPerson *)g_ptr_array_index (people, i))->name);

  return g_strdup (names->str);
}

/* What somebody wrote since is not taken along. */
static void
test_written_since (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_draft (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autoptr (FootingStart) started = start (self, id, FALSE);
  g_autofree char *tom = footing_people_ensure (self->store, id, "Tom", NULL);
  g_autofree char *ana = footing_people_ensure (self->store, id, "Ana", NULL);
  g_autofree char *win =
      fixture_save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind",
                                              "win", "date", TODAY, "title", "A", NULL));
  const char *const seen_by[] = {ana, NULL};
  g_autoptr (FootingEntry) setback = find_entry (self, id, "setback");
  g_autoptr (FootingEntry) kept = NULL;
  g_autoptr (FootingEntry) gone = NULL;
  g_autofree char *people = NULL;
  gboolean in_bin;

  g_assert_true (footing_store_set_seen_by (self->store, win, seen_by, NULL));
  plan_draft_change (self, FOOTING_TYPE_PERSON, tom, "needs", "Figures");
  plan_draft_change (self, FOOTING_TYPE_ENTRY, footing_record_get_id (setback), "body",
                     "What I know by now");
  take_back (self, started);

  people = list_people (self, id);
  g_assert_cmpstr (people, ==, "Mira Tom Ana ");
  kept = find_entry (self, id, "win");
  g_assert_nonnull (kept);
  gone = find_entry (self, id, "setback");
  g_assert_null (gone);
  g_assert_true (footing_store_find_deleted (self->store, id, &in_bin, NULL));
  g_assert_true (in_bin);
}

/* A draft with a gap does not start, and is as it was. */
static void
test_incomplete (Fixture *self, gconstpointer data)
{
  g_autofree char *id = plan_draft_create (self, FOOTING_PERSPECTIVE_SELF);
  g_autoptr (GPtrArray) before = read_plan (self, id);

  for (int brief = 0; brief < 2; brief++) {
    g_autoptr (GPtrArray) after = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_null (footing_start_plan (self->store, id, brief, &error));
    fixture_assert_error (error, FOOTING_ERROR_INVALID);
    after = read_plan (self, id);
    assert_same (before, after);
  }
}

/* H17: a step that was done by mistake makes nobody a person of the plan. */
static void
test_step (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *needs; /* what was said of Tom since, or NULL */
    gboolean seen;     /* whether he has seen the win */
    const char *people;
  } cases[] = {
      {NULL, FALSE, ""},
      {"Figures", FALSE, "Tom "},
      {NULL, TRUE, "Tom "},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = plan_draft_create (self, FOOTING_PERSPECTIVE_SELF);
    g_autofree char *step = plan_draft_add_step (self, id, "first-win");
    g_autoptr (GPtrArray) people = NULL;
    g_autoptr (FootingStep) after = NULL;
    g_autoptr (FootingEntry) win = NULL;
    g_autofree char *names = NULL;
    const char *tom[] = {NULL, NULL};

    plan_draft_change (self, FOOTING_TYPE_STEP, step, "seen-by", "Tom");
    g_assert_true (footing_steps_do (self->store, guidance, step, &people, NULL));
    g_assert_cmpuint (people->len, ==, 1);
    tom[0] = footing_record_get_id (g_ptr_array_index (people, 0));
    if (cases[i].needs != NULL)
      plan_draft_change (self, FOOTING_TYPE_PERSON, tom[0], "needs", cases[i].needs);
    win = footing_store_find_step_win (self->store, step, NULL);
    if (cases[i].seen)
      g_assert_true (footing_store_set_seen_by (self->store, footing_record_get_id (win),
                                                tom, NULL));

    g_assert_true (footing_steps_take_back (self->store, guidance, step, people, NULL));
    after = fixture_get (self, FOOTING_TYPE_STEP, step);
    g_assert_true (footing_step_is_open (after));
    names = list_people (self, id);
    g_assert_cmpstr (names, ==, cases[i].people);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/start/H17-taken-back", test_start);
  fixture_add ("/start/H17-written-since", test_written_since);
  fixture_add ("/start/incomplete", test_incomplete);
  fixture_add ("/start/H17-step", test_step);

  return g_test_run ();
}
