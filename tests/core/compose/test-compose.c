/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F92: what is said to others, for every event, reader and length, in each language that
 * there is: whole sentences, no gap, nothing private unless it is allowed, none longer
 * than its length. Today is Tuesday, 3 March 2026. */
#include "config.h"

#include "compose/compose.h"
#include "compose/story.h"
#include "error.h"
#include "session-plan.h"

#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* One in so many texts is kept as it is, to be read by eye. */
#define KEPT_EVERY 10

static const char *const MARKS[] = {"Zqreframeqz", "Zqfeelingsqz",  "Zqthoughtsqz",
                                    "Zqstoryqz",   "Zqbehaviourqz", NULL};

typedef struct {
  FootingGuidance *guidance;
  FootingSayings *sayings;
  FootingRecovery *recovery;
  const char *trigger;
  const char *reader;
  FootingLength length;
  const char *facts[FOOTING_N_FACTS];
  const char *const *allowed;
} Case;

static FootingSayings *
load_sayings (void)
{
  g_autoptr (GError) error = NULL;
  FootingSayings *sayings = footing_sayings_new (&error);

  g_assert_no_error (error);

  return sayings;
}

static FootingComposed *
compose (Fixture *self, const Case *test)
{
  g_autoptr (GError) error = NULL;
  FootingComposeRequest request = {.store = self->store,
                                   .guidance = test->guidance,
                                   .sayings = test->sayings,
                                   .recovery = test->recovery,
                                   .trigger = test->trigger,
                                   .reader = test->reader,
                                   .length = test->length,
                                   .allowed = test->allowed};
  FootingComposed *composed;

  memcpy (request.facts, test->facts, sizeof request.facts);
  composed = footing_compose (&request, &error);
  g_assert_no_error (error);

  return composed;
}

static char *
join (FootingComposed *composed, FootingLength length)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GArray) stages = g_array_new (FALSE, FALSE, sizeof (FootingStage));

  for (guint i = 0; i < composed->lines->len; i++) {
    FootingComposeLine *line = g_ptr_array_index (composed->lines, i);

    g_ptr_array_add (texts, line->text);
    g_array_append_val (stages, line->stage);
  }

  return footing_compose_join (texts, stages, length);
}

/* --- What every text keeps to ------------------------------------------------------- */

static void
assert_matches_not (const char *text, const char *pattern)
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
  assert_matches_not (line, "[{}]|  |\\.\\.|\\( |\\(\\)| \\.|: *$|:[^ ]|“”|„“|, \\)");
}

