/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"

#include "text.h"

#include <string.h>

/* How many words of what somebody wrote a line takes. */
static const guint LINE_WORDS[FOOTING_N_LENGTHS] = {14, 45, 110};

static gboolean
ends_sentence (gunichar c)
{
  return c != 0 && g_utf8_strchr (".?!…。！？؟।", -1, c) != NULL;
}

/* The end of the first sentence of @text: a full stop after a word, not after an
 * abbreviation, before something that begins anew. */
const char *
compose_find_sentence_end (const char *text)
{
  guint word = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    const char *next = g_utf8_next_char (at);

    if (c == 0x3002 || (ends_sentence (c) && word > 3 && *next == ' ' &&
                        g_unichar_isupper (g_utf8_get_char (next + 1))))
      return next;
    word = g_unichar_isalnum (c) ? word + 1 : 0;
  }

  return text + strlen (text);
}

static void
end_sentence (GString *text)
{
  const char *last;

  while (text->len > 0 && strchr (" ,;:-", text->str[text->len - 1]) != NULL)
    g_string_truncate (text, text->len - 1);
  if (text->len == 0)
    return;

  last = g_utf8_find_prev_char (text->str, text->str + text->len);
  if (strchr ("\")", *last) != NULL ||
      g_utf8_strchr ("”“»«’", -1, g_utf8_get_char (last)))
    last = g_utf8_find_prev_char (text->str, last);
  if (last == NULL || !ends_sentence (g_utf8_get_char (last)))
    g_string_append_c (text, '.');
}

char *
compose_format_fact (const char *text, FootingLength length)
{
  g_autofree char *line = footing_text_excerpt (text, G_MAXUINT / 8);
  g_autoptr (GString) fitting = g_string_new (NULL);
  const char *at = line;

  while (*at != '\0') {
    const char *end = compose_find_sentence_end (at);
    const gsize kept = fitting->len;

    g_string_append_len (fitting, at, end - at);
    if (footing_compose_count_words (fitting->str) > LINE_WORDS[length]) {
      g_string_truncate (fitting, kept);
      break;
    }
    at = end;
  }
  end_sentence (fitting);

  return fitting->len > 0 ? g_strdup (fitting->str) : NULL;
}

/* What takes the place of a gap that begins at @gap, and where that ends; NULL for none.
 */
static const char *
find_gap (const char *gap, const char *const *gaps, gsize *length)
{
  const char *end = strchr (gap, '}');

  for (guint i = 0; end != NULL && gaps[i] != NULL; i += 2)
    if (strlen (gaps[i]) == (gsize)(end - gap - 1) &&
        strncmp (gaps[i], gap + 1, end - gap - 1) == 0) {
      *length = end - gap + 1;
      return gaps[i + 1];
    }

  return NULL;
}

char *
compose_fill (const char *frame, const char *const *gaps)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length = 0;

  for (const char *at = frame; *at != '\0';) {
    const char *fill = *at == '{' ? find_gap (at, gaps, &length) : NULL;

    if (fill != NULL) {
      g_string_append (text, fill);
      at += length;
    } else {
      /* A day may be shortened with a full stop of its own. */
      if (*at != '.' || text->len == 0 || text->str[text->len - 1] != '.')
        g_string_append_c (text, *at);
      at++;
    }
  }

  return g_strdup (text->str);
}
