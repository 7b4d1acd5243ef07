/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F98: a plan that begins with what happened and a first win, and what it says could be
 * added next. */
#include "config.h"

#include "plan-draft.h"
#include "plan/checkins.h"
#include "plan/begin.h"
#include "plan/draft.h"
#include "plan/people.h"
#include "plan/steps.h"

#include <string.h>

static char *
add_draft (Fixture *self)
{
  return plan_draft_create (self, FOOTING_PERSPECTIVE_SELF);
}

static void
change (
    Fixture *self, GType type, const char *id, const char *property, const char *value)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, type, id, &error, property, value, NULL);
  g_assert_no_error (error);
}

static FootingGap
find_gap (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  FootingGap gap;

  g_assert_true (footing_plan_check_brief (self->store, id, &gap, NULL, &error));
  g_assert_no_error (error);

  return gap;
}

static void
fill (Fixture *self, const char *id)
{
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);

  change (self, FOOTING_TYPE_RECOVERY, id, "title", "The pilot was stopped");
  change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", "2026-03-02");
  change (self, FOOTING_TYPE_STEP, win, "title", "Publish the report");
  change (self, FOOTING_TYPE_STEP, win, "due-on", "2026-03-06");
}

/* It happened today until somebody says otherwise; untouched it goes by itself all the
 * same, and with another day it stays. */
static void
test_create (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *trigger, *happened_on; /* or NULL */
    gboolean stays;
  } cases[] = {
      {NULL, NULL, FALSE},
      {"passed-over", NULL, FALSE},
      {NULL, "2026-03-02", TRUE},
      {"passed-over", "2026-03-02", TRUE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingGuidance) guidance = fixture_load_guidance ();
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) gone = NULL;
    g_autofree char *id =
        footing_plan_create_brief (self->store, guidance, cases[i].trigger, &error);
    g_autoptr (FootingRecovery) draft = NULL;
    g_autoptr (FootingRecovery) after = NULL;

    g_assert_no_error (error);
    draft = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, &error);
    g_assert_no_error (error);
    g_assert_true (footing_plan_is_brief (draft));
    g_assert_cmpstr (draft->happened_on, ==, TODAY);
    g_assert_cmpstr (draft->trigger, ==,
                     cases[i].trigger != NULL ? cases[i].trigger : "");

    if (cases[i].happened_on != NULL)
      change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", cases[i].happened_on);
    g_assert_true (footing_draft_drop_untouched (self->store, id, &error));
    g_assert_no_error (error);
    after = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, &gone);
    g_assert_cmpint (after != NULL, ==, cases[i].stays);
  }
}

/* Each thing that is missing, in the order of the screen; nothing else is asked. */
static void
test_gaps (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_draft (self);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_TITLE);
  g_assert_false (footing_plan_start_brief (self->store, id, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);

  change (self, FOOTING_TYPE_RECOVERY, id, "title", "The pilot was stopped");
  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_DATE);
  change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", "2026-03-04");
  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_DATE_IN_FUTURE);
  change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", "2026-03-02");
  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_FIRST_WIN_TITLE);
  change (self, FOOTING_TYPE_STEP, win, "title", "Publish the report");
  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_FIRST_WIN_DATE);
  change (self, FOOTING_TYPE_STEP, win, "due-on", "2026-03-20");
  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_FIRST_WIN_RANGE);
  change (self, FOOTING_TYPE_STEP, win, "due-on", "2026-03-06");
  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_NONE);
}

/* It runs: the setback is on the timeline, one ritual is on, and none of it is done when
 * one part of it fails. */
static void
test_start (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_draft (self);
  g_autoptr (GPtrArray) rituals = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autoptr (GError) error = NULL;
  guint n_on = 0;

  fill (self, id);
  g_assert_true (footing_plan_start_brief (self->store, id, &error));
  g_assert_no_error (error);

  recovery = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, NULL);
  g_assert_true (footing_recovery_is_active (recovery));
  g_assert_cmpstr (recovery->started_on, ==, TODAY);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);

  rituals = footing_store_list (self->store, FOOTING_TYPE_RITUAL, id, NULL);
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    n_on += ritual->enabled;
    g_assert_cmpint (ritual->enabled, ==, strcmp (ritual->code, "reflection") == 0);
  }
  g_assert_cmpuint (n_on, ==, 1);

  /* Once. */
  g_assert_false (footing_plan_start_brief (self->store, id, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_ENTRY), ==, 1);
}

/* The open pages as numbers: "1 2 3". */
static char *
describe_open (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) pages = footing_plan_list_open_pages (self->store, id, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < pages->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " " : "",
                            g_array_index (pages, FootingPage, i));

  return g_string_free (text, FALSE);
}

static void
save (Fixture *self, gpointer record)
{
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, record, &error);
  g_assert_no_error (error);
  g_object_unref (record);
}

