/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F93 to F96: what leads to the pages that prepare what comes. Today is Tuesday, 3 March
 * 2026. */
#include "config.h"

#include "fixture.h"
#include "format/prepare-format.h"
#include "guidance/guide-page.h"
#include "store/store-find.h"

/* --- Names ---------------------------------------------------------------------------
 */

static void
test_parse (void)
{
  static const struct {
    const char *about;
    int page; /* or -1 */
    const char *id;
  } cases[] = {
      {"good", FOOTING_PREPARE_GOOD, ""},
      {"moment 7", FOOTING_PREPARE_MOMENT, "7"},
      {"task ", FOOTING_PREPARE_TASK, ""},
      {"room a b", FOOTING_PREPARE_ROOM, "a b"},
      {"", -1, ""},
      {"goods", -1, ""},
      {"goo", -1, ""},
      {" good", -1, "good"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    FootingPreparePage page = 0;
    const char *id = NULL;

    g_test_message ("“%s”", cases[i].about);
    g_assert_true (footing_prepare_parse (cases[i].about, &page, &id) ==
                   (cases[i].page >= 0));
    g_assert_cmpstr (id, ==, cases[i].id);
    if (cases[i].page < 0)
      continue;
    g_assert_cmpint (page, ==, cases[i].page);
    g_assert_true (
        g_str_has_prefix (cases[i].about, footing_prepare_get_code (cases[i].page)));
  }
}

/* Each of them is reached from a move, and what the catalogue names is one of them. */
static void
test_catalogue (void)
{
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
  guint n_moves[FOOTING_N_PREPARE_PAGES] = {0};

  for (int kind = 0; kind < FOOTING_N_GUIDE_KINDS; kind++)
    for (guint i = 0; i < footing_guidance_n (guidance, kind); i++) {
      const FootingGuide *guide = footing_guidance_nth (guidance, kind, i);
      const char *code = footing_guide_page (guide);
      FootingPreparePage page;
      const char *id;

      if (code == NULL)
        continue;
      g_test_message ("%s", footing_guide_code (guide));
      g_assert_true (footing_prepare_parse (code, &page, &id));
      n_moves[page] += kind == FOOTING_GUIDE_MOVE;
    }
  for (guint page = 0; page < FOOTING_N_PREPARE_PAGES; page++)
    g_assert_cmpuint (n_moves[page], >, 0);
}

static void
test_leads (void)
{
  static const struct {
    FootingGuideKind kind;
    const char *code;
    const char *page;
  } cases[] = {
      {FOOTING_GUIDE_MOVE, "agree-what-good-looks-like", "good"},
      {FOOTING_GUIDE_MOVE, "paired-work", "moment"},
      {FOOTING_GUIDE_MOVE, "volunteer-strategically", "moment"},
      {FOOTING_GUIDE_MOVE, "micro-experiments", "moment"},
      {FOOTING_GUIDE_MOVE, "development-plan", "task"},
      {FOOTING_GUIDE_MOVE, "win-back-room", "room"},
      {FOOTING_GUIDE_MOVE, "track-wins", NULL},
      {FOOTING_GUIDE_SIGN, "micromanaged", "room"},
      {FOOTING_GUIDE_SIGN, "seeks-sign-off", "room"},
      {FOOTING_GUIDE_SIGN, "speaks-up-less", NULL},
      {FOOTING_GUIDE_DRIVER, "skill-gap", "task"},
      {FOOTING_GUIDE_DRIVER, "role-ambiguity", "good"},
      {FOOTING_GUIDE_DRIVER, "unclear-feedback", "good"},
      {FOOTING_GUIDE_DRIVER, "dwelling", NULL},
  };
  g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].code);
    g_assert_cmpstr (footing_guide_page (footing_guidance_lookup (guidance, cases[i].kind,
                                                                  cases[i].code)),
                     ==, cases[i].page);
  }
}

/* --- Due ------------------------------------------------------------------------------
 */

