/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "look-back-format.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "feared-format.h"
#include "number-format.h"
#include "outcome-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Of what somebody wrote at length. */
#define TEXT_CHARS 2000

char *
footing_look_back_format_time (const FootingLookBack *self, const char *today)
{
  const FootingRecovery *recovery;
  g_autofree char *span = NULL;
  int days;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  recovery = self->recovery;
  days = footing_recovery_count_days (self->recovery, today);
  if (days == 0)
    return g_strdup ("");

  span = footing_date_format_span (
      recovery->started_on,
      footing_date_is_valid (recovery->closed_on) ? recovery->closed_on : today, today);

  /* Translators: when a plan ran, and how long: "5 January – 5 March · 60 days" */
  return g_strdup_printf (ngettext ("%s · %d day", "%s · %d days", days), span, days);
}

static void
add_text (GPtrArray *paper, FootingRecovery *plan, const char *title, const char *text)
{
  g_autofree char *shown = footing_record_show (plan, text);

  if (!footing_text_is_blank (text))
    footing_paper_part_add (footing_paper_add (paper, title),
                            footing_text_excerpt (shown, TEXT_CHARS), NULL);
}

/* What was last noted of @outcome, in its unit; NAN for nothing. */
static double
get_last (const FootingMomentum *momentum, FootingOutcome *outcome)
{
  for (guint i = 0; i < momentum->priorities->len; i++) {
    const FootingPriority *priority = g_ptr_array_index (momentum->priorities, i);

    if (strcmp (footing_record_get_id (priority->outcome),
                footing_record_get_id (outcome)) == 0)
      return priority->last_value;
  }

  return NAN;
}

/* How far it has come; where that is not known, what it was to be. */
static char *
format_measure (const FootingMomentum *momentum, FootingOutcome *outcome)
{
  const double last = get_last (momentum, outcome);
  g_autoptr (FootingOutcome) reached = NULL;
  g_autofree char *measure = NULL;
  g_autofree char *target = NULL;

  if (isnan (last) || last == outcome->to_value)
    return footing_outcome_format_measure (outcome);

  reached = footing_record_copy (outcome, "to-value", last, NULL);
  measure = footing_outcome_format_measure (reached);
  target = footing_number_format (outcome->to_value);
  if (*measure == '\0' || *target == '\0')
    return g_steal_pointer (&measure);

  /* Translators: how far an outcome has come, and where it was to come: "48 → 30 hours ·
   * target: 24" */
  return g_strdup_printf (_ ("%s · target: %s"), measure, target);
}

static void
add_outcomes (GPtrArray *paper,
              const char *title,
              const FootingLookBack *self,
              GPtrArray *outcomes)
{
  FootingPaperPart *part;

  if (outcomes->len == 0)
    return;

  part = footing_paper_add (paper, title);
  for (guint i = 0; i < outcomes->len; i++) {
    FootingOutcome *outcome = g_ptr_array_index (outcomes, i);
    g_autofree char *shown = footing_record_show (outcome, outcome->title);

    footing_paper_part_add (part, footing_text_excerpt (shown, FOOTING_TITLE_CHARS),
                            format_measure (self->momentum, outcome));
  }
}

static void
add_wins (GPtrArray *paper, const FootingLookBack *self, const char *today)
{
  FootingPaperPart *part;

  if (self->wins->len == 0)
    return;

  part = footing_paper_add (paper, _ ("Wins"));
  if (self->n_earlier > 0)
    footing_paper_part_add (
        part,
        g_strdup_printf (ngettext ("One more before these is on your timeline.",
                                   "%u more before these are on your timeline.",
                                   self->n_earlier),
                         self->n_earlier),
        NULL);
  for (guint i = 0; i < self->wins->len; i++) {
    FootingEntry *win = g_ptr_array_index (self->wins, i);

    footing_paper_part_add (part, footing_entry_format_title (win),
                            footing_entry_format_detail (win, today));
  }
}

/* What is not answered yet says nothing. */
static void
add_feared (GPtrArray *paper, const FootingLookBack *self)
{
  GPtrArray *predictions = self->momentum->predictions;
  FootingPaperPart *part = NULL;

  for (guint i = 0; i < predictions->len; i++) {
    const FootingPrediction *prediction = g_ptr_array_index (predictions, i);

    if (isnan (prediction->came_true))
      continue;
    if (part == NULL)
      part = footing_paper_add (paper, _ ("What You Feared and What Happened"));
    footing_paper_part_add (
        part, footing_text_excerpt (prediction->feared, FOOTING_TITLE_CHARS),
        footing_prediction_format (prediction));
  }
}

static void
add_reached (GPtrArray *paper, const FootingLookBack *self)
{
  FootingPaperPart *part = NULL;

  for (guint i = 0; self->momentum->reached[i] != NULL; i++) {
    if (part == NULL)
      part = footing_paper_add (paper, _ ("Who Has Seen It or Heard of It"));
    footing_paper_part_add (
        part, footing_text_excerpt (self->momentum->reached[i], FOOTING_NAME_CHARS),
        NULL);
  }
}

GPtrArray *
footing_look_back_list (const FootingLookBack *self, const char *today)
{
  GPtrArray *paper;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (today != NULL, NULL);

  paper = footing_paper_new ();
  add_outcomes (paper, _ ("Delivered"), self, self->delivered);
  add_wins (paper, self, today);
  add_feared (paper, self);
  add_reached (paper, self);
  if (paper->len == 0)
    return paper;

  add_text (paper, self->recovery, _ ("Where It Was to Lead"),
            self->recovery->back_on_my_feet);
  add_text (paper, self->recovery, _ ("How You Tell It Now"), self->recovery->reframe);
  add_outcomes (paper,
                *self->recovery->closed_on != '\0' ? _ ("Left Open") : _ ("Still Open"),
                self, self->left);

  return paper;
}
