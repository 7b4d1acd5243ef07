/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moments.h"
#include "date.h"
#include "store/store-rings.h"

#include <string.h>

#define HOUR G_GINT64_CONSTANT (60 * 60)

/* When the day before says it, unless the moment itself is earlier in its day; and when a
 * moment that has no time is taken to begin. */
#define CALM_TIME "17:00"
#define NO_TIME "12:00"

static const char *const prefixes[FOOTING_N_MOMENT_REMINDERS] = {
    [FOOTING_MOMENT_DAY] = "day:",
    [FOOTING_MOMENT_HOUR] = "hour:",
};

static const char *const shown_names[FOOTING_N_MOMENT_REMINDERS] = {
    [FOOTING_MOMENT_DAY] = "day-shown-at",
    [FOOTING_MOMENT_HOUR] = "hour-shown-at",
};

static gint64
get_shown (FootingMoment *moment, FootingMomentWhich which)
{
  return which == FOOTING_MOMENT_DAY ? moment->day_shown_at : moment->hour_shown_at;
}

static gboolean
set_shown (FootingStore *store,
           FootingMoment *moment,
           FootingMomentWhich which,
           gint64 at,
           GError **error)
{
  return footing_store_change (store, FOOTING_TYPE_MOMENT, footing_record_get_id (moment),
                               error, shown_names[which], at, NULL);
}

/* NULL when it has none. */
static const char *
get_time (FootingMoment *moment)
{
  return footing_time_is_valid (moment->time) ? moment->time : NULL;
}

static gint64
find_begin (FootingMoment *moment, GTimeZone *zone)
{
  const char *time = get_time (moment);

  return footing_date_to_instant (moment->date, time != NULL ? time : NO_TIME, zone);
}

static gint64
find_day_before (FootingMoment *moment, GTimeZone *zone)
{
  g_autofree char *date = footing_date_add_days (moment->date, -1);
  const char *time = get_time (moment);

  if (time == NULL || strcmp (time, CALM_TIME) > 0)
    time = CALM_TIME;

  return date != NULL ? footing_date_to_instant (date, time, zone) : G_MAXINT64;
}

/* When @which of @moment would ring; G_MAXINT64 for never. */
static gint64
find_at (FootingMoment *moment, FootingMomentWhich which, GTimeZone *zone)
{
  if (!footing_date_is_valid (moment->date))
    return G_MAXINT64;
  if (which == FOOTING_MOMENT_DAY)
    return find_day_before (moment, zone);

  return get_time (moment) != NULL ? find_begin (moment, zone) - HOUR : G_MAXINT64;
}

static gboolean
is_wanted (FootingMoment *moment, FootingMomentWhich which)
{
  return which == FOOTING_MOMENT_DAY ? moment->remind_day : moment->remind_hour;
}

/* Until when @which of @moment rings, which has a day. */
static gint64
find_end (FootingMoment *moment, FootingMomentWhich which, GTimeZone *zone)
{
  const gint64 begin = find_begin (moment, zone);

  return which == FOOTING_MOMENT_DAY && is_wanted (moment, FOOTING_MOMENT_HOUR)
             ? MIN (begin, find_at (moment, FOOTING_MOMENT_HOUR, zone))
             : begin;
}

/* Whether it is still to be shown. After the hour before, which a clock that was set back
 * since has shown, the day before has nothing to say. */
static gboolean
is_waiting (const FootingMomentReminder *self)
{
  return get_shown (self->moment, self->which) == 0 &&
         (self->which == FOOTING_MOMENT_HOUR ||
          self->moment->hour_shown_at <= FOOTING_MOMENT_PASSED);
}

static gboolean
is_in (const FootingMomentReminder *self, FootingMomentSet set, gint64 now)
{
  if (self->end <= now)
    return FALSE;

  switch (set) {
  case FOOTING_MOMENT_SHOWN:
    return get_shown (self->moment, self->which) > FOOTING_MOMENT_PASSED;
  case FOOTING_MOMENT_RINGING:
    return is_waiting (self) && self->at <= now;
  case FOOTING_MOMENT_COMING:
  default:
    return is_waiting (self) && self->at < self->end;
  }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const FootingMomentReminder *one = *(const FootingMomentReminder *const *)a;
  const FootingMomentReminder *other = *(const FootingMomentReminder *const *)b;

  return (one->at > other->at) - (one->at < other->at);
}

