/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How high the rows of a list are: of those that have been seen, and about how high the
 * others will be. */
typedef struct _FootingRowSpan FootingRowSpan;

FootingRowSpan *footing_row_span_new (void);
void footing_row_span_free (FootingRowSpan *self);

/* Makes it that of a list of @n rows; the row at i had the place @before[i], or is new
 * with -1. */
void footing_row_span_set_rows (FootingRowSpan *self, guint n, const int *before);

/* The row at @place is @height high. */
void footing_row_span_set (FootingRowSpan *self, guint place, int height);

/* How high the rows from @first on are, without the one at @last. */
int footing_row_span_sum (FootingRowSpan *self, guint first, guint last);

/* Which of the rows from @first on is @distance below the top of that one; before @last.
 */
guint footing_row_span_find (FootingRowSpan *self, guint first, guint last, int distance);

G_END_DECLS
