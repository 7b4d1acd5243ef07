/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "retry.h"

gint64
footing_retry_failed (FootingRetry *self, gint64 now)
{
  g_return_val_if_fail (self != NULL, now);

  /* Too far ahead is one that was planned before the clock was set back. */
  if (self->at <= now || self->at > now + FOOTING_RETRY_LONGEST) {
    self->delay = CLAMP (2 * self->delay, 1, FOOTING_RETRY_LONGEST);
    self->at = now + self->delay;
  }

  return self->at;
}

void
footing_retry_reset (FootingRetry *self)
{
  g_return_if_fail (self != NULL);

  *self = (FootingRetry){0};
}
