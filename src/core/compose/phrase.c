/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "phrase.h"

#include "compose-private.h"
#include "text.h"

#include <string.h>

/* A note: the verb that was found in it, and where. */
typedef struct {
  int start;
  int end;
  const char *done; /* what is to be done as what is done, or NULL */
  gboolean is_done;
} Note;

/* Whether @pattern, a form of the catalogue, is in @text; where its first group is. */
static gboolean
match (FootingSayings *sayings, const char *code, const char *text, int *start, int *end)
{
  GRegex *regex = footing_sayings_get_pattern (sayings, code);
  g_autoptr (GMatchInfo) found = NULL;

  return regex != NULL && g_regex_match (regex, text, 0, &found) &&
         (start == NULL || g_match_info_fetch_pos (found, 1, start, end));
}

/* Whether @text is a note: a verb of the catalogue stands where its language has it. */
static gboolean
find_note (FootingSayings *sayings, const char *text, Note *note)
{
  static const char *const forms[] = {"verb", "verb-2", "verb-3"};

  if (match (sayings, "spoken-to", text, NULL, NULL))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    g_autofree char *verb = NULL;
    g_autofree char *lower = NULL;

    if (!match (sayings, forms[i], text, &note->start, &note->end))
      continue;
    verb = g_strndup (text + note->start, note->end - note->start);
    lower = g_utf8_strdown (verb, -1);
    note->done = footing_sayings_find_verb (sayings, lower, &note->is_done);
    if (note->done != NULL || note->is_done)
      return TRUE;
  }

  return FALSE;
}

/* @text with a small letter at its beginning, as it goes on in a sentence. */
static char *
begin_small (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *small = g_utf8_strdown (first, -1);

  return g_strconcat (small, g_utf8_next_char (text), NULL);
}

char *
footing_phrase_begin_large (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *large = g_utf8_strup (first, -1);

  return g_strconcat (large, *text != '\0' ? g_utf8_next_char (text) : "", NULL);
}

/* The first sentence of @line without its full stop, and @rest, what stands after it.
 * Both are owned by the caller. */
static char *
split_first (const char *line, char **rest)
{
  const char *end = compose_find_sentence_end (line);
  char *first = g_strndup (line, end - line);

  for (gsize n = strlen (first); n > 0 && strchr (". :;,", first[n - 1]) != NULL; n--)
    first[n - 1] = '\0';
  *rest = g_strdup (end);

  return first;
}

/* @first and @rest as one text again; takes @first. */
static char *
join (char *first, const char *rest)
{
  g_autofree char *owned = first;

  return *rest != '\0' ? g_strconcat (owned, ".", rest, NULL) : g_steal_pointer (&owned);
}

/* "Send the report" as "Sent the report"; NULL where a second thing is to be done, whose
 * verb would stay as it is. */
static char *
turn (FootingSayings *sayings, const char *first, const Note *note)
{
  if (match (sayings, "and-more", first, NULL, NULL))
    return NULL;

  return g_strdup_printf ("%.*s%s%s", note->start, first, note->done, first + note->end);
}

char *
footing_phrase_read (FootingSayings *sayings, const char *text, FootingPhraseForm *form)
{
  g_autofree char *line = NULL;
  g_autofree char *rest = NULL;
  g_autofree char *first = NULL;
  Note note = {0};

  g_return_val_if_fail (sayings != NULL && text != NULL && form != NULL, NULL);

  line = footing_text_normalize_line (text);
  first = split_first (line, &rest);
  *form = FOOTING_PHRASE_OTHER;
  if (match (sayings, "own", first, NULL, NULL))
    *form = FOOTING_PHRASE_OWN;
  else if (match (sayings, "sentence", first, NULL, NULL))
    *form = FOOTING_PHRASE_SENTENCE;
  else if (find_note (sayings, first, &note))
    *form = note.is_done ? FOOTING_PHRASE_DONE : FOOTING_PHRASE_TO_DO;

  if (*form == FOOTING_PHRASE_DONE || *form == FOOTING_PHRASE_TO_DO)
    return join (begin_small (first), rest);

  return footing_phrase_begin_large (line);
}

char *
footing_phrase_as_done (FootingSayings *sayings, const char *text)
{
  g_autofree char *line = NULL, *rest = NULL, *first = NULL, *turned = NULL;
  Note note = {0};

  g_return_val_if_fail (sayings != NULL && text != NULL, NULL);

  line = footing_text_normalize_line (text);
  first = split_first (line, &rest);
  if (!find_note (sayings, first, &note))
    return NULL;
  if (!note.is_done) {
    turned = turn (sayings, first, &note);

    return turned != NULL ? join (begin_small (turned), rest) : NULL;
  }

  return join (begin_small (first), rest);
}

char *
footing_phrase_as_to_do (FootingSayings *sayings, const char *text)
{
  g_autofree char *line = NULL, *rest = NULL, *first = NULL;
  Note note = {0};

  g_return_val_if_fail (sayings != NULL && text != NULL, NULL);

  line = footing_text_normalize_line (text);
  first = split_first (line, &rest);
  if (!find_note (sayings, first, &note) || note.done == NULL)
    return NULL;

  return join (begin_small (first), rest);
}
