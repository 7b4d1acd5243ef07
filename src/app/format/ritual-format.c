/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-format.h"
#include "widgets/date-row.h"
#include "record-format.h"
#include "date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
footing_ritual_format_title (FootingRitual *ritual,
                             FootingContext *context,
                             FootingPerspective perspective)
{
  const char *title = footing_ritual_get_title (
      ritual, footing_context_get_guidance (context), perspective);

  return footing_text_to_line (title, _ ("A time of your own"));
}

const char *
footing_rhythm_to_word (FootingRhythmLevel level)
{
  switch (level) {
  case FOOTING_RHYTHM_QUIET:
    /* Translators: a ritual that has not been taking place, without blame */
    return C_ ("rhythm", "Quiet lately");
  case FOOTING_RHYTHM_COMING_BACK:
    return C_ ("rhythm", "Coming back");
  case FOOTING_RHYTHM_STEADY:
    return C_ ("rhythm", "Steady");
  case FOOTING_RHYTHM_NONE:
  default:
    return "";
  }
}

const char *
footing_rhythm_to_sentence (FootingRhythmLevel level)
{
  switch (level) {
  case FOOTING_RHYTHM_QUIET:
    return _ ("It has been quiet lately. One of them is enough to begin again.");
  case FOOTING_RHYTHM_COMING_BACK:
    return _ ("Your rhythm is coming back. One that was missed costs little.");
  case FOOTING_RHYTHM_STEADY:
    return _ ("Your rhythm is steady. One that was missed costs little.");
  case FOOTING_RHYTHM_NONE:
  default:
    return "";
  }
}

/* @date with its weekday, and its year unless that is the one of @today. */
static char *
format_date (const char *date, const char *today)
{
  g_autoptr (GDateTime) day = NULL;

  if (strncmp (date, today, strlen ("2026")) == 0)
    return footing_date_format_long (date);

  day = footing_date_to_date_time (date);
  /* Translators: a date with its weekday and year, such as "Thu, 5 March 2026" */
  return day != NULL ? g_date_time_format (day, C_ ("date", "%a, %-d %B %Y"))
                     : g_strdup ("");
}

static char *
format_day (const char *date, const char *today)
{
  const int days = footing_date_days_between (today, date);

  return days >= -1 && days <= 1 ? footing_date_format_distance (date, today)
                                 : format_date (date, today);
}

char *
footing_instant_format (gint64 at, FootingClock *clock)
{
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autofree char *date = g_date_time_format (local, "%Y-%m-%d");
  g_autofree char *time = g_date_time_format (local, "%H:%M");
  g_autofree char *today = footing_clock_today (clock);
  g_autofree char *day = footing_date_is_valid (date) ? format_day (date, today) : NULL;

  /* Translators: a day and a time of day: "tomorrow, 10:00" */
  return g_strdup_printf (C_ ("instant", "%s, %s"), day != NULL ? day : "", time);
}

static char *
format_moved (FootingOccurrence *occurrence, const char *when, const char *today)
{
  g_autofree char *from = format_date (occurrence->date, today);

  /* Translators: when a ritual comes this time, and when it would have come:
   * "Thu, 12 March, 10:00 · moved from Tue, 10 March" */
  return g_strdup_printf (_ ("%s · moved from %s"), when, from);
}

char *
footing_occurrence_format_coming (FootingOccurrence *occurrence, FootingClock *clock)
{
  const gint64 now = footing_clock_now (clock);
  const gboolean snoozed = occurrence->snoozed_until != 0;
  const gint64 at = snoozed ? occurrence->snoozed_until : occurrence->due_at;
  g_autofree char *when = footing_instant_format (at, clock);
  g_autofree char *today = footing_clock_today (clock);

  if (at <= now)
    /* Translators: when a ritual was due that has no answer yet */
    return g_strdup_printf (_ ("%s · waits for you"), when);
  if (snoozed)
    /* Translators: a reminder that was snoozed, and when it comes back */
    return g_strdup_printf (_ ("again %s"), when);
  if (*occurrence->moved_to != '\0' &&
      strcmp (occurrence->moved_to, occurrence->date) != 0)
    return format_moved (occurrence, when, today);

  return g_steal_pointer (&when);
}

char *
footing_occurrence_format_past (FootingOccurrence *occurrence, FootingClock *clock)
{
  g_autofree char *today = footing_clock_today (clock);
  const char *date =
      *occurrence->moved_to != '\0' ? occurrence->moved_to : occurrence->date;
  g_autofree char *day = format_date (date, today);

  if (strcmp (occurrence->state, "done") == 0)
    /* Translators: a ritual on that date took place */
    return g_strdup_printf (_ ("%s: done"), day);
  if (strcmp (occurrence->state, "skipped") == 0)
    /* Translators: the person chose to leave a ritual out on that date */
    return g_strdup_printf (_ ("%s: not this time"), day);

  /* Translators: a ritual on that date had no answer; a fact, not a fault */
  return g_strdup_printf (_ ("%s: missed"), day);
}
