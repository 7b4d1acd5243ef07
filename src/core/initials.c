/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials-private.h"
#include "text.h"

#include <string.h>

/* So many letters has a word that is typed without an e. */
#define DRAWN_MIN 5

/* So many words of a name are written as one. */
#define JOINED_MAX 6

static void
clear_phrase (gpointer data)
{
  InitialsPhrase *self = data;

  initials_name_clear (&self->name);
  g_free (self->shown);
}

/* --- One name ------------------------------------------------------------------------
 */

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* The first letter in @from with the marks on it, and where the word ends that it begins;
 * NULL when there is none. */
static const char *
find_letter (const char *from, const char **end, const char **word_end)
{
  const char *p = from;
  const char *start;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return NULL;

  start = p;
  p = g_utf8_next_char (p);
  while (g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *end = p;
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)) &&
         !is_hyphen (g_utf8_get_char (p)) && *p != '.')
    p = g_utf8_next_char (p);
  *word_end = p;

  return start;
}

/* The initials of @head; of one that has no capital, with capitals. */
static char *
shorten (const char *head)
{
  g_autofree char *lower = g_utf8_strdown (head, -1);
  const gboolean raise = strcmp (lower, head) == 0;
  g_autoptr (GString) initials = g_string_new (NULL);
  const char *p, *start, *end, *next;

  for (p = head; (start = find_letter (p, &end, &next)) != NULL; p = next) {
    const gunichar c = g_utf8_get_char (start);

    if (initials->len > 0)
      g_string_append_c (initials, is_hyphen (g_utf8_get_char (p)) ? '-' : ' ');
    g_string_append_unichar (initials, raise ? g_unichar_toupper (c) : c);
    g_string_append_len (initials, g_utf8_next_char (start),
                         end - g_utf8_next_char (start));
    if (initials_has_case (c))
      g_string_append_c (initials, '.');
    if (*next == '.')
      next++;
  }

  return g_strdup (initials->len > 0 ? initials->str : "…");
}

/* @initials after the form of address of @name. */
static char *
put_address (const InitialsName *name, const char *initials)
{
  const guint end = initials_name_get_address (name);

  return end == 0 ? g_strdup (initials)
                  : g_strdup_printf ("%.*s %s", (int)end, name->head, initials);
}

char *
footing_initials_make (const char *name)
{
  InitialsName parsed;
  char *initials;

  g_return_val_if_fail (name != NULL, NULL);

  if (initials_name_init (&parsed, name)) {
    const guint address = initials_name_get_address (&parsed);
    g_autofree char *head = shorten (parsed.head + address);
    g_autofree char *whole = put_address (&parsed, head);

    initials = g_strconcat (whole, parsed.tail, NULL);
  } else {
    initials = parsed.words->len > 0 || *parsed.name == '\0' ? g_strdup (parsed.name)
                                                             : g_strdup ("…");
  }
  initials_name_clear (&parsed);

  return initials;
}

/* --- All names -----------------------------------------------------------------------
 */

/* @initials, and for the second of the same and those after it a number: "N. K2.". */
static char *
number (const char *initials, guint n)
{
  const gboolean stop = g_str_has_suffix (initials, ".");

  return n == 1 ? g_strdup (initials)
                : g_strdup_printf ("%.*s%u%s", (int)strlen (initials) - stop, initials, n,
                                   stop ? "." : "");
}

/* Whether nobody but @whose is shown as @initials; takes it for them. */
static gboolean
take (FootingInitials *self, const char *initials, const char *whose)
{
  const char *taken = g_hash_table_lookup (self->taken, initials);

  if (taken == NULL)
    g_hash_table_insert (self->taken, g_strdup (initials), g_strdup (whose));

  return taken == NULL || strcmp (taken, whose) == 0;
}

static void
add_word (FootingInitials *self, const char *folded, const char *shown, const char *whole)
{
  if (g_hash_table_contains (self->words, folded))
    return;

  g_hash_table_insert (self->words, g_strdup (folded), g_strdup (shown));
  g_hash_table_insert (self->whole, g_strdup (folded), g_strdup (whole));
}

/* Whether @plain has such letters, in @typed (owned by the caller) with others for them:
 * "Müller" is typed as "Mueller" as well. */
