/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "store/store-private.h"

#include <string.h>

/* What is due follows what decides it, in the same transaction: nobody has to hear of the
 * change, and a change of anything else asks the schedule nothing. */

typedef struct {
  Plan plan;
  guint n_asked; /* statements about occurrences */
} Follow;

static int
trace_cb (unsigned kind, void *data, void *statement, void *text)
{
  if (strstr (sqlite3_sql (statement), "occurrence") != NULL)
    ((Follow *)data)->n_asked++;

  return 0;
}

/* As the programs open it, with a ritual on Tuesdays at 10:00; it is Monday. */
static void
set_up (Follow *self, gconstpointer data)
{
  plan_set_up (&self->plan, NULL);
  plan_make (&self->plan, "Europe/Berlin", "2026-03-09 09:00", "tue", "09:00");
  fixture_reopen_as_program (&self->plan.f);
  sqlite3_trace_v2 (footing_db_get_handle (footing_store_get_db (self->plan.f.store)),
                    SQLITE_TRACE_STMT, trace_cb, self);
  footing_store_change (self->plan.f.store, FOOTING_TYPE_RITUAL, self->plan.ritual, NULL,
                        "time", "10:00", NULL);
}

static void
tear_down (Follow *self, gconstpointer data)
{
  plan_tear_down (&self->plan, NULL);
}

static void
change (Follow *self, GType type, const char *id, const char *property, const char *value)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->plan.f.store, type, id, &error, property, value, NULL);
  g_assert_no_error (error);
}

static void
test_added (Follow *self, gconstpointer data)
{
  g_autofree char *added = NULL;

  plan_assert (&self->plan, "2026-03-10 due");
  added = plan_add_ritual (&self->plan, "mon", "09:30");
  plan_assert_next (&self->plan, "2026-03-09 09:30");
}

static void
test_changed (Follow *self, gconstpointer data)
{
  const char *ritual = self->plan.ritual;
  const char *const days[] = {"fri", NULL};

  change (self, FOOTING_TYPE_RITUAL, ritual, "time", "11:30");
  plan_assert_next (&self->plan, "2026-03-10 11:30");

  footing_store_change (self->plan.f.store, FOOTING_TYPE_RITUAL, ritual, NULL, "days",
                        days, NULL);
  plan_assert (&self->plan, "2026-03-13 due");

  change (self, FOOTING_TYPE_RITUAL, ritual, "paused-until", "2026-03-20");
  plan_assert (&self->plan, "2026-03-20 due");

  g_assert_true (
      footing_store_remove (self->plan.f.store, FOOTING_TYPE_RITUAL, ritual, NULL));
  plan_assert_next (&self->plan, NULL);
  g_assert_true (
      footing_store_restore (self->plan.f.store, FOOTING_TYPE_RITUAL, ritual, NULL));
  plan_assert_next (&self->plan, "2026-03-20 11:30");
}

static void
test_plan_state (Follow *self, gconstpointer data)
{
  change (self, FOOTING_TYPE_RECOVERY, self->plan.recovery, "state", "paused");
  plan_assert_next (&self->plan, NULL);
  change (self, FOOTING_TYPE_RECOVERY, self->plan.recovery, "state", "active");
  plan_assert_next (&self->plan, "2026-03-10 10:00");
}

/* Another program, or a script: SQL that knows nothing of the schedule. */
static void
test_sql (Follow *self, gconstpointer data)
{
  FootingStore *store = self->plan.f.store;

  g_assert_true (footing_store_begin (store, NULL));
  g_assert_true (footing_db_exec (footing_store_get_db (store),
                                  "UPDATE ritual SET time = '12:15'", NULL));
  g_assert_true (footing_store_end (store, TRUE, NULL));
  plan_assert_next (&self->plan, "2026-03-10 12:15");
}

/* The file was replaced, and opened again. */
static void
test_reopened (Follow *self, gconstpointer data)
{
  g_assert_true (footing_store_reopen (self->plan.f.store, NULL));
  change (self, FOOTING_TYPE_RITUAL, self->plan.ritual, "time", "11:30");
  plan_assert_next (&self->plan, "2026-03-10 11:30");
}

static void
test_not_kept (Follow *self, gconstpointer data)
{
  FootingStore *store = self->plan.f.store;

  g_assert_true (footing_store_begin (store, NULL));
  change (self, FOOTING_TYPE_RITUAL, self->plan.ritual, "time", "11:30");
  g_assert_true (footing_store_end (store, FALSE, NULL));

  /* Nor is it done by the next transaction. */
  self->n_asked = 0;
  change (self, FOOTING_TYPE_RECOVERY, self->plan.recovery, "title", "Another");
  g_assert_cmpuint (self->n_asked, ==, 0);
  plan_assert_next (&self->plan, "2026-03-10 10:00");
}

static void
test_not_asked (Follow *self, gconstpointer data)
{
  self->n_asked = 0;
  change (self, FOOTING_TYPE_RECOVERY, self->plan.recovery, "story", "It hurt");
  change (self, FOOTING_TYPE_RECOVERY, self->plan.recovery, "state", "active");
  change (self, FOOTING_TYPE_RITUAL, self->plan.ritual, "title", "Friday letters");
  change (self, FOOTING_TYPE_RITUAL, self->plan.ritual, "time", "10:00");
  g_assert_cmpuint (self->n_asked, ==, 0);

  change (self, FOOTING_TYPE_RITUAL, self->plan.ritual, "time", "10:05");
  g_assert_cmpuint (self->n_asked, >, 0);
}

#define add(name, test) g_test_add (name, Follow, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("/schedule-follow/F12-added", test_added);
  add ("/schedule-follow/F12-changed", test_changed);
  add ("/schedule-follow/F12-plan-state", test_plan_state);
  add ("/schedule-follow/F12-sql", test_sql);
  add ("/schedule-follow/F12-D23-reopened", test_reopened);
  add ("/schedule-follow/F12-not-kept", test_not_kept);
  add ("/schedule-follow/F12-not-asked", test_not_asked);

  return g_test_run ();
}
