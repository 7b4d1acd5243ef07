/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "schedule/schedule.h"

G_BEGIN_DECLS

/* A plan with one ritual, at a local time of its zone. Dates are "2026-03-10", moments
 * "2026-03-10 10:00" or with seconds. */
typedef struct {
  Fixture f;

  /* owned */
  char *zone;
  char *recovery;
  char *ritual;
} Plan;

void plan_set_up (Plan *self, gconstpointer data);
void plan_tear_down (Plan *self, gconstpointer data);

#define plan_add(name, test)                                                             \
  g_test_add (name, Plan, NULL, plan_set_up, test, plan_tear_down)

/* Makes the plan, active, at @now in @zone, with a ritual on @days ("tue fri") at @time;
 * nothing is scheduled yet. */
void plan_make (
    Plan *self, const char *zone, const char *now, const char *days, const char *time);

/* Adds another ritual to it; its id, owned by the caller. */
char *plan_add_ritual (Plan *self, const char *days, const char *time);

/* Puts the clock to @now; into another zone. */
void plan_at (Plan *self, const char *now);
void plan_in (Plan *self, const char *zone);
gint64 plan_instant (Plan *self, const char *moment);

/* What the agent does when it wakes: the dates of what rings must be @expected
 * ("2026-03-10, 2026-03-17"), and it notes that they were shown. */
void plan_assert_rings (Plan *self, const char *expected);

/* All occurrences must be @expected: "2026-03-10 missed, 2026-03-17 due". */
void plan_assert (Plan *self, const char *expected);

/* The next wake-up must be at @moment; NULL for none. */
void plan_assert_next (Plan *self, const char *moment);

/* How many wait to be shown, or were shown and wait for an answer. */
guint plan_count_ringing (Plan *self);
guint plan_count_shown (Plan *self);

void plan_update (Plan *self);

/* Changes the ritual, or the plan, and has the schedule follow. */
void plan_change (Plan *self, const char *property, const char *value);
void plan_set_enabled (Plan *self, gboolean enabled);
void plan_set_state (Plan *self, const char *state);

/* The occurrence on @date, which must be there. Owned by the caller. */
FootingOccurrence *plan_get (Plan *self, const char *date);

/* Answers it; whether that changed anything. */
gboolean plan_answer (Plan *self, const char *date, FootingScheduleAnswer answer);

/* Writes an answer to a question in its session. */
void plan_write (Plan *self, const char *date, const char *text);

/* Adds 199 rituals, and ten years of occurrences before @until to all: done, skipped or
 * missed. */
void plan_fill (Plan *self, const char *until);

G_END_DECLS
