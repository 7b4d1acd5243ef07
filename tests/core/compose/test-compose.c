/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F92: what is said to others, for every event, reader and length, in each language that
 * there is: whole sentences, no gap, nothing private unless it is allowed, none longer
 * than its length. Today is Tuesday, 3 March 2026. */
#include "config.h"

#include "compose/story.h"
#include "error.h"
#include "samples.h"
#include "text-world.h"

#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* One in so many texts is kept as it is, to be read by eye. */
#define KEPT_EVERY 10

static void
check_full (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  g_autofree char *text = text_join (composed, test->length);

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
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  text_each (self, &world.test, check_full);
}

/* What is allowed for this text, and that alone, is in it. */
static void
test_allowed (Fixture *self, gconstpointer data)
{
  const char *const *fields = footing_private_fields_for (FOOTING_PERSPECTIVE_SELF);
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  world.test.trigger = "project-missed";
  world.test.reader = "manager";
  world.test.length = FOOTING_LENGTH_PAGE;
  for (guint i = 1; fields[i] != NULL; i++) {
    const char *const allowed[] = {fields[i], NULL};
    g_autoptr (FootingComposed) composed = NULL;
    g_autofree char *text = NULL;

    world.test.allowed = allowed;
    composed = text_compose (self, &world.test);
    text_assert_sound (composed, &world.test);
    text = text_join (composed, FOOTING_LENGTH_PAGE);
    g_assert_true (
        g_strv_contains ((const char *const *)composed->private_ones, fields[i]));
    for (guint j = 0; TEXT_MARKS[j] != NULL; j++)
      g_assert_true ((strstr (text, TEXT_MARKS[j]) != NULL) ==
                     (strstr (TEXT_MARKS[j], fields[i]) != NULL));
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
  g_auto (TextWorld) world = {0};

  g_assert_cmpuint (G_N_ELEMENTS (SOURCES), ==, FOOTING_N_SOURCES);
  g_assert_cmpuint (
      G_N_ELEMENTS (READERS), ==,
      g_strv_length ((char **)footing_readers_for (FOOTING_PERSPECTIVE_SELF)));
  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, world.plan.recovery, NULL,
                        "technical-change", "The data is loaded in the morning", NULL);
  g_clear_object (&world.test.recovery);
  world.test.recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, world.plan.recovery);
  world.test.trigger = "project-missed";
  world.test.length = FOOTING_LENGTH_PAGE;
  world.test.allowed = footing_private_fields_for (FOOTING_PERSPECTIVE_SELF);
  for (guint i = 0; i < G_N_ELEMENTS (READERS); i++) {
    g_auto (GStrv) told = g_strsplit (READERS[i].sources, " ", -1);
    g_autoptr (FootingComposed) composed = NULL;
    g_autofree char *text = NULL;

    world.test.reader = READERS[i].reader;
    composed = text_compose (self, &world.test);
    text = text_join (composed, FOOTING_LENGTH_PAGE);
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
check_names (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  g_autofree char *text = text_join (composed, test->length);

  if (!footing_compose_tells (test->reader, FOOTING_SOURCE_KNOWN))
    g_assert_null (strstr (text, "Ines"));
  else if (test->length == FOOTING_LENGTH_PAGE)
    g_assert_nonnull (strstr (text, "Ines"));
}

static void
test_names (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                  world.plan.recovery, "name",
                                                  "Ines Sousa", "role", "other", NULL)));
  text_add_win (self, world.plan.recovery, "Told Ines what went wrong", "2026-03-03", NAN,
                "");
  text_each (self, &world.test, check_names);
}

/* How one deals with the setback: an aim and a win that counts towards it, another win,
 * and a step. */
static const struct {
  const char *language;
  const char *aim, *counted, *win, *step;
} ASIDES[] = {
    {"en", "Short updates sent to the people who matter", "A seventh time",
     "Practised the opening twice without notes", "Write Mira five lines"},
    {"de", "Kurze Zwischenstände an die Menschen, auf die es ankommt", "Ein siebtes Mal",
     "Den Anfang zweimal ohne Notizen geübt", "Erfolge der Woche notieren"},
};

