/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "plan-fixture.h"

/* F40, F41: what is answered, put off, paused, changed, and taken back. */

#define DONE FOOTING_SCHEDULE_DONE
#define SKIP FOOTING_SCHEDULE_SKIP
#define SNOOZE FOOTING_SCHEDULE_SNOOZE

/* Tuesdays at 10:00, on the Thursday before. */
static void
make (Plan *p)
{
  plan_make (p, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  plan_assert_rings (p, "");
}

/* The same when one has just rung. */
static void
make_rung (Plan *p)
{
  make (p);
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");
}

static void
put_off (Plan *p, const char *date, const char *to)
{
  g_autoptr (FootingOccurrence) occurrence = plan_get (p, date);
  g_autoptr (GError) error = NULL;

  footing_schedule_put_off (p->f.store, footing_record_get_id (occurrence), to, &error);
  g_assert_no_error (error);
}

static void
take_back (Plan *p, const char *date)
{
  g_autoptr (FootingOccurrence) occurrence = plan_get (p, date);
  g_autoptr (GError) error = NULL;

  footing_schedule_take_back (p->f.store, footing_record_get_id (occurrence), &error);
  g_assert_no_error (error);
}

static char *
open_session (Plan *p)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_schedule_open_session (p->f.store, p->ritual, &error);

  g_assert_no_error (error);

  return id;
}

/* S1: answered on the next day, it is the one that rang. */
static void
test_s1 (Plan *p, gconstpointer data)
{
  make (p);
  plan_change (p, "days", "tue wed");
  plan_at (p, "2026-03-10 21:00");
  plan_assert_rings (p, "2026-03-10");
  plan_at (p, "2026-03-11 10:00");
  plan_assert_rings (p, "2026-03-11");

  g_assert_true (plan_answer (p, "2026-03-10", DONE));
  plan_assert (p, "2026-03-10 done, 2026-03-11 due, 2026-03-17 due");
}

static void
test_s2 (Plan *p, gconstpointer data)
{
  make_rung (p);
  plan_answer (p, "2026-03-10", SNOOZE);

  /* Off at 11:00; on again in the afternoon, several times. */
  plan_at (p, "2026-03-10 15:00");
  plan_assert_rings (p, "2026-03-10");
  for (int i = 0; i < 3; i++) {
    fixture_close (&p->f);
    fixture_open (&p->f);
    plan_assert_rings (p, "");
  }
  plan_at (p, "2026-03-10 23:00");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 missed, 2026-03-17 due");
}

static void
test_s3 (Plan *p, gconstpointer data)
{
  make (p);
  plan_at (p, "2026-03-10 22:00");
  for (int i = 0; i < 3; i++) {
    plan_assert_rings (p, "");
    plan_assert (p, "2026-03-10 missed, 2026-03-17 due");
    fixture_close (&p->f);
    fixture_open (&p->f);
  }

  /* Off for weeks: each that came due is listed, and the last still rings. */
  plan_at (p, "2026-03-31 11:00");
  plan_assert_rings (p, "2026-03-31");
  plan_assert (p, "2026-03-10 missed, 2026-03-17 missed, 2026-03-24 missed, "
                  "2026-03-31 due, 2026-04-07 due");
}

static void
test_s3_bounded (Plan *p, gconstpointer data)
{
  make (p);
  plan_at (p, "2030-03-06 10:00");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 missed, 2030-02-12 missed, 2030-02-19 missed, "
                  "2030-02-26 missed, 2030-03-05 missed, 2030-03-12 due");
}

