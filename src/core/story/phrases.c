/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "phrases.h"

#include "words.h"

#include <string.h>

#define MAX_FILLERS 4
#define MAX_GAP 3

/* Lists that refer to one another go no deeper; none needs to. */
#define MAX_DEPTH 6

typedef enum {
  PART_WORD,
  PART_LIST,
  PART_ANY,
  PART_GAP,
  PART_PAUSE,
  PART_END,
  PART_FIRM_END,
} PartKind;

typedef struct {
  PartKind kind;
  guint value; /* a word's number, a name's */
} Part;

typedef struct {
  guint first; /* of the parts */
  guint n_parts;
} Entry;

typedef struct {
  guint name;
  GArray *entries;
} List;

struct _FootingPhrases {
  /* owned */
  GStringChunk *strings;
  GHashTable *words;
  GHashTable *names;
  GArray *parts;
  GArray *lists;
  GArray *begins; /* by word: a bit for each list of which an entry may begin with it */

  /* state */
  gboolean sealed;
  int fillers; /* numbers of lists, -1 for none */
  int links;
  int joins;
};

typedef struct {
  FootingPhrases *phrases;
  const guint *words;
  gsize n_words;
} Sequence;

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
    if (*word.folded == '\0')
      return FALSE;
    add_part (self, PART_WORD, number_of (self->words, self->strings, word.folded));
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
  Entry entry = {self->parts->len, 0};
  gboolean readable = TRUE;

  for (guint i = 0; readable && tokens[i] != NULL; i++)
    readable = add_token (self, tokens[i]);

  entry.n_parts = self->parts->len - entry.first;
  if (!readable || entry.n_parts == 0 ||
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

  for (guint i = 0; depth < MAX_DEPTH && i < from->entries->len; i++) {
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

/* Once all lists are there: names become numbers, beginnings are known. */
static void
seal (FootingPhrases *self)
{
  g_array_set_size (self->begins, g_hash_table_size (self->words) + 1);
  for (guint i = 0; i < self->lists->len; i++)
    note_beginnings (self, i, i, 0);

  for (guint i = 0; i < self->parts->len; i++) {
    Part *part = &g_array_index (self->parts, Part, i);

    if (part->kind == PART_LIST)
      part->value = find_list (self, part->value);
  }

  self->fillers = find_named (self, "fillers");
  self->links = find_named (self, "links");
  self->joins = find_named (self, "joins");
  self->sealed = TRUE;
}

static gsize match_list (const Sequence *self, int list, gsize position, guint depth);

/* Whether a clause ends at @position. */
static gboolean
is_end (const Sequence *self, gsize position, int links)
{
  return position == self->n_words || self->words[position] == FOOTING_PHRASES_COMMA ||
         match_list (self, links, position, MAX_DEPTH - 1) > position;
}

static gsize match_parts (
    const Sequence *self, const Part *parts, guint n_parts, gsize position, guint depth);

/* The furthest end when @parts follow after up to three words that do not matter. */
static gsize
match_gap (
    const Sequence *self, const Part *parts, guint n_parts, gsize position, guint depth)
{
  gsize furthest = 0;

  for (gsize i = 0; i <= MAX_GAP && position + i <= self->n_words; i++)
    furthest = MAX (furthest, match_parts (self, parts, n_parts, position + i, depth));

  return furthest;
}

/* Where @part, as it stands, leads from @position; 0 when it does not fit. */
static gsize
match_part (const Sequence *self, const Part *part, gsize position, guint depth)
{
  const gboolean more = position < self->n_words;

  switch (part->kind) {
  case PART_WORD:
    return more && self->words[position] == part->value ? position + 1 : 0;
  case PART_LIST:
    return match_list (self, part->value, position, depth + 1);
  case PART_ANY:
    return more && self->words[position] != FOOTING_PHRASES_COMMA ? position + 1 : 0;
  case PART_PAUSE:
    return more && self->words[position] == FOOTING_PHRASES_COMMA ? position + 1
                                                                  : position;
  case PART_END:
    return is_end (self, position, self->phrases->links) ? position : 0;
  case PART_FIRM_END:
    return is_end (self, position, self->phrases->joins) ? position : 0;
  case PART_GAP:
  default:
    return 0;
  }
}

static gsize
match_parts (
    const Sequence *self, const Part *parts, guint n_parts, gsize position, guint depth)
{
  if (n_parts == 0)
    return position;
  if (parts[0].kind == PART_GAP)
    return match_gap (self, parts + 1, n_parts - 1, position, depth);

  for (guint i = 0; i <= MAX_FILLERS; i++) {
    const gsize next = match_part (self, parts, position, depth);
    const gsize end =
        next > 0 ? match_parts (self, parts + 1, n_parts - 1, next, depth) : 0;
    gsize filler;

    if (end > 0 || position == 0 || depth > 0)
      return end;

    filler = match_list (self, self->phrases->fillers, position, MAX_DEPTH - 1);
    if (filler == 0)
      return 0;
    position = filler;
  }

  return 0;
}

/* The furthest that an entry of @list reaches from @position; 0 when none fits. */
static gsize
match_list (const Sequence *self, int list, gsize position, guint depth)
{
  const guint word = position < self->n_words ? self->words[position] : 0;
  const GArray *entries;
  gsize furthest = 0;

  if (list < 0 || depth >= MAX_DEPTH || word == 0 || word == FOOTING_PHRASES_COMMA ||
      (g_array_index (self->phrases->begins, guint64, word) >> list & 1) == 0)
    return 0;

  entries = g_array_index (self->phrases->lists, List, list).entries;
  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    const Part *parts = &g_array_index (self->phrases->parts, Part, entry->first);
    const gsize next = match_part (self, parts, position, depth);

    if (next > 0)
      furthest =
          MAX (furthest, match_parts (self, parts + 1, entry->n_parts - 1, next, depth));
  }

  return furthest;
}

guint
footing_phrases_match (
    FootingPhrases *self, guint list, const guint *words, gsize n_words, gsize position)
{
  const Sequence sequence = {self, words, n_words};
  gsize end;

  g_return_val_if_fail (list < self->lists->len, 0);

  if (!self->sealed)
    seal (self);

  end = match_list (&sequence, list, position, 0);

  return end > position ? end - position : 0;
}
