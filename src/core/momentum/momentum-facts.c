/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum.h"

#include <math.h>

static const FootingWeekTracks *
get_tracks (const FootingMomentum *self, guint i)
{
  return &g_array_index (self->weeks, FootingWeekTracks, i);
}

/* What is counted below, of all weeks together. */
static FootingWeekTracks
add_up (const FootingMomentum *self)
{
  FootingWeekTracks all = {0};

  for (guint i = 0; i < self->n_weeks; i++) {
    const FootingWeekTracks *week = get_tracks (self, i);

    all.measured += week->measured;
    all.updates += week->updates;
    all.done += week->done;
  }

  return all;
}

/* Whether an outcome has come anywhere. */
static gboolean
has_progress (const FootingMomentum *self)
{
  for (guint i = 0; i < self->priorities->len; i++) {
    const FootingPriority *priority = self->priorities->pdata[i];

    if (priority->n_noted > 0 || footing_outcome_is_delivered (priority->outcome))
      return TRUE;
  }

  return FALSE;
}

gboolean
footing_momentum_has_any (const FootingMomentum *self, FootingPerspective perspective)
{
  const gboolean supports = perspective == FOOTING_PERSPECTIVE_SUPPORT;

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_weeks; i++) {
    const FootingWeekTracks *week = get_tracks (self, i);

    if (week->reached > 0 ||
        (supports ? week->done > 0 : week->measured + week->told + week->updates > 0))
      return TRUE;
  }

  return !supports && (has_progress (self) || footing_momentum_get_rung (self) > 0 ||
                       self->predictions->len > 0);
}

guint
footing_momentum_count_winning_weeks (const FootingMomentum *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_weeks; i++)
    n += get_tracks (self, i)->measured + get_tracks (self, i)->told > 0;

  return n;
}

guint
footing_momentum_count_measured (const FootingMomentum *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return add_up (self).measured;
}

guint
footing_momentum_count_updates (const FootingMomentum *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return add_up (self).updates;
}

guint
footing_momentum_count_done (const FootingMomentum *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return add_up (self).done;
}

guint
footing_momentum_count_dared (const FootingMomentum *self)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->predictions->len; i++) {
    const FootingPrediction *prediction = self->predictions->pdata[i];

    n += prediction->of_step && prediction->done;
  }

  return n;
}

guint
footing_momentum_count_answered (const FootingMomentum *self, guint *n_not)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  *n_not = 0;
  for (guint i = 0; i < self->predictions->len; i++) {
    const FootingPrediction *prediction = self->predictions->pdata[i];

    n += !isnan (prediction->came_true);
    *n_not += prediction->came_true == 0;
  }

  return n;
}

int
footing_momentum_get_rung (const FootingMomentum *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_weeks > 0 ? self->rungs[self->n_weeks - 1] : 0;
}
