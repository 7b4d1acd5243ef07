/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-format.h"
#include "code-label.h"
#include "date-format.h"
#include "date.h"
#include "schedule/recurrence.h"

#include <glib/gi18n-lib.h>

const char *const *
footing_weekdays_from (int first_weekday)
{
  static const char *weeks[7][8];
  const char **days;

  g_return_val_if_fail (first_weekday >= 1 && first_weekday <= 7,
                        footing_recurrence_get_weekdays ());

  days = weeks[first_weekday - 1];
  for (int i = 0; i < 7; i++)
    days[i] = footing_recurrence_get_weekdays ()[(first_weekday - 1 + i) % 7];

  return days;
}

const char *
footing_weekday_to_label (const char *day)
{
  static const FootingCodeLabel labels[] = {
      {"mon", NC_ ("weekday", "Monday")},    {"tue", NC_ ("weekday", "Tuesday")},
      {"wed", NC_ ("weekday", "Wednesday")}, {"thu", NC_ ("weekday", "Thursday")},
      {"fri", NC_ ("weekday", "Friday")},    {"sat", NC_ ("weekday", "Saturday")},
      {"sun", NC_ ("weekday", "Sunday")},    {NULL, NULL},
  };

  return footing_code_label_translate (labels, "weekday", day);
}

const char *
footing_weekday_to_short (const char *day)
{
  static const FootingCodeLabel labels[] = {
      {"mon", NC_ ("weekday", "Mon")}, {"tue", NC_ ("weekday", "Tue")},
      {"wed", NC_ ("weekday", "Wed")}, {"thu", NC_ ("weekday", "Thu")},
      {"fri", NC_ ("weekday", "Fri")}, {"sat", NC_ ("weekday", "Sat")},
      {"sun", NC_ ("weekday", "Sun")}, {NULL, NULL},
  };

  return footing_code_label_translate (labels, "weekday", day);
}

const char *
footing_weekday_to_plural (const char *day)
{
  static const FootingCodeLabel labels[] = {
      /* Translators: on that day of every week */
      {"mon", NC_ ("weekday", "Mondays")},    {"tue", NC_ ("weekday", "Tuesdays")},
      {"wed", NC_ ("weekday", "Wednesdays")}, {"thu", NC_ ("weekday", "Thursdays")},
      {"fri", NC_ ("weekday", "Fridays")},    {"sat", NC_ ("weekday", "Saturdays")},
      {"sun", NC_ ("weekday", "Sundays")},    {NULL, NULL},
  };

  return footing_code_label_translate (labels, "weekday", day);
}

char *
footing_week_format_title (int day, int today, int first_weekday)
{
  const int ago = footing_day_get_week (today, first_weekday) -
                  footing_day_get_week (day, first_weekday);
  g_autofree char *date = footing_date_from_day (day);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *now = NULL;

  if (date == NULL)
    return g_strdup (_ ("Without a day"));
  if (ago == 0)
    return g_strdup (_ ("This week"));
  if (ago == 1)
    return g_strdup (_ ("Last week"));

  first = footing_date_week_start (date, first_weekday);
  last = footing_date_add_days (first, 6);
  now = footing_date_from_day (today);

  return footing_date_format_span (first != NULL ? first : date,
                                   last != NULL ? last : date, now != NULL ? now : "");
}

char *
footing_week_format_weekday (int day)
{
  return g_strdup (day > 0 ? footing_weekday_to_short (
                                 footing_recurrence_get_weekdays ()[(day - 1) % 7])
                           : "");
}

/* How many weeks, in words up to twelve. */
static char *
spell_weeks (int n)
{
  /* Translators: how many quiet weeks: these words stand in "three quiet weeks" */
  static const char *const words[] = {
      NC_ ("number of weeks", "one"),    NC_ ("number of weeks", "two"),
      NC_ ("number of weeks", "three"),  NC_ ("number of weeks", "four"),
      NC_ ("number of weeks", "five"),   NC_ ("number of weeks", "six"),
      NC_ ("number of weeks", "seven"),  NC_ ("number of weeks", "eight"),
      NC_ ("number of weeks", "nine"),   NC_ ("number of weeks", "ten"),
      NC_ ("number of weeks", "eleven"), NC_ ("number of weeks", "twelve"),
  };

  return n >= 1 && n <= (int)G_N_ELEMENTS (words)
             ? g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "number of weeks", words[n - 1]))
             : g_strdup_printf ("%d", n);
}

char *
footing_week_format_gap (int n_weeks)
{
  g_autofree char *number = spell_weeks (n_weeks);

  /* Translators: between weeks of the timeline, where nothing was written down; %s is how
   * many, in words up to twelve: "three quiet weeks" */
  return g_strdup_printf (ngettext ("%s quiet week", "%s quiet weeks", n_weeks), number);
}
