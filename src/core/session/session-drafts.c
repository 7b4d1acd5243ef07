/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session.h"
#include "schedule/schedule.h"

/* Those about the @reader, or all others, of the @answers that are there. */
static gboolean
drop (FootingStore *store,
      GPtrArray *answers,
      GHashTable *drafts,
      gboolean reader,
      GError **error)
{
  for (guint i = 0; i < answers->len; i++) {
    FootingAnswer *answer = g_ptr_array_index (answers, i);
    const char *id = footing_record_get_id (answer);
    FootingAnswer *draft = g_hash_table_lookup (drafts, id);

    if (draft != NULL && footing_answer_is_reader (answer) == reader &&
        footing_record_equal (answer, draft) &&
        !footing_store_erase (store, FOOTING_TYPE_ANSWER, id, error))
      return FALSE;
  }

  return TRUE;
}

/* Whether anything but the reader is answered. */
static gboolean
is_begun (GPtrArray *answers)
{
  for (guint i = 0; i < answers->len; i++)
    if (!footing_answer_is_reader (g_ptr_array_index (answers, i)))
      return TRUE;

  return FALSE;
}

static gboolean
drop_all (FootingStore *store, const char *occurrence, GHashTable *drafts, GError **error)
{
  g_autoptr (GPtrArray) before =
      footing_store_list (store, FOOTING_TYPE_ANSWER, occurrence, error);
  g_autoptr (GPtrArray) after = NULL;

  if (before == NULL || !drop (store, before, drafts, FALSE, error))
    return FALSE;
  after = footing_store_list (store, FOOTING_TYPE_ANSWER, occurrence, error);

  return after != NULL && (is_begun (after) || drop (store, after, drafts, TRUE, error));
}

gboolean
footing_session_leave (FootingStore *store,
                       const char *occurrence,
                       GHashTable *drafts,
                       GError **error)
{
  g_autoptr (FootingOccurrence) row = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (occurrence != NULL, FALSE);
  g_return_val_if_fail (drafts != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_OCCURRENCE, occurrence, error);
  if (row == NULL)
    return FALSE;
  if (footing_occurrence_is_done (row))
    return TRUE;
  if (!footing_store_begin (store, error))
    return FALSE;
  done = drop_all (store, occurrence, drafts, error) &&
         footing_schedule_leave_session (store, occurrence, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
