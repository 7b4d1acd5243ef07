/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gaps.h"
#include "guidance/ranking.h"
#include "store/store.h"

G_BEGIN_DECLS

/* How moves of the catalogue come into a plan, and what a step keeps of its move (F4, F7,
 * F90). */

/* The moves for @recovery as FootingSuggestion, the most fitting first: by its event, its
 * drivers, its newest signs and what it holds already. Owned by the caller. */
GPtrArray *footing_plan_suggest (FootingStore *store,
                                 FootingGuidance *guidance,
                                 const char *recovery,
                                 GError **error);

/* The codes of the moves that @recovery holds already: as a step, or because something
 * else in it does the same (two outcomes that are complete, a ritual that is on, …). A
 * set, owned by the caller. */
GHashTable *footing_plan_list_held (FootingStore *store,
                                    FootingGuidance *guidance,
                                    const char *recovery,
                                    GError **error);

/* Days until a step is due that comes from a sign: what to try this week. */
#define FOOTING_SIGN_STEP_DAYS 7

/**
 * FootingAcceptance:
 * @move: the move's code; "" for what a sign of one's own names as its counter-move
 * @sign: the sign's code, or its id, when the step is what that sign suggests, else NULL
 * @drivers: codes of the drivers that speak for it, or NULL
 * @signs: codes of the signs that speak for it, or NULL; @sign is one of them anyway
 * @filling: for the gaps of the frame; NULL leaves them to the plan
 * @day: the day until which it is to be done, kept up or practised; NULL or "" leaves it
 *   to the move
 * @title: the sentence, where it is not the frame's; else NULL
 * @note: what is noted with the step, of several lines; or NULL
 * @rung: its rung on the risk ladder; NULL leaves it to the move
 */
typedef struct {
  const char *move;
  const char *sign;
  const char *const *drivers;
  const char *const *signs;
  const FootingFilling *filling;
  const char *day;
  const char *title;
  const char *note;
  const char *rung;
} FootingAcceptance;

/* The day until which a step from @move is for, or from @sign unless that is NULL, when
 * none is chosen; "" when there is none. Owned by the caller. */
char *footing_plan_propose_day (FootingStore *store,
                                FootingGuidance *guidance,
                                const char *move,
                                const char *sign);

/* Makes a step of a move, the last of the plan: with its sentence, its kind and rung, and
 * the day it is due. A reduced scope gets the step that restores it. What helps with a
 * sign of one's own becomes a step in its own words.
 * The step is owned by the caller. FOOTING_ERROR_INVALID when there is no such move for
 * the plan's perspective, or the sign has none. */
FootingStep *footing_plan_accept_move (FootingStore *store,
                                       FootingGuidance *guidance,
                                       const char *recovery,
                                       const FootingAcceptance *acceptance,
                                       GError **error);

/* Whether @step, which is not dropped, comes from @move ("" for that of a sign of one's
 * own) and answers @sign (any with NULL). */
gboolean footing_step_comes_from (FootingStep *step, const char *move, const char *sign);

/**
 * FootingHelp:
 * @move: the move of the catalogue, or the item whose first win it is; NULL for a step of
 *   one's own
 * @own: what was noted with the step, or NULL
 * @how: what to do, in order
 * @words: what one could say or send, or NULL
 * @caution: what to mind, or NULL
 * @done_when: how one sees that it is done
 *
 * How a step is carried out. The texts are the catalogue's, @own and @how are owned.
 */
typedef struct {
  const FootingGuide *move;
  char *own;
  char **how;
  const char *words;
  const char *caution;
  const char *done_when;
} FootingHelp;

/* The help with @move, or with the first win of another item, after the event of code
 * @trigger (or NULL). */
FootingHelp *footing_help_new (const FootingGuide *move,
                               FootingPerspective perspective,
                               const char *trigger);
void footing_help_free (FootingHelp *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingHelp, footing_help_free)

/* Whether there is help with @step: it comes from a move, is a first win of the catalogue
 * or has a note. */
gboolean footing_step_has_help (FootingGuidance *guidance, FootingStep *step);

/* The help with a step that comes from a move, is a first win of the catalogue or has a
 * note, into @help (owned by the
 * caller), which is NULL for any other step. FALSE when the file cannot be read. */
gboolean footing_plan_find_help (FootingStore *store,
                                 FootingGuidance *guidance,
                                 FootingStep *step,
                                 FootingHelp **help,
                                 GError **error);

G_END_DECLS
