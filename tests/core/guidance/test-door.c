/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F72, H3: every door of the catalogue has an answer, and what a check of signs says. */
#include "config.h"

#include "error.h"
#include "fixture.h"
#include "guidance/door.h"

#include <string.h>

static const FootingGuide *
get_door (FootingGuidance *guidance, const char *code)
{
  const FootingGuide *door = footing_guidance_lookup (guidance, FOOTING_GUIDE_DOOR, code);

  g_assert_nonnull (door);
  return door;
}

/* Text that can be shown: trimmed, on one line, no gaps left open, no exclamation. */
static void
assert_text (const char *text)
{
  g_assert_nonnull (text);
  g_test_message ("%s", text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpint (strcspn (text, "<>&!\n\t%\"'{|}"), ==, strlen (text));
  g_assert_null (strstr (text, "…"));
  g_assert_null (strstr (text, "  "));
}

/* --- The catalogue -------------------------------------------------------------------
 */

static void
assert_part (FootingGuidance *guidance,
             const FootingGuide *door,
             const char *part,
             const char *trigger)
{
  g_auto (GStrv) steps = footing_door_dup_steps (guidance, door);
  g_autoptr (GArray) wins = footing_door_list_wins (guidance, door, trigger);

  if (strcmp (part, "words") == 0 || strcmp (part, "draft") == 0) {
    assert_text (footing_door_get_words (guidance, door, trigger));
    assert_text (footing_door_get_say (door));
  } else if (strcmp (part, "wins") == 0) {
    g_assert_cmpuint (wins->len, ==, FOOTING_DOOR_WINS);
    for (guint i = 0; i < wins->len; i++)
      assert_text (g_array_index (wins, FootingFirstWin, i).text);
  } else if (strcmp (part, "steps") == 0) {
    g_assert_cmpuint (g_strv_length (steps), >=, 3);
    for (guint i = 0; steps[i] != NULL; i++)
      assert_text (steps[i]);
  } else if (strcmp (part, "first-days") == 0) {
    assert_text (footing_door_get_words (guidance, door, trigger));
    assert_text (footing_door_get_say (door));
    assert_text (footing_door_get_whom (door, trigger));
    assert_text (footing_door_get_not_yet (door, trigger));
    assert_text (footing_door_get_sleep (door, trigger));
  } else if (strcmp (part, "signs") == 0) {
    g_assert_cmpuint (g_strv_length ((GStrv)footing_door_get_signs (door)), ==, 6);
    for (int i = FOOTING_MOMENTUM_STEADY; i <= FOOTING_MOMENTUM_LOW; i++)
      assert_text (footing_door_describe (door, i));
  }
}

/* Each part of each door says something, whatever the event was. */
static void
test_parts (void)
{
  static const char *const codes[] = {
      "first-days", "promotion", "reorganisation", "public", "review",  "momentum",
      "small-wins", "seen",      "manager",        "trust",  "example", "support"};
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();

  g_assert_cmpuint (footing_guidance_n (guidance, FOOTING_GUIDE_DOOR), ==,
                    G_N_ELEMENTS (codes));
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++) {
    const FootingGuide *door = get_door (guidance, codes[i]);
    const char *const *parts = footing_door_get_parts (door);
    const FootingPerspective perspective = footing_door_get_perspective (door);

    g_assert_true (door == footing_guidance_nth (guidance, FOOTING_GUIDE_DOOR, i));
    assert_text (footing_guide_title (door, perspective));
    g_assert_cmpint (g_utf8_strlen (footing_guide_title (door, perspective), -1), <=, 40);
    assert_text (footing_guide_text (door, perspective));
    g_assert_nonnull (parts[0]);
    for (guint j = 0; parts[j] != NULL; j++) {
      assert_part (guidance, door, parts[j], NULL);
      for (guint k = 0; k < footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER); k++)
        assert_part (guidance, door, parts[j],
                     footing_guide_code (
                         footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, k)));
    }
  }
}

