/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogue is complete and holds together (F4, F32, F33, F72, F75). */
#include "config.h"

#include "guidance-tables.h"
#include "guidance/frame.h"
#include "guidance/guidance.h"

#include <string.h>

#define SELF FOOTING_PERSPECTIVE_SELF
#define SUPPORT FOOTING_PERSPECTIVE_SUPPORT

typedef const char *(*Accessor) (const FootingGuide *, FootingPerspective);

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

static const FootingGuide *
get (Fixture *fixture, FootingGuideKind kind, const char *code)
{
  const FootingGuide *guide = footing_guidance_lookup (fixture->guidance, kind, code);

  g_assert_nonnull (guide);

  return guide;
}

/* A text that can be shown: there, trimmed, on one line, without markup or shouting. */
static void
assert_prose (const FootingGuide *guide, const char *text)
{
  g_test_message ("%s: %s", footing_guide_code (guide), text);
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpuint (strlen (text), >, 3);
  g_assert_cmpint (strcspn (text, "<>&!\n\t%\"'"), ==, strlen (text));
  g_assert_null (strstr (text, "  "));
  g_assert_false (g_ascii_isspace (text[0]));
  g_assert_false (g_ascii_isspace (text[strlen (text) - 1]));
}

/* At least one sentence: it ends in a full stop, or in a quotation. */
static void
assert_sentence (const FootingGuide *guide, const char *text)
{
  assert_prose (guide, text);
  g_assert_true (g_str_has_suffix (text, ".") || g_str_has_suffix (text, "?”"));
  g_assert_cmpint (g_utf8_strlen (text, -1), <=, 160);
}

static void
test_perspective_codes (void)
{
  FootingPerspective perspective = SUPPORT;

  g_assert_cmpstr (footing_perspective_to_code (SELF), ==, "self");
  g_assert_cmpstr (footing_perspective_to_code (SUPPORT), ==, "support");
  g_assert_false (footing_perspective_from_code ("Self", &perspective));
  g_assert_false (footing_perspective_from_code (NULL, &perspective));
  g_assert_cmpint (perspective, ==, SUPPORT);
  g_assert_true (footing_perspective_from_code ("self", &perspective));
  g_assert_cmpint (perspective, ==, SELF);
  g_assert_true (footing_perspective_from_code ("support", &perspective));
  g_assert_cmpint (perspective, ==, SUPPORT);
}

static void
test_codes (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (TABLES); i++) {
    g_assert_cmpuint (footing_guidance_n (fixture->guidance, TABLES[i].kind), ==,
                      TABLES[i].n_rows);

    for (guint j = 0; j < TABLES[i].n_rows; j++) {
      const Row *row = &TABLES[i].rows[j];
      const FootingGuide *guide =
          footing_guidance_nth (fixture->guidance, TABLES[i].kind, j);
      gboolean both = row->perspective == NULL || g_str_equal (row->perspective, "both");

      g_assert_cmpstr (footing_guide_code (guide), ==, row->code);
      g_assert_cmpstr (footing_guide_group (guide), ==, row->group);
      g_assert_cmpuint (footing_guide_position (guide), ==, j);
      g_assert_cmpint (footing_guide_kind (guide), ==, TABLES[i].kind);
      g_assert_true (guide == get (fixture, TABLES[i].kind, row->code));
      for (int p = SELF; p <= SUPPORT; p++)
        g_assert_cmpint (
            footing_guide_offered_to (guide, p), ==,
            both || g_str_equal (row->perspective, footing_perspective_to_code (p)));
    }
  }

  g_assert_null (footing_guidance_lookup (fixture->guidance, FOOTING_GUIDE_MOVE, "x"));
  g_assert_null (footing_guidance_lookup (fixture->guidance, FOOTING_GUIDE_MOVE, NULL));
}

