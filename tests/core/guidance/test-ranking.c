/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F4, F6: how ratings order the moves. */
#include "config.h"

#include "guidance-tables.h"
#include "guidance/ranking.h"

#include <string.h>

#define SELF FOOTING_PERSPECTIVE_SELF
#define SUPPORT FOOTING_PERSPECTIVE_SUPPORT

typedef struct {
  FootingGuidance *guidance;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->guidance = footing_guidance_new (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->guidance);
}

/* "no-plan 3, dwelling 1" as a table; NULL for NULL. */
static GHashTable *
parse_ratings (const char *text)
{
  g_auto (GStrv) entries = text != NULL ? g_strsplit (text, ", ", -1) : NULL;
  GHashTable *ratings = NULL;

  if (text == NULL)
    return NULL;

  ratings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; entries[i] != NULL; i++) {
    g_auto (GStrv) parts = g_strsplit (entries[i], " ", 2);

    g_hash_table_insert (ratings, g_strdup (parts[0]), GINT_TO_POINTER (atoi (parts[1])));
  }

  return ratings;
}

/* "rituals 9, quick-impact 6": what has a score, in order. */
static char *
format_scores (GPtrArray *suggestions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < suggestions->len; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (suggestion->score != 0)
      g_string_append_printf (text, "%s%s %d", text->len > 0 ? ", " : "",
                              footing_guide_code (suggestion->move), suggestion->score);
  }

  return g_string_free (text, FALSE);
}

static char *
format_reasons (const FootingSuggestion *suggestion)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < suggestion->reasons->len; i++) {
    const FootingReason *reason = &g_array_index (suggestion->reasons, FootingReason, i);

    g_assert_cmpint (reason->kind, ==, footing_guide_kind (reason->item));
    g_string_append_printf (text, "%s%s %d*%d", text->len > 0 ? ", " : "",
                            footing_guide_code (reason->item), reason->rating,
                            reason->weight);
  }

  return g_string_free (text, FALSE);
}

static int
get_order_score (const FootingSuggestion *suggestion)
{
  return suggestion->waits ? 0 : suggestion->score;
}

/* How directly a move answers: the weight of its strongest reason, and what it counts. */
static int
get_directness (const FootingSuggestion *suggestion)
{
  const FootingReason *reason;

  if (suggestion->waits || suggestion->reasons->len == 0)
    return 0;
  reason = &g_array_index (suggestion->reasons, FootingReason, 0);

  return reason->rating * reason->weight * 10 + reason->weight;
}

/* Each offered move once; behind the one that leads, the scores fall; of equal ones, the
 * more direct answer comes first, and what is equal in this too keeps the table's order.
 */
static void
assert_order (GPtrArray *suggestions, FootingPerspective perspective)
{
  guint n_offered = 0;

  for (guint i = 0; i < G_N_ELEMENTS (MOVES); i++)
    n_offered +=
        !g_str_equal (MOVES[i].perspective, perspective == SELF ? "support" : "self");
  g_assert_cmpuint (suggestions->len, ==, n_offered);

  for (guint i = 0; i < suggestions->len; i++) {
    const FootingSuggestion *one = g_ptr_array_index (suggestions, i);
    const FootingSuggestion *two = g_ptr_array_index (suggestions, i > 0 ? i - 1 : 0);

    g_assert_true (footing_guide_offered_to (one->move, perspective));
    if (i == 0)
      continue;
    if (two->leads)
      continue;
    g_assert_false (one->leads);
    g_assert_cmpint (get_order_score (one), <=, get_order_score (two));
    if (get_order_score (one) < get_order_score (two))
      continue;
    g_assert_cmpint (get_directness (one), <=, get_directness (two));
    if (get_directness (one) == get_directness (two))
      g_assert_cmpuint (footing_guide_position (one->move), >,
                        footing_guide_position (two->move));
  }
}