/* To a manager something of its own is said after every event; none says the same. */
static void
test_manager (void)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const FootingGuide *door = get_door (guidance, "manager");
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (said, (gpointer)footing_door_get_words (guidance, door, NULL));
  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER); i++)
    g_assert_true (g_hash_table_add (
        said,
        (gpointer)footing_door_get_words (guidance, door,
                                          footing_guide_code (footing_guidance_nth (
                                              guidance, FOOTING_GUIDE_TRIGGER, i)))));
}

/* Where nobody has done anything, no door asks for amends. */
static void
test_trust (void)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const FootingGuide *door = get_door (guidance, "trust");
  const char *const *events = footing_door_get_events (door);
  const FootingGuide *move = footing_door_get_move (guidance, door);

  g_assert_cmpuint (g_strv_length ((GStrv)events), >, 1);
  g_assert_null (footing_door_get_known_event (door));
  for (guint i = 0; events[i] != NULL; i++)
    g_assert_false (footing_guide_is_not_for (move, events[i]));
  g_assert_cmpstr (footing_door_get_known_event (get_door (guidance, "promotion")), ==,
                   "passed-over");
}

/* The words that a door has of its own go before those of its move. */
static void
test_words (void)
{
  static const struct {
    const char *door, *trigger, *part;
  } cases[] = {
      {"promotion", "passed-over", "two or three things"},
      {"promotion", NULL, "two or three things"},
      {"reorganisation", "reorganisation", "cross out or add"},
      {"public", "presentation-failed", "recording"},
      {"public", "public-criticism", "comments"},
      {"public", NULL, "About Tuesday"},
      {"review", "review-without-path", "below expectations"},
      {"manager", "resources-cut", "two fewer people"},
      {"manager", "cause-unclear", "why it failed"},
      {"trust", "project-missed", "counting on"},
      {"trust", "cause-unclear", "what it meant for you"},
      {"support", "passed-over", "hoped for the role"},
      {"support", "comparison", "take off your plate"},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *words = footing_door_get_words (
        guidance, get_door (guidance, cases[i].door), cases[i].trigger);

    g_test_message ("%s: %s", cases[i].door, words);
    g_assert_nonnull (strstr (words, cases[i].part));
  }
  g_assert_null (
      footing_door_get_words (guidance, get_door (guidance, "momentum"), NULL));
}

/* F91: what is said in the first 72 hours goes by the kind of event where it differs. */
static void
test_first_days (void)
{
  static const struct {
    const char *trigger, *whom, *words, *not_yet, *sleep;
  } cases[] = {
      {NULL, "your manager", "looking into it", "large group", "can’t be taken back"},
      {"cause-unclear", "your manager", "looking into it", "large group",
       "can’t be taken back"},
      {"project-missed", "the figure as it is", "missed the target", "names in it",
       "can’t be taken back"},
      {"passed-over", "outside the decision", "think about it", "no notice",
       "two nights"},
      {"public-criticism", "is fair", "heard the points", "everybody who was there",
       "can’t be taken back"},
      {"mistake-amplified", "goes no further", "don’t use it", "correction comes first",
       "goes out today"},
      {"presentation-failed", "before others tell it", "didn’t work today", "large group",
       "can’t be taken back"},
      {"reprimand", "wasn’t involved", "in private", "still stings", "one night"},
      {"no such event", "your manager", "looking into it", "large group",
       "can’t be taken back"},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const FootingGuide *door = get_door (guidance, "first-days");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *trigger = cases[i].trigger;

    g_test_message ("%s", trigger);
    g_assert_nonnull (strstr (footing_door_get_whom (door, trigger), cases[i].whom));
    g_assert_nonnull (
        strstr (footing_door_get_words (guidance, door, trigger), cases[i].words));
    g_assert_nonnull (
        strstr (footing_door_get_not_yet (door, trigger), cases[i].not_yet));
    g_assert_nonnull (strstr (footing_door_get_sleep (door, trigger), cases[i].sleep));
  }
  g_assert_null (footing_door_get_whom (get_door (guidance, "manager"), NULL));
}

