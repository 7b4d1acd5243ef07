/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The days between which one stands, as other days beside it say, both included; "" for
 * no such day. @early is what is said of one before @first, @late of one after @last;
 * both are static. */
typedef struct {
  const char *first;
  const char *last;
  const char *early;
  const char *late;
} FootingDateSpan;

/* Frees the days of one that owns them. */
void footing_date_span_clear (FootingDateSpan *self);

/* Makes @self, which owns its days, the same as @other. FALSE where it was already. */
gboolean footing_date_span_set (FootingDateSpan *self, const FootingDateSpan *other);

/* What is wrong with @date, "" or a valid one; NULL for nothing. */
const char *footing_date_span_find_problem (const FootingDateSpan *self,
                                            const char *date);

G_END_DECLS