/* Nobody outside is told of it; those inside may be. */
static void
check_aside (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  g_autofree char *text = text_join (composed, test->length);
  const gboolean is_outside = !footing_compose_tells (test->reader, FOOTING_SOURCE_KNOWN);

  for (guint i = 0; i < G_N_ELEMENTS (ASIDES); i++) {
    const char *const marks[] = {ASIDES[i].aim, ASIDES[i].counted + 1, ASIDES[i].win + 1,
                                 ASIDES[i].step + 1};

    for (guint j = 0; j < G_N_ELEMENTS (marks); j++) {
      const gboolean is_there = strstr (text, marks[j]) != NULL;

      if (strcmp (g_getenv ("LANGUAGE"), ASIDES[i].language) != 0)
        g_assert_false (is_there);
      else if (is_outside || test->length == FOOTING_LENGTH_PAGE)
        g_assert_cmpint (is_there, ==, !is_outside);
    }
  }
}

static void
test_asides (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  if (!text_has_forms (world.test.sayings)) {
    g_test_skip ("not translated yet");
    return;
  }

  for (guint i = 0; i < G_N_ELEMENTS (ASIDES); i++) {
    const char *plan = world.plan.recovery;

    if (strcmp (g_getenv ("LANGUAGE"), ASIDES[i].language) != 0)
      continue;
    text_add_counted (self, plan, ASIDES[i].aim, ASIDES[i].counted);
    text_add_win (self, plan, ASIDES[i].win, TODAY, NAN, "");
    g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                    "title", ASIDES[i].step, "due-on",
                                                    "2026-03-04", NULL)));
  }
  text_each (self, &world.test, check_aside);
}

/* People by their role, and whom they are as a reader. */
static const struct {
  const char *role;
  const char *name;
  const char *reader;
} PEOPLE[] = {
    {"manager", "Mira", "manager"}, {"sponsor", "Bea", "sponsor"},
    {"mentor", "Cem", "sponsor"},   {"client", "Dan", "client"},
    {"peer", "Eli", "team"},        {"report", "Fay", "team"},
    {"other", "Gus", NULL},
};

/* Whether the reader of @test, asked for @asked, may hear of @i. */
static gboolean
may_hear_of (const TextCase *test, guint asked, guint i)
{
  const gboolean is_asked = g_strcmp0 (PEOPLE[asked].reader, test->reader) == 0;
  const gboolean is_reader = g_strcmp0 (PEOPLE[i].reader, test->reader) == 0 &&
                             !g_str_equal (test->reader, "team");

  if (!footing_compose_tells (test->reader, FOOTING_SOURCE_KNOWN))
    return FALSE;
  if (asked == i && (is_asked || PEOPLE[i].reader == NULL))
    return FALSE;

  return !is_reader || is_asked;
}

/* Nobody is told of themselves as of somebody else, whomever the text was opened for. */
static void
test_reader_named (Fixture *self, gconstpointer data)
{
  const char *const *readers = footing_readers_for (FOOTING_PERSPECTIVE_SELF);
  const guint n = G_N_ELEMENTS (PEOPLE);
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  world.test.trigger = "project-missed";
  world.test.length = FOOTING_LENGTH_PAGE;
  for (guint i = 0; i < n; i++) {
    g_assert_cmpstr (footing_compose_find_reader (PEOPLE[i].role), ==, PEOPLE[i].reader);
    g_free (fixture_save (
        self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", world.plan.recovery,
                                  "name", PEOPLE[i].name, "role", PEOPLE[i].role, NULL)));
  }
  for (guint i = 0; i < n; i++) {
    g_autofree char *title = g_strdup_printf ("It stopped before %s", PEOPLE[i].name);

    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, world.plan.recovery, NULL,
                          "title", title, NULL);
    g_clear_object (&world.test.recovery);
    world.test.recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, world.plan.recovery);
    for (guint j = 0; j < n * g_strv_length ((char **)readers); j++) {
      g_autoptr (FootingComposed) composed = NULL;
      g_autofree char *text = NULL;

      world.test.reader = readers[j / n];
      world.test.name = PEOPLE[j % n].name;
      composed = text_compose (self, &world.test);
      text = text_join (composed, FOOTING_LENGTH_PAGE);
      g_test_message ("%s of %s, for %s", world.test.reader, PEOPLE[i].name,
                      world.test.name);
      g_assert_cmpint (strstr (text, title) != NULL, ==,
                       may_hear_of (&world.test, j % n, i));
    }
  }
}

