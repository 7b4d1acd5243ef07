/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F3: which wording is marked, and where. */
#include "config.h"

#include "story/phrases.h"
#include "story/story-check.h"

#include <string.h>

/* "P[I am a failure] L[always] A[everyone]": personal, lasting, all. Checks on the way
 * that bytes and characters agree, and that marks are in order and apart. */
static char *
format_marks (const char *text, GPtrArray *marks)
{
  static const char letters[] = {'P', 'L', 'A'};
  GString *found = g_string_new (NULL);
  gsize end = 0;

  for (guint i = 0; i < marks->len; i++) {
    const FootingStoryMark *mark = g_ptr_array_index (marks, i);
    const char *start = g_utf8_offset_to_pointer (text, mark->start_char);

    g_assert_cmpuint (mark->start_byte, >=, end);
    g_assert_cmpuint (mark->end_byte, >, mark->start_byte);
    g_assert_cmpuint (mark->end_byte, <=, strlen (text));
    g_assert_cmpuint (start - text, ==, mark->start_byte);
    g_assert_cmpuint (g_utf8_offset_to_pointer (text, mark->end_char) - text, ==,
                      mark->end_byte);
    end = mark->end_byte;

    g_string_append_printf (found, "%s%c[", i > 0 ? " " : "", letters[mark->kind]);
    g_string_append_len (found, start, mark->end_byte - mark->start_byte);
    g_string_append_c (found, ']');
  }

  return g_string_free (found, FALSE);
}

typedef struct {
  const char *text;
  const char *marks;
} Case;

static void
check_cases (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++) {
    g_autoptr (GPtrArray) marks = footing_story_check (cases[i].text);
    g_autofree char *found = format_marks (cases[i].text, marks);
    g_autofree char *shown = g_strescape (cases[i].text, NULL);

    g_test_message ("%s", shown);
    g_assert_cmpstr (found, ==, cases[i].marks);
  }
}

