/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "plan-fixture.h"
#include "schedule/recurrence.h"

#include <string.h>

/* H19: what is done early counts for its week, and does not ring again in it. */

/* --- Whether it is early -------------------------------------------------------- */

static const struct {
  const char *today;
  int first_weekday;
  const char *date;
  gboolean early;
} days[] = {
    /* Monday to Sunday: the whole week, and half a week into the next. */
    {"2026-03-09", FOOTING_MONDAY, "2026-03-09", TRUE},
    {"2026-03-09", FOOTING_MONDAY, "2026-03-15", TRUE},
    {"2026-03-09", FOOTING_MONDAY, "2026-03-16", FALSE},
    {"2026-03-12", FOOTING_MONDAY, "2026-03-16", FALSE},
    {"2026-03-13", FOOTING_MONDAY, "2026-03-16", TRUE},
    {"2026-03-15", FOOTING_MONDAY, "2026-03-18", TRUE},
    {"2026-03-15", FOOTING_MONDAY, "2026-03-19", FALSE},
    /* From Sunday on. */
    {"2026-03-15", FOOTING_SUNDAY, "2026-03-21", TRUE},
    {"2026-03-15", FOOTING_SUNDAY, "2026-03-22", FALSE},
    {"2026-03-14", FOOTING_SUNDAY, "2026-03-17", TRUE},
    {"2026-03-14", FOOTING_SUNDAY, "2026-03-18", FALSE},
    /* Weeks with an hour less or more, over a year's end and a leap day. */
    {"2026-03-27", FOOTING_MONDAY, "2026-03-30", TRUE},
    {"2026-03-26", FOOTING_MONDAY, "2026-03-30", FALSE},
    {"2026-10-25", FOOTING_MONDAY, "2026-10-28", TRUE},
    {"2026-10-25", FOOTING_MONDAY, "2026-10-29", FALSE},
    {"2026-12-30", FOOTING_MONDAY, "2027-01-03", TRUE},
    {"2026-12-31", FOOTING_MONDAY, "2027-01-04", FALSE},
    {"2028-02-28", FOOTING_MONDAY, "2028-03-05", TRUE},
    {"2028-02-27", FOOTING_MONDAY, "2028-03-01", TRUE},
    {"2028-02-27", FOOTING_MONDAY, "2028-03-02", FALSE},
    /* What has passed is not done early. */
    {"2026-03-11", FOOTING_MONDAY, "2026-03-10", FALSE},
};

static void
test_is_early (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (footing_recurrence_is_early (days[i].today, days[i].date,
                                     days[i].first_weekday) != days[i].early)
      g_error ("%s on %s, weeks from %d: not %d", days[i].date, days[i].today,
               days[i].first_weekday, days[i].early);
}

/* --- What becomes of its week ---------------------------------------------------- */

/* A ritual that is made at @made, done in a session of one's own accord at @done, and
 * then put on other days when @changed says so. The clocks' week begins on Monday. */
typedef struct {
  const char *name;
  const char *zone;
  const char *days;
  const char *time;
  const char *made;
  const char *done;
  const char *changed;     /* the days, or NULL */
  const char *occurrences; /* after that */
  const char *next;        /* when it next rings */
} Early;

