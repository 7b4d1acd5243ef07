/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare.h"

#include <string.h>

static const char *const codes[FOOTING_N_PREPARE_PAGES] = {
    [FOOTING_PREPARE_GOOD] = "good",
    [FOOTING_PREPARE_MOMENT] = "moment",
    [FOOTING_PREPARE_TASK] = "task",
    [FOOTING_PREPARE_ROOM] = "room",
};

const char *
footing_prepare_get_code (FootingPreparePage page)
{
  g_return_val_if_fail (page < FOOTING_N_PREPARE_PAGES, "");

  return codes[page];
}

gboolean
footing_prepare_parse (const char *about, FootingPreparePage *page, const char **id)
{
  gsize length;

  g_return_val_if_fail (about != NULL, FALSE);

  length = strcspn (about, " ");
  *id = about[length] == ' ' ? about + length + 1 : "";
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (strlen (codes[i]) == length && strncmp (about, codes[i], length) == 0) {
      *page = i;
      return TRUE;
    }

  return FALSE;
}

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
