/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "text-world.h"

#include <math.h>
#include <string.h>

const char *const TEXT_MARKS[] = {"Zqreframeqz", "Zqfeelingsqz",  "Zqthoughtsqz",
                                  "Zqstoryqz",   "Zqbehaviourqz", NULL};

FootingSayings *
text_load_sayings (void)
{
  g_autoptr (GError) error = NULL;
  FootingSayings *sayings = footing_sayings_new (&error);

  g_assert_no_error (error);

  return sayings;
}

FootingComposed *
text_compose (Fixture *self, const TextCase *test)
{
  g_autoptr (GError) error = NULL;
  FootingComposeRequest request = {.store = self->store,
                                   .guidance = test->guidance,
                                   .sayings = test->sayings,
                                   .recovery = test->recovery,
                                   .trigger = test->trigger,
                                   .reader = test->reader,
                                   .name = test->name,
                                   .length = test->length,
                                   .thanks = test->thanks,
                                   .written = test->written,
                                   .allowed = test->allowed};
  FootingComposed *composed;

  memcpy (request.facts, test->facts, sizeof request.facts);
  composed = footing_compose (&request, &error);
  g_assert_no_error (error);

  return composed;
}

char *
text_join (FootingComposed *composed, FootingLength length)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < composed->lines->len; i++)
    g_ptr_array_add (texts, ((FootingComposeLine *)composed->lines->pdata[i])->text);

  return footing_composed_join (composed, texts, length);
}

/* --- What every text keeps to ------------------------------------------------------- */

void
text_assert_matches_not (const char *text, const char *pattern)
{
  if (g_regex_match_simple (pattern, text, 0, 0))
    g_error ("“%s” has /%s/", text, pattern);
}

static void
assert_sentence (const char *line)
{
  const gunichar first = g_utf8_get_char (line);

  if (!g_unichar_isupper (first) && g_utf8_strchr ("“„", -1, first) == NULL)
    g_error ("“%s” begins amid a sentence", line);
  g_assert_true (g_regex_match_simple ("[.?!…][)”“\"]?$", line, 0, 0));
  text_assert_matches_not (line,
                           "[{}]|  |\\.\\.|\\( |\\(\\)| \\.|: *$|:[^ ]|“”|„“|, \\)");
}

/* An item of a list has a line of its own, after a lead that ends with a colon. */
static void
assert_item (const char *item)
{
  const char *text = item + strlen ("– ");

  g_assert_true (g_str_has_prefix (item, "– "));
  g_assert_true (g_unichar_isalnum (g_utf8_get_char (text)));
  text_assert_matches_not (text, "[{}]|  |\\.\\.|\\( |\\(\\)|:$");
}

/* Begins like a sentence, ends like one, and has no gap in it. */
static void
assert_whole (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", 2);
  const char *line = lines[0];

  if (lines[1] != NULL) {
    g_assert_true (g_regex_match_simple ("^[A-ZÄÖÜ].*:$", line, 0, 0));
    assert_item (lines[1]);
    return;
  }
  if (g_str_has_prefix (line, "–")) {
    assert_item (line);
    return;
  }
  assert_sentence (line);
}
void
text_assert_sound (FootingComposed *composed, const TextCase *test)
{
  guint words = 0;
  int last = 0;

  /* Ten seconds are nothing without a fact. */
  if (composed->lines->len == 0) {
    g_assert_cmpint (test->length, ==, FOOTING_LENGTH_TEN_SECONDS);
    g_assert_cmpuint (composed->needs->len, >, 0);
  }
  for (guint i = 0; i < composed->lines->len; i++) {
    FootingComposeLine *line = g_ptr_array_index (composed->lines, i);

    assert_whole (line->text);
    g_assert_cmpint (line->stage, >=, last);
    last = line->stage;
    words += footing_compose_count_words (line->text);
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (((FootingComposeLine *)composed->lines->pdata[j])->key, !=,
                       line->key);
    for (guint j = 0; TEXT_MARKS[j] != NULL && test->allowed == NULL; j++)
      g_assert_null (strstr (line->text, TEXT_MARKS[j]));
  }
  g_assert_cmpuint (words, <=, footing_length_get_words (test->length));
  for (guint i = 0; i < composed->needs->len; i++)
    g_assert_nonnull (((FootingComposeNeed *)composed->needs->pdata[i])->question);
}

static FootingPerspective
get_perspective (const TextCase *test)
{
  return test->recovery != NULL && footing_recovery_is_support (test->recovery)
             ? FOOTING_PERSPECTIVE_SUPPORT
             : FOOTING_PERSPECTIVE_SELF;
}

