/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "phrases.h"
#include "story-check.h"
#include "words.h"

#include <glib/gi18n-lib.h>

/* What is asked goes by what the words say, whichever list has found them: "always" is
 * not asked about as "nobody" is. */
static const struct {
  const char *list; /* and the context of the message */
  const char *entries;
  const char *question;
} ASKED[] = {
    {"asks-always",
     /* Translators: the list "asks-always": the first words of this and the next four
      * lists that stand in what is marked decide what is asked about it. The lists are
      * written as those of the story check are; they mark nothing. */
     NC_ ("asks-always",
          "always, constantly, every time, every single time, each time, "
          "all the time, keep, keeps"),
     N_ ("This turns one time into every time. When did it go differently?")},
    {"asks-never",
     /* Translators: the list "asks-never". */
     NC_ ("asks-never", "never, ever, won’t, no matter"),
     N_ ("“Never” is a long time. What would one exception look like?")},
    {"asks-everyone",
     /* Translators: the list "asks-everyone". */
     NC_ ("asks-everyone",
          "everyone, everybody, all of them, they all, every single person, every "
          "colleague, the whole team, the whole department, the whole company, the whole "
          "office"),
     N_ ("Who, exactly? What did they say or do?")},
    {"asks-nobody",
     /* Translators: the list "asks-nobody". */
     NC_ ("asks-nobody",
          "nobody, no one, none of them, not one of them, not a single person, not one "
          "person, not a soul, no manager, no team, no employer, who will, who would, "
          "who’d, who’s, who is, why would, why should"),
     N_ ("Nobody at all? Who might see it differently?")},
    {"asks-everything",
     /* Translators: the list "asks-everything". */
     NC_ ("asks-everything",
          "everything, nothing, it all, it’s all, it is all, it was "
          "all, the whole thing"),
     N_ ("What, exactly? And what’s still all right?")},
};

/* Read once: the language does not change while the program runs. */
static FootingPhrases *
get_phrases (void)
{
  static FootingPhrases *phrases;

  if (g_once_init_enter (&phrases)) {
    FootingPhrases *lists = footing_phrases_new ();

    for (guint i = 0; i < G_N_ELEMENTS (ASKED); i++)
      footing_phrases_add_list (
          lists, ASKED[i].list,
          g_dpgettext2 (GETTEXT_PACKAGE, ASKED[i].list, ASKED[i].entries));
    g_once_init_leave (&phrases, lists);
  }

  return phrases;
}

/* The words of @text as numbers of the lists. Owned by the caller. */
static GArray *
read_words (FootingPhrases *phrases, const char *text)
{
  g_autoptr (FootingWordIter) iter = footing_word_iter_new (text);
  GArray *words = g_array_new (FALSE, FALSE, sizeof (guint));
  FootingWord word;

  while (footing_word_iter_next (iter, &word)) {
    const char *ending = footing_word_split (&word);
    guint number = footing_phrases_get_word (phrases, word.folded);

    g_array_append_val (words, number);
    if (ending != NULL) {
      number = footing_phrases_get_word (phrases, ending);
      g_array_append_val (words, number);
    }
  }

  return words;
}

/* Of ASKED, what the words at @position say; -1 for nothing. */
static int
find_asked (FootingPhrases *phrases, GArray *words, gsize position)
{
  guint longest = 0;
  int found = -1;

  for (guint i = 0; i < G_N_ELEMENTS (ASKED); i++) {
    const guint n = footing_phrases_match (phrases, i, (const guint *)words->data,
                                           words->len, position);

    if (n > longest) {
      longest = n;
      found = (int)i;
    }
  }

  return found;
}

const char *
footing_story_ask (const char *text,
                   const FootingStoryMark *mark,
                   FootingPerspective perspective)
{
  FootingPhrases *phrases = get_phrases ();
  g_autofree char *marked = NULL;
  g_autoptr (GArray) words = NULL;
  int found = -1;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (mark != NULL, NULL);

  if (mark->kind == FOOTING_STORY_PERSONAL)
    return footing_story_question (mark->kind, perspective);

  marked = g_strndup (text + mark->start_byte, mark->end_byte - mark->start_byte);
  words = read_words (phrases, marked);
  footing_phrases_forget (phrases);
  for (gsize i = 0; i < words->len && found < 0; i++)
    found = find_asked (phrases, words, i);

  return found >= 0 ? _ (ASKED[found].question)
                    : footing_story_question (mark->kind, perspective);
}
