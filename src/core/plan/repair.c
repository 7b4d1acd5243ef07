/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "repair.h"
#include "talks.h"

#include <string.h>

FootingConversation *
footing_repair_find_talk (FootingStore *store, FootingPerson *person, GError **error)
{
  return footing_talks_find (store, person, FOOTING_PATH_REPAIR, error);
}

/* How far the talk is that belongs to a repair which has come to @repair. */
static FootingTalkState
get_talk_state (const char *repair)
{
  if (footing_repair_is_held (repair))
    return FOOTING_TALK_HELD;

  return footing_repair_is_requested (repair) ? FOOTING_TALK_REQUESTED
                                              : FOOTING_TALK_PLANNED;
}

static char *
plan_talk (FootingStore *store, const char *person, const char *opening, GError **error)
{
  g_autofree char *id = footing_talks_plan (store, person, FOOTING_PATH_REPAIR, error);
  const gboolean done =
      id != NULL &&
      (*opening == '\0' || footing_store_change (store, FOOTING_TYPE_CONVERSATION, id,
                                                 error, "opening", opening, NULL));

  return done ? g_steal_pointer (&id) : NULL;
}

/* The talk of @row that is there, or a new one; one that is over is none for a repair
 * that is @anew. */
static char *
ensure_talk (FootingStore *store,
             FootingPerson *row,
             const char *opening,
             gboolean anew,
             GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FootingConversation) talk = footing_repair_find_talk (store, row, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  if (talk != NULL && !(anew && footing_conversation_is_thanked (talk)))
    return g_strdup (footing_record_get_id (talk));

  return plan_talk (store, footing_record_get_id (row), opening, error);
}

char *
footing_repair_ensure_talk (FootingStore *store,
                            const char *person,
                            const char *opening,
                            GError **error)
{
  g_autoptr (FootingPerson) row = NULL;
  g_autofree char *id = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;
  row = footing_store_get (store, FOOTING_TYPE_PERSON, person, error);
  if (row != NULL)
    id = ensure_talk (store, row, opening, FALSE, error);
  done = id != NULL;

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&id)
             : NULL;
}

/* Nothing is due any more with one that is not wanted. */
static gboolean
write_none (FootingStore *store, FootingPerson *row, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FootingConversation) talk = footing_repair_find_talk (store, row, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  return talk == NULL ||
         footing_store_change (store, FOOTING_TYPE_CONVERSATION,
                               footing_record_get_id (talk), error, "next-on", "", NULL);
}

static gboolean
write_talk (FootingStore *store, FootingPerson *row, const char *state, GError **error)
{
  g_autofree char *talk = NULL;

  if (footing_repair_is_none (state))
    return write_none (store, row, error);

  talk = ensure_talk (store, row, "", !footing_repair_is_held (state), error);

  return talk != NULL &&
         footing_talks_move (store, talk, get_talk_state (state), NULL, error);
}

static gboolean
write_state (FootingStore *store, const char *person, const char *state, GError **error)
{
  g_autoptr (FootingPerson) row = NULL;

  if (!footing_store_change (store, FOOTING_TYPE_PERSON, person, error, "repair", state,
                             NULL))
    return FALSE;
  row = footing_store_get (store, FOOTING_TYPE_PERSON, person, error);

  return row != NULL && write_talk (store, row, state, error);
}

gboolean
footing_repair_set_state (FootingStore *store,
                          const char *person,
                          const char *state,
                          GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);
  g_return_val_if_fail (state != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = write_state (store, person, state, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

/* The talk follows, and the person is as they were but for that. */
static gboolean
take_back (FootingStore *store, FootingEdit *edit, GError **error)
{
  const char *id = footing_edit_get_id (edit);
  g_autoptr (FootingPerson) now = NULL;
  g_autoptr (FootingPerson) before = NULL;

  now = footing_store_get (store, FOOTING_TYPE_PERSON, id, error);
  if (now == NULL || !footing_edit_undo (edit, store, error))
    return FALSE;

  before = footing_store_get (store, FOOTING_TYPE_PERSON, id, error);
  if (before == NULL)
    return FALSE;
  if (footing_person_had_talk (now) && !footing_person_had_talk (before) &&
      !footing_talks_drop_entry (store, now, FOOTING_PATH_REPAIR, error))
    return FALSE;

  return write_talk (store, before, before->repair, error) &&
         footing_store_change (store, FOOTING_TYPE_PERSON, id, error, "last-contact-on",
                               before->last_contact_on, NULL);
}

gboolean
footing_repair_take_back (FootingStore *store, FootingEdit *edit, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = take_back (store, edit, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
