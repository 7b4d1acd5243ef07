/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H15, F90: what is made for others speaks in one's own words, with their figures; what
 * the catalogue says to whoever uses it is never sent on. Over all of its sentences, in
 * both perspectives and each language that there is: what is not translated yet is
 * English. Today is Tuesday, 3 March 2026. */
#include "config.h"

#include "guidance/frame.h"
#include "names.h"
#include "plan/steps.h"
#include "plan/telling.h"
#include "samples.h"
#include "session-plan.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define SELF FOOTING_PERSPECTIVE_SELF
#define SUPPORT FOOTING_PERSPECTIVE_SUPPORT

/* Words that are said to whoever uses Footing. */
#define SPOKEN                                                                           \
  "\\b(you|your|yours|yourself|du|dich|dir|dein\\w*|euch|euer\\w*|eure\\w*)\\b"

typedef struct {
  const FootingGuide *guide;
  FootingPerspective perspective;
  gboolean is_frame;
  char *title; /* as a step is called by it, its gaps filled */
} Sentence;

typedef const char *(*Accessor) (const FootingGuide *, FootingPerspective);

static const char *
get_first_win (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_first_win (guide, perspective);
}

static void
clear_sentence (gpointer data)
{
  g_free (((Sentence *)data)->title);
}

static void
add_sentences (GArray *sentences, const FootingGuide *guide, FootingPerspective p)
{
  static const Accessor accessors[] = {get_first_win, footing_guide_try,
                                       footing_guide_frame};
  const FootingFilling filling = {{[FOOTING_SLOT_WHO] = (char *)"Kim Lee",
                                   [FOOTING_SLOT_WHAT] = (char *)"the weekly list",
                                   [FOOTING_SLOT_ASK] = (char *)"A or B",
                                   [FOOTING_SLOT_NEXT] = (char *)"the May demo",
                                   [FOOTING_SLOT_PERSON] = (char *)"Nadia",
                                   [FOOTING_SLOT_DAY] = (char *)"on Thursdays",
                                   [FOOTING_SLOT_EVENT] = (char *)"“The pilot”"}};

  for (guint i = 0; i < G_N_ELEMENTS (accessors); i++) {
    const char *text = accessors[i](guide, p);
    Sentence sentence = {guide, p, accessors[i] == footing_guide_frame, NULL};

    if (text == NULL)
      continue;
    sentence.title = footing_frame_fill (text, &filling);
    g_array_append_val (sentences, sentence);
  }
}

/* All that the catalogue could make the title of a step or a win. */
static GArray *
list_sentences (FootingGuidance *guidance)
{
  static const FootingGuideKind kinds[] = {FOOTING_GUIDE_TRIGGER, FOOTING_GUIDE_SIGN,
                                           FOOTING_GUIDE_MOVE, FOOTING_GUIDE_DOOR};
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));

  g_array_set_clear_func (sentences, clear_sentence);
  for (int p = SELF; p <= SUPPORT; p++)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      for (guint j = 0; j < footing_guidance_n (guidance, kinds[i]); j++)
        add_sentences (sentences, footing_guidance_nth (guidance, kinds[i], j), p);
  g_assert_cmpuint (sentences->len, >, 130);

  return sentences;
}

static void
assert_not_spoken (const char *text)
{
  g_test_message ("%s", text);
  g_assert_false (g_regex_match_simple (SPOKEN, text, G_REGEX_CASELESS, 0));
}

/* Each is known again in the title of a step, and has a form for others, as what comes
 * next and as what is done. */
