/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan/rituals.h"
#include "schedule/schedule.h"
#include "session-private.h"

#define UPDATE "progress-update"

/* The id of the ritual of @recovery whose session is an update; NULL without @error when
 * there is none. */
static char *
find_ritual (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);

  for (guint i = 0; rituals != NULL && i < rituals->len; i++)
    if (session_get_kind (rituals->pdata[i]) == FOOTING_SESSION_UPDATE)
      return g_strdup (footing_record_get_id (rituals->pdata[i]));

  return NULL;
}

/* A plan that has none gets it, switched off: somebody wants to write now, and has not
 * asked to be reminded. */
static char *
ensure_ritual (FootingStore *store,
               FootingGuidance *guidance,
               const char *recovery,
               GError **error)
{
  const FootingGuide *guide =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_RITUAL, UPDATE);
  g_autoptr (GError) problem = NULL;
  g_autofree char *found = find_ritual (store, recovery, &problem);
  int position;

  if (found != NULL)
    return g_steal_pointer (&found);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  position =
      footing_store_get_next_position (store, FOOTING_TYPE_RITUAL, recovery, error);

  return position >= 0 &&
                 footing_rituals_add (store, recovery, guide, position, FALSE, error)
             ? find_ritual (store, recovery, error)
             : NULL;
}

static gboolean
set_reader (FootingStore *store,
            GPtrArray *answers,
            const char *occurrence,
            const char *person,
            GError **error)
{
  g_autofree char *made = NULL;

  for (guint i = 0; i < answers->len; i++)
    if (footing_answer_is_reader (answers->pdata[i]))
      return footing_store_change (store, FOOTING_TYPE_ANSWER,
                                   footing_record_get_id (answers->pdata[i]), error,
                                   "person", person, NULL);

  made = footing_session_ensure_answer (store, occurrence, "reader", person, "", NULL,
                                        error);

  return made != NULL;
}

/* What the reader is told of these wins, a line each; those that are not for them are
 * left out. */
static GPtrArray *
list_lines (const FootingTelling *telling, const char *const *wins, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; wins[i] != NULL; i++) {
    g_autoptr (FootingEntry) win =
        footing_store_get (telling->store, FOOTING_TYPE_ENTRY, wins[i], error);
    g_autofree char *title = NULL;

    if (win == NULL || !footing_telling_format_win (telling, win, &title, error))
      return NULL;
    if (title != NULL)
      g_ptr_array_add (lines, session_format_win (win, title));
  }

  return g_steal_pointer (&lines);
}

/* The first as the headline, the others as what was done. */
static gboolean
put_wins (const FootingTelling *telling,
          const char *occurrence,
          const char *const *wins,
          GError **error)
{
  g_autoptr (GPtrArray) lines = list_lines (telling, wins, error);
  g_autoptr (GString) done = g_string_new (NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (lines == NULL)
    return FALSE;
  if (lines->len == 0)
    return TRUE;

  for (guint i = 1; i < lines->len; i++)
    session_add_line (done, lines->pdata[i]);
  first = footing_session_ensure_answer (telling->store, occurrence, "headline", NULL,
                                         lines->pdata[0], NULL, error);
  if (first != NULL)
    second = footing_session_ensure_answer (telling->store, occurrence, "done", NULL,
                                            done->str, NULL, error);

  return second != NULL;
}

static gboolean
write_to (FootingStore *store,
          FootingGuidance *guidance,
          const char *occurrence,
          const char *person,
          const char *const *wins,
          GError **error)
{
  g_autoptr (FootingSession) session = footing_session_open (store, occurrence, error);
  g_autoptr (FootingPerson) reader = NULL;
  g_autoptr (GPtrArray) answers = NULL;

  if (session != NULL)
    reader = footing_store_get (store, FOOTING_TYPE_PERSON, person, error);
  if (reader != NULL)
    answers = footing_store_list (store, FOOTING_TYPE_ANSWER, occurrence, error);
  if (answers == NULL || !set_reader (store, answers, occurrence, person, error))
    return FALSE;

  if (wins != NULL) {
    const FootingTelling telling = {store, guidance, session->perspective, reader->name,
                                    reader->role};

    return put_wins (&telling, occurrence, wins, error);
  }

  return TRUE;
}

char *
footing_session_write_to (FootingStore *store,
                          FootingGuidance *guidance,
                          const char *recovery,
                          const char *person,
                          const char *const *wins,
                          GError **error)
{
  g_autofree char *ritual = NULL;
  g_autofree char *occurrence = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL && person != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;
  ritual = ensure_ritual (store, guidance, recovery, error);
  if (ritual != NULL)
    occurrence = footing_schedule_open_session (store, ritual, error);
  done =
      occurrence != NULL && write_to (store, guidance, occurrence, person, wins, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&occurrence)
             : NULL;
}
