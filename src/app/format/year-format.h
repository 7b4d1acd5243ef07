/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "plan/year-review.h"

G_BEGIN_DECLS

/* What the year in review says. What is returned is owned by the caller unless it says
 * otherwise; a @month is 1 to 12. */

/* The parts of it, each with its heading. */
typedef enum {
  FOOTING_YEAR_MONTHS,
  FOOTING_YEAR_MEASURED,
  FOOTING_YEAR_VIEWERS,
  FOOTING_YEAR_OPENED,
  FOOTING_N_YEAR_PARTS,
} FootingYearPart;

/* "Wins by Month"; with the support perspective about what one did. Static. */
const char *footing_year_part_get_title (FootingYearPart part,
                                         FootingPerspective perspective);

/* "March", and in short, below an axis: "Mar". */
char *footing_year_format_month (int month);
char *footing_year_format_month_short (int month);

/* "March: 3 wins". */
char *footing_year_format_wins (const FootingYearReview *review, int month);

/* All months that had one: "In 2025: March: 3 wins; May: 1 win"; for those who don't see
 * the chart. */
char *footing_year_format_summary (const FootingYearReview *review);

/* When a win was, and what was measured: "31 January · −41 min". */
char *footing_year_format_detail (FootingEntry *entry);

/* "3 wins". */
char *footing_year_format_count (int n);

/* All of it as Pango markup for paper. */
char *footing_year_format_markup (const FootingYearReview *review,
                                  FootingPerspective perspective);

G_END_DECLS
