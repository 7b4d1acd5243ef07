/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F92, F60: what whoever supports somebody says: to the one it is about, and to those who
 * decide, who are told nothing of what stays between the two. Today is Tuesday, 3 March
 * 2026. */
#include "config.h"

#include "text-world.h"

#include <libintl.h>
#include <locale.h>
#include <math.h>
#include <string.h>

/* --- Whoever supports --------------------------------------------------------------- */

static gboolean
is_for_person (const TextCase *test)
{
  return g_str_equal (test->reader, FOOTING_READER_PERSON);
}

static void
check_support (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  const gboolean is_page = test->length == FOOTING_LENGTH_PAGE;
  g_autofree char *text = text_join (composed, test->length);

  /* Of what happened, that one is told to whom it happened. */
  g_assert_true (is_for_person (test) == (strstr (text, "The March talk") != NULL));
  g_assert_true ((is_for_person (test) && is_page) ==
                 (strstr (text, "week old") != NULL));
  g_assert_null (strstr (text, "old server"));
  /* What was done is a sentence of whoever supports, or it is not there. */
  g_assert_null (strstr (text, "owns the note"));
  if (is_page)
    g_assert_true ((strstr (text, "I kept the blame out of the room") != NULL) ==
                   (strcmp (g_getenv ("LANGUAGE"), "en") == 0));
}

/* Nobody is told what happened to the one who is supported. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SUPPORT);
  g_free (fixture_save (
      self, footing_record_new (FOOTING_TYPE_STEP, "recovery", world.plan.recovery,
                                "title", "Kept the blame out of the room.", "state",
                                "done", "done-on", "2026-03-01", NULL)));
  g_free (fixture_save (
      self, footing_record_new (FOOTING_TYPE_STEP, "recovery", world.plan.recovery,
                                "title", "Noor owns the note to the client", "state",
                                "done", "done-on", "2026-03-01", NULL)));
  text_each (self, &world.test, check_support);
}

/* What came of the debrief, by its field, and the minutes of a talk. */
static const struct {
  const char *field;
  const char *text;
  const char *commitment; /* a step that was made of it */
} DEBRIEF[] = {
    {"their-questions", "Why did nobody tell me? Will I present again?",
     "Find out: Why did nobody tell me"},
    {"technical-change", "Rehearse on the fresh figures",
     "Rehearse on the fresh figures"},
    {"communication-change", "Say early when figures are late.",
     "Say early when figures are late"},
};
/* What one promises there is a commitment of one's own, and may be told. */
static const char *const MINUTES[] = {"Zqnoteqz", "Zqadjustqz"};

static void
add_debrief (Fixture *self, TextWorld *world)
{
  g_autofree char *occurrence =
      session_plan_open_session (self, &world->plan, "one-on-one");
  static const char *const fields[] = {"note", "adjust"};

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    session_plan_answer (self, occurrence, fields[i], NULL, MINUTES[i]);
  g_variant_unref (session_plan_finish (self, &world->plan, occurrence));
  for (guint i = 0; i < G_N_ELEMENTS (DEBRIEF); i++) {
    footing_store_change (self->store, FOOTING_TYPE_RECOVERY, world->plan.recovery, NULL,
                          DEBRIEF[i].field, DEBRIEF[i].text, NULL);
    g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery",
                                                    world->plan.recovery, "title",
                                                    DEBRIEF[i].commitment, "state",
                                                    i == 1 ? "done" : "open", "done-on",
                                                    i == 1 ? "2026-03-01" : "", NULL)));
  }
  text_add_win (self, world->plan.recovery, "Rehearse on the fresh figures", TODAY, NAN,
                "");
  g_clear_object (&world->test.recovery);
  world->test.recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, world->plan.recovery);
}

static gboolean
is_told (const char *text, guint i)
{
  g_autofree char *start = g_strndup (DEBRIEF[i].text, 20);

  return strstr (text, start) != NULL || strstr (text, start + 1) != NULL;
}

/* What stays between the two is told to the one who was there, and to others where it is
 * allowed; what was agreed is neither done nor anybody's own. */
static void
check_debrief (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  g_autofree char *text = text_join (composed, test->length);

  for (guint i = 0; i < G_N_ELEMENTS (MINUTES); i++)
    g_assert_null (strstr (text, MINUTES[i]));
  text_assert_matches_not (text, "I (rehearse on the fresh|say early)|"
                                 "I’ll (rehearse on the fresh|say early|find out)");
  for (guint i = 0; i < G_N_ELEMENTS (DEBRIEF); i++) {
    const char *field = DEBRIEF[i].field;
    const gboolean may = is_for_person (test) || (test->allowed != NULL &&
                                                  g_strv_contains (test->allowed, field));

    g_assert_true (is_for_person (test) ==
                   !g_strv_contains ((const char *const *)composed->private_ones, field));
    if (!may || test->length == FOOTING_LENGTH_PAGE)
      g_assert_cmpint (is_told (text, i), ==, may);
  }
}

