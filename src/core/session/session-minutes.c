/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lines.h"
#include "session-private.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest title of a step, in characters. */
#define TITLE_CHARS 200

static gboolean
has_line (GPtrArray *lines, const char *line)
{
  return g_ptr_array_find_with_equal_func (lines, line, g_str_equal, NULL);
}

static void
add (GPtrArray *lines, const char *text)
{
  char *line = footing_text_excerpt (text, TITLE_CHARS);

  if (*line == '\0' || has_line (lines, line))
    g_free (line);
  else
    g_ptr_array_add (lines, line);
}

/* Adds the sentences of @line in which somebody says what they will do, without their
 * full stop. */
static void
add_said (GPtrArray *lines, const char *line)
{
  /* Translators: not to be translated but written anew for your language: a pattern
   * (PCRE) that finds, in the notes of a talk, a sentence in which whoever writes says
   * what they will do, such as "I’ll ask the client". In doubt it finds nothing. */
  const char *pattern = _ ("^I(?:[’']ll| will) (?!(?:be|have|see|think|not) )\\w+ \\S");
  g_auto (GStrv) sentences = g_regex_split_simple ("(?<=[.!?…])\\s+", line, 0, 0);

  for (guint i = 0; sentences[i] != NULL; i++) {
    char *sentence = g_strstrip (sentences[i]);
    const gsize length = strlen (sentence);

    if (!g_regex_match_simple (pattern, sentence, 0, 0))
      continue;
    if (g_str_has_suffix (sentence, ".") && !g_str_has_suffix (sentence, ".."))
      sentence[length - 1] = '\0';
    add (lines, sentence);
  }
}

/* @minutes in @note and in @promised, what stands below that heading; what is to be
 * otherwise in how one helps is neither. */
static void
split (const char *minutes, GString *note, GString *promised)
{
  g_auto (GStrv) rows = g_strsplit (minutes, "\n", -1);
  GString *part = note;

  for (guint i = 0; rows[i] != NULL; i++) {
    char *row = g_strstrip (rows[i]);

    if (strcmp (row, footing_session_get_promises_heading ()) == 0)
      part = promised;
    else if (strcmp (row, session_get_adjust_heading ()) == 0)
      part = NULL;
    else if (part != NULL)
      g_string_append_printf (part, "%s\n", row);
  }
}

static void
add_all (GPtrArray *lines, const char *text, void (*add_line) (GPtrArray *, const char *))
{
  g_auto (GStrv) items = footing_lines_list (text);

  for (guint i = 0; items[i] != NULL; i++)
    add_line (lines, items[i]);
}

GPtrArray *
session_list_promised (const char *minutes)
{
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (GString) promised = g_string_new (NULL);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  split (minutes, note, promised);
  add_all (lines, note->str, add_said);
  add_all (lines, promised->str, add);

  return lines;
}
