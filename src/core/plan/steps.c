/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "steps.h"
#include "asked.h"
#include "parts.h"
#include "date.h"
#include "people.h"
#include "telling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The win of @step in @win, also from the bin, or NULL. */
static gboolean
find_win (FootingStore *store, const char *step, FootingEntry **win, GError **error)
{
  g_autoptr (GError) problem = NULL;

  *win = footing_store_find_step_win (store, step, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* What the win of @step is called: as what was done, where the words are not somebody's
 * own. Owned by the caller; NULL with @error. */
static char *
name_win (FootingStore *store,
          FootingGuidance *guidance,
          FootingStep *step,
          GError **error)
{
  FootingPerspective perspective = FOOTING_PERSPECTIVE_SELF;
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, step->recovery, error);

  if (recovery == NULL)
    return NULL;
  footing_perspective_from_code (recovery->perspective, &perspective);

  return footing_telling_name_win (guidance, perspective, step->title);
}

/* The win of @step, added or brought back, and the day it is dated in @date, owned by the
 * caller. */
static gboolean
ensure_win (FootingStore *store,
            FootingGuidance *guidance,
            FootingStep *step,
            char **date,
            GError **error)
{
  const char *id = footing_record_get_id (step);
  g_autofree char *title = NULL;
  g_autoptr (FootingEntry) win = NULL;

  if (!find_win (store, id, &win, error))
    return FALSE;

  if (win != NULL) {
    *date = g_strdup (win->date);
    return footing_record_get_deleted_at (win) == 0 ||
           footing_store_restore (store, FOOTING_TYPE_ENTRY, footing_record_get_id (win),
                                  error);
  }

  title = name_win (store, guidance, step, error);
  if (title == NULL)
    return FALSE;

  *date = footing_clock_today (footing_store_get_clock (store));
  win = footing_record_new (FOOTING_TYPE_ENTRY, "recovery", step->recovery, "kind", "win",
                            "date", *date, "title", title, "step", id, NULL);

  return footing_store_save (store, win, error);
}

/* Nobody is named in front of others before they have been asked. */
static gboolean
check_asked (FootingStore *store, FootingStep *step, GError **error)
{
  if (!footing_asked_is_missing (store, step))
    return TRUE;

  g_set_error_literal (
      error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
      _ ("Ask them first whether it’s welcome, and note what they answered."));
  return FALSE;
}

static gboolean
finish (FootingStore *store, FootingGuidance *guidance, FootingStep *step, GError **error)
{
  g_autofree char *date = NULL;

  return check_asked (store, step, error) &&
         ensure_win (store, guidance, step, &date, error) &&
         footing_people_ensure_viewers (store, step, error) &&
         footing_store_change (store, FOOTING_TYPE_STEP, footing_record_get_id (step),
                               error, "state", "done", "done-on", date, "dropped-on", "",
                               "dropped-why", "", NULL);
}

static gboolean
reopen (FootingStore *store, FootingStep *step, GError **error)
{
  const char *id = footing_record_get_id (step);
  g_autoptr (FootingEntry) win = NULL;

  if (!find_win (store, id, &win, error))
    return FALSE;

  if (win != NULL && footing_record_get_deleted_at (win) == 0 &&
      !footing_store_remove (store, FOOTING_TYPE_ENTRY, footing_record_get_id (win),
                             error))
    return FALSE;

  return footing_store_change (store, FOOTING_TYPE_STEP, id, error, "state", "open",
                               "done-on", "", NULL);
}

gboolean
footing_steps_set_done (FootingStore *store,
                        FootingGuidance *guidance,
                        const char *step,
                        gboolean done,
                        GError **error)
{
  g_autoptr (FootingStep) row = NULL;
  gboolean kept;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);
  if (row == NULL)
    return FALSE;
  if (done == (footing_step_is_done (row)))
    return TRUE;
  if (!footing_store_begin (store, error))
    return FALSE;

  kept = done ? finish (store, guidance, row, error) : reopen (store, row, error);

  return footing_store_end (store, kept, kept ? error : NULL) && kept;
}

/* The ids of the people of the plan of @step; NULL with @error. */
static GPtrArray *
list_people (FootingStore *store, FootingStep *step, GError **error)
{
  return footing_store_list_ids (store, FOOTING_LIST_PEOPLE, step->recovery, error);
}

gboolean
footing_steps_do (FootingStore *store,
                  FootingGuidance *guidance,
                  const char *step,
                  GPtrArray **people,
                  GError **error)
{
  g_autoptr (FootingStep) row = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) added = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (people != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);
  if (row != NULL)
    before = list_people (store, row, error);
  if (before != NULL && footing_steps_set_done (store, guidance, step, TRUE, error))
    added = footing_people_list_added (store, row->recovery, before, error);
  done = added != NULL;
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  *people = g_steal_pointer (&added);
  return TRUE;
}

gboolean
footing_steps_take_back (FootingStore *store,
                         FootingGuidance *guidance,
                         const char *step,
                         GPtrArray *people,
                         GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (people != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  /* While the win is there it is known who has seen it. */
  done = footing_people_drop_added (store, people, error) &&
         footing_steps_set_done (store, guidance, step, FALSE, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_steps_do_asked (FootingStore *store,
                        FootingGuidance *guidance,
                        const char *step,
                        const char *answer,
                        GPtrArray **people,
                        GError **error)
{
  g_autoptr (FootingStep) row = NULL;
  g_autoptr (GPtrArray) added = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (people != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);
  done = row != NULL && footing_asked_note (store, row, answer, error) &&
         footing_steps_do (store, guidance, step, &added, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  *people = g_steal_pointer (&added);
  return TRUE;
}

gboolean
footing_steps_take_back_asked (FootingStore *store,
                               FootingGuidance *guidance,
                               const char *step,
                               GPtrArray *people,
                               GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  done = footing_steps_take_back (store, guidance, step, people, error) &&
         footing_asked_take_back (store, step, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

char *
footing_steps_add_own (FootingStore *store,
                       const char *recovery,
                       const char *kind,
                       GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingStep) step = NULL;
  int position;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  position = footing_store_get_next_position (store, FOOTING_TYPE_STEP, recovery, error);
  if (position < 0)
    return NULL;

  today = footing_clock_today (footing_store_get_clock (store));
  step = footing_plan_make_step (NULL, recovery, kind, position, today);

  return footing_store_save (store, step, error) ? g_strdup (footing_record_get_id (step))
                                                 : NULL;
}

gboolean
footing_steps_any_open (FootingStore *store, const char *recovery)
{
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), TRUE);
  g_return_val_if_fail (recovery != NULL, TRUE);

  steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, NULL);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (footing_step_is_open (g_ptr_array_index (steps, i)))
      return TRUE;

  return steps == NULL;
}