static void
test_scores (Fixture *fixture, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    const char *drivers;
    const char *signs;
    const char *scores;
  } cases[] = {
      {SELF, NULL, NULL, ""},
      {SUPPORT, NULL, NULL, ""},
      {SELF, "no-plan 0, dwelling 0", "reactive 0", ""},
      /* One driver: first × 3, then × 2, ties in the table's order. */
      {SELF, "no-plan 3", NULL,
       "reframe-objectives 9, rituals 9, quick-impact 6, development-plan 6"},
      {SELF, "no-plan 1", NULL,
       "reframe-objectives 3, rituals 3, quick-impact 2, development-plan 2"},
      /* The same with what is for the person alone left out. */
      {SUPPORT, "no-plan 3", NULL, "development-plan 6"},
      /* What stands in for the first moves leads. */
      {SUPPORT, "dwelling 3", NULL, "micro-experiments 6, separate-person-event 6"},
      {SELF, "dwelling 3", NULL,
       "track-wins 9, rituals 9, separate-person-event 6, micro-experiments 6"},
      {SELF, "blame-culture 2", NULL, "paired-work 4, micro-experiments 4"},
      {SUPPORT, "blame-culture 2", NULL,
       "protect-from-blame 6, share-own-failures 6, paired-work 4, "
       "micro-experiments 4"},
      /* Signs alone: frequency × 1. */
      {SELF, NULL, "seen-less 2, reactive 4, low-visibility-work 1",
       "rebuild-visibility 7"},
      {SELF, NULL, "networks-less 4, micromanaged 4", "rituals 4, win-back-room 4"},
      /* In support a sign names what stands in. */
      {SUPPORT, NULL, "seen-less 2, reactive 4, low-visibility-work 1",
       "small-visible-win 6, recognise-publicly 1"},
      {SUPPORT, NULL, "speaks-up-less 3", "micro-experiments 3"},
      /* Both: fear 3×3 + attribution 1×2 + 4, in support + 2. */
      {SELF, "fear-repeat 3, attribution 1", "decides-slowly 4, seeks-sign-off 2",
       "micro-experiments 15, paired-work 9, phase-scope 6, volunteer-strategically 6, "
       "fact-debrief 3, separate-person-event 3, track-wins 2, win-back-room 2"},
      {SUPPORT, "fear-repeat 3, attribution 1", "decides-slowly 4, seeks-sign-off 2",
       "micro-experiments 17, paired-work 9, phase-scope 6, fact-debrief 3, "
       "separate-person-event 3"},
      /* A weak driver and many signs may outweigh a strong driver, whose first move leads
       * all the same. */
      {SELF, "pressure 1, skill-gap 2", "waits-for-certainty 4",
       "development-plan 6, phase-scope 7, paired-work 6, micro-mentoring 4, "
       "micro-experiments 4, recalibrate-goals 3, quick-impact 2"},
      /* Out of range, and of no known code. */
      {SELF, "skill-gap 9, pressure -4, unheard-of 3", "reworks 99, unheard-of 4",
       "development-plan 9, paired-work 9, micro-mentoring 6, micro-experiments 6, "
       "specific-feedback 4"},
      /* Everything at once: drivers × 3, signs × 4; with a gap in skill, volunteering
       * waits. */
      {SELF,
       "attribution 3, dwelling 3, fear-repeat 3, reputation 3, lost-trust 3, "
       "blame-culture 3, exposure 3, unclear-feedback 3, pressure 3, constraints 3, "
       "role-ambiguity 3, no-plan 3, skill-gap 3",
       "seen-less 4, speaks-up-less 4, networks-less 4, low-visibility-work 4, "
       "safe-choices 4, avoids-exposed-roles 4, volunteers-less 4, drops-ownership 4, "
       "decides-slowly 4, waits-for-certainty 4, seeks-sign-off 4, quick-fixes 4, "
       "reactive 4, patchwork 4, reworks 4, apologetic 4, leans-on-mentors 4, "
       "micromanaged 4",
       "separate-person-event 19, micro-experiments 41, paired-work 37, "
       "reframe-objectives 31, rituals 28, phase-scope 28, micro-mentoring 28, "
       "rebuild-visibility 27, fact-debrief 27, specific-feedback 22, quick-impact 22, "
       "small-visible-win 19, repair-relationships 18, track-wins 15, "
       "development-plan 15, name-the-recovery 12, track-in-one-on-ones 12, "
       "correct-the-record 12, recalibrate-goals 9, agree-what-good-looks-like 9, "
       "win-back-room 8, ask-for-criteria 6, win-an-advocate 6, "
       "volunteer-strategically 20"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GHashTable) drivers = parse_ratings (cases[i].drivers);
    g_autoptr (GHashTable) signs = parse_ratings (cases[i].signs);
    g_autoptr (GPtrArray) suggestions = footing_ranking_rank (
        fixture->guidance, cases[i].perspective, drivers, signs, NULL, NULL);
    g_autofree char *scores = format_scores (suggestions);

    g_test_message ("%s | %s", cases[i].drivers, cases[i].signs);
    g_assert_cmpstr (scores, ==, cases[i].scores);
    assert_order (suggestions, cases[i].perspective);
  }
}

