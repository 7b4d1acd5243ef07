/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "date-parse.h"

G_BEGIN_DECLS

/* Which days may stand in a field. */
typedef enum {
  FOOTING_DATE_ANY,
  FOOTING_DATE_HAPPENED, /* today or before: it was held, done, measured */
  FOOTING_DATE_COMING,   /* today or later: it is planned */
} FootingDateSense;

/* On which side of today a day is that could be on both; @past says it for a field that
 * takes any. */
FootingDateSide footing_date_sense_get_side (FootingDateSense sense, gboolean past);

/* Whether the valid @date may stand in such a field on the local date @today. */
gboolean
footing_date_sense_allows (FootingDateSense sense, const char *date, const char *today);

/* What is wrong with @text in such a field, which reads it as @date, "" for none: one
 * sentence, which names the day @kept, as it is shown, where that goes on standing; ""
 * for none. Owned by the caller. */
char *footing_date_sense_format_problem (FootingDateSense sense,
                                         gboolean past,
                                         const char *text,
                                         const char *date,
                                         const char *kept);

/* The same for a field that may not be empty, and for one that is about what followed on
 * the valid @earliest. */
char *footing_date_format_missing (const char *kept);
char *footing_date_format_early (const char *earliest, const char *kept);

/* The sentence @problem, and that the day @kept stands until then; "" for none. Owned by
 * the caller. */
char *footing_date_format_outside (const char *problem, const char *kept);

G_END_DECLS
