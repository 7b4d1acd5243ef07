/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on the sheets that go out. */
#include "config.h"

#include "document-file.h"
#include "fixture.h"

#include <string.h>

/* Owned by the caller. */
static char *
make_sheet (Fixture *self, FootingSheetKind kind, const char *recovery)
{
  const FootingSheetWish wish = {kind, recovery, .signs = TRUE};
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = footing_document_make_file (
      self->store, self->guidance, &wish, FOOTING_FORMAT_MARKDOWN, FALSE, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A figure stands beside what it belongs to, once. */
static void
test_figure_once (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *title;
    double value;
    const char *unit;
    const char *told;
  } wins[] = {
      {"Cut the nightly run", 9, "minutes", ": Cut the nightly run (9 minutes)\n"},
      {"Cut it from 50 to 9 minutes", 9, "minutes", ": Cut it from 50 to 9 minutes\n"},
      {"9 minutes, no more", 9, "minutes", ": 9 minutes, no more\n"},
      {"Down to 19 minutes", 9, "minutes", ": Down to 19 minutes (9 minutes)\n"},
  };
  g_autoptr (FootingRecovery) plan = footing_record_new (
      FOOTING_TYPE_RECOVERY, "title", "The demo", "perspective", "self", NULL);
  g_autofree char *text = NULL;

  g_assert_true (footing_store_save (self->store, plan, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wins); i++) {
    g_autoptr (FootingEntry) win = footing_record_new (
        FOOTING_TYPE_ENTRY, "recovery", footing_record_get_id (plan), "kind", "win",
        "date", "2026-03-01", "title", wins[i].title, "metric-value", wins[i].value,
        "metric-unit", wins[i].unit, NULL);

    g_assert_true (footing_store_save (self->store, win, NULL));
  }

  text = make_sheet (self, FOOTING_SHEET_WINS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (wins); i++) {
    g_test_message ("%s", wins[i].title);
    g_assert_nonnull (strstr (text, wins[i].told));
  }
}

/* --- Days ------------------------------------------------------------------------- */

static const struct {
  const char *title;
  const char *kind;
  const char *due_on;
  const char *until_on;
  const char *done_on;
} STEPS[] = {
    {"Open, late", "step", "2026-04-20", "", ""},
    {"Open, soon", "first-win", "2026-03-09", "", ""},
    {"Open, some day", "step", "", "", ""},
    {"Practise", "practice", "2026-03-20", "2026-06-01", ""},
    {"Less for a while", "scope", "", "2026-03-30", ""},
    {"Done last", "step", "", "", "2026-03-02"},
    {"Done first", "step", "", "", "2025-11-06"},
};

static char *
add_plan (Fixture *self)
{
  g_autoptr (FootingRecovery) plan = footing_record_new (
      FOOTING_TYPE_RECOVERY, "title", "The demo", "state", "active", "happened-on",
      "2025-11-03", "started-on", "2025-11-04", "trigger", "presentation-failed", NULL);
  const char *id = footing_record_get_id (plan);
  g_autoptr (FootingOutcome) outcome = footing_record_new (
      FOOTING_TYPE_OUTCOME, "recovery", id, "title", "Three demos", "from-value", 0.0,
      "to-value", 3.0, "due-on", "2026-03-27", NULL);
  g_autoptr (FootingEntry) win =
      footing_record_new (FOOTING_TYPE_ENTRY, "recovery", id, "kind", "win", "date",
                          "2026-03-02", "title", "Showed it to Mira", NULL);

  g_assert_true (footing_store_save (self->store, plan, NULL));
  g_assert_true (footing_store_save (self->store, outcome, NULL));
  g_assert_true (footing_store_save (self->store, win, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (STEPS); i++) {
    g_autoptr (FootingStep) step = footing_record_new (
        FOOTING_TYPE_STEP, "recovery", id, "position", (int)i, "title", STEPS[i].title,
        "kind", STEPS[i].kind, "due-on", STEPS[i].due_on, "until-on", STEPS[i].until_on,
        "state", *STEPS[i].done_on != '\0' ? "done" : "open", "done-on", STEPS[i].done_on,
        NULL);

    g_assert_true (footing_store_save (self->store, step, NULL));
  }

  return g_strdup (id);
}

/* On paper a day is "6 November 2025", wherever it stands. */
static void
test_days (Fixture *self, gconstpointer data)
{
  static const FootingSheetKind kinds[] = {FOOTING_SHEET_PLAN, FOOTING_SHEET_STORY,
                                           FOOTING_SHEET_ONE_ON_ONE,
                                           FOOTING_SHEET_REVIEW};
  g_autofree char *id = add_plan (self);
  g_autoptr (GRegex) other =
      g_regex_new ("\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),? \\d|\\d{4}-\\d\\d"
                   "|\\d (Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b",
                   0, 0, NULL);
  g_autoptr (GRegex) day =
      g_regex_new ("\\d (November|March|April|June) 20\\d\\d", 0, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *text = make_sheet (self, kinds[i], id);

    g_test_message ("%s", text);
    g_assert_false (g_regex_match (other, text, 0, NULL));
    g_assert_true (g_regex_match (day, text, 0, NULL));
  }
}

/* What is to be done stands in the order of its days, and what is done too. */
static void
test_order (Fixture *self, gconstpointer data)
{
  static const char *const titles[] = {"## Steps",         "Open, soon", "Practise",
                                       "Less for a while", "Open, late", "Open, some day",
                                       "## Done",          "Done first", "Done last"};
  g_autofree char *id = add_plan (self);
  g_autofree char *text = make_sheet (self, FOOTING_SHEET_PLAN, id);
  const char *last = text;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++) {
    const char *at = strstr (text, titles[i]);

    g_test_message ("%s", titles[i]);
    g_assert_nonnull (at);
    g_assert_true (at > last);
    last = at;
  }
}

/* What others read says what is planned, and not what one told oneself to do. */
static void
test_review_told (Fixture *self, gconstpointer data)
{
  static const char *const own[] = {"Next week:",  "This week:",    "Ask for Help",
                                    "Be in Touch", "Try One Thing", "this time"};
  g_autofree char *id = add_plan (self);
  g_autofree char *text = make_sheet (self, FOOTING_SHEET_REVIEW, id);

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    g_assert_null (strstr (text, own[i]));
  g_assert_nonnull (strstr (text, "## The week after: "));
  g_assert_nonnull (strstr (text, "- Next step: "));
}

/* F81: headings stand out, and what looks like markup is text. */
static void
test_preview (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingDocument) document = footing_document_new ("A <b>plan</b>");
  g_autofree char *markup = NULL;

  footing_document_add_heading (document, 2, "Outcomes & more");
  footing_document_add_text (document, "5 < 6");
  footing_document_add_item (document, "R&D");
  footing_document_finish (document);
  markup = footing_document_format_markup (document);
  g_assert_cmpstr (markup, ==,
                   "<span weight=\"bold\" size=\"x-large\">A &lt;b&gt;plan&lt;/b&gt;"
                   "</span>\n\n"
                   "<span weight=\"bold\" size=\"large\">Outcomes &amp; more</span>\n"
                   "5 &lt; 6\n\n"
                   "– R&amp;D\n");
}