static void
test_s4 (Plan *p, gconstpointer data)
{
  g_autoptr (FootingOccurrence) shown = NULL;

  make_rung (p);

  /* From now, not from the ring; pressed twice it is one. */
  plan_at (p, "2026-03-10 13:20");
  g_assert_true (plan_answer (p, "2026-03-10", SNOOZE));
  plan_at (p, "2026-03-10 13:40");
  g_assert_false (plan_answer (p, "2026-03-10", SNOOZE));
  plan_assert_next (p, "2026-03-10 14:20");
  plan_assert (p, "2026-03-10 snoozed, 2026-03-17 due");

  /* Kept by a restart, and by a notification that was still being shown. */
  fixture_close (&p->f);
  fixture_open (&p->f);
  shown = plan_get (p, "2026-03-10");
  footing_schedule_set_shown (p->f.store, footing_record_get_id (shown), NULL);
  plan_at (p, "2026-03-10 14:19:59");
  plan_assert_rings (p, "");
  plan_at (p, "2026-03-10 14:20");
  plan_assert_rings (p, "2026-03-10");

  /* Again; answered while it waits, it does not ring. */
  g_assert_true (plan_answer (p, "2026-03-10", SNOOZE));
  g_assert_true (plan_answer (p, "2026-03-10", DONE));
  plan_at (p, "2026-03-10 15:20");
  plan_assert_rings (p, "");
}

static void
test_s5_done (Plan *p, gconstpointer data)
{
  make_rung (p);
  g_assert_cmpuint (plan_count_shown (p), ==, 1);
  plan_answer (p, "2026-03-10", DONE);
  g_assert_cmpuint (plan_count_shown (p), ==, 0);
}

/* Withdrawn at once, before anything is brought up to date; and back by an undo, without
 * a second ring. */
static void
test_s5_withdrawn (Plan *p, gconstpointer data)
{
  static const char *const states[] = {"paused", "recovered", "archived"};
  FootingStore *store;

  make_rung (p);
  store = p->f.store;
  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    footing_store_change (store, FOOTING_TYPE_RECOVERY, p->recovery, NULL, "state",
                          states[i], NULL);
    g_assert_cmpuint (plan_count_shown (p), ==, 0);
    plan_set_state (p, states[i]);
    plan_assert_next (p, NULL);
    plan_assert (p, "2026-03-10 due");
    plan_set_state (p, "active");
    g_assert_cmpuint (plan_count_shown (p), ==, 1);
    plan_assert_rings (p, "");
  }

  footing_store_remove (store, FOOTING_TYPE_RECOVERY, p->recovery, NULL);
  g_assert_cmpuint (plan_count_shown (p), ==, 0);
  footing_store_restore (store, FOOTING_TYPE_RECOVERY, p->recovery, NULL);
  footing_store_remove (store, FOOTING_TYPE_RITUAL, p->ritual, NULL);
  g_assert_cmpuint (plan_count_shown (p), ==, 0);
  footing_schedule_move (store, p->ritual, NULL);
  plan_assert_next (p, NULL);
  footing_store_restore (store, FOOTING_TYPE_RITUAL, p->ritual, NULL);
  footing_schedule_move (store, p->ritual, NULL);
  g_assert_cmpuint (plan_count_shown (p), ==, 1);
  plan_assert (p, "2026-03-10 due, 2026-03-17 due");

  footing_store_change (store, FOOTING_TYPE_RITUAL, p->ritual, NULL, "paused-until",
                        "2026-03-18", NULL);
  g_assert_cmpuint (plan_count_shown (p), ==, 0);
  plan_set_enabled (p, FALSE);
  g_assert_cmpuint (plan_count_shown (p), ==, 0);
}

/* The same for one that was about to ring. */
static void
test_s5_ringing (Plan *p, gconstpointer data)
{
  make (p);
  plan_at (p, "2026-03-10 10:00");
  g_assert_cmpuint (plan_count_ringing (p), ==, 1);
  footing_store_change (p->f.store, FOOTING_TYPE_RECOVERY, p->recovery, NULL, "state",
                        "paused", NULL);
  g_assert_cmpuint (plan_count_ringing (p), ==, 0);
  plan_assert_rings (p, "");
}

static void
test_s6 (Plan *p, gconstpointer data)
{
  make_rung (p);
  for (int week = 0; week < 30; week++) {
    g_autoptr (GPtrArray) shown = footing_schedule_list_shown (p->f.store, NULL);
    FootingOccurrence *occurrence = shown->pdata[0];
    g_autofree char *next = footing_date_add_days (occurrence->date, 7);
    g_autofree char *moment = g_strconcat (next, " 10:00", NULL);

    g_assert_true (plan_answer (p, occurrence->date, week % 3 == 0 ? SKIP : DONE));
    plan_assert_next (p, moment);
    plan_at (p, moment);
    plan_assert_rings (p, next);
  }
}

