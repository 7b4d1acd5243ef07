/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "debrief.h"
#include "date-sense.h"
#include "date.h"
#include "parts.h"
#include "store/store-answers.h"
#include "text.h"
#include "theirs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
footing_debrief_is_wanted (FootingRecovery *plan)
{
  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), FALSE);

  return footing_recovery_is_support (plan) && footing_recovery_is_active (plan) &&
         *plan->debriefed_on == '\0' &&
         (footing_text_is_blank (plan->technical_change) ||
          footing_text_is_blank (plan->communication_change));
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID, sentence);

  return FALSE;
}

/* One that was held, if any, was held after what it is about, and not after @today. */
static gboolean
check_day (FootingRecovery *plan, const char *day, const char *today, GError **error)
{
  g_autofree char *problem = NULL;

  if (*day == '\0')
    return TRUE;
  if (!footing_date_is_valid (day))
    problem = footing_date_format_missing ("");
  else if (!footing_date_sense_allows (FOOTING_DATE_HAPPENED, day, today))
    problem =
        footing_date_sense_format_problem (FOOTING_DATE_HAPPENED, TRUE, day, day, "");
  else if (footing_date_is_valid (plan->happened_on) &&
           strcmp (day, plan->happened_on) < 0)
    problem = footing_date_format_early (plan->happened_on, "");

  return problem == NULL || refuse (error, problem);
}

gboolean
footing_debrief_set_held (FootingStore *store,
                          const char *recovery,
                          const char *day,
                          GError **error)
{
  g_autofree char *today = NULL;
  g_autoptr (FootingRecovery) plan = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);
  g_return_val_if_fail (day != NULL, FALSE);

  today = footing_clock_today (footing_store_get_clock (store));
  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);

  return plan != NULL && check_day (plan, day, today, error) &&
         footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, error,
                               "debriefed-on", day, NULL);
}

gboolean
footing_debrief_put_back_held (FootingStore *store,
                               FootingRecovery *before,
                               GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (before), FALSE);

  return footing_store_change (store, FOOTING_TYPE_RECOVERY,
                               footing_record_get_id (before), error, "debriefed-on",
                               before->debriefed_on, NULL);
}

const char *
footing_debrief_get_text (FootingRecovery *plan, FootingDebriefChange change)
{
  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), "");

  switch (change) {
  case FOOTING_DEBRIEF_TECHNICAL:
    return plan->technical_change;
  case FOOTING_DEBRIEF_COMMUNICATION:
    return plan->communication_change;
  case FOOTING_DEBRIEF_N_CHANGES:
  default:
    return "";
  }
}

/* --- Commitments ----------------------------------------------------------------------
 */

/* Whether @steps has one that was not dropped and came from @code. */
static gboolean
has_step (GPtrArray *steps, const char *code)
{
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];

    if (!footing_step_is_dropped (step) && strcmp (step->move, code) == 0)
      return TRUE;
  }

  return FALSE;
}

static FootingDebriefState
find_state (GPtrArray *steps, const char *text, const char *code)
{
  if (footing_text_is_blank (text))
    return FOOTING_DEBRIEF_NOTHING;

  return has_step (steps, code) ? FOOTING_DEBRIEF_COMMITTED : FOOTING_DEBRIEF_READY;
}

/* The title of a commitment to follow @line. Owned by the caller. */
static char *
make_change_title (const char *line)
{
  /* Translators: a commitment; %s is what the other person will do differently: "Ask how
   * it’s going: “Rehearse on the client’s data”" */
  return g_strdup_printf (_ ("Ask how it’s going: “%s”"), line);
}

/* What @step follows, where its title says so still. Owned by the caller; NULL when it
 * came from elsewhere, or was put in other words. */
static char *
dup_followed (FootingStep *step)
{
  g_autofree char *around = make_change_title ("\x1f");
  g_auto (GStrv) sides = g_strsplit (around, "\x1f", 2);
  const gsize before = strlen (sides[0]);
  g_autofree char *line = NULL;
  g_autofree char *code = NULL;

  if (strlen (step->title) < before + strlen (sides[1]) ||
      !g_str_has_prefix (step->title, sides[0]) ||
      !g_str_has_suffix (step->title, sides[1]))
    return NULL;

  line =
      g_strndup (step->title + before, strlen (step->title) - before - strlen (sides[1]));
  code = footing_theirs_make_change_code (line);

  return strcmp (step->move, code) == 0 ? g_steal_pointer (&line) : NULL;
}

/* Whether at least half of the words of @before are in @now. */
static gboolean
is_reworded (const char *before, const char *now)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (before, NULL, NULL);
  g_auto (GStrv) there = g_str_tokenize_and_fold (now, NULL, NULL);
  guint kept = 0;

  for (guint i = 0; words[i] != NULL; i++)
    kept += g_strv_contains ((const char *const *)there, words[i]);

  return kept > 0 && kept * 2 >= g_strv_length (words);
}

/* The open one of @steps that follows what @plan said for @change before it was written
 * anew, or NULL. One for the other change is left to that. */
static FootingStep *
find_outdated (FootingRecovery *plan, GPtrArray *steps, FootingDebriefChange change)
{
  const char *text = footing_debrief_get_text (plan, change);

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];
    g_autofree char *followed = footing_step_is_open (step) ? dup_followed (step) : NULL;

    if (followed != NULL && !footing_theirs_is_change (plan, step) &&
        is_reworded (followed, text))
      return step;
  }

  return NULL;
}

