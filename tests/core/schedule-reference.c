/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule-reference.h"

#include <stdio.h>
#include <string.h>

#define HOUR (60 * 60)
#define QUARTER (15 * 60)
#define DAY (24 * HOUR)
#define GRACE (12 * HOUR)
#define LOOK_BACK (28 * DAY)
#define NOON_1970 719163 /* the day of 1970-01-01 */

void
reference_init (Reference *self)
{
  *self = (Reference){.past = g_array_new (FALSE, FALSE, sizeof (Past))};
}

void
reference_clear (Reference *self)
{
  g_clear_pointer (&self->past, g_array_unref);
}

void
reference_format (int day, char date[11])
{
  GDate parsed;

  g_date_clear (&parsed, 1);
  g_date_set_julian (&parsed, day);
  g_date_strftime (date, 11, "%Y-%m-%d", &parsed);
}

int
reference_parse (const char *date)
{
  int year = 0, month = 0, day = 0;
  GDate parsed;

  g_assert_cmpint (sscanf (date, "%d-%d-%d", &year, &month, &day), ==, 3);
  g_date_clear (&parsed, 1);
  g_date_set_dmy (&parsed, day, month, year);

  return g_date_get_julian (&parsed);
}

/* Seconds since 1970 that a clock on the wall would show, were it in UTC. */
static gint64
wall (gint64 instant, GTimeZone *zone)
{
  const int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant);

  return instant + g_time_zone_get_offset (zone, interval);
}

int
reference_today (gint64 now, GTimeZone *zone)
{
  return wall (now, zone) / DAY + NOON_1970;
}

static gint64
find_wall (gint64 wanted, gint64 step, GTimeZone *zone)
{
  for (gint64 at = wanted - 15 * HOUR;; at += step)
    if (wall (at, zone) >= wanted)
      return at;
}

gint64
reference_instant (int day, int quarter, GTimeZone *zone)
{
  static GHashTable *cache;
  g_autofree char *key =
      g_strdup_printf ("%s %d %d", g_time_zone_get_identifier (zone), day, quarter);
  gint64 *found;

  if (cache == NULL)
    cache = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  found = g_hash_table_lookup (cache, key);
  if (found == NULL) {
    found = g_new (gint64, 1);
    *found =
        find_wall ((day - NOON_1970) * (gint64)DAY + quarter * QUARTER, QUARTER, zone);
    g_hash_table_insert (cache, g_steal_pointer (&key), found);
  }

  return *found;
}

gboolean
reference_has (const Reference *self, int day)
{
  const int monday = self->starts_on - (self->starts_on - 1) % 7;

  return self->days[(day - 1) % 7] && day >= self->starts_on &&
         day >= self->paused_until && (day - monday) / 7 % self->every_weeks == 0;
}

/* Whether it is due on @day, and not the same moment as the day before: where a whole day
 * was left out, both begin at once. */
static gboolean
is_due_on (const Reference *self, int day, GTimeZone *zone)
{
  return reference_has (self, day) &&
         !(reference_has (self, day - 1) &&
           reference_instant (day - 1, self->quarter, zone) ==
               reference_instant (day, self->quarter, zone));
}

Past *
reference_find (const Reference *self, int day)
{
  for (guint i = 0; i < self->past->len; i++)
    if (g_array_index (self->past, Past, i).day == day)
      return &g_array_index (self->past, Past, i);

  return NULL;
}

/* H19: whether as many were done in the week of @day, Monday to Sunday, as it has days.
 */
static gboolean
is_week_done (const Reference *self, int day)
{
  const int monday = day - (day - 1) % 7;
  int n_days = 0, n_done = 0;

  for (int i = 0; i < 7; i++)
    n_days += self->days[i];
  for (guint i = 0; i < self->past->len; i++) {
    const Past *past = &g_array_index (self->past, Past, i);

    n_done += past->done && past->day >= monday && past->day < monday + 7;
  }

  return n_done > 0 && n_done >= n_days;
}

static gboolean
is_waiting (const Past *past)
{
  return past->state == PAST_SHOWN || past->state == PAST_SNOOZED;
}

/* What was put off keeps its wall time, in another zone and with another rule too. What
 * has rung by that does not ring for that, nor does what would have, for a new rule. */
static void
keep_moved (Reference *self, Past *past, gint64 now, GTimeZone *zone, gboolean changed)
{
  gint64 due;

  if (past->moved == 0 || past->snoozed || past->state != PAST_SNOOZED)
    return;

  due = reference_instant (past->moved, self->quarter, zone);
  if (due > now || (past->due > now && !changed))
    past->due = past->ring = due;
}

