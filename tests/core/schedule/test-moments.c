/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "schedule/moments.h"
#include "store/edit.h"
#include "store/store-replay.h"
#include "store/store-rings.h"

#include <string.h>

/* F94: when the reminders of an exposed moment ring. */

typedef struct {
  Plan plan;
  char *id;
} Moments;

/* As the programs open it, with a plan and nothing else that rings. */
static void
set_up (Moments *self, gconstpointer data)
{
  plan_set_up (&self->plan, NULL);
}

static void
tear_down (Moments *self, gconstpointer data)
{
  g_free (self->id);
  plan_tear_down (&self->plan, NULL);
}

#define add(name, test) g_test_add (name, Moments, NULL, set_up, test, tear_down)

/* A moment on @date at @time with both reminders, made at @now. */
static void
make (
    Moments *self, const char *zone, const char *now, const char *date, const char *time)
{
  plan_make (&self->plan, zone, now, "tue", "10:00");
  g_assert_true (footing_store_erase (self->plan.f.store, FOOTING_TYPE_RITUAL,
                                      self->plan.ritual, NULL));
  fixture_reopen_as_program (&self->plan.f);
  self->id = fixture_save (
      &self->plan.f,
      footing_record_new (FOOTING_TYPE_MOMENT, "recovery", self->plan.recovery, "title",
                          "Demo", "date", date, "time", time, "remind-hour", TRUE, NULL));
}

#define CHANGE(self, ...)                                                                \
  g_assert_true (footing_store_change ((self)->plan.f.store, FOOTING_TYPE_MOMENT,        \
                                       (self)->id, NULL, __VA_ARGS__, NULL))

static char *
name (GPtrArray *reminders)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++) {
    const FootingMomentReminder *reminder = reminders->pdata[i];

    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            reminder->which == FOOTING_MOMENT_DAY ? "day" : "hour");
  }

  return g_strdup (names->str);
}

static GPtrArray *
list (Moments *self, FootingMomentSet set)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = footing_moment_reminders_list (self->plan.f.store, set, &error);

  g_assert_no_error (error);

  return found;
}

static void
assert_shown (Moments *self, const char *expected)
{
  g_autoptr (GPtrArray) shown = list (self, FOOTING_MOMENT_SHOWN);
  g_autofree char *names = name (shown);

  g_assert_cmpstr (names, ==, expected);
}

/* What the agent does when it wakes at @now. */
static void
assert_rings (Moments *self, const char *now, const char *expected)
{
  g_autoptr (GPtrArray) ringing = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  plan_at (&self->plan, now);
  plan_update (&self->plan);
  ringing = list (self, FOOTING_MOMENT_RINGING);
  names = name (ringing);
  g_assert_cmpstr (names, ==, expected);
  for (guint i = 0; i < ringing->len; i++) {
    footing_moment_reminders_set_shown (
        self->plan.f.store, self->id, ((FootingMomentReminder *)ringing->pdata[i])->which,
        &error);
    g_assert_no_error (error);
  }
}

/* --- When ----------------------------------------------------------------------- */

/* What the agent wakes for, one after the other, from @now on; the last is where what was
 * shown is over. */
