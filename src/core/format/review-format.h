/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "review/review.h"

G_BEGIN_DECLS

/* The sheet of a weekly review in words (F43). What is returned is owned by the caller
 * unless it says otherwise; @today is the local date on which it is read. */

/* How many lines of each part are shown; how many more there are is said. */
#define FOOTING_REVIEW_LINES 8

/* Its parts that look back, each with its heading. */
typedef enum {
  FOOTING_REVIEW_MOVED,
  FOOTING_REVIEW_SIGNS,
  FOOTING_REVIEW_HEARD,
  FOOTING_N_REVIEW_PARTS,
} FootingReviewPart;

/* "What Moved". Static and translated. */
const char *footing_review_part_get_title (FootingReviewPart part,
                                           FootingPerspective perspective);

/* The lines of @part (char *), FOOTING_REVIEW_LINES at most and one that says how many
 * more there are. */
GPtrArray *footing_review_format_part (FootingReviewPart part,
                                       const FootingReviewWeek *week,
                                       FootingPerspective perspective);

/* "The week of 23 February – 1 March", and "Next week: 2–8 March"; on paper, where @today
 * is "", "The week after: 2–8 March 2026". */
char *footing_review_format_week (const FootingReviewWeek *week, const char *today);
char *footing_review_format_next (const FootingReviewPlan *plan, const char *today);

/* What there was in a sentence or two: "3 wins, 1 with a figure. 2 steps done." */
char *footing_review_format_summary (const FootingReviewWeek *week,
                                     FootingPerspective perspective);

/* What a block is called, what is chosen in it, and what stands there for none. Static
 * and translated. */
const char *footing_review_block_get_title (FootingReviewBlockKind kind,
                                            FootingPerspective perspective);
const char *footing_review_block_get_field (FootingReviewBlockKind kind,
                                            FootingPerspective perspective);
const char *footing_review_block_get_none (FootingReviewBlockKind kind);

/* A day of the next week, with the time of its session unless that is "": "Tue, 3 March,
 * 10:00"; on paper, where @today is "", "3 March 2026, 10:00". */
char *footing_review_format_day (const char *date, const char *time, const char *today);

/* A block as it stands: "Mira · Tue, 3 March, 10:00". */
char *footing_review_format_block (const FootingReviewPlan *plan,
                                   FootingReviewBlockKind kind,
                                   const char *today);

/* The same for others who read it on paper, with what it is: "Talk with: Mira · 3 March
 * 2026, 10:00". NULL where nothing is chosen. */
char *footing_review_format_told_block (const FootingReviewPlan *plan,
                                        FootingReviewBlockKind kind,
                                        FootingPerspective perspective);

/* The whole sheet as plain text, and as Pango markup for one page of paper; @plan is NULL
 * where there is none. */
char *footing_review_format_text (const FootingReviewWeek *week,
                                  const FootingReviewPlan *plan,
                                  FootingPerspective perspective,
                                  const char *today);
char *footing_review_format_markup (const FootingReviewWeek *week,
                                    const FootingReviewPlan *plan,
                                    FootingPerspective perspective,
                                    const char *today);

G_END_DECLS