static gboolean
spell_out (const char *plain, char **typed)
{
  static const char *const letters[][2] = {
      {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ø", "oe"}, {"å", "aa"}};
  g_autofree char *composed = g_utf8_normalize (plain, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autofree char *lower = g_utf8_strdown (composed, -1);
  g_autoptr (GString) spelt = g_string_new (lower);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    n += g_string_replace (spelt, letters[i][0], letters[i][1], 0);
  *typed = footing_fold (spelt->str);

  return n > 0;
}

/* Adds a word of a name, @plain, @folded, and the other ways to type it; with the letters
 * in "Mueller" for one, a name has to be long enough to be told from others. */
static void
add_spellings (FootingInitials *self,
               const char *plain,
               const char *folded,
               const char *shown,
               const char *whole)
{
  g_autofree char *typed = NULL;
  g_autoptr (GString) drawn = g_string_new (folded);

  add_word (self, folded, shown, whole);
  if (spell_out (plain, &typed))
    add_word (self, typed, shown, whole);
  if (g_string_replace (drawn, "ae", "a", 0) + g_string_replace (drawn, "oe", "o", 0) +
              g_string_replace (drawn, "ue", "u", 0) >
          0 &&
      drawn->len >= DRAWN_MIN)
    add_word (self, drawn->str, shown, whole);
}

/* "noorkhalil" and "vandijk", as in an address, and "OBrien". */
static void
add_joined (FootingInitials *self, const InitialsName *name, const char *whole)
{
  for (guint i = 0; i < name->words->len; i++) {
    g_autoptr (GString) joined = g_string_new (NULL);
    gboolean tells = FALSE;

    for (guint j = i; j < MIN (name->words->len, i + JOINED_MAX); j++) {
      const FootingWord *word = &g_array_index (name->words, FootingWord, j);

      g_string_append (joined, word->folded);
      tells = tells || initials_name_is_telling (name, word);
      if (j > i && tells)
        add_word (self, joined->str, whole, whole);
    }
  }
}

/* Each word of @name stands for the person. Its initial, where that is another's, does
 * not say whose it is, but @whole does. */
static void
add_words (FootingInitials *self, const InitialsName *name, const char *whole)
{
  guint n = 0;

  for (guint i = 0; i < name->words->len; i++)
    n += initials_name_is_telling (name, &g_array_index (name->words, FootingWord, i));

  for (guint i = 0; i < name->words->len; i++) {
    const FootingWord *word = &g_array_index (name->words, FootingWord, i);
    g_autofree char *plain =
        g_strndup (name->head + word->span.start, word->span.end - word->span.start);
    g_autofree char *initial = shorten (plain);
    g_autofree char *upper = g_utf8_strup (initial, -1);

    if (!initials_name_is_telling (name, word))
      continue;
    add_spellings (self, plain, word->folded,
                   (n == 1 && name->words->len == 1) || !take (self, upper, word->folded)
                       ? whole
                       : upper,
                   whole);
  }
  add_joined (self, name, whole);
}

static void
add_name (FootingInitials *self, const char *text)
{
  InitialsPhrase phrase = {0};
  g_autofree char *initials = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *whole = NULL;

  if (!initials_name_init (&phrase.name, text)) {
    initials_name_clear (&phrase.name);
    return;
  }

  initials = shorten (phrase.name.head + initials_name_get_address (&phrase.name));
  folded = footing_fold (phrase.name.head);
  for (guint n = 1; whole == NULL || !take (self, whole, folded); n++) {
    g_free (whole);
    whole = number (initials, n);
  }
  phrase.shown = put_address (&phrase.name, whole);
  g_hash_table_insert (self->names, footing_fold (phrase.name.name),
                       g_strconcat (phrase.shown, phrase.name.tail, NULL));
  add_words (self, &phrase.name, whole);
  g_array_append_val (self->phrases, phrase);
}

/* Somebody who hides nothing, unless they may be somebody who does. One word is as much
 * theirs as anybody’s. */
static void
add_other (FootingInitials *self, const char *text, guint n_hidden)
{
  InitialsPhrase phrase = {0};
  gboolean apart = initials_name_init (&phrase.name, text) && phrase.name.words->len > 1;

  for (guint i = 0; apart && i < n_hidden; i++) {
    const InitialsName *hidden = &g_array_index (self->phrases, InitialsPhrase, i).name;

    apart = !initials_name_is_within (&phrase.name, hidden) &&
            !initials_name_is_within (hidden, &phrase.name);
  }
  if (apart)
    g_array_append_val (self->phrases, phrase);
  else
    initials_name_clear (&phrase.name);
}

FootingInitials *
footing_initials_new (const char *const *names)
{
  static const char *const nobody[] = {NULL};

  return footing_initials_new_beside (names, nobody);
}

FootingInitials *
footing_initials_new_beside (const char *const *names, const char *const *others)
{
  FootingInitials *self = g_new0 (FootingInitials, 1);
  guint n_hidden;

  g_atomic_ref_count_init (&self->ref_count);
  self->phrases = g_array_new (FALSE, FALSE, sizeof (InitialsPhrase));
  g_array_set_clear_func (self->phrases, clear_phrase);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; names[i] != NULL; i++)
    add_name (self, names[i]);
  n_hidden = self->phrases->len;
  for (guint i = 0; n_hidden > 0 && others[i] != NULL; i++)
    add_other (self, others[i], n_hidden);

  return self;
}

FootingInitials *
footing_initials_ref (FootingInitials *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
footing_initials_unref (FootingInitials *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->phrases);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->whole);
  g_hash_table_unref (self->taken);
  g_free (self);
}

gboolean
footing_initials_is_empty (const FootingInitials *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->phrases->len == 0;
}