/* Each kind says everything it has to, to everybody it is for, and nothing to others. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  static const struct {
    FootingGuideKind kind;
    Accessor sentences[4];
  } required[] = {
      {FOOTING_GUIDE_TRIGGER, {footing_guide_text, footing_guide_first_win}},
      {FOOTING_GUIDE_DRIVER, {footing_guide_text, footing_guide_explanation}},
      {FOOTING_GUIDE_SIGN, {footing_guide_text, footing_guide_try}},
      {FOOTING_GUIDE_MOVE, {footing_guide_text, footing_guide_done_when}},
      {FOOTING_GUIDE_RITUAL, {footing_guide_text}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (required); i++)
    for (guint j = 0; j < footing_guidance_n (fixture->guidance, required[i].kind); j++)
      for (int p = SELF; p <= SUPPORT; p++) {
        const FootingGuide *guide =
            footing_guidance_nth (fixture->guidance, required[i].kind, j);

        if (!footing_guide_offered_to (guide, p)) {
          g_assert_null (footing_guide_title (guide, p));
          g_assert_null (footing_guide_text (guide, p));
          continue;
        }

        assert_prose (guide, footing_guide_title (guide, p));
        g_assert_cmpint (g_utf8_strlen (footing_guide_title (guide, p), -1), <=, 40);
        g_assert_false (g_str_has_suffix (footing_guide_title (guide, p), "."));
        for (guint k = 0; required[i].sentences[k] != NULL; k++)
          assert_sentence (guide, required[i].sentences[k](guide, p));
      }
}

/* Whether @word stands in @text as a whole word, in any case. */
static gboolean
says (const char *text, const char *word)
{
  g_autofree char *pattern = g_strdup_printf ("\\b%s\\b", word);

  return g_regex_match_simple (pattern, text, G_REGEX_CASELESS, 0);
}

/* F33: in support nothing is put as if the helper had had the setback. */
static void
test_persons (Fixture *fixture, gconstpointer data)
{
  static const FootingGuideKind kinds[] = {FOOTING_GUIDE_TRIGGER, FOOTING_GUIDE_DRIVER,
                                           FOOTING_GUIDE_SIGN};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < footing_guidance_n (fixture->guidance, kinds[i]); j++) {
      const FootingGuide *guide = footing_guidance_nth (fixture->guidance, kinds[i], j);
      const char *self = footing_guide_text (guide, SELF);
      const char *support = footing_guide_text (guide, SUPPORT);

      g_test_message ("%s | %s", self, support);
      g_assert_cmpstr (self, !=, support);
      g_assert_true (says (self, "you") || says (self, "your"));
      g_assert_false (says (support, "your"));
      g_assert_true (says (support, "they") || says (support, "them") ||
                     says (support, "their") || says (support, "team"));
      for (int p = SELF; p <= SUPPORT; p++) {
        g_assert_false (says (footing_guide_title (guide, p), "I"));
        g_assert_false (says (footing_guide_text (guide, p), "I"));
      }
    }
}

static void
test_examples (Fixture *fixture, gconstpointer data)
{
  static const FootingGuideKind kinds[] = {FOOTING_GUIDE_TRIGGER, FOOTING_GUIDE_SIGN};

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < footing_guidance_n (fixture->guidance, kinds[i]); j++) {
      const FootingGuide *guide = footing_guidance_nth (fixture->guidance, kinds[i], j);

      assert_sentence (guide, footing_guide_example (guide));
    }
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  static const struct {
    FootingGuideKind kind;
    const char *codes;
  } groups[] = {
      {FOOTING_GUIDE_TRIGGER, ""},
      {FOOTING_GUIDE_DRIVER, "thinking people setting skill-and-plan"},
      {FOOTING_GUIDE_SIGN, "visibility risk decisions work relations"},
      {FOOTING_GUIDE_MOVE, "outcomes people wins rhythm scope risk debrief practice "
                           "climate feedback"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++) {
    const char *const *codes =
        footing_guidance_groups (fixture->guidance, groups[i].kind);
    g_autofree char *joined = g_strjoinv (" ", (char **)codes);

    g_assert_cmpstr (joined, ==, groups[i].codes);
    for (guint j = 0; codes[j] != NULL; j++) {
      const char *title =
          footing_guidance_group_title (fixture->guidance, groups[i].kind, codes[j]);

      g_assert_nonnull (title);
      g_assert_cmpint (g_utf8_strlen (title, -1), <=, 40);
    }
    g_assert_null (
        footing_guidance_group_title (fixture->guidance, groups[i].kind, "none"));
    g_assert_null (
        footing_guidance_group_title (fixture->guidance, groups[i].kind, NULL));
  }
}

