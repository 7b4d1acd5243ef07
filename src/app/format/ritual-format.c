/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-format.h"
#include "format/date-format.h"
#include "date.h"
#include "plan/rituals.h"
#include "schedule/recurrence.h"
#include "schedule/schedule.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
footing_ritual_format_state (FootingRitual *ritual, FootingClock *clock)
{
  g_autofree char *today = footing_clock_today (clock);
  g_autofree char *until = NULL;

  if (!ritual->enabled)
    return g_strdup (_ ("Off"));
  if (!footing_ritual_is_paused (ritual, today))
    return footing_ritual_format_when (ritual, clock);

  until = footing_date_format_long (ritual->paused_until, today);
  /* Translators: a ritual that does not come before that date */
  return g_strdup_printf (_ ("Paused until %s"), until);
}

char *
footing_ritual_format_title (FootingRitual *ritual,
                             FootingContext *context,
                             FootingPerspective perspective)
{
  const char *title = footing_ritual_get_title (
      ritual, footing_context_get_guidance (context), perspective);
  g_autofree char *shown = footing_record_show (ritual, title);

  return footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
}

const char *
footing_rhythm_to_word (FootingRhythmLevel level)
{
  switch (level) {
  case FOOTING_RHYTHM_QUIET:
    /* Translators: a ritual that has not been taking place, without blame */
    return C_ ("rhythm", "Quiet lately");
  case FOOTING_RHYTHM_BEGUN:
    /* Translators: a ritual that took place for the first time */
    return C_ ("rhythm", "A start");
  case FOOTING_RHYTHM_NOW_AND_THEN:
    return C_ ("rhythm", "Now and then");
  case FOOTING_RHYTHM_COMING_BACK:
    return C_ ("rhythm", "Coming back");
  case FOOTING_RHYTHM_STEADY:
    return C_ ("rhythm", "Steady");
  case FOOTING_RHYTHM_MIXED:
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
    return _ ("It has been quiet lately. One of them is enough to get going again.");
  case FOOTING_RHYTHM_BEGUN:
    return _ ("A good start. Missing one now and then costs little.");
  case FOOTING_RHYTHM_NOW_AND_THEN:
    return _ ("They happen now and then. The next one is enough to pick it up again.");
  case FOOTING_RHYTHM_MIXED:
    return _ ("Some are steadier than others. Missing one now and then costs little.");
  case FOOTING_RHYTHM_COMING_BACK:
    return _ ("Your rhythm is coming back. Missing one costs little.");
  case FOOTING_RHYTHM_STEADY:
    return _ ("Your rhythm is steady. Missing one costs little.");
  case FOOTING_RHYTHM_NONE:
  default:
    return "";
  }
}

static char *
format_moved (FootingOccurrence *occurrence, const char *when, const char *today)
{
  g_autofree char *from = footing_date_format_long (occurrence->date, today);

  /* Translators: when a ritual comes this time, and when it would have come:
   * "Thu, 12 March, 10:00 · moved from Tue, 10 March" */
  return g_strdup_printf (_ ("%s · moved from %s"), when, from);
}

char *
footing_occurrence_format_coming (FootingOccurrence *occurrence,
                                  gboolean begun,
                                  FootingClock *clock)
{
  const gint64 now = footing_clock_now (clock);
  const gboolean snoozed = occurrence->snoozed_until != 0;
  const gint64 at = snoozed ? occurrence->snoozed_until : occurrence->due_at;
  g_autofree char *when = footing_instant_format (at, clock);
  g_autofree char *today = footing_clock_today (clock);

  /* Its hour says nothing any more: it may have been opened at any other. */
  if (begun)
    return g_strdup (_ ("Continue where you left off"));
  if (at <= now)
    /* Translators: when a ritual was due that has no answer yet */
    return g_strdup_printf (_ ("%s · waiting for you"), when);
  if (snoozed)
    /* Translators: a reminder that was snoozed, and when it comes back */
    return g_strdup_printf (_ ("again %s"), when);
  if (strcmp (footing_occurrence_get_day (occurrence), occurrence->date) != 0)
    return format_moved (occurrence, when, today);

  return g_steal_pointer (&when);
}

char *
footing_occurrence_format_done (FootingOccurrence *occurrence, FootingClock *clock)
{
  gboolean early;
  g_autofree char *date = footing_schedule_find_done_date (occurrence, clock, &early);
  g_autofree char *today = footing_clock_today (clock);
  g_autofree char *day = NULL;

  if (date == NULL)
    return NULL;
  if (strcmp (date, today) == 0)
    /* Translators: a ritual took place today, here before the day that it is for */
    return g_strdup (early ? _ ("Done early, today.") : _ ("Done today."));

  day = footing_date_format_long (date, today);
  /* Translators: when a ritual took place, here before the day that it is for; %s is a
   * date, such as "Thu, 12 March" */
  return early ? g_strdup_printf (_ ("Done early, on %s."), day)
               : g_strdup_printf (_ ("Done on %s."), day);
}

/* It belongs to the day it was done on; the day it is for has not come yet, maybe. */
static char *
format_early (const char *done, const char *meant, const char *today)
{
  g_autofree char *day = footing_date_format_long (done, today);
  g_autofree char *other = footing_date_format_long (meant, today);

  /* Translators: when a ritual took place, and the later day that it was for: "Sun, 8
   * March: done early, for Tue, 10 March" */
  return g_strdup_printf (_ ("%s: done early, for %s"), day, other);
}

char *
footing_occurrence_format_past (FootingOccurrence *occurrence, FootingClock *clock)
{
  g_autofree char *today = footing_clock_today (clock);
  const char *date = footing_occurrence_get_day (occurrence);
  g_autofree char *day = footing_date_format_long (date, today);
  gboolean early;
  g_autofree char *done = footing_schedule_find_done_date (occurrence, clock, &early);

  if (done != NULL && early)
    return format_early (done, date, today);
  if (done != NULL)
    /* Translators: a ritual on that date took place */
    return g_strdup_printf (_ ("%s: done"), day);
  if (footing_occurrence_is_skipped (occurrence))
    /* Translators: the person chose to leave a ritual out on that date */
    return g_strdup_printf (_ ("%s: not this time"), day);

  /* Translators: a ritual on that date had no answer; a fact, not a fault */
  return g_strdup_printf (_ ("%s: missed"), day);
}

char *
footing_occurrence_format_counts (FootingOccurrence *occurrence,
                                  FootingRitual *ritual,
                                  FootingStore *store)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  const char *meant = footing_occurrence_get_day (occurrence);
  g_autofree char *tomorrow = NULL;
  g_autofree char *next = NULL;
  g_autofree char *day = NULL;

  if (!footing_occurrence_is_due (occurrence) &&
      !footing_occurrence_is_snoozed (occurrence))
    return NULL;
  if (footing_date_is_valid (meant) && strcmp (meant, today) > 0) {
    day = footing_date_format_long (meant, today);
    /* Translators: a ritual that is begun before its day; %s is a date, such as "Thu, 12
     * March" */
    return g_strdup_printf (_ ("Finished today, this counts as the one for %s."), day);
  }

  tomorrow = footing_date_add_days (today, 1);
  next =
      footing_schedule_find_waiting_day (store, footing_record_get_id (ritual), tomorrow);
  if (*next == '\0' || footing_recurrence_has (ritual, occurrence->date))
    return NULL;

  day = footing_date_format_long (next, today);
  /* Translators: a ritual that is begun on another day than its own; %s is a date, such
   * as "Thu, 12 March" */
  return g_strdup_printf (_ ("This is an extra one. The next stays on %s."), day);
}