/* An item of a list has a line of its own, after a lead that ends with a colon. */
static void
assert_item (const char *item)
{
  const char *text = item + strlen ("– ");

  g_assert_true (g_str_has_prefix (item, "– "));
  g_assert_true (g_unichar_isalnum (g_utf8_get_char (text)));
  assert_matches_not (text, "[{}]|  |\\.\\.|\\( |\\(\\)|:$");
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
static void
assert_sound (FootingComposed *composed, const Case *test)
{
  guint words = 0;
  int last = 0;

  g_assert_cmpuint (composed->lines->len, >, 0);
  for (guint i = 0; i < composed->lines->len; i++) {
    FootingComposeLine *line = g_ptr_array_index (composed->lines, i);

    assert_whole (line->text);
    g_assert_cmpint (line->stage, >=, last);
    last = line->stage;
    words += footing_compose_count_words (line->text);
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (((FootingComposeLine *)composed->lines->pdata[j])->key, !=,
                       line->key);
    for (guint j = 0; MARKS[j] != NULL && test->allowed == NULL; j++)
      g_assert_null (strstr (line->text, MARKS[j]));
  }
  g_assert_cmpuint (words, <=, footing_length_get_words (test->length));
  for (guint i = 0; i < composed->needs->len; i++)
    g_assert_nonnull (((FootingComposeNeed *)composed->needs->pdata[i])->question);
}

typedef void (*Check) (Fixture *self, FootingComposed *composed, const Case *test);

/* Over all events, readers and lengths. */
static void
each_text (Fixture *self, Case *test, Check check)
{
  for (guint i = 0; i < footing_guidance_n (test->guidance, FOOTING_GUIDE_TRIGGER); i++)
    for (guint j = 0; footing_readers ()[j] != NULL; j++)
      for (FootingLength k = 0; k < FOOTING_N_LENGTHS; k++) {
        g_autoptr (FootingComposed) composed = NULL;

        test->trigger = footing_guide_code (
            footing_guidance_nth (test->guidance, FOOTING_GUIDE_TRIGGER, i));
        test->reader = footing_readers ()[j];
        test->length = k;
        composed = compose (self, test);
        assert_sound (composed, test);
        if (check != NULL)
          check (self, composed, test);
      }
}

/* --- A plan with everything --------------------------------------------------------- */

static void
add_win (Fixture *self,
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

static void
fill_plan (Fixture *self, const char *plan)
{
  g_autofree char *outcome = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL, "reframe",
                        MARKS[0], "feelings", MARKS[1], "thoughts", MARKS[2], "story",
                        MARKS[3], "behaviour", MARKS[4], NULL);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, plan, NULL, "title",
                        "The March talk stopped halfway", "happened-on", "2026-02-16",
                        "known",
                        "The data was a week old. Nobody had tried it in that room.",
                        "unknown", "who needs the list", NULL);
  add_win (self, plan, "Published the cleaned-up report", "2026-02-20", NAN, "");
  add_win (self, plan, "Cut the nightly run.", "2026-02-24", 9, "minutes");
  add_win (self, plan, "Answered all open questions", "2026-03-02", NAN, "");
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

typedef struct {
  SessionPlan plan;
  Case test;
} World;

static void
world_init (World *self, Fixture *fixture, FootingPerspective perspective)
{
  memset (self, 0, sizeof *self);
  session_plan_make (fixture, perspective, &self->plan);
  fill_plan (fixture, self->plan.recovery);
  self->test.guidance = self->plan.guidance;
  self->test.sayings = load_sayings ();
  self->test.recovery = fixture_get (fixture, FOOTING_TYPE_RECOVERY, self->plan.recovery);
}

static void
world_clear (World *self)
{
  g_clear_pointer (&self->test.sayings, footing_sayings_free);
  g_clear_object (&self->test.recovery);
  session_plan_clear (&self->plan);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static void
check_full (Fixture *self, FootingComposed *composed, const Case *test)
{
  g_autofree char *text = join (composed, test->length);

  g_assert_nonnull (strstr (text, "The March talk stopped halfway"));
  g_assert_true (test->length == FOOTING_LENGTH_TEN_SECONDS ||
                 footing_compose_tells (test->reader, FOOTING_SOURCE_STEP) ==
                     (strstr (text, "ehearse with the real data") != NULL));
  g_assert_true (test->length < FOOTING_LENGTH_PAGE ||
                 footing_compose_tells (test->reader, FOOTING_SOURCE_KNOWN) ==
                     (strstr (text, "Nobody had tried it in that room.") != NULL));
}

static void
test_full (Fixture *self, gconstpointer data)
{
  g_auto (World) world = {0};

  world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  each_text (self, &world.test, check_full);
}

/* What is allowed for this text, and that alone, is in it. */
static void
test_allowed (Fixture *self, gconstpointer data)
{
  const char *const *fields = footing_private_fields ();
  g_auto (World) world = {0};

  world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  world.test.trigger = "project-missed";
  world.test.reader = "manager";
  world.test.length = FOOTING_LENGTH_PAGE;
  for (guint i = 1; fields[i] != NULL; i++) {
    const char *const allowed[] = {fields[i], NULL};
    g_autoptr (FootingComposed) composed = NULL;
    g_autofree char *text = NULL;

    world.test.allowed = allowed;
    composed = compose (self, &world.test);
    assert_sound (composed, &world.test);
    text = join (composed, FOOTING_LENGTH_PAGE);
    g_assert_true (
        g_strv_contains ((const char *const *)composed->private_ones, fields[i]));
    for (guint j = 0; MARKS[j] != NULL; j++)
      g_assert_true ((strstr (text, MARKS[j]) != NULL) ==
                     (strstr (MARKS[j], fields[i]) != NULL));
  }
}

/* --- Who is told what --------------------------------------------------------------- */

/* By the sources, in their order: what each reader may be told. */
static const struct {
  const char *reader;
  const char *sources;
} READERS[] = {
    {"manager", "known unknown why change win outcome step insight feeling"},
    {"stakeholder", "known unknown why change win outcome step insight"},
    {"client", "change win outcome step insight"},
    {"team", "known unknown why change win outcome step insight"},
    {"sponsor", "known unknown why change win outcome step insight feeling"},
    {"review", "known unknown why change win outcome step insight feeling"},
    {"interview", "change win outcome insight"},
};

static const struct {
  const char *code;
  FootingComposeSource source;
  const char *mark; /* what is told of it, in the plan with everything */
} SOURCES[] = {
    {"known", FOOTING_SOURCE_KNOWN, "The data was a week old"},
    {"unknown", FOOTING_SOURCE_UNKNOWN, "who needs the list"},
    {"why", FOOTING_SOURCE_WHY, "The data came from the old server"},
    {"change", FOOTING_SOURCE_CHANGE, "The data is loaded in the morning"},
    {"win", FOOTING_SOURCE_WIN, "nswered all open questions"},
    {"outcome", FOOTING_SOURCE_OUTCOME, "Answer within a day"},
    {"step", FOOTING_SOURCE_STEP, "ehearse with the real data"},
    {"insight", FOOTING_SOURCE_INSIGHT, "Zqreframeqz"},
    {"feeling", FOOTING_SOURCE_FEELING, "Zqfeelingsqz"},
};

/* Everything is there and allowed: each reader is told what is theirs, and no more. */
static void
test_readers (Fixture *self, gconstpointer data)
{
  g_auto (World) world = {0};

  g_assert_cmpuint (G_N_ELEMENTS (SOURCES), ==, FOOTING_N_SOURCES);
  g_assert_cmpuint (G_N_ELEMENTS (READERS), ==,
                    g_strv_length ((char **)footing_readers ()));
  world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, world.plan.recovery, NULL,
                        "technical-change", "The data is loaded in the morning", NULL);
  g_clear_object (&world.test.recovery);
  world.test.recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, world.plan.recovery);
  world.test.trigger = "project-missed";
  world.test.length = FOOTING_LENGTH_PAGE;
  world.test.allowed = footing_private_fields ();
  for (guint i = 0; i < G_N_ELEMENTS (READERS); i++) {
    g_auto (GStrv) told = g_strsplit (READERS[i].sources, " ", -1);
    g_autoptr (FootingComposed) composed = NULL;
    g_autofree char *text = NULL;

    world.test.reader = READERS[i].reader;
    composed = compose (self, &world.test);
    text = join (composed, FOOTING_LENGTH_PAGE);
    for (guint j = 0; j < G_N_ELEMENTS (SOURCES); j++) {
      const gboolean is_told =
          g_strv_contains ((const char *const *)told, SOURCES[j].code);

      g_test_message ("%s: %s", READERS[i].reader, SOURCES[j].code);
      g_assert_cmpint (footing_compose_tells (READERS[i].reader, SOURCES[j].source), ==,
                       is_told);
      g_assert_cmpint (strstr (text, SOURCES[j].mark) != NULL, ==, is_told);
    }
  }
}

