/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text.h"

#include <string.h>

#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d
#define FIRST_ISOLATE 0x2066
#define LAST_ISOLATE 0x2068
#define POP_ISOLATE 0x2069
#define BLACK_FLAG 0x1f3f4
#define CANCEL_TAG 0xe007f
#define ELLIPSIS 0x2026

/* So much more of a text than was asked for is looked at for what does not count. */
#define EXCERPT_MARGIN 256

/* Characters, each of which may be struck out by setting it to 0. */
typedef struct {
  gunichar *chars;
  glong length;
} Line;

static void
line_clear (Line *self)
{
  g_free (self->chars);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Line, line_clear)

static gboolean
is_between (gunichar c, gunichar first, gunichar last)
{
  return c >= first && c <= last;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* A space that no line break, tab or control is. */
static gboolean
is_plain_space (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR;
}

static gboolean
is_joiner (gunichar c)
{
  return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
}

/* What chooses another shape for the character before it, or keeps others together. */
static gboolean
is_selector (gunichar c)
{
  return is_between (c, 0xfe00, 0xfe0f) || is_between (c, 0xe0100, 0xe01ef) ||
         is_between (c, 0x180b, 0x180d) || c == 0x180f || c == 0x034f;
}

/* What spells out the region of a flag. */
static gboolean
is_tag (gunichar c)
{
  return is_between (c, 0xe0020, CANCEL_TAG);
}

static gboolean
is_direction_mark (gunichar c)
{
  return c == 0x200e || c == 0x200f || c == 0x061c;
}

static gboolean
is_isolate (gunichar c)
{
  return is_between (c, FIRST_ISOLATE, LAST_ISOLATE);
}

/* Arabic, Syriac and Kaithi number signs: of type format, and seen. */
static gboolean
is_number_sign (gunichar c)
{
  return is_between (c, 0x0600, 0x0605) || c == 0x06dd || c == 0x070f ||
         is_between (c, 0x0890, 0x0891) || c == 0x08e2 || c == 0x110bd || c == 0x110cd;
}

/* A format character that one line of text has no use for. */
static gboolean
is_stray (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT && !is_joiner (c) && !is_tag (c) &&
         !is_direction_mark (c) && !is_isolate (c) && c != POP_ISOLATE &&
         !is_number_sign (c);
}

static gboolean
is_right_to_left (gunichar c)
{
  return g_unichar_isalpha (c) &&
         (is_between (c, 0x0590, 0x08ff) || is_between (c, 0xfb1d, 0xfdff) ||
          is_between (c, 0xfe70, 0xfefc) || is_between (c, 0x10800, 0x10fff) ||
          is_between (c, 0x1e800, 0x1efff));
}

/* Letters and symbols that are drawn as nothing: fillers and the empty Braille cell. */
static gboolean
is_filler (gunichar c)
{
  return is_between (c, 0x115f, 0x1160) || c == 0x3164 || c == 0xffa0 || c == 0x2800;
}

static gboolean
is_seen (gunichar c)
{
  return !is_space (c) && !is_selector (c) && !is_filler (c) &&
         (g_unichar_type (c) != G_UNICODE_FORMAT || is_number_sign (c));
}

gboolean
footing_text_is_blank (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_seen (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/* Takes out what was struck out. */
static void
close_up (Line *line)
{
  glong n = 0;

  for (glong i = 0; i < line->length; i++)
    if (line->chars[i] != 0)
      line->chars[n++] = line->chars[i];
  line->length = n;
}

static void
strike_strays (Line *line)
{
  gboolean right_to_left = FALSE;

  for (glong i = 0; i < line->length && !right_to_left; i++)
    right_to_left = is_right_to_left (line->chars[i]);

  for (glong i = 0; i < line->length; i++)
    if (is_stray (line->chars[i]) ||
        (is_direction_mark (line->chars[i]) && !right_to_left))
      line->chars[i] = 0;
}

/* Isolates that are never closed, and the ends of none. */
static void
strike_open_isolates (Line *line)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (glong));

  for (glong i = 0; i < line->length; i++) {
    if (is_isolate (line->chars[i]))
      g_array_append_val (open, i);
    else if (line->chars[i] == POP_ISOLATE && open->len == 0)
      line->chars[i] = 0;
    else if (line->chars[i] == POP_ISOLATE)
      g_array_set_size (open, open->len - 1);
  }

  for (guint i = 0; i < open->len; i++)
    line->chars[g_array_index (open, glong, i)] = 0;
}

/* Whether @c is something that a joiner or a selector can be beside. */
static gboolean
is_solid (gunichar c)
{
  return c != 0 && !is_space (c) && !is_joiner (c) && !is_direction_mark (c) &&
         !is_isolate (c) && c != POP_ISOLATE && !is_tag (c);
}

/* Whether what is at @i does something, after @before. */
static gboolean
has_effect (const Line *line, glong i, gunichar before)
{
  const gunichar c = line->chars[i];
  const gunichar after = i + 1 < line->length ? line->chars[i + 1] : 0;

  if (is_selector (c))
    return is_solid (before) && !is_selector (before);
  if (is_tag (c))
    return before == BLACK_FLAG || (is_tag (before) && before != CANCEL_TAG);
  if (!is_joiner (c))
    return TRUE;

  /* A joiner at the end of a word shapes a consonant that has lost its vowel. */
  return (is_solid (before) && is_solid (after) && !is_selector (after)) ||
         (g_unichar_ismark (before) && !is_selector (before) && !is_joiner (after));
}

static void
strike_without_effect (Line *line)
{
  gunichar before = 0;

  for (glong i = 0; i < line->length; i++) {
    if (!has_effect (line, i, before))
      line->chars[i] = 0;
    else
      before = line->chars[i];
  }
}

/* Makes a run of white space one space if @all, or if not all of it is plain spaces. One
 * that stands alone stays what it is: before a colon French keeps the line together. */
static void
fold_spaces (Line *line, gboolean all)
{
  for (glong i = 0, end; i < line->length; i = end + 1) {
    gboolean fold = all;

    for (end = i; end < line->length && is_space (line->chars[end]); end++)
      fold = fold || !is_plain_space (line->chars[end]);
    if (end == i || !fold || (end == i + 1 && is_plain_space (line->chars[i])))
      continue;
    memset (&line->chars[i], 0, (end - i) * sizeof (gunichar));
    line->chars[i] = ' ';
  }

  close_up (line);
}

static void
trim (Line *line)
{
  for (glong i = 0; i < line->length && is_space (line->chars[i]); i++)
    line->chars[i] = 0;
  for (glong i = line->length; i > 0 && is_space (line->chars[i - 1]); i--)
    line->chars[i - 1] = 0;

  close_up (line);
}

static void
normalize (Line *line, gboolean fold_all)
{
  strike_strays (line);
  strike_open_isolates (line);
  close_up (line);
  strike_without_effect (line);
  close_up (line);
  fold_spaces (line, fold_all);
  trim (line);
}

static char *
get_text (const Line *line)
{
  char *text = g_ucs4_to_utf8 (line->chars, line->length, NULL, NULL, NULL);

  g_assert (text != NULL);
  return text;
}

/* Whether @text is a line of plain characters already, as most are. */
static gboolean
is_plain (const char *text)
{
  const char *c = text;

  while (*c >= ' ' && *c < 0x7f)
    c++;

  return *c == '\0' && *text != ' ' && (c == text || c[-1] != ' ');
}

char *
footing_text_normalize_line (const char *text)
{
  g_auto (Line) line = {NULL};

  g_return_val_if_fail (text != NULL, NULL);

  if (is_plain (text))
    return g_strdup (text);
  if (footing_text_is_blank (text))
    return g_strdup ("");

  line.chars = g_utf8_to_ucs4_fast (text, -1, &line.length);
  normalize (&line, FALSE);

  return get_text (&line);
}

/* Whether what is at @i belongs to the character before it. */
static gboolean
is_continuation (const Line *line, glong i)
{
  const gunichar c = line->chars[i];
  glong n_regional = 0;

  if (g_unichar_ismark (c) || is_joiner (c) || is_selector (c) || is_tag (c) ||
      is_between (c, 0x1f3fb, 0x1f3ff) || line->chars[i - 1] == ZERO_WIDTH_JOINER)
    return TRUE;

  /* Flags are spelled in pairs of letters. */
  for (glong j = i; j >= 0 && is_between (line->chars[j], 0x1f1e6, 0x1f1ff); j--)
    n_regional++;
  return n_regional > 0 && n_regional % 2 == 0;
}

/* Cuts @line to @n characters or fewer, and closes what was open there. */
static char *
cut (Line *line, glong n)
{
  g_autofree char *head = NULL;
  glong end = n;
  int n_open = 0;
  GString *text;

  while (end > 0 && end < line->length && is_continuation (line, end))
    end--;
  line->length = end > 0 ? end : n;
  while (line->length > 0 && is_space (line->chars[line->length - 1]))
    line->length--;

  for (glong i = 0; i < line->length; i++)
    n_open += is_isolate (line->chars[i]) - (line->chars[i] == POP_ISOLATE);

  head = get_text (line);
  text = g_string_new (head);
  g_string_append_unichar (text, ELLIPSIS);
  for (int i = 0; i < n_open; i++)
    g_string_append_unichar (text, POP_ISOLATE);

  return g_string_free (text, FALSE);
}

char *
footing_text_excerpt (const char *text, guint n_chars)
{
  g_auto (Line) line = {NULL};
  const char *end;
  glong window = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (footing_text_is_blank (text))
    return g_strdup ("");

  while (is_space (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  for (end = text; *end != '\0' && window < 4 * (glong)n_chars + EXCERPT_MARGIN; window++)
    end = g_utf8_next_char (end);

  line.chars = g_utf8_to_ucs4_fast (text, end - text, &line.length);
  normalize (&line, TRUE);

  if (line.length <= (glong)n_chars && (*end == '\0' || footing_text_is_blank (end)))
    return get_text (&line);
  return cut (&line, MIN (line.length, (glong)n_chars));
}

char *
footing_text_excerpt_or (const char *text, guint n_chars, const char *blank)
{
  g_return_val_if_fail (text != NULL, NULL);

  return footing_text_is_blank (text) ? g_strdup (blank)
                                      : footing_text_excerpt (text, n_chars);
}

char *
footing_text_whole_or (const char *text, guint n_chars, const char *otherwise)
{
  g_autofree char *line = footing_text_excerpt (text, n_chars);
  g_autofree char *longer = footing_text_excerpt (text, n_chars * 2);

  return *line != '\0' && strcmp (line, longer) == 0 ? g_steal_pointer (&line)
                                                     : g_strdup (otherwise);
}
