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

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/story-check/F3/language", test_language);
  g_test_add_func ("/story-check/F3/sentences", test_sentences);

  return g_test_run ();
}