static void
test_sentences (void)
{
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autoptr (GArray) sentences = list_sentences (guidance);

  for (guint i = 0; i < sentences->len; i++) {
    const Sentence *sentence = &g_array_index (sentences, Sentence, i);
    g_autoptr (FootingTold) told =
        footing_told_find (guidance, sentence->perspective, sentence->title);
    const char *texts[] = {told != NULL ? told->next : NULL,
                           told != NULL ? told->done : NULL};

    g_test_message ("%s", sentence->title);
    g_assert_nonnull (told);
    for (guint j = 0; j < G_N_ELEMENTS (texts); j++) {
      assert_not_spoken (texts[j]);
      g_assert_false (g_str_has_suffix (texts[j], "."));
      g_assert_null (strpbrk (texts[j], "{|}"));
      g_assert_cmpint (g_utf8_strlen (texts[j], -1), <=, 180);
    }
    g_assert_cmpstr (told->done, !=, told->next);
    g_assert_cmpint (strcmp (told->next, sentence->title) == 0, ==, sentence->is_frame);
    g_assert_cmpint (strstr (sentence->title, "Kim Lee") != NULL, ==, told->who != NULL);
    if (told->who != NULL) {
      /* Where a gap follows at once, nobody can tell where the name ends. */
      g_assert_true (g_str_has_prefix ("Kim Lee", told->who));
      g_assert_nonnull (strstr (told->done, "Kim Lee"));
    }
    g_assert_cmpint (strstr (sentence->title, "the weekly list") != NULL, ==,
                     strstr (told->done, "the weekly list") != NULL);
  }
}

/* Other words are somebody's own. */
static void
test_own_words (void)
{
  static const struct {
    const char *title, *done;
  } titles[] = {
      /* English, as nobody has set another language here */
      {"", ""},
      {"Show your draft to Kim.", "Show your draft to Kim."},
      {"Send Mira five lines", "Send Mira five lines"},
      {"Send Mira five lines on Thursdays: a result, a figure, a lesson, the next step",
       "Sent Mira five lines on Thursdays: a result, a figure, a lesson, the next step"},
      {"Finish the list and tell the team and tell Kim",
       "Finished the list and told the team and tell Kim"},
      {"Finish  and tell ", "Finish  and tell "},
      {"Fix one point that was fair, and tell one person who was there",
       "Fixed one point that was fair, and told one person who was there"},
      {" Fix one point that was fair, and tell one person who was there. ",
       "Fixed one point that was fair, and told one person who was there"},
      {"Fix one point that was fair, and tell Kim",
       "Fix one point that was fair, and tell Kim"},
      {"Send the corrected slide, or a short recording, to two people who were there.",
       "Sent the correction to two people who were there"},
  };
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autofree char *endless = g_strnfill (100000, 'a');
  g_autofree char *hostile = g_strconcat ("Finish ", endless, " and tell ", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    g_autofree char *name = footing_telling_name_win (guidance, SELF, titles[i].title);

    if (strcmp (g_getenv ("LANGUAGE"), "en") == 0 ||
        strcmp (titles[i].title, titles[i].done) == 0)
      g_assert_cmpstr (name, ==, titles[i].done);
  }
  g_assert_null (footing_told_find (guidance, SELF, hostile));
}

/* --- Texts ---------------------------------------------------------------------------
 */

/* All that is made from a plan for others, or for a talk, in one text. */
static char *
make_texts (Fixture *self, SessionPlan *plan, FootingPerspective p, const char *reader)
{
  g_autofree char *update_id = session_plan_open_session (self, plan, "progress-update");
  g_autoptr (FootingSession) session =
      footing_session_open (self->store, update_id, NULL);
  g_autoptr (FootingUpdateDraft) draft =
      session_plan_draft (self, plan, update_id, reader);
  g_autoptr (FootingPerson) person = fixture_get (self, FOOTING_TYPE_PERSON, reader);
  g_autofree char *news =
      footing_session_find_news (self->store, plan->guidance, session, person);
  g_autofree char *update =
      footing_session_compose_update (draft->headline, draft->done, "", draft->next);
  g_autofree char *agenda =
      footing_session_draft_agenda (self->store, plan->guidance, session, NULL);
  FootingTelling telling = {self->store, plan->guidance, p, person->name, NULL};
  g_autoptr (GPtrArray) steps = fixture_list (self, FOOTING_TYPE_STEP, plan->recovery);
  g_autofree char *next = NULL;

  footing_telling_find_step (&telling, steps, &next);

  return g_strconcat (update, "\n", agenda, "\n", news != NULL ? news : "", "\n",
                      next != NULL ? next : "", NULL);
}

