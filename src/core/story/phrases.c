/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "phrases-private.h"
#include "words.h"

#include <string.h>

static guint
number_of (GHashTable *table, GStringChunk *strings, const char *text)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (table, text));

  if (number == 0) {
    number = g_hash_table_size (table) + 1;
    g_hash_table_insert (table, g_string_chunk_insert (strings, text),
                         GUINT_TO_POINTER (number));
  }

  return number;
}

static void
add_part (FootingPhrases *self, PartKind kind, guint value)
{
  Part part = {kind, value};

  g_array_append_val (self->parts, part);
}

static gboolean
add_words (FootingPhrases *self, const char *text)
{
  g_autoptr (FootingWordIter) iter = footing_word_iter_new (text);
  FootingWord word;

  while (footing_word_iter_next (iter, &word)) {
    const char *ending = footing_word_split (&word);

    if (*word.folded == '\0')
      return FALSE;
    add_part (self, PART_WORD, number_of (self->words, self->strings, word.folded));
    if (ending != NULL)
      add_part (self, PART_WORD, number_of (self->words, self->strings, ending));
  }

  return TRUE;
}

static gboolean
add_token (FootingPhrases *self, char *token)
{
  const gsize length = strlen (token);

  if (strcmp (token, "*") == 0)
    add_part (self, PART_ANY, 0);
  else if (strcmp (token, "..") == 0)
    add_part (self, PART_GAP, 0);
  else if (strcmp (token, "...") == 0)
    add_part (self, PART_WIDE_GAP, 0);
  else if (strcmp (token, "~") == 0)
    add_part (self, PART_PAUSE, 0);
  else if (strcmp (token, "|") == 0)
    add_part (self, PART_END, 0);
  else if (strcmp (token, "||") == 0)
    add_part (self, PART_FIRM_END, 0);
  else if (length > 2 && token[0] == '{' && token[length - 1] == '}') {
    token[length - 1] = '\0';
    add_part (self, PART_LIST, number_of (self->names, self->strings, token + 1));
  } else {
    return add_words (self, token);
  }

  return TRUE;
}

/* An entry has to begin with a word, its own or a list's, to be found quickly. */
static void
add_entry (FootingPhrases *self, List *list, const char *text)
{
  g_auto (GStrv) tokens = g_strsplit_set (text, " \t\n", -1);
  Entry entry = {self->parts->len, 0, 0, FALSE};
  gboolean readable = TRUE;

  for (guint i = 0; readable && tokens[i] != NULL; i++)
    if (strcmp (tokens[i], "^") == 0)
      entry.opens = TRUE;
    else
      readable = add_token (self, tokens[i]);

  entry.n_parts = self->parts->len - entry.first;
  if (!readable || entry.n_parts == 0 || entry.n_parts > PHRASES_MAX_PARTS ||
      g_array_index (self->parts, Part, entry.first).kind > PART_LIST)
    g_array_set_size (self->parts, entry.first);
  else
    g_array_append_val (list->entries, entry);
}

static void
clear_list (gpointer data)
{
  g_array_unref (((List *)data)->entries);
}

FootingPhrases *
footing_phrases_new (void)
{
  FootingPhrases *self = g_new0 (FootingPhrases, 1);

  self->strings = g_string_chunk_new (4096);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_hash_table_new (g_str_hash, g_str_equal);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->lists = g_array_new (FALSE, FALSE, sizeof (List));
  self->begins = g_array_new (FALSE, TRUE, sizeof (guint64));
  g_array_set_clear_func (self->lists, clear_list);

  return self;
}

void
footing_phrases_free (FootingPhrases *self)
{
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->names);
  g_array_unref (self->parts);
  g_array_unref (self->lists);
  g_array_unref (self->begins);
  g_free (self);
}