/* Two processes on one file at once: one occurrence, and no error for either. */
static void
test_s7 (Plan *p, gconstpointer data)
{
  g_autoptr (FootingStore) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ringing = NULL;

  make (p);
  other = footing_store_open (p->f.path, p->f.clock, &error);
  g_assert_no_error (error);
  for (int week = 0; week < 5; week++) {
    footing_clock_set_now (p->f.clock,
                           plan_instant (p, "2026-03-10 10:00") + week * 7 * DAY);
    footing_schedule_update (other, &error);
    g_assert_no_error (error);
    plan_update (p);
  }
  plan_assert_rings (p, "2026-04-07");
  ringing = footing_schedule_list_ringing (other, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ringing->len, ==, 0);
  plan_assert (p, "2026-03-10 missed, 2026-03-17 missed, 2026-03-24 missed, "
                  "2026-03-31 missed, 2026-04-07 due, 2026-04-14 due");
}

static gpointer
update_cb (gpointer data)
{
  Fixture *f = data;
  g_autoptr (FootingClock) clock =
      footing_clock_new_fixed (footing_clock_now (f->clock), "Europe/Berlin");
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = footing_store_open (f->path, clock, &error);

  g_assert_no_error (error);
  for (int i = 0; i < 60; i++) {
    footing_clock_set_now (clock, footing_clock_now (clock) + DAY);
    footing_schedule_update (store, &error);
    g_assert_no_error (error);
  }

  return NULL;
}

static void
test_s7_at_once (Plan *p, gconstpointer data)
{
  GThread *threads[3];
  g_autofree char *twice = NULL;
  g_autofree char *ahead = NULL;

  make (p);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("update", update_cb, &p->f);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);

  twice = fixture_query (p->f.path, "SELECT date FROM occurrence GROUP BY ritual, date "
                                    "HAVING count(*) > 1");
  g_assert_cmpstr (twice, ==, NULL);
  plan_at (p, "2026-05-04 10:00");
  plan_update (p);
  ahead =
      fixture_query (p->f.path, "SELECT count(*) FROM occurrence WHERE state = 'due'");
  g_assert_cmpstr (ahead, ==, "1");
}

static void
test_s8 (Plan *p, gconstpointer data)
{
  g_autoptr (FootingOccurrence) before = NULL;
  g_autoptr (FootingOccurrence) after = NULL;

  make_rung (p);
  g_assert_true (plan_answer (p, "2026-03-10", DONE));
  before = plan_get (p, "2026-03-10");
  plan_at (p, "2026-03-12 10:00");
  g_assert_false (plan_answer (p, "2026-03-10", DONE));
  g_assert_false (plan_answer (p, "2026-03-10", SKIP));
  g_assert_false (plan_answer (p, "2026-03-10", SNOOZE));
  after = plan_get (p, "2026-03-10");
  g_assert_true (footing_record_equal (before, after));
  plan_assert (p, "2026-03-10 done, 2026-03-17 due");
}

