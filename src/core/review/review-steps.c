/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-private.h"
#include "date.h"
#include "plan/moves.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In which order steps are proposed to be tried. */
typedef enum {
  TURN_DUE,  /* by the end of the next week, or overdue */
  TURN_RUNG, /* of the rung that is next */
  TURN_OTHER,
} Turn;

typedef struct {
  FootingStep *step;
  Turn turn;
} Candidate;

/* The rung after the highest that a step was done on, as a place in footing_rungs(); the
 * lowest when there is none. Whoever is on the highest stays there. */
static int
find_next_rung (GPtrArray *steps)
{
  const int highest = (int)g_strv_length ((GStrv)footing_rungs ()) - 1;
  int reached = 0;

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (footing_step_is_done (step))
      reached = MAX (reached, footing_rung_get_place (step->rung));
  }

  return MIN (reached + 1, highest);
}

/* What is tried once; what is practised, or put back after a while, has its own time. */
static gboolean
can_be_tried (FootingStep *step)
{
  return footing_step_is_open (step) && !footing_text_is_blank (step->title) &&
         (footing_step_kind_is_step (step->kind) || footing_step_is_first_win (step));
}

static Turn
find_turn (ReviewProposal *self, FootingStep *step, int rung)
{
  if (footing_date_is_valid (step->due_on) &&
      strcmp (step->due_on, self->plan->last) <= 0)
    return TURN_DUE;

  return footing_rung_get_place (step->rung) == rung ? TURN_RUNG : TURN_OTHER;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;
  int order;

  if (one->turn != other->turn)
    return (int)one->turn - (int)other->turn;

  order = footing_date_compare (one->step->due_on, other->step->due_on);

  return order != 0 ? order : one->step->position - other->step->position;
}

/* What @sign is called, or NULL. */
static const char *
get_sign (ReviewProposal *self, FootingStep *step)
{
  const FootingGuide *sign =
      step->because_signs != NULL && step->because_signs[0] != NULL
          ? footing_guidance_lookup (self->guidance, FOOTING_GUIDE_SIGN,
                                     step->because_signs[0])
          : NULL;

  return sign != NULL ? footing_guide_title (sign, self->perspective) : NULL;
}

static char *
format_reason (ReviewProposal *self, const Candidate *candidate)
{
  FootingStep *step = candidate->step;
  g_autofree char *day = footing_date_format_short (step->due_on, self->today);
  const char *sign = get_sign (self, step);

  /* Translators: why a step is proposed for the next week; %s is a day, "12 Mar" */
  if (candidate->turn == TURN_DUE && strcmp (step->due_on, self->today) < 0)
    return g_strdup_printf (_ ("Was due by %s"), day);
  if (candidate->turn == TURN_DUE)
    return g_strdup_printf (_ ("Due by %s"), day);
  if (candidate->turn == TURN_RUNG)
    return g_strdup (_ ("One rung up from what you’ve done so far"));
  if (sign != NULL)
    /* Translators: %s is a sign as one observes it, such as "Quieter in meetings" */
    return g_strdup_printf (_ ("Answers “%s”"), sign);
  if (*day != '\0')
    return g_strdup_printf (_ ("Due by %s"), day);

  return g_strdup (_ ("An open step of your plan"));
}

/* --- A move that is no step yet ------------------------------------------------- */

static char *
format_move_reason (ReviewProposal *self, const FootingSuggestion *suggestion)
{
  const FootingReason *first =
      suggestion->reasons->len > 0
          ? &g_array_index (suggestion->reasons, FootingReason, 0)
          : NULL;

  if (first == NULL || first->kind == FOOTING_GUIDE_TRIGGER)
    return g_strdup (_ ("Not in your plan yet"));

  /* Translators: why something new is proposed; %s is a sign or what keeps it going */
  return g_strdup_printf (_ ("Not in your plan yet. It answers “%s”"),
                          footing_guide_title (first->item, self->perspective));
}

/* The most fitting one that is tried as a step. */
static gboolean
add_move (ReviewProposal *self, FootingReviewBlock *block, GError **error)
{
  g_autoptr (GPtrArray) suggestions = footing_plan_suggest (
      self->store, self->guidance, footing_record_get_id (self->recovery), error);

  for (guint i = 0; suggestions != NULL && i < suggestions->len; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);
    const FootingGuide *move = suggestion->move;

    if (suggestion->held || suggestion->waits ||
        !footing_step_kind_is_step (footing_guide_step_kind (move)))
      continue;
    review_block_add (block, footing_guide_code (move), TRUE,
                      g_strdup (footing_guide_title (move, self->perspective)),
                      format_move_reason (self, suggestion));
    break;
  }

  return suggestions != NULL;
}

gboolean
review_propose_steps (ReviewProposal *self, GError **error)
{
  FootingReviewBlock *block = &self->plan->blocks[FOOTING_REVIEW_TRY];
  g_autoptr (GPtrArray) steps = footing_store_list (
      self->store, FOOTING_TYPE_STEP, footing_record_get_id (self->recovery), error);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  int rung;

  if (steps == NULL)
    return FALSE;

  rung = find_next_rung (steps);
  for (guint i = 0; i < steps->len; i++) {
    Candidate candidate = {steps->pdata[i], TURN_OTHER};

    if (!can_be_tried (candidate.step))
      continue;
    candidate.turn = find_turn (self, candidate.step, rung);
    g_array_append_val (candidates, candidate);
  }
  g_array_sort (candidates, compare);
  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *candidate = &g_array_index (candidates, Candidate, i);
    g_autofree char *title =
        footing_record_show (candidate->step, candidate->step->title);

    review_block_add (block, footing_record_get_id (candidate->step), FALSE,
                      footing_text_excerpt (title, REVIEW_LINE_CHARS),
                      format_reason (self, candidate));
  }

  return add_move (self, block, error);
}
