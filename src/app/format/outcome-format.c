/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcome-format.h"
#include "format/date-format.h"
#include "direction.h"
#include "number-format.h"
#include "format/person-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

char *
footing_outcome_format_measure (FootingOutcome *outcome)
{
  g_autofree char *shown = footing_record_show (outcome, outcome->unit);
  g_autofree char *from = footing_number_format (outcome->from_value);
  g_autofree char *unit = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  g_autofree char *to = footing_number_format_measure (outcome->to_value, unit);

  if (*from == '\0' || *to == '\0')
    return g_strdup ("");

  if (footing_text_is_from_right (unit))
    /* Translators: from and to of a measure where the unit is read from right to left:
     * the arrow points to what comes after it */
    return g_strdup_printf (C_ ("measure", "%s ← %s"), from, to);

  /* Translators: from and to of a measure: "48 → 24 hours" */
  return g_strdup_printf (C_ ("measure", "%s → %s"), from, to);
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

char *
footing_outcome_format_delivered (FootingOutcome *outcome, const char *today)
{
  g_autofree char *day = footing_date_format_day (outcome->delivered_on, today);

  return footing_outcome_is_delivered (outcome) && *day != '\0'
             /* Translators: %s is a day: "Delivered on 20 February" */
             ? g_strdup_printf (_ ("Delivered on %s"), day)
             : g_strdup ("");
}

/* What @outcome was until @change: its aim, and its title where it is another one now. */
static char *
format_before (FootingOutcome *outcome, FootingAdjustment *change, const char *today)
{
  g_autoptr (FootingOutcome) before = footing_record_copy (
      outcome, "title", change->title, "unit", change->unit, "from-value",
      change->from_value, "to-value", change->to_value, "due-on", change->due_on, NULL);
  g_autofree char *aim = footing_outcome_format_aim (before, today);
  g_autofree char *shown = footing_record_show (outcome, change->title);
  g_autofree char *title = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);

  if (strcmp (change->title, outcome->title) == 0 || *title == '\0')
    return g_steal_pointer (&aim);
  if (*aim == '\0')
    return g_steal_pointer (&title);

  /* Translators: the title of an outcome, and what it aims at: "Fewer open tickets, 60 →
   * 20 tickets by 30 April" */
  return g_strdup_printf (C_ ("outcome", "%s, %s"), title, aim);
}

static char *
format_change (FootingOutcome *outcome, FootingAdjustment *change, const char *today)
{
  g_autofree char *day = footing_date_format_day (change->date, today);
  g_autofree char *before = format_before (outcome, change, today);
  g_autofree char *shown = footing_record_show (outcome, change->reason);
  g_autofree char *why = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);

  if (*why == '\0')
    /* Translators: a day, and what an outcome was until then: "Until 3 March: 60 → 20
     * tickets by 30 April." */
    return footing_names_stop_once (g_strdup_printf (_ ("Until %s: %s."), day, before));

  /* Translators: a day, what an outcome was until then, and the reason */
  return g_strdup_printf (_ ("Until %s: %s. Why it changed: %s"), day, before, why);
}

char *
footing_outcome_format_changes (FootingOutcome *outcome,
                                GPtrArray *changes,
                                const char *today)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (FOOTING_IS_OUTCOME (outcome), NULL);
  g_return_val_if_fail (changes != NULL, NULL);

  for (guint i = 0; i < changes->len; i++)
    g_ptr_array_add (lines, format_change (outcome, changes->pdata[i], today));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (GStrv)lines->pdata);
}

char *
footing_outcome_format_course (FootingOutcome *outcome,
                               double first_value,
                               const char *first_on,
                               double last_value,
                               const char *last_on,
                               guint n,
                               const char *today)
{
  g_autofree char *first = footing_number_format (first_value);
  g_autofree char *last = footing_number_format (last_value);
  g_autofree char *first_day = footing_date_format_short (first_on, today);
  g_autofree char *last_day = footing_date_format_short (last_on, today);
  g_autofree char *aim = footing_outcome_format_aim (outcome, today);
  g_autofree char *course = NULL;

  g_return_val_if_fail (FOOTING_IS_OUTCOME (outcome), NULL);

  course = g_strdup_printf (
      /* Translators: figures noted over time, each with its day: "From 48 on 2 Feb to 33
       * on 3 Mar, 4 figures." */
      ngettext ("From %1$s on %2$s to %3$s on %4$s, %5$u figure.",
                "From %1$s on %2$s to %3$s on %4$s, %5$u figures.", n),
      first, first_day, last, last_day, n);

  /* Translators: what was noted, and what was meant: "From 48 on 2 Feb to 33 on 3 Mar, 4
   * figures. Meant: 48 → 24 hours by 20 Apr" */
  return g_strdup_printf (_ ("%1$s Meant: %2$s"), course, aim);
}
