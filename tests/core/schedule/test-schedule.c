/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"

/* F40: when occurrences ring, by the clock and its zones. */

static void
test_next_one (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_assert_next (p, NULL);
  for (int i = 0; i < 2; i++) {
    plan_assert_rings (p, "");
    plan_assert (p, "2026-03-10 due");
    plan_assert_next (p, "2026-03-10 10:00");
  }

  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");
  plan_assert (p, "2026-03-10 due, 2026-03-17 due");
  plan_assert_next (p, "2026-03-10 22:00");
  plan_assert_rings (p, "");

  plan_at (p, "2026-03-10 22:00");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 missed, 2026-03-17 due");
  plan_assert_next (p, "2026-03-17 10:00");
}

/* Looking is not writing. */
static void
test_nothing_to_do (Plan *p, gconstpointer data)
{
  g_autofree char *log = fixture_file (&p->f, "footing.db-wal");
  g_autofree char *said = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);
  g_string_truncate (p->f.log, 0);
  before = fixture_hash (log);
  plan_at (p, "2026-03-09 10:00");
  plan_update (p);
  said = fixture_take_log (&p->f);
  g_assert_cmpstr (said, ==, "");
  after = fixture_hash (log);
  g_assert_cmpstr (after, ==, before);
}

static void
test_t2 (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);

  /* Asleep at 10:00, awake hours later. */
  plan_at (p, "2026-03-10 15:37:12");
  plan_assert_rings (p, "2026-03-10");
  plan_at (p, "2026-03-10 15:37:13");
  plan_assert_rings (p, "");
}

/* T3, T4, T5: the clock goes forward and back, and weekly is the same wall time. */
typedef struct {
  const char *name;
  const char *zone;
  const char *days;
  const char *time;
  const char *now;
  const char *utc[4]; /* when it rings */
} ClockChange;

static const ClockChange clock_changes[] = {
    {"T3-berlin",
     "Europe/Berlin",
     "sun",
     "02:30",
     "2026-03-23 12:00",
     {"2026-03-29 01:00", "2026-04-05 00:30"}},
    {"T3-sydney",
     "Australia/Sydney",
     "sun",
     "02:30",
     "2026-09-28 12:00",
     {"2026-10-03 16:00", "2026-10-10 15:30"}},
    {"T3-lord-howe",
     "Australia/Lord_Howe",
     "sun",
     "02:15",
     "2026-09-28 12:00",
     {"2026-10-03 15:30", "2026-10-10 15:15"}},
    {"T3-sao-paulo-midnight",
     "America/Sao_Paulo",
     "sun",
     "00:00",
     "2018-10-29 12:00",
     {"2018-11-04 03:00", "2018-11-11 02:00"}},
    {"T3-apia-lost-day",
     "Pacific/Apia",
     "fri",
     "10:00",
     "2011-12-26 12:00",
     {"2011-12-30 10:00", "2012-01-05 20:00"}},
    {"T4-berlin",
     "Europe/Berlin",
     "sun",
     "02:30",
     "2026-10-19 12:00",
     {"2026-10-25 00:30", "2026-11-01 01:30"}},
    {"T4-lord-howe",
     "Australia/Lord_Howe",
     "sun",
     "01:45",
     "2026-03-30 12:00",
     {"2026-04-04 14:45", "2026-04-11 15:15"}},
    {"T5-new-york",
     "America/New_York",
     "mon",
     "09:00",
     "2026-03-02 12:00",
     {"2026-03-09 13:00", "2026-03-16 13:00", "2026-03-23 13:00"}},
    {"T5-kolkata",
     "Asia/Kolkata",
     "sun",
     "09:00",
     "2026-03-23 12:00",
     {"2026-03-29 03:30", "2026-04-05 03:30"}},
};

static gint64
from_utc (const char *moment)
{
  g_autofree char *iso = g_strdup_printf ("%.10sT%s:00Z", moment, moment + 11);
  g_autoptr (GDateTime) instant = g_date_time_new_from_iso8601 (iso, NULL);

  return g_date_time_to_unix (instant);
}