/* Nobody outside is told of the people of a plan; those inside may be. */
static void
check_names (Fixture *self, FootingComposed *composed, const Case *test)
{
  g_autofree char *text = join (composed, test->length);

  if (!footing_compose_tells (test->reader, FOOTING_SOURCE_KNOWN))
    g_assert_null (strstr (text, "Ines"));
  else if (test->length == FOOTING_LENGTH_PAGE)
    g_assert_nonnull (strstr (text, "Ines"));
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_auto (World) world = {0};

  world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                  world.plan.recovery, "name",
                                                  "Ines Sousa", NULL)));
  add_win (self, world.plan.recovery, "Told Ines what went wrong", "2026-03-03", NAN, "");
  each_text (self, &world.test, check_names);
}

/* --- Sources ------------------------------------------------------------------------ */

/* Each line that has something of somebody's in it says where that is. */
static void
check_sources (Fixture *self, FootingComposed *composed, const Case *test)
{
  for (guint i = 0; i < composed->lines->len; i++) {
    FootingComposeLine *line = g_ptr_array_index (composed->lines, i);
    g_autofree char *value = NULL;
    g_autoptr (GObject) record = NULL;

    if (line->record == NULL)
      continue;
    record = fixture_get (self, line->type, line->record);
    g_object_get (record, line->field, &value, NULL);
    g_assert_cmpuint (strlen (value), >, 0);
    /* Its first letter may be small, in a sentence. */
    value[MIN (strlen (value), 12)] = '\0';
    g_assert_nonnull (strstr (line->text, value + 1));
  }
}

