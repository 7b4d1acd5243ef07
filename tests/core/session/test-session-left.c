/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42: a session that was begun of one's own accord, and left with nothing typed in it,
 * leaves nothing behind. Today is Tuesday, 3 March 2026. */
#include "config.h"

#include "plan/checkins.h"
#include "schedule/schedule.h"
#include "session-plan.h"

#include <string.h>

typedef struct {
  SessionPlan plan;
  char *ritual;
  char *session;
} World;

/* Every kind of session, by the code of its ritual; "" is one of one's own. */
static const char *const kinds[] = {"outreach",   "progress-update", "reflection",
                                    "one-on-one", "check-in",        ""};

/* A ritual that comes on Sundays, from 29 March on, is begun today. */
static void
begin (Fixture *self, const char *code, World *world)
{
  static const char *const days[] = {"sun", NULL};
  g_autoptr (GError) error = NULL;

  fixture_reopen_as_program (self);
  session_plan_make (self, FOOTING_PERSPECTIVE_SUPPORT, &world->plan);
  world->ritual = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RITUAL, "recovery", world->plan.recovery,
                                "code", code, "days", days, "time", "09:00", "starts-on",
                                "2026-03-23", "position", 9, NULL));
  world->session = footing_schedule_open_another (self->store, world->ritual, &error);
  g_assert_no_error (error);
}

static void
end (World *world)
{
  session_plan_clear (&world->plan);
  g_free (world->ritual);
  g_free (world->session);
}

/* How many of the ritual there are, besides the one on 29 March. */
static guint
count (Fixture *self, World *world)
{
  g_autoptr (GPtrArray) rows =
      fixture_list (self, FOOTING_TYPE_OCCURRENCE, world->ritual);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += strcmp (((FootingOccurrence *)rows->pdata[i])->date, TODAY) <= 0;

  return n;
}

static gboolean
is_begun (Fixture *self, World *world)
{
  g_autoptr (GHashTable) begun =
      footing_store_list_begun (self->store, world->plan.recovery, NULL);

  return g_hash_table_contains (begun, world->session);
}

/* Leaves it with what was drafted as @draft, after somebody has made @typed of it. */
static void
leave (Fixture *self, World *world, const char *draft, const char *typed)
{
  g_autoptr (GHashTable) drafts =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GError) error = NULL;
  char *id = footing_session_ensure_answer (self->store, world->session, "note", NULL,
                                            draft, NULL, &error);

  g_assert_no_error (error);
  g_hash_table_insert (drafts, id, fixture_get (self, FOOTING_TYPE_ANSWER, id));
  session_plan_change (self, FOOTING_TYPE_ANSWER, id, "text", typed);
  footing_session_leave (self->store, world->session, drafts, &error);
  g_assert_no_error (error);
}

static void
test_left (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *draft, *typed;
    guint left;
  } cases[] = {
      {"", "", 0},       {"Drafted", "Drafted", 0}, {"Drafted", "", 0},
      {"", "A line", 1}, {"Drafted", "Mine", 1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds) * G_N_ELEMENTS (cases); i++) {
    const guint n = i % G_N_ELEMENTS (cases);
    World world = {0};

    g_test_message ("Case %u of “%s”", n, kinds[i / G_N_ELEMENTS (cases)]);
    begin (self, kinds[i / G_N_ELEMENTS (cases)], &world);
    g_assert_cmpuint (count (self, &world), ==, 1);
    g_assert_true (is_begun (self, &world));
    leave (self, &world, cases[n].draft, cases[n].typed);
    g_assert_cmpuint (count (self, &world), ==, cases[n].left);
    g_assert_cmpint (is_begun (self, &world), ==, cases[n].left > 0);
    end (&world);
  }
}

/* One that is due stays due, and is not begun. */
static void
test_due (Fixture *self, gconstpointer data)
{
  World world = {0};
  g_autoptr (GError) error = NULL;

  begin (self, "outreach", &world);
  footing_clock_set_now (self->clock, NOW + 26 * DAY);
  footing_schedule_update (self->store, &error);
  g_assert_no_error (error);
  g_free (world.session);
  world.session = footing_schedule_open_session (self->store, world.ritual, &error);
  g_assert_no_error (error);
  leave (self, &world, "Drafted", "Drafted");
  session_plan_assert_state (self, world.session, "due");
  g_assert_false (is_begun (self, &world));
  end (&world);
}

/* The program ended while it was open: it was not missed. */
static void
test_ended (Fixture *self, gconstpointer data)
{
  World world = {0};
  g_autoptr (GError) error = NULL;

  begin (self, "reflection", &world);
  footing_clock_set_now (self->clock, NOW + DAY);
  footing_schedule_update (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self, &world), ==, 0);
  end (&world);
}

/* A check-in has its own way to be left; a note is something that was typed. */
static void
test_checkin (Fixture *self, gconstpointer data)
{
  for (int noted = 0; noted < 2; noted++) {
    World world = {0};
    g_autofree char *checkin = NULL;
    g_autoptr (GError) error = NULL;

    begin (self, "check-in", &world);
    checkin =
        footing_plan_ensure_checkin (self->store, world.plan.recovery, "regular", &error);
    g_assert_no_error (error);
    if (noted)
      session_plan_change (self, FOOTING_TYPE_CHECKIN, checkin, "note", "A line");
    footing_session_leave_checkin (self->store, checkin, world.session, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (count (self, &world), ==, (guint)noted);
    end (&world);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/session-left/F42/typed-or-not", test_left);
  fixture_add ("/session-left/F42/due", test_due);
  fixture_add ("/session-left/F42/ended", test_ended);
  fixture_add ("/session-left/F42/check-in", test_checkin);

  return g_test_run ();
}