/* The first of @codes that is offered to @perspective, or NULL. */
static const char *
first_offered (Fixture *fixture, const char *const *codes, FootingPerspective perspective)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (footing_guide_offered_to (get (fixture, FOOTING_GUIDE_MOVE, codes[i]),
                                  perspective))
      return codes[i];

  return NULL;
}

/* F4: each driver has a first move for everybody, or says why not and what stands in. */
static void
test_driver_moves (Fixture *fixture, gconstpointer data)
{
  guint n_reasons = 0;

  for (guint i = 0; i < G_N_ELEMENTS (DRIVERS); i++) {
    const FootingGuide *driver = get (fixture, FOOTING_GUIDE_DRIVER, DRIVERS[i].code);
    const char *const *first_moves = footing_guide_first_moves (driver);
    const char *const *then_moves = footing_guide_then_moves (driver);
    g_autofree char *first = g_strjoinv (" ", (char **)first_moves);
    g_autofree char *then = g_strjoinv (" ", (char **)then_moves);

    g_assert_cmpstr (first, ==, DRIVERS[i].first);
    g_assert_cmpstr (then, ==, DRIVERS[i].then);

    for (int p = SELF; p <= SUPPORT; p++) {
      const char *offered = first_offered (fixture, first_moves, p);
      const char *lead = footing_guide_lead_move (driver, p);

      g_assert_true (
          footing_guide_offered_to (get (fixture, FOOTING_GUIDE_MOVE, lead), p));

      if (offered != NULL) {
        g_assert_cmpstr (lead, ==, offered);
        g_assert_null (footing_guide_stand_in_reason (driver, p));
      } else {
        g_assert_true (g_strv_contains (then_moves, lead));
        assert_sentence (driver, footing_guide_stand_in_reason (driver, p));
        n_reasons++;
      }
    }
  }

  g_assert_cmpuint (n_reasons, ==, 4);
}

/* F32: each sign names a move that whoever looks at it can make. */
static void
test_counter_moves (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (SIGNS); i++) {
    const FootingGuide *sign = get (fixture, FOOTING_GUIDE_SIGN, SIGNS[i].code);
    const FootingGuide *move = get (fixture, FOOTING_GUIDE_MOVE, SIGNS[i].first);

    g_assert_true (footing_guide_offered_to (move, SELF));
    g_assert_cmpstr (footing_guide_counter_move (sign, SELF), ==, SIGNS[i].first);
    g_assert_cmpint (footing_guide_offered_to (move, SUPPORT), ==, SIGNS[i].then == NULL);
    g_assert_cmpstr (footing_guide_counter_move (sign, SUPPORT), ==,
                     SIGNS[i].then != NULL ? SIGNS[i].then : SIGNS[i].first);
    g_assert_true (footing_guide_offered_to (
        get (fixture, FOOTING_GUIDE_MOVE, footing_guide_counter_move (sign, SUPPORT)),
        SUPPORT));
  }
}

/* F6: at least one move of each driver suggests a first win. */
static void
test_first_wins (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (DRIVERS); i++)
    for (int p = SELF; p <= SUPPORT; p++) {
      g_autofree char *codes = g_strjoin (" ", DRIVERS[i].first, DRIVERS[i].then, NULL);
      g_auto (GStrv) moves = g_strsplit (codes, " ", -1);
      guint n_wins = 0;

      for (guint j = 0; moves[j] != NULL; j++) {
        const FootingGuide *move = get (fixture, FOOTING_GUIDE_MOVE, moves[j]);

        if (footing_guide_first_win (move, p) == NULL)
          continue;
        assert_sentence (move, footing_guide_first_win (move, p));
        n_wins++;
      }

      g_test_message ("%s", DRIVERS[i].code);
      g_assert_cmpuint (n_wins, >, 0);
    }
}

