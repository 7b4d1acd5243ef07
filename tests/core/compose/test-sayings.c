/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F92: the sentences and questions of the catalogue, in each language that there is, and
 * the rehearsal of what may be asked. */
#include "config.h"

#include "compose/rehearsal.h"
#include "error.h"
#include "fixture.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static FootingSayings *
load_sayings (void)
{
  g_autoptr (GError) error = NULL;
  FootingSayings *sayings = footing_sayings_new (&error);

  g_assert_no_error (error);

  return sayings;
}

static void
assert_matches_not (const char *text, const char *pattern)
{
  if (g_regex_match_simple (pattern, text, 0, 0))
    g_error ("“%s” has /%s/", text, pattern);
}

/* --- Questions ---------------------------------------------------------------------- */

static GPtrArray *
list_questions (FootingSayings *sayings, FootingPerspective perspective, const char *code)
{
  GPtrArray *all = g_ptr_array_new ();
  const char *const *readers = footing_readers_for (perspective);

  for (guint i = 0; readers[i] != NULL; i++) {
    g_autoptr (GPtrArray) questions =
        footing_sayings_list_questions (sayings, perspective, code, readers[i]);
    g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

    g_assert_cmpuint (questions->len, >=, 3);
    for (guint j = 0; j < questions->len; j++) {
      FootingQuestion *question = g_ptr_array_index (questions, j);

      g_assert_true (g_str_has_suffix (question->text, "?"));
      g_assert_true (g_hash_table_add (codes, (char *)question->code));
      g_assert_cmpint (g_str_has_prefix (question->code, "support-"), ==,
                       perspective == FOOTING_PERSPECTIVE_SUPPORT);
      g_ptr_array_add (all, (char *)question->text);
    }
  }

  return all;
}

static gboolean
has_text (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

/* What anybody may ask of both, as it says nothing of what was done. */
static gboolean
is_for_both (FootingSayings *sayings, const char *text)
{
  g_autoptr (GPtrArray) any =
      footing_sayings_list_questions (sayings, FOOTING_PERSPECTIVE_SELF, NULL, "manager");

  for (guint i = 0; i < any->len; i++)
    if (g_str_equal (((FootingQuestion *)any->pdata[i])->text, text))
      return TRUE;

  return FALSE;
}

/* Whoever supports somebody is not asked for what the other did: nothing that is asked of
 * the one it happened to after any event, and nothing that gives them the other's work.
 */
static void
test_questions (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingSayings) sayings = load_sayings ();

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER); i++) {
    const char *code =
        footing_guide_code (footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, i));
    g_autoptr (GPtrArray) own = list_questions (sayings, FOOTING_PERSPECTIVE_SELF, code);
    g_autoptr (GPtrArray) support =
        list_questions (sayings, FOOTING_PERSPECTIVE_SUPPORT, code);

    for (guint j = 0; j < support->len; j++) {
      const char *text = g_ptr_array_index (support, j);

      if (has_text (own, text) && !is_for_both (sayings, text))
        g_error ("“%s” is asked of both after %s", text, code);
      assert_matches_not (
          text, "(?i)\\byour (work|part|mistake|presentation|review|project|job|role)|"
                "\\b(why|how) (did|didn’t|hadn’t|had) you|"
                "\\bdein\\w* (Arbeit|Anteil|Fehler|Vorführung|Beurteilung|Rolle)|"
                "\\bWarum hast du");
    }
  }
}

static void
test_damaged (void)
{
  static const char *const files[] = {
      "",
      "<compose/>",
      "<guidance><say part='ask'>A</say></guidance>",
      "<compose><say>A</say></compose>",
      "<compose><say part='ask' reader='nobody'>A</say></compose>",
      "<compose><say part='ask' for='nobody'>A</say></compose>",
      "<compose><say part='ask'> </say></compose>",
      "<compose><say part='ask'>A<b>c</b></say></compose>",
      "<compose>loose<say part='ask'>A</say></compose>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (footing_sayings_new_from_data (files[i], -1, &error));
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED);
  }
}

/* What was hard is asked first the next time, until it goes well. */
static void
test_rehearsal (Fixture *self, gconstpointer data)
{
  static const char *const orders[] = {
      "comparison-1 comparison-2 comparison-3 team-1 team-2",
      "comparison-3 team-2 comparison-1 comparison-2 team-1",
      "team-2 comparison-1 comparison-2 comparison-3 team-1"};
  g_autoptr (FootingSayings) sayings = load_sayings ();
  g_autofree char *before = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autoptr (GPtrArray) questions =
        footing_rehearsal_list (self->store, sayings, FOOTING_PERSPECTIVE_SELF,
                                "comparison", "team", "rehearse here", NULL);
    g_autoptr (GString) order = g_string_new (NULL);

    for (guint j = 0; j < questions->len; j++)
      g_string_append_printf (order, "%s%s", j > 0 ? " " : "",
                              ((FootingQuestion *)questions->pdata[j])->code);
    g_assert_cmpstr (order->str, ==, orders[i]);
    g_assert_true (footing_rehearsal_note (self->store, "rehearse here", "comparison-3",
                                           i == 0, NULL));
    g_assert_true (
        footing_rehearsal_note (self->store, "rehearse here", "team-2", TRUE, NULL));
  }
  g_assert_false (
      footing_rehearsal_was_hard (self->store, "rehearse here", "comparison-3", NULL));
  g_assert_true (footing_rehearsal_note_sureness (
      self->store, "rehearse here", FOOTING_REHEARSAL_BEFORE, "a-little", NULL));
  before = footing_rehearsal_get_sureness (self->store, "rehearse here",
                                           FOOTING_REHEARSAL_BEFORE, NULL);
  g_assert_cmpstr (before, ==, "a-little");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  fixture_add ("/sayings/F92/questions", test_questions);
  fixture_add ("/sayings/F92/rehearsal", test_rehearsal);
  g_test_add_func ("/sayings/F92/damaged", test_damaged);

  return g_test_run ();
}
