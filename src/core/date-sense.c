/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-sense.h"
#include "date.h"
#include "time-parse.h"

#include <glib/gi18n-lib.h>
#include <string.h>

FootingDateSide
footing_date_sense_get_side (FootingDateSense sense, gboolean past)
{
  return past || sense == FOOTING_DATE_HAPPENED ? FOOTING_DATE_PAST : FOOTING_DATE_FUTURE;
}

gboolean
footing_date_sense_allows (FootingDateSense sense, const char *date, const char *today)
{
  switch (sense) {
  case FOOTING_DATE_HAPPENED:
    return footing_date_is_valid (date) && footing_date_is_valid (today) &&
           strcmp (date, today) <= 0;
  case FOOTING_DATE_COMING:
    return footing_date_is_coming (date, today);
  case FOOTING_DATE_ANY:
  default:
    return TRUE;
  }
}

typedef enum {
  NOT_COME,
  PASSED,
  PASSED_WITHOUT_YEAR,
  HAS_TIME,
  NO_PAST_DATE,
  NO_COMING_DATE,
} Problem;

static const char *
describe (Problem problem)
{
  switch (problem) {
  case NOT_COME:
    return _ ("That day hasn’t come yet: choose today or an earlier day.");
  case PASSED:
    return _ ("This day has passed. Choose today or a later one.");
  case PASSED_WITHOUT_YEAR:
    return _ ("This day has passed. Choose today or a later one, or add the year.");
  case HAS_TIME:
    return _ ("Leave the time out: only the day is kept here.");
  case NO_PAST_DATE:
    /* Translators: examples of what can be typed for a day that is past */
    return _ ("This isn’t a date yet. Try “15 January”, “last Friday” or “yesterday”.");
  case NO_COMING_DATE:
  default:
    /* Translators: examples of what can be typed for a day that is to come */
    return _ (
        "This isn’t a date yet. Try “15 January”, “next Friday” or “in two weeks”.");
  }
}

/* The same where the day @kept goes on standing. Owned by the caller. */
static char *
describe_kept (Problem problem, const char *kept)
{
  switch (problem) {
  case NOT_COME:
    /* Translators: %s is the day that was there before: "Thu, 5 March" */
    return g_strdup_printf (
        _ ("That day hasn’t come yet, so it stays %s: choose today or an earlier day."),
        kept);
  case PASSED:
    /* Translators: %s is the day that was there before: "Thu, 5 March" */
    return g_strdup_printf (
        _ ("This day has passed, so it stays %s: choose today or a later one."), kept);
  case PASSED_WITHOUT_YEAR:
    /* Translators: %s is the day that was there before: "Thu, 5 March" */
    return g_strdup_printf (
        _ ("This day has passed, so it stays %s: choose today or a later one, or add "
           "the year."),
        kept);
  case HAS_TIME:
    /* Translators: %s is the day that was there before: "Thu, 5 March" */
    return g_strdup_printf (
        _ ("Leave the time out, for only the day is kept here; until then, it stays %s."),
        kept);
  case NO_PAST_DATE:
    /* Translators: %s is the day that was there before: "Thu, 5 March"; then examples of
     * what can be typed for a day that is past */
    return g_strdup_printf (
        _ ("This isn’t a date yet, so it stays %s: try “15 January”, “last Friday” or "
           "“yesterday”."),
        kept);
  case NO_COMING_DATE:
  default:
    /* Translators: %s is the day that was there before: "Thu, 5 March"; then examples of
     * what can be typed for a day that is to come */
    return g_strdup_printf (
        _ ("This isn’t a date yet, so it stays %s: try “15 January”, “next Friday” or "
           "“in two weeks”."),
        kept);
  }
}

static Problem
find_problem (FootingDateSense sense, gboolean past, const char *text, const char *date)
{
  if (*date != '\0' && sense == FOOTING_DATE_HAPPENED)
    return NOT_COME;
  if (*date != '\0')
    return footing_date_lacks_year (text, date) ? PASSED_WITHOUT_YEAR : PASSED;
  if (footing_time_is_in (text))
    return HAS_TIME;

  return footing_date_sense_get_side (sense, past) == FOOTING_DATE_PAST ? NO_PAST_DATE
                                                                        : NO_COMING_DATE;
}

char *
footing_date_format_missing (const char *kept)
{
  g_return_val_if_fail (kept != NULL, NULL);

  if (*kept == '\0')
    return g_strdup (_ ("Enter a day, or choose one from the calendar."));

  /* Translators: %s is the day that was there before: "Thu, 5 March" */
  return g_strdup_printf (
      _ ("Enter a day, or choose one from the calendar; until then, it stays %s."), kept);
}

char *
footing_date_format_early (const char *earliest, const char *kept)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (footing_date_is_valid (earliest), NULL);
  g_return_val_if_fail (kept != NULL, NULL);

  day = footing_date_format_short (earliest, earliest);
  if (*kept == '\0')
    /* Translators: %s is a day: "5 Mar" */
    return g_strdup_printf (
        _ ("That’s before it happened, on %s: choose that day or a later one."), day);

  /* Translators: the first %s is a day: "5 Mar"; the second the one that was there
   * before: "Thu, 5 March" */
  return g_strdup_printf (_ ("That’s before it happened, on %s, so it stays %s: choose a "
                             "later day."),
                          day, kept);
}

char *
footing_date_format_outside (const char *problem, const char *kept)
{
  g_return_val_if_fail (problem != NULL && kept != NULL, NULL);

  if (*kept == '\0')
    return g_strdup (problem);

  /* Translators: the first %s is a sentence that says why a day can't be; the second the
   * day that was there before: "Thu, 5 March" */
  return g_strdup_printf (_ ("%s Until then, it stays %s."), problem, kept);
}

char *
footing_date_sense_format_problem (FootingDateSense sense,
                                   gboolean past,
                                   const char *text,
                                   const char *date,
                                   const char *kept)
{
  Problem problem;

  g_return_val_if_fail (text != NULL && date != NULL && kept != NULL, NULL);

  problem = find_problem (sense, past, text, date);
  return *kept == '\0' ? g_strdup (describe (problem)) : describe_kept (problem, kept);
}
