/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "phrases.h"

#include "words.h"

/* Nodes and words are numbered below this, so that a step fits into one key. */
#define N_MAX 0xffff

/* A tree of words; each list has a root of its own. Most words begin no phrase of most
 * lists, so for each word the lists that it begins are kept as bits. */
struct _FootingPhrases {
  /* owned */
  GStringChunk *strings;
  GHashTable *words;
  GHashTable *steps;
  GArray *ends; /* gboolean, for each node: whether a phrase ends there */
  GArray *begins;

  /* state */
  guint n_lists;
  guint roots[FOOTING_PHRASES_MAX_LISTS];
};

static gpointer
make_step (guint node, guint word)
{
  return GUINT_TO_POINTER (node << 16 | word);
}

static guint
add_node (FootingPhrases *self)
{
  g_array_set_size (self->ends, self->ends->len + 1);

  return self->ends->len - 1;
}

static guint
add_word (FootingPhrases *self, const char *folded)
{
  guint word = footing_phrases_get_word (self, folded);

  if (word == 0) {
    word = g_hash_table_size (self->words) + 1;
    g_array_set_size (self->begins, word + 1);
    g_hash_table_insert (self->words, g_string_chunk_insert (self->strings, folded),
                         GUINT_TO_POINTER (word));
  }

  return word;
}

static guint
add_step (FootingPhrases *self, guint node, guint word)
{
  gpointer step = make_step (node, word);
  guint next = GPOINTER_TO_UINT (g_hash_table_lookup (self->steps, step));

  if (next == 0) {
    next = add_node (self);
    g_hash_table_insert (self->steps, step, GUINT_TO_POINTER (next));
  }

  return next;
}

static void
add_entry (FootingPhrases *self, guint list, const char *entry)
{
  g_autoptr (FootingWordIter) iter = footing_word_iter_new (entry);
  FootingWord word;
  guint node = self->roots[list];

  while (footing_word_iter_next (iter, &word)) {
    guint number;

    if (*word.folded == '\0' || self->ends->len > N_MAX ||
        g_hash_table_size (self->words) >= N_MAX)
      return;

    number = add_word (self, word.folded);
    if (node == self->roots[list])
      g_array_index (self->begins, guint32, number) |= 1u << list;
    node = add_step (self, node, number);
  }

  if (node != self->roots[list])
    g_array_index (self->ends, gboolean, node) = TRUE;
}

FootingPhrases *
footing_phrases_new (void)
{
  FootingPhrases *self = g_new0 (FootingPhrases, 1);

  self->strings = g_string_chunk_new (4096);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->steps = g_hash_table_new (NULL, NULL);
  self->ends = g_array_new (FALSE, TRUE, sizeof (gboolean));
  self->begins = g_array_new (FALSE, TRUE, sizeof (guint32));

  /* Node 0 is nowhere. */
  add_node (self);

  return self;
}

void
footing_phrases_free (FootingPhrases *self)
{
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->steps);
  g_array_unref (self->ends);
  g_array_unref (self->begins);
  g_free (self);
}

guint
footing_phrases_add_list (FootingPhrases *self, const char *entries)
{
  g_auto (GStrv) split = g_strsplit (entries, ",", -1);
  guint list = self->n_lists;

  g_return_val_if_fail (list < FOOTING_PHRASES_MAX_LISTS, 0);

  self->n_lists++;
  self->roots[list] = add_node (self);

  for (guint i = 0; split[i] != NULL; i++)
    add_entry (self, list, split[i]);

  return list;
}

guint
footing_phrases_get_word (FootingPhrases *self, const char *folded)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));
}

guint
footing_phrases_match (FootingPhrases *self,
                       guint list,
                       const guint *words,
                       gsize n_words)
{
  guint node = self->roots[list];
  guint longest = 0;

  if (n_words == 0 || (g_array_index (self->begins, guint32, words[0]) >> list & 1) == 0)
    return 0;

  for (gsize i = 0; i < n_words; i++) {
    node =
        GPOINTER_TO_UINT (g_hash_table_lookup (self->steps, make_step (node, words[i])));
    if (node == 0)
      break;

    if (g_array_index (self->ends, gboolean, node))
      longest = i + 1;
  }

  return longest;
}
