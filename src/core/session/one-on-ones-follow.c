/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "one-on-ones.h"
#include "plan/talks.h"
#include "schedule/recurrence.h"
#include "schedule/schedule.h"
#include "session-changes.h"
#include "session-private.h"
#include "text.h"

#include <string.h>

/* --- The next one --------------------------------------------------------------------
 */

/* Whether @next can be put on another day: it has not rung yet, or nobody has begun to
 * write in its session. */
static gboolean
can_move (FootingStore *store, FootingOccurrence *next)
{
  const gint64 now = footing_clock_now (footing_store_get_clock (store));

  return (next->shown_at == 0 && footing_schedule_get_ring (next) > now) ||
         !footing_store_has_answers (store, footing_record_get_id (next));
}

/* The one of @waiting that was put on the local date @before ("" for none), or NULL. */
static FootingOccurrence *
find_moved (GPtrArray *waiting, const char *before)
{
  for (guint i = 0; *before != '\0' && i < waiting->len; i++) {
    FootingOccurrence *next = waiting->pdata[i];

    if (strcmp (next->moved_to, before) == 0)
      return next;
  }

  return NULL;
}

/* The one that is put on the day that is agreed now: it stands for all others that would
 * come before (schedule/schedule.h). */
static FootingOccurrence *
find_next (FootingStore *store, GPtrArray *waiting, const char *before)
{
  FootingOccurrence *moved = find_moved (waiting, before);

  for (guint i = 0; moved == NULL && i < waiting->len; i++)
    if (can_move (store, waiting->pdata[i]))
      moved = waiting->pdata[i];

  return moved;
}

/* Where @next goes back to: its own day, or the next of its ritual where that is over.
 * Owned by the caller; NULL when there is none. */
static char *
find_own_day (FootingStore *store, FootingOccurrence *next, const char *today)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autoptr (FootingRitual) ritual = NULL;
  char *day = NULL;
  gint64 due_at;

  if (strcmp (next->date, today) >= 0)
    return g_strdup (next->date);

  ritual = footing_store_get (store, FOOTING_TYPE_RITUAL, next->ritual, NULL);
  if (ritual != NULL)
    footing_recurrence_next (ritual, footing_clock_now (clock), zone, &day, &due_at);

  return day;
}

gboolean
footing_one_on_ones_agree (FootingStore *store,
                           const char *ritual,
                           const char *before,
                           const char *agreed,
                           FootingOccurrence **moved,
                           GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *day = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  FootingOccurrence *next;
  gboolean back;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (ritual != NULL && before != NULL && agreed != NULL, FALSE);

  waiting = footing_store_list_waiting (store, ritual, error);
  if (waiting == NULL)
    return FALSE;

  today = footing_clock_today (footing_store_get_clock (store));
  back = !footing_date_is_coming (agreed, today) || strcmp (agreed, today) == 0;
  next = back ? find_moved (waiting, before) : find_next (store, waiting, before);
  if (next != NULL)
    day = back ? find_own_day (store, next, today) : g_strdup (agreed);
  if (day == NULL || strcmp (footing_occurrence_get_day (next), day) == 0)
    return TRUE;

  if (moved != NULL)
    *moved = g_object_ref (next);

  return footing_schedule_put_off (store, footing_record_get_id (next), day, error);
}

/* Whether one of those that wait has a day of its own, be it that somebody has moved it:
 * *@free is FALSE then, and where none waits. */
static gboolean
find_free (FootingStore *store, const char *ritual, gboolean *free, GError **error)
{
  g_autoptr (GPtrArray) waiting = footing_store_list_waiting (store, ritual, error);

  *free = waiting != NULL && waiting->len > 0;
  for (guint i = 0; waiting != NULL && i < waiting->len; i++)
    *free = *free && !footing_occurrence_is_moved (waiting->pdata[i]);

  return waiting != NULL;
}

gboolean
footing_one_on_ones_follow_ritual (FootingStore *store, const char *id, GError **error)
{
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  gboolean free;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  ritual = footing_store_get (store, FOOTING_TYPE_RITUAL, id, NULL);
  if (ritual == NULL || !footing_ritual_is_one_on_one (ritual))
    return TRUE;
  if (!find_free (store, id, &free, error))
    return FALSE;
  if (!free)
    return TRUE;

  talks = footing_one_on_ones_list (store, ritual->recovery, error);

  return talks != NULL &&
         footing_one_on_ones_agree (store, id, "", footing_one_on_ones_get_next (talks),
                                    NULL, error);
}

