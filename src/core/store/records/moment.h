/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* An exposed moment (F94): a local day and time on which others look on, what it is met
 * with, and what became of it. Its lines are risks and rehearsals. */
#define FOOTING_TYPE_MOMENT (footing_moment_get_type ())
G_DECLARE_FINAL_TYPE (FootingMoment, footing_moment, FOOTING, MOMENT, FootingRecord)

struct _FootingMoment {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *title;
  const char *date; /* "" while it has no day */
  const char *time; /* "" for any time of that day */
  const char *audience;
  const char *first_sentence;
  const char *partner;
  const char *roles; /* who does what */
  const char *fallback;
  const char *feared; /* the worst that could happen, in one's own words */
  int likelihood;     /* of that, per cent; -1 when not given */
  const char *rung;
  gboolean remind_day;
  gboolean remind_hour;
  gint64 day_shown_at; /* UTC seconds, 0 while it was not, or FOOTING_MOMENT_PASSED */
  gint64 hour_shown_at;
  const char *state;
  const char *held_on;
  const char *happened;
  const char *came_true;
  const char *entry;   /* what it left on the timeline, NULL for nothing */
  const char *follows; /* the moment before it on the ladder, NULL for none */
};

/* In place of the instant at which a reminder was shown: it was due before it was asked
 * for, and was not shown. */
#define FOOTING_MOMENT_PASSED 1

/* Whether it is still to come, was held, or was given up. */
gboolean footing_moment_is_ahead (FootingMoment *self);
gboolean footing_moment_is_held (FootingMoment *self);
gboolean footing_moment_is_dropped (FootingMoment *self);

G_END_DECLS
