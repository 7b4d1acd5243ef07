/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "plan/checkins.h"
#include "probe.h"
#include "widgets/text-area.h"
#include "sections/section-review.h"
#include "wizard/wizard.h"

#include <string.h>

/* The wizard, opened on the review. */
static GtkWidget *
show_review (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *wizard;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, "page",
                        FOOTING_PAGE_REVIEW, "reached", FOOTING_PAGE_REVIEW, NULL);
  g_assert_no_error (error);
  wizard = footing_wizard_new (self->context, id);
  fixture_show (self, wizard);

  return wizard;
}

static GtkListBoxRow *
get_row (GtkWidget *wizard, FootingPage page)
{
  GtkWidget *list = fixture_find (wizard, GTK_TYPE_LIST_BOX, "The pages of the plan");

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), page);
}

static const char *
get_summary (GtkWidget *wizard, FootingPage page)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (wizard, page)));
}

/* F1: every part of the plan, in a few words. */
static void
test_parts (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *baseline =
      footing_plan_ensure_checkin (self->store, id, "baseline", NULL);
  GtkWidget *wizard;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "story",
                        "I always\n\nruin it", "reframe", "This time I was late", NULL);
  footing_store_set_sign (self->store, baseline, "reactive", 4, NULL);
  footing_store_set_sign (self->store, baseline, "reworks", 0, NULL);
  wizard = show_review (self, id);

  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_HAPPENED), ==,
                   "The pilot missed its key figures\n"
                   "Fri, 20 February · A project missed its targets");
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_STORY), ==,
                   "I always ruin it\nThis time I was late");
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_DRIVERS), ==,
                   "No plan for getting back · clearly");
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_SIGNS), ==,
                   "2 signs answered\nAnswering, not starting · nearly always");
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_OUTCOMES), ==,
                   "Answer within a day · 48 → 24 hours by 20 Apr\n"
                   "Answer within a day · 48 → 24 hours by 20 Apr");
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_FIRST_WIN), ==,
                   "Publish the cleaned-up report · 9 Mar");
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_PEOPLE), ==, "Skipped");
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_MOVES), ==,
                   "Agree on two targets · 12 Mar");
  g_assert_true (g_str_has_prefix (get_summary (wizard, FOOTING_PAGE_RHYTHM),
                                   "Outreach · Tuesdays, 10:00 · 20 min\n"));
}

/* Who will see the first win becomes a person of the plan: nobody is said to be skipped.
 */
static void
test_people_to_come (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *win = footing_plan_ensure_first_win (self->store, id, NULL);
  GtkWidget *wizard;

  footing_store_change (self->store, FOOTING_TYPE_STEP, win, NULL, "seen-by",
                        "Priya Shah, Tom", NULL);
  wizard = show_review (self, id);
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_PEOPLE), ==,
                   "Priya Shah · will see the first win\nTom · will see the first win");
}

/* D35: of many, a page is read, and how many more there are. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *wizard;

  for (int i = 0; i < 40; i++) {
    g_autofree char *name = g_strdup_printf ("Person %d", i);
    g_autoptr (FootingPerson) person =
        footing_record_new (FOOTING_TYPE_PERSON, "recovery", id, "position", i, "name",
                            name, "role", "peer", NULL);

    g_assert_true (footing_store_save (self->store, person, NULL));
  }

  wizard = show_review (self, id);
  g_assert_true (g_str_has_prefix (get_summary (wizard, FOOTING_PAGE_PEOPLE),
                                   "Person 0 · Colleague\nPerson 1 · Colleague\n"));
  g_assert_true (g_str_has_suffix (get_summary (wizard, FOOTING_PAGE_PEOPLE),
                                   "Person 31 · Colleague\nand 8 more"));
}

/* F1: a part that is not complete says so, until it is. */
static void
test_gap (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *wizard;

  footing_store_set_driver (self->store, id, "no-plan", -1, NULL);
  wizard = show_review (self, id);
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_DRIVERS), ==,
                   footing_gap_to_sentence (FOOTING_GAP_DRIVERS));
  g_assert_true (gtk_widget_has_css_class (
      GTK_WIDGET (get_row (wizard, FOOTING_PAGE_DRIVERS)), "incomplete"));

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "drivers-unclear",
                        TRUE, NULL);
  g_assert_cmpstr (get_summary (wizard, FOOTING_PAGE_DRIVERS), ==, "Not known yet");
  g_assert_false (gtk_widget_has_css_class (
      GTK_WIDGET (get_row (wizard, FOOTING_PAGE_DRIVERS)), "incomplete"));
}

/* F1: each part is one press from its page. */
static void
test_go (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  GtkWidget *wizard = show_review (self, id);

  for (int page = 0; page < FOOTING_PAGE_REVIEW; page++) {
    footing_wizard_go (FOOTING_WIZARD (wizard), FOOTING_PAGE_REVIEW);
    fixture_settle ();
    gtk_widget_activate (GTK_WIDGET (get_row (wizard, page)));
    fixture_settle ();
    /* The rows stand in the order of the pages. */
    g_assert_cmpint (footing_wizard_get_page (FOOTING_WIZARD (wizard)), ==,
                     footing_page_at (page, FOOTING_PERSPECTIVE_SUPPORT));
  }
}

/* F1, hostile: what somebody typed is shown as it is, shortened, and not as markup. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *huge = g_strnfill (1024 * 1024, 'x');
  GtkWidget *wizard;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "title",
                        PROBE_HOSTILE, "story", huge, NULL);
  wizard = show_review (self, id);
  g_assert_nonnull (
      strstr (get_summary (wizard, FOOTING_PAGE_HAPPENED), "<b>a</b> & %s"));
  g_assert_cmpuint (strlen (get_summary (wizard, FOOTING_PAGE_STORY)), <, 200);
  g_assert_cmpint (gtk_widget_get_width (wizard), <=, 800);
}

/* F46: what "back on my feet" would look like is kept with the plan. */
static void
test_back_on_my_feet (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *wizard = show_review (self, id);
  GtkWidget *section = GTK_WIDGET (footing_wizard_get_section (FOOTING_WIZARD (wizard)));
  GtkWidget *area = fixture_find (section, FOOTING_TYPE_TEXT_AREA, NULL);
  g_autoptr (FootingRecovery) after = NULL;

  fixture_assert_named (wizard);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (footing_text_area_get_view (FOOTING_TEXT_AREA (area))),
      "I offer the demo myself.", -1);
  g_assert_true (footing_context_flush (self->context));
  after = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (after->back_on_my_feet, ==, "I offer the demo myself.");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-review/F1-parts", test_parts);
  fixture_test ("/app/section-review/F98-people-to-come", test_people_to_come);
  fixture_test ("/app/section-review/D35-many", test_many);
  fixture_test ("/app/section-review/F1-gap", test_gap);
  fixture_test ("/app/section-review/F1-go", test_go);
  fixture_test ("/app/section-review/F1-hostile", test_hostile);
  fixture_test ("/app/section-review/F46-back-on-my-feet", test_back_on_my_feet);

  return g_test_run ();
}
