/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moment-format.h"
#include "code-label.h"
#include "date-format.h"
#include "prepare/moments.h"
#include "text.h"

#include <glib/gi18n-lib.h>

char *
footing_moment_format_name (FootingMoment *moment)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (FOOTING_IS_MOMENT (moment), NULL);

  shown = footing_record_show (moment, moment->title);

  return footing_text_excerpt_or (shown, FOOTING_TITLE_CHARS,
                                  _ ("A moment without a name"));
}

char *
footing_moment_format_when (FootingMoment *moment, const char *today)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (FOOTING_IS_MOMENT (moment), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  day = footing_date_format_told (moment->date, today);
  if (*day == '\0' || *moment->time == '\0')
    return g_steal_pointer (&day);

  /* Translators: a day and a time: "Thu, 5 March, 14:00" */
  return g_strdup_printf (C_ ("moment", "%s, %s"), day, moment->time);
}

char *
footing_moment_format_state (FootingMoment *moment, const char *today)
{
  static const FootingCodeLabel labels[] = {
      {"ahead", NC_ ("moment", "ahead")},
      {"today", NC_ ("moment", "today")},
      {"after", NC_ ("moment", "over; how did it go?")},
      {"held", NC_ ("moment", "held")},
      {"dropped", NC_ ("moment", "not happening")},
      {NULL, NULL},
  };
  g_autofree char *when = footing_moment_format_when (moment, today);
  const char *state = footing_code_label_translate (
      labels, "moment", footing_moment_get_stage (moment, today));

  if (*when == '\0')
    /* Translators: of a moment; %s is "ahead", "held" or "not happening" */
    return g_strdup_printf (_ ("No day yet · %s"), state);

  /* Translators: when a moment is, and how far it is: "Thu, 5 March, 14:00 · held" */
  return g_strdup_printf (C_ ("moment", "%s · %s"), when, state);
}

char *
footing_moment_format_reminder (FootingMoment *moment,
                                FootingMomentWhich which,
                                FootingClock *clock)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autofree char *today = NULL;
  g_autofree char *day = NULL;
  const gint64 at = footing_moment_reminder_find_at (moment, which, clock);

  if (at == G_MAXINT64)
    return g_strdup ("");
  if (footing_moment_reminder_is_late (moment, which, clock))
    /* Translators: of a reminder whose time had passed before it was asked for */
    return g_strdup (_ ("Too late for this one."));

  zone = footing_clock_zone (clock);
  local = footing_instant_to_local (at, zone);
  date = footing_instant_to_date (at, zone);
  time = g_date_time_format (local, "%H:%M");
  today = footing_clock_today (clock);
  day = footing_date_format_long (date, today);

  /* Translators: a day and a time: "Thu, 5 March, 14:00" */
  return g_strdup_printf (C_ ("moment", "%s, %s"), day, time);
}
