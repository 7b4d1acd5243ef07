/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-check.h"

#include "story-lists.h"
#include "words.h"

#include <glib/gi18n-lib.h>

typedef struct {
  /* borrowed */
  FootingPhrases *phrases;

  /* owned */
  GArray *spans;
  GArray *words;
  GPtrArray *marks;

  /* state: numbers of lists */
  guint kinds[FOOTING_N_STORY_KINDS];
  guint harmless;
  guint negations;
} Checker;

typedef struct {
  gsize start_byte;
  gsize end_byte;
  gsize start_char;
  gsize end_char;
} Span;

typedef struct {
  FootingStoryKind kind;
  guint n_words;
} Match;

/* Read once: the language does not change while the program runs. */
static FootingPhrases *
get_phrases (void)
{
  static FootingPhrases *phrases;

  if (g_once_init_enter (&phrases)) {
    FootingPhrases *lists = footing_phrases_new ();

    footing_story_lists_add (lists);
    g_once_init_leave (&phrases, lists);
  }

  return phrases;
}

static void
checker_init (Checker *self)
{
  static const char *const names[FOOTING_N_STORY_KINDS] = {
      [FOOTING_STORY_PERSONAL] = "personal",
      [FOOTING_STORY_PERMANENT] = "permanent",
      [FOOTING_STORY_TOTAL] = "total",
  };

  self->phrases = get_phrases ();
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  self->marks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < FOOTING_N_STORY_KINDS; i++)
    self->kinds[i] = footing_story_list_number (names[i]);
  self->harmless = footing_story_list_number ("harmless");
  self->negations = footing_story_list_number ("negations");
}

static guint
match_at (Checker *self, guint list, gsize position)
{
  return footing_phrases_match (self->phrases, list, (const guint *)self->words->data,
                                self->words->len, position);
}

static Match
find_longest (Checker *self, gsize position)
{
  Match longest = {FOOTING_STORY_PERSONAL, 0};

  for (guint i = 0; i < FOOTING_N_STORY_KINDS; i++) {
    const guint n_words = match_at (self, self->kinds[i], position);

    if (n_words > longest.n_words)
      longest = (Match){i, n_words};
  }

  return longest;
}

static void
add_mark (Checker *self, gsize position, const Match *match)
{
  const Span *first = &g_array_index (self->spans, Span, position);
  const Span *last = first + match->n_words - 1;
  FootingStoryMark *mark = g_new0 (FootingStoryMark, 1);

  mark->kind = match->kind;
  mark->start_byte = first->start_byte;
  mark->start_char = first->start_char;
  mark->end_byte = last->end_byte;
  mark->end_char = last->end_char;

  g_ptr_array_add (self->marks, mark);
}

/* Whether the word at @position is in the last mark already, which took its first part.
 */
static gboolean
is_marked (Checker *self, gsize position)
{
  const FootingStoryMark *last =
      self->marks->len > 0 ? g_ptr_array_index (self->marks, self->marks->len - 1) : NULL;

  return last != NULL &&
         g_array_index (self->spans, Span, position).start_byte < last->end_byte;
}

/* Searches the sentence gathered so far: no pattern reaches beyond it. */
static void
finish_sentence (Checker *self)
{
  guint negated = 0;

  footing_phrases_forget (self->phrases);
  for (gsize i = 0; i < self->words->len && self->marks->len < FOOTING_STORY_MAX_MARKS;) {
    const Match match = find_longest (self, i);
    const guint harmless = match_at (self, self->harmless, i);
    const gboolean marked =
        match.n_words > harmless && negated == 0 && !is_marked (self, i);

    if (marked)
      add_mark (self, i, &match);
    negated = match_at (self, self->negations, i);
    i += marked ? match.n_words : MAX (harmless, MAX (negated, 1));
  }

  g_array_set_size (self->spans, 0);
  g_array_set_size (self->words, 0);
}

/* Whether commas and white space alone are in @text. */
static gboolean
is_comma (const char *text, gsize length)
{
  const char *end = text + length;

  for (const char *c = text; c < end; c = g_utf8_next_char (c)) {
    const gunichar character = g_utf8_get_char (c);

    if (character != ',' && character != 0x060c && character != 0x3001 &&
        !g_unichar_isspace (character))
      return FALSE;
  }

  return TRUE;
}

static void
add_word (Checker *self, const char *text, FootingWord *word)
{
  static const guint comma = FOOTING_PHRASES_COMMA;
  const char *ending = footing_word_split (word);
  const guint number = footing_phrases_get_word (self->phrases, word->folded);
  const Span span = {word->start_byte, word->end_byte, word->start_char, word->end_char};

  if (!word->joined && self->spans->len > 0) {
    const Span last = g_array_index (self->spans, Span, self->spans->len - 1);

    if (is_comma (text + last.end_byte, span.start_byte - last.end_byte)) {
      g_array_append_val (self->spans, last);
      g_array_append_val (self->words, comma);
    } else {
      finish_sentence (self);
    }
  }

  g_array_append_val (self->spans, span);
  g_array_append_val (self->words, number);
  if (ending != NULL) {
    const guint ending_number = footing_phrases_get_word (self->phrases, ending);

    g_array_append_val (self->spans, span);
    g_array_append_val (self->words, ending_number);
  }
}

GPtrArray *
footing_story_check (const char *text)
{
  g_autoptr (FootingWordIter) iter = NULL;
  FootingWord word;
  Checker checker;

  g_return_val_if_fail (text != NULL, NULL);

  checker_init (&checker);
  iter = footing_word_iter_new (text);

  while (checker.marks->len < FOOTING_STORY_MAX_MARKS &&
         footing_word_iter_next (iter, &word))
    add_word (&checker, text, &word);
  finish_sentence (&checker);

  g_array_unref (checker.spans);
  g_array_unref (checker.words);

  return checker.marks;
}

const char *
footing_story_question (FootingStoryKind kind, FootingPerspective perspective)
{
  const gboolean self = perspective == FOOTING_PERSPECTIVE_SELF;

  switch (kind) {
  case FOOTING_STORY_PERSONAL:
    return self ? _ ("That’s a verdict on you. What did you actually do?")
                : _ ("That’s a verdict on a person. What did they actually do?");
  case FOOTING_STORY_PERMANENT:
    return _ ("This turns one time into every time. When did it go differently?");
  case FOOTING_STORY_TOTAL:
  default:
    return _ ("Who, or what, exactly?");
  }
}

const char *
footing_story_frame (GPtrArray *marks, FootingPerspective perspective)
{
  gboolean self = perspective == FOOTING_PERSPECTIVE_SELF;
  guint kinds = 0;

  g_return_val_if_fail (marks != NULL, NULL);

  for (guint i = 0; i < marks->len; i++)
    kinds |= 1 << ((FootingStoryMark *)g_ptr_array_index (marks, i))->kind;

  switch (kinds) {
  case 0:
    return NULL;
  case 1 << FOOTING_STORY_PERSONAL:
    return self ? _ ("What I did was … . It led to … . Next I will … .")
                : _ ("What they did was … . It led to … . Next we will … .");
  case 1 << FOOTING_STORY_PERMANENT:
    return self ? _ ("This time … . Another time, it went … . Next I will … .")
                : _ ("This time … . Another time, it went … . Next we will … .");
  case 1 << FOOTING_STORY_TOTAL:
    return self ? _ ("This was about … . It says nothing about … . Next I will … .")
                : _ ("This was about … . It says nothing about … . Next we will … .");
  default:
    return self ? _ ("This time I … . It led to … . Next I will … .")
                : _ ("This time they … . It led to … . Next we will … .");
  }
}
