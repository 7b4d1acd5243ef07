/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H13, U6: drafts that were only looked at go; nothing that was touched does. */
#include "config.h"

#include "fixture.h"
#include "plan/checkins.h"
#include "plan/draft.h"
#include "plan/plan.h"
#include "store/forms.h"

typedef struct {
  Fixture f;
  FootingGuidance *guidance;
  char *id; /* of the draft */
} Draft;

static void
set_up (Draft *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_set_up (&self->f, NULL);
  self->guidance = footing_guidance_new (&error);
  g_assert_no_error (error);
}

static void
tear_down (Draft *self, gconstpointer data)
{
  g_object_unref (self->guidance);
  g_free (self->id);
  fixture_tear_down (&self->f, NULL);
}

static void
begin (Draft *self)
{
  g_autoptr (GError) error = NULL;

  g_free (self->id);
  self->id = footing_plan_create_draft (self->f.store, self->guidance,
                                        FOOTING_PERSPECTIVE_SELF, &error);
  g_assert_no_error (error);
}

static void
save (Draft *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->f.store, owned, &error);
  g_assert_no_error (error);
}

static void
change (Draft *self, const char *property, const char *value)
{
  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_RECOVERY, self->id,
                                       NULL, property, value, NULL));
}

static gboolean
is_there (Draft *self)
{
  g_autoptr (FootingRecovery) draft =
      footing_store_get (self->f.store, FOOTING_TYPE_RECOVERY, self->id, NULL);

  return draft != NULL;
}

static void
drop (Draft *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_draft_drop_untouched (self->f.store, self->id, &error));
  g_assert_no_error (error);
}

/* --- What looking does ----------------------------------------------------------- */

static void
look (Draft *self)
{
  g_autofree char *win = NULL;

  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_RECOVERY, self->id,
                                       NULL, "page", 9, "reached", 9, NULL));
  for (int i = 0; i < 2; i++)
    save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", self->id,
                                    "position", i, NULL));
  win = footing_plan_ensure_first_win (self->f.store, self->id, NULL);
  g_assert_nonnull (win);
}

static void
test_looked_at (Draft *self, gconstpointer data)
{
  begin (self);
  drop (self);
  g_assert_false (is_there (self));

  begin (self);
  look (self);
  drop (self);
  g_assert_false (is_there (self));
  g_assert_cmpint (footing_store_count (self->f.store, FOOTING_TYPE_RITUAL), ==, 0);
  drop (self);
}

/* What a door has chosen is nobody's own, until somebody chooses otherwise. */
static void
test_door (Draft *self, gconstpointer data)
{
  const char *chosen[] = {NULL, "hard-feedback", ""};

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++) {
    g_free (self->id);
    self->id = footing_plan_create_draft_for (
        self->f.store, self->guidance, FOOTING_PERSPECTIVE_SELF, "project-missed", NULL);
    look (self);
    if (chosen[i] != NULL)
      change (self, "trigger", chosen[i]);
    drop (self);
    g_assert_cmpint (is_there (self), ==, chosen[i] != NULL);
  }
}

/* --- What is touched ------------------------------------------------------------- */

static gpointer
first (Draft *self, GType type)
{
  g_autoptr (GPtrArray) records =
      footing_store_list (self->f.store, type, self->id, NULL);

  return g_object_ref (g_ptr_array_index (records, 0));
}

static void
touch_title (Draft *self)
{
  change (self, "title", "P");
}

static void
touch_date (Draft *self)
{
  change (self, "happened-on", TODAY);
}

static void
touch_feet (Draft *self)
{
  change (self, "back-on-my-feet", "x");
}

/* Typed, and no value yet. */
static void
touch_half_a_date (Draft *self)
{
  g_assert_true (
      footing_forms_keep (self->f.store, self->id, "happened-on", "19 N", NULL));
}

static void
touch_half_an_outcome (Draft *self)
{
  g_autoptr (FootingOutcome) outcome = first (self, FOOTING_TYPE_OUTCOME);

  g_assert_true (footing_forms_keep (self->f.store, footing_record_get_id (outcome),
                                     "due-on", "in Ma", NULL));
}

static void
touch_driver (Draft *self)
{
  g_assert_true (footing_store_set_driver (self->f.store, self->id, "no-plan", 0, NULL));
}

