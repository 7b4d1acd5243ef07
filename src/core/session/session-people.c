/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "names.h"
#include "plan/standing.h"
#include "plan/telling.h"
#include "session-private.h"
#include "store/store-ledger.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days for which somebody is left in peace. */
#define RECENT_DAYS 3

/* Of a question: longer ones are no question that can be sent. */
#define ASK_CHARS 400

/* How many of the latest entries are looked through for a win to tell. */
#define LATEST_ENTRIES 40

static void
free_reach (gpointer data)
{
  FootingReach *reach = data;

  g_object_unref (reach->person);
  g_free (reach);
}

/* Whether there is something to ask @person: a question that was never asked, or one that
 * is not answered yet. */
static gboolean
has_question (FootingPerson *person, GPtrArray *conversations)
{
  const char *id = footing_record_get_id (person);

  if (footing_talks_is_unasked (person, conversations))
    return TRUE;
  if (footing_text_is_blank (person->ask))
    return FALSE;

  for (guint i = 0; i < conversations->len; i++) {
    FootingConversation *row = g_ptr_array_index (conversations, i);

    if (g_strcmp0 (row->person, id) == 0 && footing_conversation_is_ask (row) &&
        footing_talk_get_state (row) < FOOTING_TALK_ANSWERED)
      return TRUE;
  }

  return FALSE;
}

static FootingReachReason
find_reason (FootingPerson *person, int days, GPtrArray *conversations)
{
  if (footing_person_was_asked_to_talk (person))
    return FOOTING_REACH_REPAIR_ASKED;
  if (footing_person_wants_talk (person))
    return FOOTING_REACH_REPAIR;
  if (has_question (person, conversations))
    return FOOTING_REACH_ASK;
  if (days < 0)
    return FOOTING_REACH_NEVER;

  return person->rhythm_days > 0 && days >= person->rhythm_days ? FOOTING_REACH_DUE
                                                                : FOOTING_REACH_SILENCE;
}

static FootingReach *
make_reach (FootingPerson *person,
            const FootingViewer *viewer,
            const char *today,
            GPtrArray *conversations)
{
  FootingReach *reach = g_new0 (FootingReach, 1);
  const char *contact_on = footing_person_find_contact (
      person, conversations, viewer != NULL ? viewer->touched_on : NULL, today);

  reach->person = g_object_ref (person);
  reach->days =
      *contact_on != '\0' ? MAX (0, footing_date_days_between (contact_on, today)) : -1;
  reach->reason = find_reason (person, reach->days, conversations);
  reach->proposed = reach->days < 0 || reach->days >= RECENT_DAYS;

  return reach;
}

static int
compare_reach (gconstpointer a, gconstpointer b)
{
  const FootingReach *left = *(FootingReach **)a, *right = *(FootingReach **)b;

  if (left->proposed != right->proposed)
    return left->proposed ? -1 : 1;
  if (left->reason != right->reason)
    return (int)left->reason - (int)right->reason;
  if (left->days != right->days)
    return right->days - left->days;

  return left->person->position - right->person->position;
}

GPtrArray *
footing_session_rank_people (FootingStore *store, const char *recovery, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (GPtrArray) people =
      footing_store_list (store, FOOTING_TYPE_PERSON, recovery, error);
  g_autoptr (GPtrArray) conversations = NULL;
  g_autoptr (GPtrArray) viewers = NULL;
  g_autoptr (GPtrArray) ranked = g_ptr_array_new_with_free_func (free_reach);

  if (people != NULL)
    conversations =
        footing_store_list (store, FOOTING_TYPE_CONVERSATION, recovery, error);
  if (conversations != NULL)
    viewers = footing_store_list_ledger (store, recovery, error);
  if (viewers == NULL)
    return NULL;

  for (guint i = 0; i < people->len; i++) {
    FootingPerson *person = g_ptr_array_index (people, i);

    g_ptr_array_add (ranked, make_reach (person,
                                         footing_viewers_find (
                                             viewers, footing_record_get_id (person)),
                                         today, conversations));
  }
  g_ptr_array_sort (ranked, compare_reach);

  return g_steal_pointer (&ranked);
}

char *
footing_reach_format_reason (const FootingReach *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Translators: why to be in touch with somebody, below their name */
  switch (self->reason) {
  case FOOTING_REACH_REPAIR:
    return g_strdup (_ ("You want to clear the air"));
  case FOOTING_REACH_REPAIR_ASKED:
    return g_strdup (_ ("You’ve asked for a talk that hasn’t happened yet"));
  case FOOTING_REACH_ASK:
    return g_strdup (_ ("You have a question for them"));
  case FOOTING_REACH_NEVER:
    return g_strdup (_ ("No contact noted yet"));
  case FOOTING_REACH_DUE:
  case FOOTING_REACH_SILENCE:
  default:
    if (self->days == 0)
      return g_strdup (_ ("Heard from you today"));
    if (self->days == 1)
      return g_strdup (_ ("Heard from you yesterday"));
    return g_strdup_printf (ngettext ("Hasn’t heard from you for %d day",
                                      "Hasn’t heard from you for %d days", self->days),
                            self->days);
  }
}