/* The first of the wins is the event's own. */
static void
test_wins (void)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const FootingGuide *door = get_door (guidance, "small-wins");
  const char *const *events = footing_door_get_events (door);

  for (guint i = 0; events[i] != NULL; i++) {
    const FootingGuide *trigger =
        footing_guidance_lookup (guidance, FOOTING_GUIDE_TRIGGER, events[i]);
    g_autoptr (GArray) wins = footing_door_list_wins (guidance, door, events[i]);

    g_assert_cmpstr (g_array_index (wins, FootingFirstWin, 0).text, ==,
                     footing_guide_first_win (trigger, FOOTING_PERSPECTIVE_SELF));
    g_assert_cmpstr (g_array_index (wins, FootingFirstWin, 1).text, !=,
                     g_array_index (wins, FootingFirstWin, 2).text);
  }
}

/* Before an event is chosen, each door begins with what it is about, thrice. */
static void
test_wins_of_any (void)
{
  static const struct {
    const char *door, *moves[FOOTING_DOOR_WINS];
  } cases[] = {
      {"public", {"quick-impact", "paired-work", "small-visible-win"}},
      {"small-wins", {"small-visible-win", "quick-impact", "micro-experiments"}},
      {"support", {"small-visible-win", "paired-work", "specific-feedback"}},
      {"trust", {"reframe-objectives", "rebuild-visibility", "quick-impact"}},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) wins =
        footing_door_list_wins (guidance, get_door (guidance, cases[i].door), NULL);

    g_assert_cmpuint (wins->len, ==, FOOTING_DOOR_WINS);
    for (guint j = 0; j < wins->len; j++)
      g_assert_cmpstr (footing_guide_code (g_array_index (wins, FootingFirstWin, j).item),
                       ==, cases[i].moves[j]);
  }
}

/* --- Nothing is presumed -------------------------------------------------------------
 */

/* What may be spoken of after some events only. */
static const struct {
  const char *phrase;
  const char *events[4];
} PRESUMING[] = {
    {"slide", {"presentation-failed"}},
    {"recording", {"presentation-failed"}},
    {"demo", {"presentation-failed"}},
    {"orrect", {"presentation-failed", "mistake-amplified", "role-shifted"}},
    {"table", {"mistake-amplified"}},
    {"the role", {"passed-over"}},
    {"that role", {"passed-over"}},
    {"decision about", {"passed-over"}},
    {"review", {"review-without-path"}},
    {"below expectations", {"review-without-path"}},
    {"criticism", {"public-criticism"}},
    {"fair", {"public-criticism"}},
    {"comments", {"public-criticism"}},
    {"front of everyone", {"reprimand"}},
    {"of that kind", {"reprimand", "passed-over"}},
    {"new setup", {"reorganisation"}},
    {"which of its results", {"project-missed"}},
    {"can still use", {"project-missed"}},
    {"the target", {"project-missed"}},
    {"phase one", {"resources-cut"}},
    {"what is left", {"resources-cut"}},
    {"escue", {"invested-then-cancelled"}},
    {"the one technical change", {"cause-unclear"}},
    {"hardest five minutes", {NULL}},
    {"round of practice", {NULL}},
    {"they would need to see", {"passed-over"}},
    {"one person it affected", {"mistake-amplified", "presentation-failed"}},
    {"people affected", {"mistake-amplified"}},
    {"people who were there", {"presentation-failed"}},
};

/* @text, which is said of the event @trigger (NULL: of any). */
static void
assert_presumes_nothing (const char *text, const char *trigger)
{
  for (guint i = 0; i < G_N_ELEMENTS (PRESUMING); i++) {
    gboolean said = strstr (text, PRESUMING[i].phrase) == NULL;

    for (guint j = 0; j < G_N_ELEMENTS (PRESUMING[i].events); j++)
      said |= trigger != NULL && g_strcmp0 (PRESUMING[i].events[j], trigger) == 0;
    if (!said)
      g_error ("“%s” presumes “%s” (%s)", text, PRESUMING[i].phrase,
               trigger != NULL ? trigger : "of no kind");
  }
}