static void
test_debrief (Fixture *self, gconstpointer data)
{
  const char *const *fields = footing_private_fields_for (FOOTING_PERSPECTIVE_SUPPORT);
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SUPPORT);
  g_assert_cmpuint (g_strv_length ((char **)fields), ==, G_N_ELEMENTS (DEBRIEF));
  add_debrief (self, &world);
  text_each (self, &world.test, check_debrief);
  for (guint i = 0; fields[i] != NULL; i++) {
    const char *const allowed[] = {fields[i], NULL};

    world.test.allowed = allowed;
    text_each (self, &world.test, check_debrief);
  }
}

/* Talking with the one who is supported: what it is about, one question that invites, and
 * thanks, at any length; and nothing of them as of somebody else. */
static void
check_person (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  const char *const own[] = {"what", "ask", "closing", "opening", "stance"};
  const guint n = test->length == FOOTING_LENGTH_TEN_SECONDS ? 3 : G_N_ELEMENTS (own);
  g_autofree char *text = text_join (composed, test->length);

  if (!is_for_person (test))
    return;

  for (guint i = 0; i < n; i++) {
    gboolean is_there = FALSE;

    for (guint j = 0; j < composed->lines->len; j++)
      is_there |=
          g_str_equal (((FootingComposeLine *)composed->lines->pdata[j])->key, own[i]);
    if (!is_there)
      g_error ("%s, %s: no %s in “%s”", test->trigger, footing_lengths ()[test->length],
               own[i], text);
  }
  g_assert_null (strstr (text, "with them"));
  g_assert_null (strstr (text, "Noor"));
  text_assert_matches_not (text,
                           "\\bmy (presentation|mistake|review|role)\\b|my colleague|"
                           "meine (Vorführung|Beurteilung|Rolle)|[Aa]nvertraut");
}

static void
test_person (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = {"Look at the draft with them",
                                       "Ask Noor to lead the review"};
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SUPPORT);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, world.plan.recovery, NULL,
                        "person", "Noor", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_free (fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery",
                                                    world.plan.recovery, "title",
                                                    titles[i], NULL)));
  text_add_win (self, world.plan.recovery, "Noor proposed a plan", TODAY, NAN, "");
  g_clear_object (&world.test.recovery);
  world.test.recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, world.plan.recovery);
  text_each (self, &world.test, check_person);
}

/* Others hear of a colleague, and of the name nowhere: not in a step, a win, or what is
 * allowed. */
static void
check_nameless (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  g_autofree char *text = text_join (composed, test->length);

  g_assert_null (strstr (text, "Noor"));
}

static void
test_nameless (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = {"Send Noor the notes",
                                       "Wrote down with Noor what a good demo is"};
  const char *const *fields = footing_private_fields_for (FOOTING_PERSPECTIVE_SUPPORT);
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SUPPORT);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, world.plan.recovery, NULL,
                        "person", "Noor", "title", "The demo stopped before Noor began",
                        "their-questions", "May Noor go on?", "technical-change",
                        "Noor rehearses on fresh figures", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_free (fixture_save (
        self, footing_record_new (FOOTING_TYPE_STEP, "recovery", world.plan.recovery,
                                  "title", titles[i], "state", i == 0 ? "open" : "done",
                                  "done-on", i == 0 ? "" : "2026-03-01", NULL)));
    text_add_win (self, world.plan.recovery, titles[i], TODAY, NAN, "");
  }
  g_clear_object (&world.test.recovery);
  world.test.recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, world.plan.recovery);
  world.test.allowed = fields;
  text_each (self, &world.test, check_nameless);
}

/* What is newest: what one counts of oneself, which is not said to the one whom one
 * supports, or something one did, which is not told as seen. */