static void
test_gone (Plan *p, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean changed = TRUE;

  make (p);
  g_assert_false (
      footing_schedule_answer (p->f.store, "nowhere", DONE, &changed, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
  g_assert_false (changed);
  g_assert_true (footing_schedule_move (p->f.store, "nowhere", NULL));
}

/* A missed one can still be done. */
static void
test_missed (Plan *p, gconstpointer data)
{
  make_rung (p);
  plan_at (p, "2026-03-11 09:00");
  plan_update (p);
  plan_assert (p, "2026-03-10 missed, 2026-03-17 due");
  g_assert_true (plan_answer (p, "2026-03-10", DONE));
  plan_assert (p, "2026-03-10 done, 2026-03-17 due");
}

/* Done before it was due: the next one is after it. */
static void
test_early (Plan *p, gconstpointer data)
{
  g_autofree char *session = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  make (p);
  plan_at (p, "2026-03-09 18:00");
  session = open_session (p);
  again = open_session (p);
  g_assert_cmpstr (again, ==, session);
  plan_assert (p, "2026-03-10 due");
  footing_schedule_answer (p->f.store, session, DONE, NULL, &error);
  g_assert_no_error (error);
  plan_assert (p, "2026-03-10 done, 2026-03-17 due");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "");

  /* Taken back before it is due, it rings. */
  plan_at (p, "2026-03-10 09:00");
  take_back (p, "2026-03-10");
  plan_assert (p, "2026-03-10 due");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");
}

/* One more in a week that has had its own; left without a word, it was never there. */
static void
test_extra (Plan *p, gconstpointer data)
{
  g_autofree char *session = NULL;
  g_autofree char *again = NULL;

  make_rung (p);
  plan_answer (p, "2026-03-10", DONE);
  plan_at (p, "2026-03-12 18:00");
  session = open_session (p);
  plan_at (p, "2026-03-12 18:30");
  again = open_session (p);
  g_assert_cmpstr (again, ==, session);
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 done, 2026-03-12 due, 2026-03-17 due");
  plan_at (p, "2026-03-13 08:00");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 done, 2026-03-17 due");
}

static void
test_put_off (Plan *p, gconstpointer data)
{
  make_rung (p);
  put_off (p, "2026-03-10", "2026-03-12");
  g_assert_cmpuint (plan_count_shown (p), ==, 0);
  plan_assert_next (p, "2026-03-12 10:00");
  plan_in (p, "America/New_York");
  plan_assert_rings (p, "");
  plan_assert_next (p, "2026-03-12 10:00");
  plan_in (p, "Europe/Berlin");
  plan_at (p, "2026-03-12 10:00");
  plan_assert_rings (p, "2026-03-10");

  /* Past the next one: both come. */
  put_off (p, "2026-03-10", "2026-03-19");
  plan_at (p, "2026-03-17 10:00");
  plan_assert_rings (p, "2026-03-17");
  plan_answer (p, "2026-03-17", DONE);
  plan_at (p, "2026-03-19 10:00");
  plan_assert_rings (p, "2026-03-10");
  plan_at (p, "2026-03-19 22:00");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 missed, 2026-03-17 done, 2026-03-24 due");

  /* What is done is not put off. */
  put_off (p, "2026-03-17", "2026-03-20");
  plan_assert (p, "2026-03-10 missed, 2026-03-17 done, 2026-03-24 due");
}

static void
test_put_off_ahead (Plan *p, gconstpointer data)
{
  make (p);
  put_off (p, "2026-03-10", "2026-03-11");
  plan_assert (p, "2026-03-10 due, 2026-03-17 due");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "");

  /* And back to its own day. */
  plan_at (p, "2026-03-10 09:00");
  put_off (p, "2026-03-10", "2026-03-10");
  plan_assert (p, "2026-03-10 due");
  plan_at (p, "2026-03-10 10:00");
  plan_assert_rings (p, "2026-03-10");
}

/* Changed to an hour ago it does not ring at once, nor does it later. */
static void
test_change_to_past (Plan *p, gconstpointer data)
{
  make (p);
  plan_at (p, "2026-03-10 09:30");
  plan_change (p, "time", "08:30");
  for (int i = 0; i < 3; i++)
    plan_assert_rings (p, "");
  plan_assert (p, "2026-03-17 due");
  plan_assert_next (p, "2026-03-17 08:30");

  /* Later on the same day it rings on that day. */
  plan_change (p, "time", "18:00");
  plan_assert_next (p, "2026-03-10 18:00");
  plan_at (p, "2026-03-10 18:00");
  plan_assert_rings (p, "2026-03-10");

  /* What has rung does not ring again for a later time. */
  plan_change (p, "time", "19:00");
  plan_at (p, "2026-03-10 19:00");
  plan_assert_rings (p, "");
  plan_assert_next (p, "2026-03-11 06:00");
}

