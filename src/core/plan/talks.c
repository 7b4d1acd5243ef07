/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "talks-private.h"
#include "date.h"
#include "fold.h"
#include "store/store-ledger.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

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
footing_path_is_offered (FootingPath path,
                         const char *role,
                         FootingPerspective perspective)
{
  return footing_path_is_for (path, role) &&
         (path == FOOTING_PATH_ASK || perspective == FOOTING_PERSPECTIVE_SELF);
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

const char *
footing_talk_get_next_day (FootingConversation *talk)
{
  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), "");

  if (footing_conversation_is_thanked (talk))
    return "";
  if (footing_date_is_valid (talk->next_on))
    return talk->next_on;

  return footing_talk_get_state (talk) < FOOTING_TALK_HELD &&
                 footing_date_is_valid (talk->date)
             ? talk->date
             : "";
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
  const char *day;

  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), FALSE);

  day = footing_talk_get_next_day (talk);

  return is_path (talk) && *day != '\0' && footing_date_days_between (day, today) >= 0;
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

/* @text without the full stop at its end. Owned by the caller. */
static char *
strip_stop (const char *text)
{
  g_autofree char *line = footing_text_normalize_line (text);

  if (g_str_has_suffix (line, ".") && !g_str_has_suffix (line, ".."))
    line[strlen (line) - 1] = '\0';

  return g_steal_pointer (&line);
}

char *
footing_talk_draft_question (FootingConversation *talk, GError **error)
{
  g_autofree char *one = NULL, *other = NULL, *leaning = NULL;

  g_return_val_if_fail (FOOTING_IS_CONVERSATION (talk), NULL);

  if (!footing_talk_check_decision (talk, error))
    return NULL;

  one = strip_stop (talk->option_a);
  other = strip_stop (talk->option_b);
  leaning = strip_stop (talk->leaning);
  if (*leaning == '\0')
    /* Translators: what somebody says who asks for advice; the two are the options that
     * they have, in their own words */
    return g_strdup_printf (_ ("I have one decision to make: %1$s, or %2$s? Which would "
                               "you choose, and why?"),
                            one, other);

  /* Translators: the same; the third is what they lean towards: "May, because two clients
   * would take part" */
  return g_strdup_printf (_ ("I have one decision to make: %1$s, or %2$s? I’m leaning "
                             "towards this: %3$s. What am I missing?"),
                          one, other, leaning);
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

FootingConversation *
footing_talks_find_used (FootingStore *store, const char *person, GError **error)
{
  g_autoptr (GPtrArray) talks = NULL;
  FootingConversation *found = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  talks = footing_store_list_talks_with (store, person, error);
  for (guint i = 0; talks != NULL && i < talks->len; i++) {
    FootingConversation *talk = g_ptr_array_index (talks, i);

    if (is_path (talk) && !footing_text_is_blank (talk->used) &&
        (found == NULL || !footing_conversation_is_thanked (talk) ||
         footing_conversation_is_thanked (found)))
      found = talk;
  }

  return found != NULL ? g_object_ref (found) : NULL;
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

char *
talks_find_next_day (FootingStore *store, FootingPath path, FootingTalkState state)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  const int days = paths[path].days[state];

  return days > 0 ? footing_date_propose (today, days) : g_strdup ("");
}

const char *
talks_get_code (FootingTalkState state)
{
  return states[state].code;
}

const char *
talks_get_day_property (FootingTalkState state)
{
  return states[state].day;
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

  next = talks_find_next_day (store, path, FOOTING_TALK_PLANNED);
  talk = footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", row->recovery,
                             "person", person, "kind", paths[path].kind, "state",
                             "planned", "next-on", next, "decision",
                             path == FOOTING_PATH_ASK ? row->ask : "", NULL);
  if (!footing_store_save (store, talk, error))
    return NULL;

  return g_strdup (footing_record_get_id (talk));
}