static void
test_due (void)
{
  static const struct {
    FootingPreparePage page;
    const char *stage;
    const char *due_on;
    gboolean due;
  } cases[] = {
      /* A moment from the day before it until it was looked back on. */
      {FOOTING_PREPARE_MOMENT, "ahead", "2026-03-05", FALSE},
      {FOOTING_PREPARE_MOMENT, "ahead", "2026-03-04", TRUE},
      {FOOTING_PREPARE_MOMENT, "today", TODAY, TRUE},
      {FOOTING_PREPARE_MOMENT, "after", "2026-02-01", TRUE},
      {FOOTING_PREPARE_MOMENT, "held", TODAY, FALSE},
      {FOOTING_PREPARE_MOMENT, "dropped", "2026-03-04", FALSE},
      {FOOTING_PREPARE_MOMENT, "ahead", "", FALSE},
      /* An agreement on the day it is looked at, until it was. */
      {FOOTING_PREPARE_GOOD, "agreed", "2026-03-04", FALSE},
      {FOOTING_PREPARE_GOOD, "agreed", TODAY, TRUE},
      {FOOTING_PREPARE_GOOD, "agreed", "2026-03-01", TRUE},
      {FOOTING_PREPARE_GOOD, "checked", "2026-03-01", FALSE},
      {FOOTING_PREPARE_GOOD, "draft", "2026-03-01", FALSE},
      {FOOTING_PREPARE_GOOD, "sent", "2026-03-01", FALSE},
      {FOOTING_PREPARE_GOOD, "", "", FALSE},
      {FOOTING_PREPARE_GOOD, NULL, NULL, FALSE},
      {FOOTING_PREPARE_GOOD, "agreed", "2026-02-30", FALSE},
      /* A task when its practice has ended. */
      {FOOTING_PREPARE_TASK, "practising", "2026-03-04", FALSE},
      {FOOTING_PREPARE_TASK, "practising", TODAY, TRUE},
      {FOOTING_PREPARE_TASK, "can", "2026-03-01", FALSE},
      /* A decision as soon as it is ready. */
      {FOOTING_PREPARE_ROOM, "ready", "", TRUE},
      {FOOTING_PREPARE_ROOM, "agreed", "", FALSE},
      {FOOTING_PREPARE_ROOM, "agreed", TODAY, TRUE},
      {FOOTING_PREPARE_ROOM, "decide", TODAY, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FootingPrepared state = {.id = (char *)"1",
                                   .stage = (char *)cases[i].stage,
                                   .due_on = (char *)cases[i].due_on};

    g_test_message ("%s, %s, %s", footing_prepare_get_code (cases[i].page),
                    cases[i].stage, cases[i].due_on);
    g_assert_true (footing_prepared_is_due (cases[i].page, &state, TODAY) ==
                   cases[i].due);
  }
}

/* --- Words ----------------------------------------------------------------------------
 */

static void
test_words (void)
{
  static const struct {
    FootingPreparePage page;
    FootingPerspective perspective;
    FootingPrepared state;
    const char *text;
  } cases[] = {
      {FOOTING_PREPARE_GOOD,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"", NULL, (char *)"", (char *)"", 0, 0},
       "What’s expected, what would show it, who decides and by when"},
      {FOOTING_PREPARE_GOOD,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"draft", (char *)"", 1, 0},
       "A draft with 1 line"},
      {FOOTING_PREPARE_GOOD,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"draft", (char *)"", 0, 0},
       "A draft, nothing on it yet"},
      {FOOTING_PREPARE_GOOD,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"agreed", (char *)"2026-03-31", 3, 1},
       "Agreed; to be checked together on Tue, 31 March"},
      {FOOTING_PREPARE_MOMENT,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"ahead", (char *)"2026-03-04", 2, 0, (char *)"10:30"},
       "Demo · tomorrow, 10:30"},
      {FOOTING_PREPARE_GOOD,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"sent", (char *)"", 3, 0},
       "Sent, not agreed yet"},
      {FOOTING_PREPARE_GOOD,
       FOOTING_PERSPECTIVE_SUPPORT,
       {(char *)"1", NULL, (char *)"agreed", (char *)"2026-03-04", 3, 1},
       "Agreed; to be checked together tomorrow"},
      {FOOTING_PREPARE_GOOD,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"checked", (char *)"2026-03-02", 3, 1},
       "Checked together; 1 of 3 lines delivered"},
      {FOOTING_PREPARE_MOMENT,
       FOOTING_PERSPECTIVE_SUPPORT,
       {(char *)"", NULL, (char *)"", (char *)"", 0, 0},
       "What could go wrong, what they’d do then, and their first sentence"},
      {FOOTING_PREPARE_MOMENT,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"ahead", (char *)"2026-03-06", 2, 0},
       "Demo · Fri, 6 March"},
      {FOOTING_PREPARE_MOMENT,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"ahead", (char *)"", 2, 0},
       "Demo · no day yet"},
      {FOOTING_PREPARE_MOMENT,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"after", (char *)"2026-03-02", 2, 0},
       "Demo · how did it go?"},
      {FOOTING_PREPARE_TASK,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"practising", (char *)"", 4, 2},
       "Demo · you can do 2 of 4 parts"},
      {FOOTING_PREPARE_TASK,
       FOOTING_PERSPECTIVE_SUPPORT,
       {(char *)"1", NULL, (char *)"open", (char *)"", 0, 0},
       "Demo · no parts yet"},
      {FOOTING_PREPARE_ROOM,
       FOOTING_PERSPECTIVE_SUPPORT,
       {(char *)"1", NULL, (char *)"agreed", (char *)"", 4, 1},
       "1 of 4 decisions are theirs"},
      {FOOTING_PREPARE_ROOM,
       FOOTING_PERSPECTIVE_SELF,
       {(char *)"1", NULL, (char *)"ready", (char *)"", 4, 1},
       "Ready to move up: Demo"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = footing_prepare_format_state (
        cases[i].page, &cases[i].state, "Demo", cases[i].perspective, TODAY);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* What has no name yet is called so. */
static void
test_nameless (void)
{
  static const struct {
    FootingPreparePage page;
    FootingPrepared state;
    const char *text;
  } cases[] = {
      {FOOTING_PREPARE_MOMENT,
       {(char *)"1", NULL, (char *)"ahead", (char *)"", 0, 0},
       "A moment without a name · no day yet"},
      {FOOTING_PREPARE_TASK,
       {(char *)"1", NULL, (char *)"open", (char *)"", 0, 0},
       "A task without a name · no parts yet"},
      {FOOTING_PREPARE_ROOM,
       {(char *)"1", NULL, (char *)"ready", (char *)"", 4, 1},
       "Ready to move up: A decision without a name"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = footing_prepare_format_state (
        cases[i].page, &cases[i].state, "", FOOTING_PERSPECTIVE_SELF, TODAY);

    g_assert_cmpstr (text, ==, cases[i].text);
  }
}

/* --- Found ----------------------------------------------------------------------------
 */

static char *
add_line (Fixture *self,
          const char *plan,
          const char *kind,
          const char *title,
          const char *above,
          const char *id)
{
  return fixture_save (self, footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", plan,
                                                 "kind", kind, "title", title, above, id,
                                                 NULL));
}

/* What is found in @plan, a word for the kind of each, in order. */
static char *
find (Fixture *self, const char *plan, const char *text, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
      footing_store_find_in_plan (self->store, plan, text, limit, &error);
  GString *kinds = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (kinds, "%s%s", i > 0 ? " " : "",
                            G_OBJECT_TYPE_NAME (found->pdata[i]) + strlen ("Footing"));

  return g_string_free (kinds, FALSE);
}

/* F22: whatever was typed into a plan is found by each of its words, in any of its
 * fields; in another plan and in the bin it is not. */
static void
test_find (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *text;
    const char *found;
  } cases[] = {
      {"dress", "Moment"},
      {"DRESS rehearsal", "Moment"},
      {"opening", "PlanLine"},
      {"crossed out", "Agreement"},
      {"mira", "Agreement Person Step"},
      {"depôt", "Outcome Step"},
      {"dress depot", ""},
      {"elsewhere", ""},
      {"gone", ""},
      {"%", ""},
      {"", ""},
      {" ", ""},
  };
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  g_autofree char *other = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  const struct {
    GType type;
    const char *recovery;
    const char *field;
    const char *text;
  } records[] = {
      {FOOTING_TYPE_MOMENT, plan, "fallback", "The dress rehearsal on paper"},
      {FOOTING_TYPE_PLAN_LINE, plan, "detail", "An opening of one sentence"},
      {FOOTING_TYPE_AGREEMENT, plan, "note", "Mira crossed out the fourth line"},
      {FOOTING_TYPE_PERSON, plan, "name", "Mira"},
      {FOOTING_TYPE_OUTCOME, plan, "title", "Two depots"},
      {FOOTING_TYPE_STEP, plan, "note", "Ask Mira about the depot"},
      {FOOTING_TYPE_STEP, other, "title", "Elsewhere"},
      {FOOTING_TYPE_STEP, plan, "title", "Gone"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++) {
    g_autofree char *id = fixture_save (
        self, footing_record_new (records[i].type, "recovery", records[i].recovery,
                                  records[i].field, records[i].text, NULL));

    if (g_str_equal (records[i].text, "Gone"))
      g_assert_true (footing_store_remove (self->store, records[i].type, id, NULL));
  }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *found = find (self, plan, cases[i].text, 5);

    g_test_message ("“%s”", cases[i].text);
    g_assert_cmpstr (found, ==, cases[i].found);
  }
}