static const struct {
  const char *name;
  const char *zone;
  const char *now;
  const char *date;
  const char *time;
  const char *wakes[4];
  const char *rings[4];
} times[] = {
    {"afternoon",
     "Europe/Berlin",
     "2026-03-05 10:00",
     "2026-03-10",
     "18:30",
     {"2026-03-09 17:00", "2026-03-10 17:30", "2026-03-10 18:30"},
     {"day", "hour", ""}},
    {"morning",
     "Europe/Berlin",
     "2026-03-05 10:00",
     "2026-03-10",
     "09:15",
     {"2026-03-09 09:15", "2026-03-10 08:15", "2026-03-10 09:15"},
     {"day", "hour", ""}},
    {"no-time",
     "Europe/Berlin",
     "2026-03-05 10:00",
     "2026-03-10",
     "",
     {"2026-03-09 17:00", "2026-03-10 12:00"},
     {"day", ""}},
    /* The night in which 02:00 to 03:00 is left out, and the one in which it comes twice,
     * first in summer time. */
    {"skipped",
     "Europe/Berlin",
     "2026-03-20 10:00",
     "2026-03-29",
     "02:30",
     {"2026-03-28 02:30", "2026-03-29 01:00", "2026-03-29 03:00"},
     {"day", "hour", ""}},
    {"skipped-the-day-before",
     "Europe/Berlin",
     "2026-03-20 10:00",
     "2026-03-30",
     "02:30",
     {"2026-03-29 03:00", "2026-03-30 01:30", "2026-03-30 02:30"},
     {"day", "hour", ""}},
    {"after-the-skip",
     "Europe/Berlin",
     "2026-03-20 10:00",
     "2026-03-29",
     "03:15",
     {"2026-03-28 03:15", "2026-03-29 01:15", "2026-03-29 03:15"},
     {"day", "hour", ""}},
    {"over-new-year",
     "America/New_York",
     "2026-12-20 10:00",
     "2027-01-01",
     "00:30",
     {"2026-12-31 00:30", "2026-12-31 23:30", "2027-01-01 00:30"},
     {"day", "hour", ""}},
    {"leap-day",
     "Asia/Kolkata",
     "2028-02-20 10:00",
     "2028-03-01",
     "17:00",
     {"2028-02-29 17:00", "2028-03-01 16:00", "2028-03-01 17:00"},
     {"day", "hour", ""}},
    /* The 30th was left out there: the day before begins with the day itself. */
    {"no-day-before",
     "Pacific/Apia",
     "2011-12-20 10:00",
     "2011-12-31",
     "14:00",
     {"2011-12-31 00:00", "2011-12-31 13:00", "2011-12-31 14:00"},
     {"day", "hour", ""}},
};

static void
test_times (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  Moments m = {0};

  set_up (&m, NULL);
  make (&m, times[i].zone, times[i].now, times[i].date, times[i].time);
  for (guint j = 0; times[i].wakes[j] != NULL; j++) {
    plan_assert_next (&m.plan, times[i].wakes[j]);
    footing_clock_set_now (m.plan.f.clock, plan_instant (&m.plan, times[i].wakes[j]) - 1);
    plan_update (&m.plan);
    {
      g_autoptr (GPtrArray) early = list (&m, FOOTING_MOMENT_RINGING);

      g_assert_cmpuint (early->len, ==, 0);
    }
    assert_rings (&m, times[i].wakes[j], times[i].rings[j]);
    assert_rings (&m, times[i].wakes[j], "");
  }
  assert_shown (&m, "");
  plan_assert_next (&m.plan, NULL);
  tear_down (&m, NULL);
}

/* 02:30 comes twice in that night: an hour before the first. */
static void
test_twice (Moments *m, gconstpointer data)
{
  const gint64 first = G_GINT64_CONSTANT (1792888200); /* 2026-10-25 00:30 UTC */

  make (m, "Europe/Berlin", "2026-10-20 10:00", "2026-10-25", "02:30");
  assert_rings (m, "2026-10-24 02:30", "day");
  plan_assert_next (&m->plan, "2026-10-25 01:30");
  assert_rings (m, "2026-10-25 01:30", "hour");
  g_assert_cmpint (footing_schedule_next (m->plan.f.store, NULL), ==, first);
  footing_clock_set_now (m->plan.f.clock, first + 60 * 60);
  plan_update (&m->plan);
  assert_shown (m, "");
}

static void
test_switches (Moments *m, gconstpointer data)
{
  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  CHANGE (m, "remind-day", FALSE);
  plan_assert_next (&m->plan, "2026-03-10 13:00");
  CHANGE (m, "remind-hour", FALSE);
  plan_assert_next (&m->plan, NULL);
  CHANGE (m, "remind-day", TRUE);
  plan_assert_next (&m->plan, "2026-03-09 14:00");
  CHANGE (m, "date", "");
  plan_assert_next (&m->plan, NULL);
}

/* The computer was off: while it still helps it rings, one of the two, and never late. */
static void
test_off (Moments *m, gconstpointer data)
{
  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  assert_rings (m, "2026-03-10 08:30", "day");
  assert_shown (m, "day");
  assert_rings (m, "2026-03-10 13:59", "hour");
  assert_shown (m, "hour");
  assert_rings (m, "2026-03-10 14:00", "");

  CHANGE (m, "date", "2026-03-20");
  assert_rings (m, "2026-03-20 13:10", "hour");

  CHANGE (m, "date", "2026-03-25");
  assert_rings (m, "2026-03-25 14:00", "");
  assert_rings (m, "2026-03-26 09:00", "");

  CHANGE (m, "date", "2026-04-01", "time", "");
  assert_rings (m, "2026-04-01 11:59", "day");
  CHANGE (m, "date", "2026-04-10");
  assert_rings (m, "2026-04-10 12:00", "");
}

