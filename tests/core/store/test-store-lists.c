/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D35, R9: what is shown as one list is read as ids, and its records a page at a time.
 * The lists are compared with the records as they are listed one by one. */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/forms.h"

#include <math.h>
#include <string.h>

static GPtrArray *
list_ids (Fixture *f, FootingList list, const char *parent)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *ids = footing_store_list_ids (f->store, list, parent, &error);

  g_assert_no_error (error);

  return ids;
}

static void
assert_ids (GPtrArray *ids, GPtrArray *expected)
{
  g_assert_cmpuint (ids->len, ==, expected->len);
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpstr (g_ptr_array_index (ids, i), ==,
                     footing_record_get_id (g_ptr_array_index (expected, i)));
}

/* The records of @type that @wanted says are in the list, in the order of the store. */
static GPtrArray *
pick (Fixture *f, GType type, const char *parent, gboolean (*wanted) (gpointer record))
{
  g_autoptr (GPtrArray) all = footing_store_list (f->store, type, parent, NULL);
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (wanted == NULL || wanted (g_ptr_array_index (all, i)))
      g_ptr_array_add (picked, g_object_ref (g_ptr_array_index (all, i)));

  return picked;
}

static gboolean
is_open (gpointer record)
{
  return strcmp (((FootingStep *)record)->state, "open") == 0;
}

static gboolean
is_open_step (gpointer record)
{
  FootingStep *step = record;

  return strcmp (step->kind, "practice") != 0 && strcmp (step->kind, "scope") != 0 &&
         is_open (step);
}

static gboolean
is_open_practice (gpointer record)
{
  return strcmp (((FootingStep *)record)->kind, "practice") == 0 && is_open (record);
}

/* Nothing restores one here. */
static gboolean
is_scope_in_force (gpointer record)
{
  FootingStep *step = record;

  return strcmp (step->kind, "scope") == 0 && strcmp (step->state, "dropped") != 0;
}

static gboolean
is_practice (gpointer record)
{
  FootingStep *step = record;

  return strcmp (step->kind, "practice") == 0 && strcmp (step->state, "dropped") != 0;
}

static gboolean
is_move (gpointer record)
{
  FootingStep *step = record;

  return strcmp (step->kind, "first-win") != 0 && strcmp (step->kind, "restore") != 0;
}

static gboolean
is_first_win (gpointer record)
{
  return strcmp (((FootingStep *)record)->kind, "first-win") == 0;
}

static gboolean
is_later (gpointer record)
{
  return !is_first_win (record);
}

static gboolean
is_enabled (gpointer record)
{
  return ((FootingRitual *)record)->enabled;
}

static gboolean
is_draft (gpointer record)
{
  return strcmp (((FootingRecovery *)record)->state, "draft") == 0;
}

static gboolean
is_plan (gpointer record)
{
  return !is_draft (record);
}

static gboolean
says_something (gpointer record)
{
  FootingProgress *progress = record;

  return !isnan (progress->value) || *progress->note != '\0';
}

typedef struct {
  FootingList list;
  GType (*get_type) (void);
  gboolean (*wanted) (gpointer record);
  gboolean newest_first;
} List;

static const List lists[] = {
    {FOOTING_LIST_PEOPLE, footing_person_get_type, NULL, FALSE},
    {FOOTING_LIST_OUTCOMES, footing_outcome_get_type, NULL, FALSE},
    {FOOTING_LIST_PROGRESS, footing_progress_get_type, says_something, TRUE},
    {FOOTING_LIST_OPEN_STEPS, footing_step_get_type, is_open_step, FALSE},
    {FOOTING_LIST_OPEN_PRACTICE, footing_step_get_type, is_open_practice, FALSE},
    {FOOTING_LIST_OPEN_SCOPES, footing_step_get_type, is_scope_in_force, FALSE},
    {FOOTING_LIST_PRACTICE, footing_step_get_type, is_practice, FALSE},
    {FOOTING_LIST_SCOPES, footing_step_get_type, is_scope_in_force, FALSE},
    {FOOTING_LIST_MOVES, footing_step_get_type, is_move, FALSE},
    {FOOTING_LIST_FIRST_WINS, footing_step_get_type, is_first_win, FALSE},
    {FOOTING_LIST_LATER_STEPS, footing_step_get_type, is_later, FALSE},
    {FOOTING_LIST_RITUALS, footing_ritual_get_type, NULL, FALSE},
    {FOOTING_LIST_ENABLED_RITUALS, footing_ritual_get_type, is_enabled, FALSE},
    {FOOTING_LIST_PLANS, footing_recovery_get_type, is_plan, TRUE},
    {FOOTING_LIST_DRAFTS, footing_recovery_get_type, is_draft, TRUE},
};

