/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "telling.h"

#include "date.h"
#include "error.h"
#include "names.h"
#include "text.h"
#include "theirs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- For nobody outside --------------------------------------------------------------
 */

/* How one deals with a setback: what one practises, notes or looks back on, how often one
 * writes; with whom one has cleared the air, and how calm one was. */
static const char *const HANDLING[] = {
    /* Translators: not to be translated but written anew for your language: a pattern
     * (PCRE) that finds notes on how somebody deals with a setback, which no client and
     * no interviewer is told. In doubt it finds nothing. */
    N_ ("(?i)\\b(?:practi[sc](?:ed|ing)|practise|(?:short|progress|weekly|"
        "regular) updates?|updates? (?:sent|written)|(?:send|sent|write|"
        "wrote) (?:[\\w’'-]+ ){0,2}(?:updates|an? (?:\\w+ )?update|(?:two|three|"
        "four|five|six|a few) lines)|(?:two|three|four|five|six|a few) lines to|"
        "wins? (?:noted|written)|not(?:e|ed) (?:[\\w’'-]+ ){0,3}wins?|"
        "reflected on|reflections?|rituals?|habits?)\\b|(?i)^practice\\b"),
    /* Translators: the same, of relations and feelings */
    N_ ("(?i)\\b(?:clear(?:ed|ing)? the air|(?:made|make) (?:it|"
        "things) up (?:with|to)|put(?:ting)? (?:it|things) right with|(?:repair|"
        "repaired|mend|mended|restored) (?:[\\w’'-]+ ){0,3}(?:relationship|"
        "relation|relations|trust)|(?:won|win|regain|regained|rebuild|rebuilt|"
        "earned) (?:[\\w’'-]+ ){0,3}(?:trust|confidence)|apologi[sz](?:e|ed|ing)|"
        "apolog(?:y|ies)|said sorry|trust (?:rebuilt|regained|restored|won back)|"
        "(?:keep|kept|stay|stayed|remained) (?:calm|cool|"
        "composed)|(?:keep|kept) (?:my|our) (?:calm|cool|temper|composure)|"
        "slept on it|(?:the|my|our) setback)\\b"),
};

static gboolean
tells_handling (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (HANDLING); i++)
    if (g_regex_match_simple (_ (HANDLING[i]), text, 0, 0))
      return TRUE;

  return FALSE;
}

gboolean
footing_telling_is_aside (const FootingTelling *self, const char *text)
{
  static const char *const outside[] = {"client", "interview", NULL};

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return self->role != NULL && g_strv_contains (outside, self->role) &&
         tells_handling (text);
}

/* Whether @win counts towards an outcome that is not for the reader. */
static gboolean
has_aside_aim (const FootingTelling *self, FootingEntry *win)
{
  g_autoptr (FootingOutcome) outcome = NULL;

  if (win->outcome != NULL && *win->outcome != '\0')
    outcome = footing_store_get (self->store, FOOTING_TYPE_OUTCOME, win->outcome, NULL);

  return outcome != NULL && footing_telling_is_aside (self, outcome->title);
}

/* --- Conversations -------------------------------------------------------------------
 */

/* What one says or asks somebody, not what one does. */
static const char *const TALKS[] = {
    /* Translators: not to be translated but written anew for your language: a pattern
     * (PCRE) that finds a step which is itself a conversation with somebody, such as
     * "Talk to Priya about it". In doubt it finds nothing. */
    N_ ("(?i)^(?:(?:talk|speak|chat|catch up|meet up) (?:to|with)|"
        "have (?:[\\w’'-]+ ){0,4}(?:talk|conversation|chat|word|call|coffee|"
        "lunch|one-on-one) with|meet (?:[\\w’'-]+ ){1,4}for (?:a )?(?:coffee|"
        "lunch|talk|chat)|(?:take|book|get|keep|ask for) (?:[\\w’'-]+ ){1,3}"
        "(?:minutes|hour) with|ask (?:[\\w’'-]+ ){1,6}for (?:[\\w’'-]+ ){1,3}"
        "(?:minutes|hour))\\b"),
    /* Translators: the same, of what somebody is told or asked */
    N_ ("(?i)^(?:tell (?:[\\w’'-]+ ){1,5}(?:what|how|that|about|why)|"
        "ask (?:[\\w’'-]+ ){1,5}(?:(?:what|how) (?:he|she|they)|for (?:[\\w’'-]+ )?"
        "(?:feedback|advice|help|support))|thank [\\w’'-]+|apologi[sz]e to|"
        "say sorry to|clear the air|(?:make|put) (?:it|things) (?:up|right) with)\\b"),
};

static gboolean
tells_talk (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (TALKS); i++)
    if (g_regex_match_simple (_ (TALKS[i]), text, 0, 0))
      return TRUE;

  return FALSE;
}

/* Whether @guide (or NULL) asks for a conversation. Its first win is another step. */
static gboolean
is_talk_of (const FootingTelling *self, const FootingGuide *guide, FootingStep *step)
{
  return guide != NULL && !footing_step_is_first_win (step) &&
         footing_guide_is_talk (guide, self->perspective);
}

/* --- Steps and wins ------------------------------------------------------------------
 */

static gboolean
is_move_told (const FootingTelling *self, const char *code)
{
  const FootingGuide *move =
      footing_guidance_lookup (self->guidance, FOOTING_GUIDE_MOVE, code);

  return move == NULL || footing_guide_is_told (move);
}

/* Whether @title, of the plan @recovery and come from @move, tells what somebody asked in
 * private. */
