/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F43: what a week brought. Today is Tuesday, 3 March 2026, 15:05 in Berlin, unless a
 * test says otherwise. */
#include "config.h"

#include "date.h"
#include "plan/signs.h"
#include "review/review.h"
#include "samples.h"
#include "session-plan.h"

#include <math.h>
#include <string.h>

#define WEEK "2026-02-23"

static FootingReviewWeek *
read_week (Fixture *self, FootingGuidance *guidance, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  FootingReviewWeek *week =
      footing_review_week_new (self->store, guidance, recovery, WEEK, &error);

  g_assert_no_error (error);

  return week;
}

static void
test_find_week (void)
{
  const struct {
    const char *today;
    int first_weekday;
    const char *week;
  } rows[] = {
      {"2026-03-02", FOOTING_MONDAY, "2026-02-23"},
      {"2026-03-03", FOOTING_MONDAY, "2026-02-23"},
      {"2026-03-04", FOOTING_MONDAY, "2026-03-02"},
      {"2026-03-06", FOOTING_MONDAY, "2026-03-02"},
      {"2026-03-08", FOOTING_MONDAY, "2026-03-02"},
      {"2026-03-01", FOOTING_SUNDAY, "2026-02-22"},
      {"2026-03-02", FOOTING_SUNDAY, "2026-02-22"},
      {"2026-03-03", FOOTING_SUNDAY, "2026-03-01"},
      {"2026-01-01", FOOTING_MONDAY, "2025-12-29"},
      {"", FOOTING_MONDAY, NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *week =
        footing_review_find_week (rows[i].today, rows[i].first_weekday);

    g_assert_cmpstr (week, ==, rows[i].week);
  }
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewWeek) none = NULL;
  g_autoptr (FootingReviewWeek) week = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  none = read_week (self, plan.guidance, NULL);
  g_assert_true (footing_review_week_is_empty (none));
  week = read_week (self, plan.guidance, plan.recovery);
  g_assert_true (footing_review_week_is_empty (week));
  g_assert_cmpstr (week->last, ==, "2026-03-01");
  lines = footing_review_week_list_lines (week);
  g_assert_cmpuint (lines->len, ==, 0);
}

/* --- What moved ----------------------------------------------------------------- */

static const char *
add_entry (Fixture *self,
           const char *recovery,
           const char *kind,
           const char *title,
           const char *date,
           double value)
{
  return sample_save (self->store,
                      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", recovery,
                                          "kind", kind, "title", title, "date", date,
                                          "metric-value", value, "metric-unit",
                                          isfinite (value) ? "min" : "", NULL));
}

static const char *
add_done (Fixture *self, const char *recovery, const char *title, const char *day)
{
  return sample_save (self->store, footing_record_new (FOOTING_TYPE_STEP, "recovery",
                                                       recovery, "title", title, "state",
                                                       "done", "done-on", day, NULL));
}

static void
add_progress (Fixture *self, const char *outcome, const char *date, double value)
{
  sample_save (self->store, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome,
                                                "date", date, "value", value, NULL));
}

static const char *
add_outcome (Fixture *self, const char *recovery, const char *title, double from)
{
  return sample_save (self->store,
                      footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery,
                                          "title", title, "unit", "hours", "from-value",
                                          from, "to-value", 24.0, NULL));
}

static char *
join (GPtrArray *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s\n", (char *)g_ptr_array_index (lines, i));

  return g_string_free (text, FALSE);
}

static void
fill_week (Fixture *self, const char *recovery)
{
  const char *answers = add_outcome (self, recovery, "Answers", 48);
  const char *errors = add_outcome (self, recovery, "Errors", NAN);
  const char *still = add_outcome (self, recovery, "Still", 5);
  const char *step, *win;

  add_progress (self, answers, "2026-02-10", 40);
  add_progress (self, answers, "2026-02-24", 36);
  add_progress (self, answers, "2026-03-01", 30);
  add_progress (self, answers, "2026-03-02", 28);
  add_progress (self, errors, "2026-02-25", 3);
  add_progress (self, still, "2026-02-20", 5);
  add_entry (self, recovery, "win", "The week before", "2026-02-22", NAN);
  add_entry (self, recovery, "win", "On its first day", "2026-02-23", NAN);
  add_entry (self, recovery, "win", "Nightly run", "2026-03-01", 9);
  add_entry (self, recovery, "win", "The week after", "2026-03-02", NAN);
  add_entry (self, recovery, "setback", "Not a win", "2026-02-26", NAN);
  step = add_done (self, recovery, "Told by its win", "2026-02-24");
  win = add_entry (self, recovery, "win", "Its win", "2026-02-24", NAN);
  session_plan_change (self, FOOTING_TYPE_ENTRY, win, "step", step);
  add_done (self, recovery, "Done without a win", "2026-02-25");
  add_done (self, recovery, "Done before", "2026-02-20");
}