static void
test_reasons (Fixture *fixture, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    const char *drivers;
    const char *signs;
    const char *reasons;
  } cases[] = {
      {SELF, NULL, NULL, ""},
      {SELF, "fear-repeat 1", NULL, "fear-repeat 1*3"},
      /* Strongest first; of equal ones drivers, then the table's order. */
      {SELF, "fear-repeat 3, attribution 1", "decides-slowly 4, seeks-sign-off 2",
       "fear-repeat 3*3, decides-slowly 4*1, attribution 1*2"},
      {SELF, "skill-gap 2, blame-culture 2, dwelling 2, attribution 2",
       "seeks-sign-off 4, decides-slowly 4, speaks-up-less 4",
       "attribution 2*2, dwelling 2*2, blame-culture 2*2, skill-gap 2*2, "
       "speaks-up-less 4*1, decides-slowly 4*1"},
      {SUPPORT, "dwelling 1", "decides-slowly 1, patchwork 4",
       "dwelling 1*2, decides-slowly 1*1"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GHashTable) drivers = parse_ratings (cases[i].drivers);
    g_autoptr (GHashTable) signs = parse_ratings (cases[i].signs);
    g_autoptr (GPtrArray) suggestions = footing_ranking_rank (
        fixture->guidance, cases[i].perspective, drivers, signs, NULL, NULL);
    guint n_found = 0;

    for (guint j = 0; j < suggestions->len; j++) {
      const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, j);
      g_autofree char *reasons = format_reasons (suggestion);
      int sum = 0;

      for (guint k = 0; k < suggestion->reasons->len; k++)
        sum += g_array_index (suggestion->reasons, FootingReason, k).rating *
               g_array_index (suggestion->reasons, FootingReason, k).weight;
      g_assert_cmpint (sum, ==, suggestion->score);

      if (!g_str_equal (footing_guide_code (suggestion->move), "micro-experiments"))
        continue;
      g_assert_cmpstr (reasons, ==, cases[i].reasons);
      n_found++;
    }

    g_assert_cmpuint (n_found, ==, 1);
  }
}

static gboolean
lists (const char *codes, const char *code)
{
  g_auto (GStrv) split = g_strsplit (codes, " ", -1);

  return g_strv_contains ((const char *const *)split, code);
}

