/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/signs.h"
#include "sign-history.h"

G_BEGIN_DECLS

/* How a sign went, week by week from the first check-in to today (F31). It is a rating of
 * how often: what is between two of them is not known, and a week without one is a gap.
 */
typedef struct {
  const char *sign; /* its code; borrowed */
  char *from; /* the first day of the first week, a local date; NULL without a check-in */
  guint n_weeks;
  int *values; /* the last answer of each week, 0 to FOOTING_SIGN_MAX; -1 for none */
  guint n_answers;

  int first; /* in the first check-in, or -1 */
  int before;
  int latest; /* the newest answer, or -1 for none at all */
  char *latest_on;
  int oldest; /* the oldest answer, or -1 for none at all */
  char *oldest_on;

  FootingStep *step; /* its counter-move as a step of the plan; borrowed, or NULL */
  const char *practised_on; /* when something was last written of it; borrowed, or NULL */
  char *began_on;           /* when that came into the plan, or NULL */
  double began;             /* the same in weeks from the first; NAN for not */
  int at_beginning; /* the answer that stood then: the last until that day, else the next;
                       -1 for none */
} FootingSignTrend;

/* That of @sign, whose counter-move is @move ("" for that of one's own sign), as it is on
 * @today where weeks begin on @first_weekday. It must not outlive @history. */
FootingSignTrend *footing_sign_trend_new (FootingSignHistory *history,
                                          const char *sign,
                                          const char *move,
                                          const char *today,
                                          int first_weekday);
void footing_sign_trend_free (FootingSignTrend *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSignTrend, footing_sign_trend_free)

/* By how many steps the newest answer differs from the one that it is compared with: that
 * when its counter-move began, else the oldest. Below 0 it has eased; 0 where nothing can
 * be compared. */
int footing_sign_trend_get_change (const FootingSignTrend *self);

/* The weeks of a small picture: half a year, so that they can be told apart. */
#define FOOTING_SIGN_WEEKS 26

/* The weeks that a picture of @most weeks shows: from the week @from on (from 0)
 * @n of them. They are the last, up to today; where nothing was answered in those, they
 * are the ones that end with the newest answer, as a picture of nothing would say that
 * nothing is known. 0 of them where there is no answer in any week. */
typedef struct {
  guint from;
  guint n;
  gboolean ends_early; /* before the week of today */
} FootingSignSpan;

FootingSignSpan footing_sign_trend_get_span (const FootingSignTrend *self, guint most);

/* In which order signs are told. */
typedef enum {
  FOOTING_SIGNS_BY_GROUP,  /* as they are listed */
  FOOTING_SIGNS_BY_CHANGE, /* what has changed most first, of equal ones what has eased */
  FOOTING_SIGNS_BY_HELP,   /* what is seen often first, of equal ones what has no step yet
                            */
  FOOTING_N_SIGN_ORDERS,
} FootingSignOrder;

/* Which of two comes first in @order, as strcmp() says it; 0 where that is for the
 * catalogue to say. */
int footing_sign_trend_compare (const FootingSignTrend *a,
                                const FootingSignTrend *b,
                                FootingSignOrder order);

/* Those of all @signs that count, in @order: FootingSignTrend, owned by the caller. It
 * must outlive neither @history nor @signs. */
GPtrArray *footing_sign_trends_list (FootingSignHistory *history,
                                     FootingSigns *signs,
                                     FootingSignOrder order,
                                     const char *today,
                                     int first_weekday);

G_END_DECLS
