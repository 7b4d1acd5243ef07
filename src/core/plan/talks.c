/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "talks.h"
#include "date.h"
#include "fold.h"
#include "store/edit.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of a name or a decision goes into the title of an entry. */
#define TITLE_CHARS 80

/* A path: its states in their order, and for each how many days after it what comes next
 * is due; 0 where nothing does. */
static const struct {
  const char *kind;
  const char *move;
  int days[FOOTING_N_TALK_STATES];
  gboolean skips_answer;
} paths[FOOTING_N_PATHS] = {
    [FOOTING_PATH_REPAIR] = {"repair", "repair-relationships", {3, 5, 2, 0, 0}, TRUE},
    [FOOTING_PATH_ASK] = {"ask", "micro-mentoring", {3, 5, 7, 2, 0}, FALSE},
    [FOOTING_PATH_SPONSOR] = {"sponsor", "win-an-advocate", {7, 7, 14, 2, 0}, FALSE},
    [FOOTING_PATH_ADVOCATE] = {"sponsor", "win-an-advocate", {7, 7, 14, 2, 0}, FALSE},
};

static const struct {
  const char *code;
  const char *day; /* the property that has its day, or NULL */
} states[FOOTING_N_TALK_STATES] = {
    [FOOTING_TALK_PLANNED] = {"planned", NULL},
    [FOOTING_TALK_REQUESTED] = {"requested", "requested-on"},
    [FOOTING_TALK_HELD] = {"held", "date"},
    [FOOTING_TALK_ANSWERED] = {"answered", "answered-on"},
    [FOOTING_TALK_THANKED] = {"thanked", "thanked-on"},
};

struct _FootingTalkStep {
  FootingEdit *talk;
  FootingEdit *person; /* or NULL */
  char *entry;         /* that it has made, or NULL */
  char *made;          /* the talk itself, where it was planned by this; or NULL */
};

/* --- What a path is ------------------------------------------------------------------
 */

gboolean
footing_path_is_for (FootingPath path, const char *role)
{
  const gboolean near = footing_role_is_mentor (role) || footing_role_is_sponsor (role);

  g_return_val_if_fail (path < FOOTING_N_PATHS, FALSE);

  switch (path) {
  case FOOTING_PATH_SPONSOR:
    return near;
  case FOOTING_PATH_ADVOCATE:
    return !near;
  case FOOTING_PATH_REPAIR:
  case FOOTING_PATH_ASK:
  case FOOTING_N_PATHS:
  default:
    return TRUE;
  }
}

gboolean
footing_path_of (FootingConversation *talk, const char *role, FootingPath *path)
{
  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), FALSE);
  g_return_val_if_fail (role != NULL && path != NULL, FALSE);

  for (guint i = 0; i < FOOTING_N_PATHS; i++)
    if (g_str_equal (paths[i].kind, talk->kind) && footing_path_is_for (i, role)) {
      *path = i;
      return TRUE;
    }

  return FALSE;
}

const char *
footing_path_get_move (FootingPath path)
{
  g_return_val_if_fail (path < FOOTING_N_PATHS, NULL);

  return paths[path].move;
}

FootingTalkState
footing_talk_get_state (FootingConversation *talk)
{
  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), FOOTING_TALK_PLANNED);

  for (guint i = 0; i < FOOTING_N_TALK_STATES; i++)
    if (g_str_equal (states[i].code, talk->state))
      return i;

  return FOOTING_TALK_PLANNED;
}

gboolean
footing_path_get_next (FootingPath path, FootingTalkState state, FootingTalkState *next)
{
  g_return_val_if_fail (path < FOOTING_N_PATHS, FALSE);
  g_return_val_if_fail (state < FOOTING_N_TALK_STATES, FALSE);

  if (state == FOOTING_TALK_THANKED)
    return FALSE;
  *next = state + 1;
  if (*next == FOOTING_TALK_ANSWERED && paths[path].skips_answer)
    *next = FOOTING_TALK_THANKED;

  return TRUE;
}

const char *
footing_talk_get_day (FootingConversation *talk, FootingTalkState state)
{
  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), "");

  switch (state) {
  case FOOTING_TALK_REQUESTED:
    return talk->requested_on;
  case FOOTING_TALK_HELD:
    return talk->date;
  case FOOTING_TALK_ANSWERED:
    return talk->answered_on;
  case FOOTING_TALK_THANKED:
    return talk->thanked_on;
  case FOOTING_TALK_PLANNED:
  case FOOTING_N_TALK_STATES:
  default:
    return "";
  }
}

/* Whether it is one of the paths, whoever it is with. */
static gboolean
is_path (FootingConversation *talk)
{
  FootingPath path;

  return footing_path_of (talk, "other", &path);
}

gboolean
footing_talk_is_due (FootingConversation *talk, const char *today)
{
  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), FALSE);

  return is_path (talk) && !footing_conversation_is_thanked (talk) &&
         footing_date_is_valid (talk->next_on) &&
         footing_date_days_between (talk->next_on, today) >= 0;
}

/* --- One decision --------------------------------------------------------------------
 */