/* --- Sources ------------------------------------------------------------------------ */

/* Each line that has something of somebody's in it says where that is. */
static void
check_sources (Fixture *self, FootingComposed *composed, const TextCase *test)
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
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  text_each (self, &world.test, check_sources);
}

/* --- Little, or nothing, is known --------------------------------------------------- */

static const FootingComposeNeed *
find_need (FootingComposed *composed, FootingFact fact)
{
  for (guint i = 0; i < composed->needs->len; i++)
    if (((FootingComposeNeed *)composed->needs->pdata[i])->fact == fact)
      return composed->needs->pdata[i];

  return NULL;
}

static gboolean
asks_for (FootingComposed *composed, FootingFact fact)
{
  return find_need (composed, fact) != NULL;
}

static void
check_asked (Fixture *self, FootingComposed *composed, const TextCase *test)
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
  g_autoptr (FootingSayings) sayings = text_load_sayings ();
  TextCase test = {.guidance = guidance, .sayings = sayings};

  text_each (self, &test, check_asked);
}

/* An answer goes into every text, or it is said that it doesn’t. */
static void
check_typed (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  g_autofree char *text = text_join (composed, test->length);

  g_assert_nonnull (strstr (text, "the data was a week old."));
  g_assert_cmpint (strstr (text, "We load it in the morning now.") == NULL, ==,
                   find_need (composed, FOOTING_FACT_CHANGED)->is_too_long);
  g_assert_cmpint (strstr (text, ": A rehearsal on Monday.") == NULL, ==,
                   find_need (composed, FOOTING_FACT_NEXT)->is_too_long);
  g_assert_true (test->length == FOOTING_LENGTH_TEN_SECONDS ||
                 strstr (text, ": A rehearsal on Monday.") != NULL);
  g_assert_nonnull (strstr (text, "We load it in the morning now."));
}

static void
test_typed (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingSayings) sayings = text_load_sayings ();
  TextCase test = {.guidance = guidance,
                   .sayings = sayings,
                   .facts = {"the data was a week old", NULL,
                             "We load it in the morning now.", "a rehearsal on Monday:"}};

  text_each (self, &test, check_typed);
}

/* What somebody wrote before stands in the text, and what happened need not be asked. */
static void
check_written (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  const gboolean is_short = test->length == FOOTING_LENGTH_TEN_SECONDS;
  g_autofree char *text = text_join (composed, test->length);

  g_assert_nonnull (strstr (text, "The March date is lost."));
  g_assert_cmpint (strstr (text, "lost. I need one tester until it is back") != NULL, ==,
                   !is_short);
  for (guint i = 0; i < composed->needs->len; i++) {
    const FootingComposeNeed *need = g_ptr_array_index (composed->needs, i);

    g_assert_false (need->fact == FOOTING_FACT_WHAT && need->is_first);
  }
}

static void
test_written (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingSayings) sayings = text_load_sayings ();
  TextCase test = {.guidance = guidance,
                   .sayings = sayings,
                   .written = "The March date is lost.\n\nI need one tester until it is "
                              "back, and the figures of the last run by Friday noon"};

  text_each (self, &test, check_written);
}