static void
touch_sign (Draft *self)
{
  g_autoptr (FootingCheckin) checkin = first (self, FOOTING_TYPE_CHECKIN);

  g_assert_true (footing_store_set_sign (self->f.store, footing_record_get_id (checkin),
                                         "reactive", 0, NULL));
}

static void
touch_before (Draft *self)
{
  g_autofree char *id =
      footing_plan_ensure_checkin (self->f.store, self->id, "before", NULL);

  g_assert_nonnull (id);
}

static void
touch_outcome (Draft *self)
{
  g_autoptr (FootingOutcome) outcome = first (self, FOOTING_TYPE_OUTCOME);

  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_OUTCOME,
                                       footing_record_get_id (outcome), NULL, "unit", "h",
                                       NULL));
}

static void
touch_first_win (Draft *self)
{
  g_autoptr (FootingStep) step = first (self, FOOTING_TYPE_STEP);

  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_STEP,
                                       footing_record_get_id (step), NULL, "due-on",
                                       TODAY, NULL));
}

static void
touch_step (Draft *self)
{
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", self->id, NULL));
}

static void
touch_person (Draft *self)
{
  save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->id, NULL));
}

static void
touch_ritual (Draft *self)
{
  g_autoptr (FootingRitual) ritual = first (self, FOOTING_TYPE_RITUAL);

  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_RITUAL,
                                       footing_record_get_id (ritual), NULL, "enabled",
                                       FALSE, NULL));
}

static void
touch_days (Draft *self)
{
  static const char *const days[] = {"sun", NULL};
  g_autoptr (FootingRitual) ritual = first (self, FOOTING_TYPE_RITUAL);

  g_assert_true (footing_store_change (self->f.store, FOOTING_TYPE_RITUAL,
                                       footing_record_get_id (ritual), NULL, "days", days,
                                       NULL));
}

/* It can be had back for 30 days. */
static void
touch_bin (Draft *self)
{
  g_autoptr (FootingPerson) person = footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                         self->id, "name", "Mira", NULL);

  save (self, g_object_ref (person));
  g_assert_true (footing_store_remove (self->f.store, FOOTING_TYPE_PERSON,
                                       footing_record_get_id (person), NULL));
}

static void
touch_start (Draft *self)
{
  change (self, "state", "active");
}

static void (*const touches[]) (Draft *self) = {
    touch_title,           touch_date,      touch_feet, touch_half_a_date,
    touch_half_an_outcome, touch_driver,    touch_sign, touch_before,
    touch_outcome,         touch_first_win, touch_step, touch_person,
    touch_ritual,          touch_days,      touch_bin,  touch_start,
};

static void
test_touched (Draft *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++) {
    begin (self);
    look (self);
    touches[i](self);
    g_test_message ("touch %u", i);
    drop (self);
    g_assert_true (is_there (self));
  }
}

/* --- All of them ----------------------------------------------------------------- */

static void
test_sweep (Draft *self, gconstpointer data)
{
  g_autofree char *touched = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *older = NULL;
  g_autofree char *place = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) left = NULL;

  begin (self);
  touch_title (self);
  touched = g_steal_pointer (&self->id);
  begin (self);
  shown = g_steal_pointer (&self->id);
  /* One of before: nobody knows what was there in the beginning. */
  begin (self);
  older = g_steal_pointer (&self->id);
  place = g_strconcat (older, " begun", NULL);
  g_assert_true (footing_forms_forget (self->f.store, place, NULL));
  begin (self);

  g_assert_true (footing_draft_sweep (self->f.store, shown, &error));
  g_assert_no_error (error);
  left = footing_store_list (self->f.store, FOOTING_TYPE_RECOVERY, NULL, NULL);
  g_assert_cmpuint (left->len, ==, 3);
  g_assert_false (is_there (self));
  g_assert_true (footing_draft_sweep (self->f.store, NULL, NULL));
  g_clear_pointer (&left, g_ptr_array_unref);
  left = footing_store_list (self->f.store, FOOTING_TYPE_RECOVERY, NULL, NULL);
  g_assert_cmpuint (left->len, ==, 2);
}

#define add(path, func) g_test_add (path, Draft, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/draft/H13-looked-at", test_looked_at);
  add ("/draft/H13-door", test_door);
  add ("/draft/U6-touched", test_touched);
  add ("/draft/H13-sweep", test_sweep);

  return g_test_run ();
}