/* What the person is to be asked, in a letter to them: a gap where it speaks of them. */
static char *
format_ask (FootingPerson *person)
{
  if (footing_names (person->ask, person->name) ||
      footing_names_role (person->ask, person->role))
    /* Translators: a gap in a sentence to somebody, which is filled in before it is sent
     */
    return g_strdup (_ ("[your question]"));

  return footing_text_excerpt (person->ask, ASK_CHARS);
}

/* With nothing noted to tell, the sentence says what belongs in it. */
static char *
format_gaps (const FootingReach *self)
{
  /* Translators: here and below, the brackets are gaps to be filled in */
  return g_strdup (self->reason == FOOTING_REACH_NEVER
                       ? _ ("A short update from me: [what I’m working on]. Next comes "
                            "[what you’ll see of it, and when].")
                       : _ ("A short update from me: [what has moved since we last "
                            "spoke]. Next comes [what you’ll see of it, and when]."));
}

static char *
format_for_self (const FootingReach *self, const char *news)
{
  g_autofree char *title = NULL;

  switch (self->reason) {
  case FOOTING_REACH_REPAIR:
    return g_strdup (_ ("I’d like twenty minutes with you about what happened: what I’ve "
                        "learned from it, and what I’ll do next."));
  case FOOTING_REACH_REPAIR_ASKED:
    return g_strdup (
        _ ("I asked to talk about what happened. Which day would suit you?"));
  case FOOTING_REACH_ASK:
    title = format_ask (self->person);
    /* Translators: %s is a question that the person typed */
    return g_strdup_printf (_ ("May I ask you one thing? %s"), title);
  case FOOTING_REACH_DUE:
  case FOOTING_REACH_NEVER:
  case FOOTING_REACH_SILENCE:
  default:
    if (news == NULL)
      return format_gaps (self);
    title = footing_text_excerpt (news, SESSION_LINE_CHARS);
    /* Translators: %s is a win, "Cut the nightly run: 9 minutes" */
    return g_strdup_printf (_ ("One thing you may not have heard yet: %s"), title);
  }
}

static char *
format_for_support (const FootingReach *self)
{
  g_autofree char *ask = format_ask (self->person);

  if (*ask != '\0')
    return g_strdup_printf (_ ("May I ask you one thing? %s"), ask);

  return g_strdup (_ ("I’m looking for a way to help somebody show good work again. May "
                      "I ask what you’d do?"));
}

char *
footing_reach_format_opening (const FootingReach *self,
                              FootingPerspective perspective,
                              const char *news)
{
  g_return_val_if_fail (self != NULL, NULL);

  return perspective == FOOTING_PERSPECTIVE_SUPPORT ? format_for_support (self)
                                                    : format_for_self (self, news);
}

/* What @person is told of the entry at @seq, or NULL. */
static char *
format_news (const FootingTelling *telling, gint64 seq, const char *person)
{
  g_autoptr (FootingEntry) entry = footing_store_get_entry_at (telling->store, seq, NULL);
  g_autofree char *title = NULL;
  g_auto (GStrv) seen = NULL;

  if (entry == NULL || !footing_entry_is_win (entry) ||
      footing_text_is_blank (entry->title))
    return NULL;
  seen = footing_store_get_seen_by (telling->store, footing_record_get_id (entry), NULL);
  if (seen == NULL || g_strv_contains ((const char *const *)seen, person) ||
      !footing_telling_format_win (telling, entry, &title, NULL))
    return NULL;

  return title != NULL ? session_format_win (entry, title) : NULL;
}

char *
footing_session_find_news (FootingStore *store,
                           FootingGuidance *guidance,
                           FootingSession *session,
                           FootingPerson *person)
{
  const FootingTelling telling = {store, guidance, session->perspective, person->name,
                                  person->role};
  const char *recovery = footing_record_get_id (session->recovery);
  g_autoptr (GArray) keys = footing_store_list_entry_keys (store, recovery, NULL, NULL);
  char *news = NULL;

  for (guint i = 0; keys != NULL && i < MIN (keys->len, LATEST_ENTRIES) && news == NULL;
       i++)
    news = format_news (&telling, g_array_index (keys, FootingEntryKey, i).seq,
                        footing_record_get_id (person));

  return news;
}