static void
test_change_days (Plan *p, gconstpointer data)
{
  make (p);
  plan_write (p, "2026-03-10", "Call Mira");
  plan_change (p, "days", "fri");
  plan_assert (p, "2026-03-06 due");
  plan_change (p, "days", "");
  plan_assert (p, "2026-03-06 due");
  plan_change (p, "days", "mon");
  plan_assert (p, "2026-03-09 due");
  g_assert_cmpint (footing_store_count (p->f.store, FOOTING_TYPE_ANSWER), ==, 1);
}

/* Months of a pause are not months of missed ones. */
static void
test_pause (Plan *p, gconstpointer data)
{
  make_rung (p);
  plan_set_state (p, "paused");
  plan_at (p, "2026-08-01 10:00");
  plan_assert_rings (p, "");
  plan_set_state (p, "active");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 skipped, 2026-08-04 due");

  plan_set_enabled (p, FALSE);
  plan_assert (p, "2026-03-10 skipped");
  plan_at (p, "2026-11-01 10:00");
  plan_set_enabled (p, TRUE);
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 skipped, 2026-11-03 due");
}

static void
test_pause_until (Plan *p, gconstpointer data)
{
  make_rung (p);
  plan_change (p, "paused-until", "2026-04-01");
  plan_assert_next (p, "2026-04-07 10:00");
  plan_at (p, "2026-03-31 10:00");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 skipped, 2026-04-07 due");
  plan_change (p, "paused-until", "");
  plan_assert_rings (p, "");
  plan_assert (p, "2026-03-10 skipped, 2026-04-07 due");
  plan_at (p, "2026-04-07 10:00");
  plan_assert_rings (p, "2026-04-07");
}

static void
test_take_back (Plan *p, gconstpointer data)
{
  make_rung (p);
  plan_answer (p, "2026-03-10", DONE);
  take_back (p, "2026-03-10");
  plan_assert (p, "2026-03-10 due, 2026-03-17 due");
  g_assert_cmpuint (plan_count_shown (p), ==, 1);
  plan_assert_rings (p, "");

  /* Taken back when its time has passed, it is missed; it can be done again. */
  plan_answer (p, "2026-03-10", SKIP);
  plan_at (p, "2026-03-12 10:00");
  take_back (p, "2026-03-10");
  plan_assert (p, "2026-03-10 missed, 2026-03-17 due");
  g_assert_true (plan_answer (p, "2026-03-10", DONE));
}

/* Nothing that was typed is lost by a schedule that changes. */
static void
test_answers_stay (Plan *p, gconstpointer data)
{
  make (p);
  plan_write (p, "2026-03-10", "Call Mira");
  plan_set_state (p, "paused");
  plan_set_state (p, "active");
  plan_change (p, "days", "wed");
  plan_set_enabled (p, FALSE);
  plan_set_enabled (p, TRUE);
  plan_change (p, "paused-until", "2026-05-01");
  plan_at (p, "2027-05-01 10:00");
  plan_update (p);
  plan_at (p, "2026-03-05 11:00");
  plan_update (p);
  g_assert_cmpint (footing_store_count (p->f.store, FOOTING_TYPE_ANSWER), ==, 1);
}

