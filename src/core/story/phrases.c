/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "phrases.h"

#include "words.h"

#include <string.h>

#define MAX_FILLERS 4
#define MAX_GAP 3
#define MAX_WIDE_GAP 8
#define MAX_PARTS 24

/* Lists that refer to one another go no deeper; none needs to. */
#define MAX_DEPTH 6

typedef enum {
  PART_WORD,
  PART_LIST,
  PART_ANY,
  PART_GAP,
  PART_WIDE_GAP,
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
  guint n_shared; /* of the parts, with the entry before */
  gboolean opens; /* a clause */
} Entry;

typedef struct {
  guint name;
  GArray *entries;
} List;

/* Where something may end: a bit for each number of words. All ways are followed at once,
 * so that the cost of an entry grows with its length alone. */
typedef guint64 Ends;

#define ENDS_AFTER(n_words) (G_GUINT64_CONSTANT (1) << (n_words))

/* No entry takes more words; the room above lets one more part be added. */
#define ENDS_KEPT (ENDS_AFTER (32) - 1)

/* What a list was found to do at a place. */
typedef struct {
  gsize place; /* one more than the position; 0 when there is nothing yet */
  Ends ends;
} Known;

#define N_KNOWN 64

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
  int negations;
  Known known[FOOTING_PHRASES_MAX_LISTS][N_KNOWN];
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
  if (!readable || entry.n_parts == 0 || entry.n_parts > MAX_PARTS ||
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

  for (guint i = 0; i < self->lists->len; i++)
    sort_entries (self, g_array_index (self->lists, List, i).entries);

  self->fillers = find_named (self, "fillers");
  self->links = find_named (self, "links");
  self->joins = find_named (self, "joins");
  self->negations = find_named (self, "negations");
  self->sealed = TRUE;
}

static Ends match_list (const Sequence *self, int list, gsize position, guint depth);

static gboolean
begins_in (const Sequence *self, int list, gsize position)
{
  return match_list (self, list, position, MAX_DEPTH - 1) != 0;
}

/* Whether a clause begins at @position. */
static gboolean
is_opening (const Sequence *self, gsize position)
{
  return position == 0 || self->words[position - 1] == FOOTING_PHRASES_COMMA;
}

/* Whether a clause ends at @position. */
static gboolean
is_end (const Sequence *self, gsize position, int links)
{
  return position == self->n_words || self->words[position] == FOOTING_PHRASES_COMMA ||
         begins_in (self, links, position);
}

/* Whether a gap may take the word at @position: none reaches into the next clause, or
 * over a word that turns its sense round. */
static gboolean
may_pass (const Sequence *self, gsize position)
{
  return position < self->n_words && self->words[position] != FOOTING_PHRASES_COMMA &&
         !begins_in (self, self->phrases->negations, position);
}

/* Where a gap of at most @most words may lead from @position. */
static Ends
match_gap (const Sequence *self, gsize position, guint most)
{
  Ends ends = 1;

  for (guint i = 0; i < most && may_pass (self, position + i); i++)
    ends |= ENDS_AFTER (i + 1);

  return ends;
}

/* Where @part leads from @position. */
static Ends
match_part (const Sequence *self, const Part *part, gsize position, guint depth)
{
  const gboolean more = position < self->n_words;
  const guint word = more ? self->words[position] : 0;

  switch (part->kind) {
  case PART_WORD:
    return word == part->value ? ENDS_AFTER (1) : 0;
  case PART_LIST:
    return match_list (self, part->value, position, depth + 1);
  case PART_ANY:
    return more && word != FOOTING_PHRASES_COMMA ? ENDS_AFTER (1) : 0;
  case PART_GAP:
    return match_gap (self, position, MAX_GAP);
  case PART_WIDE_GAP:
    return match_gap (self, position, MAX_WIDE_GAP);
  case PART_PAUSE:
    return word == FOOTING_PHRASES_COMMA ? ENDS_AFTER (1) : ENDS_AFTER (0);
  case PART_END:
    return is_end (self, position, self->phrases->links) ? ENDS_AFTER (0) : 0;
  case PART_FIRM_END:
  default:
    return is_end (self, position, self->phrases->joins) ? ENDS_AFTER (0) : 0;
  }
}

