/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F84: what was added and never typed in is gone when the file is opened next; nothing
 * else is. */
#include "config.h"

#include "fixture.h"
#include "plan/outcomes.h"
#include "plan/parts.h"
#include "plan/steps.h"
#include "plan/sweep.h"
#include "samples.h"
#include "session/one-on-ones.h"
#include "store/forms.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_PARTS 6

/* The parts that can be added. */
static GType
get_type (guint part)
{
  const GType parts[N_PARTS] = {FOOTING_TYPE_STEP,    FOOTING_TYPE_PERSON,
                                FOOTING_TYPE_RITUAL,  FOOTING_TYPE_CONVERSATION,
                                FOOTING_TYPE_OUTCOME, FOOTING_TYPE_PROGRESS};

  return parts[part];
}

static char *
add_plan (Fixture *self)
{
  return fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
}

static char *
add (FootingStore *store, GType type, const char *plan)
{
  if (type == FOOTING_TYPE_STEP)
    return footing_steps_add_own (store, plan, "step", NULL);
  if (type == FOOTING_TYPE_CONVERSATION)
    return footing_one_on_ones_add (store, plan, NULL);
  if (type == FOOTING_TYPE_PROGRESS) {
    g_autofree char *outcome =
        footing_plan_add_part (store, FOOTING_TYPE_OUTCOME, plan, NULL);

    return footing_outcomes_add_progress (store, outcome, NULL);
  }

  return footing_plan_add_part (store, type, plan, NULL);
}

/* Whether @id is there after a sweep. */
static gboolean
stays (Fixture *self, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) after = NULL;

  g_assert_true (footing_plan_sweep (self->store, &error));
  g_assert_no_error (error);
  after = footing_store_get (self->store, type, id, NULL);

  return after != NULL;
}

static void
test_goes (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < N_PARTS; i++) {
    g_autofree char *id = add (self->store, get_type (i), plan);

    g_test_message ("%s", g_type_name (get_type (i)));
    g_assert_false (stays (self, get_type (i), id));
  }
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_OUTCOME), ==, 0);
}

/* Nothing that has anything in any of its fields goes. */
static void
test_typed (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < N_PARTS; i++) {
    const GType type = get_type (i);
    FootingRecordClass *klass = g_type_class_ref (type);

    for (guint j = 0; j < klass->n_fields; j++) {
      const FootingField *field = &klass->fields[j];
      const char *name = footing_field_get_property (field);
      g_autofree char *id = NULL;
      g_auto (GValue) value = G_VALUE_INIT;

      /* Where it is, and of what kind, nobody has typed; nor the day of progress. */
      if (field->type == FOOTING_FIELD_REFERENCE || g_str_equal (name, "position") ||
          g_str_equal (name, "kind") ||
          (type == FOOTING_TYPE_PROGRESS && g_str_equal (name, "date")))
        continue;
      g_test_message ("%s %s", g_type_name (type), name);
      id = add (self->store, type, plan);
      sample_value (&value, field, rand, NULL);
      g_assert_true (
          footing_store_change_values (self->store, type, id, 1, &name, &value, NULL));
      g_assert_true (stays (self, type, id));
    }
    g_type_class_unref (klass);
  }
}

/* Whether a field of @record refers to @id. */
static gboolean
refers_to (gpointer record, const char *id)
{
  FootingRecordClass *klass = FOOTING_RECORD_GET_CLASS (record);

  for (guint i = 0; i < klass->n_fields; i++)
    if (klass->fields[i].type == FOOTING_FIELD_REFERENCE) {
      g_autofree char *other = NULL;

      g_object_get (record, footing_field_get_property (&klass->fields[i]), &other, NULL);
      if (g_strcmp0 (other, id) == 0)
        return TRUE;
    }

  return FALSE;
}

static GHashTable *
fill (Fixture *self, GRand *rand)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < N_SAMPLE_TYPES; i++)
    g_free (fixture_save (self, sample_record (sample_types ()[i], rand, ids)));

  return ids;
}

