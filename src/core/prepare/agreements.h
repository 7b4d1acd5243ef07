/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What good looks like (F93), agreed on one page with whoever decides: what is expected,
 * what would show it, who decides, and by when. */

/* So many lines are on a page. */
#define FOOTING_AGREEMENT_LINES_MAX 5

/* Days from when it was agreed to when it is looked at together, by default. */
#define FOOTING_AGREEMENT_CHECK_DAYS 28

typedef enum {
  FOOTING_AGREEMENT_DRAFT,
  FOOTING_AGREEMENT_SENT,
  FOOTING_AGREEMENT_AGREED,
  FOOTING_AGREEMENT_CHECKED,
} FootingAgreementStage;

/* How far @self is; and the code of that, "draft", "sent", "agreed" or "checked". */
FootingAgreementStage footing_agreement_find_stage (FootingAgreement *self);
const char *footing_agreement_stage_get_code (FootingAgreementStage stage);

/* The days that are said of a page. */
typedef enum {
  FOOTING_AGREEMENT_SENT_ON,
  FOOTING_AGREEMENT_AGREED_ON,
  FOOTING_AGREEMENT_CHECK_ON,
  FOOTING_AGREEMENT_CHECKED_ON,
} FootingAgreementDay;

#define FOOTING_N_AGREEMENT_DAYS 4

/* The property of FootingAgreement that @day is in. */
const char *footing_agreement_day_get_property (FootingAgreementDay day);

/* Between which days @day of @self can be, both included, as the others are said: it is
 * agreed never before it was sent, and looked at never before it was agreed. "" for no
 * such day. Borrowed. */
void footing_agreement_get_span (FootingAgreement *self,
                                 FootingAgreementDay day,
                                 const char **first,
                                 const char **last);

/* What is wrong with a @day before the first of these, or after the last: a sentence,
 * translated and static. */
const char *footing_agreement_day_get_problem (FootingAgreementDay day, gboolean early);

/* Begins a page in @recovery, with its manager to decide, where there is one. Its id,
 * owned by the caller; NULL with @error: FOOTING_ERROR_INVALID while a page is not
 * checked yet. */
char *
footing_agreements_begin (FootingStore *store, const char *recovery, GError **error);

/* The pages of @recovery, the newest first. Owned by the caller. */
GPtrArray *
footing_agreements_list (FootingStore *store, const char *recovery, GError **error);

/* The page that is shown first: the newest that is not checked, else the newest. NULL
 * without @error for none. Owned by the caller. */
FootingAgreement *
footing_agreements_find (FootingStore *store, const char *recovery, GError **error);

/* The lines of the page @agreement (FootingPlanLine), in their order. Owned by the
 * caller. */
GPtrArray *footing_agreements_list_lines (FootingStore *store,
                                          FootingAgreement *agreement,
                                          GError **error);

/* Whether a line of @agreement, which is agreed, has changed after the day on which that
 * was; what made an outcome of it is no change. FALSE where it cannot be read. */
gboolean footing_agreements_has_changed (FootingStore *store,
                                         FootingAgreement *agreement);

/* Adds an empty line to the page with the id @agreement, the last one. Its id, owned by
 * the caller; NULL with @error: FOOTING_ERROR_INVALID where the page is full. */
char *
footing_agreements_add_line (FootingStore *store, const char *agreement, GError **error);

/* Says that @day of the page @agreement was, or is to be, on the local @date; "" takes it
 * back. What is agreed gets a day on which it is looked at, unless it has one.
 * FOOTING_ERROR_INVALID for a day that cannot be, and while nothing is expected on it. */
gboolean footing_agreements_note (FootingStore *store,
                                  const char *agreement,
                                  FootingAgreementDay day,
                                  const char *date,
                                  GError **error);

/* What @line became, NULL without @error for nothing, or for what was deleted: then it is
 * simply a line. Owned by the caller. */
FootingOutcome *footing_agreement_line_find_outcome (FootingStore *store,
                                                     FootingPlanLine *line);

/* Makes an outcome of the line with the id @line: with its title, its day, and the
 * measure that its evidence says in so many words (measure-find.h). It stays tied to it.
 * The outcome's id, owned by the caller; NULL with @error: FOOTING_ERROR_INVALID where
 * nothing is expected, where it is one already, or where the plan has as many as it has
 * room for. */
char *
footing_agreements_make_outcome (FootingStore *store, const char *line, GError **error);

/* Takes that back: @outcome goes to the bin, and @line is simply a line. */
gboolean footing_agreements_take_outcome_back (FootingStore *store,
                                               const char *line,
                                               const char *outcome,
                                               GError **error);

/* Where the outcome of the line with the id @line is due on the day @before that the line
 * had, it is due on the one that it has now. */
gboolean footing_agreements_follow (FootingStore *store,
                                    const char *line,
                                    const char *before,
                                    GError **error);

G_END_DECLS
