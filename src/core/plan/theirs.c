/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "theirs.h"
#include "guidance/told.h"
#include "guidance/wins.h"
#include "lines.h"
#include "names.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUESTION "their-question-"
#define CHANGE "their-change-"

/* Characters of the hash in a code: enough to tell the questions of one plan apart. */
#define HASH_LENGTH 12

/* A shorter one may be in any title: "Why?" */
#define TELLING_CHARS 10

/* --- Questions ------------------------------------------------------------------------
 */

static gboolean
is_mark (gunichar c)
{
  /* Western, full width, Arabic, Greek as it is told from a semicolon. */
  return c == '?' || c == 0xff1f || c == 0x061f || c == 0x037e;
}

/* What may stand between a question mark and the end of its sentence. */
static gboolean
closes (gunichar c)
{
  const GUnicodeType type = g_unichar_type (c);

  return is_mark (c) || c == '!' || c == '"' || c == '\'' ||
         type == G_UNICODE_CLOSE_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION ||
         (type == G_UNICODE_INITIAL_PUNCTUATION && c == 0x201c);
}

/* Behind the first question of @text, which is not blank; NULL when there is none that
 * more follows. An address with a question mark in it is no end. */
static const char *
find_end (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gboolean wide = FALSE;

    if (!is_mark (g_utf8_get_char (at)))
      continue;
    while (*at != '\0' && closes (g_utf8_get_char (at))) {
      wide = wide || g_utf8_get_char (at) == 0xff1f;
      at = g_utf8_next_char (at);
    }
    if (*at == '\0')
      return NULL;
    if (wide || g_unichar_isspace (g_utf8_get_char (at)))
      return at;
  }

  return NULL;
}

static gboolean
has_mark (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_mark (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static void
add_once (GPtrArray *questions, const char *text, gssize length)
{
  g_autofree char *part = length < 0 ? g_strdup (text) : g_strndup (text, length);
  g_autofree char *question = footing_text_normalize_line (part);

  if (*question != '\0' &&
      !g_ptr_array_find_with_equal_func (questions, question, g_str_equal, NULL))
    g_ptr_array_add (questions, g_steal_pointer (&question));
}

static void
split_line (GPtrArray *questions, const char *line)
{
  const char *end = find_end (line);

  while (end != NULL && has_mark (end)) {
    add_once (questions, line, end - line);
    line = end;
    end = find_end (line);
  }
  add_once (questions, line, -1);
}

GStrv
footing_theirs_list_questions (FootingRecovery *plan)
{
  g_auto (GStrv) lines = NULL;
  GPtrArray *questions;

  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), NULL);

  questions = g_ptr_array_new ();
  if (footing_recovery_is_support (plan)) {
    lines = footing_lines_list (plan->their_questions);
    for (guint i = 0; lines[i] != NULL; i++)
      split_line (questions, lines[i]);
  }
  g_ptr_array_add (questions, NULL);

  return (GStrv)g_ptr_array_free (questions, FALSE);
}

/* --- Changes --------------------------------------------------------------------------
 */

GPtrArray *
footing_theirs_list_changes (FootingRecovery *plan)
{
  GPtrArray *changes;
  const char *texts[2];

  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), NULL);

  changes = g_ptr_array_new_with_free_func (g_free);
  texts[0] = plan->technical_change;
  texts[1] = plan->communication_change;
  for (guint i = 0; footing_recovery_is_support (plan) && i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *line = footing_text_normalize_line (texts[i]);

    if (*line != '\0')
      g_ptr_array_add (changes, g_steal_pointer (&line));
  }

  return changes;
}

/* --- What came of it ------------------------------------------------------------------
 */

/* Codes have letters alone. */
static char *
make_code (const char *kind, const char *text)
{
  g_autofree char *line = footing_text_normalize_line (text);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, line, -1);

  for (guint i = 0; i < HASH_LENGTH; i++)
    hash[i] = (char)('a' + g_ascii_xdigit_value (hash[i]));

  return g_strdup_printf ("%s%.*s", kind, HASH_LENGTH, hash);
}

char *
footing_theirs_make_question_code (const char *question)
{
  g_return_val_if_fail (question != NULL, NULL);

  return make_code (QUESTION, question);
}

