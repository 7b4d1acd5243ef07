/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lines.h"
#include "plan/parts.h"
#include "session-changes.h"
#include "session-private.h"
#include "text.h"

#include <string.h>

/* So many lines of a talk become steps: more than that is no list of promises. */
#define PROMISES_MAX 20

char *
footing_session_get_promise_id (const char *occurrence, guint n)
{
  g_autofree char *what = g_strdup_printf ("promise-%u", n);

  g_return_val_if_fail (occurrence != NULL, NULL);

  return session_make_id (occurrence, what);
}

/* Whether another step than @id says so already: it was promised before. */
static gboolean
is_planned (GPtrArray *steps, const char *id, const char *title)
{
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];

    if (footing_step_is_open (step) && strcmp (footing_record_get_id (step), id) != 0 &&
        strcmp (step->title, title) == 0)
      return TRUE;
  }

  return FALSE;
}

static gboolean
add_step (SessionFinish *self, const char *id, const char *title, GError **error)
{
  const int position = footing_store_get_next_position (self->store, FOOTING_TYPE_STEP,
                                                        self->recovery, error);
  g_autoptr (FootingStep) blank = NULL;
  g_autoptr (FootingStep) step = NULL;

  if (position < 0)
    return FALSE;

  blank = footing_plan_make_step (id, self->recovery, "step", position, self->today);
  step = footing_record_copy (blank, "title", title, NULL);
  session_note_made (self, FOOTING_TYPE_STEP, id);

  return footing_store_save (self->store, step, error);
}

/* @line is NULL for what is promised no more; @more says whether there was a step. */
static gboolean
keep_promise (SessionFinish *self,
              GPtrArray *steps,
              guint n,
              const char *line,
              gboolean *more,
              GError **error)
{
  g_autofree char *id = footing_session_get_promise_id (self->id, n);
  g_autofree char *title = line != NULL ? footing_text_excerpt (line, 200) : NULL;
  const gboolean wanted = title != NULL && !is_planned (steps, id, title);

  return session_keep_step (self, id, wanted ? title : NULL, add_step, more, error);
}

gboolean
session_keep_promises (SessionFinish *self, const char *promised, GError **error)
{
  g_auto (GStrv) lines = footing_lines_list (promised);
  const guint n_lines = MIN (g_strv_length (lines), PROMISES_MAX);
  g_autoptr (GPtrArray) steps =
      footing_store_list (self->store, FOOTING_TYPE_STEP, self->recovery, error);
  gboolean more = TRUE;

  if (steps == NULL)
    return FALSE;

  for (guint i = 0; i < PROMISES_MAX && (i < n_lines || more); i++)
    if (!keep_promise (self, steps, i, i < n_lines ? lines[i] : NULL, &more, error))
      return FALSE;

  return TRUE;
}
