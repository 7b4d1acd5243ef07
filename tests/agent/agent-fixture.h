/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fake-notifier.h"
#include "plan-fixture.h"
#include "reminders.h"

G_BEGIN_DECLS

/* A plan, and an agent's reminders of it with nothing around them. */
typedef struct {
  Plan plan;

  /* owned */
  FakeNotifier *notifier;
  FootingReminders *reminders;

  /* state */
  guint settled;
  guint wrote;
} Agent;

void agent_set_up (Agent *self, gconstpointer data);
void agent_tear_down (Agent *self, gconstpointer data);

#define agent_add(name, test)                                                            \
  g_test_add (name, Agent, NULL, agent_set_up, test, agent_tear_down)

/* A ritual on Tuesdays at 10:00 in Berlin; it is Thursday, 2026-03-05, 10:00,
 * and the agent has looked. */
void agent_make (Agent *self);

/* Ends the agent, by a kill as well, and starts it anew. */
void agent_restart (Agent *self);

/* Puts the clock to @now and has the agent look. */
void agent_at (Agent *self, const char *now);

/* A round, to its end. */
void agent_run (Agent *self);
void agent_settle (Agent *self);

/* What was shown and withdrawn since the last call must be @expected, with dates for the
 * occurrences: "show 2026-03-10, withdraw digest". */
void agent_assert_log (Agent *self, const char *expected);

/* The id of the occurrence on @date. Owned by the caller. */
char *agent_id (Agent *self, const char *date);

/* What the plan's occurrence on @date is, and whether it was shown: "due shown". */
void agent_assert_state (Agent *self, const char *date, const char *expected);

G_END_DECLS
