/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-when.h"
#include "week-format.h"

#include <glib/gi18n-lib.h>

/* The days of @ritual in the order of the week: "Tuesdays", "Tue and Fri", "Mon, Tue,
 * Fri", "Every day". */
static char *
format_days (FootingRitual *ritual, FootingClock *clock)
{
  const char *const *day =
      footing_weekdays_from (footing_clock_get_first_weekday (clock));
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *single = "";

  for (; *day != NULL; day++)
    if (g_strv_contains (ritual->days, *day)) {
      g_ptr_array_add (names, (gpointer)footing_weekday_to_short (*day));
      single = footing_weekday_to_plural (*day);
    }

  if (names->len == 0)
    return g_strdup (_ ("No day"));
  if (names->len == 1)
    return g_strdup (single);
  if (names->len == 2)
    /* Translators: two weekdays, "Tue and Fri" */
    return g_strdup_printf (C_ ("weekdays", "%s and %s"),
                            (char *)g_ptr_array_index (names, 0),
                            (char *)g_ptr_array_index (names, 1));
  if (names->len == 7)
    return g_strdup (_ ("Every day"));

  g_ptr_array_add (names, NULL);
  return g_strjoinv (_ (", "), (GStrv)names->pdata);
}

static char *
format_weeks (FootingRitual *ritual, FootingClock *clock)
{
  g_autofree char *days = format_days (ritual, clock);

  if (ritual->every_weeks <= 1)
    return g_steal_pointer (&days);

  /* Translators: weekdays, in one week out of so many: "Tuesdays, every 2 weeks" */
  return g_strdup_printf (
      ngettext ("%s, every %d week", "%s, every %d weeks", ritual->every_weeks), days,
      ritual->every_weeks);
}

char *
footing_ritual_format_when (FootingRitual *ritual, FootingClock *clock)
{
  g_autofree char *days = format_weeks (ritual, clock);

  if (*ritual->time == '\0')
    /* Translators: weekdays and a length: "Tuesdays · 20 min" */
    return g_strdup_printf (
        ngettext ("%s · %d min", "%s · %d min", ritual->length_minutes), days,
        ritual->length_minutes);

  /* Translators: weekdays, time and length: "Tuesdays, 10:00 · 20 min" */
  return g_strdup_printf (
      ngettext ("%s, %s · %d min", "%s, %s · %d min", ritual->length_minutes), days,
      ritual->time, ritual->length_minutes);
}