/* What is too long for ten seconds is asked for again, and not cut amid a sentence. */
static void
test_long (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingSayings) sayings = text_load_sayings ();
  g_autofree char *endless = g_strnfill (4000, 'x');
  g_autoptr (FootingComposed) composed = NULL;
  TextCase test = {
      .guidance = guidance,
      .sayings = sayings,
      .trigger = "project-missed",
      .reader = "manager",
      .facts = {"The pilot that we had planned for the whole of last year ended "
                "with half the users it was meant to reach",
                NULL, endless, "Sent on Mon. We then e.g. wait. And see."}};

  composed = text_compose (self, &test);
  text_assert_sound (composed, &test);
  g_assert_true (asks_for (composed, FOOTING_FACT_WHAT));
  g_assert_true (((FootingComposeNeed *)composed->needs->pdata[0])->is_too_long);
  text_each (self, &test, NULL);
}

/* --- Edited ------------------------------------------------------------------------- */

/* An edited line stands in every length that says the same in it, and in no other. */
static void
test_carried (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  world.test.trigger = "project-missed";
  world.test.reader = "manager";
  for (guint i = 0; i < FOOTING_N_LENGTHS * FOOTING_N_LENGTHS; i++) {
    g_autoptr (FootingComposed) from = NULL, to = NULL, before = NULL;
    g_autoptr (GHashTable) edits = g_hash_table_new (g_str_hash, g_str_equal);
    guint n_carried = 0;

    world.test.length = i / FOOTING_N_LENGTHS;
    from = text_compose (self, &world.test);
    world.test.length = i % FOOTING_N_LENGTHS;
    to = text_compose (self, &world.test);
    before = text_compose (self, &world.test);
    for (guint j = 0; j < from->lines->len; j++)
      g_hash_table_insert (edits, ((FootingComposeLine *)from->lines->pdata[j])->key,
                           ((FootingComposeLine *)from->lines->pdata[j])->key);
    g_assert_cmpuint (footing_composed_carry (to, from, edits, NULL), <=,
                      from->lines->len);
    for (guint j = 0; j < to->lines->len; j++) {
      FootingComposeLine *line = g_ptr_array_index (to->lines, j);
      FootingComposeLine *was = g_ptr_array_index (before->lines, j);
      gboolean is_same = FALSE;

      for (guint k = 0; k < from->lines->len; k++)
        is_same |=
            g_str_equal (((FootingComposeLine *)from->lines->pdata[k])->text, was->text);
      g_assert_cmpstr (line->text, ==, is_same ? line->key : was->text);
      n_carried += is_same;
    }
    g_assert_cmpuint (n_carried, >, 0);
  }
}

/* --- Thanks ------------------------------------------------------------------------ */

/* Thanks say that first, and what was done since, and confess nothing. */
static void
check_thanks (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  const FootingComposeLine *first = g_ptr_array_index (composed->lines, 0);
  g_autofree char *text = text_join (composed, test->length);

  g_assert_cmpstr (first->key, ==, "thanks");
  for (guint i = 0; i < composed->lines->len; i++) {
    const char *key = ((FootingComposeLine *)composed->lines->pdata[i])->key;

    g_assert_false (g_str_equal (key, "stance") || g_str_equal (key, "ask") ||
                    g_str_equal (key, "what"));
  }
  g_assert_nonnull (strstr (text, "nswered all open questions"));
  g_assert_null (strstr (text, "The March talk"));
}

static void
test_thanks (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  world.test.thanks = TRUE;
  text_each (self, &world.test, check_thanks);
}

/* F53: who is thanked for an answer hears what was done with it, and that alone; of two
 * talks the one that nobody has thanked for. */
