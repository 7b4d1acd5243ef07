/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest time between two tries. Seconds. */
#define FOOTING_RETRY_LONGEST 60

/* When to try again what has failed and may pass: after 1, 2, 4, 8 … seconds, and from
 * then on every minute. Begins with zeros. */
typedef struct {
  gint64 at;    /* the next try, UTC seconds; 0 without one */
  gint64 delay; /* the time before it, in seconds */
} FootingRetry;

/* It has failed at @now; when to try again, in UTC seconds. Failing before that time does
 * not put it off: somebody else had it tried. */
gint64 footing_retry_failed (FootingRetry *self, gint64 now);

/* It has succeeded, or there is no use in trying. */
void footing_retry_reset (FootingRetry *self);

G_END_DECLS
