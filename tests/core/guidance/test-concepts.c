/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F74: the articles are complete in the language that LANGUAGE names, they belong to
 * places that there are, and one finds them. */
#include "config.h"

#include "guidance/concept.h"
#include "plan/plan.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#define SELF FOOTING_PERSPECTIVE_SELF
#define WORDS_MIN 60
#define WORDS_MAX 120

static FootingGuidance *guidance;

static const FootingGuide *
nth (guint i)
{
  return footing_guidance_nth (guidance, FOOTING_GUIDE_CONCEPT, i);
}

static guint
count_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strv_length (words);
}

static void
assert_sentences (const char *text)
{
  g_test_message ("%s", text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (g_str_has_suffix (text, ".") || g_str_has_suffix (text, "?"));
  g_assert_true (g_unichar_isupper (g_utf8_get_char (text)));
  g_assert_cmpuint (strcspn (text, "<>&!\n\t%\"'"), ==, strlen (text));
  g_assert_null (strstr (text, "  "));
}

static void
test_complete (void)
{
  guint n[2] = {0};

  g_assert_cmpuint (footing_guidance_n (guidance, FOOTING_GUIDE_CONCEPT), ==, 19);
  for (guint i = 0; i < 19; i++) {
    const FootingGuide *concept = nth (i);
    const char *parts[] = {footing_concept_get_what (concept),
                           footing_concept_get_difference (concept),
                           footing_concept_get_this_week (concept)};
    guint words = 0;

    n[g_str_equal (footing_guide_group (concept), "neighbour")]++;
    g_assert_cmpuint (g_utf8_strlen (footing_guide_title (concept, SELF), -1), <=, 40);
    for (guint j = 0; j < G_N_ELEMENTS (parts); j++) {
      assert_sentences (parts[j]);
      words += count_words (parts[j]);
    }
    g_assert_cmpuint (words, >=, WORDS_MIN);
    g_assert_cmpuint (words, <=, WORDS_MAX);
  }
  g_assert_cmpuint (n[0], ==, 13);
  g_assert_cmpuint (n[1], ==, 6);
}

/* Each driver, sign and move has its article, and no two. */
static void
test_places (void)
{
  const FootingGuideKind kinds[] = {FOOTING_GUIDE_DRIVER, FOOTING_GUIDE_SIGN,
                                    FOOTING_GUIDE_MOVE};
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++) {
    g_hash_table_remove_all (taken);
    for (guint i = 0; i < 19; i++) {
      const char *const *codes = footing_concept_get_items (nth (i), kinds[k]);

      for (guint j = 0; codes[j] != NULL; j++) {
        const FootingGuide *item = footing_guidance_lookup (guidance, kinds[k], codes[j]);

        g_test_message ("%s: %s", footing_guide_code (nth (i)), codes[j]);
        g_assert_nonnull (item);
        g_assert_true (footing_concept_find (guidance, item) == nth (i));
        g_assert_true (g_hash_table_add (taken, (char *)codes[j]));
      }
    }
    g_assert_cmpuint (g_hash_table_size (taken), ==,
                      footing_guidance_n (guidance, kinds[k]));
  }
}

static void
test_pages (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < 19; i++) {
    const char *const *codes = footing_concept_get_pages (nth (i));

    for (guint j = 0; codes[j] != NULL; j++) {
      FootingPage page;

      g_assert_true (footing_page_from_code (codes[j], &page));
      g_assert_cmpstr (footing_page_to_code (page), ==, codes[j]);
      g_assert_true (g_hash_table_add (taken, GINT_TO_POINTER (page)));
      g_assert_true (footing_concept_find_for_page (guidance, codes[j]) == nth (i));
    }
  }
  g_assert_cmpuint (g_hash_table_size (taken), ==, 7);
  g_assert_null (footing_concept_find_for_page (guidance, "review"));
}

static GPtrArray *
search (const char *text)
{
  return footing_concept_search (guidance, text);
}

/* Whatever stands in the title comes first; accents and case do not count. */
static void
test_search_title (void)
{
  for (guint i = 0; i < 19; i++) {
    const char *title = footing_guide_title (nth (i), SELF);
    g_autofree char *upper = g_utf8_strup (title, -1);
    g_autofree char *bare = g_str_to_ascii (title, "C");
    const char *const texts[] = {title, upper, bare};

    for (guint j = 0; j < G_N_ELEMENTS (texts); j++) {
      g_autoptr (GPtrArray) found = search (texts[j]);

      g_test_message ("%s", texts[j]);
      g_assert_cmpuint (found->len, >=, 1);
      g_assert_true (found->pdata[0] == nth (i));
    }
  }
}

static void
test_search_text (void)
{
  static const char *const all[] = {"", "   ", "\n"};
  static const char *const none[] = {"xyzzy", "ndom", "(small) xyzzy"};

  for (guint i = 0; i < G_N_ELEMENTS (all); i++) {
    g_autoptr (GPtrArray) found = search (all[i]);

    g_assert_cmpuint (found->len, ==, 19);
    g_assert_true (found->pdata[18] == nth (18));
  }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++) {
    g_autoptr (GPtrArray) found = search (none[i]);

    g_assert_cmpuint (found->len, ==, 0);
  }
  /* A whole sentence of the text, and each of its words by itself. */
  for (guint i = 0; i < 19; i++) {
    g_autoptr (GPtrArray) found = search (footing_concept_get_this_week (nth (i)));

    g_assert_true (g_ptr_array_find (found, (gpointer)nth (i), NULL));
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  guidance = footing_guidance_new (&error);
  g_assert_no_error (error);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_test_add_func ("/concepts/F74/complete", test_complete);
  g_test_add_func ("/concepts/F74/places", test_places);
  g_test_add_func ("/concepts/F74/pages", test_pages);
  g_test_add_func ("/concepts/F74/search-title", test_search_title);
  g_test_add_func ("/concepts/F74/search-text", test_search_text);
  status = g_test_run ();

  g_object_unref (guidance);

  return status;
}