/* Against the tables of the design, added up plainly. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  for (guint round = 0; round < 100; round++) {
    g_autoptr (GHashTable) drivers = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (GHashTable) signs = g_hash_table_new (g_str_hash, g_str_equal);
    FootingPerspective perspective = round % 2;
    g_autoptr (GPtrArray) suggestions = NULL;

    for (guint i = 0; i < G_N_ELEMENTS (DRIVERS); i++)
      g_hash_table_insert (drivers, (char *)DRIVERS[i].code,
                           GINT_TO_POINTER (g_test_rand_int_range (0, 4)));
    for (guint i = 0; i < G_N_ELEMENTS (SIGNS); i++)
      if (g_test_rand_bit ())
        g_hash_table_insert (signs, (char *)SIGNS[i].code,
                             GINT_TO_POINTER (g_test_rand_int_range (0, 5)));

    suggestions =
        footing_ranking_rank (fixture->guidance, perspective, drivers, signs, NULL, NULL);
    assert_order (suggestions, perspective);

    for (guint i = 0; i < suggestions->len; i++) {
      const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);
      const char *move = footing_guide_code (suggestion->move);
      int score = 0;

      for (guint j = 0; j < G_N_ELEMENTS (DRIVERS); j++) {
        int rating = GPOINTER_TO_INT (g_hash_table_lookup (drivers, DRIVERS[j].code));

        score += lists (DRIVERS[j].first, move) ? 3 * rating : 0;
        score += lists (DRIVERS[j].then, move) ? 2 * rating : 0;
      }
      for (guint j = 0; j < G_N_ELEMENTS (SIGNS); j++) {
        const char *counter = perspective == SUPPORT && SIGNS[j].then != NULL
                                  ? SIGNS[j].then
                                  : SIGNS[j].first;

        if (g_str_equal (counter, move))
          score += GPOINTER_TO_INT (g_hash_table_lookup (signs, SIGNS[j].code));
      }

      g_assert_cmpint (suggestion->score, ==, score);
    }
  }
}

/* The first four, with what is held in brackets. */
static char *
format_order (GPtrArray *suggestions, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, suggestions->len); i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    g_string_append_printf (text, suggestion->held ? "%s(%s)" : "%s%s", i > 0 ? " " : "",
                            footing_guide_code (suggestion->move));
  }

  return g_string_free (text, FALSE);
}

static gboolean
is_offered (GPtrArray *suggestions, const char *move)
{
  for (guint i = 0; i < suggestions->len; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (g_str_equal (footing_guide_code (suggestion->move), move))
      return TRUE;
  }

  return FALSE;
}

