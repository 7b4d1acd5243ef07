/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F60: what the other person said in the debrief, and what may be told of it. */
#include "config.h"

#include "fixture.h"
#include "plan/theirs.h"

/* A line, or a sentence that ends with a question mark, is one; nothing is lost. */
static void
test_questions (void)
{
  static const struct {
    const char *text;
    const char *questions; /* a line each */
  } cases[] = {
      {"", ""},
      {" \n\n", ""},
      {"Who decided?", "Who decided?"},
      {"Who decided", "Who decided"},
      {"Why did nobody tell me? Will I still present in March?",
       "Why did nobody tell me?\nWill I still present in March?"},
      {"– Why?\n– By when\n\n- Why?", "Why?\nBy when"},
      {"1. Why?\n2. Who else?", "Why?\nWho else?"},
      {"It was a Friday. Why then? I had asked.",
       "It was a Friday. Why then? I had asked."},
      {"I had asked. Why then? I said so. Who heard it?",
       "I had asked. Why then?\nI said so. Who heard it?"},
      {"Really?! Again? “Why me?” Now?", "Really?!\nAgain?\n“Why me?”\nNow?"},
      {"„Warum ich?“ Und jetzt?", "„Warum ich?“\nUnd jetzt?"},
      {"Is https://example.org/?a=b the page? Or /?c=d?",
       "Is https://example.org/?a=b the page?\nOr /?c=d?"},
      {"なぜ？いつ？", "なぜ？\nいつ？"},
      {"لماذا؟ متى؟", "لماذا؟\nمتى؟"},
      {"  What   now?  ", "What   now?"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRecovery) plan =
        footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", "support",
                            "their-questions", cases[i].text, NULL);
    g_autoptr (FootingRecovery) own =
        footing_record_copy (plan, "perspective", "self", NULL);
    g_auto (GStrv) questions = footing_theirs_list_questions (plan);
    g_auto (GStrv) none = footing_theirs_list_questions (own);
    g_autofree char *joined = g_strjoinv ("\n", questions);

    g_assert_cmpstr (joined, ==, cases[i].questions);
    g_assert_cmpuint (g_strv_length (none), ==, 0);
  }
}

/* A title is private while it quotes them, wherever it came from, and no longer than
 * that. */
static void
test_private_title (void)
{
  g_autofree char *asked = footing_theirs_make_question_code ("Why me?");
  g_autofree char *change = footing_theirs_make_change_code ("Why me?");
  const struct {
    const char *move;
    const char *title;
    gboolean is_private;
  } cases[] = {
      {asked, "Find out: “Why me?”", TRUE},
      {asked, "Herausfinden: „Warum ich“", TRUE},
      {asked, "Find out why me?", TRUE},
      {asked, "«Pourquoi moi»", TRUE},
      {asked, "Find out who was asked, and tell them", FALSE},
      {asked, "Find out who wasn’t asked", FALSE},
      {change, "Ask how it’s going: “Rehearse”", FALSE},
      {"", "Find out: Who decided on the date? Why me?", TRUE},
      {NULL, "Find out: “Who decided on the date?”", TRUE},
      {"fact-debrief", "Who decided on the date?", TRUE},
      {"", "Why me? A talk", FALSE},
      {"", "Show it to the client", FALSE},
  };
  g_autoptr (FootingRecovery) plan =
      footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", "support",
                          "their-questions", "Who decided on the date? Why me?", NULL);
  g_autoptr (FootingRecovery) own =
      footing_record_copy (plan, "perspective", "self", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].title);
    g_assert_cmpint (
        footing_theirs_is_private_title (plan, cases[i].move, cases[i].title), ==,
        cases[i].is_private);
    g_assert_false (footing_theirs_is_private_title (own, cases[i].move, cases[i].title));
  }
}

/* What only follows a change is told apart, also where an earlier version called it like
 * the change; what was agreed in the meantime is another one, and what was put in one's
 * own words is a promise of one's own. */
