/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moments-read.h"
#include "moments.h"

static gboolean
count_lines (FootingStore *store,
             FootingMoment *moment,
             const char *kind,
             FootingPrepared *state,
             GError **error)
{
  g_autoptr (GPtrArray) lines = footing_moments_list_lines (store, moment, kind, error);

  if (lines == NULL)
    return FALSE;

  state->n += lines->len;
  for (guint i = 0; i < lines->len; i++)
    state->n_done += footing_moment_line_is_done (lines->pdata[i]);

  return TRUE;
}

gboolean
footing_moments_read (FootingStore *store,
                      const char *recovery,
                      FootingPrepared *state,
                      GError **error)
{
  g_autoptr (GPtrArray) moments = footing_moments_list (store, recovery, error);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  FootingMoment *moment;

  if (moments == NULL)
    return FALSE;

  moment = footing_moments_find_current (moments, today);
  if (moment == NULL)
    return TRUE;

  state->id = g_strdup (footing_record_get_id (moment));
  state->title = g_strdup (moment->title);
  state->stage = g_strdup (footing_moment_get_stage (moment, today));
  state->due_on = g_strdup (moment->date);
  state->time = g_strdup (moment->time);

  return count_lines (store, moment, "risk", state, error) &&
         count_lines (store, moment, "rehearsal", state, error);
}
