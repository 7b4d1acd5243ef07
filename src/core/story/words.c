/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words.h"

#include <string.h>

/* Holds every character of the alphabets that have case below U+1000 without a clash. */
#define N_FOLDS 4096

/* The longest that one character folds to, in bytes, is 6. */
typedef struct {
  gunichar character;
  guint8 length;
  char bytes[11];
} Fold;

typedef enum {
  CLASS_WORD,
  CLASS_APOSTROPHE,
  CLASS_UNSEEN,
  CLASS_JOINER,
  CLASS_BREAK,
} Class;

struct _FootingWordIter {
  /* borrowed */
  const char *text;
  const char *end;

  /* state */
  const char *next;
  gsize next_char;
  gboolean joined;

  /* owned: what was folded before; NULL until something beyond ASCII is */
  Fold *folds;
};

static Class
classify (gunichar c)
{
  if (c < 0x80) {
    if (g_ascii_isalnum (c))
      return CLASS_WORD;
    if (g_ascii_isspace (c) || c == '-')
      return CLASS_JOINER;
    return c == '\'' ? CLASS_APOSTROPHE : CLASS_BREAK;
  }

  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    return CLASS_WORD;
  if (g_unichar_isspace (c) || c == 0x2010 || c == 0x2011)
    return CLASS_JOINER;
  if (g_unichar_type (c) == G_UNICODE_FORMAT)
    return CLASS_UNSEEN;

  return c == 0x2019 ? CLASS_APOSTROPHE : CLASS_BREAK;
}

/* Folding may change the length: "ẞ" becomes "ss". */
static const Fold *
fold (FootingWordIter *self, gunichar c)
{
  g_autofree char *folded = NULL;
  char bytes[6];
  Fold *entry;

  if (self->folds == NULL)
    self->folds = g_new0 (Fold, N_FOLDS);

  entry = &self->folds[c % N_FOLDS];
  if (entry->character == c)
    return entry;

  folded = g_utf8_casefold (bytes, g_unichar_to_utf8 (c, bytes));
  entry->character = c;
  entry->length = MIN (strlen (folded), sizeof entry->bytes);
  memcpy (entry->bytes, folded, entry->length);

  return entry;
}

/* Adds @c to @word, whose folded form is @length bytes long; returns its new length, or
 * more than FOOTING_WORD_MAX for good once it does not fit. */
static gsize
append (FootingWordIter *self, FootingWord *word, gsize length, gunichar c)
{
  const Fold *folded;

  if (length > FOOTING_WORD_MAX)
    return length;

  if (c < 0x80 && length < FOOTING_WORD_MAX) {
    word->folded[length] = g_ascii_tolower (c);
    return length + 1;
  }

  folded = fold (self, c);
  if (length + folded->length > FOOTING_WORD_MAX)
    return FOOTING_WORD_MAX + 1;

  memcpy (word->folded + length, folded->bytes, folded->length);

  return length + folded->length;
}

/* The class of the character after the one at @p. */
static Class
peek (FootingWordIter *self, const char *p)
{
  const char *next = g_utf8_next_char (p);

  return next < self->end ? classify (g_utf8_get_char (next)) : CLASS_BREAK;
}

/* Moves to the first character of the next word. */
static gboolean
skip_to_word (FootingWordIter *self)
{
  for (; self->next < self->end; self->next = g_utf8_next_char (self->next)) {
    Class class = classify (g_utf8_get_char (self->next));

    if (class == CLASS_WORD)
      return TRUE;
    if (class == CLASS_BREAK || class == CLASS_APOSTROPHE)
      self->joined = FALSE;
    self->next_char++;
  }

  return FALSE;
}

FootingWordIter *
footing_word_iter_new (const char *text)
{
  FootingWordIter *self = g_new0 (FootingWordIter, 1);

  self->text = text;
  self->next = text;
  g_utf8_validate (text, -1, &self->end);

  return self;
}

void
footing_word_iter_free (FootingWordIter *self)
{
  g_free (self->folds);
  g_free (self);
}

gboolean
footing_word_iter_next (FootingWordIter *self, FootingWord *word)
{
  gsize length = 0;

  if (!skip_to_word (self))
    return FALSE;

  word->joined = self->joined;
  word->start_byte = self->next - self->text;
  word->start_char = self->next_char;

  for (; self->next < self->end; self->next = g_utf8_next_char (self->next)) {
    gunichar c = g_utf8_get_char (self->next);
    Class class = classify (c);

    if (class == CLASS_APOSTROPHE && peek (self, self->next) == CLASS_WORD)
      c = '\'';
    else if (class != CLASS_WORD && class != CLASS_UNSEEN)
      break;

    self->next_char++;
    if (class == CLASS_UNSEEN)
      continue;

    length = append (self, word, length, c);
    word->end_byte = g_utf8_next_char (self->next) - self->text;
    word->end_char = self->next_char;
  }

  word->folded[length <= FOOTING_WORD_MAX ? length : 0] = '\0';
  self->joined = TRUE;

  return TRUE;
}

const char *
footing_word_split (FootingWord *word)
{
  static const char *const endings[] = {"s", "m", "d", "ll", "ve", "re"};
  char *apostrophe = strrchr (word->folded, '\'');

  for (guint i = 0; apostrophe != NULL && i < G_N_ELEMENTS (endings); i++)
    if (strcmp (apostrophe + 1, endings[i]) == 0) {
      *apostrophe = '\0';
      return endings[i];
    }

  return NULL;
}
