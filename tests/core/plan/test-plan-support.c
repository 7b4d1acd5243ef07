/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H11: what a plan to support somebody asks for, and in which order. */
#include "config.h"

#include "plan-draft.h"

/* H11: each page comes once, whatever the perspective; support begins with one's own
 * commitments and the one-on-one, and what is observed comes after them. */
static void
test_page_order (Fixture *self, gconstpointer data)
{
  for (FootingPerspective p = 0; p < FOOTING_N_PERSPECTIVES; p++) {
    for (int place = 0; place < FOOTING_N_PAGES; place++)
      g_assert_cmpint (footing_page_get_place (footing_page_at (place, p), p), ==, place);
    g_assert_cmpint (footing_page_at (0, p), ==, FOOTING_PAGE_HAPPENED);
    g_assert_cmpint (footing_page_at (FOOTING_N_PAGES - 1, p), ==, FOOTING_PAGE_REVIEW);
  }

  g_assert_cmpint (footing_page_at (1, FOOTING_PERSPECTIVE_SUPPORT), ==,
                   FOOTING_PAGE_MOVES);
  g_assert_cmpint (footing_page_at (2, FOOTING_PERSPECTIVE_SUPPORT), ==,
                   FOOTING_PAGE_RHYTHM);
  for (int place = 3; place < FOOTING_N_PAGES - 1; place++)
    g_assert_true (
        footing_page_is_optional (footing_page_at (place, FOOTING_PERSPECTIVE_SUPPORT),
                                  FOOTING_PERSPECTIVE_SUPPORT));
}

static void
assert_full_gap (Fixture *self, const char *recovery, FootingGap expected)
{
  g_autoptr (GError) error = NULL;
  FootingGap gap;

  g_assert_true (footing_plan_check_full (self->store, recovery, FOOTING_PAGE_REVIEW,
                                          &gap, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gap, ==, expected);
}

/* H11: what happened and one commitment are enough to support somebody. What was left out
 * leaves nothing behind, what was begun is asked for. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = plan_draft_create (self, FOOTING_PERSPECTIVE_SUPPORT);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  G_GNUC_UNUSED g_autofree char *blank = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id, NULL));
  g_autofree char *begun = NULL;
  g_autoptr (GPtrArray) outcomes = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  assert_full_gap (self, id, FOOTING_GAP_TITLE);
  plan_draft_change (self, FOOTING_TYPE_RECOVERY, id, "title", "A");
  assert_full_gap (self, id, FOOTING_GAP_DATE);
  plan_draft_change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", TODAY);
  assert_full_gap (self, id, FOOTING_GAP_STEPS);
  g_free (plan_draft_add_step (self, id, "step"));
  assert_full_gap (self, id, FOOTING_GAP_NONE);

  begun = fixture_save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id,
                                                  "title", "Demos again", NULL));
  assert_full_gap (self, id, FOOTING_GAP_OUTCOME_MEASURE);
  footing_store_erase (self->store, FOOTING_TYPE_OUTCOME, begun, NULL);
  plan_draft_change (self, FOOTING_TYPE_STEP, win, "title", "The checklist");
  assert_full_gap (self, id, FOOTING_GAP_FIRST_WIN_DATE);
  plan_draft_change (self, FOOTING_TYPE_STEP, win, "title", "");

  plan_draft_start (self, id);
  outcomes = fixture_list (self, FOOTING_TYPE_OUTCOME, id);
  steps = fixture_list (self, FOOTING_TYPE_STEP, id);
  g_assert_cmpuint (outcomes->len, ==, 0);
  g_assert_cmpuint (steps->len, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/core/plan-support/H11-page-order", test_page_order);
  fixture_add ("/core/plan-support/H11-support", test_support);

  return g_test_run ();
}