/* "Mira (manager), Tom (other)" */
static char *
describe_people (Fixture *self, const char *id)
{
  g_autoptr (GPtrArray) people =
      footing_store_list (self->store, FOOTING_TYPE_PERSON, id, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++) {
    FootingPerson *person = g_ptr_array_index (people, i);

    g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", person->name,
                            person->role);
  }

  return g_string_free (text, FALSE);
}

/* F98: who will see the first win is a person of the plan once it starts: those who are
 * there already are found however they are written, and what is no name makes nobody. */
static void
test_viewers (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *seen_by, *people;
  } cases[] = {
      {"", "Mira (manager)"},
      {"Tom", "Mira (manager), Tom (other)"},
      {" mira ", "Mira (manager)"},
      {"MIRA, Tom and  Ana", "Mira (manager), Tom (other), Ana (other)"},
      {"Tom، Ana؛ سارة", "Mira (manager), Tom (other), Ana (other), سارة (other)"},
      {"Tom; tom & Tom", "Mira (manager), Tom (other)"},
      {"Dr Anna van Dijk", "Mira (manager), Dr Anna van Dijk (other)"},
      {"everybody who was in the meeting", "Mira (manager)"},
      {", ;", "Mira (manager)"},
      {"Ann, Bo, Cy, Di, Ed, Fay, Gus, Hal, Ivy, Jo",
       "Mira (manager), Ann (other), Bo (other), Cy (other), Di (other), Ed (other), "
       "Fay (other), Gus (other), Hal (other)"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *id = add_draft (self);
    g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
    g_autofree char *people = NULL;
    g_autofree char *joined = NULL;
    g_autofree char *said = NULL;
    g_auto (GStrv) to_come = NULL;

    fill (self, id);
    save (self,
          footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "name", "Mira", NULL));
    change (self, FOOTING_TYPE_STEP, win, "seen-by", cases[i].seen_by);
    to_come = footing_people_list_to_come (self->store, id, NULL);
    g_assert_true (footing_plan_start_brief (self->store, id, NULL));
    people = describe_people (self, id);
    g_assert_cmpstr (people, ==, cases[i].people);

    /* Before, just those were said to come. */
    joined = g_strjoinv (" (other), ", to_come);
    said = to_come[0] != NULL ? g_strdup_printf ("Mira (manager), %s (other)", joined)
                              : g_strdup ("Mira (manager)");
    g_assert_cmpstr (said, ==, people);
  }
}

static void
assert_open (Fixture *self, const char *id, const char *expected)
{
  g_autofree char *open = describe_open (self, id);

  g_assert_cmpstr (open, ==, expected);
}

/* A name that is given later is a person when the step is done, at the latest; the win
 * knows whom it was for, and the page of people is still offered. */
static void
test_meant (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_draft (self);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  g_autoptr (GPtrArray) people = NULL;
  g_auto (GStrv) meant = NULL;

  fill (self, id);
  g_assert_true (footing_plan_start_brief (self->store, id, NULL));
  change (self, FOOTING_TYPE_STEP, win, "seen-by", "Tom");
  meant = footing_people_list_viewers (self->store, win, NULL);
  g_assert_null (meant[0]);
  g_strfreev (meant);

  g_assert_true (footing_steps_set_done (self->store, guidance, win, TRUE, NULL));
  people = footing_store_list (self->store, FOOTING_TYPE_PERSON, id, NULL);
  g_assert_cmpuint (people->len, ==, 1);
  meant = footing_people_list_viewers (self->store, win, NULL);
  g_assert_cmpstr (meant[0], ==, footing_record_get_id (g_ptr_array_index (people, 0)));
  g_assert_null (meant[1]);
  assert_open (self, id, "1 2 3 4 6 7 8");
}

/* What is written is no longer offered. */
static void
test_open_pages (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_draft (self);
  g_autofree char *baseline = NULL;
  g_autoptr (GPtrArray) rituals = NULL;
  g_autoptr (GError) error = NULL;

  fill (self, id);
  g_assert_true (footing_plan_start_brief (self->store, id, NULL));
  assert_open (self, id, "1 2 3 4 6 7 8");

  change (self, FOOTING_TYPE_RECOVERY, id, "reframe", "One pilot, not my work");
  assert_open (self, id, "2 3 4 6 7 8");
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "drivers-unclear",
                        TRUE, NULL);
  g_assert_no_error (error);
  assert_open (self, id, "3 4 6 7 8");
  baseline = footing_plan_ensure_checkin (self->store, id, "baseline", NULL);
  g_assert_true (footing_store_set_sign (self->store, baseline, "reactive", 2, NULL));
  assert_open (self, id, "4 6 7 8");
  save (self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id, "title", "Faster",
                                  NULL));
  assert_open (self, id, "6 7 8");
  save (self,
        footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "name", "Mira", NULL));
  assert_open (self, id, "7 8");
  save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title", "Ask Mira",
                                  NULL));
  assert_open (self, id, "8");
  rituals = footing_store_list (self->store, FOOTING_TYPE_RITUAL, id, NULL);
  footing_store_change (self->store, FOOTING_TYPE_RITUAL,
                        footing_record_get_id (g_ptr_array_index (rituals, 0)), &error,
                        "enabled", TRUE, NULL);
  g_assert_no_error (error);
  assert_open (self, id, "");

  g_assert_null (footing_plan_list_open_pages (self->store, "gone", &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
}

static gboolean
is_brief (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, &error);

  g_assert_no_error (error);
  return footing_plan_is_brief (recovery);
}