gboolean
footing_talk_check_decision (FootingConversation *talk, GError **error)
{
  g_autofree char *a = NULL, *b = NULL;

  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), FALSE);

  a = footing_fold (talk->option_a);
  b = footing_fold (talk->option_b);
  if (footing_text_is_blank (a) || footing_text_is_blank (b))
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("Name the two options that you are choosing between: one "
                            "decision can be answered in a few minutes."));
  else if (g_str_equal (a, b))
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("Both options are the same: name the other thing that you "
                            "could do."));
  else
    return TRUE;

  return FALSE;
}

char *
footing_talk_format_decision (FootingConversation *talk)
{
  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), NULL);

  if (!footing_talk_check_decision (talk, NULL))
    return g_strdup (talk->decision);
  if (footing_text_is_blank (talk->leaning))
    /* Translators: a question about one decision, such as "Start small in May, or all of
     * it in July?" */
    return g_strdup_printf (_ ("%1$s, or %2$s?"), talk->option_a, talk->option_b);

  /* Translators: the same; the third is what somebody leans towards: "May, because two
   * clients would take part" */
  return g_strdup_printf (_ ("%1$s, or %2$s? I’m leaning towards this: %3$s"),
                          talk->option_a, talk->option_b, talk->leaning);
}

/* --- Finding and planning ------------------------------------------------------------
 */

FootingConversation *
footing_talks_find (FootingStore *store,
                    FootingPerson *person,
                    FootingPath path,
                    GError **error)
{
  g_autoptr (GPtrArray) talks = NULL;
  FootingConversation *newest = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_PERSON (person), NULL);
  g_return_val_if_fail (path < FOOTING_N_PATHS, NULL);

  talks = footing_store_list (store, FOOTING_TYPE_CONVERSATION, person->recovery, error);
  for (guint i = talks != NULL ? talks->len : 0; i > 0; i--) {
    FootingConversation *talk = g_ptr_array_index (talks, i - 1);

    if (!g_str_equal (talk->kind, paths[path].kind) ||
        g_strcmp0 (talk->person, footing_record_get_id (person)) != 0)
      continue;
    if (!footing_conversation_is_thanked (talk))
      return g_object_ref (talk);
    if (newest == NULL)
      newest = talk;
  }

  return newest != NULL ? g_object_ref (newest) : NULL;
}

gboolean
footing_talks_is_unasked (FootingPerson *person, GPtrArray *talks)
{
  const char *id;

  g_return_val_if_fail (FOOTING_IS_PERSON (person), FALSE);
  g_return_val_if_fail (talks != NULL, FALSE);

  if (footing_text_is_blank (person->ask))
    return FALSE;

  id = footing_record_get_id (person);
  for (guint i = 0; i < talks->len; i++) {
    FootingConversation *talk = g_ptr_array_index (talks, i);

    if (footing_conversation_is_ask (talk) && g_strcmp0 (talk->person, id) == 0)
      return FALSE;
  }

  return TRUE;
}

static char *
add_days (FootingStore *store, int days)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));

  return days > 0 ? footing_date_add_days (today, days) : g_strdup ("");
}

char *
footing_talks_plan (FootingStore *store,
                    const char *person,
                    FootingPath path,
                    GError **error)
{
  g_autoptr (FootingPerson) row = NULL;
  g_autoptr (FootingConversation) talk = NULL;
  g_autofree char *next = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (person != NULL && path < FOOTING_N_PATHS, NULL);

  row = footing_store_get (store, FOOTING_TYPE_PERSON, person, error);
  if (row == NULL)
    return NULL;

  next = add_days (store, paths[path].days[FOOTING_TALK_PLANNED]);
  talk = footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", row->recovery,
                             "person", person, "kind", paths[path].kind, "state",
                             "planned", "next-on", next, "decision",
                             path == FOOTING_PATH_ASK ? row->ask : "", NULL);
  if (!footing_store_save (store, talk, error))
    return NULL;

  return g_strdup (footing_record_get_id (talk));
}

/* --- A step on it --------------------------------------------------------------------
 */

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
  g_autofree char *next = add_days (store, paths[path].days[state]);

  if (!footing_store_change (store, FOOTING_TYPE_CONVERSATION, id, error, "state",
                             states[state].code, "next-on", next, NULL))
    return FALSE;

  return states[state].day == NULL ||
         (footing_talk_get_state (talk) >= state &&
          *footing_talk_get_day (talk, state) != '\0') ||
         footing_store_change (store, FOOTING_TYPE_CONVERSATION, id, error,
                               states[state].day, today, NULL);
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

  return footing_edit_end (step->talk, store, &changed, error) &&
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

char *
footing_talks_begin (FootingStore *store,
                     const char *person,
                     FootingPath path,
                     FootingTalkStep **step,
                     GError **error)
{
  g_autoptr (FootingTalkStep) made = NULL;
  gboolean done, changed;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (person != NULL && step != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;
  made = g_new0 (FootingTalkStep, 1);
  made->person = footing_edit_begin (store, FOOTING_TYPE_PERSON, person, error);
  if (made->person != NULL)
    made->made = footing_talks_plan (store, person, path, error);
  done = made->made != NULL &&
         footing_talks_move (store, made->made, FOOTING_TALK_PLANNED, NULL, error) &&
         footing_edit_end (made->person, store, &changed, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return NULL;

  *step = g_steal_pointer (&made);

  return g_strdup ((*step)->made);
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