/* The digits of @text, the others left out. */
static char *
digits_of (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      g_string_append_c (digits, *text);

  return g_string_free (digits, FALSE);
}

static void
test_evidence (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (footing_guidance_n (fixture->guidance, FOOTING_GUIDE_EVIDENCE), ==,
                    G_N_ELEMENTS (EVIDENCE));

  for (guint i = 0; i < G_N_ELEMENTS (EVIDENCE); i++) {
    const FootingGuide *evidence =
        get (fixture, FOOTING_GUIDE_EVIDENCE, EVIDENCE[i].code);
    const char *why = footing_guide_why (evidence);
    g_autofree char *digits = digits_of (why);

    assert_sentence (evidence, why);
    g_assert_cmpint (footing_guide_grade (evidence), ==, EVIDENCE[i].grade);
    g_assert_cmpstr (footing_guide_source (evidence), ==, EVIDENCE[i].source);
    g_assert_cmpstr (digits, ==, EVIDENCE[i].figures);
    if (EVIDENCE[i].grade == 'C')
      g_assert_cmpstr (digits, ==, "");
    g_assert_false (says (why, "will"));
    g_assert_false (says (why, "prove[sdn]?"));
  }
}

static void
test_move_evidence (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (MOVES); i++) {
    const FootingGuide *move = get (fixture, FOOTING_GUIDE_MOVE, MOVES[i].code);

    g_test_message ("%s", MOVES[i].code);
    if (MOVES[i].first == NULL) {
      g_assert_null (footing_guide_why (move));
      g_assert_null (footing_guide_source (move));
      g_assert_cmpint (footing_guide_grade (move), ==, 0);
    } else {
      g_assert_nonnull (footing_guide_why (move));
      g_assert_true (g_str_has_prefix (footing_guide_source (move), MOVES[i].first));
      g_assert_cmpint (footing_guide_grade (move), !=, 0);
    }
  }
}

/* C5: none is there that is shown nowhere. */
static void
test_evidence_used (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (EVIDENCE); i++) {
    const FootingGuide *evidence =
        get (fixture, FOOTING_GUIDE_EVIDENCE, EVIDENCE[i].code);
    gboolean used = footing_guide_beside (evidence) != NULL;

    for (guint j = 0; j < footing_guidance_n (fixture->guidance, FOOTING_GUIDE_MOVE); j++)
      used |= g_strcmp0 (footing_guide_why (footing_guidance_nth (fixture->guidance,
                                                                  FOOTING_GUIDE_MOVE, j)),
                         footing_guide_why (evidence)) == 0;
    g_test_message ("%s", EVIDENCE[i].code);
    g_assert_true (used);
  }
}

/* Debriefs are voluntary and about the task. */
static void
test_cautions (Fixture *fixture, gconstpointer data)
{
  const FootingGuide *debrief = get (fixture, FOOTING_GUIDE_MOVE, "fact-debrief");

  for (int p = SELF; p <= SUPPORT; p++) {
    assert_sentence (debrief, footing_guide_caution (debrief, p));
    g_assert_true (says (footing_guide_caution (debrief, p), "get advice first"));
  }
}