FootingDebriefState
footing_debrief_get_state (FootingRecovery *plan,
                           GPtrArray *steps,
                           FootingDebriefChange change)
{
  const char *text = footing_debrief_get_text (plan, change);
  g_autofree char *code = footing_theirs_make_change_code (text);
  FootingDebriefState state;

  g_return_val_if_fail (steps != NULL, FOOTING_DEBRIEF_NOTHING);

  state = find_state (steps, text, code);

  return state == FOOTING_DEBRIEF_READY && find_outdated (plan, steps, change) != NULL
             ? FOOTING_DEBRIEF_CHANGED
             : state;
}

FootingDebriefState
footing_debrief_get_question_state (GPtrArray *steps, const char *question)
{
  g_autofree char *code = footing_theirs_make_question_code (question);

  g_return_val_if_fail (steps != NULL, FOOTING_DEBRIEF_NOTHING);

  return find_state (steps, question, code);
}

static gboolean
check_state (FootingDebriefState state, GError **error)
{
  switch (state) {
  case FOOTING_DEBRIEF_NOTHING:
    return refuse (error, _ ("Write it down first: a line is enough."));
  case FOOTING_DEBRIEF_COMMITTED:
  case FOOTING_DEBRIEF_CHANGED:
    return refuse (error, _ ("This is one of your commitments already."));
  case FOOTING_DEBRIEF_READY:
  default:
    return TRUE;
  }
}

/* Makes the step called @title that came from @code; @state says whether it may be. */
static char *
commit (FootingStore *store,
        const char *recovery,
        GPtrArray *steps,
        FootingDebriefState state,
        const char *title,
        const char *code,
        GError **error)
{
  g_autoptr (FootingStep) blank = NULL;
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *today = NULL;

  if (!check_state (state, error))
    return NULL;

  today = footing_clock_today (footing_store_get_clock (store));
  blank = footing_plan_make_step (NULL, recovery, "step", (int)steps->len, today);
  step = footing_record_copy (blank, "title", title, "move", code, NULL);
  if (!footing_store_save (store, step, error))
    return NULL;

  return g_strdup (footing_record_get_id (step));
}

char *
footing_debrief_commit (FootingStore *store,
                        const char *recovery,
                        FootingDebriefChange change,
                        GError **error)
{
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *line = NULL;
  g_autofree char *title = NULL;
  g_autofree char *code = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (plan != NULL)
    steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  if (steps == NULL)
    return NULL;

  line = footing_text_normalize_line (footing_debrief_get_text (plan, change));
  code = footing_theirs_make_change_code (line);
  title = make_change_title (line);

  return commit (store, recovery, steps, footing_debrief_get_state (plan, steps, change),
                 title, code, error);
}

FootingStep *
footing_debrief_update (FootingStore *store,
                        const char *recovery,
                        FootingDebriefChange change,
                        GError **error)
{
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *line = NULL;
  g_autofree char *title = NULL;
  g_autofree char *code = NULL;
  FootingStep *step;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (plan != NULL)
    steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  if (steps == NULL)
    return NULL;

  line = footing_text_normalize_line (footing_debrief_get_text (plan, change));
  step = find_outdated (plan, steps, change);
  if (step == NULL) {
    check_state (*line != '\0' ? FOOTING_DEBRIEF_COMMITTED : FOOTING_DEBRIEF_NOTHING,
                 error);
    return NULL;
  }

  title = make_change_title (line);
  code = footing_theirs_make_change_code (line);

  return footing_store_change (store, FOOTING_TYPE_STEP, footing_record_get_id (step),
                               error, "title", title, "move", code, NULL)
             ? g_object_ref (step)
             : NULL;
}

gboolean
footing_debrief_put_back_step (FootingStore *store, FootingStep *before, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (before), FALSE);

  return footing_store_change (store, FOOTING_TYPE_STEP, footing_record_get_id (before),
                               error, "title", before->title, "move", before->move, NULL);
}

char *
footing_debrief_commit_question (FootingStore *store,
                                 const char *recovery,
                                 const char *question,
                                 GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *line = NULL;
  g_autofree char *title = NULL;
  g_autofree char *code = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);
  g_return_val_if_fail (question != NULL, NULL);

  steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  if (steps == NULL)
    return NULL;

  line = footing_text_normalize_line (question);
  code = footing_theirs_make_question_code (line);
  /* Translators: a commitment; %s is what somebody asked, in their words: "Find out: “Why
   * did nobody tell me?”" */
  title = g_strdup_printf (_ ("Find out: “%s”"), line);

  return commit (store, recovery, steps, footing_debrief_get_question_state (steps, line),
                 title, code, error);
}

char *
footing_debrief_format_agreed (FootingRecovery *plan)
{
  g_autoptr (FootingRecovery) shown = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *known = NULL;
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), NULL);

  shown = footing_record_dup_shown (plan);
  changes = footing_theirs_list_changes (shown);
  text = g_string_new (NULL);
  known = g_strstrip (g_strdup (shown->known));
  if (*known != '\0')
    g_string_append_printf (text, "%s\n%s", C_ ("debrief", "What happened:"), known);
  if (changes->len > 0)
    g_string_append_printf (text, "%s%s", *known != '\0' ? "\n\n" : "",
                            C_ ("debrief", "What we agreed:"));
  for (guint i = 0; i < changes->len; i++)
    g_string_append_printf (text, "\n– %s", (char *)changes->pdata[i]);

  return g_strdup (text->str);
}

char *
footing_debrief_find_setback (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) setbacks = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  setbacks = footing_store_list_setbacks (store, recovery, "", 1, error);
  if (setbacks == NULL || setbacks->len == 0)
    return NULL;

  return g_strdup (footing_record_get_id (setbacks->pdata[0]));
}
