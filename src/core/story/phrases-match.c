/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "phrases-private.h"

#include <string.h>

#define MAX_FILLERS 4
#define MAX_GAP 3
#define MAX_WIDE_GAP 8

#define ENDS_AFTER(n_words) (G_GUINT64_CONSTANT (1) << (n_words))

/* No entry takes more words; the room above lets one more part be added. */
#define ENDS_KEPT (ENDS_AFTER (32) - 1)

typedef struct {
  FootingPhrases *phrases;
  const guint *words;
  gsize n_words;
} Sequence;

static Ends match_list (const Sequence *self, int list, gsize position, guint depth);

/* As any list is asked from an entry: what it may refer to, and what is known of it, is
 * the same wherever it is used. */
static gboolean
begins_in (const Sequence *self, int list, gsize position)
{
  return match_list (self, list, position, 1) != 0;
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
    reached = match_from (self, &fillers, position, reached, 0);
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
  Ends after[PHRASES_MAX_PARTS + 1] = {ENDS_AFTER (0)};
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

  if (list < 0 || depth >= PHRASES_MAX_DEPTH || word == 0 ||
      word == FOOTING_PHRASES_COMMA ||
      (g_array_index (self->phrases->begins, guint64, word) >> list & 1) == 0)
    return 0;
  if (depth == 0)
    return match_entries (self, list, position, depth);

  known = &self->phrases->known[list][position % PHRASES_N_KNOWN];
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
    phrases_seal (self);

  ends = match_list (&sequence, list, position, 0);

  return ends != 0 ? g_bit_storage (ends) - 1 : 0;
}