static const char *
choose (GRand *rand, const char *const *from)
{
  return from[g_rand_int_range (rand, 0, g_strv_length ((GStrv)from))];
}

static void
add_one (Fixture *f, GRand *rand, const char *recovery, const char *outcome)
{
  static const char *const kinds[] = {"step",  "first-win", "practice",
                                      "scope", "restore",   NULL};
  static const char *const states[] = {"open", "done", "dropped", NULL};
  static const char *const plans[] = {"draft", "active", "archived", NULL};
  static const char *const dates[] = {"2026-03-01", "2026-03-02", "2026-03-02", NULL};
  const int position = g_rand_int_range (rand, 0, 5);
  gpointer record;

  switch (g_rand_int_range (rand, 0, 6)) {
  case 0:
    record = footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "position",
                                 position, NULL);
    break;
  case 1:
    record = footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, "position",
                                 position, NULL);
    break;
  case 2:
    record = footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome, "date",
                                 choose (rand, dates), "value",
                                 g_rand_boolean (rand) ? (double)NAN : 3.0, "note",
                                 g_rand_boolean (rand) ? "" : "a note", NULL);
    break;
  case 3:
    record = footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery, "position",
                                 position, "enabled", g_rand_boolean (rand), NULL);
    break;
  case 4:
    record =
        footing_record_new (FOOTING_TYPE_RECOVERY, "state", choose (rand, plans), NULL);
    break;
  default:
    record = footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "position",
                                 position, "kind", choose (rand, kinds), "state",
                                 choose (rand, states), NULL);
    break;
  }
  if (g_rand_int_range (rand, 0, 8) == 0) {
    GType type = G_OBJECT_TYPE (record);
    const char *id = sample_save (f->store, record);

    g_assert_true (footing_store_remove (f->store, type, id, NULL));
  } else {
    sample_save (f->store, record);
  }
}

static void
test_lists (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (35);
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *other = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *outcome = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, NULL));

  for (int i = 0; i < 2000; i++)
    add_one (f, rand, i % 5 == 0 ? other : recovery, outcome);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    const List *list = &lists[i];
    const char *parent = list->list == FOOTING_LIST_PROGRESS ? outcome : recovery;
    g_autoptr (GPtrArray) ids = list_ids (f, list->list, parent);
    g_autoptr (GPtrArray) expected = pick (f, list->get_type (), parent, list->wanted);

    g_test_message ("list %u", i);
    g_assert_cmpuint (expected->len, >, 5);
    for (guint j = 0; list->newest_first && j < expected->len / 2; j++) {
      gpointer kept = expected->pdata[j];

      expected->pdata[j] = expected->pdata[expected->len - 1 - j];
      expected->pdata[expected->len - 1 - j] = kept;
    }
    assert_ids (ids, expected);
  }
}