/* F90: whoever takes up a move finds all that is needed to carry it out. */
static void
test_carried_out (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < footing_guidance_n (fixture->guidance, FOOTING_GUIDE_MOVE); i++)
    for (int p = SELF; p <= SUPPORT; p++) {
      const FootingGuide *move =
          footing_guidance_nth (fixture->guidance, FOOTING_GUIDE_MOVE, i);
      const char *frame = footing_guide_frame (move, p);
      const char *words = footing_guide_words (move, p, NULL);
      g_auto (GStrv) how = footing_guide_dup_how (move, p);
      const char *kind = footing_guide_step_kind (move);

      g_test_message ("%s", footing_guide_code (move));
      if (!footing_guide_offered_to (move, p)) {
        g_assert_null (frame);
        g_assert_null (words);
        g_assert_null (how[0]);
        continue;
      }

      assert_prose (move, frame);
      g_assert_true (footing_frame_is_sound (frame));
      g_assert_cmpint (frame[0], !=, '{');
      g_assert_false (g_str_has_suffix (frame, "."));

      g_assert_cmpuint (g_strv_length (how), >=, 2);
      g_assert_cmpuint (g_strv_length (how), <=, 4);
      for (guint j = 0; how[j] != NULL; j++)
        assert_sentence (move, how[j]);

      for (guint j = 0; j < G_N_ELEMENTS (TRIGGERS); j++) {
        words = footing_guide_words (move, p, TRIGGERS[j].code);
        assert_prose (move, words);
        g_assert_true (g_str_has_suffix (words, ".") || g_str_has_suffix (words, "?"));
      }
      assert_sentence (move, footing_guide_caution (move, p));

      g_assert_cmpuint (footing_guide_days (move), >=, 3);
      g_assert_cmpuint (footing_guide_days (move), <=, 28);
      g_assert_cmpint (g_str_equal (kind, "practice"), ==,
                       footing_guide_often (move, p) != NULL);
    }
}

/* F90: the days, kinds and rungs that the design names. */
static void
test_steps (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *code;
    guint days;
    const char *kind, *rung;
  } steps[] = {
      {"track-wins", 21, "step", ""},
      {"protect-from-blame", 28, "step", ""},
      {"rituals", 14, "step", ""},
      {"paired-work", 14, "step", "pair"},
      {"micro-experiments", 7, "step", "alone"},
      {"recalibrate-goals", 28, "scope", ""},
      {"development-plan", 28, "practice", ""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const FootingGuide *move = get (fixture, FOOTING_GUIDE_MOVE, steps[i].code);

    g_assert_cmpuint (footing_guide_days (move), ==, steps[i].days);
    g_assert_cmpstr (footing_guide_step_kind (move), ==, steps[i].kind);
    g_assert_cmpstr (footing_guide_rung (move), ==, steps[i].rung);
  }
}

/* F90: words of their own for the event they are about, the same for all others. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  const FootingGuide *move = get (fixture, FOOTING_GUIDE_MOVE, "protect-from-blame");
  const char *any = footing_guide_words (move, SUPPORT, NULL);
  const char *demo = footing_guide_words (move, SUPPORT, "presentation-failed");

  g_assert_true (says (any, "two things were changed"));
  g_assert_true (says (demo, "demo"));
  g_assert_cmpstr (footing_guide_words (move, SUPPORT, "comparison"), ==, any);
  g_assert_cmpstr (footing_guide_words (move, SUPPORT, "unheard-of"), ==, any);
}

/* F90: in English at most as long as a title can be read in a list. */
static void
test_frames_fit (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < footing_guidance_n (fixture->guidance, FOOTING_GUIDE_MOVE); i++)
    for (int p = SELF; p <= SUPPORT; p++) {
      const FootingGuide *move =
          footing_guidance_nth (fixture->guidance, FOOTING_GUIDE_MOVE, i);
      const char *frame = footing_guide_frame (move, p);
      g_autofree char *title = frame != NULL ? footing_frame_fill (frame, NULL) : NULL;

      if (title != NULL) {
        g_test_message ("%s: %s", footing_guide_code (move), title);
        g_assert_cmpint (g_utf8_strlen (title, -1), <=, 120);
        g_assert_cmpint (strcspn (title, "{|}"), ==, strlen (title));
      }
    }
}

