/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lines.h"
#include "text.h"

#include <string.h>

/* What stands before the items of a list, and what a line has that holds no word. */
#define BULLETS "-*+\u2022\u2023\u25e6\u25aa\u25cf\u00b7\u2013\u2014"
#define RULE BULLETS "=_~"

/* A list with a longer number is none. */
#define MAX_DIGITS 3

static gboolean
is_break (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static const char *
find_break (const char *text)
{
  while (*text != '\0' && !is_break (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* What follows the break at @text, which may be the end. */
static const char *
skip_break (const char *text)
{
  if (text[0] == '\r' && text[1] == '\n')
    return text + 2;

  return *text != '\0' ? g_utf8_next_char (text) : text;
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static gboolean
is_among (const char *text, const char *chars)
{
  return *text != '\0' && g_utf8_strchr (chars, -1, g_utf8_get_char (text)) != NULL;
}

static gboolean
is_rule (const char *line)
{
  while (is_among (line, RULE) || g_unichar_isspace (g_utf8_get_char (line)))
    line = g_utf8_next_char (line);

  return *line == '\0';
}

/* What follows a bullet, or @line. */
static const char *
skip_bullet (const char *line)
{
  const char *after;

  if (!is_among (line, BULLETS))
    return line;
  after = g_utf8_next_char (line);

  return g_unichar_isspace (g_utf8_get_char (after)) ? skip_spaces (after) : line;
}

/* What follows a box to tick, ticked or not, or @line. */
static const char *
skip_box (const char *line)
{
  if (line[0] == '[' && line[1] != '\0' && strchr (" xX", line[1]) != NULL &&
      line[2] == ']' && g_unichar_isspace (g_utf8_get_char (line + 3)))
    return skip_spaces (line + 3);

  return line;
}

/* What follows the number of an item, which is @number then; or NULL. */
static const char *
skip_number (const char *line, guint *number)
{
  const size_t n = strspn (line, "0123456789");
  const char *after = line + n + 1;

  if (n == 0 || n > MAX_DIGITS || (line[n] != '.' && line[n] != ')') ||
      !g_unichar_isspace (g_utf8_get_char (after)))
    return NULL;
  *number = (guint)g_ascii_strtoull (line, NULL, 10);

  return skip_spaces (after);
}

/* The lines of @text that count, each as one line. Owned by the caller. */
static GPtrArray *
cut (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0') {
    const char *end = find_break (text);
    g_autofree char *raw = g_strndup (text, end - text);
    g_autofree char *line = footing_text_normalize_line (raw);

    if (!footing_text_is_blank (line) && !is_rule (line))
      g_ptr_array_add (lines, g_steal_pointer (&line));
    text = skip_break (end);
  }

  return lines;
}

/* Whether the numbers before the lines, where there are any, count up from 1. */
static gboolean
is_counted (GPtrArray *lines)
{
  guint next = 1;

  for (guint i = 0; i < lines->len; i++) {
    guint number;

    if (skip_number (g_ptr_array_index (lines, i), &number) != NULL && number != next++)
      return FALSE;
  }

  return TRUE;
}

void
footing_lines_split (const char *text, char **first, char **rest)
{
  g_autoptr (GString) below = g_string_new (NULL);

  g_return_if_fail (text != NULL);
  g_return_if_fail (first != NULL);
  g_return_if_fail (rest != NULL);

  *first = NULL;
  while (*text != '\0') {
    const char *end = find_break (text);
    g_autofree char *line = g_strndup (text, end - text);

    if (*first != NULL)
      g_string_append_printf (below, "%s\n", line);
    else if (!footing_text_is_blank (line))
      *first = footing_text_normalize_line (line);
    text = skip_break (end);
  }

  if (*first == NULL)
    *first = g_strdup ("");
  *rest = footing_text_is_blank (below->str) ? g_strdup ("")
                                             : g_strstrip (g_strdup (below->str));
}

char *
footing_lines_join (const char *rest, const char *note)
{
  g_return_val_if_fail (rest != NULL, NULL);
  g_return_val_if_fail (note != NULL, NULL);

  if (footing_text_is_blank (rest))
    return g_strdup (note);

  return footing_text_is_blank (note) ? g_strdup (rest)
                                      : g_strdup_printf ("%s\n\n%s", rest, note);
}

GStrv
footing_lines_list (const char *text)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  gboolean counted;

  g_return_val_if_fail (text != NULL, NULL);

  lines = cut (text);
  counted = is_counted (lines);
  for (guint i = 0; i < lines->len; i++) {
    const char *line = skip_bullet (g_ptr_array_index (lines, i));
    guint number;
    const char *after = counted ? skip_number (line, &number) : NULL;

    line = skip_box (after != NULL ? after : line);
    if (!footing_text_is_blank (line))
      g_strv_builder_add (list, line);
  }

  return g_strv_builder_end (list);
}

guint
footing_lines_count (const char *text)
{
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, 0);

  if (*find_break (text) == '\0')
    return 1;
  lines = footing_lines_list (text);

  return g_strv_length (lines);
}
