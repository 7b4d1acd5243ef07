/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F62: between today and the day that is agreed there is no other one-on-one, and when it
 * is agreed no more they are there again. Today is Tuesday, 3 March 2026; the ritual
 * comes on Thursdays. */
#include "config.h"

#include "date.h"
#include "schedule/schedule.h"
#include "session-plan.h"
#include "session/one-on-ones.h"

#include <string.h>

static const char *const thursdays[] = {"thu", NULL};

typedef struct {
  SessionPlan plan;
  char *ritual;
} World;

static void
change_ritual (Fixture *self, const char *ritual, gboolean enabled)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RITUAL, ritual, &error, "days",
                        thursdays, "time", "10:00", "enabled", enabled, NULL);
  g_assert_no_error (error);
}

static void
begin (Fixture *self, World *world)
{
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (GError) error = NULL;

  fixture_reopen_as_program (self);
  session_plan_make (self, FOOTING_PERSPECTIVE_SUPPORT, &world->plan);
  ritual = footing_one_on_ones_find_ritual (self->store, world->plan.recovery, &error);
  g_assert_no_error (error);
  world->ritual = g_strdup (footing_record_get_id (ritual));
  change_ritual (self, world->ritual, TRUE);
}

static void
end (World *world)
{
  session_plan_clear (&world->plan);
  g_free (world->ritual);
}

static char *
note (Fixture *self, World *world)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_one_on_ones_add (self->store, world->plan.recovery, &error);

  g_assert_no_error (error);

  return id;
}

static void
agree (Fixture *self, const char *talk, const char *day)
{
  session_plan_change (self, FOOTING_TYPE_CONVERSATION, talk, "next-on", day);
}

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* The days on which there is something to be answered, the first one first, a space
 * between; what has been left to pass says so. */
static char *
read_days (Fixture *self, World *world)
{
  g_autoptr (GPtrArray) rows =
      footing_store_list (self->store, FOOTING_TYPE_OCCURRENCE, world->ritual, NULL);
  g_autoptr (GPtrArray) days = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rows->len; i++) {
    FootingOccurrence *row = rows->pdata[i];
    const char *day = footing_occurrence_get_day (row);

    if (footing_occurrence_is_due (row) || footing_occurrence_is_snoozed (row))
      g_ptr_array_add (days, g_strdup (day));
    else if (footing_occurrence_is_missed (row))
      g_ptr_array_add (days, g_strdup_printf ("%s missed", day));
  }
  g_ptr_array_sort (days, compare_cb);
  g_ptr_array_add (days, NULL);

  return g_strjoinv (" ", (char **)days->pdata);
}

static void
assert_days (Fixture *self, World *world, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *at_once = read_days (self, world);
  g_autofree char *later = NULL;

  g_assert_cmpstr (at_once, ==, expected);
  footing_schedule_update (self->store, &error);
  g_assert_no_error (error);
  later = read_days (self, world);
  g_assert_cmpstr (later, ==, expected);
}

static void
set_time (Fixture *self, const char *date, const char *time)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (self->clock);
  g_autoptr (GError) error = NULL;

  footing_clock_set_now (self->clock, footing_date_to_instant (date, time, zone));
  footing_schedule_update (self->store, &error);
  g_assert_no_error (error);
}

/* --- Cases ---------------------------------------------------------------------------
 */

static const struct {
  const char *agreed;
  const char *days;
} steps[] = {
    {"", "2026-03-05"},
    {"2026-03-20", "2026-03-20 2026-03-26"},
    {"2026-03-12", "2026-03-12 2026-03-19"}, /* a Thursday: one, not two */
    {"2026-03-27", "2026-03-27 2026-04-02"},
    {"2026-03-04", "2026-03-04 2026-03-12"},
    {"2027-03-05", "2027-03-05 2027-03-11"},
    {"2026-03-02", "2026-03-05"},
    {"2026-03-20", "2026-03-20 2026-03-26"},
    {"", "2026-03-05"},
};

/* Step by step, each with the bin and the way back out of it. */
static void
test_log (Fixture *self, gconstpointer data)
{
  World world = {0};
  g_autofree char *talk = NULL;

  begin (self, &world);
  talk = note (self, &world);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    agree (self, talk, steps[i].agreed);
    assert_days (self, &world, steps[i].days);

    footing_store_remove (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
    assert_days (self, &world, "2026-03-05");
    footing_store_restore (self->store, FOOTING_TYPE_CONVERSATION, talk, NULL);
    assert_days (self, &world, steps[i].days);
  }
  end (&world);
}

