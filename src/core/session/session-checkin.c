/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/checkins.h"
#include "session-private.h"

#include <glib/gi18n-lib.h>

/* H19: the occurrence that a check-in of @recovery, made of one's own accord, is for: of
 * its ritual the one that rings, or that is done early by it. @occurrence gets its id, or
 * NULL when there is none. */
static gboolean
find_occurrence (FootingStore *store,
                 const char *recovery,
                 char **occurrence,
                 GError **error)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);

  for (guint i = 0; rituals != NULL && i < rituals->len && *occurrence == NULL; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (session_get_kind (ritual) == FOOTING_SESSION_CHECKIN &&
        !footing_schedule_find_session (store, footing_record_get_id (ritual), occurrence,
                                        error))
      return FALSE;
  }

  return rituals != NULL;
}

/* @occurrence is done with @entry; for NULL, once for each check-in, the one that it
 * counts for. */
static gboolean
answer_ritual (FootingStore *store,
               FootingEntry *entry,
               const char *occurrence,
               GError **error)
{
  g_autofree char *found = NULL;

  if (occurrence == NULL && entry->occurrence != NULL)
    return TRUE;
  if (occurrence == NULL && !find_occurrence (store, entry->recovery, &found, error))
    return FALSE;
  if (occurrence == NULL && found == NULL)
    return TRUE;
  if (occurrence == NULL)
    occurrence = found;

  return footing_store_change (store, FOOTING_TYPE_ENTRY, footing_record_get_id (entry),
                               error, "occurrence", occurrence, NULL) &&
         footing_schedule_answer (store, occurrence, FOOTING_SCHEDULE_DONE, NULL, error);
}

static gboolean
finish (FootingStore *store, const char *checkin, const char *occurrence, GError **error)
{
  const int answers = footing_plan_count_answers (store, checkin, error);
  g_autoptr (FootingEntry) entry = NULL;

  if (answers == 0)
    g_set_error_literal (
        error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
        _ ("Answer at least one of these, or close without keeping anything."));
  if (answers > 0)
    entry = footing_plan_record_checkin (store, checkin, error);

  return entry != NULL && answer_ritual (store, entry, occurrence, error);
}

gboolean
footing_session_finish_checkin (FootingStore *store,
                                const char *checkin,
                                const char *occurrence,
                                GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (checkin != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = finish (store, checkin, occurrence, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