static void
test_marked (void)
{
  static const Case cases[] = {
      {"I am a failure.", "P[I am a failure]"},
      {"i AM A FAILURE", "P[i AM A FAILURE]"},
      {"I'm such an idiot!", "P[I'm such an idiot]"},
      {"I’m so stupid", "P[I’m so stupid]"},
      {"Well, I am not good enough for them", "P[I am not good enough]"},
      {"I was just too lazy, they said", "P[I was just too lazy]"},
      {"I am always such a total failure", "P[I am always such a total failure]"},
      {"I am good-for-nothing", "P[I am good-for-nothing]"},
      {"It was all my fault.", "P[It was all my fault]"},
      {"maybe it’s all my fault", "P[it’s all my fault]"},
      {"That is all my fault", "P[all my fault]"},
      {"She is incompetent", "P[She is incompetent]"},
      {"I let the whole team down", "P[I let the whole team down]"},
      {"I always fail", "L[I always fail]"},
      {"Every time I present, I freeze", "L[Every time I present, I freeze]"},
      {"It will never change", "L[will never change]"},
      {"nothing will ever change", "L[nothing will ever change]"},
      {"I'll never be promoted", "L[I'll never be]"},
      {"My reputation is ruined", "L[My reputation is ruined]"},
      {"Everyone thinks I messed up", "A[Everyone thinks I]"},
      {"Nobody will ever trust me", "A[Nobody will ever trust me]"},
      {"I screwed everything up", "A[I screwed everything up]"},
      /* What an apostrophe joins is a word, and the mark holds the whole of it. */
      {"I think my career’s over", "L[my career’s over]"},
      {"They'll never let me lead a site", "L[They'll never let me lead a]"},
      {"Nobody's going to hire me", "A[Nobody's going to hire me]"},
      /* Words between, in the same clause. */
      {"My reputation at the hospital is finished",
       "L[My reputation at the hospital is finished]"},
      {"Every time I’m given something important I blow it",
       "L[Every time I’m given something important I blow it]"},
      /* A note without "I". */
      {"Let everyone down again", "P[Let everyone down]"},
      {"I am a failure, I always mess up, everyone thinks I'm a fraud",
       "P[I am a failure] L[I always mess up] A[everyone thinks I'm]"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Facts, habits, roles and skills; and whatever only looks like one of the patterns. */
static void
test_not_marked (void)
{
  static const Case cases[] = {
      {"", ""},
      {" \n\t ", ""},
      {"always, never, everyone, a failure", ""},
      {"I am in Berlin.", ""},
      {"I am", ""},
      {"I am a", ""},
      {"I am tired, and I was late.", ""},
      {"I am not a failure.", ""},
      {"It was not all my fault.", ""},
      {"I am. Useless tests were removed.", ""},
      {"I always mess. Up there it was fine.", ""},
      {"I am a a a a a failure", ""},
      {"I am a failure analyst.", ""},
      {"The failure of the pilot", ""},
      {"They were broken again", ""},
      {"I am weak in SQL.", ""},
      {"He was the problem owner.", ""},
      {"I always send the report on Mondays.", ""},
      {"I have never led a project this size.", ""},
      {"Nobody had checked the projector.", ""},
      {"My laptop froze every time.", ""},
      {"I will never forget how kind she was.", ""},
      {"I broke everything down into steps", ""},
      {"My reputation, said the board, at the hospital is finished", ""},
      {"My credibility with them is not gone", ""},
      {"We let everyone down the ladder", ""},
      {"I can't do this job and the handover on one day", ""},
      {"I don't belong to the union", ""},
      {"No one-on-one this month", ""},
      {"nevertheless, whenever, 1always, always2", ""},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Of what overlaps, the longest that begins first. */
static void
test_overlap (void)
{
  static const Case cases[] = {
      {"I never do anything right", "L[I never do anything right]"},
      {"I let everyone in", ""},
      {"I always fail I always fail", "L[I always fail] L[I always fail]"},
      {"it was all my fault alone", "P[it was all my fault]"},
      {"I was the problem", "P[I was the problem]"},
      {"I am a fraud I am a fool", "P[I am a fool]"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_unicode (void)
{
  static const Case cases[] = {
      {"🙂I always fail🙂", "L[I always fail]"},
      {"“I always fail”, ‘I always fail’", "L[I always fail] L[I always fail]"},
      {"äöü ßẞ İ ŉ I ALWAYS FAIL İİ", "L[I ALWAYS FAIL]"},
      /* One letter folds to two, one to a shorter one, one to another. */
      {"I am un\xef\xac\x81t", "P[I am un\xef\xac\x81t]"},
      {"I am wea\xe2\x84\xaa now", "P[I am wea\xe2\x84\xaa]"},
      {"I alway\xc5\xbf fail", "L[I alway\xc5\xbf fail]"},
      /* Soft hyphen, direction marks, zero-width space: passed over, not marked. */
      {"I al\u00adways fail", "L[I al\u00adways fail]"},
      {"\u200f\u202bI always fail\u202c\u200f", "L[I always fail]"},
      {"\ufeffI am\u200b a failure", "P[I am\u200b a failure]"},
      {"I\u00a0am\n\ta\u2028failure", "P[I\u00a0am\n\ta\u2028failure]"},
      /* A combining mark makes another word. */
      {"I always\u0301 fail", ""},
      {"Ｉ ａｌｗａｙｓ fail", ""},
      {"שלום I always fail עולם", "L[I always fail]"},
      {"%s I always fail %n %d", "L[I always fail]"},
      {"<b>I always fail</b> &amp;", "L[I always fail]"},
      /* Searched up to the first byte that is not UTF-8. */
      {"I always fail \xff I always fail", "L[I always fail]"},
      {"I always fail\xc3", "L[I always fail]"},
      {"\xed\xa0\x80 I always fail", ""},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* The questions about the marks of @text, "|" between them. */
static char *
ask (const char *text, FootingPerspective perspective)
{
  g_autoptr (GPtrArray) marks = footing_story_check (text);
  GString *questions = g_string_new (NULL);

  for (guint i = 0; i < marks->len; i++)
    g_string_append_printf (
        questions, "%s%s", i > 0 ? "|" : "",
        footing_story_ask (text, g_ptr_array_index (marks, i), perspective));

  return g_string_free (questions, FALSE);
}

/* What is asked goes by the words that are marked. */
static void
test_asked (void)
{
#define ALWAYS "This turns one time into every time. When did it go differently?"
#define NEVER "“Never” is a long time. What would one exception look like?"
#define EVERYONE "Who, exactly? What did they say or do?"
#define NOBODY "Nobody at all? Who might see it differently?"
#define EVERYTHING "What, exactly? And what’s still all right?"
#define VERDICT "That’s a verdict on you. What did you actually do?"
  static const struct {
    const char *text, *questions;
  } cases[] = {
      {"I always mess this up and nobody trusts me any more.", ALWAYS "|" NOBODY},
      {"I always ruin everything. Nobody will ever trust me again.", ALWAYS "|" NOBODY},
      {"I’ll never get this right and everyone knows it.", NEVER "|" EVERYONE},
      {"Everyone will always think of me as a failure.", EVERYONE},
      {"No one here will ever hire me.", NOBODY},
      {"I keep failing.", ALWAYS},
      {"I ruined everything.", EVERYTHING},
      {"Everything I do goes wrong. I am a failure.", EVERYTHING "|" VERDICT},
      {"Nothing will ever change.", EVERYTHING},
      {"They will never trust me.", NEVER},
      {"My reputation is ruined.", ALWAYS}, /* as its kind */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *questions = ask (cases[i].text, FOOTING_PERSPECTIVE_SELF);

    g_assert_cmpstr (questions, ==, cases[i].questions);
  }
}

/* It asks: each kind its own question, worded for whose story it is. */
static void
test_questions (void)
{
  g_autoptr (GHashTable) questions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < FOOTING_N_STORY_KINDS; i++) {
    const char *question = footing_story_question (i, FOOTING_PERSPECTIVE_SELF);

    g_assert_true (g_str_has_suffix (question, "?"));
    g_hash_table_add (questions, (char *)question);
  }
  g_assert_cmpuint (g_hash_table_size (questions), ==, FOOTING_N_STORY_KINDS);

  g_assert_cmpstr (
      footing_story_question (FOOTING_STORY_PERSONAL, FOOTING_PERSPECTIVE_SUPPORT), ==,
      "That’s a verdict on a person. What did they actually do?");
}

static void
test_frames (void)
{
  static const struct {
    const char *text;
    const char *self;
    const char *support;
  } cases[] = {
      {"It went well.", NULL, NULL},
      {"I am useless", "What I did was … . It led to … . Next I will … .",
       "What they did was … . It led to … . Next we will … ."},
      {"I always fail", "This time … . Another time, it went … . Next I will … .",
       "This time … . Another time, it went … . Next we will … ."},
      {"everyone thinks I lied",
       "This was about … . It says nothing about … . Next I will … .",
       "This was about … . It says nothing about … . Next we will … ."},
      {"everyone thinks I lied, and I always fail",
       "This time I … . It led to … . Next I will … .",
       "This time they … . It led to … . Next we will … ."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) marks = footing_story_check (cases[i].text);

    g_assert_cmpstr (footing_story_frame (marks, FOOTING_PERSPECTIVE_SELF), ==,
                     cases[i].self);
    g_assert_cmpstr (footing_story_frame (marks, FOOTING_PERSPECTIVE_SUPPORT), ==,
                     cases[i].support);
  }
}

/* A megabyte and more of @part, then @tail. */
static char *
repeat (const char *part, const char *tail)
{
  GString *text = g_string_new (NULL);

  while (text->len < 1024 * 1024)
    g_string_append (text, part);
  g_string_append (text, tail);

  return g_string_free (text, FALSE);
}

static void
test_megabyte (void)
{
  static const struct {
    const char *part;
    const char *tail;
    const char *marks;
  } cases[] = {
      {"a", " I always fail", "L[I always fail]"},
      {"I am a ", "failure", "P[I am a failure]"},
      {"I always ", "fail", "L[I always fail]"},
      {"every time I, ", "fail", ""},
      {"always, just a ", "I fail every time", "L[I fail every time]"},
      {"中", "🙂I always fail", "L[I always fail]"},
      {"\u1e00 \uff21 ", "I always fail", "L[I always fail]"},
      {"'", "I always fail", "L[I always fail]"},
      {"\u200f", "I always fail", "L[I always fail]"},
      {"e\u0301", " I always fail", "L[I always fail]"},
      {"%s<&>\n", "I always fail", "L[I always fail]"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = repeat (cases[i].part, cases[i].tail);
    g_autofree char *shown = g_strescape (cases[i].part, NULL);
    g_autoptr (GPtrArray) marks = footing_story_check (text);
    g_autofree char *found = format_marks (text, marks);

    g_test_message ("%s", shown);
    g_assert_cmpstr (found, ==, cases[i].marks);
  }
}

static void
test_many_marks (void)
{
  static const char *const parts[] = {"I always fail ", "I always fail. ",
                                      "I am a fraud, "};

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *text = repeat (parts[i], "");
    g_autoptr (GPtrArray) marks = footing_story_check (text);
    g_autofree char *found = format_marks (text, marks);
    const FootingStoryMark *last = g_ptr_array_index (marks, marks->len - 1);

    g_assert_nonnull (found);
    g_assert_cmpuint (marks->len, ==, FOOTING_STORY_MAX_MARKS);
    g_assert_cmpuint (last->start_byte, ==,
                      (FOOTING_STORY_MAX_MARKS - 1) * strlen (parts[i]));
  }
}

/* Any text at all: within bounds, and the same twice. */
static void
test_random (void)
{
  static const char *const parts[] = {
      "I", " am ", "always", " ",   "a",    "never",  "fool",   "’",    "\u00ad", "-",
      "İ", "\xff", "every",  "one", "time", "\u0301", "single", "🙂", "not",    ","};

  for (guint i = 0; i < 2000; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GPtrArray) marks = NULL;
    g_autoptr (GPtrArray) again = NULL;
    g_autofree char *found = NULL;
    g_autofree char *found_again = NULL;

    for (int j = g_test_rand_int_range (0, 40); j > 0; j--)
      g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

    marks = footing_story_check (text->str);
    again = footing_story_check (text->str);
    found = format_marks (text->str, marks);
    found_again = format_marks (text->str, again);
    g_assert_cmpstr (found, ==, found_again);
  }
}

/* Each sequence is new to the phrases. */
static guint
match (FootingPhrases *phrases,
       guint list,
       const guint *words,
       gsize n_words,
       gsize position)
{
  footing_phrases_forget (phrases);

  return footing_phrases_match (phrases, list, words, n_words, position);
}

/* What a translator may write, carelessly. */
static void
test_phrases (void)
{
  g_autoptr (FootingPhrases) phrases = footing_phrases_new ();
  g_autofree char *long_word = g_strnfill (200, 'x');
  g_autofree char *entries =
      g_strconcat (" , , {, {}, *, .. immer, |, Immer,  IMMER  wieder , große Mühe, "
                   "{nowhere} so, {self} mal, nie .. {other} |, ",
                   long_word, ", immer ", long_word, NULL);
  const guint empty = footing_phrases_add_list (phrases, "empty", ",");
  const guint list = footing_phrases_add_list (phrases, "self", entries);
  const guint other = footing_phrases_add_list (phrases, "other", "wieder");
  const guint immer = footing_phrases_get_word (phrases, "immer");
  const guint wieder = footing_phrases_get_word (phrases, "wieder");
  const guint nie = footing_phrases_get_word (phrases, "nie");
  const guint mal = footing_phrases_get_word (phrases, "mal");
  const guint often[] = {immer, immer, wieder, mal};
  const guint never[] = {nie, 0, 0, wieder};
  const guint far[] = {nie, 0, 0, 0, 0, wieder};
  const guint on[] = {nie, wieder, immer};
  const guint pause[] = {nie, wieder, FOOTING_PHRASES_COMMA, immer};

  g_assert_cmpuint (immer, >, 0);
  g_assert_cmpuint (footing_phrases_get_word (phrases, "grosse"), >, 0);
  g_assert_cmpuint (footing_phrases_get_word (phrases, ""), ==, 0);
  g_assert_cmpuint (footing_phrases_get_word (phrases, "Immer"), ==, 0);
  g_assert_cmpuint (footing_phrases_get_word (phrases, long_word), ==, 0);

  g_assert_cmpuint (match (phrases, list, often, 0, 0), ==, 0);
  g_assert_cmpuint (match (phrases, list, often, 3, 0), ==, 1);
  g_assert_cmpuint (match (phrases, list, often, 3, 1), ==, 2);
  g_assert_cmpuint (match (phrases, list, often, 3, 2), ==, 0);
  g_assert_cmpuint (match (phrases, list, often, 4, 1), ==, 3);
  g_assert_cmpuint (match (phrases, other, often, 3, 2), ==, 1);
  g_assert_cmpuint (match (phrases, empty, often, 3, 0), ==, 0);
  g_assert_cmpuint (match (phrases, list, never, 4, 0), ==, 4);
  g_assert_cmpuint (match (phrases, list, far, 6, 0), ==, 0);
  g_assert_cmpuint (match (phrases, list, on, 3, 0), ==, 0);
  g_assert_cmpuint (match (phrases, list, pause, 4, 0), ==, 2);
}

/* Gaps keep to the clause and stop before a negation, "^" is where a clause begins, and
 * of what a list may take, all is tried: "a b" does not hide "a". */
static void
test_gaps (void)
{
  g_autoptr (FootingPhrases) phrases = footing_phrases_new ();
  const guint list = footing_phrases_add_list (
      phrases, "list", "a .. z, b ... z, ^ c z, {either} e z, d's z, d z z z");
  const guint negation = footing_phrases_add_list (phrases, "negations", "no");
  const guint either = footing_phrases_add_list (phrases, "either", "e, e e");
  const guint a = footing_phrases_get_word (phrases, "a");
  const guint b = footing_phrases_get_word (phrases, "b");
  const guint c = footing_phrases_get_word (phrases, "c");
  const guint d = footing_phrases_get_word (phrases, "d");
  const guint e = footing_phrases_get_word (phrases, "e");
  const guint n = footing_phrases_get_word (phrases, "no");
  const guint s = footing_phrases_get_word (phrases, "s");
  const guint z = footing_phrases_get_word (phrases, "z");
  const guint comma = FOOTING_PHRASES_COMMA;
  const struct {
    guint words[11];
    guint n_words;
    guint position;
    guint taken;
  } cases[] = {
      {{a, z}, 2, 0, 2},
      {{a, 0, 0, 0, z}, 5, 0, 5},
      {{a, 0, 0, 0, 0, z}, 6, 0, 0},
      {{a, 0, comma, z}, 4, 0, 0},
      {{a, 0, n, z}, 4, 0, 0},
      {{b, 0, 0, 0, 0, 0, 0, 0, 0, z}, 10, 0, 10},
      {{b, 0, 0, 0, 0, 0, 0, 0, 0, 0, z}, 11, 0, 0},
      {{b, 0, 0, n, 0, z}, 6, 0, 0},
      {{b, z, 0, z}, 4, 0, 4},
      {{c, z}, 2, 0, 2},
      {{0, c, z}, 3, 1, 0},
      {{0, comma, c, z}, 4, 2, 2},
      {{e, e, z}, 3, 0, 3},
      {{e, e, e, z}, 4, 0, 4},
      {{d, s, z}, 3, 0, 3},
      {{d, z, z, z}, 4, 0, 4},
      {{d, z, z}, 3, 0, 0},
  };

  g_assert_cmpuint (negation, !=, either);
  g_assert_cmpuint (s, >, 0);
  g_assert_cmpuint (footing_phrases_get_word (phrases, "d's"), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%u", i);
    g_assert_cmpuint (
        match (phrases, list, cases[i].words, cases[i].n_words, cases[i].position), ==,
        cases[i].taken);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-check/F3/marked", test_marked);
  g_test_add_func ("/story-check/F3/not-marked", test_not_marked);
  g_test_add_func ("/story-check/F3/overlap", test_overlap);
  g_test_add_func ("/story-check/F3/unicode", test_unicode);
  g_test_add_func ("/story-check/F3/questions", test_questions);
  g_test_add_func ("/story-check/F3/asked", test_asked);
  g_test_add_func ("/story-check/F3/frames", test_frames);
  g_test_add_func ("/story-check/F3/megabyte", test_megabyte);
  g_test_add_func ("/story-check/F3/many-marks", test_many_marks);
  g_test_add_func ("/story-check/F3/random", test_random);
  g_test_add_func ("/story-check/F3/phrases", test_phrases);
  g_test_add_func ("/story-check/F3/gaps", test_gaps);

  return g_test_run ();
}
