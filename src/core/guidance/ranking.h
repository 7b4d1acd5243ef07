/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance.h"

G_BEGIN_DECLS

/**
 * FootingReason:
 * @kind: FOOTING_GUIDE_DRIVER, FOOTING_GUIDE_SIGN or FOOTING_GUIDE_TRIGGER
 * @item: what was rated, or what happened
 * @rating: 1–3 for a driver, 1–4 for a sign, 1 for a trigger
 * @weight: how directly the move answers it: 3 (first) or 2 (then) for a driver, 1 for a
 *   sign, 3 for a trigger
 *
 * It adds @rating × @weight to the score.
 */
typedef struct {
  FootingGuideKind kind;
  const FootingGuide *item;
  int rating;
  int weight;
} FootingReason;

/**
 * FootingSuggestion:
 * @move: what to do
 * @score: the sum of its reasons; 0 when nothing rated speaks for it
 * @reasons: (element-type FootingReason): strongest first; of equal ones drivers before
 *   signs, signs before the trigger, then in the order of the catalogue
 * @leads: whether it is the first move of the strongest driver
 * @suits: whether it suits what happened
 * @waits: whether something else has to come first
 * @held: whether the plan holds it already
 */
typedef struct {
  const FootingGuide *move;
  int score;
  GArray *reasons;
  gboolean leads;
  gboolean suits;
  gboolean waits;
  gboolean held;
} FootingSuggestion;

void footing_suggestion_free (FootingSuggestion *suggestion);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSuggestion, footing_suggestion_free)

/* Whether the same speaks for the same move in both, wherever they rank. */
gboolean footing_suggestion_equal (const FootingSuggestion *a,
                                   const FootingSuggestion *b);

/* Every move that is offered to @perspective after the event of code @trigger (NULL when
 * not known) as a FootingSuggestion, the most fitting first. The array is owned by the
 * caller; the moves are @guidance's.
 *
 * The score of a move is the sum, over the drivers, of rating (0–3) × relevance (3 where
 * it is among the driver's first moves, 2 among the then moves), plus the sum, over the
 * signs, of frequency (0–4) × 1 where it is the sign's counter-move for @perspective,
 * plus 3 where it suits the event. Not a validated measure: for the order only.
 *
 * The first move of the strongest driver leads, whatever its score. What waits for a
 * driver that is rated 2 or more counts as 0. What is in @held, a set of codes or NULL,
 * goes last. Of equal ones those that suit the event go first, then those whose
 * strongest reason is stronger, then the first answer to a driver before one that
 * supports, then the order of the catalogue.
 *
 * @drivers maps a code to GINT_TO_POINTER (0–3), @signs to GINT_TO_POINTER (0–4); what is
 * absent is not rated and adds nothing, NULL is an empty table. Higher values count as
 * the highest, lower ones as 0; unknown codes add nothing. */
GPtrArray *footing_ranking_rank (FootingGuidance *guidance,
                                 FootingPerspective perspective,
                                 GHashTable *drivers,
                                 GHashTable *signs,
                                 const char *trigger,
                                 GHashTable *held);

/* The driver rated highest, of equal ones the first in the catalogue; NULL when none is
 * above 0. */
const FootingGuide *footing_ranking_dominant_driver (FootingGuidance *guidance,
                                                     GHashTable *drivers);

/**
 * FootingFirstWin:
 * @text: one translated sentence, owned by the language's catalogue
 * @item: the trigger or the move that it belongs to
 * @because: the trigger, or the driver that speaks strongest for the move, else the
 *   trigger where the move suits it; NULL when none
 */
typedef struct {
  const char *text;
  const FootingGuide *item;
  const FootingGuide *because;
} FootingFirstWin;

gboolean footing_first_win_equal (const FootingFirstWin *a, const FootingFirstWin *b);

/* Small visible wins for the next days, most fitting first: what suits the event of code
 * @trigger (NULL when not known), then those of the moves in the order of
 * footing_ranking_rank(). What presumes something is left out where nothing that was said
 * speaks for it. An array of FootingFirstWin, owned by the caller. */
GArray *footing_ranking_first_wins (FootingGuidance *guidance,
                                    FootingPerspective perspective,
                                    const char *trigger,
                                    GHashTable *drivers);

G_END_DECLS