/* F90: what happened, what the plan holds and what has to wait. */
static void
test_corrected (Fixture *fixture, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    const char *drivers;
    const char *trigger;
    const char *held;
    const char *order;
  } cases[] = {
      /* The event alone. */
      {SELF, NULL, "passed-over", NULL,
       "specific-feedback ask-for-criteria reframe-objectives rebuild-visibility"},
      {SELF, NULL, "sponsor-lost", NULL,
       "win-an-advocate reframe-objectives rebuild-visibility quick-impact"},
      {SELF, NULL, "comparison", NULL,
       "track-wins reframe-objectives rebuild-visibility quick-impact"},
      {SUPPORT, NULL, "reprimand", NULL,
       "paired-work phase-scope fact-debrief separate-person-event"},
      {SELF, NULL, "unheard-of", NULL,
       "reframe-objectives rebuild-visibility quick-impact repair-relationships"},
      /* It adds 3. */
      {SELF, "skill-gap 2", "public-criticism", NULL,
       "paired-work development-plan micro-mentoring micro-experiments"},
      /* Of several first moves, one that suits the event leads. */
      {SELF, "role-ambiguity 3", NULL, NULL,
       "specific-feedback reframe-objectives agree-what-good-looks-like "
       "micro-mentoring"},
      {SELF, "role-ambiguity 3", "reorganisation", NULL,
       "agree-what-good-looks-like reframe-objectives micro-mentoring "
       "track-in-one-on-ones"},
      {SELF, "role-ambiguity 3", "passed-over", NULL,
       "specific-feedback reframe-objectives agree-what-good-looks-like "
       "micro-mentoring"},
      /* Nothing to repair: the next first move leads. */
      {SELF, "lost-trust 3", NULL, NULL,
       "repair-relationships small-visible-win rebuild-visibility "
       "volunteer-strategically"},
      {SELF, "lost-trust 3", "sponsor-lost", NULL,
       "small-visible-win win-an-advocate rebuild-visibility volunteer-strategically"},
      /* What is held goes last, and the next first move leads. */
      {SELF, "no-plan 3", NULL, "reframe-objectives",
       "rituals quick-impact development-plan rebuild-visibility"},
      {SELF, "no-plan 3", NULL, "reframe-objectives rituals",
       "quick-impact development-plan rebuild-visibility repair-relationships"},
      /* Practice comes before volunteering. */
      {SELF, "skill-gap 1, fear-repeat 3", NULL, NULL,
       "micro-experiments paired-work phase-scope volunteer-strategically"},
      {SELF, "skill-gap 2, fear-repeat 3", NULL, NULL,
       "micro-experiments paired-work development-plan phase-scope"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GHashTable) drivers = parse_ratings (cases[i].drivers);
    g_autoptr (GHashTable) held = g_hash_table_new (g_str_hash, g_str_equal);
    g_auto (GStrv) codes = g_strsplit (cases[i].held ? cases[i].held : "", " ", -1);
    g_autoptr (GPtrArray) suggestions = NULL;
    g_autofree char *order = NULL;

    for (guint j = 0; codes[j] != NULL; j++)
      g_hash_table_add (held, codes[j]);
    suggestions =
        footing_ranking_rank (fixture->guidance, cases[i].perspective, drivers, NULL,
                              cases[i].trigger, codes[0] != NULL ? held : NULL);
    order = format_order (suggestions, 4);

    g_test_message ("%s | %s", cases[i].drivers, cases[i].trigger);
    g_assert_cmpstr (order, ==, cases[i].order);
    for (guint j = 0; codes[j] != NULL; j++) {
      const FootingSuggestion *last =
          g_ptr_array_index (suggestions, suggestions->len - 1 - j);

      g_assert_true (last->held);
    }
  }
}

/* Events in which nothing was done to anybody. */
static const char *const BLAMELESS[] = {
    "passed-over", "reorganisation", "sponsor-lost",           "resources-cut",
    "comparison",  "role-shifted",   "invested-then-cancelled"};

/* F90: after those nothing is to be repaired. */
static void
test_no_guilt (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) drivers = parse_ratings ("lost-trust 3, reputation 3");

  for (guint i = 0; i < G_N_ELEMENTS (TRIGGERS); i++) {
    const char *trigger = TRIGGERS[i].code;
    gboolean expected = TRUE;
    g_autoptr (GPtrArray) suggestions =
        footing_ranking_rank (fixture->guidance, SELF, drivers, NULL, trigger, NULL);
    g_autoptr (GArray) wins =
        footing_ranking_first_wins (fixture->guidance, SELF, trigger, drivers);

    for (guint j = 0; j < G_N_ELEMENTS (BLAMELESS); j++)
      expected = expected && !g_str_equal (trigger, BLAMELESS[j]);
    g_assert_cmpint (is_offered (suggestions, "repair-relationships"), ==, expected);
    /* Where somebody was criticised, it is not said that anything was wrong. */
    g_assert_cmpint (is_offered (suggestions, "correct-the-record"), ==,
                     expected && !g_str_equal (trigger, "public-criticism"));
    for (guint j = 0; j < wins->len; j++)
      if (!expected)
        g_assert_cmpstr (
            footing_guide_code (g_array_index (wins, FootingFirstWin, j).item), !=,
            "repair-relationships");
  }
}

/* Neither does what is said with a move speak of a fault: not its sentence, not the words
 * to say, in either perspective. */