static void
add (GPtrArray *all, FootingMoment *moment, FootingMomentWhich which, GTimeZone *zone)
{
  const gint64 at = find_at (moment, which, zone);
  FootingMomentReminder *reminder;

  if (at == G_MAXINT64 || !is_wanted (moment, which))
    return;

  reminder = g_new0 (FootingMomentReminder, 1);
  reminder->moment = g_object_ref (moment);
  reminder->which = which;
  reminder->at = at;
  reminder->end = find_end (moment, which, zone);
  g_ptr_array_add (all, reminder);
}

/* The reminders of all moments that may not have begun. */
static GPtrArray *
list_all (FootingStore *store, GError **error)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autofree char *today = footing_clock_today (clock);
  g_autoptr (GPtrArray) moments = footing_store_list_moments_ahead (store, today, error);
  GPtrArray *all;

  if (moments == NULL)
    return NULL;

  all = g_ptr_array_new_with_free_func ((GDestroyNotify)footing_moment_reminder_free);
  for (guint i = 0; i < moments->len; i++) {
    add (all, moments->pdata[i], FOOTING_MOMENT_DAY, zone);
    add (all, moments->pdata[i], FOOTING_MOMENT_HOUR, zone);
  }

  return all;
}

gint64
footing_moment_reminder_find_at (FootingMoment *moment,
                                 FootingMomentWhich which,
                                 FootingClock *clock)
{
  g_autoptr (GTimeZone) zone = NULL;

  g_return_val_if_fail (FOOTING_IS_MOMENT (moment), G_MAXINT64);
  g_return_val_if_fail (which < FOOTING_N_MOMENT_REMINDERS, G_MAXINT64);

  zone = footing_clock_zone (clock);

  return find_at (moment, which, zone);
}

gboolean
footing_moment_reminder_is_late (FootingMoment *moment,
                                 FootingMomentWhich which,
                                 FootingClock *clock)
{
  return footing_moment_reminder_find_at (moment, which, clock) <=
             footing_clock_now (clock) &&
         get_shown (moment, which) <= FOOTING_MOMENT_PASSED;
}

void
footing_moment_reminder_free (FootingMomentReminder *self)
{
  g_object_unref (self->moment);
  g_free (self);
}

char *
footing_moment_reminder_dup_name (const FootingMomentReminder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strconcat (prefixes[self->which], footing_record_get_id (self->moment), NULL);
}

gboolean
footing_moment_reminder_parse (const char *name,
                               FootingMomentWhich *which,
                               const char **moment)
{
  g_return_val_if_fail (name != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i])) {
      *which = i;
      *moment = name + strlen (prefixes[i]);
      return TRUE;
    }

  return FALSE;
}

GPtrArray *
footing_moment_reminders_list (FootingStore *store, FootingMomentSet set, GError **error)
{
  GPtrArray *found;
  gint64 now;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  found = list_all (store, error);
  if (found == NULL)
    return NULL;

  now = footing_clock_now (footing_store_get_clock (store));
  for (guint i = found->len; i > 0; i--)
    if (!is_in (found->pdata[i - 1], set, now))
      g_ptr_array_remove_index (found, i - 1);
  g_ptr_array_sort (found, compare);

  return found;
}

gint64
footing_moment_reminders_next (FootingStore *store, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  gint64 next = G_MAXINT64;
  gint64 now;

  g_return_val_if_fail (FOOTING_IS_STORE (store), -1);

  all = list_all (store, error);
  if (all == NULL)
    return -1;

  now = footing_clock_now (footing_store_get_clock (store));
  for (guint i = 0; i < all->len; i++) {
    const FootingMomentReminder *reminder = all->pdata[i];

    if (is_in (reminder, FOOTING_MOMENT_SHOWN, now))
      next = MIN (next, reminder->end);
    if (is_in (reminder, FOOTING_MOMENT_COMING, now) && reminder->at > now)
      next = MIN (next, reminder->at);
  }

  return next;
}

/* What becomes of one reminder, as a change to its moment; read inside of its
 * transaction. */