static const Early cases[] = {
    {"same-week", "Europe/Berlin", "fri", "15:00", "2026-03-09 08:00", "2026-03-11 09:00",
     NULL, "2026-03-13 done, 2026-03-20 due", "2026-03-20 15:00"},
    {"same-day", "Europe/Berlin", "fri", "15:00", "2026-03-09 08:00", "2026-03-13 14:59",
     NULL, "2026-03-13 done, 2026-03-20 due", "2026-03-20 15:00"},
    {"first-minute", "Europe/Berlin", "sun", "23:45", "2026-03-08 23:50",
     "2026-03-09 00:00", NULL, "2026-03-15 done, 2026-03-22 due", "2026-03-22 23:45"},
    {"evening-before", "Europe/Berlin", "mon", "09:00", "2026-03-09 10:00",
     "2026-03-15 23:59", NULL, "2026-03-16 done, 2026-03-23 due", "2026-03-23 09:00"},
    {"too-early", "Europe/Berlin", "tue", "10:00", "2026-03-10 11:00", "2026-03-13 09:00",
     NULL, "2026-03-13 done, 2026-03-17 due", "2026-03-17 10:00"},
    {"saturday", "Europe/Berlin", "tue", "10:00", "2026-11-24 11:00", "2026-11-28 12:00",
     NULL, "2026-12-01 done, 2026-12-08 due", "2026-12-08 10:00"},
    /* Moved to a later day of a week that has been done; to an earlier one. */
    {"moved-on", "Europe/Berlin", "thu", "15:00", "2026-03-09 08:00", "2026-03-10 09:00",
     "sat", "2026-03-12 done, 2026-03-21 due", "2026-03-21 15:00"},
    {"moved-back", "Europe/Berlin", "fri", "15:00", "2026-03-09 08:00",
     "2026-03-10 09:00", "wed", "2026-03-13 done, 2026-03-18 due", "2026-03-18 15:00"},
    /* Twice a week: once early is not twice. */
    {"one-of-two", "Europe/Berlin", "tue fri", "15:00", "2026-03-09 08:00",
     "2026-03-09 09:00", NULL, "2026-03-10 done, 2026-03-13 due", "2026-03-13 15:00"},
    {"two-of-two", "Europe/Berlin", "thu", "15:00", "2026-03-09 08:00",
     "2026-03-10 09:00", "thu sat", "2026-03-12 done, 2026-03-14 due",
     "2026-03-14 15:00"},
    /* An hour that is left out, one that comes twice, and a change between the two. */
    {"spring", "Europe/Berlin", "sun", "02:30", "2026-03-23 08:00", "2026-03-29 01:50",
     NULL, "2026-03-29 done, 2026-04-05 due", "2026-04-05 02:30"},
    {"autumn", "Europe/Berlin", "sun", "02:30", "2026-10-19 08:00", "2026-10-25 01:50",
     NULL, "2026-10-25 done, 2026-11-01 due", "2026-11-01 02:30"},
    {"over-spring", "America/New_York", "mon", "09:00", "2026-03-02 10:00",
     "2026-03-06 23:30", NULL, "2026-03-09 done, 2026-03-16 due", "2026-03-16 09:00"},
    {"over-autumn", "America/New_York", "wed", "09:00", "2026-10-28 10:00",
     "2026-10-31 23:30", NULL, "2026-10-31 done, 2026-11-04 due", "2026-11-04 09:00"},
    /* Where a whole day was left out. */
    {"apia", "Pacific/Apia", "sat", "10:00", "2011-12-25 08:00", "2011-12-29 12:00", NULL,
     "2011-12-31 done, 2012-01-07 due", "2012-01-07 10:00"},
};

static char *
do_now (Plan *p)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_schedule_open_session (p->f.store, p->ritual, &error);

  g_assert_no_error (error);
  footing_schedule_answer (p->f.store, id, FOOTING_SCHEDULE_DONE, NULL, &error);
  g_assert_no_error (error);

  return id;
}

/* Nothing rings from now until the next one is due, quarter by quarter. */
static void
assert_silent_until (Plan *p, const char *next)
{
  const gint64 end = plan_instant (p, next);
  g_autofree char *date = g_strndup (next, strlen ("YYYY-MM-DD"));

  for (gint64 now = footing_clock_now (p->f.clock); now < end; now += 15 * 60) {
    footing_clock_set_now (p->f.clock, now);
    g_assert_cmpint (footing_schedule_next (p->f.store, NULL), ==, end);
    g_assert_cmpuint (plan_count_ringing (p), ==, 0);
  }
  footing_clock_set_now (p->f.clock, end);
  plan_assert_rings (p, date);
}

static void
test_early (Plan *p, gconstpointer data)
{
  const Early *early = data;
  g_autofree char *session = NULL;

  plan_make (p, early->zone, early->made, early->days, early->time);
  plan_assert_rings (p, "");
  plan_at (p, early->done);
  plan_assert_rings (p, "");

  session = do_now (p);
  if (early->changed != NULL)
    plan_change (p, "days", early->changed);
  plan_assert (p, early->occurrences);
  assert_silent_until (p, early->next);
}

/* Taken back, it rings at its time, and the one after is not there yet. */
static void
test_taken_back (Plan *p, gconstpointer data)
{
  g_autofree char *session = NULL;
  g_autoptr (GError) error = NULL;

  plan_make (p, "Europe/Berlin", "2026-03-09 08:00", "fri", "15:00");
  plan_update (p);
  session = do_now (p);
  plan_change (p, "days", "sat");
  plan_assert (p, "2026-03-13 done, 2026-03-21 due");
  plan_change (p, "days", "fri");

  footing_schedule_take_back (p->f.store, session, &error);
  g_assert_no_error (error);
  plan_assert (p, "2026-03-13 due");
  plan_at (p, "2026-03-13 15:00");
  plan_assert_rings (p, "2026-03-13");
}

/* The answer and what follows from it are one change: without the one, not the other. */
static void
test_one_change (Plan *p, gconstpointer data)
{
  g_autofree char *session = NULL;
  g_autoptr (GError) error = NULL;

  plan_make (p, "Europe/Berlin", "2026-03-09 08:00", "fri", "15:00");
  plan_update (p);
  g_assert_true (footing_store_begin (p->f.store, &error));
  session = do_now (p);
  plan_assert (p, "2026-03-13 done, 2026-03-20 due");
  footing_store_end (p->f.store, FALSE, NULL);
  plan_assert (p, "2026-03-13 due");
  plan_assert_next (p, "2026-03-13 15:00");
}

/* --- Started once more ------------------------------------------------------------ */