static void
test_thanks_answer (Fixture *self, gconstpointer data)
{
  static const char *const used[][2] = {
      {"I sent it to Hansa with Noor in copy", "I sent it to Hansa with Noor in copy."},
      {"Sent it to Hansa with Noor in copy", "I sent it to Hansa with Noor in copy."},
  };
  g_auto (TextWorld) world = {0};
  const char *plan, *person, *talk;

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  plan = world.plan.recovery;
  person = session_plan_add_person (self, &world.plan, "Kim Lee", "", 14);
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", plan, "person",
                                   person, "kind", "ask", "state", "thanked", "date",
                                   "2026-03-02", "used", "Moved the date", NULL));
  talk = sample_save (self->store,
                      footing_record_new (FOOTING_TYPE_CONVERSATION, "recovery", plan,
                                          "person", person, "kind", "ask", "state",
                                          "answered", "date", "2026-02-20", "answer",
                                          "Send it now, with Noor in copy", NULL));
  world.test.thanks = TRUE;
  world.test.name = "Kim Lee";
  world.test.reader = "manager";
  world.test.length = FOOTING_LENGTH_MINUTE;
  world.test.facts[FOOTING_FACT_CHANGED] = "I count by hand now";
  for (guint i = 0; i < G_N_ELEMENTS (used); i++) {
    g_autoptr (FootingComposed) composed = NULL;
    g_autofree char *text = NULL;

    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_CONVERSATION, talk,
                                         NULL, "used", used[i][0], NULL));
    composed = text_compose (self, &world.test);
    text = text_join (composed, FOOTING_LENGTH_MINUTE);
    g_test_message ("%s", text);
    g_assert_nonnull (strstr (text, used[i][1]));
    g_assert_nonnull (strstr (text, "Send it now, with Noor in copy."));
    g_assert_null (strstr (text, "Moved the date"));
    g_assert_null (strstr (text, "count by hand"));
    g_assert_null (strstr (text, "nswered all open questions"));
    g_assert_cmpuint (composed->needs->len, ==, 0);
  }
}

/* --- No event was chosen ------------------------------------------------------------ */

/* Nothing is said of an event that nobody has named; a question is asked all the same. */
static void
test_no_event (Fixture *self, gconstpointer data)
{
  const char *const *readers = footing_readers_for (FOOTING_PERSPECTIVE_SELF);
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingSayings) sayings = text_load_sayings ();
  TextCase test = {.guidance = guidance,
                   .sayings = sayings,
                   .length = FOOTING_LENGTH_PAGE,
                   .facts = {"the data was a week old"}};

  for (guint i = 0; readers[i] != NULL; i++) {
    g_autoptr (FootingComposed) composed = NULL;
    gboolean asks = FALSE;

    test.reader = readers[i];
    composed = text_compose (self, &test);
    text_assert_sound (composed, &test);
    for (guint j = 0; j < composed->lines->len; j++) {
      const FootingComposeLine *line = g_ptr_array_index (composed->lines, j);

      g_assert_cmpstr (line->key, !=, "stance");
      asks |= g_str_equal (line->key, "ask");
    }
    g_assert_true (asks);
  }
}

/* --- An aim that is overdue --------------------------------------------------------- */

static const struct {
  const char *due;
  gboolean is_told; /* how far it has come */
  const char *part; /* of the catalogue */
  const char *gap;  /* what tells it apart stands after this, up to the next one */
} DUE[] = {
    {"2026-03-04", TRUE, "stands", "{from}"},        {TODAY, TRUE, "stands", "{from}"},
    {"2026-03-02", TRUE, "stands-past", "{from}"},   {TODAY, FALSE, "target", "{title}"},
    {"2026-03-02", FALSE, "target-past", "{title}"},
};

/* What stands in @frame after @gap, whatever the order of its gaps. */
static char *
dup_after (const char *frame, const char *gap)
{
  const char *start = strstr (frame, gap) + strlen (gap);

  return g_strndup (start, strcspn (start, "{"));
}

