/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lists of patterns to be found in a sequence of words, whatever their case.
 *
 * A list is comma-separated; each entry is words, and among them
 *
 *   {name}   any entry of the list of that name
 *   *        one word, whichever
 *   ..       up to three words of the same clause, none of them of the list "negations"
 *   ...      the same, up to eight
 *   ~        a comma, or none
 *   |        the clause ends here, or goes on with a word of the list "links"
 *   ||       the clause ends here, or a word of the list "joins" begins the next
 *   ^        the entry is found only where a clause begins
 *
 * Words of the list "fillers" may stand between the parts of an entry. */
typedef struct _FootingPhrases FootingPhrases;

#define FOOTING_PHRASES_MAX_LISTS 64

/* In a sequence: a comma, where a clause may end. Words are numbered from 1, and 0 is one
 * that is in no list. */
#define FOOTING_PHRASES_COMMA G_MAXUINT

FootingPhrases *footing_phrases_new (void);
void footing_phrases_free (FootingPhrases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingPhrases, footing_phrases_free)

/* Adds a list called @name (static) and returns its number. Lists may refer to lists that
 * are added later. What cannot be read of @entries is left out. */
guint
footing_phrases_add_list (FootingPhrases *self, const char *name, const char *entries);

/* The number of a folded word; 0 when it is in no list. */
guint footing_phrases_get_word (FootingPhrases *self, const char *folded);

/* To be called before other words are searched: what was found in the ones before is kept
 * to be quick. */
void footing_phrases_forget (FootingPhrases *self);

/* How many of the @n_words numbers of @words, from @position on, the longest entry of
 * @list takes; 0 when none fits there. */
guint footing_phrases_match (
    FootingPhrases *self, guint list, const guint *words, gsize n_words, gsize position);

G_END_DECLS
