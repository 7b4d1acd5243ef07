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
  g_clear_pointer (&self->time, g_free);
  self->n = 0;
  self->n_done = 0;
}

static char *
join (FootingPreparePage page, const char *id)
{
  return id != NULL ? g_strdup_printf ("%s %s", codes[page], id) : g_strdup (codes[page]);
}

/* A line stands on the page of what it is a part of. */
static char *
find_line (FootingPlanLine *line)
{
  if (footing_plan_line_is_expectation (line))
    return join (FOOTING_PREPARE_GOOD, line->agreement);
  if (footing_plan_line_is_task (line))
    return join (FOOTING_PREPARE_TASK, footing_record_get_id (line));
  if (footing_plan_line_is_part (line))
    return join (FOOTING_PREPARE_TASK, line->task);
  if (footing_plan_line_is_decision (line))
    return join (FOOTING_PREPARE_ROOM, footing_record_get_id (line));

  return join (FOOTING_PREPARE_MOMENT, line->moment);
}

char *
footing_prepare_find_about (gpointer record)
{
  g_return_val_if_fail (FOOTING_IS_RECORD (record), NULL);

  if (FOOTING_IS_AGREEMENT (record))
    return join (FOOTING_PREPARE_GOOD, footing_record_get_id (record));
  if (FOOTING_IS_MOMENT (record))
    return join (FOOTING_PREPARE_MOMENT, footing_record_get_id (record));

  return FOOTING_IS_PLAN_LINE (record) ? find_line (record) : NULL;
}