/* D18: what was typed and is no figure yet can be come back to. */
static void
test_unfinished (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *outcome = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, NULL));
  const char *progress = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome, NULL));
  g_autoptr (GPtrArray) empty = list_ids (f, FOOTING_LIST_PROGRESS, outcome);
  g_autoptr (GPtrArray) unfinished = NULL;
  g_autoptr (GHashTable) standings = NULL;

  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_true (footing_forms_keep (f->store, progress, "value", "about fifteen", NULL));
  unfinished = list_ids (f, FOOTING_LIST_PROGRESS, outcome);
  g_assert_cmpuint (unfinished->len, ==, 1);
  g_assert_cmpstr (unfinished->pdata[0], ==, progress);
  standings = footing_store_get_standings (f->store, recovery, NULL);
  g_assert_true (g_hash_table_contains (standings, outcome));
}

/* In the order asked for, over several pages, without those that are gone. */
static void
test_get_all (Fixture *f, gconstpointer data)
{
  const guint n = 3 * FOOTING_PAGE_LENGTH + 5;
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++) {
    g_autofree char *name = g_strdup_printf ("Person %u", i);
    const char *id =
        sample_save (f->store, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                   recovery, "name", name, NULL));

    g_ptr_array_insert (ids, 0, (gpointer)id);
    if (i % 7 == 0)
      g_assert_true (footing_store_remove (f->store, FOOTING_TYPE_PERSON, id, NULL));
    else if (i % 11 == 0)
      g_assert_true (footing_store_erase (f->store, FOOTING_TYPE_PERSON, id, NULL));
    else
      g_ptr_array_insert (expected, 0,
                          footing_store_get (f->store, FOOTING_TYPE_PERSON, id, NULL));
  }

  found = footing_store_get_all (f->store, FOOTING_TYPE_PERSON, ids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    g_assert_true (footing_record_equal (g_ptr_array_index (found, i),
                                         g_ptr_array_index (expected, i)));

  g_ptr_array_set_size (ids, 0);
  none = footing_store_get_all (f->store, FOOTING_TYPE_PERSON, ids, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);
}

static const char *
add_step (Fixture *f, const char *recovery, const char *kind, const char *due_on)
{
  return sample_save (f->store,
                      footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "kind",
                                          kind, "title", due_on, "due-on", due_on, NULL));
}

/* The first win with a date or without, then what is due until that day; what is no date
 * is never due. */
static void
test_due (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *late = add_step (f, recovery, "step", "2026-03-04");
  const char *early = add_step (f, recovery, "practice", "2026-02-27");
  const char *win = add_step (f, recovery, "first-win", "");
  const char *done = add_step (f, recovery, "step", "2026-03-01");
  g_autoptr (GPtrArray) ids = NULL;

  add_step (f, recovery, "step", "2026-03-05");
  add_step (f, recovery, "step", "");
  add_step (f, recovery, "step", "2026-02-30");
  add_step (f, recovery, "step", "12:00");
  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_STEP, done, NULL, "state",
                                       "done", NULL));

  ids = footing_store_list_due_steps (f->store, recovery, "2026-03-04", NULL);
  g_assert_cmpuint (ids->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (ids, 0), ==, win);
  g_assert_cmpstr (g_ptr_array_index (ids, 1), ==, early);
  g_assert_cmpstr (g_ptr_array_index (ids, 2), ==, late);
}

/* F9: the step that restores a scope, and the scopes that have lost theirs. */
static void
test_scopes (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *scope =
      sample_save (f->store, footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery,
                                                 "kind", "scope", "title", "Smaller",
                                                 "until-on", "2026-04-01", NULL));
  const char *restore;
  g_autoptr (GPtrArray) lost = list_ids (f, FOOTING_LIST_LOST_SCOPES, recovery);
  g_autoptr (FootingStep) found = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (lost->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (lost, 0), ==, scope);
  g_assert_null (footing_store_find_restore (f->store, scope, &error));
  g_assert_no_error (error);

  restore = sample_save (f->store,
                         footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery,
                                             "kind", "restore", "restores", scope, NULL));
  found = footing_store_find_restore (f->store, scope, &error);
  g_assert_cmpstr (footing_record_get_id (found), ==, restore);
  g_ptr_array_unref (lost);
  lost = list_ids (f, FOOTING_LIST_LOST_SCOPES, recovery);
  g_assert_cmpuint (lost->len, ==, 0);

  g_assert_true (footing_store_remove (f->store, FOOTING_TYPE_STEP, restore, NULL));
  g_assert_null (footing_store_find_restore (f->store, scope, NULL));
  g_assert_true (footing_store_change (f->store, FOOTING_TYPE_STEP, scope, NULL,
                                       "until-on", "soon", NULL));
  g_ptr_array_unref (lost);
  lost = list_ids (f, FOOTING_LIST_LOST_SCOPES, recovery);
  g_assert_cmpuint (lost->len, ==, 0);
}

