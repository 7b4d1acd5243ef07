/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longest word that is compared, in folded bytes; longer ones are in no list. */
#define FOOTING_WORD_MAX 63

/**
 * FootingWord:
 * @start_byte: where it begins in the text
 * @end_byte: the first byte after it
 * @start_char: the same in characters
 * @end_char: the same in characters
 * @joined: whether only white space or a hyphen parts it from the word before
 * @folded: without case and with a plain apostrophe, for comparing; empty when longer
 *   than FOOTING_WORD_MAX
 *
 * Letters, digits and marks make a word, an apostrophe inside it belongs to it, and
 * characters that are never seen (soft hyphens, direction marks) are passed over.
 */
typedef struct {
  gsize start_byte;
  gsize end_byte;
  gsize start_char;
  gsize end_char;
  gboolean joined;
  char folded[FOOTING_WORD_MAX + 1];
} FootingWord;

/* Parts from @word what an apostrophe has joined to it, as in "I'm", "career's" and
 * "hab's", and returns that as a word of its own ("m", "s"), static; NULL when there is
 * none. Both stand in the text where @word does. "can't" is one word. */
const char *footing_word_split (FootingWord *word);

/* Goes through a text word by word, in linear time. */
typedef struct _FootingWordIter FootingWordIter;

/* @text must outlive it; it ends where @text stops being UTF-8. */
FootingWordIter *footing_word_iter_new (const char *text);
void footing_word_iter_free (FootingWordIter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingWordIter, footing_word_iter_free)

/* Fills @word in with the next one; FALSE at the end. */
gboolean footing_word_iter_next (FootingWordIter *self, FootingWord *word);

G_END_DECLS