/* The code of the @i-th kind of event; NULL after the last one. */
static const char *
get_trigger (FootingGuidance *guidance, guint i)
{
  return i < footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER)
             ? footing_guide_code (
                   footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, i))
             : NULL;
}

/* The event whose own first win @text is, or NULL. */
static const char *
find_owner (FootingGuidance *guidance, FootingPerspective perspective, const char *text)
{
  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER); i++) {
    const FootingGuide *event = footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, i);

    if (g_strcmp0 (footing_guide_first_win (event, perspective), text) == 0)
      return footing_guide_code (event);
  }

  return NULL;
}

static void
assert_wins_fit (FootingGuidance *guidance,
                 FootingPerspective perspective,
                 const char *trigger,
                 GArray *wins)
{
  g_assert_cmpuint (wins->len, >=, FOOTING_DOOR_WINS);
  for (guint i = 0; i < wins->len; i++) {
    const char *text = g_array_index (wins, FootingFirstWin, i).text;

    assert_presumes_nothing (text, trigger);
    if (i > 0 || trigger == NULL)
      g_assert_null (find_owner (guidance, perspective, text));
    else
      g_assert_cmpstr (find_owner (guidance, perspective, text), ==, trigger);
  }
}

/* F6, H15: no first win speaks of what was not said: "the corrected slide" is nothing to
 * somebody who was passed over, or has not said what it was. */
static void
test_wins_presume_nothing (void)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const guint n = footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER);

  for (guint p = 0; p < FOOTING_N_PERSPECTIVES; p++)
    for (guint i = 0; i <= n; i++) {
      const char *trigger = get_trigger (guidance, i);
      g_autoptr (GArray) wins = footing_ranking_first_wins (guidance, p, trigger, NULL);

      assert_wins_fit (guidance, p, trigger, wins);
    }
}

/* F72, H3: nor does any door, of whatever kind the event was. */
static void
test_doors_presume_nothing (void)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const guint n = footing_guidance_n (guidance, FOOTING_GUIDE_TRIGGER);

  for (guint d = 0; d < footing_guidance_n (guidance, FOOTING_GUIDE_DOOR); d++) {
    const FootingGuide *door = footing_guidance_nth (guidance, FOOTING_GUIDE_DOOR, d);
    const char *known = footing_door_get_known_event (door);
    const gboolean answers =
        known == NULL && strcmp (footing_guide_code (door), "example") != 0;
    g_auto (GStrv) steps = footing_door_dup_steps (guidance, door);

    for (guint i = 0; answers && steps[i] != NULL; i++)
      assert_presumes_nothing (steps[i], NULL);
    for (guint i = known != NULL ? n : 0; i <= n; i++) {
      const char *trigger = known != NULL ? known : get_trigger (guidance, i);
      const char *words = footing_door_get_words (guidance, door, trigger);
      g_autoptr (GArray) wins = footing_door_list_wins (guidance, door, trigger);

      assert_wins_fit (guidance, footing_door_get_perspective (door), trigger, wins);
      if (words != NULL && trigger == NULL)
        assert_presumes_nothing (words, NULL);
    }
  }
}

/* --- The check of momentum -----------------------------------------------------------
 */

/* The answers "3 2 - 0 0 0" to the signs of @door; a dash is no answer. */
static GHashTable *
answer (const FootingGuide *door, const char *answers)
{
  GHashTable *signs = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) values = g_strsplit (answers, " ", -1);

  for (guint i = 0; values[i] != NULL; i++)
    if (strcmp (values[i], "-") != 0)
      g_hash_table_insert (signs, (gpointer)footing_door_get_signs (door)[i],
                           GINT_TO_POINTER (atoi (values[i])));

  return signs;
}

