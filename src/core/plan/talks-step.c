/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/edit.h"
#include "talks-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a name or a decision goes into the title of an entry. */
#define TITLE_CHARS 80

struct _FootingTalkStep {
  FootingEdit *talk;
  FootingEdit *person; /* or NULL */
  char *entry;         /* that it has made, or NULL */
  char *made;          /* the talk itself, where it was planned by this; or NULL */
};

char *
footing_talk_get_entry_id (const char *id)
{
  g_autofree char *name = g_strconcat ("footing-talk:", id, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  return g_strdup_printf ("%.8s-%.4s-5%.3s-a%.3s-%.12s", hash, hash + 8, hash + 13,
                          hash + 17, hash + 20);
}

static char *
format_title (FootingConversation *talk, FootingPerson *person)
{
  g_autofree char *name =
      footing_text_excerpt_or (person->name, TITLE_CHARS, _ ("somebody"));
  g_autofree char *decision = footing_talk_format_decision (talk);
  g_autofree char *about = footing_text_excerpt (decision, TITLE_CHARS);

  if (footing_conversation_is_ask (talk) && *about != '\0')
    /* Translators: on the timeline: a name, and the decision that was asked about */
    return g_strdup_printf (_ ("Asked %1$s: %2$s"), name, about);
  if (footing_conversation_is_sponsor (talk))
    /* Translators: on the timeline; %s is a name */
    return g_strdup_printf (_ ("Asked %s what it takes to speak up for me"), name);

  /* Translators: on the timeline; %s is a name */
  return g_strdup_printf (_ ("Talked with %s about what happened"), name);
}

static gboolean
is_started (FootingStore *store, const char *recovery, gboolean *started, GError **error)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);

  *started = plan != NULL && !footing_recovery_is_draft (plan);

  return plan != NULL;
}

static gboolean
add_entry (FootingStore *store,
           FootingConversation *talk,
           FootingPerson *person,
           const char *today,
           char **made,
           GError **error)
{
  const char *const seen[] = {footing_record_get_id (person), NULL};
  g_autofree char *id = footing_talk_get_entry_id (footing_record_get_id (talk));
  g_autofree char *title = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  gboolean started;

  if (!is_started (store, talk->recovery, &started, error))
    return FALSE;
  if (!started || footing_store_get_entry_seq (store, id) != 0)
    return TRUE;

  title = format_title (talk, person);
  entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "id", id, "recovery", talk->recovery,
                          "kind", "conversation", "date", today, "title", title, NULL);
  *made = g_steal_pointer (&id);

  return footing_store_save (store, entry, error) &&
         footing_store_set_seen_by (store, *made, seen, error);
}

/* How far a repair has come stands with the person, too. */
static const char *
get_repair (FootingTalkState state)
{
  return state == FOOTING_TALK_PLANNED     ? "wanted"
         : state == FOOTING_TALK_REQUESTED ? "requested"
                                           : "held";
}

static gboolean
write_person (FootingStore *store,
              FootingConversation *talk,
              FootingTalkState state,
              const char *today,
              GError **error)
{
  if (footing_conversation_is_repair (talk) &&
      !footing_store_change (store, FOOTING_TYPE_PERSON, talk->person, error, "repair",
                             get_repair (state), NULL))
    return FALSE;

  return state < FOOTING_TALK_HELD ||
         footing_store_change (store, FOOTING_TYPE_PERSON, talk->person, error,
                               "last-contact-on", today, NULL);
}

/* The day of @state is noted once. */
static gboolean
write_talk (FootingStore *store,
            FootingConversation *talk,
            FootingPath path,
            FootingTalkState state,
            const char *today,
            GError **error)
{
  const char *id = footing_record_get_id (talk);
  g_autofree char *next = talks_find_next_day (store, path, state);

  if (!footing_store_change (store, FOOTING_TYPE_CONVERSATION, id, error, "state",
                             talks_get_code (state), "next-on", next, NULL))
    return FALSE;

  return talks_get_day_property (state) == NULL ||
         (footing_talk_get_state (talk) >= state &&
          *footing_talk_get_day (talk, state) != '\0') ||
         footing_store_change (store, FOOTING_TYPE_CONVERSATION, id, error,
                               talks_get_day_property (state), today, NULL);
}

static gboolean
move (FootingStore *store,
      FootingConversation *talk,
      FootingTalkState state,
      FootingTalkStep *step,
      GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingPerson) person = NULL;
  FootingPath path;

  if (talk->person != NULL)
    person = footing_store_get (store, FOOTING_TYPE_PERSON, talk->person, error);
  if (talk->person != NULL && person == NULL)
    return FALSE;
  if (!footing_path_of (talk, person != NULL ? person->role : "other", &path)) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("This conversation has no such steps."));
    return FALSE;
  }
  if (path == FOOTING_PATH_ASK && state > FOOTING_TALK_PLANNED &&
      !footing_talk_check_decision (talk, error))
    return FALSE;
  if (!write_talk (store, talk, path, state, today, error))
    return FALSE;

  return person == NULL ||
         (write_person (store, talk, state, today, error) &&
          (state < FOOTING_TALK_HELD ||
           add_entry (store, talk, person, today, &step->entry, error)));
}