typedef struct {
  FootingStore *store;
  FootingMoment *moment;
  FootingMomentWhich which; /* which was shown */
  gboolean moved;
  gint64 now;
  GTimeZone *zone;
} Change;

static gboolean
read_and_do (Change *self,
             const char *id,
             gboolean (*step) (Change *self, GError **error),
             GError **error)
{
  FootingClock *clock = footing_store_get_clock (self->store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autoptr (FootingMoment) moment =
      footing_store_get (self->store, FOOTING_TYPE_MOMENT, id, error);

  self->moment = moment;
  self->now = footing_clock_now (clock);
  self->zone = zone;

  return moment != NULL && step (self, error);
}

static gboolean
run (Change *self,
     const char *id,
     gboolean (*step) (Change *self, GError **error),
     GError **error)
{
  gboolean done;

  if (!footing_store_begin (self->store, error))
    return FALSE;
  done = read_and_do (self, id, step, error);

  return footing_store_end (self->store, done, done ? error : NULL) && done;
}

static gboolean
note_shown (Change *self, GError **error)
{
  return find_at (self->moment, self->which, self->zone) > self->now ||
         get_shown (self->moment, self->which) != 0 ||
         set_shown (self->store, self->moment, self->which,
                    MAX (self->now, FOOTING_MOMENT_PASSED + 1), error);
}

gboolean
footing_moment_reminders_set_shown (FootingStore *store,
                                    const char *moment,
                                    FootingMomentWhich which,
                                    GError **error)
{
  Change change = {store, .which = which};

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  return run (&change, moment, note_shown, error);
}

/* Whether @which would ring now, if it was not shown. */
static gboolean
has_turn (Change *self, FootingMomentWhich which)
{
  return footing_moment_is_ahead (self->moment) && is_wanted (self->moment, which) &&
         find_at (self->moment, which, self->zone) <= self->now &&
         find_end (self->moment, which, self->zone) > self->now;
}

static gboolean
follow_one (Change *self, FootingMomentWhich which, GError **error)
{
  const gint64 at = find_at (self->moment, which, self->zone);
  const gint64 before = get_shown (self->moment, which);
  gint64 shown = before;

  /* What was shown for another time was not for this one. What is long past stays as it
   * was, as it is imported. */
  if (self->moved)
    shown = at <= self->now ? FOOTING_MOMENT_PASSED : 0;
  else if (before == FOOTING_MOMENT_PASSED && at > self->now)
    shown = 0;
  else if (before == 0 && has_turn (self, which))
    shown = FOOTING_MOMENT_PASSED;

  return shown == before || set_shown (self->store, self->moment, which, shown, error);
}

static gboolean
follow (Change *self, GError **error)
{
  return follow_one (self, FOOTING_MOMENT_DAY, error) &&
         follow_one (self, FOOTING_MOMENT_HOUR, error);
}

gboolean
footing_moment_reminders_follow (FootingStore *store,
                                 const char *moment,
                                 gboolean moved,
                                 GError **error)
{
  Change change = {store, .moved = moved};
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  if (run (&change, moment, follow, &problem) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
footing_moment_reminders_follow_all (FootingStore *store,
                                     const char *recovery,
                                     GError **error)
{
  g_autoptr (GPtrArray) moments = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  moments = footing_store_list (store, FOOTING_TYPE_MOMENT, recovery, error);
  for (guint i = 0; moments != NULL && i < moments->len; i++)
    if (footing_moment_is_ahead (moments->pdata[i]) &&
        !footing_moment_reminders_follow (
            store, footing_record_get_id (moments->pdata[i]), FALSE, error))
      return FALSE;

  return moments != NULL;
}

gboolean
footing_moment_reminders_correct (FootingStore *store, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;
  gint64 now;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  all = list_all (store, error);
  now = footing_clock_now (footing_store_get_clock (store));
  for (guint i = 0; all != NULL && i < all->len; i++) {
    const FootingMomentReminder *reminder = all->pdata[i];

    if (reminder->at > now &&
        get_shown (reminder->moment, reminder->which) == FOOTING_MOMENT_PASSED &&
        !set_shown (store, reminder->moment, reminder->which, 0, error))
      return FALSE;
  }

  return all != NULL;
}