static void
test_overdue (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  world.test.trigger = "project-missed";
  world.test.reader = "client";
  world.test.length = FOOTING_LENGTH_PAGE;
  for (guint i = 0; i < G_N_ELEMENTS (DUE); i++) {
    g_autofree char *title = g_strdup_printf ("Aim %u", i);
    const char *frame = footing_sayings_get (world.test.sayings, DUE[i].part,
                                             FOOTING_PERSPECTIVE_SELF, NULL, NULL);
    g_autofree char *outcome = fixture_save (
        self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", world.plan.recovery,
                                  "title", title, "from-value", 4.0, "to-value", 2.0,
                                  "due-on", DUE[i].due, NULL));
    g_autoptr (FootingComposed) composed = NULL;
    g_autofree char *text = NULL;
    g_autofree char *part = dup_after (frame, DUE[i].gap);

    if (DUE[i].is_told)
      g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome",
                                                      outcome, "date", "2026-03-01",
                                                      "value", 3.0, NULL)));
    composed = text_compose (self, &world.test);
    text = text_join (composed, world.test.length);
    g_test_message ("%s: %s", DUE[i].part, text);
    g_assert_nonnull (strstr (strstr (text, title), part));
    g_assert_true (
        footing_store_remove (self->store, FOOTING_TYPE_OUTCOME, outcome, NULL));
  }
}

/* --- Nothing wrong was done --------------------------------------------------------- */

static void
check_apology (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  static const char *const faults[] = {"mistake-amplified", "presentation-failed", NULL};
  g_autofree char *text = text_join (composed, test->length);

  if (!g_strv_contains (faults, test->trigger))
    text_assert_matches_not (text,
                             "(?i)sorry|apolog|regret|my mistake|my fault|leid|Schuld|"
                             "entschuldig|mein(en)? Fehler");
}

static void
test_no_apology (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  text_each (self, &world.test, check_apology);
}

/* --- Story ------------------------------------------------------------------------- */

/* F55: the last version of each reader, and what is new since. */
static void
test_story (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};
  const char *plan;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *nothing = NULL;
  g_autoptr (FootingRecoveryStory) last = NULL;
  g_autoptr (GError) error = NULL;

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  plan = world.plan.recovery;
  g_assert_null (footing_story_find_last (self->store, plan, "review", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (footing_story_find_reader (self->store, plan, &error), ==, "manager");
  first = footing_story_keep (self->store, plan, "review", "One.\n\nTwo.", NULL);
  g_assert_cmpstr (footing_story_find_reader (self->store, plan, &error), ==, "review");
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
check_kept (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  if (kept.n++ % KEPT_EVERY == 3) {
    g_autofree char *text = text_join (composed, test->length);

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
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SELF);
  if (!text_has_forms (world.test.sayings)) {
    g_test_skip ("not translated yet");
    return;
  }

  kept.text = text;
  kept.n = 0;
  text_each (self, &world.test, check_kept);
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
  fixture_add ("/compose/F92/asides", test_asides);
  fixture_add ("/compose/F92/written", test_written);
  fixture_add ("/compose/F92/reader-named", test_reader_named);
  fixture_add ("/compose/F92/sources", test_sources);
  fixture_add ("/compose/F92/without-plan", test_without_plan);
  fixture_add ("/compose/F92/typed", test_typed);
  fixture_add ("/compose/F92/long", test_long);
  fixture_add ("/compose/F92/carried", test_carried);
  fixture_add ("/compose/F92/thanks", test_thanks);
  if (g_strcmp0 (g_getenv ("LANGUAGE"), "en") == 0)
    fixture_add ("/compose/F53/thanks-answer", test_thanks_answer);
  fixture_add ("/compose/F92/no-event", test_no_event);
  fixture_add ("/compose/F92/overdue", test_overdue);
  fixture_add ("/compose/F92/no-apology", test_no_apology);
  fixture_add ("/compose/F55/story", test_story);
  fixture_add ("/compose/F92/kept", test_kept);

  return g_test_run ();
}