static void
test_moved (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_auto (SessionPlan) other = {0};
  g_autoptr (FootingReviewWeek) week = NULL;
  g_autoptr (FootingReviewWeek) all = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &other);
  fill_week (self, plan.recovery);
  add_entry (self, other.recovery, "win", "Of another plan", "2026-02-25", NAN);

  week = read_week (self, plan.guidance, plan.recovery);
  g_assert_cmpuint (week->wins->len, ==, 3);
  g_assert_cmpuint (week->n_measured, ==, 1);
  g_assert_cmpuint (week->n_done, ==, 2);
  lines = footing_review_week_list_lines (week);
  text = join (lines);
  g_assert_cmpstr (text, ==,
                   "Answers: from 40 to 30 hours\n"
                   "Errors: 3 hours\n"
                   "On its first day\n"
                   "Its win\n"
                   "Nightly run: 9 min\n"
                   "Done without a win\n");

  all = read_week (self, plan.guidance, NULL);
  g_assert_cmpuint (all->wins->len, ==, 4);
  g_assert_cmpuint (all->progress->len, ==, 0);
}

/* Nothing of the sheet is about the person who is supported. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewWeek) week = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *text = NULL;

  session_plan_make (self, FOOTING_PERSPECTIVE_SUPPORT, &plan);
  fill_week (self, plan.recovery);

  week = read_week (self, plan.guidance, plan.recovery);
  g_assert_cmpuint (week->wins->len, ==, 0);
  g_assert_cmpuint (week->progress->len, ==, 0);
  g_assert_cmpuint (week->signs->len, ==, 0);
  lines = footing_review_week_list_lines (week);
  text = join (lines);
  g_assert_cmpstr (text, ==, "Told by its win\nDone without a win\n");
}

/* --- Signs ---------------------------------------------------------------------- */

static void
add_checkin (Fixture *self,
             const char *recovery,
             const char *kind,
             const char *date,
             const char *sign,
             int answer)
{
  g_autoptr (GError) error = NULL;
  const char *checkin = sample_save (
      self->store, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery", recovery, "kind",
                                       kind, "date", date, NULL));

  if (answer >= 0)
    footing_store_set_sign (self->store, checkin, sign, answer, &error);
  g_assert_no_error (error);
}