guint
footing_phrases_add_list (FootingPhrases *self, const char *name, const char *entries)
{
  g_auto (GStrv) split = g_strsplit (entries, ",", -1);
  List list = {number_of (self->names, self->strings, name), NULL};

  g_return_val_if_fail (self->lists->len < FOOTING_PHRASES_MAX_LISTS, 0);
  g_return_val_if_fail (!self->sealed, 0);

  list.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  for (guint i = 0; split[i] != NULL; i++)
    add_entry (self, &list, split[i]);
  g_array_append_val (self->lists, list);

  return self->lists->len - 1;
}

guint
footing_phrases_get_word (FootingPhrases *self, const char *folded)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->words, folded));
}

static int
find_list (FootingPhrases *self, guint name)
{
  for (guint i = 0; i < self->lists->len; i++)
    if (g_array_index (self->lists, List, i).name == name)
      return i;

  return -1;
}

static int
find_named (FootingPhrases *self, const char *name)
{
  return find_list (self, GPOINTER_TO_UINT (g_hash_table_lookup (self->names, name)));
}

/* Notes for @list the words that an entry of @source may begin with. */
static void
note_beginnings (FootingPhrases *self, guint list, guint source, guint depth)
{
  const List *from = &g_array_index (self->lists, List, source);

  for (guint i = 0; depth < PHRASES_MAX_DEPTH && i < from->entries->len; i++) {
    const Entry *entry = &g_array_index (from->entries, Entry, i);
    const Part *part = &g_array_index (self->parts, Part, entry->first);
    const int other = part->kind == PART_LIST ? find_list (self, part->value) : -1;

    if (part->kind == PART_WORD)
      g_array_index (self->begins, guint64, part->value) |= G_GUINT64_CONSTANT (1)
                                                            << list;
    else if (other >= 0)
      note_beginnings (self, list, other, depth + 1);
  }
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer data)
{
  const Entry *first = a;
  const Entry *second = b;
  const Part *parts = (const Part *)((GArray *)data)->data;

  if (first->opens != second->opens)
    return first->opens - second->opens;

  for (guint i = 0; i < MIN (first->n_parts, second->n_parts); i++) {
    const Part *one = &parts[first->first + i];
    const Part *other = &parts[second->first + i];

    if (one->kind != other->kind)
      return one->kind < other->kind ? -1 : 1;
    if (one->value != other->value)
      return one->value < other->value ? -1 : 1;
  }

  return first->n_parts < second->n_parts ? -1 : first->n_parts > second->n_parts;
}

/* Puts entries that begin alike beside one another: what they share is looked at once. */
static void
sort_entries (FootingPhrases *self, GArray *entries)
{
  g_array_sort_with_data (entries, compare_entries, self->parts);

  for (guint i = 1; i < entries->len; i++) {
    const Entry *before = &g_array_index (entries, Entry, i - 1);
    Entry *entry = &g_array_index (entries, Entry, i);
    const Part *parts = &g_array_index (self->parts, Part, entry->first);
    const Part *others = &g_array_index (self->parts, Part, before->first);
    guint n = 0;

    while (before->opens == entry->opens && n < entry->n_parts && n < before->n_parts &&
           parts[n].kind == others[n].kind && parts[n].value == others[n].value)
      n++;
    entry->n_shared = n;
  }
}

void
phrases_seal (FootingPhrases *self)
{
  g_array_set_size (self->begins, g_hash_table_size (self->words) + 1);
  for (guint i = 0; i < self->lists->len; i++)
    note_beginnings (self, i, i, 0);

  for (guint i = 0; i < self->parts->len; i++) {
    Part *part = &g_array_index (self->parts, Part, i);

    if (part->kind == PART_LIST)
      part->value = find_list (self, part->value);
  }

  for (guint i = 0; i < self->lists->len; i++)
    sort_entries (self, g_array_index (self->lists, List, i).entries);

  self->fillers = find_named (self, "fillers");
  self->links = find_named (self, "links");
  self->joins = find_named (self, "joins");
  self->negations = find_named (self, "negations");
  self->sealed = TRUE;
}