static gboolean
is_private (const FootingTelling *self,
            const char *recovery,
            const char *move,
            const char *title)
{
  g_autoptr (FootingRecovery) plan = NULL;

  if (self->perspective != FOOTING_PERSPECTIVE_SUPPORT || recovery == NULL)
    return FALSE;

  plan = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, recovery, NULL);

  return plan != NULL && footing_theirs_is_private_title (plan, move, title);
}

gboolean
footing_telling_may_say (const FootingTelling *self, const char *text)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  return (self->reader == NULL || !footing_names (text, self->reader)) &&
         !footing_names_role (text, self->role);
}

static gboolean
is_for_reader (const FootingTelling *self, const char *title, const FootingTold *told)
{
  return footing_telling_may_say (self, title) &&
         !footing_telling_is_aside (self, title) &&
         (told == NULL || (footing_guide_is_told (told->guide) &&
                           footing_telling_may_say (self, told->done) &&
                           !footing_telling_is_aside (self, told->done)));
}

gboolean
footing_telling_may_tell_step (const FootingTelling *self, FootingStep *step)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  return !is_private (self, step->recovery, step->move, step->title);
}

char *
footing_telling_format_step (const FootingTelling *self, FootingStep *step)
{
  g_autoptr (FootingTold) told = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_STEP (step), NULL);

  if (!is_move_told (self, step->move) || !footing_telling_may_tell_step (self, step))
    return NULL;

  told = footing_told_find (self->guidance, self->perspective, step->title);
  if (!is_for_reader (self, step->title, told))
    return NULL;

  return g_strdup (told != NULL ? told->next : step->title);
}

gboolean
footing_telling_is_talk (const FootingTelling *self, FootingStep *step)
{
  g_autoptr (FootingTold) told = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  told = footing_told_find (self->guidance, self->perspective, step->title);

  return is_talk_of (
             self,
             footing_guidance_lookup (self->guidance, FOOTING_GUIDE_MOVE, step->move),
             step) ||
         is_talk_of (self, told != NULL ? told->guide : NULL, step) ||
         tells_talk (told != NULL ? told->next : step->title);
}

char *
footing_telling_format_next (const FootingTelling *self, FootingStep *step)
{
  return footing_telling_is_talk (self, step) ? NULL
                                              : footing_telling_format_step (self, step);
}

/* The code of the move that @win comes from, in @move (owned by the caller), or NULL. */
static gboolean
find_move (const FootingTelling *self, FootingEntry *win, char **move, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingStep) step = NULL;

  *move = NULL;
  if (win->step == NULL || *win->step == '\0')
    return TRUE;

  step = footing_store_get (self->store, FOOTING_TYPE_STEP, win->step, &problem);
  if (step != NULL)
    *move = g_strdup (step->move);
  else if (!g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE)) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  return TRUE;
}

gboolean
footing_telling_may_tell_win (const FootingTelling *self,
                              FootingEntry *win,
                              gboolean *may,
                              GError **error)
{
  g_autofree char *move = NULL;

  g_return_val_if_fail (self != NULL && may != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_ENTRY (win), FALSE);

  *may = FALSE;
  if (!find_move (self, win, &move, error))
    return FALSE;
  *may = !is_private (self, win->recovery, move, win->title);

  return TRUE;
}

gboolean
footing_telling_format_win (const FootingTelling *self,
                            FootingEntry *win,
                            char **line,
                            GError **error)
{
  g_autoptr (FootingTold) told = NULL;
  g_autofree char *move = NULL;

  g_return_val_if_fail (self != NULL && line != NULL, FALSE);
  g_return_val_if_fail (FOOTING_IS_ENTRY (win), FALSE);

  *line = NULL;
  if (!find_move (self, win, &move, error))
    return FALSE;
  if (!is_move_told (self, move) || is_private (self, win->recovery, move, win->title) ||
      has_aside_aim (self, win))
    return TRUE;

  told = footing_told_find (self->guidance, self->perspective, win->title);
  if (is_for_reader (self, win->title, told))
    *line = g_strdup (told != NULL ? told->done : win->title);

  return TRUE;
}

FootingEntry *
footing_telling_find_win (const FootingTelling *self,
                          GPtrArray *wins,
                          char **line,
                          GError **error)
{
  g_return_val_if_fail (wins != NULL && line != NULL, NULL);

  *line = NULL;
  for (guint i = 0; i < wins->len; i++) {
    FootingEntry *entry = g_ptr_array_index (wins, i);

    if (!footing_entry_is_win (entry) || footing_text_is_blank (entry->title))
      continue;
    if (!footing_telling_format_win (self, entry, line, error))
      return NULL;
    if (*line != NULL)
      return entry;
  }

  return NULL;
}

FootingStep *
footing_telling_find_step (const FootingTelling *self, GPtrArray *steps, char **line)
{
  FootingStep *first = NULL;

  g_return_val_if_fail (steps != NULL && line != NULL, NULL);

  *line = NULL;
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);
    char *told;

    if (!footing_step_is_open (step) || footing_text_is_blank (step->title) ||
        (first != NULL && footing_date_compare (step->due_on, first->due_on) >= 0))
      continue;
    told = footing_telling_format_next (self, step);
    if (told == NULL)
      continue;
    g_free (*line);
    *line = told;
    first = step;
  }

  return first;
}

char *
footing_telling_name_win (FootingGuidance *guidance,
                          FootingPerspective perspective,
                          const char *title)
{
  g_autoptr (FootingTold) told = footing_told_find (guidance, perspective, title);

  return g_strdup (told != NULL ? told->done : title);
}