static void
test_sources (Fixture *self, gconstpointer data)
{
  g_auto (World) world = {0};

  world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  each_text (self, &world.test, check_sources);
}

/* --- Little, or nothing, is known --------------------------------------------------- */

static gboolean
asks_for (FootingComposed *composed, FootingFact fact)
{
  for (guint i = 0; i < composed->needs->len; i++)
    if (((FootingComposeNeed *)composed->needs->pdata[i])->fact == fact)
      return TRUE;

  return FALSE;
}

static void
check_asked (Fixture *self, FootingComposed *composed, const Case *test)
{
  const FootingFact facts[] = {FOOTING_FACT_WHAT, FOOTING_FACT_CHANGED,
                               FOOTING_FACT_NEXT};

  g_assert_cmpuint (composed->needs->len, ==, G_N_ELEMENTS (facts));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    g_assert_true (asks_for (composed, facts[i]));
}

static void
test_without_plan (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingSayings) sayings = load_sayings ();
  Case test = {.guidance = guidance, .sayings = sayings};

  each_text (self, &test, check_asked);
}

static void
check_typed (Fixture *self, FootingComposed *composed, const Case *test)
{
  g_autofree char *text = join (composed, test->length);

  g_assert_nonnull (strstr (text, "the data was a week old."));
  if (test->length > FOOTING_LENGTH_TEN_SECONDS) {
    g_assert_nonnull (strstr (text, "We load it in the morning now."));
    g_assert_nonnull (strstr (text, ": A rehearsal on Monday."));
  }
}

static void
test_typed (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingSayings) sayings = load_sayings ();
  Case test = {.guidance = guidance,
               .sayings = sayings,
               .facts = {"the data was a week old", NULL,
                         "We load it in the morning now.", "a rehearsal on Monday:"}};

  each_text (self, &test, check_typed);
}

/* What is too long for ten seconds is asked for again, and not cut amid a sentence. */
static void
test_long (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingSayings) sayings = load_sayings ();
  g_autofree char *endless = g_strnfill (4000, 'x');
  g_autoptr (FootingComposed) composed = NULL;
  Case test = {.guidance = guidance,
               .sayings = sayings,
               .trigger = "project-missed",
               .reader = "manager",
               .facts = {"The pilot that we had planned for the whole of last year ended "
                         "with half the users it was meant to reach",
                         NULL, endless, "Sent on Mon. We then e.g. wait. And see."}};

  composed = compose (self, &test);
  assert_sound (composed, &test);
  g_assert_true (asks_for (composed, FOOTING_FACT_WHAT));
  g_assert_true (((FootingComposeNeed *)composed->needs->pdata[0])->is_too_long);
  each_text (self, &test, NULL);
}

/* --- Nothing wrong was done --------------------------------------------------------- */

static void
check_apology (Fixture *self, FootingComposed *composed, const Case *test)
{
  static const char *const faults[] = {"mistake-amplified", "presentation-failed", NULL};
  g_autofree char *text = join (composed, test->length);

  if (!g_strv_contains (faults, test->trigger))
    assert_matches_not (text, "(?i)sorry|apolog|regret|my mistake|my fault|leid|Schuld|"
                              "entschuldig|mein(en)? Fehler");
}

static void
test_no_apology (Fixture *self, gconstpointer data)
{
  g_auto (World) world = {0};

  world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  each_text (self, &world.test, check_apology);
}

/* --- Whoever supports --------------------------------------------------------------- */

static void
check_support (Fixture *self, FootingComposed *composed, const Case *test)
{
  g_autofree char *text = join (composed, test->length);

  g_assert_null (strstr (text, "The March talk"));
  g_assert_null (strstr (text, "week old"));
  g_assert_null (strstr (text, "old server"));
  /* What was done is a sentence of whoever supports, or it is not there. */
  g_assert_null (strstr (text, "owns the note"));
  if (test->length == FOOTING_LENGTH_PAGE)
    g_assert_true ((strstr (text, "I kept the blame out of the room") != NULL) ==
                   (strcmp (g_getenv ("LANGUAGE"), "en") == 0));
}

