/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F3: the lists of a language against its own sentences. In the file that is named by
 * SENTENCES each line is "+" or "-", a space and a sentence: "+" has to be marked, "-" is
 * a plain fact, a habit, a role or a skill and is left alone. */
#include "config.h"

#include "story/story-check.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#define AT_LEAST 80

static void
test_sentences (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_sentences = 0;
  guint n_wrong = 0;

  g_file_get_contents (g_getenv ("SENTENCES"), &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_autoptr (GPtrArray) marks = footing_story_check (lines[i] + 2);

    g_assert_true (g_str_has_prefix (lines[i], "+ ") ||
                   g_str_has_prefix (lines[i], "- "));
    n_sentences++;
    if ((*lines[i] == '+') != (marks->len > 0)) {
      g_test_message ("%u marks: %s", marks->len, lines[i]);
      n_wrong++;
    }
  }

  g_assert_cmpuint (n_sentences, >=, AT_LEAST);
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* The translation is there at all: without it the test would judge English lists. */
static void
test_language (void)
{
  const char *language = g_getenv ("LANGUAGE");
  const char *question =
      footing_story_question (FOOTING_STORY_TOTAL, FOOTING_PERSPECTIVE_SELF);

  if (g_strcmp0 (language, "en") == 0)
    g_assert_cmpstr (question, ==, "Who, or what, exactly?");
  else
    g_assert_cmpstr (question, !=, "Who, or what, exactly?");
}

/* "I always ruin everything. Nobody trusts me any more.", as people say it. */
static const char *
get_asked (const char *language)
{
  const struct {
    const char *language, *text;
  } texts[] = {
      {"en", "I always ruin everything. Nobody trusts me any more."},
      {"de", "Ich mache immer alles kaputt. Niemand vertraut mir mehr."},
      {"fr", "Je rate toujours tout. Plus personne ne me fait confiance."},
      {"es", "Siempre lo estropeo todo. Ya nadie confía en mí."},
      {"pt_BR", "Eu sempre estrago tudo. Ninguém mais confia em mim."},
      {"ar", "دائمًا أفسد كل شيء. لم يعد أحد يثق بي."},
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].language, language))
      return texts[i].text;

  g_assert_not_reached ();
}

static void
test_asked (void)
{
  const char *language = g_getenv ("LANGUAGE");
  const char *text = get_asked (language);
  g_autoptr (GPtrArray) marks = footing_story_check (text);
  const char *about_nobody = "Nobody at all? Who might see it differently?";

  if (!g_str_equal (language, "en") && g_str_equal (_ (about_nobody), about_nobody)) {
    g_test_skip ("not translated yet");
    return;
  }

  g_assert_cmpuint (marks->len, ==, 2);
  g_assert_cmpstr (
      footing_story_ask (text, g_ptr_array_index (marks, 0), FOOTING_PERSPECTIVE_SELF),
      ==,
      _ ("This turns one time into every time. When did it go "
         "differently?"));
  g_assert_cmpstr (
      footing_story_ask (text, g_ptr_array_index (marks, 1), FOOTING_PERSPECTIVE_SELF),
      ==, _ (about_nobody));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-check/F3/language", test_language);
  g_test_add_func ("/story-check/F3/sentences", test_sentences);
  g_test_add_func ("/story-check/F3/asked", test_asked);

  return g_test_run ();
}
