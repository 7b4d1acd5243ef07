/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-check.h"

#include "phrases.h"
#include "story-lists.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* How many fillers may stand between "I am" and a judgement. */
#define MAX_FILLERS 4

typedef struct {
  /* owned */
  FootingPhrases *phrases;
  GArray *spans;
  GArray *words;
  GPtrArray *marks;

  /* state: numbers of lists */
  guint kinds[FOOTING_N_STORY_KINDS];
  guint openers;
  guint fillers;
  guint judgements;
  guint exceptions;
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

static const char *const NOTES[FOOTING_N_STORY_KINDS] = {
    [FOOTING_STORY_PERSONAL] =
        N_ ("This is about who someone is; what was done may be closer to the facts."),
    [FOOTING_STORY_PERMANENT] =
        N_ ("This makes one time last; was there a time when it went differently?"),
    [FOOTING_STORY_TOTAL] =
        N_ ("This takes in everyone or everything; whom or what did it concern?"),
};

static void
checker_init (Checker *self)
{
  FootingPhrases *phrases = footing_phrases_new ();

  self->phrases = phrases;
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->words = g_array_new (FALSE, FALSE, sizeof (guint));
  self->marks = g_ptr_array_new_with_free_func (g_free);

  self->kinds[FOOTING_STORY_PERSONAL] =
      footing_phrases_add_list (phrases, footing_story_personal_phrases ());
  self->kinds[FOOTING_STORY_PERMANENT] =
      footing_phrases_add_list (phrases, footing_story_permanent_phrases ());
  self->kinds[FOOTING_STORY_TOTAL] =
      footing_phrases_add_list (phrases, footing_story_total_phrases ());
  self->openers = footing_phrases_add_list (phrases, footing_story_openers ());
  self->fillers = footing_phrases_add_list (phrases, footing_story_fillers ());
  self->judgements = footing_phrases_add_list (phrases, footing_story_judgements ());
  self->exceptions = footing_phrases_add_list (phrases, footing_story_exceptions ());
}

static guint
match_at (Checker *self, guint list, gsize position)
{
  return footing_phrases_match (self->phrases, list,
                                &g_array_index (self->words, guint, position),
                                self->words->len - position);
}

/* "I am", some fillers, a judgement. */
static guint
match_judgement (Checker *self, gsize position)
{
  gsize next = position + match_at (self, self->openers, position);

  if (next == position)
    return 0;

  for (guint i = 0; i <= MAX_FILLERS && next < self->words->len; i++) {
    guint judgement = match_at (self, self->judgements, next);
    guint filler;

    if (judgement > 0)
      return next + judgement - position;

    filler = match_at (self, self->fillers, next);
    if (filler == 0)
      break;
    next += filler;
  }

  return 0;
}

static Match
find_longest (Checker *self, gsize position)
{
  Match longest = {FOOTING_STORY_PERSONAL, match_judgement (self, position)};

  for (guint i = 0; i < FOOTING_N_STORY_KINDS; i++) {
    guint n_words = match_at (self, self->kinds[i], position);

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
  mark->note = g_dgettext (GETTEXT_PACKAGE, NOTES[match->kind]);

  g_ptr_array_add (self->marks, mark);
}

/* Searches the run of known words gathered so far: no phrase reaches beyond it. */
static void
finish_run (Checker *self)
{
  for (gsize i = 0; i < self->words->len;) {
    Match match = find_longest (self, i);
    guint harmless = match_at (self, self->exceptions, i);

    if (self->marks->len == FOOTING_STORY_MAX_MARKS)
      break;

    if (match.n_words > harmless)
      add_mark (self, i, &match);
    i += MAX (MAX (match.n_words, harmless), 1);
  }

  g_array_set_size (self->spans, 0);
  g_array_set_size (self->words, 0);
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
         footing_word_iter_next (iter, &word)) {
    guint number = footing_phrases_get_word (checker.phrases, word.folded);
    Span span = {word.start_byte, word.end_byte, word.start_char, word.end_char};

    if (number == 0 || !word.joined)
      finish_run (&checker);
    if (number == 0)
      continue;

    g_array_append_val (checker.spans, span);
    g_array_append_val (checker.words, number);
  }
  finish_run (&checker);

  footing_phrases_free (checker.phrases);
  g_array_unref (checker.spans);
  g_array_unref (checker.words);

  return checker.marks;
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
    return self ? _ ("It concerned … . It did not concern … . Next I will … .")
                : _ ("It concerned … . It did not concern … . Next we will … .");
  default:
    return self ? _ ("This time I … . It led to … . Next I will … .")
                : _ ("This time they … . It led to … . Next we will … .");
  }
}