/* Nobody is told what happened to the one who is supported. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_auto (World) world = {0};

  world_init (&world, self, FOOTING_PERSPECTIVE_SUPPORT);
  g_free (fixture_save (
      self, footing_record_new (FOOTING_TYPE_STEP, "recovery", world.plan.recovery,
                                "title", "Kept the blame out of the room.", "state",
                                "done", "done-on", "2026-03-01", NULL)));
  g_free (fixture_save (
      self, footing_record_new (FOOTING_TYPE_STEP, "recovery", world.plan.recovery,
                                "title", "Noor owns the note to the client", "state",
                                "done", "done-on", "2026-03-01", NULL)));
  each_text (self, &world.test, check_support);
  g_assert_cmpuint (
      g_strv_length ((char **)footing_readers_for (FOOTING_PERSPECTIVE_SUPPORT)), ==, 2);
}

/* --- Story ------------------------------------------------------------------------- */

/* F55: the last version of each reader, and what is new since. */
static void
test_story (Fixture *self, gconstpointer data)
{
  g_auto (World) world = {0};
  const char *plan;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *nothing = NULL;
  g_autoptr (FootingRecoveryStory) last = NULL;
  g_autoptr (GError) error = NULL;

  world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  plan = world.plan.recovery;
  g_assert_null (footing_story_find_last (self->store, plan, "review", &error));
  g_assert_no_error (error);
  first = footing_story_keep (self->store, plan, "review", "One.\n\nTwo.", NULL);
  second = footing_story_keep (self->store, plan, "review", "One. Three.", NULL);
  g_assert_true (first != NULL && second != NULL);
  last = footing_story_find_last (self->store, plan, "review", &error);
  g_assert_cmpstr (footing_record_get_id (FOOTING_RECORD (last)), ==, second);
  g_assert_cmpstr (last->date, ==, TODAY);
  g_assert_null (footing_story_find_last (self->store, plan, "sponsor", NULL));
  g_assert_true (footing_story_is_new (last, "Two."));
  g_assert_false (footing_story_is_new (last, " Three. "));
  g_assert_false (footing_story_is_new (last, ""));

  nothing = footing_story_keep (self->store, plan, "review", " \n", &error);
  g_assert_null (nothing);
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  g_assert_false (footing_story_is_for ("team"));
}

/* --- Read by eye -------------------------------------------------------------------- */

typedef struct {
  GString *text;
  guint n;
} Kept;

static Kept kept;

static void
check_kept (Fixture *self, FootingComposed *composed, const Case *test)
{
  if (kept.n++ % KEPT_EVERY == 3) {
    g_autofree char *text = join (composed, test->length);

    g_string_append_printf (kept.text, "# %s, %s, %s\n%s\n\n", test->trigger,
                            test->reader, footing_lengths ()[test->length], text);
  }
}

static void
assert_same_lines (const char *text, const char *expected)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, expected_lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

/* The texts that were read by eye have not changed; TEXTS_OUT writes them anew. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  const char *out = g_getenv ("TEXTS_OUT");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *expected = NULL;
  g_auto (World) world = {0};

  world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  if (strcmp (g_getenv ("LANGUAGE"), "en") != 0 &&
      strstr (footing_sayings_get (world.test.sayings, "stance", FOOTING_PERSPECTIVE_SELF,
                                   "cause-unclear", "team"),
              "Nobody") != NULL) {
    g_test_skip ("not translated yet");
    return;
  }

  kept.text = text;
  kept.n = 0;
  each_text (self, &world.test, check_kept);
  if (out != NULL)
    g_file_set_contents (out, text->str, -1, NULL);
  g_assert_true (g_file_get_contents (g_getenv ("TEXTS"), &expected, NULL, NULL));
  assert_same_lines (text->str, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  fixture_add ("/compose/F92/full", test_full);
  fixture_add ("/compose/F92/allowed", test_allowed);
  fixture_add ("/compose/F92/readers", test_readers);
  fixture_add ("/compose/F92/names", test_names);
  fixture_add ("/compose/F92/sources", test_sources);
  fixture_add ("/compose/F92/without-plan", test_without_plan);
  fixture_add ("/compose/F92/typed", test_typed);
  fixture_add ("/compose/F92/long", test_long);
  fixture_add ("/compose/F92/no-apology", test_no_apology);
  fixture_add ("/compose/F92/support", test_support);
  fixture_add ("/compose/F55/story", test_story);
  fixture_add ("/compose/F92/kept", test_kept);

  return g_test_run ();
}
