/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-sense.h"
#include "date.h"

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

const char *
footing_date_sense_get_problem (FootingDateSense sense,
                                gboolean past,
                                const char *text,
                                const char *date)
{
  g_return_val_if_fail (text != NULL && date != NULL, NULL);

  if (*date != '\0' && sense == FOOTING_DATE_HAPPENED)
    return _ ("That day hasn’t come yet: choose today or an earlier day.");
  if (*date != '\0' && footing_date_lacks_year (text, date))
    return _ ("This day has passed. Choose today or a later one, or add the year.");
  if (*date != '\0')
    return _ ("This day has passed. Choose today or a later one.");

  return footing_date_sense_get_side (sense, past) == FOOTING_DATE_PAST
             /* Translators: examples of what can be typed for a day that is past */
             ? _ ("This isn’t a date yet. Try “15 January”, “last Friday” or "
                  "“yesterday”.")
             /* Translators: examples of what can be typed for a day that is to come */
             : _ ("This isn’t a date yet. Try “15 January”, “next Friday” or “in two "
                  "weeks”.");
}