static int
get_day (const Past *past)
{
  return past->moved != 0 ? past->moved : past->day;
}

/* What a clock has done that was wrong and is right now; whether @past was not at all. */
static gboolean
correct (Reference *self, Past *past, gint64 now, GTimeZone *zone)
{
  if (past->state == PAST_NONE)
    return past->due > now;
  if (past->state == PAST_MISSED && past->ring + GRACE > now) {
    if (!past->shown && !past->snoozed && past->moved == 0) {
      /* By now the zone or the rule may be another. */
      const gint64 due = reference_instant (past->day, self->quarter, zone);

      if (due > now)
        return TRUE;
      if (past->due > now) {
        past->state = PAST_NONE;
        past->due = due;
        return FALSE;
      }
    }
    past->state = past->shown ? PAST_SHOWN : PAST_SNOOZED;
  }
  if (is_waiting (past) && past->snoozed)
    past->ring = MIN (past->ring, now + self->snooze);

  return FALSE;
}

static void
look_at_past (
    Reference *self, gint64 now, GTimeZone *zone, gboolean changed, GArray *rings)
{
  for (guint i = self->past->len; i > 0; i--) {
    Past *past = &g_array_index (self->past, Past, i - 1);

    if (correct (self, past, now, zone)) {
      g_array_remove_index (self->past, i - 1);
      continue;
    }
    if (!is_waiting (past))
      continue;
    keep_moved (self, past, now, zone, changed);
    if (past->ring + GRACE <= now) {
      past->state =
          changed || !reference_has (self, past->day) ? PAST_CLOSED : PAST_MISSED;
    } else if (past->moved == 0 && past->due > now + LOOK_BACK) {
      g_array_remove_index (self->past, i - 1);
    } else if (rings != NULL && past->state == PAST_SNOOZED && past->ring <= now &&
               get_day (past) >= self->paused_until) {
      past->state = PAST_SHOWN;
      past->shown = TRUE;
      g_array_append_val (rings, past->day);
    }
  }
}

/* It comes due on @day: it rings, or it is too late for that. */
static void
add_day (Reference *self, int day, gint64 now, GTimeZone *zone, GArray *rings)
{
  const gint64 due = reference_instant (day, self->quarter, zone);
  const gboolean shown = due + GRACE > now;
  const Past past = {day, shown ? PAST_SHOWN : PAST_MISSED, due, due, .shown = shown};

  g_array_append_val (self->past, past);
  if (shown)
    g_array_append_val (rings, day);

  if (reference_has (self, day + 1) && !is_due_on (self, day + 1, zone) &&
      reference_find (self, day + 1) == NULL) {
    const Past none = {day + 1, PAST_NONE, due, due};

    g_array_append_val (self->past, none);
  }
}

/* Days that have come due; of what is long past only the first is listed. */
static void
look_at_days (Reference *self, gint64 now, GTimeZone *zone, GArray *rings)
{
  const int first = reference_today (MIN (self->since, now), zone) - 1;
  const int today = reference_today (now, zone);
  gboolean listed = FALSE;

  for (int day = first; day <= today + 1; day++) {
    gint64 due;

    if (!is_due_on (self, day, zone) || reference_find (self, day) != NULL ||
        is_week_done (self, day))
      continue;
    due = reference_instant (day, self->quarter, zone);
    if (due <= self->since || due > now || (listed && due <= now - LOOK_BACK))
      continue;
    add_day (self, day, now, zone, rings);
    listed = TRUE;
  }
}

void
reference_wake (
    Reference *self, gint64 now, GTimeZone *zone, gboolean changed, GArray *rings)
{
  if (!self->runs)
    return;

  self->since = MIN (self->since, now);
  look_at_past (self, now, zone, changed, rings);
  if (!changed)
    look_at_days (self, now, zone, rings);
  self->since = changed ? now : MAX (self->since, now - LOOK_BACK);
}

gint64
reference_next (const Reference *self, gint64 now, GTimeZone *zone)
{
  const int today = reference_today (now, zone);
  gint64 next = G_MAXINT64;

  if (!self->runs)
    return next;

  for (guint i = 0; i < self->past->len; i++) {
    const Past *past = &g_array_index (self->past, Past, i);

    if (past->state == PAST_SNOOZED && past->ring > now &&
        get_day (past) >= self->paused_until)
      next = MIN (next, past->ring);
  }

  for (int day = today - 1; day <= today + 35; day++) {
    gint64 due;

    if (!is_due_on (self, day, zone) || reference_find (self, day) != NULL ||
        is_week_done (self, day))
      continue;
    due = reference_instant (day, self->quarter, zone);
    if (due > now)
      return MIN (next, due);
  }

  return next;
}