/* It rings at @due, not before, and no second time within the hours after. */
static void
assert_rings_once (Plan *p, gint64 due)
{
  g_autoptr (GPtrArray) ringing = NULL;
  g_autoptr (GError) error = NULL;

  footing_clock_set_now (p->f.clock, due - 1);
  plan_assert_rings (p, "");
  g_assert_cmpint (footing_schedule_next (p->f.store, NULL), ==, due);

  footing_clock_set_now (p->f.clock, due);
  plan_update (p);
  ringing = footing_schedule_list_ringing (p->f.store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ringing->len, ==, 1);
  footing_schedule_answer (p->f.store, footing_record_get_id (ringing->pdata[0]),
                           FOOTING_SCHEDULE_DONE, NULL, &error);
  g_assert_no_error (error);

  for (int minutes = 15; minutes <= 120; minutes += 15) {
    footing_clock_set_now (p->f.clock, due + minutes * 60);
    plan_assert_rings (p, "");
  }
}

static void
test_clock_change (Plan *p, gconstpointer data)
{
  const ClockChange *change = data;

  plan_make (p, change->zone, change->now, change->days, change->time);
  plan_assert_rings (p, "");
  for (guint i = 0; change->utc[i] != NULL; i++)
    assert_rings_once (p, from_utc (change->utc[i]));
}

static void
test_t6_running (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);

  plan_in (p, "America/New_York");
  plan_update (p);
  plan_assert_next (p, "2026-03-10 10:00");

  /* What was shown is not shown again where it is 10:00 later. */
  plan_in (p, "Europe/Berlin");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");
  plan_in (p, "America/New_York");
  plan_assert_rings (p, "");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 due, 2026-03-17 due");
}

static void
test_t6_off (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);

  /* On the plane at 10:00 in Berlin; landed when it is not yet 10:00 there. */
  plan_at (p, "2026-03-10 12:00");
  plan_in (p, "America/New_York");
  plan_assert_rings (p, "");
  plan_assert_next (p, "2026-03-10 10:00");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");

  /* And the other way: past 10:00 there. */
  plan_at (p, "2026-03-17 08:00");
  plan_in (p, "Asia/Kolkata");
  plan_assert_rings (p, "2026-03-17");
  plan_assert_rings (p, "");
}

static void
test_t7_back (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");
  plan_answer (p, "2026-03-10", FOOTING_SCHEDULE_DONE);

  plan_at (p, "2026-03-10 09:00");
  plan_assert_rings (p, "");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "");
  plan_assert_next (p, "2026-03-17 10:00");

  /* Not answered, not again either. */
  plan_at (p, "2026-03-17 10:00");
  plan_assert_rings (p, "2026-03-17");
  plan_at (p, "2026-03-15 10:00");
  plan_assert_rings (p, "");
  plan_at (p, "2026-03-17 10:00");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 done, 2026-03-17 due, 2026-03-24 due");
}

static void
test_t7_year_ahead (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);

  plan_at (p, "2027-03-09 12:00");
  plan_assert_rings (p, "2027-03-09");
  plan_assert (p, "2026-03-10 missed, 2027-02-16 missed, 2027-02-23 missed, "
                  "2027-03-02 missed, 2027-03-09 due, 2027-03-16 due");

  plan_at (p, "2026-03-05 10:05");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 due");
  plan_assert_next (p, "2026-03-10 10:00");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");
}

/* What was written while the clock was ahead stays. */
static void
test_t7_keeps_answers (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);
  plan_at (p, "2027-03-09 12:00");
  plan_assert_rings (p, "2027-03-09");
  plan_write (p, "2027-03-09", "Call Mira");
  plan_write (p, "2027-03-02", "Call Jonas");

  plan_at (p, "2026-03-05 10:05");
  plan_assert_rings (p, "");
  g_assert_cmpint (footing_store_count (p->f.store, FOOTING_TYPE_ANSWER), ==, 2);
  plan_assert_next (p, "2026-03-10 10:00");
}