/* Of the steps the one that is due first is told; one without a day comes last. */
static void
test_first_step (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *days[3];
    int first;
  } cases[] = {
      {{"", "2026-03-09", "2026-03-07"}, 2},
      {{"2026-03-09", "", "2026-03-10"}, 0},
      {{"2026-03-09", "2026-03-09", ""}, 0},
      {{"", "", "2027-01-01"}, 2},
      {{"", "", ""}, 0},
  };
  static const char *const titles[] = {"One", "Two", "Three"};
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  const FootingTelling telling = {self->store, guidance, SELF, NULL, NULL};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
    g_autofree char *line = NULL;

    for (guint j = 0; j < G_N_ELEMENTS (titles); j++)
      g_ptr_array_add (steps, footing_record_new (FOOTING_TYPE_STEP, "title", titles[j],
                                                  "due-on", cases[i].days[j], NULL));
    g_assert_true (footing_telling_find_step (&telling, steps, &line) ==
                   steps->pdata[cases[i].first]);
    g_assert_cmpstr (line, ==, titles[cases[i].first]);
  }
}

static void
erase (Fixture *self, GType type, const char *id)
{
  g_assert_true (footing_store_remove (self->store, type, id, NULL));
}

/* A plan with one step and one win that are called by @sentence, told to @reader. */
static void
assert_told (Fixture *self,
             SessionPlan *plan,
             const Sentence *sentence,
             const char *reader)
{
  g_autofree char *step = g_strdup (sample_save (
      self->store, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan->recovery,
                                       "title", sentence->title, NULL)));
  g_autofree char *win =
      g_strdup (session_plan_add_win (self, plan, sentence->title, "2026-03-02"));
  g_autofree char *texts = make_texts (self, plan, sentence->perspective, reader);
  g_autoptr (FootingTold) told =
      footing_told_find (plan->guidance, sentence->perspective, sentence->title);
  g_autoptr (FootingPerson) person = fixture_get (self, FOOTING_TYPE_PERSON, reader);

  assert_not_spoken (texts);
  if (strstr (told->done, sentence->title) == NULL &&
      strstr (told->next, sentence->title) == NULL)
    g_assert_null (strstr (texts, sentence->title));
  g_assert_cmpint (strstr (texts, told->done) != NULL, ==,
                   footing_guide_is_told (told->guide) &&
                       !footing_names_role (told->done, person->role));

  erase (self, FOOTING_TYPE_STEP, step);
  erase (self, FOOTING_TYPE_ENTRY, win);
}

static void
test_texts (Fixture *self, gconstpointer data)
{
  const FootingPerspective p = GPOINTER_TO_INT (data);
  g_auto (SessionPlan) plan = {0};
  g_autoptr (GArray) sentences = NULL;
  const char *mira;

  session_plan_make (self, p, &plan);
  sentences = list_sentences (plan.guidance);
  mira = session_plan_add_person (self, &plan, "Mira", "", 14);
  for (guint i = 0; i < sentences->len; i++) {
    const Sentence *sentence = &g_array_index (sentences, Sentence, i);

    if (sentence->perspective == p)
      assert_told (self, &plan, sentence, mira);
  }
}

/* Own words stay whole, whatever they say, and bring their figures. */
static void
test_figures (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  g_autofree char *occurrence = NULL;
  g_autoptr (FootingUpdateDraft) draft = NULL;
  g_autofree char *texts = NULL;
  const char *mira;

  session_plan_make (self, SELF, &plan);
  mira = session_plan_add_person (self, &plan, "Mira", "", 14);
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan.recovery, "kind",
                                   "win", "date", "2026-02-24", "title",
                                   "Cut the nightly run", "metric-value", 9.0,
                                   "metric-unit", "minutes", "evidence",
                                   "https://wiki.example/runs", NULL));
  sample_save (self->store, footing_record_new (
                                FOOTING_TYPE_ENTRY, "recovery", plan.recovery, "kind",
                                "win", "date", "2026-02-25", "title", "Your list, done",
                                "evidence", "/home/me/private.ods", NULL));
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plan.recovery, "kind",
                                   "win", "date", "2026-03-02", "title",
                                   "Users after a week", "metric-value", 12.5, NULL));
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_STEP, "recovery", plan.recovery, "title",
                                   "Show you the first part.", "due-on", "2026-03-09",
                                   NULL));
  sample_save (self->store,
               footing_record_new (FOOTING_TYPE_STEP, "recovery", plan.recovery, "title",
                                   "Late already", "due-on", "2026-03-02", NULL));

  occurrence = session_plan_open_session (self, &plan, "progress-update");
  draft = session_plan_draft (self, &plan, occurrence, mira);
  g_assert_cmpstr (draft->headline, ==, "Users after a week: 12.5");
  g_assert_cmpstr (draft->done, ==,
                   "– Cut the nightly run: 9 minutes (24 Feb) https://wiki.example/runs\n"
                   "– Your list, done (25 Feb)");
  g_assert_cmpstr (draft->next, ==,
                   "– Late already\n– Show you the first part. (by 9 Mar)");

  texts = make_texts (self, &plan, SELF, mira);
  g_assert_nonnull (strstr (texts, "Users after a week: 12.5\nLate already"));
  g_assert_null (strstr (texts, "private.ods"));
}

