/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the schedule of one ritual must do, slowly and plainly: the calendar is walked day
 * by day, and the instant of a wall time is found by trying every quarter of an hour. It
 * shares no code with the schedule. Days are counted as GDate does. */

typedef enum {
  PAST_SHOWN,   /* rang, and waits for an answer */
  PAST_SNOOZED, /* waits to ring again, or on the day that it was put off to */
  PAST_CLOSED,  /* done or skipped */
  PAST_MISSED,
  PAST_NONE, /* fell together with the day before: never was one */
} PastState;

/* What has become of the occurrence of one day. */
typedef struct {
  int day;
  PastState state;
  gint64 due;
  gint64 ring; /* the end of its snooze, else when it was due */
  int moved;   /* the day that it was put off to, or 0 */
  gboolean snoozed;
  gboolean shown;
  gboolean done;
} Past;

typedef struct {
  /* owned */
  GArray *past; /* Past */

  /* state: the rule as the person set it; quarters of an hour since midnight */
  gboolean days[7];
  int quarter;
  int every_weeks;
  int starts_on;
  int paused_until;
  gint64 snooze;
  gboolean runs;
  gint64 since; /* what was due until then was not to ring */
} Reference;

void reference_init (Reference *self);
void reference_clear (Reference *self);

/* "2026-03-10" of a day, and back. */
void reference_format (int day, char date[11]);
int reference_parse (const char *date);
int reference_today (gint64 now, GTimeZone *zone);

/* The first instant at which a clock on the wall of @zone shows the time or a later one.
 */
gint64 reference_instant (int day, int quarter, GTimeZone *zone);

gboolean reference_has (const Reference *self, int day);
Past *reference_find (const Reference *self, int day);

/* Time has come to @now, in @zone. With @rings what rings at that is noted as shown, and
 * its days are added to it (int); when the rule was @changed nothing rings or is missed
 * for that. */
void reference_wake (
    Reference *self, gint64 now, GTimeZone *zone, gboolean changed, GArray *rings);

/* The next instant after @now at which it rings; G_MAXINT64 when it does not in weeks. */
gint64 reference_next (const Reference *self, gint64 now, GTimeZone *zone);

/* The zone has changed: what was to ring by the wall clock still is. */
void reference_move (Reference *self, GTimeZone *from, GTimeZone *to);

/* The occurrence of @day, due at @due, is closed (@done or skipped) or snoozed; whether
 * that changes it. */
gboolean reference_close (Reference *self, int day, gint64 due, gboolean done);
gboolean reference_snooze (Reference *self, int day, gint64 due, gint64 now);

/* … or put off to the day @to, another one. */
void reference_put_off (Reference *self, int day, gint64 due, int to, GTimeZone *zone);

/* The reminders of a moment: the day before, and an hour before. */
typedef enum {
  REMINDS_DAY,
  REMINDS_HOUR,
} Reminds;

#define N_REMINDS 2

typedef struct {
  int day;
  int quarter; /* -1 for no time */
  gboolean ahead;
  gboolean wants[N_REMINDS];
  gboolean shown[N_REMINDS];
  gboolean passed[N_REMINDS]; /* was due before it was asked for */
} ReferenceMoment;

/* When it rings and until when, and when the moment itself begins; G_MAXINT64 for never.
 */
gint64 reference_moment_at (const ReferenceMoment *self, Reminds which, GTimeZone *zone);
gint64 reference_moment_begin (const ReferenceMoment *self, GTimeZone *zone);

/* The person has changed it, or moved it to another day or time. */
void reference_moment_change (ReferenceMoment *self,
                              gint64 now,
                              GTimeZone *zone,
                              gboolean moved);

/* Time has come to @now, in @zone: what rings at that (@rings), and is noted as shown. */
void reference_moment_wake (ReferenceMoment *self,
                            gint64 now,
                            GTimeZone *zone,
                            gboolean rings[N_REMINDS]);

/* The next instant after @now at which it rings; G_MAXINT64 for never. */
gint64 reference_moment_next (const ReferenceMoment *self, gint64 now, GTimeZone *zone);

G_END_DECLS