/* F44: marked done later, whatever had become of it; and put back as it was. */
static void
test_mark_done (Plan *p, gconstpointer data)
{
  static const struct {
    const char *state;
    gboolean changed;
  } cases[] = {{"missed", TRUE}, {"skipped", TRUE}, {"done", FALSE}};

  plan_make (p, "Europe/Berlin", "2026-03-05 09:00", "tue", "10:00");
  plan_update (p);
  plan_at (p, "2026-03-12 09:00");
  plan_update (p);
  plan_assert (p, "2026-03-10 missed, 2026-03-17 due");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const gint64 then = plan_instant (p, "2026-03-11 09:00");
    const gint64 now = plan_instant (p, "2026-03-12 09:00");
    g_autoptr (FootingOccurrence) there = plan_get (p, "2026-03-10");
    const char *id = footing_record_get_id (there);
    g_autoptr (FootingOccurrence) before =
        footing_record_copy (there, "state", cases[i].state, "answered-at", then, NULL);
    g_autoptr (FootingOccurrence) after = NULL;
    g_autoptr (FootingOccurrence) back = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", cases[i].state);
    footing_store_save (p->f.store, before, &error);
    g_assert_no_error (error);
    g_assert_true (footing_schedule_mark_done (p->f.store, id, &error));
    g_assert_no_error (error);
    after = plan_get (p, "2026-03-10");
    g_assert_true (footing_occurrence_is_done (after));
    g_assert_cmpint (after->answered_at, ==, cases[i].changed ? now : then);

    g_assert_true (footing_schedule_put_back (p->f.store, before, &error));
    g_assert_no_error (error);
    back = plan_get (p, "2026-03-10");
    g_assert_cmpstr (back->state, ==, cases[i].state);
    g_assert_cmpint (back->answered_at, ==, then);
  }
}

/* Does what @deed is called with @occurrence. */
static void
do_to (Plan *p, FootingOccurrence *occurrence, const char *deed, const char *date)
{
  const char *id = footing_record_get_id (occurrence);
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (deed, "done") == 0)
    plan_answer (p, "2026-03-10", FOOTING_SCHEDULE_DONE);
  else if (g_strcmp0 (deed, "skip") == 0)
    plan_answer (p, "2026-03-10", FOOTING_SCHEDULE_SKIP);
  else if (g_strcmp0 (deed, "snooze") == 0)
    plan_answer (p, "2026-03-10", FOOTING_SCHEDULE_SNOOZE);
  else if (g_strcmp0 (deed, "shown") == 0)
    footing_schedule_set_shown (p->f.store, id, &error);
  else if (g_strcmp0 (deed, "move") == 0)
    footing_schedule_put_off (p->f.store, id, date, &error);
  else if (g_strcmp0 (deed, "hour") == 0)
    footing_schedule_move_to (p->f.store, id, "2026-03-10", "14:30", &error);
  g_assert_no_error (error);
}

/* F43: one occurrence is at another time, and stays there by the wall whatever else
 * happens: in another zone, and when its ritual moves. The next one is at its own. */
static void
test_hour (Plan *p, gconstpointer data)
{
  g_autoptr (FootingOccurrence) made = NULL;
  g_autoptr (FootingOccurrence) moved = NULL;
  g_autoptr (FootingOccurrence) there = NULL;
  g_autoptr (FootingOccurrence) next = NULL;
  g_autoptr (GTimeZone) berlin = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GTimeZone) lisbon = g_time_zone_new_identifier ("Europe/Lisbon");
  g_autoptr (GError) error = NULL;

  plan_make (p, "Europe/Berlin", "2026-03-05 09:00", "tue", "10:00");
  plan_update (p);
  made = plan_get (p, "2026-03-10");
  footing_schedule_move_to (p->f.store, footing_record_get_id (made), "2026-03-10",
                            "14:30", &error);
  g_assert_no_error (error);
  plan_update (p);
  moved = plan_get (p, "2026-03-10");
  g_assert_cmpstr (moved->moved_time, ==, "14:30");
  g_assert_cmpint (moved->due_at, ==,
                   footing_date_to_instant ("2026-03-10", "14:30", berlin));

  plan_in (p, "Europe/Lisbon");
  plan_update (p);
  there = plan_get (p, "2026-03-10");
  g_assert_cmpint (there->due_at, ==,
                   footing_date_to_instant ("2026-03-10", "14:30", lisbon));

  plan_change (p, "time", "08:00");
  plan_update (p);
  g_clear_object (&there);
  there = plan_get (p, "2026-03-10");
  g_assert_cmpint (there->due_at, ==,
                   footing_date_to_instant ("2026-03-10", "14:30", lisbon));

  plan_at (p, "2026-03-12 09:00");
  plan_update (p);
  next = plan_get (p, "2026-03-17");
  g_assert_cmpstr (next->moved_time, ==, "");
  g_assert_cmpint (next->due_at, ==,
                   footing_date_to_instant ("2026-03-17", "08:00", lisbon));
}