/* A snooze is as long as it was, whatever the clock says in between. */
static void
test_t7_snooze (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");
  plan_at (p, "2027-03-10 10:05");
  plan_answer (p, "2026-03-10", FOOTING_SCHEDULE_SNOOZE);
  plan_at (p, "2026-03-10 10:06");
  plan_assert_rings (p, "");
  plan_assert_next (p, "2026-03-10 11:06");
  plan_at (p, "2026-03-10 11:06");
  plan_assert_rings (p, "2026-03-10");
}

static void
test_t8 (Plan *p, gconstpointer data)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_update (p);
  plan_at (p, "2026-03-10 09:59:59");
  plan_assert_rings (p, "");
  plan_assert_next (p, "2026-03-10 10:00");
  plan_at (p, "2026-03-10 10:00:00");
  plan_assert_rings (p, "2026-03-10");
  plan_assert_rings (p, "");
}

static void
test_t9 (Plan *p, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *session = NULL;
  g_autoptr (FootingOccurrence) occurrence = NULL;

  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "00:00");
  plan_update (p);
  plan_at (p, "2026-03-09 23:59:59");
  plan_assert_rings (p, "");
  plan_at (p, "2026-03-10 00:00");
  plan_assert_rings (p, "2026-03-10");

  /* Begun late, done after midnight: still the one of its date. */
  plan_change (p, "time", "23:50");
  plan_at (p, "2026-03-17 23:50");
  plan_assert_rings (p, "2026-03-17");
  session = footing_schedule_open_session (p->f.store, p->ritual, &error);
  plan_at (p, "2026-03-18 00:10");
  footing_schedule_answer (p->f.store, session, FOOTING_SCHEDULE_DONE, NULL, &error);
  g_assert_no_error (error);
  occurrence = plan_get (p, "2026-03-17");
  g_assert_cmpstr (occurrence->state, ==, "done");
  plan_assert_next (p, "2026-03-24 23:50");
}

/* The day that an occurrence is meant for. */
static void
test_day (void)
{
  const struct {
    const char *moved_to;
    const char *day;
    gboolean moved;
  } rows[] = {
      {"", "2026-03-03", FALSE},
      {"2026-03-05", "2026-03-05", TRUE},
      {"2026-03-03", "2026-03-03", TRUE},
      {"not a day", "2026-03-03", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FootingOccurrence) row =
        footing_record_new (FOOTING_TYPE_OCCURRENCE, "date", "2026-03-03", "moved-to",
                            rows[i].moved_to, NULL);

    g_assert_cmpstr (footing_occurrence_get_day (row), ==, rows[i].day);
    g_assert_cmpint (footing_occurrence_is_moved (row), ==, rows[i].moved);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schedule/F43-day", test_day);
  plan_add ("/schedule/F40-next-one", test_next_one);
  plan_add ("/schedule/F40-nothing-to-do", test_nothing_to_do);
  plan_add ("/schedule/T1-T2-late", test_t2);
  for (guint i = 0; i < G_N_ELEMENTS (clock_changes); i++) {
    g_autofree char *name = g_strconcat ("/schedule/", clock_changes[i].name, NULL);

    g_test_add (name, Plan, &clock_changes[i], plan_set_up, test_clock_change,
                plan_tear_down);
  }
  plan_add ("/schedule/T6-zone-while-running", test_t6_running);
  plan_add ("/schedule/T6-zone-while-off", test_t6_off);
  plan_add ("/schedule/T7-set-back", test_t7_back);
  plan_add ("/schedule/T7-year-ahead", test_t7_year_ahead);
  plan_add ("/schedule/T7-keeps-answers", test_t7_keeps_answers);
  plan_add ("/schedule/T7-snooze", test_t7_snooze);
  plan_add ("/schedule/T8-hair-early", test_t8);
  plan_add ("/schedule/T9-midnight", test_t9);

  return g_test_run ();
}
