/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepared.h"
#include "agreements-read.h"
#include "date.h"
#include "moments-read.h"
#include "room.h"
#include "tasks-read.h"

/* How long before its day a moment is spoken of, in days. */
#define MOMENT_DAYS 1

/* What reads how far each page is. */
typedef gboolean (*Read) (FootingStore *store,
                          const char *recovery,
                          FootingPrepared *state,
                          GError **error);

static const Read reads[FOOTING_N_PREPARE_PAGES] = {
    [FOOTING_PREPARE_GOOD] = footing_agreements_read,
    [FOOTING_PREPARE_MOMENT] = footing_moments_read,
    [FOOTING_PREPARE_TASK] = footing_tasks_read,
    [FOOTING_PREPARE_ROOM] = footing_room_read,
};

/* Puts "" where nothing was said. */
static void
complete (FootingPrepared *state)
{
  char **texts[] = {&state->id, &state->title, &state->stage, &state->due_on,
                    &state->time};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] == NULL)
      *texts[i] = g_strdup ("");
}

gboolean
footing_prepared_read (FootingStore *store,
                       const char *recovery,
                       FootingPreparePage page,
                       FootingPrepared *state,
                       GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL && state != NULL, FALSE);
  g_return_val_if_fail (page < FOOTING_N_PREPARE_PAGES, FALSE);

  footing_prepared_clear (state);
  done = reads[page](store, recovery, state, error);
  complete (state);

  return done;
}

static gboolean
is_among (const char *stage, const char *const *stages)
{
  return stage != NULL && g_strv_contains (stages, stage);
}

gboolean
footing_prepared_is_due (FootingPreparePage page,
                         const FootingPrepared *state,
                         const char *today)
{
  static const char *const now[] = {"today", "after", "ready", NULL};
  static const char *const quiet[] = {"draft",   "sent", "checked", "held",
                                      "dropped", "can",  "decide",  NULL};

  g_return_val_if_fail (state != NULL && today != NULL, FALSE);

  if (is_among (state->stage, now))
    return TRUE;

  return !is_among (state->stage, quiet) && state->due_on != NULL &&
         footing_date_is_valid (state->due_on) &&
         footing_date_days_between (today, state->due_on) <=
             (page == FOOTING_PREPARE_MOMENT ? MOMENT_DAYS : 0);
}