void
reference_move (Reference *self, GTimeZone *from, GTimeZone *to)
{
  self->since = find_wall (wall (self->since, from), QUARTER, to);
}

static Past *
find_or_add (Reference *self, int day, gint64 due)
{
  const Past past = {day, PAST_SHOWN, due, due};

  if (reference_find (self, day) == NULL)
    g_array_append_val (self->past, past);

  return reference_find (self, day);
}

gboolean
reference_close (Reference *self, int day, gint64 due, gboolean done)
{
  Past *past = find_or_add (self, day, due);

  if (past->state == PAST_CLOSED)
    return FALSE;

  past->state = PAST_CLOSED;
  past->done = done;
  return TRUE;
}

gboolean
reference_snooze (Reference *self, int day, gint64 due, gint64 now)
{
  Past *past = find_or_add (self, day, due);

  if (past->state == PAST_CLOSED || (past->snoozed && past->ring > now && !past->shown))
    return FALSE;

  past->state = PAST_SNOOZED;
  past->snoozed = TRUE;
  past->shown = FALSE;
  past->ring = now + self->snooze;
  return TRUE;
}

void
reference_put_off (Reference *self, int day, gint64 due, int to, GTimeZone *zone)
{
  Past *past = find_or_add (self, day, due);

  if (past->state == PAST_CLOSED)
    return;

  past->state = PAST_SNOOZED;
  past->snoozed = past->shown = FALSE;
  past->moved = to;
  past->due = past->ring = reference_instant (to, self->quarter, zone);
}

/* --- Moments ------------------------------------------------------------------------ */

#define FIVE_O_CLOCK (17 * 4)
#define NOON (12 * 4)

gint64
reference_moment_begin (const ReferenceMoment *self, GTimeZone *zone)
{
  return reference_instant (self->day, self->quarter < 0 ? NOON : self->quarter, zone);
}

gint64
reference_moment_at (const ReferenceMoment *self, Reminds which, GTimeZone *zone)
{
  const gboolean early = self->quarter >= 0 && self->quarter < FIVE_O_CLOCK;

  if (which == REMINDS_DAY)
    return reference_instant (self->day - 1, early ? self->quarter : FIVE_O_CLOCK, zone);

  return self->quarter < 0 ? G_MAXINT64 : reference_moment_begin (self, zone) - HOUR;
}

/* Whether it would ring at @at, if nothing was shown. */
static gboolean
is_in_time (const ReferenceMoment *self, Reminds which, gint64 at, GTimeZone *zone)
{
  const gboolean first = which == REMINDS_DAY;

  return self->wants[which] && at >= reference_moment_at (self, which, zone) &&
         at < reference_moment_begin (self, zone) &&
         !(first && self->wants[REMINDS_HOUR] &&
           at >= reference_moment_at (self, REMINDS_HOUR, zone));
}

void
reference_moment_change (ReferenceMoment *self,
                         gint64 now,
                         GTimeZone *zone,
                         gboolean moved)
{
  for (int i = 0; i < N_REMINDS; i++) {
    const gboolean due = reference_moment_at (self, i, zone) <= now;

    if (moved) {
      self->shown[i] = FALSE;
      self->passed[i] = due;
    } else if (!due) {
      self->passed[i] = FALSE;
    } else if (!self->shown[i] && self->ahead && is_in_time (self, i, now, zone)) {
      self->passed[i] = TRUE;
    }
  }
}

static gboolean
has_turn (const ReferenceMoment *self, Reminds which, gint64 at, GTimeZone *zone)
{
  return is_in_time (self, which, at, zone) &&
         !(which == REMINDS_DAY && self->shown[REMINDS_HOUR]);
}

void
reference_moment_wake (ReferenceMoment *self,
                       gint64 now,
                       GTimeZone *zone,
                       gboolean rings[N_REMINDS])
{
  for (int i = 0; i < N_REMINDS; i++) {
    if (self->wants[i] && reference_moment_at (self, i, zone) > now)
      self->passed[i] = FALSE;
    rings[i] = !self->shown[i] && !self->passed[i] && has_turn (self, i, now, zone);
  }
  for (int i = 0; i < N_REMINDS; i++)
    self->shown[i] |= rings[i];
}

gint64
reference_moment_next (const ReferenceMoment *self, gint64 now, GTimeZone *zone)
{
  gint64 next = G_MAXINT64;

  for (int i = 0; i < N_REMINDS; i++) {
    const gint64 at = reference_moment_at (self, i, zone);

    if (at > now && at < next && !self->shown[i] && has_turn (self, i, at, zone))
      next = at;
  }

  return next;
}
