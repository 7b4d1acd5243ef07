/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What a recovery goes through: a draft that is filled page by page, the conditions for
 * going on, and the start. All changes go through the store, so errors are its own. */

/* The pages of the wizard, in order; the numbers are stored in drafts. */
typedef enum {
  FOOTING_PAGE_HAPPENED,
  FOOTING_PAGE_STORY,
  FOOTING_PAGE_DRIVERS,
  FOOTING_PAGE_SIGNS,
  FOOTING_PAGE_OUTCOMES,
  FOOTING_PAGE_FIRST_WIN,
  FOOTING_PAGE_PEOPLE,
  FOOTING_PAGE_MOVES,
  FOOTING_PAGE_RHYTHM,
  FOOTING_PAGE_REVIEW,
} FootingPage;

#define FOOTING_N_PAGES 10

/* The order in which the pages are asked: which one comes at @place, from 0 on, and where
 * @page does. H11: support begins with one's own commitments and the one-on-one; what
 * there is to observe comes later. */
FootingPage footing_page_at (int place, FootingPerspective perspective);
int footing_page_get_place (FootingPage page, FootingPerspective perspective);

/* The page of code @code, as the catalogue names it: "first-win"; FALSE for another. */
gboolean footing_page_from_code (const char *code, FootingPage *page);

/* That code. */
const char *footing_page_to_code (FootingPage page);

/* Notes that @page of the draft @recovery is shown, where it opens the next time.
 * @reached is the page that was come to so far, and @page once that lies behind it. */
gboolean footing_plan_visit (FootingStore *store,
                             const char *recovery,
                             FootingPerspective perspective,
                             FootingPage page,
                             FootingPage *reached,
                             GError **error);

/* Whether @page may be left out altogether. */
gboolean footing_page_is_optional (FootingPage page, FootingPerspective perspective);

/* Conventions, said as such: the days ahead in which an outcome and the first win fall.
 */
#define FOOTING_OUTCOME_DAYS_MIN 30
#define FOOTING_OUTCOME_DAYS_MAX 90
#define FOOTING_OUTCOMES_MAX 3
#define FOOTING_FIRST_WIN_DAYS 7

/* Days until it is due, while somebody has not said when. */
#define FOOTING_FIRST_WIN_PROPOSED_DAYS 3

/* What is still missing on a page, the first thing first. */
typedef enum {
  FOOTING_GAP_NONE,
  FOOTING_GAP_TITLE,
  FOOTING_GAP_DATE,
  FOOTING_GAP_DATE_IN_FUTURE,
  FOOTING_GAP_DRIVERS,
  FOOTING_GAP_OUTCOMES_MANY,
  FOOTING_GAP_OUTCOME_TITLE,
  FOOTING_GAP_OUTCOME_MEASURE, /* a unit and two values */
  FOOTING_GAP_OUTCOME_SAME,    /* the two values do not differ */
  FOOTING_GAP_OUTCOME_DATE,
  FOOTING_GAP_OUTCOME_RANGE,
  FOOTING_GAP_FIRST_WIN_TITLE,
  FOOTING_GAP_FIRST_WIN_DATE,
  FOOTING_GAP_FIRST_WIN_RANGE,
  FOOTING_GAP_STEPS,
  FOOTING_GAP_STEP_TITLE,
  FOOTING_GAP_SCOPE_END, /* a reduced scope without the day it ends */
} FootingGap;

/* A new draft: the recovery with its usual rituals and an empty baseline. Its id, owned
 * by the caller. Untouched it goes by itself: see draft.h. */
char *footing_plan_create_draft (FootingStore *store,
                                 FootingGuidance *guidance,
                                 FootingPerspective perspective,
                                 GError **error);

/* The same for somebody who has come by the kind of event @trigger, which is chosen. */
char *footing_plan_create_draft_for (FootingStore *store,
                                     FootingGuidance *guidance,
                                     FootingPerspective perspective,
                                     const char *trigger,
                                     GError **error);

/* What keeps @recovery from going on from @page; for FOOTING_PAGE_REVIEW from any page.
 * Outcomes may come later: one that nothing is written about is none. @record gets the id
 * of the outcome or step in question, or NULL (owned by the caller). Once a plan has
 * started, outcomes and the first win may be moved to any date. */
gboolean footing_plan_check (FootingStore *store,
                             const char *recovery,
                             FootingPage page,
                             FootingGap *gap,
                             char **record,
                             GError **error);

/* The same in the form with all pages, where what is optional in support may be left out:
 * drivers and the first win are asked for only once they are begun. */
gboolean footing_plan_check_full (FootingStore *store,
                                  const char *recovery,
                                  FootingPage page,
                                  FootingGap *gap,
                                  char **record,
                                  GError **error);

/* Whether nothing was written about @outcome. */
gboolean footing_outcome_is_blank (FootingOutcome *outcome);

/* What is still missing of @outcome itself: its title, its measure or its day. */
FootingGap footing_outcome_find_gap (FootingOutcome *outcome);

/* The page that @gap is filled on. */
FootingPage footing_gap_get_page (FootingGap gap);

/* Starts the plan: active from today, the setback and the baseline on the timeline, the
 * first occurrence of each ritual. FOOTING_ERROR_INVALID while something is missing. */
gboolean footing_plan_start (FootingStore *store, const char *recovery, GError **error);

/* The same when @gap is what was found missing, of as much as the plan is to start with;
 * within the caller's transaction. */
gboolean footing_plan_start_with (FootingStore *store,
                                  const char *recovery,
                                  FootingGap gap,
                                  GError **error);

/* The first-win step, made when there is none. Its id, owned by the caller. */
char *
footing_plan_ensure_first_win (FootingStore *store, const char *recovery, GError **error);

/* Where an outcome stands between from and to, 0 to 1, when its last progress has @value
 * (NAN before the first); NAN without a measure. */
double footing_outcome_fraction (FootingOutcome *outcome, double value);

G_END_DECLS