/* Over all events, readers and lengths. */
void
text_each (Fixture *self, TextCase *test, TextCheck check)
{
  const char *const *readers = footing_readers_for (get_perspective (test));

  for (guint i = 0; i < footing_guidance_n (test->guidance, FOOTING_GUIDE_TRIGGER); i++)
    for (guint j = 0; readers[j] != NULL; j++)
      for (FootingLength k = 0; k < FOOTING_N_LENGTHS; k++) {
        g_autoptr (FootingComposed) composed = NULL;

        test->trigger = footing_guide_code (
            footing_guidance_nth (test->guidance, FOOTING_GUIDE_TRIGGER, i));
        test->reader = readers[j];
        test->length = k;
        composed = text_compose (self, test);
        text_assert_sound (composed, test);
        if (check != NULL)
          check (self, composed, test);
      }
}

/* --- A plan with everything --------------------------------------------------------- */

void
text_add_win (Fixture *self,
              const char *plan,
              const char *title,
              const char *date,
              double value,
              const char *unit)
{
  g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan,
                                                  "kind", "win", "title", title, "date",
                                                  date, "metric-value", value,
                                                  "metric-unit", unit, NULL)));
}

void
text_add_counted (Fixture *self, const char *plan, const char *aim, const char *title)
{
  g_autofree char *outcome =
      fixture_save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan,
                                              "title", aim, "from-value", 0.0, "to-value",
                                              10.0, "due-on", "2026-04-30", NULL));

  g_free (
      fixture_save (self, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome,
                                              "date", TODAY, "value", 7.0, NULL)));
  g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan,
                                                  "kind", "win", "title", title, "date",
                                                  TODAY, "outcome", outcome, NULL)));
}

gboolean
text_has_forms (FootingSayings *sayings)
{
  return strcmp (g_getenv ("LANGUAGE"), "en") == 0 ||
         strstr (footing_sayings_get_form (sayings, "of-oneself"), "yself") == NULL;
}

static void
fill_plan (Fixture *self, const char *plan)
{
  g_autofree char *outcome = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL, "reframe",
                        TEXT_MARKS[0], "feelings", TEXT_MARKS[1], "thoughts",
                        TEXT_MARKS[2], "story", TEXT_MARKS[3], "behaviour", TEXT_MARKS[4],
                        NULL);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL, "title",
                        "The March talk stopped halfway", "happened-on", "2026-02-16",
                        "known",
                        "The data was a week old. Nobody had tried it in that room.",
                        "unknown", "who needs the list", NULL);
  text_add_win (self, plan, "Published the cleaned-up report", "2026-02-20", NAN, "");
  text_add_win (self, plan, "Cut the nightly run.", "2026-02-24", 9, "minutes");
  text_add_win (self, plan, "Answered all open questions", "2026-03-02", NAN, "");
  outcome = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", plan, "title",
                                "Answer within a day", "unit", "hours", "from-value",
                                48.0, "to-value", 24.0, "due-on", "2026-04-30", NULL));
  g_free (fixture_save (self,
                        footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", outcome,
                                            "date", "2026-03-01", "value", 30.0, NULL)));
  g_free (fixture_save (self,
                        footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, "title",
                                            "Rehearse with the real data", "due-on",
                                            "2026-03-09", "position", 7, NULL)));
  g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                  "title", "Show the first part",
                                                  "due-on", "2026-03-16", NULL)));
  g_free (fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", "setback",
                                "title", "It stopped", "date", "2026-02-16", "why",
                                "The data came from the old server", NULL)));
  /* Another one, which the talk is not about. */
  g_free (fixture_save (
      self, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan, "kind", "setback",
                                "title", "A figure was wrong", "date", "2026-03-01",
                                "why", "Counted by hand from two lists", NULL)));
}

void
text_world_init (TextWorld *self, Fixture *fixture, FootingPerspective perspective)
{
  memset (self, 0, sizeof *self);
  session_plan_make (fixture, perspective, &self->plan);
  fill_plan (fixture, self->plan.recovery);
  self->test.guidance = self->plan.guidance;
  self->test.sayings = text_load_sayings ();
  self->test.recovery = fixture_get (fixture, FOOTING_TYPE_RECOVERY, self->plan.recovery);
}

void
text_world_clear (TextWorld *self)
{
  g_clear_pointer (&self->test.sayings, footing_sayings_free);
  g_clear_object (&self->test.recovery);
  session_plan_clear (&self->plan);
}