static void
test_change (void)
{
  g_autofree char *code = footing_theirs_make_change_code (" Rehearse on\nreal data ");
  g_autofree char *other = footing_theirs_make_change_code ("Rehearse");
  const struct {
    const char *move;
    const char *title;
    gboolean is_change;
  } cases[] = {
      {code, "Ask how it’s going: “Rehearse on real data”", TRUE},
      {code, "Sit in on a rehearsal", FALSE},
      {"", "Rehearse on real data", TRUE},
      {"", "Say so early", TRUE},
      {other, "Ask how it’s going: “Rehearse”", FALSE},
      {"", "Rehearse with them on real data", FALSE},
      {"", "", FALSE},
  };
  g_autoptr (FootingRecovery) plan = footing_record_new (
      FOOTING_TYPE_RECOVERY, "perspective", "support", "technical-change",
      "Rehearse on\nreal data", "communication-change", "Say so early", NULL);
  g_autoptr (FootingRecovery) own =
      footing_record_copy (plan, "perspective", "self", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingStep) step = footing_record_new (
        FOOTING_TYPE_STEP, "move", cases[i].move, "title", cases[i].title, NULL);

    g_test_message ("%s", cases[i].title);
    g_assert_cmpint (footing_theirs_is_change (plan, step), ==, cases[i].is_change);
    g_assert_false (footing_theirs_is_change (own, step));
  }
}

/* Codes are what a code may be: letters and hyphens. */
static void
test_codes (void)
{
  static const char *const texts[] = {"", "Why?", "なぜ？", "1 2 3"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *question = footing_theirs_make_question_code (texts[i]);
    g_autofree char *change = footing_theirs_make_change_code (texts[i]);

    g_assert_true (
        g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", question, G_REGEX_DEFAULT, 0));
    g_assert_true (
        g_regex_match_simple ("^[a-z]+(-[a-z]+)*$", change, G_REGEX_DEFAULT, 0));
    g_assert_cmpstr (question, !=, change);
  }
}

/* F97: no first win, and nothing to try, that the catalogue has is handed over in the
 * words of the one who supports. */
static void
test_handed_over (void)
{
  static const FootingGuideKind kinds[] = {FOOTING_GUIDE_TRIGGER, FOOTING_GUIDE_MOVE,
                                           FOOTING_GUIDE_SIGN};
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingRecovery) plan =
      footing_record_new (FOOTING_TYPE_RECOVERY, "perspective", "support", NULL);
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (guint j = 0; j < footing_guidance_n (guidance, kinds[i]); j++) {
      const FootingGuide *item = footing_guidance_nth (guidance, kinds[i], j);
      const gboolean sign = kinds[i] == FOOTING_GUIDE_SIGN;
      const char *mine =
          sign ? footing_guide_try (item, FOOTING_PERSPECTIVE_SUPPORT)
               : footing_guide_first_win (item, FOOTING_PERSPECTIVE_SUPPORT);
      const char *own = sign ? footing_guide_try (item, FOOTING_PERSPECTIVE_SELF)
                             : footing_guide_first_win (item, FOOTING_PERSPECTIVE_SELF);
      g_autofree char *told = NULL;

      if (mine == NULL)
        continue;
      n++;
      told = footing_theirs_word_first_win (guidance, plan, mine);
      g_test_message ("%s", mine);
      g_assert_cmpstr (told, ==,
                       footing_guide_offered_to (item, FOOTING_PERSPECTIVE_SELF) ? own
                                                                                 : NULL);
    }
  g_assert_cmpuint (n, >, 40);
}

/* F97: other words are handed over as they are, unless they are about the reader, or the
 * one who wrote them. */
static void
test_handed_over_words (void)
{
  static const struct {
    const char *title;
    gboolean handed_over;
  } cases[] = {
      {"The follow-up note to the client", TRUE}, {"Show the import to the team", TRUE},
      {"Noor owns the follow-up note", FALSE},    {"Let them present the import", FALSE},
      {"His own page for the client", FALSE},     {"Show it to me on Friday", FALSE},
      {"I’ll present it with Tom", FALSE},        {"Theme and meme", TRUE},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  g_autoptr (FootingRecovery) plan = footing_record_new (
      FOOTING_TYPE_RECOVERY, "perspective", "support", "person", "Noor Karim", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *told =
        footing_theirs_word_first_win (guidance, plan, cases[i].title);

    g_assert_cmpstr (told, ==, cases[i].handed_over ? cases[i].title : NULL);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theirs/F60/questions", test_questions);
  g_test_add_func ("/theirs/F60/private-title", test_private_title);
  g_test_add_func ("/theirs/F60/change", test_change);
  g_test_add_func ("/theirs/F60/codes", test_codes);
  g_test_add_func ("/theirs/F97/handed-over", test_handed_over);
  g_test_add_func ("/theirs/F97/handed-over-words", test_handed_over_words);

  return g_test_run ();
}
