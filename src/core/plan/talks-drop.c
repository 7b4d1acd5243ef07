/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "standing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a repair has come to without the talk @dropped (or NULL): done, where another one
 * was held. NULL with @error. */
static const char *
find_repair (FootingStore *store,
             FootingPerson *person,
             FootingConversation *dropped,
             GError **error)
{
  g_autoptr (GPtrArray) talks =
      footing_store_list (store, FOOTING_TYPE_CONVERSATION, person->recovery, error);

  if (talks == NULL)
    return NULL;

  for (guint i = 0; i < talks->len; i++) {
    FootingConversation *talk = g_ptr_array_index (talks, i);

    if (footing_conversation_is_repair (talk) &&
        g_strcmp0 (talk->person, footing_record_get_id (person)) == 0 &&
        (dropped == NULL ||
         strcmp (footing_record_get_id (talk), footing_record_get_id (dropped)) != 0) &&
        footing_talk_get_state (talk) >= FOOTING_TALK_HELD)
      return "held";
  }

  return "none";
}

/* That they were asked remains, as the last contact. */
static gboolean
keep_contact (FootingStore *store,
              FootingPerson *person,
              FootingConversation *talk,
              GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (GPtrArray) talks = g_ptr_array_new ();
  const char *last;

  g_ptr_array_add (talks, talk);
  last = footing_person_find_contact (person, talks, NULL, today);

  return strcmp (last, person->last_contact_on) == 0 ||
         footing_store_change (store, FOOTING_TYPE_PERSON, footing_record_get_id (person),
                               error, "last-contact-on", last, NULL);
}

static gboolean
drop_talk (FootingStore *store,
           FootingPerson *person,
           FootingConversation *talk,
           GError **error)
{
  return talk == NULL || (keep_contact (store, person, talk, error) &&
                          footing_store_remove (store, FOOTING_TYPE_CONVERSATION,
                                                footing_record_get_id (talk), error));
}

static gboolean
drop_repair (FootingStore *store,
             FootingPerson *person,
             FootingConversation *talk,
             GError **error)
{
  const char *repair = find_repair (store, person, talk, error);

  return repair != NULL &&
         footing_store_change (store, FOOTING_TYPE_PERSON, footing_record_get_id (person),
                               error, "repair", repair, NULL);
}

static gboolean
drop (FootingStore *store, const char *id, FootingPath path, GError **error)
{
  g_autoptr (FootingPerson) person =
      footing_store_get (store, FOOTING_TYPE_PERSON, id, error);
  g_autoptr (GError) failure = NULL;
  g_autoptr (FootingConversation) talk = NULL;
  FootingTalkStanding standing;

  if (person == NULL)
    return FALSE;
  talk = footing_talks_find (store, person, path, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  standing = footing_talk_standing_find (path, person, talk);
  if (!footing_talk_standing_may_drop (&standing)) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("No conversation is planned that could be dropped."));
    return FALSE;
  }

  return drop_talk (store, person, standing.talk, error) &&
         (path != FOOTING_PATH_REPAIR ||
          drop_repair (store, person, standing.talk, error));
}

gboolean
footing_talks_drop (FootingStore *store,
                    const char *person,
                    FootingPath path,
                    GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (person != NULL && path < FOOTING_N_PATHS, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = drop (store, person, path, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
