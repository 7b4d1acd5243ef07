/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcome-format.h"
#include "date-format.h"
#include "direction.h"
#include "number-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

char *
footing_outcome_format_measure (FootingOutcome *outcome)
{
  g_autofree char *from = footing_number_format (outcome->from_value);
  g_autofree char *to = footing_number_format (outcome->to_value);
  g_autofree char *unit = footing_text_excerpt (outcome->unit, FOOTING_TITLE_CHARS);

  if (*from == '\0' || *to == '\0')
    return g_strdup ("");

  if (footing_text_is_from_right (unit))
    /* Translators: from, to and unit of a measure where the unit is read from right to
     * left: the arrow points to what comes after it */
    return g_strdup_printf (C_ ("measure", "%s ← %s %s"), from, to, unit);

  /* Translators: from, to and unit of a measure: "48 → 24 hours" */
  return g_strdup_printf (C_ ("measure", "%s → %s %s"), from, to, unit);
}

char *
footing_outcome_format_aim (FootingOutcome *outcome, const char *today)
{
  g_autofree char *measure = footing_outcome_format_measure (outcome);
  g_autofree char *day = footing_date_format_day (outcome->due_on, today);

  if (*day == '\0')
    return g_steal_pointer (&measure);
  if (*measure == '\0')
    /* Translators: %s is a day: "By 20 April" */
    return g_strdup_printf (C_ ("outcome", "By %s"), day);

  /* Translators: a measure and a day: "48 → 24 hours by 20 April" */
  return g_strdup_printf (C_ ("outcome", "%s by %s"), measure, day);
}
