/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "debrief-follow.h"
#include "date.h"
#include "talks.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The move that is to hold one. */
#define MOVE "fact-debrief"

char *
footing_debrief_get_entry_id (const char *recovery)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (recovery != NULL, NULL);

  name = g_strconcat ("debrief:", recovery, NULL);

  return footing_talk_get_entry_id (name);
}

static gboolean
add_entry (FootingStore *store, FootingRecovery *plan, const char *id, GError **error)
{
  g_autofree char *name = footing_text_excerpt (plan->person, FOOTING_NAME_CHARS);
  /* Translators: title of an entry on the timeline; %s is a name or initials */
  g_autofree char *title = *name != '\0' ? g_strdup_printf (_ ("Debrief with %s"), name)
                                         : g_strdup (_ ("Debrief"));
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "id", id, "recovery", footing_record_get_id (plan), "kind",
      "conversation", "date", plan->debriefed_on, "title", title, NULL);

  return footing_store_save (store, entry, error);
}

static gboolean
change_entry (FootingStore *store, FootingEntry *entry, const char *day, GError **error)
{
  const char *id = footing_record_get_id (entry);

  if (footing_record_get_deleted_at (entry) != 0 &&
      !footing_store_restore (store, FOOTING_TYPE_ENTRY, id, error))
    return FALSE;

  return strcmp (entry->date, day) == 0 ||
         footing_store_change (store, FOOTING_TYPE_ENTRY, id, error, "date", day, NULL);
}

/* @entry is NULL where there is none yet. */
static gboolean
follow_entry (FootingStore *store,
              FootingRecovery *plan,
              FootingEntry *entry,
              const char *id,
              GError **error)
{
  if (!footing_date_is_valid (plan->debriefed_on))
    return entry == NULL || footing_record_get_deleted_at (entry) != 0 ||
           footing_store_remove (store, FOOTING_TYPE_ENTRY, id, error);

  return entry == NULL ? add_entry (store, plan, id, error)
                       : change_entry (store, entry, plan->debriefed_on, error);
}

/* --- Its commitment ------------------------------------------------------------------
 */

/* Whether @step, which is to offer one, is done because one was held: checked off by
 * itself it would have a win. */
static gboolean
is_done_by_it (FootingStore *store, FootingStep *step)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingEntry) win = NULL;

  if (!footing_step_is_done (step))
    return FALSE;

  win = footing_store_find_step_win (store, footing_record_get_id (step), &problem);

  return win == NULL && problem == NULL;
}

/* @day is "" when none was held. */
static gboolean
follow_step (FootingStore *store, FootingStep *step, const char *day, GError **error)
{
  const char *id = footing_record_get_id (step);

  if (*day == '\0')
    return !is_done_by_it (store, step) ||
           footing_store_change (store, FOOTING_TYPE_STEP, id, error, "state", "open",
                                 "done-on", "", NULL);

  return !(footing_step_is_open (step) || is_done_by_it (store, step)) ||
         footing_store_change (store, FOOTING_TYPE_STEP, id, error, "state", "done",
                               "done-on", day, NULL);
}

/* What is on the timeline as a debrief is no win besides: the commitment to offer one is
 * done on its day, and open again without it. */
static gboolean
follow_steps (FootingStore *store, FootingRecovery *plan, GError **error)
{
  const char *day = footing_date_is_valid (plan->debriefed_on) ? plan->debriefed_on : "";
  g_autoptr (GPtrArray) steps =
      footing_store_list (store, FOOTING_TYPE_STEP, footing_record_get_id (plan), error);

  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];

    if (strcmp (step->move, MOVE) == 0 && !follow_step (store, step, day, error))
      return FALSE;
  }

  return steps != NULL;
}

gboolean
footing_debrief_follow (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *id = NULL;
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, &problem);
  if (plan != NULL) {
    id = footing_debrief_get_entry_id (recovery);
    entry = footing_store_get (store, FOOTING_TYPE_ENTRY, id, &problem);
  }
  if (problem != NULL && !g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  return plan == NULL || (follow_entry (store, plan, entry, id, error) &&
                          follow_steps (store, plan, error));
}
