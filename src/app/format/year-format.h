/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "plan/year-review.h"

G_BEGIN_DECLS

/* What the year in review says. What is returned is owned by the caller unless it says
 * otherwise; a @month is 1 to 12, and @today the local date on which it is read: the year
 * is said wherever it is another one. */

/* The parts of it, each with its heading. */
typedef enum {
  FOOTING_YEAR_MONTHS,
  FOOTING_YEAR_MEASURED,
  FOOTING_YEAR_OTHERS,
  FOOTING_YEAR_VIEWERS,
  FOOTING_YEAR_OPENED,
  FOOTING_N_YEAR_PARTS,
} FootingYearPart;

/* "Wins by Month"; with the support perspective about what one did. Static. */
const char *footing_year_part_get_title (FootingYearPart part,
                                         FootingPerspective perspective);

/* "March", "March 2025"; and in short, below an axis that has one year: "Mar". */
char *footing_year_format_month (int year, int month, const char *today);
char *footing_year_format_month_short (int month);

/* "March: 3 wins". */
char *
footing_year_format_wins (const FootingYearReview *review, int month, const char *today);

/* All months that had one, for those who don't see the chart: "March: 3 wins; May: 1
 * win". */
char *footing_year_format_summary (const FootingYearReview *review, const char *today);

/* "3 wins". */
char *footing_year_format_count (int n);

/* All of it as Pango markup for paper, with the year wherever there is a day. */
char *footing_year_format_markup (const FootingYearReview *review,
                                  FootingPerspective perspective);

G_END_DECLS