/* F1: what may be without a title or an end is among them, and little else. */
static void
test_doubtful (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const struct {
    const char *kind, *title, *until_on;
    gboolean listed;
  } cases[] = {
      {"step", "Agree on 2 targets", "", FALSE},
      {"step", "", "", TRUE},
      {"step", " \n", "", TRUE},
      {"step", "\xe2\x80\x8b", "", TRUE},
      {"step", "Цель", "", TRUE},
      {"practice", "x", "", FALSE},
      {"scope", "Smaller", "", TRUE},
      {"scope", "Smaller", "2026-02-30", TRUE},
      {"scope", "Smaller", "2026-04-01", FALSE},
      {"first-win", "", "", FALSE},
  };
  g_autoptr (GPtrArray) ids = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    sample_save (f->store, footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery,
                                               "position", (int)i, "kind", cases[i].kind,
                                               "title", cases[i].title, "until-on",
                                               cases[i].until_on, NULL));
  ids = list_ids (f, FOOTING_LIST_DOUBTFUL_STEPS, recovery);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (cases[i].listed) {
      g_autoptr (FootingStep) step = footing_store_get (
          f->store, FOOTING_TYPE_STEP, g_ptr_array_index (ids, n++), NULL);

      g_assert_cmpint (step->position, ==, i);
    }
  g_assert_cmpuint (ids->len, ==, n);
  g_assert_cmpint (footing_store_count_steps (f->store, recovery, "scope", NULL), ==, 3);
  g_assert_cmpint (footing_store_count_steps (f->store, recovery, "restore", NULL), ==,
                   0);
}

/* The next position is after all that is there, and 0 in an empty plan. */
static void
test_position (Fixture *f, gconstpointer data)
{
  const GType types[] = {FOOTING_TYPE_PERSON, FOOTING_TYPE_OUTCOME, FOOTING_TYPE_STEP,
                         FOOTING_TYPE_RITUAL};
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *other = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));

  for (guint i = 0; i < G_N_ELEMENTS (types); i++) {
    const char *last;

    g_assert_cmpint (footing_store_get_next_position (f->store, types[i], recovery, NULL),
                     ==, 0);
    sample_save (f->store, footing_record_new (types[i], "recovery", recovery, "position",
                                               3, NULL));
    last = sample_save (f->store, footing_record_new (types[i], "recovery", recovery,
                                                      "position", 7, NULL));
    g_assert_cmpint (footing_store_get_next_position (f->store, types[i], recovery, NULL),
                     ==, 8);
    g_assert_true (footing_store_remove (f->store, types[i], last, NULL));
    g_assert_cmpint (footing_store_get_next_position (f->store, types[i], recovery, NULL),
                     ==, 4);
    g_assert_cmpint (footing_store_get_next_position (f->store, types[i], other, NULL),
                     ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/store-lists/D35-lists", test_lists);
  fixture_add ("/core/store-lists/D18-unfinished", test_unfinished);
  fixture_add ("/core/store-lists/D35-pages", test_get_all);
  fixture_add ("/core/store-lists/D35-F70-due", test_due);
  fixture_add ("/core/store-lists/D35-F9-scopes", test_scopes);
  fixture_add ("/core/store-lists/D35-F1-doubtful", test_doubtful);
  fixture_add ("/core/store-lists/D35-position", test_position);

  return g_test_run ();
}
