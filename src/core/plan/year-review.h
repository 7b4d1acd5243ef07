/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-year.h"

G_BEGIN_DECLS

/* What one's own wins of a year were. It compares with nobody, has no target, and adds
 * nothing up. */
typedef struct {
  int year;
  guint n_months;      /* of it that have begun by today, January first */
  int wins[12];        /* in each month */
  GPtrArray *measured; /* FootingEntry: those that carry a figure, by date */
  GPtrArray *others;   /* FootingEntry: some of those without, of as many months as may
                        * be, by date; none of them is in opened */
  GPtrArray *viewers;  /* FootingViewer: who has seen any */
  GPtrArray *opened;   /* FootingEntry: the three that were opened most often */
} FootingYearReview;

/* That of @year and @recovery, or of all plans and none (NULL). NULL with @error. */
FootingYearReview *footing_year_review_new (FootingStore *store,
                                            const char *recovery,
                                            int year,
                                            GError **error);
void footing_year_review_free (FootingYearReview *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingYearReview, footing_year_review_free)

/* Whether there was a win at all. */
gboolean footing_year_review_has_wins (const FootingYearReview *self);

G_END_DECLS