/* What is finished with a day, and taken back: the one of this week is done with it. */
static void
test_session (Fixture *self, gconstpointer data)
{
  static const char *const cases[][2] = {{"2026-03-20", "2026-03-20 2026-03-26"},
                                         {"2026-03-12", "2026-03-12"},
                                         {"2026-03-09", "2026-03-09 2026-03-19"},
                                         {"2026-03-19", "2026-03-19 2026-03-26"},
                                         {"", "2026-03-12"}};
  World world = {0};
  g_autofree char *session = NULL;

  begin (self, &world);
  session = session_plan_open_session (self, &world.plan, "one-on-one");
  session_plan_answer (self, session, "note", NULL, "Better");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GVariant) finished = NULL;

    session_plan_answer (self, session, "next", NULL, cases[i][0]);
    finished = session_plan_finish (self, &world.plan, session);
    assert_days (self, &world, cases[i][1]);
    session_plan_take_back (self, finished);
    assert_days (self, &world, "2026-03-05");
  }
  end (&world);
}

/* Nothing rings in between, and nothing was missed. */
static void
test_passes (Fixture *self, gconstpointer data)
{
  World world = {0};
  g_autofree char *talk = NULL;

  begin (self, &world);
  talk = note (self, &world);
  agree (self, talk, "2026-03-20");
  set_time (self, "2026-03-13", "08:00");
  assert_days (self, &world, "2026-03-20 2026-03-26");

  /* Agreed no more when its own day is over: the next Thursday. */
  agree (self, talk, "");
  assert_days (self, &world, "2026-03-19 2026-03-26");
  agree (self, talk, "2026-03-20");
  assert_days (self, &world, "2026-03-20 2026-03-26");

  /* The computer was off until it had passed. */
  set_time (self, "2026-03-21", "12:00");
  assert_days (self, &world, "2026-03-20 missed 2026-03-26");
  end (&world);
}

/* One that is held early is the one that was agreed: none comes before that day. */
static void
test_early (Fixture *self, gconstpointer data)
{
  World world = {0};
  g_autofree char *talk = NULL;
  g_autofree char *session = NULL;
  g_autoptr (GVariant) finished = NULL;

  begin (self, &world);
  talk = note (self, &world);
  agree (self, talk, "2026-03-20");
  set_time (self, "2026-03-17", "08:00");
  session = session_plan_open_session (self, &world.plan, "one-on-one");
  session_plan_answer (self, session, "note", NULL, "Better");
  finished = session_plan_finish (self, &world.plan, session);
  assert_days (self, &world, "2026-03-26");
  end (&world);
}

/* One in between, of one's own accord, says when the next is: what was agreed before is
 * that one now. */
static void
test_again (Fixture *self, gconstpointer data)
{
  World world = {0};
  g_autofree char *talk = NULL;
  g_autofree char *newer = NULL;

  begin (self, &world);
  talk = note (self, &world);
  agree (self, talk, "2026-03-20");
  set_time (self, "2026-03-13", "08:00");
  newer = note (self, &world);
  agree (self, newer, "2026-03-30");
  assert_days (self, &world, "2026-03-30 2026-04-02");
  footing_store_remove (self->store, FOOTING_TYPE_CONVERSATION, newer, NULL);
  assert_days (self, &world, "2026-03-20 2026-03-26");
  end (&world);
}

/* What has rung today, and nobody has begun, is not waited for besides the day that was
 * agreed; what somebody writes in stays where it is. */
static void
test_rung (Fixture *self, gconstpointer data)
{
  World world = {0};
  g_autofree char *talk = NULL;
  g_autofree char *session = NULL;

  begin (self, &world);
  set_time (self, "2026-03-05", "11:00");
  assert_days (self, &world, "2026-03-05 2026-03-12");
  talk = note (self, &world);
  agree (self, talk, "2026-03-20");
  assert_days (self, &world, "2026-03-20 2026-03-26");
  agree (self, talk, "");
  assert_days (self, &world, "2026-03-05 2026-03-12");

  session = session_plan_open_session (self, &world.plan, "one-on-one");
  session_plan_answer (self, session, "agenda", NULL, "The data");
  agree (self, talk, "2026-03-20");
  assert_days (self, &world, "2026-03-05 2026-03-20 2026-03-26");
  end (&world);
}

/* It was agreed before there was a rhythm. */
static void
test_switched_on (Fixture *self, gconstpointer data)
{
  World world = {0};
  g_autofree char *talk = NULL;

  begin (self, &world);
  change_ritual (self, world.ritual, FALSE);
  talk = note (self, &world);
  agree (self, talk, "2026-03-20");
  assert_days (self, &world, "");
  change_ritual (self, world.ritual, TRUE);
  assert_days (self, &world, "2026-03-20 2026-03-26");
  end (&world);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/one-on-ones-agreed/F62/log", test_log);
  fixture_add ("/one-on-ones-agreed/F62/session", test_session);
  fixture_add ("/one-on-ones-agreed/F62/passes", test_passes);
  fixture_add ("/one-on-ones-agreed/F62/early", test_early);
  fixture_add ("/one-on-ones-agreed/F62/again", test_again);
  fixture_add ("/one-on-ones-agreed/F62/rung", test_rung);
  fixture_add ("/one-on-ones-agreed/F62/switched-on", test_switched_on);

  return g_test_run ();
}
