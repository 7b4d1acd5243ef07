/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fold.h"

#include <string.h>

/* What normalization leaves as it is; in lower case. */
static const struct {
  gunichar from;
  const char *to;
} replacements[] = {
    {0x00e6, "ae"}, /* æ */
    {0x00f0, "d"},  /* ð */
    {0x00f8, "o"},  /* ø */
    {0x00fe, "th"}, /* þ */
    {0x0111, "d"},  /* đ */
    {0x0127, "h"},  /* ħ */
    {0x0131, "i"},  /* ı */
    {0x0142, "l"},  /* ł */
    {0x0153, "oe"}, /* œ */
    {0x0167, "t"},  /* ŧ */
    {0x02bc, "'"},  /* ʼ */
    {0x2010, "-"},  /* ‐ */
    {0x2012, "-"},  /* ‒ */
    {0x2013, "-"},  /* – */
    {0x2014, "-"},  /* — */
    {0x2015, "-"},  /* ― */
    {0x2018, "'"},  /* ‘ */
    {0x2019, "'"},  /* ’ */
    {0x201a, "'"},  /* ‚ */
    {0x201b, "'"},  /* ‛ */
    {0x201c, "\""}, /* “ */
    {0x201d, "\""}, /* ” */
    {0x201e, "\""}, /* „ */
    {0x201f, "\""}, /* ‟ */
    {0x2212, "-"},  /* − */
};

/* Sentences have these around their words; other punctuation is part of one: c#, 50%. */
#define PART_OF_WORD "#%&*/@\\"

static const char *
find_replacement (gunichar c)
{
  const gunichar lower = g_unichar_tolower (c);

  for (guint i = 0; i < G_N_ELEMENTS (replacements); i++)
    if (replacements[i].from == lower)
      return replacements[i].to;

  return NULL;
}

/* Marks that go with letters of any script are accents, but for the two of kana. */
static gboolean
is_dropped (gunichar c)
{
  const GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_FORMAT ||
         (type == G_UNICODE_NON_SPACING_MARK && c != 0x3099 && c != 0x309a &&
          g_unichar_get_script (c) == G_UNICODE_SCRIPT_INHERITED);
}

static void
append_space (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != ' ')
    g_string_append_c (text, ' ');
}

static void
append_folded (GString *text, gunichar c)
{
  const char *replacement;

  if (g_unichar_isspace (c) || g_unichar_iscntrl (c))
    append_space (text);
  else if (c < 0x80)
    g_string_append_c (text, g_ascii_tolower (c));
  else if ((replacement = find_replacement (c)) != NULL)
    g_string_append (text, replacement);
  else
    g_string_append_unichar (text, g_unichar_tolower (c));
}

static void
drop_last_space (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
}

char *
footing_fold (const char *text)
{
  g_autoptr (GString) folded = NULL;
  g_autofree char *valid = NULL;
  g_autofree char *decomposed = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_sized_new (strlen (text));
  if (g_str_is_ascii (text)) {
    for (const char *c = text; *c != '\0'; c++)
      append_folded (folded, *c);
    drop_last_space (folded);
    return g_string_free (g_steal_pointer (&folded), FALSE);
  }

  valid = g_utf8_make_valid (text, -1);
  decomposed = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL);
  for (const char *c = decomposed; *c != '\0'; c = g_utf8_next_char (c))
    if (!is_dropped (g_utf8_get_char (c)))
      append_folded (folded, g_utf8_get_char (c));
  drop_last_space (folded);
  lower = g_utf8_casefold (folded->str, folded->len);

  return g_utf8_normalize (lower, -1, G_NORMALIZE_DEFAULT_COMPOSE);
}

/* The stroke that only stretches a word. */
#define TATWEEL 0x0640

/* What stands by Arabic figures, and what by others. */
static gunichar
find_mark (gunichar c)
{
  switch (c) {
  case 0x060c: /* ، */
  case 0x066c: /* ٬ */
    return ',';
  case 0x061b: /* ؛ */
    return ';';
  case 0x061f: /* ؟ */
    return '?';
  case 0x066b: /* ٫ */
    return '.';
  default:
    return c;
  }
}