static FootingTalkStep *
begin_step (FootingStore *store, FootingConversation *talk, GError **error)
{
  g_autoptr (FootingTalkStep) step = g_new0 (FootingTalkStep, 1);

  step->talk = footing_edit_begin (store, FOOTING_TYPE_CONVERSATION,
                                   footing_record_get_id (talk), error);
  if (step->talk == NULL)
    return NULL;
  if (talk->person != NULL) {
    step->person = footing_edit_begin (store, FOOTING_TYPE_PERSON, talk->person, error);
    if (step->person == NULL)
      return NULL;
  }

  return g_steal_pointer (&step);
}

static gboolean
end_step (FootingStore *store, FootingTalkStep *step, GError **error)
{
  gboolean changed;

  return (step->talk == NULL || footing_edit_end (step->talk, store, &changed, error)) &&
         (step->person == NULL ||
          footing_edit_end (step->person, store, &changed, error));
}

gboolean
footing_talks_move (FootingStore *store,
                    const char *id,
                    FootingTalkState state,
                    FootingTalkStep **step,
                    GError **error)
{
  g_autoptr (FootingConversation) talk = NULL;
  g_autoptr (FootingTalkStep) made = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL && state < FOOTING_N_TALK_STATES, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  talk = footing_store_get (store, FOOTING_TYPE_CONVERSATION, id, error);
  if (talk != NULL)
    made = begin_step (store, talk, error);
  done = made != NULL && move (store, talk, state, made, error) &&
         end_step (store, made, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  if (step != NULL)
    *step = g_steal_pointer (&made);

  return TRUE;
}

/* One with @person on @path that was never held, or NULL. */
static FootingConversation *
find_unheld (FootingStore *store, const char *person, FootingPath path, GError **error)
{
  g_autoptr (FootingPerson) row =
      footing_store_get (store, FOOTING_TYPE_PERSON, person, error);
  g_autoptr (FootingConversation) talk = NULL;

  if (row != NULL)
    talk = footing_talks_find (store, row, path, error);

  return talk != NULL && footing_talk_get_state (talk) < FOOTING_TALK_HELD
             ? g_steal_pointer (&talk)
             : NULL;
}

/* The one to begin: it is noted in @step whether it was there. */
static FootingConversation *
ensure_talk (FootingStore *store,
             const char *person,
             FootingPath path,
             FootingTalkStep *step,
             GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FootingConversation) talk = find_unheld (store, person, path, &failure);

  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  if (talk != NULL) {
    step->talk = footing_edit_begin (store, FOOTING_TYPE_CONVERSATION,
                                     footing_record_get_id (talk), error);
    return step->talk != NULL ? g_steal_pointer (&talk) : NULL;
  }

  step->made = footing_talks_plan (store, person, path, error);

  return step->made != NULL
             ? footing_store_get (store, FOOTING_TYPE_CONVERSATION, step->made, error)
             : NULL;
}

static FootingTalkStep *
begin_talk (FootingStore *store,
            const char *person,
            FootingPath path,
            FootingTalkState state,
            char **id,
            GError **error)
{
  g_autoptr (FootingTalkStep) step = g_new0 (FootingTalkStep, 1);
  g_autoptr (FootingConversation) talk = NULL;

  step->person = footing_edit_begin (store, FOOTING_TYPE_PERSON, person, error);
  if (step->person != NULL)
    talk = ensure_talk (store, person, path, step, error);
  if (talk == NULL || !move (store, talk, state, step, error) ||
      !end_step (store, step, error))
    return NULL;
  *id = g_strdup (footing_record_get_id (talk));

  return g_steal_pointer (&step);
}

char *
footing_talks_begin (FootingStore *store,
                     const char *person,
                     FootingPath path,
                     FootingTalkState state,
                     FootingTalkStep **step,
                     GError **error)
{
  g_autoptr (FootingTalkStep) begun = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (person != NULL && step != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;
  begun = begin_talk (store, person, path, state, &id, error);
  if (!footing_store_end (store, begun != NULL, begun != NULL ? error : NULL) ||
      begun == NULL)
    return NULL;

  *step = g_steal_pointer (&begun);

  return g_steal_pointer (&id);
}

gboolean
footing_talks_take_back (FootingStore *store, FootingTalkStep *step, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (step != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = (step->talk == NULL || footing_edit_undo (step->talk, store, error)) &&
         (step->person == NULL || footing_edit_undo (step->person, store, error)) &&
         (step->entry == NULL || footing_store_get_entry_seq (store, step->entry) == 0 ||
          footing_store_erase (store, FOOTING_TYPE_ENTRY, step->entry, error)) &&
         (step->made == NULL ||
          footing_store_erase (store, FOOTING_TYPE_CONVERSATION, step->made, error));

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_talks_drop_entry (FootingStore *store,
                          FootingPerson *person,
                          FootingPath path,
                          GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FootingConversation) talk = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *id = NULL;

  talk = footing_talks_find (store, person, path, &failure);
  if (failure != NULL) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  id = talk != NULL ? footing_talk_get_entry_id (footing_record_get_id (talk)) : NULL;
  if (id == NULL || footing_store_get_entry_seq (store, id) == 0)
    return TRUE;

  entry = footing_store_get (store, FOOTING_TYPE_ENTRY, id, error);
  if (entry == NULL)
    return FALSE;

  return footing_record_get_changed_at (entry) != footing_record_get_created_at (entry) ||
         footing_store_erase (store, FOOTING_TYPE_ENTRY, id, error);
}

void
footing_talk_step_free (FootingTalkStep *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->talk, footing_edit_free);
  g_clear_pointer (&self->person, footing_edit_free);
  g_free (self->entry);
  g_free (self->made);
  g_free (self);
}
