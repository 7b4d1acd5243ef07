/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "phrases.h"

G_BEGIN_DECLS

/* For the files of the phrases: phrases.c reads lists, phrases-match.c looks for them. */

#define PHRASES_MAX_PARTS 24

/* Lists that refer to one another go no deeper; none needs to. */
#define PHRASES_MAX_DEPTH 6

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

/* What a list was found to do at a place. */
typedef struct {
  gsize place; /* one more than the position; 0 when there is nothing yet */
  Ends ends;
} Known;

#define PHRASES_N_KNOWN 64

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
  Known known[FOOTING_PHRASES_MAX_LISTS][PHRASES_N_KNOWN];
};

/* Once all lists are there: names become numbers, beginnings are known. */
void phrases_seal (FootingPhrases *self);

G_END_DECLS
