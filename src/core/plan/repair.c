/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "repair.h"

#include <string.h>

FootingConversation *
footing_repair_find_talk (FootingStore *store, FootingPerson *person, GError **error)
{
  g_autoptr (GPtrArray) talks = NULL;
  const char *id;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_PERSON (person), NULL);

  id = footing_record_get_id (person);
  talks = footing_store_list (store, FOOTING_TYPE_CONVERSATION, person->recovery, error);
  for (guint i = talks != NULL ? talks->len : 0; i > 0; i--) {
    FootingConversation *talk = g_ptr_array_index (talks, i - 1);

    if (footing_conversation_is_repair (talk) && g_strcmp0 (talk->person, id) == 0)
      return g_object_ref (talk);
  }

  return NULL;
}

/* What a talk is called that belongs to a repair which has come to @repair. */
static const char *
get_talk_state (const char *repair)
{
  return footing_repair_is_requested (repair) || footing_repair_is_held (repair)
             ? repair
             : "planned";
}

char *
footing_repair_ensure_talk (FootingStore *store,
                            const char *person,
                            const char *opening,
                            GError **error)
{
  g_autoptr (FootingPerson) row = NULL;
  g_autoptr (FootingConversation) talk = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  row = footing_store_get (store, FOOTING_TYPE_PERSON, person, error);
  if (row == NULL)
    return NULL;

  talk = footing_repair_find_talk (store, row, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  if (talk != NULL)
    return g_strdup (footing_record_get_id (talk));

  talk = footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", row->recovery,
                             "person", person, "kind", "repair", "state",
                             get_talk_state (row->repair), "opening", opening, NULL);
  if (!footing_store_save (store, talk, error))
    return NULL;

  return g_strdup (footing_record_get_id (talk));
}

static gboolean
write_held (FootingStore *store, const char *person, const char *talk, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));

  return footing_store_change (store, FOOTING_TYPE_CONVERSATION, talk, error, "date",
                               today, NULL) &&
         footing_store_change (store, FOOTING_TYPE_PERSON, person, error,
                               "last-contact-on", today, NULL);
}

static gboolean
write_state (FootingStore *store, const char *person, const char *state, GError **error)
{
  g_autofree char *talk = NULL;

  if (!footing_store_change (store, FOOTING_TYPE_PERSON, person, error, "repair", state,
                             NULL))
    return FALSE;
  if (footing_repair_is_none (state))
    return TRUE;

  talk = footing_repair_ensure_talk (store, person, "", error);

  return talk != NULL &&
         footing_store_change (store, FOOTING_TYPE_CONVERSATION, talk, error, "state",
                               get_talk_state (state), NULL) &&
         (!footing_repair_is_held (state) || write_held (store, person, talk, error));
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

static gboolean
take_back (FootingStore *store, FootingEdit *edit, GError **error)
{
  const char *id = footing_edit_get_id (edit);
  g_autoptr (FootingPerson) person = NULL;
  g_autofree char *talk = NULL;

  if (!footing_edit_undo (edit, store, error))
    return FALSE;

  person = footing_store_get (store, FOOTING_TYPE_PERSON, id, error);
  if (person == NULL || footing_repair_is_none (person->repair))
    return person != NULL;

  talk = footing_repair_ensure_talk (store, id, "", error);

  return talk != NULL &&
         footing_store_change (store, FOOTING_TYPE_CONVERSATION, talk, error, "state",
                               get_talk_state (person->repair), NULL);
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