static char *
open_by (Plan *p, char *(*open) (FootingStore *store, const char *ritual, GError **error))
{
  g_autoptr (GError) error = NULL;
  char *id = open (p->f.store, p->ritual, &error);

  g_assert_no_error (error);

  return id;
}

/* Started again before the day that it is for, or on it, it is the one that is done. */
static void
test_again (Plan *p, gconstpointer data)
{
  static const char *const times[] = {"2026-03-11 09:01", "2026-03-12 20:00",
                                      "2026-03-13 09:00"};
  g_autofree char *done = NULL;
  g_autofree char *next = NULL;

  plan_make (p, "Europe/Berlin", "2026-03-09 08:00", "fri", "15:00");
  plan_update (p);
  plan_at (p, "2026-03-11 09:00");
  done = do_now (p);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autofree char *again = NULL;

    plan_at (p, times[i]);
    again = open_by (p, footing_schedule_open_session);
    g_assert_cmpstr (again, ==, done);
  }

  plan_at (p, "2026-03-14 09:00");
  next = open_by (p, footing_schedule_open_session);
  g_assert_cmpstr (next, !=, done);
}

/* One more, and another, on one day: each is for that day, and none rings. */
static void
test_another (Plan *p, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *before = NULL;

  plan_make (p, "Europe/Berlin", "2026-03-09 08:00", "fri", "15:00");
  plan_update (p);
  plan_at (p, "2026-03-11 09:00");
  first = do_now (p);
  before = g_strdup (first);
  for (int i = 0; i < 3; i++) {
    g_autofree char *another = open_by (p, footing_schedule_open_another);
    g_autofree char *same = open_by (p, footing_schedule_open_session);
    g_autofree char *still = open_by (p, footing_schedule_open_another);
    g_autoptr (FootingOccurrence) row = NULL;

    g_assert_cmpstr (another, !=, before);
    g_assert_cmpstr (same, ==, another);
    g_assert_cmpstr (still, ==, another);
    row = fixture_get (&p->f, FOOTING_TYPE_OCCURRENCE, another);
    g_assert_cmpstr (*row->moved_to != '\0' ? row->moved_to : row->date, ==,
                     "2026-03-11");
    plan_assert_rings (p, "");
    footing_schedule_answer (p->f.store, another, FOOTING_SCHEDULE_DONE, NULL, NULL);
    g_free (before);
    before = g_steal_pointer (&another);
  }
  plan_assert (p, "2026-03-09 done, 2026-03-10 done, 2026-03-11 done, "
                  "2026-03-13 done, 2026-03-20 due");
}

/* When it was done, and whether that was early. */
static void
test_done_date (void)
{
  static const struct {
    const char *date;
    const char *moved_to;
    const char *state;
    gint64 answered_at; /* in Berlin: 2026-03-05 23:30, 2026-03-06 00:30 */
    const char *done;
    gboolean early;
  } cases_done[] = {
      {"2026-03-05", "", "done", 1772749800, "2026-03-05", FALSE},
      {"2026-03-05", "", "done", 1772753400, "2026-03-06", FALSE},
      {"2026-03-06", "", "done", 1772749800, "2026-03-05", TRUE},
      {"2026-03-05", "2026-03-09", "done", 1772753400, "2026-03-06", TRUE},
      {"2026-03-04", "2026-03-05", "done", 1772749800, "2026-03-05", FALSE},
      {"2026-03-06", "", "done", 0, "2026-03-06", FALSE},
      {"2026-03-06", "", "due", 0, NULL, FALSE},
      {"2026-03-06", "", "skipped", 1772749800, NULL, FALSE},
      {"2026-03-06", "", "missed", 1772749800, NULL, FALSE},
  };
  g_autoptr (FootingClock) clock = footing_clock_new_fixed (1772749800, "Europe/Berlin");

  for (guint i = 0; i < G_N_ELEMENTS (cases_done); i++) {
    g_autoptr (FootingOccurrence) occurrence = footing_record_new (
        FOOTING_TYPE_OCCURRENCE, "date", cases_done[i].date, "moved-to",
        cases_done[i].moved_to, "state", cases_done[i].state, "answered-at",
        cases_done[i].answered_at, NULL);
    gboolean early;
    g_autofree char *done = footing_schedule_find_done_date (occurrence, clock, &early);

    g_assert_cmpstr (done, ==, cases_done[i].done);
    g_assert_cmpint (early, ==, cases_done[i].early);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/H19/is-early", test_is_early);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *name = g_strconcat ("/schedule/H19/early/", cases[i].name, NULL);

    g_test_add (name, Plan, &cases[i], plan_set_up, test_early, plan_tear_down);
  }
  plan_add ("/schedule/H19/taken-back", test_taken_back);
  plan_add ("/schedule/H19/one-change", test_one_change);
  plan_add ("/schedule/H19/again", test_again);
  plan_add ("/schedule/H19/another", test_another);
  g_test_add_func ("/schedule/H19/done-date", test_done_date);

  return g_test_run ();
}