/* No more than are wanted, and those first that stand first. */
static void
test_find_few (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  g_autofree char *few = NULL;

  for (guint i = 0; i < 10; i++) {
    G_GNUC_UNUSED g_autofree char *step =
        fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan,
                                                "title", "Demo for Dana", NULL));
    G_GNUC_UNUSED g_autofree char *person =
        fixture_save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan,
                                                "name", "Dana", NULL));
  }
  few = find (self, plan, "dana", 12);
  g_assert_cmpstr (few, ==,
                   "Person Person Person Person Person Person Person Person Person "
                   "Person Step Step");
}

/* Each leads to the page where it stands. */
static void
test_about (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_save (
      self, footing_record_new (FOOTING_TYPE_RECOVERY, "state", "active", NULL));
  g_autofree char *agreement = fixture_save (
      self, footing_record_new (FOOTING_TYPE_AGREEMENT, "recovery", plan, NULL));
  g_autofree char *moment = fixture_save (
      self, footing_record_new (FOOTING_TYPE_MOMENT, "recovery", plan, NULL));
  g_autofree char *task = add_line (self, plan, "task", "Demo", NULL, NULL);
  g_autofree char *decision = add_line (self, plan, "decision", "Order", NULL, NULL);
  g_autofree char *step =
      fixture_save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", plan, NULL));
  const struct {
    GType type;
    char *id; /* owned */
    const char *page;
    const char *shown;
  } cases[] = {
      {FOOTING_TYPE_AGREEMENT, g_strdup (agreement), "good", agreement},
      {FOOTING_TYPE_MOMENT, g_strdup (moment), "moment", moment},
      {FOOTING_TYPE_PLAN_LINE,
       add_line (self, plan, "expectation", "Two", "agreement", agreement), "good",
       agreement},
      {FOOTING_TYPE_PLAN_LINE, add_line (self, plan, "risk", "Slow", "moment", moment),
       "moment", moment},
      {FOOTING_TYPE_PLAN_LINE, add_line (self, plan, "rehearsal", "A", "moment", moment),
       "moment", moment},
      {FOOTING_TYPE_PLAN_LINE, g_strdup (task), "task", task},
      {FOOTING_TYPE_PLAN_LINE, add_line (self, plan, "part", "Start", "task", task),
       "task", task},
      {FOOTING_TYPE_PLAN_LINE, g_strdup (decision), "room", decision},
  };
  g_autoptr (FootingRecord) other = fixture_get (self, FOOTING_TYPE_STEP, step);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingRecord) record = fixture_get (self, cases[i].type, cases[i].id);
    g_autofree char *about = footing_prepare_find_about (record);
    FootingPreparePage page;
    const char *id;

    g_assert_true (footing_prepare_parse (about, &page, &id));
    g_assert_cmpstr (footing_prepare_get_code (page), ==, cases[i].page);
    g_assert_cmpstr (id, ==, cases[i].shown);
    g_free (cases[i].id);
  }
  g_assert_null (footing_prepare_find_about (other));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/prepared/parse", test_parse);
  g_test_add_func ("/core/prepared/F90-catalogue", test_catalogue);
  g_test_add_func ("/core/prepared/F90-leads", test_leads);
  g_test_add_func ("/core/prepared/F93-F94-F95-F96-due", test_due);
  g_test_add_func ("/core/prepared/F93-F94-F95-F96-words", test_words);
  g_test_add_func ("/core/prepared/F93-F94-F95-F96-nameless", test_nameless);
  fixture_add ("/core/prepared/F22-find", test_find);
  fixture_add ("/core/prepared/F22-find-few", test_find_few);
  fixture_add ("/core/prepared/about", test_about);

  return g_test_run ();
}