static const struct {
  const char *language;
  const char *aim, *title;
  const char *said[2]; /* to that one, and to others: NULL for not */
} NEWEST[] = {
    {"en",
     "Specific feedback that I give, within two days",
     "Eighth piece of feedback",
     {NULL, "Eighth piece of feedback"}},
    {"en", "Specific feedback that I give", "Gave it the day after", {NULL, "I gave it"}},
    {"en", "Demos that run", "Third demo held", {NULL, "Third demo held"}},
    {"en", "Demos that run", "Dana booked a demo", {"Dana booked", "Dana booked"}},
    {"en", "", "Told Dana the date", {"I told Dana the date", "I told Dana the date"}},
    {"de",
     "Rückmeldungen, die ich gebe",
     "Achte Rückmeldung innerhalb von zwei Tagen",
     {NULL, "Achte Rückmeldung"}},
    {"de", "Gehaltene Demos", "Dritte Demo gehalten", {NULL, "Dritte Demo"}},
    {"de", "Gehaltene Demos", "Dana hat gebucht", {"Dana hat", "Dana hat"}},
};

static void
test_newest (Fixture *self, gconstpointer data)
{
  static const char *const readers[] = {FOOTING_READER_PERSON, "manager"};

  for (guint i = 0; i < G_N_ELEMENTS (NEWEST); i++) {
    g_auto (TextWorld) world = {0};

    text_world_init (&world, self, FOOTING_PERSPECTIVE_SUPPORT);
    if (!text_has_forms (world.test.sayings) ||
        strcmp (g_getenv ("LANGUAGE"), NEWEST[i].language) != 0)
      continue;
    if (*NEWEST[i].aim != '\0')
      text_add_counted (self, world.plan.recovery, NEWEST[i].aim, NEWEST[i].title);
    else
      text_add_win (self, world.plan.recovery, NEWEST[i].title, TODAY, NAN, "");
    world.test.length = FOOTING_LENGTH_MINUTE;
    for (guint j = 0; j < G_N_ELEMENTS (readers); j++) {
      const char *said = NEWEST[i].said[j];
      g_autoptr (FootingComposed) composed = NULL;
      g_autofree char *text = NULL;

      world.test.reader = readers[j];
      composed = text_compose (self, &world.test);
      text_assert_sound (composed, &world.test);
      text = text_join (composed, world.test.length);
      g_test_message ("%s: %s", readers[j], text);
      g_assert_cmpint (strstr (text, said != NULL ? said : NEWEST[i].title) != NULL, ==,
                       said != NULL);
      text_assert_matches_not (text, "seen since then: (Told|Gave)");
    }
  }
}

/* Whoever supports is not asked for a verdict. */
static void
check_asked_kindly (Fixture *self, FootingComposed *composed, const TextCase *test)
{
  for (guint i = 0; i < composed->needs->len; i++) {
    const FootingComposeNeed *need = g_ptr_array_index (composed->needs, i);

    if (need->fact == FOOTING_FACT_WHAT)
      text_assert_matches_not (need->question, "wrong|Falsche|falsch");
  }
}

static void
test_asked (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SUPPORT);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, world.plan.recovery, NULL,
                        "title", "", NULL);
  g_clear_object (&world.test.recovery);
  world.test.recovery = fixture_get (self, FOOTING_TYPE_RECOVERY, world.plan.recovery);
  text_each (self, &world.test, check_asked_kindly);
}

/* A list keeps its lead whichever of its items is emptied. */
static void
test_lead (Fixture *self, gconstpointer data)
{
  g_auto (TextWorld) world = {0};
  g_autoptr (FootingComposed) composed = NULL;

  text_world_init (&world, self, FOOTING_PERSPECTIVE_SUPPORT);
  add_debrief (self, &world);
  world.test.trigger = "project-missed";
  world.test.reader = FOOTING_READER_PERSON;
  world.test.length = FOOTING_LENGTH_PAGE;
  composed = text_compose (self, &world.test);
  for (guint i = 0; i < composed->lines->len; i++) {
    FootingComposeLine *line = g_ptr_array_index (composed->lines, i);
    const gboolean is_led = line->lead != NULL && strchr (line->text, '\n') != NULL;
    g_autofree char *whole = g_steal_pointer (&line->text);
    g_autofree char *text = NULL;

    line->text = g_strdup (" ");
    text = text_join (composed, world.test.length);
    if (is_led)
      g_assert_nonnull (strstr (text, line->lead));
    text_assert_matches_not (text, "(^|[^:\n])\n\n– ");
    g_free (line->text);
    line->text = g_steal_pointer (&whole);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("TRANSLATIONS"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  fixture_add ("/compose/F92/support", test_support);
  fixture_add ("/compose/F60/debrief", test_debrief);
  fixture_add ("/compose/F60/person", test_person);
  fixture_add ("/compose/F60/nameless", test_nameless);
  fixture_add ("/compose/F60/newest", test_newest);
  fixture_add ("/compose/F60/asked", test_asked);
  fixture_add ("/compose/F60/lead", test_lead);

  return g_test_run ();
}
