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
    g_assert_nonnull (mark->note);
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
      {"I will always be a fraud", "P[I will always be a fraud]"},
      {"I am always such a total failure", "P[I am always such a total failure]"},
      {"I am good-for-nothing", "P[I am good-for-nothing]"},
      {"It was all my fault.", "P[It was all my fault]"},
      {"maybe it’s all my fault", "P[it’s all my fault]"},
      {"That is all my fault", "P[all my fault]"},
      {"She is incompetent", "P[She is incompetent]"},
      {"I always fail", "L[always]"},
      {"It will never change, and never again", "L[will never change] L[never again]"},
      {"nothing will ever change", "L[nothing will ever change]"},
      {"Every single time, every time", "L[Every single time] L[every time]"},
      {"Everyone saw it, and nobody helped.", "A[Everyone] A[nobody]"},
      {"No one will forget.", "A[No one]"},
      {"It was a total failure", "A[total failure]"},
      {"Everything I do goes wrong", "A[Everything I do]"},
      {"I am a failure, I always was, everyone knows",
       "P[I am a failure] L[always] A[everyone]"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_not_marked (void)
{
  static const Case cases[] = {
      {"", ""},
      {" \n\t ", ""},
      {"I am in Berlin.", ""},
      {"I am", ""},
      {"I am a", ""},
      {"I am tired, and I was late.", ""},
      {"I am responsible for the release.", ""},
      {"I am not a failure.", ""},
      {"I am, a failure", ""},
      {"I am. Useless tests were removed.", ""},
      {"I am a a a a a failure", ""},
      {"The failure of the pilot", ""},
      {"A fool and his money", ""},
      {"I feel like a failure", ""},
      {"They were broken again", ""},
      {"As always on Monday, not always", ""},
      {"I always liked it", ""},
      {"not everyone; almost never; never mind", ""},
      {"No one-on-one this month", ""},
      {"I told everyone about it", ""},
      {"nevertheless, whenever, forevermore, 1always, always2", ""},
      {"no. one", ""},
      {"I wrote everything down", ""},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Of what overlaps, the longest that begins first. */
static void
test_overlap (void)
{
  static const Case cases[] = {
      {"I never do anything right", "P[I never do anything right]"},
      {"I never do anything", "L[never]"},
      {"I let everyone down", "P[I let everyone down]"},
      {"I let everyone in", "A[everyone]"},
      {"never never again again", "L[never] L[never again]"},
      {"I am nobody", "P[I am nobody]"},
      {"always always", "L[always] L[always]"},
      {"as always always", "L[always]"},
      {"it was all my fault alone", "P[it was all my fault]"},
      {"I was the problem", "P[I was the problem]"},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_unicode (void)
{
  static const Case cases[] = {
      {"🙂always🙂", "L[always]"},
      {"“Always”, ‘never’, 'always'", "L[Always] L[never] L[always]"},
      {"äöü ßẞ İ ŉ NEVER İİ never", "L[NEVER] L[never]"},
      /* One letter folds to two, one to a shorter one, one to another. */
      {"I am un\xef\xac\x81t", "P[I am un\xef\xac\x81t]"},
      {"I am wea\xe2\x84\xaa now", "P[I am wea\xe2\x84\xaa]"},
      {"alway\xc5\xbf", "L[alway\xc5\xbf]"},
      /* Soft hyphen, direction marks, zero-width space: passed over, not marked. */
      {"ne\u00adver", "L[ne\u00adver]"},
      {"\u200f\u202balways\u202c\u200f", "L[always]"},
      {"\ufeffI am\u200b a failure", "P[I am\u200b a failure]"},
      {"I\u00a0am\n\ta\u2028failure", "P[I\u00a0am\n\ta\u2028failure]"},
      /* A combining mark makes another word. */
      {"never\u0301 ne\u0301ver", ""},
      {"ａｌｗａｙｓ", ""},
      {"中文always中文 always 中文", "L[always]"},
      {"שלום never עולם", "L[never]"},
      {"%s never %n %d", "L[never]"},
      {"<b>always</b> & &amp;never;", "L[always] L[never]"},
      /* Searched up to the first byte that is not UTF-8. */
      {"never \xff never", "L[never]"},
      {"never\xc3", "L[never]"},
      {"\xed\xa0\x80 never", ""},
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Each kind asks its own question. */
static void
test_notes (void)
{
  static const struct {
    const char *text;
    FootingStoryKind kind;
  } cases[] = {
      {"I am a failure", FOOTING_STORY_PERSONAL},
      {"she's useless", FOOTING_STORY_PERSONAL},
      {"It is all my fault", FOOTING_STORY_PERSONAL},
      {"I can't do anything right", FOOTING_STORY_PERSONAL},
      {"A failure in every way", FOOTING_STORY_TOTAL},
      {"ALWAYS", FOOTING_STORY_PERMANENT},
      {"never", FOOTING_STORY_PERMANENT},
      {"never again", FOOTING_STORY_PERMANENT},
      {"everybody", FOOTING_STORY_TOTAL},
      {"nothing worked", FOOTING_STORY_TOTAL},
  };
  g_autoptr (GHashTable) notes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) marks = footing_story_check (cases[i].text);
    const FootingStoryMark *mark;

    g_test_message ("%s", cases[i].text);
    g_assert_cmpuint (marks->len, ==, 1);
    mark = g_ptr_array_index (marks, 0);
    g_assert_cmpint (mark->kind, ==, cases[i].kind);
    g_hash_table_add (notes, (char *)mark->note);
  }

  g_assert_cmpuint (g_hash_table_size (notes), ==, 3);
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
      {"never, never", "This time … . Another time, it went … . Next I will … .",
       "This time … . Another time, it went … . Next we will … ."},
      {"everyone", "It concerned … . It did not concern … . Next I will … .",
       "It concerned … . It did not concern … . Next we will … ."},
      {"everyone, always", "This time I … . It led to … . Next I will … .",
       "This time they … . It led to … . Next we will … ."},
      {"I am useless, always, to everyone",
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
      {"a", " never", "L[never]"},
      {"I am a ", "failure", "P[I am a failure]"},
      {"I am such ", "always", "L[always]"},
      {"every single ", "time", "L[every single time]"},
      {"中", "🙂never", "L[never]"},
      {"\u1e00 \uff21 ", "never", "L[never]"},
      {"'", "never", "L[never]"},
      {"\u200f", "never", "L[never]"},
      {"e\u0301", " never", "L[never]"},
      {"%s<&>\n", "never", "L[never]"},
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
  static const char *const parts[] = {"always ", "always. ", "I am a fraud, "};

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

/* What a translator may write, carelessly. */
static void
test_phrases (void)
{
  g_autoptr (FootingPhrases) phrases = footing_phrases_new ();
  g_autofree char *long_word = g_strnfill (200, 'x');
  g_autofree char *entries =
      g_strconcat (" , =,Immer,  IMMER  wieder ,große Mühe = , nie,, ", long_word,
                   ", immer ", long_word, NULL);
  guint empty = footing_phrases_add_list (phrases, "");
  guint list = footing_phrases_add_list (phrases, entries);
  guint other = footing_phrases_add_list (phrases, "wieder");
  guint immer = footing_phrases_get_word (phrases, "immer");
  guint wieder = footing_phrases_get_word (phrases, "wieder");
  guint nie = footing_phrases_get_word (phrases, "nie");
  guint grosse = footing_phrases_get_word (phrases, "grosse");
  guint words[] = {immer, immer, wieder};

  g_assert_cmpuint (immer, >, 0);
  g_assert_cmpuint (wieder, >, 0);
  g_assert_cmpuint (nie, >, 0);
  g_assert_cmpuint (grosse, >, 0);
  g_assert_cmpuint (footing_phrases_get_word (phrases, ""), ==, 0);
  g_assert_cmpuint (footing_phrases_get_word (phrases, "Immer"), ==, 0);
  g_assert_cmpuint (footing_phrases_get_word (phrases, long_word), ==, 0);

  g_assert_cmpuint (footing_phrases_match (phrases, list, words, 0), ==, 0);
  g_assert_cmpuint (footing_phrases_match (phrases, list, words, 3), ==, 1);
  g_assert_cmpuint (footing_phrases_match (phrases, list, words + 1, 2), ==, 2);
  g_assert_cmpuint (footing_phrases_match (phrases, list, words + 1, 1), ==, 1);
  g_assert_cmpuint (footing_phrases_match (phrases, list, words + 2, 1), ==, 0);
  g_assert_cmpuint (footing_phrases_match (phrases, other, words + 2, 1), ==, 1);
  g_assert_cmpuint (footing_phrases_match (phrases, empty, words, 3), ==, 0);
  g_assert_cmpuint (footing_phrases_match (phrases, list, &grosse, 1), ==, 0);
  g_assert_cmpuint (footing_phrases_match (phrases, list, &nie, 1), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-check/F3/marked", test_marked);
  g_test_add_func ("/story-check/F3/not-marked", test_not_marked);
  g_test_add_func ("/story-check/F3/overlap", test_overlap);
  g_test_add_func ("/story-check/F3/unicode", test_unicode);
  g_test_add_func ("/story-check/F3/notes", test_notes);
  g_test_add_func ("/story-check/F3/frames", test_frames);
  g_test_add_func ("/story-check/F3/megabyte", test_megabyte);
  g_test_add_func ("/story-check/F3/many-marks", test_many_marks);
  g_test_add_func ("/story-check/F3/random", test_random);
  g_test_add_func ("/story-check/F3/phrases", test_phrases);

  return g_test_run ();
}
