/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* F70: what comes next: the first win, then all else in the order of time. */

/* When something is due. */
typedef struct {
  const char *date; /* local; "" for what has no day and can be done at any time */
  const char *time; /* "HH:MM", or "" for any time of that day */
  gboolean first_win;
} FootingDue;

/* Whether @a comes before @b (below 0) or after it (above 0), or neither (0): the first
 * win, whenever it is due, for it is what everything else begins with; then what has no
 * day, then by day; on one day what has an hour by its hour, then the rest. */
int footing_due_compare (const FootingDue *a, const FootingDue *b);

/* Of @occurrences (FootingOccurrence, the earliest first) one for each ritual: that whose
 * session is begun, by @begun, the set of their ids; else the first. In the same order;
 * owned by the caller. */
GPtrArray *footing_due_one_each (GPtrArray *occurrences, GHashTable *begun);

G_END_DECLS
