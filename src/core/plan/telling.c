/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "telling.h"

#include "date.h"
#include "error.h"
#include "names.h"
#include "text.h"

#include <string.h>

static gboolean
is_move_told (const FootingTelling *self, const char *code)
{
  const FootingGuide *move =
      footing_guidance_lookup (self->guidance, FOOTING_GUIDE_MOVE, code);

  return move == NULL || footing_guide_is_told (move);
}

gboolean
footing_telling_may_say (const FootingTelling *self, const char *text)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return (self->reader == NULL || !footing_names (text, self->reader)) &&
         !footing_names_role (text, self->role);
}

static gboolean
is_for_reader (const FootingTelling *self, const char *title, const FootingTold *told)
{
  return footing_telling_may_say (self, title) &&
         (told == NULL || footing_guide_is_told (told->guide));
}

char *
footing_telling_format_step (const FootingTelling *self, FootingStep *step)
{
  g_autoptr (FootingTold) told = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_STEP (step), NULL);

  if (!is_move_told (self, step->move))
    return NULL;

  told = footing_told_find (self->guidance, self->perspective, step->title);
  if (!is_for_reader (self, step->title, told))
    return NULL;

  return g_strdup (told != NULL ? told->next : step->title);
}

/* The code of the move that @win comes from, in @move (owned by the caller), or NULL. */
static gboolean
find_move (const FootingTelling *self, FootingEntry *win, char **move, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingStep) step = NULL;

  *move = NULL;
  if (win->step == NULL || *win->step == '\0')
    return TRUE;

  step = footing_store_get (self->store, FOOTING_TYPE_STEP, win->step, &problem);
  if (step != NULL)
    *move = g_strdup (step->move);
  else if (!g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  return TRUE;
}

gboolean
footing_telling_format_win (const FootingTelling *self,
                            FootingEntry *win,
                            char **line,
                            GError **error)
{
  g_autoptr (FootingTold) told = NULL;
  g_autofree char *move = NULL;

  g_return_val_if_fail (self != NULL && line != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_ENTRY (win), FALSE);

  *line = NULL;
  if (!find_move (self, win, &move, error))
    return FALSE;
  if (!is_move_told (self, move))
    return TRUE;

  told = footing_told_find (self->guidance, self->perspective, win->title);
  if (is_for_reader (self, win->title, told))
    *line = g_strdup (told != NULL ? told->done : win->title);

  return TRUE;
}

FootingEntry *
footing_telling_find_win (const FootingTelling *self,
                          GPtrArray *wins,
                          char **line,
                          GError **error)
{
  g_return_val_if_fail (wins != NULL && line != NULL, NULL);

  *line = NULL;
  for (guint i = 0; i < wins->len; i++) {
    FootingEntry *entry = g_ptr_array_index (wins, i);

    if (!footing_entry_is_win (entry) || footing_text_is_blank (entry->title))
      continue;
    if (!footing_telling_format_win (self, entry, line, error))
      return NULL;
    if (*line != NULL)
      return entry;
  }

  return NULL;
}

FootingStep *
footing_telling_find_step (const FootingTelling *self, GPtrArray *steps, char **line)
{
  FootingStep *first = NULL;

  g_return_val_if_fail (steps != NULL && line != NULL, NULL);

  *line = NULL;
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);
    char *told;

    if (!footing_step_is_open (step) || footing_text_is_blank (step->title) ||
        (first != NULL && footing_date_compare (step->due_on, first->due_on) >= 0))
      continue;
    told = footing_telling_format_step (self, step);
    if (told == NULL)
      continue;
    g_free (*line);
    *line = told;
    first = step;
  }

  return first;
}

char *
footing_telling_name_win (FootingGuidance *guidance,
                          FootingPerspective perspective,
                          const char *title)
{
  g_autoptr (FootingTold) told = footing_told_find (guidance, perspective, title);

  return g_strdup (told != NULL ? told->done : title);
}