/* --- What is left out ----------------------------------------------------------------
 */

static const char *
add_step (Fixture *self, SessionPlan *plan, const char *move, const char *title)
{
  return sample_save (self->store,
                      footing_record_new (FOOTING_TYPE_STEP, "recovery", plan->recovery,
                                          "move", move, "title", title, NULL));
}

/* What is between two people, or only with oneself, is not told to others, in whatever
 * words; nor is somebody told what is between them and oneself. */
static void
test_left_out (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *move, *title;
    gboolean told;
  } steps[] = {
      {"", "Show it", TRUE},
      {"no-such-move", "Show it", TRUE},
      {"quick-impact", "Finish the list and tell Kim", TRUE},
      {"quick-impact", "Finish the list and tell Mira", FALSE},
      {"quick-impact", "Get the list done for Mira", FALSE},
      {"quick-impact", "Get the list done for Miranda", TRUE},
      {"", "Mira saw the first part", FALSE},
      {"", "Ask Mira: A or B", FALSE},
      {"", "Mira’s question is answered", FALSE},
      {"repair-relationships", "Clear the air with Ines", FALSE},
      {"separate-person-event", "One pilot, not my whole record", FALSE},
      {"win-an-advocate", "Show Helena the pieces", FALSE},
      {"",
       "Send Kim five lines on Thursdays: a result, a figure, a lesson, the next step",
       FALSE},
  };
  g_auto (SessionPlan) plan = {0};
  FootingTelling telling;

  session_plan_make (self, SELF, &plan);
  telling = (FootingTelling){self->store, plan.guidance, SELF, "Mira"};
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const char *id = add_step (self, &plan, steps[i].move, steps[i].title);
    g_autoptr (FootingStep) step = fixture_get (self, FOOTING_TYPE_STEP, id);
    g_autofree char *line = footing_telling_format_step (&telling, step);
    g_autoptr (FootingEntry) win = NULL;
    g_autofree char *done = NULL;

    g_test_message ("%s", steps[i].title);
    g_assert_cmpstr (line, ==, steps[i].told ? steps[i].title : NULL);

    g_assert_true (footing_steps_set_done (self->store, plan.guidance, id, TRUE, NULL));
    win = footing_store_find_step_win (self->store, id, NULL);
    g_assert_true (footing_telling_format_win (&telling, win, &done, NULL));
    g_assert_cmpint (done != NULL, ==, steps[i].told);
  }
}

/* What comes next is no conversation, with whomever, in whatever words: it is told to
 * nobody. What is done for somebody, or brought to them, is. */