/* --- What becomes of the moment -------------------------------------------------- */

static void
test_ends (Moments *m, gconstpointer data)
{
  static const char *const states[] = {"held", "dropped"};

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    CHANGE (m, "state", states[i]);
    plan_assert_next (&m->plan, NULL);
    CHANGE (m, "state", "ahead");
    plan_assert_next (&m->plan, "2026-03-09 14:00");
  }

  g_assert_true (
      footing_store_remove (m->plan.f.store, FOOTING_TYPE_MOMENT, m->id, NULL));
  plan_assert_next (&m->plan, NULL);
  g_assert_true (
      footing_store_restore (m->plan.f.store, FOOTING_TYPE_MOMENT, m->id, NULL));
  plan_assert_next (&m->plan, "2026-03-09 14:00");

  plan_set_state (&m->plan, "paused");
  plan_assert_next (&m->plan, NULL);
  assert_rings (m, "2026-03-09 15:00", "");
  plan_set_state (&m->plan, "active");
  assert_rings (m, "2026-03-09 15:00", "");
  assert_rings (m, "2026-03-10 13:00", "hour");
  CHANGE (m, "state", "held");
  assert_shown (m, "");
}

/* The draft of a plan rings nowhere, nor does one that is closed. */
static void
test_plans (Moments *m, gconstpointer data)
{
  static const char *const states[] = {"draft", "recovered", "archived"};

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  for (guint i = 0; i < G_N_ELEMENTS (states); i++) {
    plan_set_state (&m->plan, states[i]);
    plan_assert_next (&m->plan, NULL);
  }
}

/* --- What the person changes ------------------------------------------------------ */

static void
test_moved (Moments *m, gconstpointer data)
{
  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  assert_rings (m, "2026-03-09 14:00", "day");

  /* A week on, and it rings for that. */
  CHANGE (m, "date", "2026-03-17");
  assert_shown (m, "");
  assert_rings (m, "2026-03-09 14:00", "");
  plan_assert_next (&m->plan, "2026-03-16 14:00");
  assert_rings (m, "2026-03-16 14:00", "day");
  assert_rings (m, "2026-03-17 13:00", "hour");

  /* An hour on: only that hour rings anew. */
  CHANGE (m, "time", "16:00");
  plan_assert_next (&m->plan, "2026-03-17 15:00");
  assert_rings (m, "2026-03-17 15:00", "hour");

  /* A change of something else is none. */
  CHANGE (m, "title", "The demo", "audience", "The board");
  assert_rings (m, "2026-03-17 15:01", "");
}

/* Noted the evening before: the person knows. */
static void
test_noted_late (Moments *m, gconstpointer data)
{
  make (m, "Europe/Berlin", "2026-03-09 18:00", "2026-03-10", "14:00");
  assert_rings (m, "2026-03-09 18:00", "");
  plan_assert_next (&m->plan, "2026-03-10 13:00");
  CHANGE (m, "time", "09:00");
  assert_rings (m, "2026-03-09 18:01", "");
  CHANGE (m, "remind-day", FALSE);
  CHANGE (m, "remind-day", TRUE);
  assert_rings (m, "2026-03-09 18:02", "");
  g_assert_cmpint (footing_store_get_last_shown (m->plan.f.store), ==, 0);

  /* Wished for when it would have rung already. */
  CHANGE (m, "remind-hour", FALSE);
  plan_at (&m->plan, "2026-03-10 08:30");
  CHANGE (m, "remind-hour", TRUE);
  assert_rings (m, "2026-03-10 08:30", "");
}

