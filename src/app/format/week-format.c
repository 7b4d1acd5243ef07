/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-format.h"
#include "code-label.h"
#include "date-format.h"
#include "date.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

const char *const *
footing_weekdays (void)
{
  static const char *const days[] = {"mon", "tue", "wed", "thu",
                                     "fri", "sat", "sun", NULL};

  return days;
}

/* 0 for Monday. */
static int
first_weekday (void)
{
#ifdef __GLIBC__
  /* The day that counts as 1 there, as a date, and the one that starts the week. */
  const guint day_1 = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  const int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];

  if (first >= 1 && first <= 7)
    return (day_1 == 19971201 ? first - 1 : first + 5) % 7;
#endif

  return 0;
}

const char *const *
footing_weekdays_in_order (void)
{
  static const char *days[8];
  const int first = first_weekday ();

  for (int i = 0; i < 7; i++)
    days[i] = footing_weekdays ()[(first + i) % 7];

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

int
footing_week_of_day (int day)
{
  return day > 0 ? (day - 1) / 7 : -1;
}

char *
footing_week_format_title (int day, int today)
{
  const int week = footing_week_of_day (day);
  const int ago = footing_week_of_day (today) - week;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *now = NULL;

  if (week < 0)
    return g_strdup (_ ("Without a day"));
  if (ago == 0)
    return g_strdup (_ ("This week"));
  if (ago == 1)
    return g_strdup (_ ("Last week"));

  first = footing_date_from_day (week * 7 + 1);
  last = footing_date_from_day (week * 7 + 7);
  now = footing_date_from_day (today);

  return footing_date_format_span (first, last, now);
}

char *
footing_week_format_weekday (int day)
{
  return g_strdup (day > 0 ? footing_weekday_to_short (footing_weekdays ()[(day - 1) % 7])
                           : "");
}

char *
footing_week_format_gap (int n_weeks)
{
  /* Translators: between weeks of the timeline, where nothing was written down */
  return g_strdup_printf (ngettext ("%d quiet week", "%d quiet weeks", n_weeks), n_weeks);
}