/* The newest one says when the next is, and one that is in the bin does so no more. */
static gboolean
follow_next (FootingStore *store,
             FootingConversation *talk,
             const char *before,
             GError **error)
{
  g_autoptr (GPtrArray) talks = footing_one_on_ones_list (store, talk->recovery, error);
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (GError) problem = NULL;

  if (talks == NULL)
    return FALSE;
  if (footing_record_get_deleted_at (talk) == 0 &&
      (talks->len == 0 || strcmp (footing_record_get_id (talks->pdata[0]),
                                  footing_record_get_id (talk)) != 0))
    return TRUE;

  ritual = footing_one_on_ones_find_ritual (store, talk->recovery, &problem);
  if (problem != NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else if (ritual == NULL)
    return TRUE;

  return ritual != NULL &&
         footing_one_on_ones_agree (store, footing_record_get_id (ritual), before,
                                    footing_one_on_ones_get_next (talks), NULL, error);
}

/* --- The timeline --------------------------------------------------------------------
 */

/* Whether there is to be an entry for @talk, of @plan. */
static gboolean
says_something (FootingConversation *talk, FootingRecovery *plan)
{
  return footing_record_get_deleted_at (talk) == 0 &&
         footing_conversation_is_held (talk) && !footing_text_is_blank (talk->notes) &&
         !footing_recovery_is_draft (plan);
}

static gboolean
add_entry (FootingStore *store,
           FootingConversation *talk,
           FootingRecovery *plan,
           const char *id,
           GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *title = session_format_one_on_one (plan);
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "id", id, "recovery", talk->recovery, "kind", "conversation",
      "date", footing_date_is_valid (talk->date) ? talk->date : today, "title", title,
      "body", talk->notes, NULL);

  return footing_store_save (store, entry, error);
}

/* What somebody has made of it on the timeline stays. */
static gboolean
change_entry (FootingStore *store,
              FootingConversation *talk,
              FootingEntry *entry,
              const char *before,
              GError **error)
{
  const char *id = footing_record_get_id (entry);
  const gboolean follows =
      footing_text_is_blank (before) || strcmp (entry->body, before) == 0;
  const char *body = follows ? talk->notes : entry->body;
  const char *date = footing_date_is_valid (talk->date) ? talk->date : entry->date;

  if (footing_record_get_deleted_at (entry) != 0 &&
      !footing_store_restore (store, FOOTING_TYPE_ENTRY, id, error))
    return FALSE;

  return (strcmp (body, entry->body) == 0 && strcmp (date, entry->date) == 0) ||
         footing_store_change (store, FOOTING_TYPE_ENTRY, id, error, "body", body, "date",
                               date, NULL);
}

/* @was_there: whether it was not in the bin, with @before as its notes. Somebody who took
 * the entry from the timeline then does not want it there. */
static gboolean
follow_entry (FootingStore *store,
              FootingConversation *talk,
              gboolean was_there,
              const char *before,
              GError **error)
{
  g_autofree char *id = footing_talk_get_entry_id (footing_record_get_id (talk));
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, talk->recovery, error);
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  gboolean removed;

  if (plan == NULL)
    return FALSE;

  entry = footing_store_get (store, FOOTING_TYPE_ENTRY, id, &problem);
  if (entry == NULL && !g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  removed = entry != NULL && footing_record_get_deleted_at (entry) != 0;
  if (!says_something (talk, plan))
    return entry == NULL || removed ||
           footing_store_remove (store, FOOTING_TYPE_ENTRY, id, error);
  if (entry == NULL)
    return add_entry (store, talk, plan, id, error);

  return (removed && was_there && !footing_text_is_blank (before)) ||
         change_entry (store, talk, entry, before, error);
}

/* --- What was promised ---------------------------------------------------------------
 */

static gboolean
keep_promises (FootingStore *store,
               FootingConversation *talk,
               const char *before,
               const char *after,
               GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *base = session_find_promise_base (store, talk, error);
  SessionFinish finish = {
      .store = store, .id = base, .recovery = talk->recovery, .today = today};
  gboolean done;

  if (base == NULL)
    return FALSE;

  /* Taken back is what was typed, and this follows it back. */
  session_finish_init (&finish);
  done = session_keep_promises (&finish, before, after, talk->next_on, error);
  session_finish_clear (&finish);

  return done;
}

/* @was_there and @before as for follow_entry(). */
static gboolean
follow_promises (FootingStore *store,
                 FootingConversation *talk,
                 gboolean was_there,
                 const char *before,
                 GError **error)
{
  const gboolean is_there =
      footing_record_get_deleted_at (talk) == 0 && footing_conversation_is_held (talk);
  const char *old = was_there ? before : "";
  const char *now = is_there ? talk->notes : "";
  g_autoptr (FootingRecovery) plan = NULL;

  if (strcmp (old, now) == 0)
    return TRUE;
  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, talk->recovery, error);

  return plan != NULL && (footing_recovery_is_draft (plan) ||
                          keep_promises (store, talk, old, now, error));
}

gboolean
footing_one_on_ones_follow (FootingStore *store, const char *change, GError **error)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (FootingConversation) talk = NULL;
  g_autoptr (GError) problem = NULL;
  gboolean was_there;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (change != NULL, FALSE);

  parts = g_strsplit (change, "\x1f", 4);
  g_return_val_if_fail (g_strv_length (parts) == 4, FALSE);

  talk = footing_store_get (store, FOOTING_TYPE_CONVERSATION, parts[0], &problem);
  if (talk == NULL) {
    if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  was_there = strcmp (parts[2], "1") == 0;

  return follow_next (store, talk, parts[1], error) &&
         follow_promises (store, talk, was_there, parts[3], error) &&
         (session_has_made (parts[0]) ||
          follow_entry (store, talk, was_there, parts[3], error));
}
