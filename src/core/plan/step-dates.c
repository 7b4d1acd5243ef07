/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-dates.h"
#include "date.h"
#include "scopes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The step that restores @scope in @restore, or NULL; FALSE with @error. */
static gboolean
find_restore (FootingStore *store,
              const char *scope,
              FootingStep **restore,
              GError **error)
{
  g_autoptr (GError) problem = NULL;

  *restore = footing_store_find_restore (store, scope, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* --- Its day ------------------------------------------------------------------------ */

const char *
footing_step_get_day (FootingStep *step)
{
  g_return_val_if_fail (FOOTING_IS_STEP (step), "");

  return footing_step_is_scope (step) ? step->until_on : step->due_on;
}

/* An end that is taken back takes what it had made with it. */
static gboolean
set_scope_end (FootingStore *store, const char *id, const char *day, GError **error)
{
  g_autoptr (FootingStep) scope = footing_store_get (store, FOOTING_TYPE_STEP, id, error);
  g_autoptr (FootingStep) restore = NULL;
  g_autofree char *title = NULL;

  if (scope == NULL || !find_restore (store, id, &restore, error))
    return FALSE;
  title = restore != NULL ? g_strdup (restore->title)
                          : footing_plan_name_restore (scope->title);

  return footing_plan_set_scope_end (store, id, day, title, error) &&
         (*day != '\0' || footing_plan_remove_restore (store, id, error));
}

static gboolean
set_day (FootingStore *store, FootingStep *step, const char *day, GError **error)
{
  const char *id = footing_record_get_id (step);

  if (footing_step_is_scope (step))
    return set_scope_end (store, id, day, error);
  if (step->restores != NULL && *step->restores != '\0')
    return set_scope_end (store, step->restores, day, error);

  return footing_store_change (store, FOOTING_TYPE_STEP, id, error, "due-on", day, NULL);
}

/* In one transaction. */
static gboolean
change_day (FootingStore *store, FootingStep *step, const char *day, GError **error)
{
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;
  done = set_day (store, step, day, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_steps_reschedule (FootingStore *store,
                          const char *step,
                          const char *day,
                          GError **error)
{
  g_autoptr (FootingStep) row = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL && day != NULL, FALSE);

  today = footing_clock_today (footing_store_get_clock (store));
  if (!footing_date_is_valid (day) || strcmp (day, today) < 0) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("That day is over: choose today or a later one."));
    return FALSE;
  }

  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);

  return row != NULL && change_day (store, row, day, error);
}

gboolean
footing_steps_put_back_day (FootingStore *store, FootingStep *before, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (before), FALSE);

  return change_day (store, before, footing_step_get_day (before), error);
}

/* --- Dropped ------------------------------------------------------------------------ */

gboolean
footing_step_may_be_dropped (FootingStep *step)
{
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  return footing_step_is_open (step) ||
         (footing_step_is_scope (step) && !footing_step_is_dropped (step));
}

/* What comes back is what it was: a scope that was set up is so again. */
static gboolean
set_dropped (FootingStore *store,
             FootingStep *step,
             const char *on,
             const char *why,
             GError **error)
{
  const char *state = *on != '\0' ? "dropped" : *step->done_on != '\0' ? "done" : "open";

  return footing_store_change (store, FOOTING_TYPE_STEP, footing_record_get_id (step),
                               error, "state", state, "dropped-on", on, "dropped-why",
                               why, NULL);
}

/* What restores @step goes and comes with it, unless it is done. */
static gboolean
follow_dropped (FootingStore *store, FootingStep *step, const char *on, GError **error)
{
  g_autoptr (FootingStep) restore = NULL;

  if (!footing_step_is_scope (step))
    return TRUE;
  if (!find_restore (store, footing_record_get_id (step), &restore, error))
    return FALSE;

  return restore == NULL || footing_step_is_done (restore) ||
         set_dropped (store, restore, on, "", error);
}

/* In one transaction; @on is "" for open again. */
static gboolean
change_dropped (FootingStore *store,
                FootingStep *step,
                const char *on,
                const char *why,
                GError **error)
{
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;
  done = set_dropped (store, step, on, why, error) &&
         follow_dropped (store, step, on, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_steps_drop (FootingStore *store,
                    const char *step,
                    const char *why,
                    GError **error)
{
  g_autoptr (FootingStep) row = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL && why != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);
  if (row == NULL)
    return FALSE;
  today = footing_clock_today (footing_store_get_clock (store));

  return !footing_step_may_be_dropped (row) ||
         change_dropped (store, row, today, why, error);
}

gboolean
footing_steps_bring_back (FootingStore *store, const char *step, GError **error)
{
  g_autoptr (FootingStep) row = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);
  if (row == NULL)
    return FALSE;

  return !footing_step_is_dropped (row) || change_dropped (store, row, "", "", error);
}

gboolean
footing_steps_put_back_dropped (FootingStore *store, FootingStep *before, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (before), FALSE);

  return change_dropped (store, before, before->dropped_on, before->dropped_why, error);
}