/* Moved, and taken back. */
static void
test_undone (Moments *m, gconstpointer data)
{
  FootingStore *store = NULL;
  g_autoptr (FootingEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  gboolean changed;

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  store = m->plan.f.store;
  assert_rings (m, "2026-03-09 14:00", "day");
  edit = footing_edit_begin (store, FOOTING_TYPE_MOMENT, m->id, &error);
  g_assert_no_error (error);
  CHANGE (m, "date", "2026-03-17");
  footing_edit_end (edit, store, &changed, &error);
  g_assert_no_error (error);
  g_assert_true (changed);
  assert_rings (m, "2026-03-09 14:01", "");

  g_assert_true (footing_edit_undo (edit, store, &error));
  g_assert_no_error (error);
  assert_rings (m, "2026-03-09 14:02", "");
  assert_rings (m, "2026-03-10 13:00", "hour");
}

/* It rings while a title is being typed, and the typing is taken back: not that it was
 * shown. */
static void
test_shown_in_edit (Moments *m, gconstpointer data)
{
  FootingStore *store = NULL;
  g_autoptr (FootingEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  gboolean changed;

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  store = m->plan.f.store;
  edit = footing_edit_begin (store, FOOTING_TYPE_MOMENT, m->id, &error);
  g_assert_no_error (error);
  CHANGE (m, "title", "The demo");
  assert_rings (m, "2026-03-09 14:00", "day");
  footing_edit_end (edit, store, &changed, &error);
  g_assert_no_error (error);
  g_assert_true (footing_edit_undo (edit, store, &error));
  g_assert_no_error (error);
  assert_rings (m, "2026-03-09 14:01", "");
  assert_shown (m, "day");
}

/* Added, shown, and taken back by what was written (F23). */
static void
test_added_replayed (Moments *m, gconstpointer data)
{
  FootingStore *store = NULL;
  g_autoptr (GError) error = NULL;
  FootingReplay *replay = NULL;

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  store = m->plan.f.store;
  CHANGE (m, "state", "dropped");
  replay = footing_replay_begin (store, &error);
  g_assert_no_error (error);
  g_free (m->id);
  m->id = fixture_save (&m->plan.f,
                        footing_record_new (FOOTING_TYPE_MOMENT, "recovery",
                                            m->plan.recovery, "date", "2026-03-10",
                                            "time", "14:00", "remind-hour", TRUE, NULL));
  g_assert_true (footing_replay_end (replay, store, &error));
  assert_rings (m, "2026-03-09 14:00", "day");

  g_assert_true (footing_replay_revert (replay, store, &error));
  g_assert_no_error (error);
  plan_assert_next (&m->plan, NULL);
  g_assert_true (footing_replay_repeat (replay, store, &error));
  g_assert_no_error (error);
  assert_rings (m, "2026-03-09 14:01", "");
  assert_rings (m, "2026-03-10 13:00", "hour");
  footing_replay_free (replay);
}

/* Moved while its notification is on the way: it rings for the new day. */
static void
test_moved_meanwhile (Moments *m, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  plan_at (&m->plan, "2026-03-09 14:00");
  CHANGE (m, "date", "2026-03-17");
  footing_moment_reminders_set_shown (m->plan.f.store, m->id, FOOTING_MOMENT_DAY, &error);
  g_assert_no_error (error);
  plan_assert_next (&m->plan, "2026-03-16 14:00");

  footing_moment_reminders_set_shown (m->plan.f.store, "gone", FOOTING_MOMENT_DAY,
                                      &error);
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
}

/* What has passed is imported as it was. */
static void
test_past (Moments *m, gconstpointer data)
{
  g_autoptr (FootingMoment) kept = NULL;

  make (m, "Europe/Berlin", "2026-03-12 10:00", "2026-03-10", "14:00");
  kept = fixture_get (&m->plan.f, FOOTING_TYPE_MOMENT, m->id);
  g_assert_cmpint (kept->day_shown_at, ==, 0);
  g_assert_cmpint (kept->hour_shown_at, ==, 0);
  plan_assert_next (&m->plan, NULL);
}

/* --- Clocks and zones -------------------------------------------------------------- */

static void
test_clock (Moments *m, gconstpointer data)
{
  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  /* A year ahead, and corrected: nothing is lost. */
  assert_rings (m, "2027-03-05 10:00", "");
  assert_rings (m, "2026-03-05 10:00", "");
  assert_rings (m, "2026-03-09 14:00", "day");
  /* Set back: nothing rings again. */
  assert_rings (m, "2026-03-07 14:00", "");
  assert_rings (m, "2026-03-09 14:00", "");
  assert_rings (m, "2026-03-10 13:00", "hour");
  assert_rings (m, "2026-03-09 15:00", "");
  assert_rings (m, "2026-03-10 13:30", "");

  /* What a clock that was ahead took to be due already was not. */
  plan_at (&m->plan, "2026-04-20 18:00");
  CHANGE (m, "date", "2026-04-21");
  assert_rings (m, "2026-04-20 18:00", "");
  assert_rings (m, "2026-04-15 18:00", "");
  assert_rings (m, "2026-04-20 14:00", "day");
}

/* After the hour before, the day before has nothing to say. */
static void
test_clock_after_hour (Moments *m, gconstpointer data)
{
  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  assert_rings (m, "2026-03-10 13:00", "hour");
  assert_rings (m, "2026-03-10 12:00", "");
}

/* Wherever the person is: 14:00 is 14:00 there. */
static void
test_zones (Moments *m, gconstpointer data)
{
  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  plan_in (&m->plan, "America/New_York");
  plan_assert_next (&m->plan, "2026-03-09 14:00");
  assert_rings (m, "2026-03-09 14:00", "day");
  plan_in (&m->plan, "Pacific/Honolulu");
  assert_rings (m, "2026-03-09 08:00", "");
  assert_rings (m, "2026-03-09 14:00", "");
  plan_in (&m->plan, "Asia/Tokyo");
  assert_rings (m, "2026-03-10 12:59", "");
  assert_rings (m, "2026-03-10 13:00", "hour");
}

/* --- What is stored ---------------------------------------------------------------- */

/* Looking is not writing. */
static void
test_quiet (Moments *m, gconstpointer data)
{
  g_autofree char *said = NULL;

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  g_string_truncate (m->plan.f.log, 0);
  assert_rings (m, "2026-03-08 10:00", "");
  said = fixture_take_log (&m->plan.f);
  g_assert_cmpstr (said, ==, "");
}

static void
test_last_shown (Moments *m, gconstpointer data)
{
  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  assert_rings (m, "2026-03-09 14:00:07", "day");
  g_assert_cmpint (footing_store_get_last_shown (m->plan.f.store), ==,
                   plan_instant (&m->plan, "2026-03-09 14:00:07"));
}

static void
test_names (Moments *m, gconstpointer data)
{
  FootingMomentWhich which;
  const char *id;

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  {
    g_autoptr (GPtrArray) coming = list (m, FOOTING_MOMENT_COMING);

    g_assert_cmpuint (coming->len, ==, 2);
    for (guint i = 0; i < coming->len; i++) {
      g_autofree char *named = footing_moment_reminder_dup_name (coming->pdata[i]);

      g_assert_true (footing_moment_reminder_parse (named, &which, &id));
      g_assert_cmpint (which, ==, ((FootingMomentReminder *)coming->pdata[i])->which);
      g_assert_cmpstr (id, ==, m->id);
    }
  }
  g_assert_false (footing_moment_reminder_parse (m->id, &which, &id));
  g_assert_false (footing_moment_reminder_parse ("digest", &which, &id));
}

/* What another program has put there is no reason to fail. */
static void
test_odd (Moments *m, gconstpointer data)
{
  static const char *const odd[][2] = {
      {"2026-02-30", "14:00"}, {"tomorrow", "14:00"}, {"2026-03-10", "25:00"}};

  make (m, "Europe/Berlin", "2026-03-05 10:00", "2026-03-10", "14:00");
  for (guint i = 0; i < G_N_ELEMENTS (odd); i++) {
    g_autofree char *sql = g_strdup_printf ("UPDATE moment SET date = '%s', time = '%s'",
                                            odd[i][0], odd[i][1]);

    fixture_sql (m->plan.f.path, sql);
    plan_update (&m->plan);
    g_assert_cmpint (footing_schedule_next (m->plan.f.store, NULL), >, 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (times); i++) {
    g_autofree char *path = g_strconcat ("/F94/moments/times/", times[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_times);
  }
  add ("/F94/moments/twice", test_twice);
  add ("/F94/moments/switches", test_switches);
  add ("/F94/moments/off", test_off);
  add ("/F94/moments/ends", test_ends);
  add ("/F94/moments/plans", test_plans);
  add ("/F94/moments/moved", test_moved);
  add ("/F94/moments/noted-late", test_noted_late);
  add ("/F94/moments/undone", test_undone);
  add ("/F94/moments/shown-in-edit", test_shown_in_edit);
  add ("/F94/moments/added-replayed", test_added_replayed);
  add ("/F94/moments/moved-meanwhile", test_moved_meanwhile);
  add ("/F94/moments/past", test_past);
  add ("/F94/moments/clock", test_clock);
  add ("/F94/moments/clock-after-hour", test_clock_after_hour);
  add ("/F94/moments/zones", test_zones);
  add ("/F94/moments/quiet", test_quiet);
  add ("/F94/moments/last-shown", test_last_shown);
  add ("/F94/moments/names", test_names);
  add ("/F94/moments/odd", test_odd);

  return g_test_run ();
}
