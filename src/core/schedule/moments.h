/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/moment.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The reminders of exposed moments (F94): when each rings, and what was shown.
 *
 * One rings the day before, at 17:00, or at the moment's own time where that is earlier;
 * another, where it is wished for, 60 minutes before the moment, which then must have a
 * time. Days and times are those of the clocks on the wall, wherever the person is by
 * then; a time that the clock skips is the first one after it, and one that comes twice
 * is the first.
 *
 * Each rings once. The first one has its turn until the second one is due, both until
 * the moment begins, and is silent from then on: never late. A moment without a time is
 * taken to begin at noon, so that a computer that is first switched on that morning still
 * says it. A moment that was held, given up or removed rings no more, nor does one of a
 * plan that is not active.
 *
 * When a moment is given another day or time, what has been shown for the old one rings
 * anew for the new one. What was due before it was asked for (a moment of tomorrow
 * morning that is noted in the evening) does not ring for that. A clock that is set back
 * rings nothing again. All functions are for the time and the zone of the store's clock;
 * errors are the store's. */

typedef enum {
  FOOTING_MOMENT_DAY,  /* the day before */
  FOOTING_MOMENT_HOUR, /* an hour before */
} FootingMomentWhich;

#define FOOTING_N_MOMENT_REMINDERS 2

/**
 * FootingMomentSet:
 * @FOOTING_MOMENT_RINGING: they ring now and were not shown
 * @FOOTING_MOMENT_SHOWN: they were shown, and still say something
 * @FOOTING_MOMENT_COMING: they ring now, or will
 */
typedef enum {
  FOOTING_MOMENT_RINGING,
  FOOTING_MOMENT_SHOWN,
  FOOTING_MOMENT_COMING,
} FootingMomentSet;

/* One reminder: UTC seconds. */
typedef struct {
  FootingMoment *moment; /* owned */
  FootingMomentWhich which;
  gint64 at;  /* when it rings */
  gint64 end; /* from when on it is silent */
} FootingMomentReminder;

/* When @which of @moment rings, in the zone of @clock; G_MAXINT64 for never. */
gint64 footing_moment_reminder_find_at (FootingMoment *moment,
                                        FootingMomentWhich which,
                                        FootingClock *clock);

/* Whether it was due before it was asked for, and so stays silent. */
gboolean footing_moment_reminder_is_late (FootingMoment *moment,
                                          FootingMomentWhich which,
                                          FootingClock *clock);

void footing_moment_reminder_free (FootingMomentReminder *self);

/* What names it, always the same; owned by the caller. And back: whether @name names one,
 * with the id of its moment inside @name. */
char *footing_moment_reminder_dup_name (const FootingMomentReminder *self);
gboolean footing_moment_reminder_parse (const char *name,
                                        FootingMomentWhich *which,
                                        const char **moment);

/* The reminders of @set, the earliest first: FootingMomentReminder. Owned by the caller;
 * NULL with @error. */
GPtrArray *
footing_moment_reminders_list (FootingStore *store, FootingMomentSet set, GError **error);

/* The next instant (UTC seconds) at which one rings, or one that was shown no longer says
 * anything; G_MAXINT64 when there is none, -1 with @error. One indexed query. */
gint64 footing_moment_reminders_next (FootingStore *store, GError **error);

/* Notes that a reminder of @moment (an id) was shown; one that rings later, because the
 * moment was moved meanwhile, still does. */
gboolean footing_moment_reminders_set_shown (FootingStore *store,
                                             const char *moment,
                                             FootingMomentWhich which,
                                             GError **error);

/* For a moment that was changed, in the same transaction: what would ring by now does not
 * for that; when it was @moved, to another day or time, what was shown for the one
 * before no longer counts. One that is gone is no error. */
gboolean footing_moment_reminders_follow (FootingStore *store,
                                          const char *moment,
                                          gboolean moved,
                                          GError **error);

/* The same for all moments of @recovery, which was started, paused or closed. */
gboolean footing_moment_reminders_follow_all (FootingStore *store,
                                              const char *recovery,
                                              GError **error);

/* What was taken to be due before it was asked for, by a clock or in a zone where it is
 * not, rings when it is. */
gboolean footing_moment_reminders_correct (FootingStore *store, GError **error);

G_END_DECLS
