/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcome-course.h"
#include "date.h"
#include "plan/plan.h"
#include "weeks.h"

#include <math.h>

/* Whether @noted is a figure of a day that has come. */
static gboolean
counts (const FootingProgress *noted, const char *today)
{
  return !isnan (noted->value) && footing_date_is_valid (noted->date) &&
         footing_date_days_between (noted->date, today) >= 0;
}

static void
note_figures (FootingOutcomeCourse *self, GPtrArray *progress, const char *today)
{
  self->first_value = self->last_value = NAN;
  for (guint i = 0; i < progress->len; i++) {
    const FootingProgress *noted = g_ptr_array_index (progress, i);

    if (!counts (noted, today))
      continue;
    if (self->n_noted++ == 0) {
      self->first_value = noted->value;
      self->first_on = g_strdup (noted->date);
    }
    self->last_value = noted->value;
    g_free (self->last_on);
    self->last_on = g_strdup (noted->date);
  }
}

static double
get_place (FootingOutcomeCourse *self, const char *date)
{
  return footing_date_days_between (self->from, date) / 7.0;
}

static void
follow (FootingOutcomeCourse *self,
        FootingOutcome *outcome,
        GPtrArray *progress,
        const char *today)
{
  self->shares = g_new (double, self->n_weeks);
  for (guint i = 0; i < self->n_weeks; i++)
    self->shares[i] = NAN;

  for (guint i = 0; i < progress->len; i++) {
    const FootingProgress *noted = g_ptr_array_index (progress, i);

    if (!counts (noted, today))
      continue;
    for (guint week = (guint)MAX (floor (get_place (self, noted->date)), 0);
         week < self->n_weeks; week++)
      self->shares[week] = footing_outcome_fraction (outcome, noted->value);
  }
}

FootingOutcomeCourse *
footing_outcome_course_new (FootingOutcome *outcome,
                            GPtrArray *progress,
                            const char *began_on,
                            const char *today,
                            int first_weekday)
{
  g_autoptr (FootingOutcomeCourse) self = g_new0 (FootingOutcomeCourse, 1);
  const char *first;

  g_return_val_if_fail (FOOTING_IS_OUTCOME (outcome), NULL);
  g_return_val_if_fail (progress != NULL, NULL);
  g_return_val_if_fail (footing_date_is_valid (today), NULL);

  note_figures (self, progress, today);
  if (self->n_noted < 2 || isnan (footing_outcome_fraction (outcome, self->last_value)))
    return NULL;

  first = footing_date_is_valid (began_on) &&
                  footing_date_days_between (began_on, self->first_on) > 0
              ? began_on
              : self->first_on;
  self->n_weeks = footing_weeks_count (first, today, first_weekday, &self->from);
  follow (self, outcome, progress, today);
  self->due = footing_date_is_valid (outcome->due_on) ? get_place (self, outcome->due_on)
                                                      : (double)NAN;

  return g_steal_pointer (&self);
}

void
footing_outcome_course_free (FootingOutcomeCourse *self)
{
  g_free (self->from);
  g_free (self->shares);
  g_free (self->first_on);
  g_free (self->last_on);
  g_free (self);
}