static void
assert_blameless (const FootingGuide *move, const char *trigger)
{
  for (int p = SELF; p <= SUPPORT; p++) {
    const char *const texts[] = {footing_guide_frame (move, p),
                                 footing_guide_words (move, p, trigger)};

    for (guint i = 0; i < G_N_ELEMENTS (texts) && footing_guide_offered_to (move, p);
         i++) {
      g_test_message ("%s: %s", trigger, texts[i]);
      g_assert_false (g_regex_match_simple (
          "went wrong|mistake|\\berrors?\\b|\\bfault\\b|my part in it|what I did\\b|"
          "hadn’t (checked|been checked)|sorry|apolog",
          texts[i], G_REGEX_CASELESS, 0));
    }
  }
}

static void
test_blameless_words (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (BLAMELESS); i++)
    for (guint j = 0; j < footing_guidance_n (fixture->guidance, FOOTING_GUIDE_MOVE);
         j++) {
      const FootingGuide *move =
          footing_guidance_nth (fixture->guidance, FOOTING_GUIDE_MOVE, j);

      if (!footing_guide_is_not_for (move, BLAMELESS[i]))
        assert_blameless (move, BLAMELESS[i]);
    }
}

static void
test_dominant_driver (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *drivers;
    const char *dominant;
  } cases[] = {
      {NULL, NULL},
      {"no-plan 0, skill-gap 0", NULL},
      {"unheard-of 3", NULL},
      {"no-plan -1", NULL},
      {"no-plan 1", "no-plan"},
      {"no-plan 1, skill-gap 2", "skill-gap"},
      {"skill-gap 2, exposure 2, no-plan 2, attribution 1", "exposure"},
      {"skill-gap 3, attribution 3", "attribution"},
      {"skill-gap 7, attribution 3", "attribution"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GHashTable) drivers = parse_ratings (cases[i].drivers);
    const FootingGuide *driver =
        footing_ranking_dominant_driver (fixture->guidance, drivers);

    g_test_message ("%s", cases[i].drivers);
    g_assert_cmpstr (driver != NULL ? footing_guide_code (driver) : NULL, ==,
                     cases[i].dominant);
  }
}

/* "item/because" of the first @n. */
static char *
format_wins (GArray *wins, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, wins->len); i++) {
    const FootingFirstWin *win = &g_array_index (wins, FootingFirstWin, i);

    g_string_append_printf (text, "%s%s/%s", i > 0 ? " " : "",
                            footing_guide_code (win->item),
                            win->because ? footing_guide_code (win->because) : "-");
  }

  return g_string_free (text, FALSE);
}

static void
test_first_wins (Fixture *fixture, gconstpointer data)
{
  static const struct {
    FootingPerspective perspective;
    const char *trigger;
    const char *drivers;
    const char *wins;
  } cases[] = {
      {SELF, "comparison", "skill-gap 3",
       "comparison/comparison development-plan/skill-gap paired-work/skill-gap "
       "micro-mentoring/skill-gap"},
      {SUPPORT, "comparison", "skill-gap 3",
       "comparison/comparison development-plan/skill-gap paired-work/skill-gap "
       "micro-experiments/skill-gap"},
      /* A move without a first win of its own is passed over: rituals, 9. */
      {SELF, NULL, "no-plan 3",
       "reframe-objectives/no-plan quick-impact/no-plan development-plan/no-plan "
       "rebuild-visibility/-"},
      {SELF, "unheard-of", NULL,
       "reframe-objectives/- rebuild-visibility/- quick-impact/- micro-mentoring/-"},
      /* Nothing that was said speaks of a project in phases, or of a change. */
      {SUPPORT, NULL, NULL,
       "small-visible-win/- paired-work/- recalibrate-goals/- specific-feedback/-"},
      {SUPPORT, "resources-cut", NULL,
       "resources-cut/resources-cut phase-scope/resources-cut small-visible-win/- "
       "paired-work/-"},
      {SELF, NULL, "reputation 2, lost-trust 3",
       "repair-relationships/lost-trust small-visible-win/lost-trust "
       "rebuild-visibility/reputation volunteer-strategically/lost-trust"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GHashTable) drivers = parse_ratings (cases[i].drivers);
    g_autoptr (GArray) wins = footing_ranking_first_wins (
        fixture->guidance, cases[i].perspective, cases[i].trigger, drivers);
    g_autofree char *found = format_wins (wins, 4);

    g_assert_cmpstr (found, ==, cases[i].wins);
    for (guint j = 0; j < wins->len; j++) {
      const FootingFirstWin *win = &g_array_index (wins, FootingFirstWin, j);

      g_assert_cmpstr (win->text, ==,
                       footing_guide_first_win (win->item, cases[i].perspective));
    }
  }
}

