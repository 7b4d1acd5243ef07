/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest time between two attempts, in seconds. */
#define FOOTING_RETRY_LONGEST 60

/* When to retry after a transient error: after 1, 2, 4, 8 … seconds, then every minute.
 * Zeros are its initial state. */
typedef struct {
  gint64 at;    /* the next attempt, UTC seconds; 0 without one */
  gint64 delay; /* the time before it, in seconds */
} FootingRetry;

/* Notes a failure at @now; returns when to retry, in UTC seconds. A failure before that
 * time does not postpone it: the attempt was made for another reason. */
gint64 footing_retry_failed (FootingRetry *self, gint64 now);

/* Notes a success, or an error that no retry helps. */
void footing_retry_reset (FootingRetry *self);

G_END_DECLS