/* F93: what is told of a page is what was agreed; without one there is nothing to make.
 */
static void
test_good (Fixture *self, gconstpointer data)
{
  static const char *const perspectives[] = {"self", "support"};
  static const char *const said[] = {
      "# What Good Looks Like\n\nWith Mira\n\nAgreed on 2 March 2026, to be checked on "
      "30 March 2026\n\n- Reports arrive on time\\\n  What would show it: from 3 to 1\\\n"
      "  Who decides: Mira\\\n  By when: 20 April 2026\n",
      "# What I Expect of Noor\n\nAgreed on 2 March 2026, to be checked on 30 March "
      "2026\n\n- Reports arrive on time\\\n  What would show it: from 3 to 1\\\n  Who "
      "decides: me\\\n  By when: 20 April 2026\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (FootingRecovery) plan =
        footing_record_new (FOOTING_TYPE_RECOVERY, "title", "A plan", "perspective",
                            perspectives[i], "person", "Noor", "state", "active", NULL);
    const char *id = footing_record_get_id (plan);
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "name", "Mira", NULL);
    g_autoptr (FootingAgreement) page = footing_record_new (
        FOOTING_TYPE_AGREEMENT, "recovery", id, "person", footing_record_get_id (person),
        "note", "Only for me", "sent-on", "2026-03-01", "agreed-on", "2026-03-02",
        "check-on", "2026-03-30", NULL);
    g_autoptr (FootingPlanLine) line = footing_record_new (
        FOOTING_TYPE_PLAN_LINE, "recovery", id, "kind", "expectation", "agreement",
        footing_record_get_id (page), "title", "Reports arrive on time", "detail",
        "from 3 to 1", "due-on", "2026-04-20", NULL);
    const FootingSheetWish wish = {FOOTING_SHEET_GOOD, id};
    g_autoptr (GError) error = NULL;
    g_autofree char *text = NULL;

    g_assert_true (footing_store_save (self->store, plan, NULL));
    g_assert_true (footing_store_save (self->store, person, NULL));
    g_assert_null (footing_document_make_file (self->store, self->guidance, &wish,
                                               FOOTING_FORMAT_MARKDOWN, FALSE, &error));
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
    g_assert_true (footing_store_save (self->store, page, NULL));
    g_assert_true (footing_store_save (self->store, line, NULL));
    text = make_sheet (self, FOOTING_SHEET_GOOD, id);
    g_assert_cmpstr (text, ==, said[i]);
  }
}