/* What was begun on one screen is gone on with there, until a second page is opened. */
static void
test_brief (Fixture *self, gconstpointer data)
{
  g_autofree char *brief = add_draft (self);
  g_autofree char *full = add_draft (self);
  g_autofree char *support = plan_draft_create (self, FOOTING_PERSPECTIVE_SUPPORT);
  g_autoptr (GError) error = NULL;

  g_assert_true (is_brief (self, brief));
  g_assert_true (is_brief (self, support));
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, full, &error, "reached",
                        (int)FOOTING_PAGE_STORY, NULL);
  g_assert_no_error (error);
  g_assert_false (is_brief (self, full));

  fill (self, brief);
  g_assert_true (footing_plan_start_brief (self->store, brief, NULL));
  g_assert_false (is_brief (self, brief));
}

/* H11: in support, what I will do comes before anything about the
 * person. The one-on-one is on from the start. */
static void
test_open_pages_of_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = plan_draft_create (self, FOOTING_PERSPECTIVE_SUPPORT);

  assert_open (self, id, "7 1 5 6 3 2 4");
}

static gboolean
is_open (Fixture *self, const char *id, FootingPage page)
{
  g_autoptr (GError) error = NULL;
  gboolean open;

  g_assert_true (footing_plan_find_open (self->store, id, page, &open, &error));
  g_assert_no_error (error);

  return open;
}

/* H20: what a page makes when it is shown says nothing; what somebody wrote does. */
static void
test_find_open (Fixture *self, gconstpointer data)
{
  g_autofree char *id = plan_draft_create (self, FOOTING_PERSPECTIVE_SUPPORT);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  g_autofree char *outcome = fixture_save (
      self, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", id, NULL));
  g_autoptr (GError) error = NULL;
  gboolean open;

  for (FootingPage page = FOOTING_PAGE_HAPPENED; page < FOOTING_N_PAGES; page++)
    g_assert_cmpint (is_open (self, id, page), ==,
                     page != FOOTING_PAGE_HAPPENED && page != FOOTING_PAGE_RHYTHM &&
                         page != FOOTING_PAGE_REVIEW);

  change (self, FOOTING_TYPE_STEP, win, "title", "The checklist");
  change (self, FOOTING_TYPE_OUTCOME, outcome, "unit", "hours");
  g_assert_false (is_open (self, id, FOOTING_PAGE_FIRST_WIN));
  g_assert_false (is_open (self, id, FOOTING_PAGE_OUTCOMES));

  g_assert_false (
      footing_plan_find_open (self->store, "gone", FOOTING_PAGE_STORY, &open, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE);
}

/* F98, H11: in support a plan begins with what happened to them and one thing that I will
 * do; the ritual that is on is the one-on-one. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = plan_draft_create (self, FOOTING_PERSPECTIVE_SUPPORT);
  g_autoptr (FootingStep) step = footing_record_new (
      FOOTING_TYPE_STEP, "recovery", id, "title", "Keep half an hour free", NULL);
  g_autoptr (GPtrArray) rituals = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_TITLE);
  change (self, FOOTING_TYPE_RECOVERY, id, "title", "The demo stopped");
  change (self, FOOTING_TYPE_RECOVERY, id, "happened-on", "2026-03-02");
  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_STEPS);
  g_assert_false (footing_plan_start_brief (self->store, id, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (footing_store_save (self->store, step, NULL));
  g_assert_cmpint (find_gap (self, id), ==, FOOTING_GAP_NONE);
  g_assert_true (footing_plan_start_brief (self->store, id, &error));
  g_assert_no_error (error);
  rituals = footing_store_list (self->store, FOOTING_TYPE_RITUAL, id, NULL);
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    g_assert_cmpint (ritual->enabled, ==, strcmp (ritual->code, "one-on-one") == 0);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/begin/F98/create", test_create);
  fixture_add ("/begin/F98/gaps", test_gaps);
  fixture_add ("/begin/F98/start", test_start);
  fixture_add ("/begin/F98/open-pages", test_open_pages);
  fixture_add ("/begin/F98/viewers", test_viewers);
  fixture_add ("/begin/F98/meant", test_meant);
  fixture_add ("/begin/F98/brief", test_brief);
  fixture_add ("/begin/F98-H11/support", test_support);
  fixture_add ("/begin/H11/open-pages", test_open_pages_of_support);
  fixture_add ("/begin/H20/find-open", test_find_open);

  return g_test_run ();
}
