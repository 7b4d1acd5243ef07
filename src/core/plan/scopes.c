/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "scopes.h"
#include "date.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of what was reduced, in the step that brings it back: that is read whole. */
#define SCOPE_CHARS 120

static gboolean
save_restore (FootingStore *store,
              FootingStep *scope,
              const char *until_on,
              const char *title,
              GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingStep) restore =
      footing_store_find_restore (store, footing_record_get_id (scope), &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (restore != NULL)
    return footing_store_change (store, FOOTING_TYPE_STEP,
                                 footing_record_get_id (restore), error, "due-on",
                                 until_on, "title", title, NULL);

  restore =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", scope->recovery, "kind",
                          "restore", "restores", footing_record_get_id (scope), "title",
                          title, "due-on", until_on, "position", scope->position, NULL);

  return footing_store_save (store, restore, error);
}

char *
footing_plan_name_restore (const char *scope)
{
  g_autofree char *title = footing_text_whole_or (scope, SCOPE_CHARS, NULL);

  /* Translators: %s is what was reduced: "Back to full scope: the weekly report" */
  return title != NULL ? g_strdup_printf (_ ("Back to full scope: %s"), title)
                       : g_strdup (_ ("Back to full scope"));
}

gboolean
footing_plan_set_scope_end (FootingStore *store,
                            const char *scope,
                            const char *until_on,
                            const char *title,
                            GError **error)
{
  g_autoptr (FootingStep) step =
      footing_store_get (store, FOOTING_TYPE_STEP, scope, error);
  gboolean done;

  if (step == NULL || !footing_store_begin (store, error))
    return FALSE;

  done = footing_store_change (store, FOOTING_TYPE_STEP, scope, error, "until-on",
                               until_on, NULL);
  if (done && footing_date_is_valid (until_on))
    done = save_restore (store, step, until_on, title, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

/* The title of the step that restores @scope: it follows the scope's, which was @before,
 * unless somebody has worded it. */
static char *
retitle (const char *before, FootingStep *scope, FootingStep *restore)
{
  g_autofree char *followed = footing_plan_name_restore (before);

  if (restore != NULL && strcmp (restore->title, followed) != 0)
    return g_strdup (restore->title);

  return footing_plan_name_restore (scope->title);
}

gboolean
footing_plan_follow_scope (FootingStore *store,
                           const char *before,
                           FootingStep *scope,
                           GError **error)
{
  const char *id = footing_record_get_id (scope);
  g_autoptr (FootingStep) restore = NULL;
  g_autoptr (GError) problem = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  if (!footing_date_is_valid (scope->until_on))
    return TRUE;

  restore = footing_store_find_restore (store, id, &problem);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  title = retitle (before, scope, restore);
  if (restore != NULL && strcmp (restore->title, title) == 0 &&
      strcmp (restore->due_on, scope->until_on) == 0)
    return TRUE;

  return footing_plan_set_scope_end (store, id, scope->until_on, title, error);
}

gboolean
footing_plan_restore_scopes (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (store, FOOTING_LIST_LOST_SCOPES, recovery, error);
  g_autoptr (GPtrArray) scopes = NULL;

  if (ids != NULL)
    scopes = footing_store_get_all (store, FOOTING_TYPE_STEP, ids, error);
  for (guint i = 0; scopes != NULL && i < scopes->len; i++) {
    FootingStep *scope = g_ptr_array_index (scopes, i);

    if (!footing_plan_follow_scope (store, scope->title, scope, error))
      return FALSE;
  }

  return scopes != NULL;
}

gboolean
footing_plan_remove_restore (FootingStore *store, const char *scope, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingStep) restore = footing_store_find_restore (store, scope, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  return restore == NULL || footing_store_remove (store, FOOTING_TYPE_STEP,
                                                  footing_record_get_id (restore), error);
}