/* Where @part leads from each of @starts, which are counted from @position. */
static Ends
match_from (
    const Sequence *self, const Part *part, gsize position, Ends starts, guint depth)
{
  Ends ends = 0;

  for (guint i = 0; starts >> i != 0; i++)
    if (starts >> i & 1)
      ends |= match_part (self, part, position + i, depth) << i;

  return ends & ENDS_KEPT;
}

/* @starts, and where fillers lead from them. */
static Ends
pass_fillers (const Sequence *self, gsize position, Ends starts)
{
  const Part fillers = {PART_LIST, self->phrases->fillers};
  Ends reached = starts;

  for (guint i = 0; i < MAX_FILLERS && reached != 0; i++) {
    reached = match_from (self, &fillers, position, reached, MAX_DEPTH - 2);
    starts |= reached;
  }

  return starts;
}

/* Where @part, the one of number @i in its entry, leads from each of @starts. */
static Ends
follow (const Sequence *self,
        const Part *part,
        guint i,
        gsize position,
        Ends starts,
        guint depth)
{
  const gboolean loose = depth == 0 && i > 0;
  Ends ends = 0;

  /* An end needs no fillers before it where it stands without. */
  if (!loose || part->kind >= PART_END)
    ends = match_from (self, part, position, starts, depth);
  if (ends == 0 && loose)
    ends =
        match_from (self, part, position, pass_fillers (self, position, starts), depth);

  return ends;
}

/* Where the entries of @list lead from @position. */
static Ends
match_entries (const Sequence *self, int list, gsize position, guint depth)
{
  const GArray *entries = g_array_index (self->phrases->lists, List, list).entries;
  const gboolean opening = is_opening (self, position);
  Ends after[MAX_PARTS + 1] = {ENDS_AFTER (0)};
  guint n_fit = 0; /* parts of the entry before that lead somewhere */
  Ends ends = 0;

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);
    const Part *parts = &g_array_index (self->phrases->parts, Part, entry->first);

    if (entry->opens && !opening)
      break;
    if (entry->n_shared > n_fit)
      continue;

    for (n_fit = entry->n_shared; n_fit < entry->n_parts; n_fit++) {
      after[n_fit + 1] =
          follow (self, &parts[n_fit], n_fit, position, after[n_fit], depth);
      if (after[n_fit + 1] == 0)
        break;
    }
    if (n_fit == entry->n_parts)
      ends |= after[n_fit];
  }

  return ends;
}

/* The same; 0 when none fits. What is asked again and again is known. */
static Ends
match_list (const Sequence *self, int list, gsize position, guint depth)
{
  const guint word = position < self->n_words ? self->words[position] : 0;
  Known *known;

  if (list < 0 || depth >= MAX_DEPTH || word == 0 || word == FOOTING_PHRASES_COMMA ||
      (g_array_index (self->phrases->begins, guint64, word) >> list & 1) == 0)
    return 0;
  if (depth == 0)
    return match_entries (self, list, position, depth);

  known = &self->phrases->known[list][position % N_KNOWN];
  if (known->place != position + 1) {
    const Ends ends = match_entries (self, list, position, depth);

    *known = (Known){position + 1, ends};
  }

  return known->ends;
}

void
footing_phrases_forget (FootingPhrases *self)
{
  memset (self->known, 0, sizeof self->known);
}

guint
footing_phrases_match (
    FootingPhrases *self, guint list, const guint *words, gsize n_words, gsize position)
{
  const Sequence sequence = {self, words, n_words};
  Ends ends;

  g_return_val_if_fail (list < self->lists->len, 0);

  if (!self->sealed)
    seal (self);

  ends = match_list (&sequence, list, position, 0);

  return ends != 0 ? g_bit_storage (ends) - 1 : 0;
}