char *
footing_theirs_make_change_code (const char *change)
{
  g_return_val_if_fail (change != NULL, NULL);

  return make_code (CHANGE, change);
}

/* Whether somebody is quoted or something asked in @title, in any language. */
static gboolean
quotes (const char *title)
{
  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);

    if (is_mark (c) || c == '"' || c == 0x201e || c == 0x300c || c == 0x300e ||
        g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION)
      return TRUE;
  }

  return FALSE;
}

gboolean
footing_theirs_is_private_title (FootingRecovery *plan,
                                 const char *move,
                                 const char *title)
{
  g_auto (GStrv) questions = NULL;

  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), FALSE);
  g_return_val_if_fail (title != NULL, FALSE);

  if (!footing_recovery_is_support (plan))
    return FALSE;
  if (move != NULL && g_str_has_prefix (move, QUESTION) && quotes (title))
    return TRUE;

  questions = footing_theirs_list_questions (plan);
  for (guint i = 0; questions[i] != NULL; i++)
    if (g_utf8_strlen (questions[i], -1) >= TELLING_CHARS &&
        strstr (title, questions[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether @step follows one of the changes and still quotes it, or with @itself, is
 * called like one. Put in one's own words it is a promise like any other. */
static gboolean
is_one (FootingRecovery *plan, FootingStep *step, gboolean itself)
{
  g_autoptr (GPtrArray) changes = footing_theirs_list_changes (plan);

  for (guint i = 0; i < changes->len; i++) {
    g_autofree char *code = footing_theirs_make_change_code (changes->pdata[i]);

    if (itself ? strcmp (step->title, changes->pdata[i]) == 0
               : strcmp (step->move, code) == 0 && quotes (step->title))
      return TRUE;
  }

  return FALSE;
}

gboolean
footing_theirs_is_change_itself (FootingRecovery *plan, FootingStep *step)
{
  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  return is_one (plan, step, TRUE);
}

gboolean
footing_theirs_is_change (FootingRecovery *plan, FootingStep *step)
{
  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  return is_one (plan, step, TRUE) || is_one (plan, step, FALSE);
}

/* --- Handed over ----------------------------------------------------------------------
 */

/* Whether @title, in somebody's own words, speaks of the other person or of oneself. */
static gboolean
is_spoken_by_me (FootingRecovery *plan, const char *title)
{
  g_auto (GStrv) words = g_str_tokenize_and_fold (title, NULL, NULL);
  g_auto (GStrv) spoken = g_str_tokenize_and_fold (
      /* Translators: words, with a space between, in which a sentence about somebody
       * else, or about the one who writes it, can be told; they need no capitals */
      _ ("they them their theirs themselves he him his himself she her hers herself i me "
         "my mine myself"),
      NULL, NULL);

  if (footing_names (title, plan->person))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains ((const char *const *)spoken, words[i]))
      return TRUE;

  return FALSE;
}

/* What @item says to oneself where it says a first win, or what to try, to others. */
static const char *
find_own_sentence (const FootingGuide *item)
{
  if (!footing_guide_offered_to (item, FOOTING_PERSPECTIVE_SELF))
    return NULL;

  return footing_guide_first_win (item, FOOTING_PERSPECTIVE_SUPPORT) != NULL
             ? footing_guide_first_win (item, FOOTING_PERSPECTIVE_SELF)
             : footing_guide_try (item, FOOTING_PERSPECTIVE_SELF);
}

char *
footing_theirs_word_first_win (FootingGuidance *guidance,
                               FootingRecovery *plan,
                               const char *title)
{
  g_autoptr (FootingTold) told = NULL;
  const FootingGuide *item;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  item = footing_win_find_item (guidance, FOOTING_PERSPECTIVE_SUPPORT, title);
  if (item != NULL)
    return g_strdup (find_own_sentence (item));

  /* A move with its gaps filled is what one does oneself. */
  told = footing_told_find (guidance, FOOTING_PERSPECTIVE_SUPPORT, title);

  return told != NULL || is_spoken_by_me (plan, title) ? NULL : g_strdup (title);
}