static void
test_momentum (void)
{
  static const struct {
    const char *answers;
    FootingMomentum momentum;
    const char *sign; /* whose thing to try it is, or NULL: the door's own */
  } cases[] = {
      {"- - - - - -", FOOTING_MOMENTUM_UNKNOWN, NULL},
      {"4 4 4 - - -", FOOTING_MOMENTUM_UNKNOWN, "seen-less"},
      {"0 0 0 0 - -", FOOTING_MOMENTUM_STEADY, NULL},
      {"0 0 0 0 0 0", FOOTING_MOMENTUM_STEADY, NULL},
      {"0 1 1 1 1 1", FOOTING_MOMENTUM_STEADY, "speaks-up-less"},
      {"2 2 1 1 1 1", FOOTING_MOMENTUM_STEADY, "seen-less"},
      {"2 2 2 1 1 1", FOOTING_MOMENTUM_SLOWING, "seen-less"},
      {"0 0 0 3 0 0", FOOTING_MOMENTUM_SLOWING, "decides-slowly"},
      {"3 3 0 0 0 0", FOOTING_MOMENTUM_SLOWING, "seen-less"},
      {"3 3 0 0 - -", FOOTING_MOMENTUM_LOW, "seen-less"},
      {"0 0 0 3 4 3", FOOTING_MOMENTUM_LOW, "reactive"},
      {"2 2 2 2 2 2", FOOTING_MOMENTUM_SLOWING, "seen-less"},
      {"4 4 4 4 4 4", FOOTING_MOMENTUM_LOW, "seen-less"},
      {"9 9 9 0 0 0", FOOTING_MOMENTUM_LOW, "seen-less"},
      {"-3 0 0 0 0 0", FOOTING_MOMENTUM_STEADY, NULL},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  const FootingGuide *door = get_door (guidance, "momentum");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GHashTable) signs = answer (door, cases[i].answers);
    const FootingGuide *sign =
        footing_guidance_lookup (guidance, FOOTING_GUIDE_SIGN, cases[i].sign);

    g_test_message ("%s", cases[i].answers);
    /* What is no sign of the door's counts for nothing. */
    g_hash_table_insert (signs, (gpointer) "micromanaged", GINT_TO_POINTER (4));
    g_assert_cmpint (footing_door_judge (door, signs), ==, cases[i].momentum);
    g_assert_cmpstr (
        footing_door_get_try (guidance, door, signs), ==,
        footing_guide_try (sign != NULL ? sign : door, FOOTING_PERSPECTIVE_SELF));
  }
  g_assert_null (footing_door_describe (door, FOOTING_MOMENTUM_UNKNOWN));
}

/* A door that names what is not there is damage. */
static void
test_damaged (void)
{
  static const char *const doors[] = {
      "<door code='a' parts='poem'><title>A door</title></door>",
      "<door code='a' parts='event' events='x'><title>A door</title></door>",
      "<door code='a' parts='signs' signs='x'><title>A door</title></door>",
      "<door code='a' parts='words' move='x'><title>A door</title></door>",
      "<door code='a' parts='wins' first='x'><title>A door</title></door>",
      "<door code='a' parts='words'><words trigger='x'>Say it.</words></door>",
      "<door code='a' parts='draft'><frame>To {you</frame></door>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (doors); i++) {
    g_autofree char *xml = g_strdup_printf ("<guidance>%s</guidance>", doors[i]);
    g_autoptr (GError) error = NULL;

    g_assert_null (footing_guidance_new_from_data (xml, -1, &error));
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/door/F72-H3-parts", test_parts);
  g_test_add_func ("/core/door/F72-H3-manager", test_manager);
  g_test_add_func ("/core/door/F72-trust", test_trust);
  g_test_add_func ("/core/door/F72-words", test_words);
  g_test_add_func ("/core/door/F91-first-days", test_first_days);
  g_test_add_func ("/core/door/F72-F6-wins", test_wins);
  g_test_add_func ("/core/door/F72-F6-wins-of-any", test_wins_of_any);
  g_test_add_func ("/core/door/F6-H15-wins-presume-nothing", test_wins_presume_nothing);
  g_test_add_func ("/core/door/F72-H3-doors-presume-nothing", test_doors_presume_nothing);
  g_test_add_func ("/core/door/F72-H3-momentum", test_momentum);
  g_test_add_func ("/core/door/damaged", test_damaged);

  return g_test_run ();
}