/* F40 */
static void
test_rituals (Fixture *fixture, gconstpointer data)
{
  static const struct {
    const char *code, *weekday, *time;
    guint minutes;
  } rituals[] = {
      {"outreach", "tue", "10:00", 20},   {"progress-update", "thu", "15:00", 20},
      {"reflection", "fri", "15:30", 20}, {"check-in", "fri", "16:00", 5},
      {"one-on-one", "wed", "11:00", 30}, {"look-back", "fri", "16:00", 10},
  };
  const FootingGuide *move = get (fixture, FOOTING_GUIDE_MOVE, "rituals");

  for (guint i = 0; i < G_N_ELEMENTS (rituals); i++) {
    const FootingGuide *ritual = get (fixture, FOOTING_GUIDE_RITUAL, rituals[i].code);

    g_assert_cmpstr (footing_guide_weekday (ritual), ==, rituals[i].weekday);
    g_assert_cmpstr (footing_guide_time (ritual), ==, rituals[i].time);
    g_assert_cmpuint (footing_guide_minutes (ritual), ==, rituals[i].minutes);
  }

  g_assert_null (footing_guide_weekday (move));
  g_assert_null (footing_guide_time (move));
  g_assert_cmpuint (footing_guide_minutes (move), ==, 0);
}

/* F75 */
static void
test_seek_support (Fixture *fixture, gconstpointer data)
{
  FootingGuidance *guidance = fixture->guidance;
  const FootingGuide *any = footing_guidance_nth (guidance, FOOTING_GUIDE_MOVE, 0);
  g_auto (GStrv) self = footing_guidance_dup_seek_support (guidance, SELF);
  g_auto (GStrv) support = footing_guidance_dup_seek_support (guidance, SUPPORT);
  g_auto (GStrv) where = footing_guidance_dup_where_to_turn (guidance);

  g_assert_cmpuint (g_strv_length (self), ==, 4);
  g_assert_cmpuint (g_strv_length (support), ==, 3);
  g_assert_cmpuint (g_strv_length (where), ==, 5);
  for (guint i = 0; self[i] != NULL; i++)
    assert_sentence (any, self[i]);
  for (guint i = 0; support[i] != NULL; i++) {
    assert_sentence (any, support[i]);
    g_assert_false (says (support[i], "you") || says (support[i], "your"));
  }
  for (guint i = 0; where[i] != NULL; i++)
    assert_prose (any, where[i]);

  assert_sentence (any, footing_guidance_emergency (guidance));
  g_assert_true (says (footing_guidance_emergency (guidance), "emergency number"));
  assert_sentence (any, footing_guidance_disclaimer (guidance));
  g_assert_true (says (footing_guidance_disclaimer (guidance), "isn’t a medical device"));
  assert_sentence (any, footing_guidance_quiet_line (guidance));
  assert_sentence (any, footing_guidance_signs_note (guidance, SELF));
  assert_sentence (any, footing_guidance_signs_note (guidance, SUPPORT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                              \
  g_test_add ("/guidance/" path, Fixture, NULL, set_up, function, tear_down)

  g_test_add_func ("/guidance/perspective-codes", test_perspective_codes);
  ADD ("codes", test_codes);
  ADD ("texts", test_texts);
  ADD ("F33/persons", test_persons);
  ADD ("examples", test_examples);
  ADD ("F90-C4/carried-out", test_carried_out);
  ADD ("F90/steps", test_steps);
  ADD ("F90/words", test_words);
  ADD ("F90/frames-fit", test_frames_fit);
  ADD ("groups", test_groups);
  ADD ("F4/driver-moves", test_driver_moves);
  ADD ("F32/counter-moves", test_counter_moves);
  ADD ("F6/first-wins", test_first_wins);
  ADD ("F4/evidence", test_evidence);
  ADD ("F4/move-evidence", test_move_evidence);
  ADD ("C5/evidence-used", test_evidence_used);
  ADD ("cautions", test_cautions);
  ADD ("F40/rituals", test_rituals);
  ADD ("F75/seek-support", test_seek_support);

#undef ADD

  return g_test_run ();
}
