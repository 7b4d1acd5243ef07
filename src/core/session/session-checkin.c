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

/* Whether @checkin is there still, with a note or an answer. */
static gboolean
find_kept (FootingStore *store, const char *checkin, gboolean *kept, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingCheckin) row =
      footing_store_get (store, FOOTING_TYPE_CHECKIN, checkin, &problem);

  *kept = row != NULL;
  if (row != NULL || g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static gboolean
leave (FootingStore *store, const char *checkin, const char *occurrence, GError **error)
{
  gboolean kept;

  return footing_plan_discard_checkin (store, checkin, error) &&
         find_kept (store, checkin, &kept, error) &&
         (kept || occurrence == NULL ||
          footing_schedule_leave_session (store, occurrence, error));
}

gboolean
footing_session_leave_checkin (FootingStore *store,
                               const char *checkin,
                               const char *occurrence,
                               GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (checkin != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = leave (store, checkin, occurrence, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

/* Nothing is answered any more: it leaves the timeline, and what it was done for waits
 * again. */
static gboolean
leave_timeline (FootingStore *store, FootingCheckin *checkin, GError **error)
{
  g_autoptr (FootingEntry) entry = NULL;

  if (!footing_plan_find_checkin_entry (store, checkin, &entry, error))
    return FALSE;
  if (entry != NULL && entry->occurrence != NULL &&
      !footing_schedule_take_back (store, entry->occurrence, error))
    return FALSE;

  return (entry == NULL || footing_store_erase (store, FOOTING_TYPE_ENTRY,
                                                footing_record_get_id (entry), error)) &&
         footing_plan_discard_checkin (store, footing_record_get_id (checkin), error);
}

static gboolean
take_back (FootingStore *store, FootingEdit *edit, GError **error)
{
  const char *id = footing_edit_get_id (edit);
  g_autoptr (FootingCheckin) checkin = NULL;
  int answers;

  if (!footing_edit_undo (edit, store, error))
    return FALSE;

  checkin = footing_store_get (store, FOOTING_TYPE_CHECKIN, id, error);
  answers = checkin != NULL ? footing_plan_count_answers (store, id, error) : -1;

  return answers > 0 || (answers == 0 && leave_timeline (store, checkin, error));
}

gboolean
footing_session_take_back_checkin (FootingStore *store, FootingEdit *edit, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = take_back (store, edit, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