/* A suggestion of @move for one reason, all other bytes of which are @padding. */
static FootingSuggestion *
make_suggestion (const FootingGuide *move, FootingReason fields, int padding)
{
  FootingSuggestion *self = g_new0 (FootingSuggestion, 1);
  FootingReason *reason;

  self->move = move;
  self->reasons = g_array_new (FALSE, FALSE, sizeof (FootingReason));
  g_array_set_size (self->reasons, 1);
  reason = &g_array_index (self->reasons, FootingReason, 0);
  memset (reason, padding, sizeof *reason);
  reason->kind = fields.kind;
  reason->item = fields.item;
  reason->rating = fields.rating;
  reason->weight = fields.weight;

  return self;
}

/* F4: two are told apart by what they say, not by the bytes between. With those, the
 * suggestions folded up whenever a step was saved, wherever the compiler left them. */
static void
test_equal (Fixture *fixture, gconstpointer data)
{
  const FootingGuide *move =
      footing_guidance_nth (fixture->guidance, FOOTING_GUIDE_MOVE, 0);
  const FootingGuide *other =
      footing_guidance_nth (fixture->guidance, FOOTING_GUIDE_MOVE, 1);
  const FootingGuide *driver =
      footing_guidance_nth (fixture->guidance, FOOTING_GUIDE_DRIVER, 0);
  const FootingReason reason = {FOOTING_GUIDE_DRIVER, driver, 2, 3};
  const struct {
    const FootingGuide *move;
    FootingReason reason;
    gboolean equal;
  } cases[] = {
      {move, reason, TRUE},
      {other, reason, FALSE},
      {move, {FOOTING_GUIDE_SIGN, driver, 2, 3}, FALSE},
      {move, {FOOTING_GUIDE_DRIVER, move, 2, 3}, FALSE},
      {move, {FOOTING_GUIDE_DRIVER, driver, 1, 3}, FALSE},
      {move, {FOOTING_GUIDE_DRIVER, driver, 2, 2}, FALSE},
  };
  g_autoptr (FootingSuggestion) first = make_suggestion (move, reason, 0x00);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingSuggestion) second =
        make_suggestion (cases[i].move, cases[i].reason, 0xff);

    g_assert_cmpint (footing_suggestion_equal (first, second), ==, cases[i].equal);
    second->held = TRUE;
    g_assert_cmpint (footing_suggestion_equal (second, first), ==, cases[i].equal);
    g_array_set_size (second->reasons, 0);
    g_assert_false (footing_suggestion_equal (first, second));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                              \
  g_test_add ("/ranking/" path, Fixture, NULL, set_up, function, tear_down)

  ADD ("F4/scores", test_scores);
  ADD ("F4/reasons", test_reasons);
  ADD ("F4/random", test_random);
  ADD ("F4/equal", test_equal);
  ADD ("F90/corrected", test_corrected);
  ADD ("F90/no-guilt", test_no_guilt);
  ADD ("F90/blameless-words", test_blameless_words);
  ADD ("F4/dominant-driver", test_dominant_driver);
  ADD ("F6/first-wins", test_first_wins);

#undef ADD

  return g_test_run ();
}
