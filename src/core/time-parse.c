/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "time-parse.h"
#include "date.h"
#include "fold.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More than any time has. */
#define MAX_LENGTH 80

#define NOON 12
#define DAWN 6

/* Words for a thing: `|` between things, a space between the words for one. */
static const struct {
  const char *alone; /* midnight, noon */
  const char *half;  /* of the day */
  const char *hour;
  const char *filler;
} words = {
    /* Translators: midnight|noon, as people type them, in small letters; a space between
       words for one, "_" between words that mean it only together. */
    NC_ ("typed time", "midnight|noon midday"),
    /* Translators: what stands after an hour before noon|after noon, without points: "2
       pm"; "-" for none. After another "|" what stands after one of the night, where 12
       is midnight and 2 is before noon. */
    NC_ ("typed time", "am|pm"),
    /* Translators: what stands after an hour: "14h". */
    NC_ ("typed time", "h oclock"),
    /* Translators: words before a time that say nothing: "at 2 pm"; "-" for none. */
    NC_ ("typed time", "at"),
};

/* Which of the things in @list @word stands for, or -1. */
static int
find_in (const char *list, const char *word)
{
  g_auto (GStrv) things =
      g_strsplit (g_dpgettext2 (GETTEXT_PACKAGE, "typed time", list), "|", -1);

  for (guint i = 0; things[i] != NULL; i++) {
    g_auto (GStrv) forms = g_strsplit (things[i], " ", -1);

    for (guint j = 0; forms[j] != NULL; j++) {
      g_autofree char *folded = footing_fold (forms[j]);

      if (*folded != '\0' && strcmp (folded, word) == 0)
        return (int)i;
    }
  }

  return -1;
}

/* Reads one or two digits at @text; what comes after them, or NULL. */
static const char *
read_digits (const char *text, int *number)
{
  const gsize n = strspn (text, "0123456789");

  if (n < 1 || n > 2)
    return NULL;

  *number = n == 1 ? text[0] - '0' : (text[0] - '0') * 10 + text[1] - '0';
  return text + n;
}

/* The word at @text without points and apostrophes: "p.m.", "p. m.", "o'clock"; @end is
 * after it. Owned by the caller. */
static char *
take_word (const char *text, const char **end)
{
  GString *word = g_string_new (NULL);
  const char *c;

  for (c = text; *c != '\0' && !g_ascii_isdigit (*c); c = g_utf8_next_char (c)) {
    const gboolean is_initial = word->len == 1 && c[-1] == '.';

    if (*c == ' ' && !is_initial)
      break;
    if (strchr (".' ", *c) == NULL)
      g_string_append_unichar (word, g_utf8_get_char (c));
  }
  *end = c;

  return g_string_free (word, FALSE);
}

static const char *
skip_space (const char *text)
{
  return text + strspn (text, " ");
}

/* Brings @hour to what it is in @half of the day; FALSE when it is none of that. */
static gboolean
take_half (int half, int *hour)
{
  /* Of the night: noon is no hour of it, nor is what follows on it. */
  if (half == 2)
    half = *hour == NOON || *hour < DAWN ? 0 : 1;
  if (half == 0 && *hour <= NOON)
    *hour = *hour == NOON ? 0 : *hour;
  else if (half == 1 && *hour > 0)
    *hour = *hour < NOON ? *hour + NOON : *hour;
  else
    return FALSE;

  return TRUE;
}

/* Reads the words after an hour, and the minutes after the one for it. */
static gboolean
read_words (const char *text, gboolean *known, int *hour, int *minute)
{
  gboolean has_half = FALSE;

  while (*text != '\0') {
    g_autofree char *word = take_word (text, &text);
    const int half = find_in (words.half, word);

    text = skip_space (text);
    if (half >= 0 && !has_half && take_half (half, hour)) {
      *known = has_half = TRUE;
    } else if (!*known && find_in (words.hour, word) >= 0) {
      *known = TRUE;
      if (g_ascii_isdigit (*text) && (text = read_digits (text, minute)) == NULL)
        return FALSE;
      text = skip_space (text);
    } else if (find_in (words.hour, word) < 0 || has_half) {
      return FALSE;
    }
  }

  return *known;
}

/* Reads an hour, with or without its minutes, and what stands after it. */
static gboolean
read_clock (const char *text, int *hour, int *minute)
{
  const char *c = read_digits (text, hour);
  gboolean known = FALSE;

  if (c == NULL)
    return FALSE;
  if ((*c == ':' || *c == '.') && g_ascii_isdigit (c[1])) {
    const char *end = read_digits (c + 1, minute);

    if (end != c + 3)
      return FALSE;
    c = end;
    known = TRUE;
  }

  return read_words (skip_space (c), &known, hour, minute);
}

/* The text after the words that say nothing. */
static const char *
skip_filler (const char *text)
{
  for (;;) {
    const char *end;
    g_autofree char *word = take_word (text, &end);

    if (*word == '\0' || find_in (words.filler, word) < 0)
      return text;
    text = skip_space (end);
  }
}

/* Midnight or noon, whose name may be of several words, or -1. */
static int
find_alone (const char *text)
{
  g_autofree char *joined = g_strdelimit (g_strdup (text), " -", '_');

  return find_in (words.alone, joined);
}

static char *
fold (const char *text)
{
  g_autofree char *plain = footing_fold_figures (text);

  return footing_fold (plain);
}

char *
footing_time_parse (const char *text)
{
  g_autofree char *folded = NULL;
  g_autofree char *time = NULL;
  const char *start;
  int hour = 0, minute = 0;
  int alone;

  g_return_val_if_fail (text != NULL, NULL);

  folded = strlen (text) <= MAX_LENGTH ? fold (text) : g_strdup ("");
  start = skip_filler (skip_space (folded));

  alone = find_alone (start);
  if (alone >= 0)
    hour = alone == 1 ? NOON : 0;
  else if (!read_clock (start, &hour, &minute))
    return NULL;
  time = g_strdup_printf ("%02d:%02d", hour, minute);

  return footing_time_is_valid (time) ? g_steal_pointer (&time) : NULL;
}

gboolean
footing_time_is_in (const char *text)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  folded = fold (text);
  for (const char *c = folded; c != NULL && *c != '\0'; c = strchr (c, ' ')) {
    g_autofree char *time = footing_time_parse (c + strspn (c, " "));

    /* What is numbers and points is a day. */
    if (time != NULL && strspn (c, " .0123456789") != strlen (c))
      return TRUE;
    c += strspn (c, " ");
  }

  return FALSE;
}