static void
test_signs (Fixture *self, gconstpointer data)
{
  /* The answers of up to three check-ins; -1 for a check-in without one. */
  const struct {
    const char *kinds[3];
    const char *dates[3];
    int answers[3];
    const char *changed;
  } rows[] = {
      {{"regular"}, {"2026-02-27"}, {3}, ""},
      {{"baseline", "regular"}, {"2026-02-20", "2026-02-27"}, {3, 2}, "3>2"},
      {{"regular", "regular"}, {"2026-02-20", "2026-02-27"}, {1, 4}, "1>4"},
      {{"regular", "regular"}, {"2026-02-20", "2026-02-27"}, {2, 2}, ""},
      {{"before", "regular"}, {"2026-02-20", "2026-02-27"}, {0, 2}, ""},
      {{"regular", "regular", "regular"},
       {"2026-02-13", "2026-02-20", "2026-02-27"},
       {4, 3, 1},
       "3>1"},
      {{"regular", "regular"}, {"2026-02-06", "2026-02-13"}, {1, 4}, ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_auto (SessionPlan) plan = {0};
    g_autoptr (FootingReviewWeek) week = NULL;
    g_autoptr (GString) changed = g_string_new (NULL);
    const char *sign;

    session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
    sign =
        footing_guide_code (footing_guidance_nth (plan.guidance, FOOTING_GUIDE_SIGN, 0));
    for (guint j = 0; j < 3 && rows[i].dates[j] != NULL; j++)
      add_checkin (self, plan.recovery, rows[i].kinds[j], rows[i].dates[j], sign,
                   rows[i].answers[j]);

    week = read_week (self, plan.guidance, plan.recovery);
    for (guint j = 0; j < week->signs->len; j++) {
      const FootingReviewSign *one = g_ptr_array_index (week->signs, j);

      g_assert_cmpstr (one->code, ==, sign);
      g_string_append_printf (changed, "%d>%d", one->before, one->now);
    }
    g_assert_cmpstr (changed->str, ==, rows[i].changed);
  }
}

/* One's own sign counts as any other; a hidden one does not. */
static void
test_own_signs (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewWeek) week = NULL;
  g_autoptr (FootingReviewWeek) without = NULL;
  g_autoptr (FootingOwnSign) own = NULL;
  g_autoptr (GError) error = NULL;
  const FootingGuide *sign;
  const char *codes[2];

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  sign = footing_guidance_nth (plan.guidance, FOOTING_GUIDE_SIGN, 0);
  own = footing_signs_add (
      self->store, plan.guidance, plan.recovery,
      &(FootingOwnWords){"Cold hands", footing_guide_group (sign), ""}, &error);
  g_assert_no_error (error);
  codes[0] = footing_guide_code (sign);
  codes[1] = footing_record_get_id (own);
  for (int i = 0; i < 2; i++) {
    const char *date = i == 0 ? "2026-02-20" : "2026-02-27";
    const char *checkin =
        sample_save (self->store, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery",
                                                      plan.recovery, "date", date, NULL));

    for (guint j = 0; j < G_N_ELEMENTS (codes); j++)
      g_assert_true (
          footing_store_set_sign (self->store, checkin, codes[j], 3 - i, NULL));
  }

  week = read_week (self, plan.guidance, plan.recovery);
  g_assert_cmpuint (week->signs->len, ==, 2);
  g_assert_true (footing_signs_hide (self->store, plan.recovery, codes[0], NULL));
  without = read_week (self, plan.guidance, plan.recovery);
  g_assert_cmpuint (without->signs->len, ==, 1);
  g_assert_cmpstr (((FootingReviewSign *)without->signs->pdata[0])->title, ==,
                   "Cold hands");
}

/* --- Who heard ------------------------------------------------------------------ */

static void
test_listeners (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autoptr (FootingReviewWeek) week = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const char *mira, *jo;
  const char *both[] = {NULL, NULL, NULL};
  const char *one[] = {NULL, NULL};
  const struct {
    const char *kind;
    const char *date;
    const char *const *people;
  } rows[] = {
      {"update", "2026-02-26", both},    {"conversation", "2026-02-24", one},
      {"win", "2026-02-24", one},        {"win", "2026-02-25", one},
      {"reflection", "2026-02-27", one}, {"update", "2026-02-19", both},
      {"win", "2026-03-02", both},
  };

  session_plan_make (self, FOOTING_PERSPECTIVE_SELF, &plan);
  mira = session_plan_add_person (self, &plan, "Mira", "", 14);
  jo = session_plan_add_person (self, &plan, "Jo", "", 14);
  session_plan_add_person (self, &plan, "Nobody told", "", 14);
  both[0] = mira;
  both[1] = jo;
  one[0] = mira;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *entry =
        add_entry (self, plan.recovery, rows[i].kind, "One", rows[i].date, NAN);

    g_assert_true (footing_store_set_seen_by (self->store, entry, rows[i].people, NULL));
  }

  week = read_week (self, plan.guidance, plan.recovery);
  for (guint i = 0; i < week->listeners->len; i++) {
    const FootingReviewListener *listener = g_ptr_array_index (week->listeners, i);

    g_string_append_printf (text, "%s %u %u %u, ", listener->name, listener->updates,
                            listener->talks, listener->wins);
  }
  g_assert_cmpstr (text->str, ==, "Mira 1 1 2, Jo 1 0 0, ");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/review/F43-week/find", test_find_week);
  fixture_add ("/review/F43-week/empty", test_empty);
  fixture_add ("/review/F43-week/moved", test_moved);
  fixture_add ("/review/F43-week/support", test_support);
  fixture_add ("/review/F43-week/signs", test_signs);
  fixture_add ("/review/F43-week/own-signs", test_own_signs);
  fixture_add ("/review/F43-week/listeners", test_listeners);

  return g_test_run ();
}