char *
footing_fold_figures (const char *text)
{
  g_autoptr (GString) plain = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  plain = g_string_sized_new (strlen (valid));
  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c)) {
    const gunichar letter = g_utf8_get_char (c);
    const int digit = g_unichar_digit_value (letter);

    if (digit >= 0)
      g_string_append_c (plain, (char)('0' + digit));
    else if (letter != TATWEEL)
      g_string_append_unichar (plain, find_mark (letter));
  }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static gboolean
is_punctuation (gunichar c)
{
  switch (g_unichar_type (c)) {
  case G_UNICODE_OTHER_PUNCTUATION:
    return c >= 0x80 || strchr (PART_OF_WORD, c) == NULL;
  case G_UNICODE_DASH_PUNCTUATION:
  case G_UNICODE_OPEN_PUNCTUATION:
  case G_UNICODE_CLOSE_PUNCTUATION:
  case G_UNICODE_INITIAL_PUNCTUATION:
  case G_UNICODE_FINAL_PUNCTUATION:
    return TRUE;
  default:
    return FALSE;
  }
}

/* @word without the punctuation around it. */
static char *
trim (const char *word)
{
  const char *end = word + strlen (word);

  while (*word != '\0' && is_punctuation (g_utf8_get_char (word)))
    word = g_utf8_next_char (word);
  while (end > word && is_punctuation (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (word, end - word);
}

GStrv
footing_fold_words (const char *text, guint max)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  guint n = 0;

  g_return_val_if_fail (text != NULL, NULL);

  folded = footing_fold (text);
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL && n < max; i++) {
    g_autofree char *word = trim (words[i]);

    if (*word == '\0')
      continue;
    g_strv_builder_add (builder, word);
    n++;
  }
  for (guint i = 0; n == 0 && words[i] != NULL && i < max; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);

  return g_strv_builder_end (builder);
}

/* The end of the letter at @c, with the marks above and below it. */
static const char *
get_letter_end (const char *c)
{
  do
    c = g_utf8_next_char (c);
  while (*c != '\0' && g_unichar_ismark (g_utf8_get_char (c)));

  return c;
}

static void
add_span (GArray *spans, FootingSpan span)
{
  const FootingSpan *last =
      spans->len > 0 ? &g_array_index (spans, FootingSpan, spans->len - 1) : NULL;

  /* What is found twice within one letter. */
  if (last == NULL || last->start != span.start || last->end != span.end)
    g_array_append_val (spans, span);
}

/* Most letters need no look at what Unicode says of them. */
static void
append_letter (GString *folded, const char *letter, const char *end)
{
  g_autofree char *copy = NULL;
  g_autofree char *piece = NULL;

  if (g_unichar_isspace (g_utf8_get_char (letter))) {
    append_space (folded);
    return;
  }
  if (end == letter + 1 && g_ascii_isprint (*letter)) {
    g_string_append_c (folded, g_ascii_tolower (*letter));
    return;
  }

  copy = g_strndup (letter, end - letter);
  piece = footing_fold (copy);
  g_string_append (folded, piece);
}

/* Folds @text letter by letter; @places gets where in it each byte of that came from. */
static GString *
fold_letters (const char *text, GArray *places)
{
  GString *folded = g_string_new (NULL);
  const char *end;

  for (const char *c = text; *c != '\0'; c = end) {
    FootingSpan place;

    end = get_letter_end (c);
    place = (FootingSpan){c - text, end - text};
    append_letter (folded, c, end);
    while (places->len < folded->len)
      g_array_append_val (places, place);
  }

  return folded;
}

GArray *
footing_fold_find (const char *text, const char *const *words)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (FootingSpan));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (FootingSpan));
  g_autoptr (GString) folded = NULL;

  g_return_val_if_fail (text != NULL && words != NULL, NULL);

  folded = fold_letters (text, places);
  for (guint i = 0; words[i] != NULL; i++) {
    const size_t length = strlen (words[i]);

    for (const char *at = folded->str; length > 0 && (at = strstr (at, words[i])) != NULL;
         at += length) {
      const guint first = at - folded->str;
      const FootingSpan span = {
          g_array_index (places, FootingSpan, first).start,
          g_array_index (places, FootingSpan, first + length - 1).end,
      };

      add_span (found, span);
    }
  }

  return g_steal_pointer (&found);
}