/* Nothing goes to which anything refers, of whatever kind that is. */
static void
test_referred (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GHashTable) ids = fill (self, rand);
  g_autofree char *plan = add_plan (self);
  guint n = 0;

  for (guint i = 0; i < N_PARTS; i++) {
    const GType type = get_type (i);
    g_autoptr (FootingRecord) sample = sample_record (type, rand, ids);

    g_free (fixture_save (self, g_object_ref (sample)));
    for (guint j = 0; j < N_SAMPLE_TYPES; j++) {
      g_autofree char *id = add (self->store, type, plan);
      g_autoptr (FootingRecord) other = NULL;
      gboolean referred;

      sample_refer_to (ids, type, id);
      other = sample_record (sample_types ()[j], rand, ids);
      referred = refers_to (other, id);
      g_free (fixture_save (self, g_object_ref (other)));
      g_test_message ("%s from %s", g_type_name (type), g_type_name (sample_types ()[j]));
      g_assert_cmpint (stays (self, type, id), ==, referred);
      n += referred;
      /* What comes next refers to one that stays. */
      sample_refer_to (ids, type, footing_record_get_id (sample));
    }
  }
  g_assert_cmpuint (n, >=, 8);
}

/* Links that are no records, and what is kept, count as well. */
static void
test_linked (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  g_autofree char *person = add (self->store, FOOTING_TYPE_PERSON, plan);
  g_autofree char *other = add (self->store, FOOTING_TYPE_PERSON, plan);
  g_autofree char *step = add (self->store, FOOTING_TYPE_STEP, plan);
  g_autofree char *place = g_strconcat ("text for ", other, NULL);
  g_autofree char *win = fixture_save (self, sample_entry ("win", TODAY, "Shipped"));
  const char *const people[] = {person, NULL};
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_set_seen_by (self->store, win, people, &error));
  g_assert_true (footing_forms_keep (self->store, place, "body", "Hello", &error));
  g_assert_true (footing_forms_keep (self->store, step, "due-on", "next wek", &error));
  g_assert_no_error (error);

  g_assert_true (stays (self, FOOTING_TYPE_PERSON, person));
  g_assert_true (stays (self, FOOTING_TYPE_PERSON, other));
  g_assert_true (stays (self, FOOTING_TYPE_STEP, step));
}

/* What the schedule has made of a ritual keeps it no longer; what somebody has answered
 * does. */
static void
test_occurrences (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *state;
    const char *notes;
    gboolean stays;
  } cases[] = {
      {"due", "", FALSE},    {"missed", "", FALSE}, {"done", "", TRUE},
      {"skipped", "", TRUE}, {"due", "Half", TRUE},
  };
  g_autofree char *plan = add_plan (self);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add (self->store, FOOTING_TYPE_RITUAL, plan);

    g_free (
        fixture_save (self, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual", id,
                                                "date", TODAY, "state", cases[i].state,
                                                "notes", cases[i].notes, NULL)));
    g_test_message ("Case %u", i);
    g_assert_cmpint (stays (self, FOOTING_TYPE_RITUAL, id), ==, cases[i].stays);
  }
}

/* D18: the program is killed after each was added, and one was typed in. */
static void
test_killed (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = add_plan (self);
  int status;
  pid_t child;

  fixture_close (self);
  child = fork ();
  if (child == 0) {
    g_autofree char *named = NULL;

    fixture_open (self);
    for (guint i = 0; i < N_PARTS; i++)
      g_free (add (self->store, get_type (i), plan));
    named = add (self->store, FOOTING_TYPE_PERSON, plan);
    footing_store_change (self->store, FOOTING_TYPE_PERSON, named, NULL, "name", "Ines",
                          NULL);
    kill (getpid (), SIGKILL);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));

  fixture_open (self);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_PERSON), ==, 2);
  g_assert_true (footing_plan_sweep (self->store, NULL));
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_PERSON), ==, 1);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_STEP), ==, 0);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_OUTCOME), ==, 0);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_RITUAL), ==, 0);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_CONVERSATION), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/sweep/F84/goes", test_goes);
  fixture_add ("/sweep/F84/typed", test_typed);
  fixture_add ("/sweep/F84/referred", test_referred);
  fixture_add ("/sweep/F84/linked", test_linked);
  fixture_add ("/sweep/F84/occurrences", test_occurrences);
  fixture_add ("/sweep/D18/killed", test_killed);

  return g_test_run ();
}
