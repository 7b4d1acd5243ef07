/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials-private.h"

#include <string.h>

/* So many letters has a name that is found within a word of a link: "noor" in
 * "noorsdemo", but not "tom" in "customers". */
#define MIN_IN_LINK 4

/* What may stand in a link, and the top-level domains of a host that stands alone. */
#define IN_LINK "[^\\s<>\"“”„’«»…]"
#define IN_HOST "[^\\s/?#<>\"“”„’«»…]"
#define DOMAINS "(?:at|ch|co|com|de|dev|eu|info|io|net|org|uk)"

/* The host, and what comes after it, with or without a scheme before them. */
#define LINK                                                                             \
  "(?:[A-Za-z][A-Za-z0-9+.-]*://"                                                        \
  "|(?<![\\w.@/-])(?=[Ww]{3}\\.|(?:[\\w-]+\\.)+[A-Za-z]{2,}(?::\\d+)?/"                  \
  "|(?:[\\w-]+\\.)+" DOMAINS "(?![\\w-])))"                                              \
  "(" IN_HOST "*)((?:[/?#]" IN_LINK "*)?)"

/* A path on this computer. */
#define PATH "(?<![^\\s\"'“„(<\\[=])~?(/" IN_LINK "+)"

static gboolean
has_within (const InitialsReading *self, const char *folded, glong least)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->initials->words);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (g_utf8_strlen (name, -1) >= least && strstr (folded, name) != NULL)
      return TRUE;

  return FALSE;
}

/* --- Addresses of mails ---------------------------------------------------------------
 */

static gboolean
is_in_address (char c)
{
  return (c & 0x80) != 0 || g_ascii_isalnum (c) ||
         (c != '\0' && strchr ("._%+-'", c) != NULL);
}

/* Whether @part of an address has a name in it, by itself or between other letters, as in
 * "nkhalil". */
static gboolean
has_name (const InitialsReading *self, const char *part)
{
  g_autofree char *folded = footing_fold (part);
  g_autoptr (GArray) words = footing_words_split (part);

  for (guint i = 0; i < words->len; i++)
    if (g_hash_table_contains (self->initials->words,
                               g_array_index (words, FootingWord, i).folded))
      return TRUE;

  return has_within (self, folded, INITIALS_MIN_WITHIN);
}

static void
find_address (InitialsReading *self, const char *at)
{
  const char *start = at, *end = at + 1;
  g_autofree char *before = NULL, *after = NULL;

  while (start > self->text && is_in_address (start[-1]))
    start--;
  while (is_in_address (*end))
    end++;
  while (end > at + 1 && end[-1] == '.')
    end--;
  if (start == at || end == at + 1)
    return;

  before = g_strndup (start, at - start);
  after = g_strndup (at + 1, end - at - 1);
  if (has_name (self, before))
    initials_veil (self, (guint)(start - self->text), (guint)(at - self->text), "…",
                   NULL);
  if (has_name (self, after))
    initials_veil (self, (guint)(at + 1 - self->text), (guint)(end - self->text), "…",
                   NULL);
}

void
initials_find_addresses (InitialsReading *self)
{
  for (const char *at = strchr (self->text, '@'); at != NULL; at = strchr (at + 1, '@'))
    find_address (self, at);
}

/* --- Links and paths ------------------------------------------------------------------
 */

/* Whether a word of @part is a name with an initial before it: "tkim". */
static gboolean
has_account (const InitialsReading *self, const char *part)
{
  g_autoptr (GArray) words = footing_words_split (part);

  for (guint i = 0; i < words->len; i++) {
    const char *folded = g_array_index (words, FootingWord, i).folded;

    if (g_utf8_strlen (folded, -1) > INITIALS_MIN_WITHIN &&
        g_hash_table_contains (self->initials->words, g_utf8_next_char (folded)))
      return TRUE;
  }

  return FALSE;
}

/* Whether somebody was found in the link that stands from @start to @end, or is named
 * there in a way that is one of links alone. */
static gboolean
is_named (const InitialsReading *self, guint start, guint end)
{
  g_autofree char *part = g_strndup (self->text + start, end - start);
  g_autofree char *plain = g_uri_unescape_string (part, NULL);
  g_autofree char *valid = g_utf8_make_valid (plain != NULL ? plain : part, -1);
  g_autofree char *folded = footing_fold (valid);

  for (guint i = 0; i < self->found->len; i++) {
    const FootingSpan *span = &g_array_index (self->found, InitialsVeiled, i).span;

    if (span->start < end && span->end > start)
      return TRUE;
  }

  return has_account (self, valid) || has_within (self, folded, MIN_IN_LINK);
}

/* @end without the marks of the sentence that the link stands in. */
static guint
trim (const InitialsReading *self, guint start, guint end)
{
  while (end > start && strchr (".,;:!?)]}'", self->text[end - 1]) != NULL)
    end--;

  return end;
}

/* A link with a name in its host is none that could be told from others; else it says
 * where it leads, and no more: what is beside the name may tell who it is ("/people/1017/
 * noor"). The sign in its place says that it is not whole. */
static void
hide_link (InitialsReading *self, GMatchInfo *match)
{
  int start, middle, end;

  g_match_info_fetch_pos (match, 1, &start, &middle);
  g_match_info_fetch_pos (match, 2, NULL, &end);
  end = (int)trim (self, (guint)start, (guint)end);
  middle = MIN (middle, end);
  if (is_named (self, (guint)start, (guint)middle))
    initials_veil (self, (guint)start, (guint)end, "…", NULL);
  else if (is_named (self, (guint)middle, (guint)end))
    initials_veil (self, (guint)middle, (guint)end, "/…", NULL);
}

/* A path is cut off before the first folder with a name in it. */
static void
hide_path (InitialsReading *self, GMatchInfo *match)
{
  int start, end;

  g_match_info_fetch_pos (match, 1, &start, &end);
  end = (int)trim (self, (guint)start, (guint)end);
  for (int from = start; from < end;) {
    const char *slash = memchr (self->text + from + 1, '/', end - from - 1);
    const int to = slash != NULL ? (int)(slash - self->text) : end;

    if (is_named (self, (guint)from, (guint)to)) {
      initials_veil (self, (guint)from, (guint)end, "/…", NULL);
      return;
    }
    from = to;
  }
}

static void
each_match (InitialsReading *self,
            GRegex *regex,
            void (*hide) (InitialsReading *self, GMatchInfo *match))
{
  g_autoptr (GMatchInfo) match = NULL;

  g_regex_match (regex, self->text, 0, &match);
  while (g_match_info_matches (match)) {
    hide (self, match);
    g_match_info_next (match, NULL);
  }
}

/* Whether a full stop stands within a word: most texts have no link. */
static gboolean
has_inner_stop (const char *text)
{
  for (const char *stop = strchr (text, '.'); stop != NULL; stop = strchr (stop + 1, '.'))
    if (g_ascii_isalpha (stop[1]))
      return TRUE;

  return FALSE;
}

void
initials_find_links (InitialsReading *self)
{
  static gsize once = 0;
  static GRegex *link, *path;
  const gboolean has_slash = strchr (self->text, '/') != NULL;

  if (!has_slash && !has_inner_stop (self->text))
    return;

  if (g_once_init_enter (&once)) {
    link = g_regex_new (LINK, G_REGEX_OPTIMIZE, 0, NULL);
    path = g_regex_new (PATH, G_REGEX_OPTIMIZE, 0, NULL);
    g_once_init_leave (&once, 1);
  }
  each_match (self, link, hide_link);
  if (has_slash)
    each_match (self, path, hide_path);
}
