/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F11: steps are moved in their list; it is the others of it that make room. */
#include "config.h"

#include "fixture.h"
#include "plan/step-order.h"

#include <string.h>

typedef struct {
  Fixture f;
  char *recovery;
  GPtrArray *ids; /* in the order in which they were made */
} Plan;

static void
set_up (Plan *self, gconstpointer data)
{
  fixture_set_up (&self->f, data);
  self->recovery = fixture_save (
      &self->f, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

static void
tear_down (Plan *self, gconstpointer data)
{
  g_ptr_array_unref (self->ids);
  g_free (self->recovery);
  fixture_tear_down (&self->f, data);
}

/* A step that is called by a letter, a capital when it is done. */
static void
add (Plan *self, const char *title, const char *kind, int position)
{
  g_ptr_array_add (
      self->ids,
      fixture_save (&self->f, footing_record_new (
                                  FOOTING_TYPE_STEP, "recovery", self->recovery, "title",
                                  title, "kind", kind, "position", position, "state",
                                  g_ascii_isupper (*title) ? "done" : "open", NULL)));
}

static void
add_all (Plan *self, const char *steps)
{
  g_auto (GStrv) words = g_strsplit (steps, " ", -1);

  for (guint i = 0; words[i] != NULL; i++) {
    const char *kinds[] = {"step", "first-win", "practice", "scope"};
    const char *letters = "sfpc";
    char title[2] = {words[i][0], '\0'};
    guint kind = 0;

    while (letters[kind] != words[i][1])
      kind++;
    add (self, title, kinds[kind], (int)i);
  }
}

/* The titles of all, in their order. */
static char *
read_order (Plan *self)
{
  g_autoptr (GPtrArray) steps =
      fixture_list (&self->f, FOOTING_TYPE_STEP, self->recovery);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    g_string_append (order, ((FootingStep *)steps->pdata[i])->title);

  return g_string_free (order, FALSE);
}

static const char *
find (Plan *self, char title)
{
  for (guint i = 0; i < self->ids->len; i++) {
    g_autoptr (FootingStep) step =
        fixture_get (&self->f, FOOTING_TYPE_STEP, self->ids->pdata[i]);

    if (*step->title == title)
      return self->ids->pdata[i];
  }

  g_assert_not_reached ();
}

static const struct {
  const char *steps; /* each a letter, and its kind: step, first win, practice, sCope */
  char moved;
  int place;
  int was; /* its place in its list of @n */
  int n;
  const char *after;
} cases[] = {
    {"as", 'a', 0, 0, 1, "a"},
    {"as", 'a', 5, 0, 1, "a"},
    {"as bs cs", 'a', 1, 0, 3, "bac"},
    {"as bs cs", 'a', 2, 0, 3, "bca"},
    {"as bs cs", 'c', 0, 2, 3, "cab"},
    {"as bs cs", 'b', 1, 1, 3, "abc"},
    {"as bs cs", 'a', 99, 0, 3, "bca"},
    {"as bs cs", 'c', -7, 2, 3, "cab"},
    /* The first win is one of them. */
    {"af bs cs", 'b', 0, 1, 3, "bac"},
    /* Others stand where they are: after what they came after. */
    {"as xp bs yc cs", 'a', 1, 0, 3, "xbayc"},
    {"as xp bs yc cs", 'c', 0, 2, 3, "caxby"},
    {"as xp bs zp", 'x', 1, 0, 2, "abzx"},
    {"xc as yc", 'y', 0, 1, 2, "yxa"},
    /* What is done is in no list, and is passed over. */
    {"as Bs cs", 'a', 1, 0, 2, "Bca"},
    {"as Bs cs", 'B', 0, -1, 2, "aBc"},
};

static void
test_set_place (Plan *self, gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *after = NULL;
  const char *id;
  int place, n;

  add_all (self, cases[i].steps);
  first = read_order (self);
  id = find (self, cases[i].moved);
  g_assert_true (footing_steps_find_place (self->f.store, id, &place, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpint (place, ==, cases[i].was);
  g_assert_cmpint (n, ==, cases[i].n);

  g_assert_true (
      footing_steps_set_place (self->f.store, id, cases[i].place, &before, &error));
  g_assert_no_error (error);
  after = read_order (self);
  g_assert_cmpstr (after, ==, cases[i].after);
  g_assert_cmpint (before != NULL, ==, strcmp (first, after) != 0);
  if (before != NULL) {
    g_autofree char *undone = NULL;

    g_assert_true (footing_steps_put_order (self->f.store, before, &error));
    g_assert_no_error (error);
    undone = read_order (self);
    g_assert_cmpstr (undone, ==, first);
  }
}

/* Equal positions, as another program may leave them, are told apart from then on. */
static void
test_equal_positions (Plan *self, gconstpointer data)
{
  g_autoptr (GHashTable) before = NULL;
  g_autofree char *after = NULL;

  for (const char *title = "abc"; *title != '\0'; title++) {
    char word[2] = {*title, '\0'};

    add (self, word, "step", 0);
  }
  g_assert_true (
      footing_steps_set_place (self->f.store, find (self, 'c'), 1, &before, NULL));
  after = read_order (self);
  g_assert_cmpstr (after, ==, "acb");
}

/* One that has gone since is passed over; one that is not there cannot be moved. */
static void
test_gone (Plan *self, gconstpointer data)
{
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  int place, n;

  add_all (self, "as bs cs");
  g_assert_true (
      footing_steps_set_place (self->f.store, find (self, 'c'), 0, &before, NULL));
  g_assert_true (
      footing_store_erase (self->f.store, FOOTING_TYPE_STEP, self->ids->pdata[1], NULL));
  g_assert_true (footing_steps_put_order (self->f.store, before, &error));
  g_assert_no_error (error);
  after = read_order (self);
  g_assert_cmpstr (after, ==, "ac");

  g_clear_pointer (&before, g_hash_table_unref);
  g_assert_false (footing_steps_set_place (self->f.store, "gone", 0, &before, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
  g_assert_null (before);
  g_clear_error (&error);
  g_assert_false (footing_steps_find_place (self->f.store, "gone", &place, &n, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strdup_printf ("/core/step-order/F11-place-%u", i);

    g_test_add (path, Plan, GUINT_TO_POINTER (i), set_up, test_set_place, tear_down);
  }
  g_test_add ("/core/step-order/equal-positions", Plan, NULL, set_up,
              test_equal_positions, tear_down);
  g_test_add ("/core/step-order/gone", Plan, NULL, set_up, test_gone, tear_down);

  return g_test_run ();
}