/* What was checked stays a part of the plan until somebody else knows the next page. */
static void
test_good_in_plan (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingRecovery) plan =
      footing_record_new (FOOTING_TYPE_RECOVERY, "title", "A plan", "perspective", "self",
                          "state", "active", NULL);
  const char *id = footing_record_get_id (plan);
  g_autoptr (FootingAgreement) page =
      footing_record_new (FOOTING_TYPE_AGREEMENT, "recovery", id, "agreed-on",
                          "2026-03-02", "checked-on", "2026-03-04", NULL);
  g_autoptr (FootingPlanLine) line = footing_record_new (
      FOOTING_TYPE_PLAN_LINE, "recovery", id, "kind", "expectation", "agreement",
      footing_record_get_id (page), "title", "Reports arrive on time", NULL);
  g_autoptr (FootingAgreement) next =
      footing_record_new (FOOTING_TYPE_AGREEMENT, "recovery", id, NULL);
  g_autofree char *text = NULL;

  g_assert_true (footing_store_save (self->store, plan, NULL));
  g_assert_true (footing_store_save (self->store, page, NULL));
  g_assert_true (footing_store_save (self->store, line, NULL));
  g_assert_true (footing_store_save (self->store, next, NULL));
  text = make_sheet (self, FOOTING_SHEET_PLAN, id);
  g_assert_nonnull (
      strstr (text, "## What Good Looks Like\n\nChecked on 4 March 2026\n\n- Reports "
                    "arrive on time\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/sheets/figure-once", test_figure_once);
  FIXTURE_TEST ("/sheets/F81-days", test_days);
  FIXTURE_TEST ("/sheets/F81-order", test_order);
  FIXTURE_TEST ("/sheets/F43-review-told", test_review_told);
  FIXTURE_TEST ("/sheets/F81-preview", test_preview);
  FIXTURE_TEST ("/sheets/F93-good", test_good);
  FIXTURE_TEST ("/sheets/F93-good-in-plan", test_good_in_plan);

  return g_test_run ();
}
