/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moments.h"
#include "prepared.h"
#include "agreements.h"
#include "room.h"
#include "tasks-read.h"

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

void
footing_prepared_clear (FootingPrepared *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->stage, g_free);
  g_clear_pointer (&self->due_on, g_free);
  self->n = 0;
  self->n_done = 0;
}

/* Puts "" where nothing was said. */
static void
complete (FootingPrepared *state)
{
  char **texts[] = {&state->id, &state->title, &state->stage, &state->due_on};

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
  done = reads[page] == NULL || reads[page](store, recovery, state, error);
  complete (state);

  return done;
}