/* Every answer, and a move, can be taken back: it waits there as it did before, and rings
 * when it would have. */
static void
test_put_back (Plan *p, gconstpointer data)
{
  static const struct {
    const char *first; /* what was done with it before, or NULL */
    const char *deed;
  } cases[] = {
      {NULL, "done"},     {NULL, "skip"},     {NULL, "snooze"},    {NULL, "move"},
      {"shown", "done"},  {"shown", "skip"},  {"shown", "snooze"}, {"shown", "move"},
      {"snooze", "done"}, {"snooze", "skip"}, {"snooze", "move"},  {"move", "done"},
      {"move", "skip"},   {"move", "snooze"}, {"move", "move"},    {NULL, "hour"},
      {"move", "hour"},   {"hour", "move"},   {"hour", "done"},    {"snooze", "hour"},
  };

  plan_make (p, "Europe/Berlin", "2026-03-05 09:00", "tue", "10:00");
  plan_update (p);
  plan_at (p, "2026-03-10 10:05");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingOccurrence) made = plan_get (p, "2026-03-10");
    g_autoptr (FootingOccurrence) before = NULL;
    g_autoptr (FootingOccurrence) during = NULL;
    g_autoptr (FootingOccurrence) after = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s, %s", cases[i].first, cases[i].deed);
    do_to (p, made, cases[i].first, "2026-03-11");
    plan_at (p, "2026-03-10 10:20");
    before = plan_get (p, "2026-03-10");
    do_to (p, before, cases[i].deed, "2026-03-13");
    during = plan_get (p, "2026-03-10");
    g_assert_false (footing_record_equal (during, before));

    if (strcmp (cases[i].deed, "move") == 0 || strcmp (cases[i].deed, "hour") == 0)
      footing_schedule_move_back (p->f.store, before, &error);
    else
      footing_schedule_put_back (p->f.store, before, &error);
    g_assert_no_error (error);
    after = plan_get (p, "2026-03-10");
    g_assert_true (footing_record_equal (after, before));

    footing_store_save (p->f.store, made, &error);
    g_assert_no_error (error);
    plan_at (p, "2026-03-10 10:05");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  plan_add ("/schedule/S1-its-occurrence", test_s1);
  plan_add ("/schedule/S2-expired-snooze", test_s2);
  plan_add ("/schedule/S3-missed-once", test_s3);
  plan_add ("/schedule/S3-bounded", test_s3_bounded);
  plan_add ("/schedule/S4-snooze", test_s4);
  plan_add ("/schedule/S5-done", test_s5_done);
  plan_add ("/schedule/S5-withdrawn", test_s5_withdrawn);
  plan_add ("/schedule/S5-ringing", test_s5_ringing);
  plan_add ("/schedule/S6-advances", test_s6);
  plan_add ("/schedule/S7-two-processes", test_s7);
  plan_add ("/schedule/S7-at-once", test_s7_at_once);
  plan_add ("/schedule/S8-twice", test_s8);
  plan_add ("/schedule/F41-gone", test_gone);
  plan_add ("/schedule/F44-missed-is-done", test_missed);
  plan_add ("/schedule/F44-marked-done", test_mark_done);
  plan_add ("/schedule/H17-taken-back", test_put_back);
  plan_add ("/schedule/F43-hour", test_hour);
  plan_add ("/schedule/F42-early", test_early);
  plan_add ("/schedule/F42-extra", test_extra);
  plan_add ("/schedule/F40-put-off", test_put_off);
  plan_add ("/schedule/F40-put-off-ahead", test_put_off_ahead);
  plan_add ("/schedule/F40-change-to-past", test_change_to_past);
  plan_add ("/schedule/F40-change-days", test_change_days);
  plan_add ("/schedule/F12-pause", test_pause);
  plan_add ("/schedule/F40-pause-until", test_pause_until);
  plan_add ("/schedule/F41-take-back", test_take_back);
  plan_add ("/schedule/D18-answers-stay", test_answers_stay);

  return g_test_run ();
}
