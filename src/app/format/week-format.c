/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-format.h"
#include "code-label.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

int
footing_week_of_day (int day)
{
  return day > 0 ? (day - 1) / 7 : -1;
}

static GDateTime *
make_day (int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 0, 0, 0);
}

static char *
format_range (GDateTime *first, GDateTime *last, gboolean with_year)
{
  const gboolean one_month =
      g_date_time_get_month (first) == g_date_time_get_month (last);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (one_month)
    /* Translators: the first day of a week within a month, the "2" of "2–8 March" */
    from = g_date_time_format (first, C_ ("week within a month", "%-d"));
  else
    /* Translators: the first day of "30 March – 5 April" */
    from = g_date_time_format (first, C_ ("week over two months", "%-d %B"));

  if (with_year)
    /* Translators: the last day of a week in another year: "8 March 2025" */
    to = g_date_time_format (last, C_ ("last day of a week", "%-d %B %Y"));
  else
    /* Translators: the last day of a week in this year: "8 March" */
    to = g_date_time_format (last, C_ ("last day of a week", "%-d %B"));

  if (one_month)
    /* Translators: a week within a month, such as "2–8 March" */
    return g_strdup_printf (C_ ("week within a month", "%s–%s"), from, to);

  /* Translators: a week over two months, such as "30 March – 5 April" */
  return g_strdup_printf (C_ ("week over two months", "%s – %s"), from, to);
}

char *
footing_week_format_title (int day, int today)
{
  const int week = footing_week_of_day (day);
  const int ago = footing_week_of_day (today) - week;
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) last = NULL;
  g_autoptr (GDateTime) now = NULL;

  if (week < 0)
    return g_strdup (_ ("Without a day"));
  if (ago == 0)
    return g_strdup (_ ("This week"));
  if (ago == 1)
    return g_strdup (_ ("Last week"));

  first = make_day (week * 7 + 1);
  last = make_day (week * 7 + 7);
  now = make_day (today);

  return format_range (first, last,
                       g_date_time_get_year (last) != g_date_time_get_year (now));
}

char *
footing_week_format_weekday (int day)
{
  g_autoptr (GDateTime) date = day > 0 ? make_day (day) : NULL;

  /* Translators: a weekday in short, such as "Thu", to stand in a column */
  return date != NULL ? g_date_time_format (date, C_ ("weekday", "%a")) : g_strdup ("");
}

char *
footing_week_format_gap (int n_weeks)
{
  /* Translators: between weeks of the timeline, where nothing was written down */
  return g_strdup_printf (ngettext ("%d quiet week", "%d quiet weeks", n_weeks), n_weeks);
}

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