static void
test_no_talks (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *move, *kind, *title;
    gboolean told;
  } steps[] = {
      {"", "step",
       "Tell Priya Raman what happened, what I’m doing about it and what I need", FALSE},
      {"", "first-win",
       "Take ten minutes with your manager: what happened, what you’re doing about it, "
       "what you need.",
       FALSE},
      {"", "step",
       "Take fifteen minutes with Ines: what happened, my part in it, what "
       "I’ll do next",
       FALSE},
      {"ask-for-criteria", "step", "Priya’s three criteria", FALSE},
      {"specific-feedback", "step",
       "Ask Kim about the sheet: what helped, what was "
       "missing, what to do next time",
       FALSE},
      {"", "step", "Talk to Priya about the sheet", FALSE},
      {"", "step", "Ask Kim for feedback on the first part", FALSE},
      {"", "step", "Apologise to the dispatch team", FALSE},
      {"", "step", "Give the talk to the client", TRUE},
      {"", "step", "Ask finance for the final dates", TRUE},
      {"", "step", "Take one hour for the slides", TRUE},
      {"win-back-room", "first-win",
       "Take one routine decision, tell people the same day, and note how it went", TRUE},
      {"quick-impact", "step", "Finish the list and tell Kim", TRUE},
  };
  g_auto (SessionPlan) plan = {0};
  FootingTelling telling;

  session_plan_make (self, SELF, &plan);
  telling = (FootingTelling){self->store, plan.guidance, SELF, "Mira"};
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const char *id = add_step (self, &plan, steps[i].move, steps[i].title);
    g_autoptr (FootingStep) step = NULL;
    g_autofree char *line = NULL;

    g_test_message ("%s", steps[i].title);
    g_assert_true (footing_store_change (self->store, FOOTING_TYPE_STEP, id, NULL, "kind",
                                         steps[i].kind, NULL));
    step = fixture_get (self, FOOTING_TYPE_STEP, id);
    line = footing_telling_format_next (&telling, step);
    g_assert_cmpstr (line, ==, steps[i].told ? steps[i].title : NULL);
  }
}

/* One who is spoken of by their role is told of no deed with them either. */
static void
test_role (Fixture *self, gconstpointer data)
{
  g_auto (SessionPlan) plan = {0};
  FootingTelling telling;
  g_autoptr (FootingStep) step = NULL;
  g_autofree char *line = NULL;

  session_plan_make (self, SELF, &plan);
  telling = (FootingTelling){self->store, plan.guidance, SELF, NULL, "manager"};
  step = fixture_get (
      self, FOOTING_TYPE_STEP,
      add_step (self, &plan, "",
                "Take ten minutes with your manager: what happened, what you’re doing "
                "about it, what you need."));
  line = footing_telling_format_step (&telling, step);
  g_assert_null (line);
}

/* F24, H15: a step that is done is a win called by what was done; one's own words stay.
 */
static void
test_win_names (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *title, *win;
  } steps[] = {
      {"Publish the cleaned-up report", "Publish the cleaned-up report"},
      {"Pair up with Tom for the next demo, and agree who takes which part",
       "Paired up with Tom for the next demo, and agreed who takes which part"},
      {"Take ten minutes with your manager: what happened, what you’re doing about it, "
       "what you need.",
       "Took ten minutes with my manager: what happened, what I’m doing about it, what I "
       "need"},
      {"Start one thread yourself this week", "Started one thread myself"},
  };
  g_auto (SessionPlan) plan = {0};

  session_plan_make (self, SELF, &plan);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const char *id = add_step (self, &plan, "", steps[i].title);
    g_autoptr (FootingEntry) win = NULL;

    g_assert_true (footing_steps_set_done (self->store, plan.guidance, id, TRUE, NULL));
    win = footing_store_find_step_win (self->store, id, NULL);
    g_assert_cmpstr (win->title, ==, steps[i].win);
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

  g_test_add_func ("/told/H15-F90/sentences", test_sentences);
  g_test_add_func ("/told/H15-F90/own-words", test_own_words);
  g_test_add ("/told/H15-F90/texts-self", Fixture, GINT_TO_POINTER (SELF), fixture_set_up,
              test_texts, fixture_tear_down);
  g_test_add ("/told/H15-F90/texts-support", Fixture, GINT_TO_POINTER (SUPPORT),
              fixture_set_up, test_texts, fixture_tear_down);
  if (strcmp (g_getenv ("LANGUAGE"), "en") == 0) {
    fixture_add ("/told/H15/first-step", test_first_step);
    fixture_add ("/told/H15/figures", test_figures);
    fixture_add ("/told/H15/left-out", test_left_out);
    fixture_add ("/told/H15/no-talks", test_no_talks);
    fixture_add ("/told/H15/role", test_role);
    fixture_add ("/told/H15/win-names", test_win_names);
  }

  return g_test_run ();
}
