/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lists of phrases to be found in a sequence of words, whatever their case. */
typedef struct _FootingPhrases FootingPhrases;

FootingPhrases *footing_phrases_new (void);
void footing_phrases_free (FootingPhrases *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingPhrases, footing_phrases_free)

#define FOOTING_PHRASES_MAX_LISTS 32

/* Adds a list and returns its number, below FOOTING_PHRASES_MAX_LISTS. @entries are
 * separated by commas; empty ones are passed over. */
guint footing_phrases_add_list (FootingPhrases *self, const char *entries);

/* The number of a folded word, above 0; 0 for one that is in no phrase. */
guint footing_phrases_get_word (FootingPhrases *self, const char *folded);

/* How many of the @n_words numbers of @words, none of them 0, the longest phrase of @list
 * takes that begins with the first; 0 when none does. */
guint footing_phrases_match (FootingPhrases *self,
                             guint list,
                             const guint *words,
                             gsize n_words);

G_END_DECLS
