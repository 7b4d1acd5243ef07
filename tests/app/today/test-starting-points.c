/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F72: eight everyday questions, and what each of them leads to. */
#include "config.h"

#include "start-actions.h"
#include "probe.h"
#include "signs/checkin-dialog.h"
#include "today/starting-points.h"
#include "editors/person-row.h"
#include "window.h"
#include "sections/section-people.h"
#include "wizard/wizard.h"

#include <string.h>

/* Where this program notes that it was started as an example. */
#define MARK "FOOTING_TEST_MARK"

/* --- The questions -------------------------------------------------------------------
 */

static void
test_questions (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *question, *action, *target;
  } points[] = {
      {"I missed a promotion", "app.new-plan-for", "self:passed-over"},
      {"Our reorganisation hit me", "app.new-plan-for", "self:reorganisation"},
      {"Is my momentum slowing?", "app.check-in", NULL},
      {"I want small wins after a mistake", "app.log-win", NULL},
      {"How do I get seen again?", "app.begin-with-people", "visibility"},
      {"What do I say to my manager?", "app.begin-with-people", "manager"},
      {"How do I rebuild trust?", "app.begin-with-people", "trust"},
      {"What does a worked plan look like?", "app.show-example", "self"},
  };
  GtkWidget *view = footing_starting_points_new ();
  g_autoptr (GPtrArray) rows = NULL;

  fixture_show (self, view);
  fixture_assert_named (view);
  rows = probe_all (view, GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (points));
  for (guint i = 0; i < G_N_ELEMENTS (points); i++) {
    GtkActionable *row = g_ptr_array_index (rows, i);
    GVariant *target = gtk_actionable_get_action_target_value (row);
    g_autofree char *other = gtk_test_accessible_check_property (
        GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, points[i].question);

    g_assert_null (other);
    g_assert_cmpstr (gtk_actionable_get_action_name (row), ==, points[i].action);
    g_assert_cmpstr (target != NULL ? g_variant_get_string (target, NULL) : NULL, ==,
                     points[i].target);
  }
  g_assert_nonnull (fixture_find (view, GTK_TYPE_BUTTON, "_Start a Plan"));
  g_assert_nonnull (fixture_find (view, GTK_TYPE_BUTTON, "Support S_omebody"));
  g_assert_nonnull (fixture_find (view, GTK_TYPE_BUTTON, "_When to Seek Support"));
}

/* --- Beginning with people -----------------------------------------------------------
 */

static void
test_people (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *purpose, *role, *repair;
    int rhythm_days;
  } cases[] = {
      {"visibility", "manager", "none", 14},
      {"manager", "manager", "wanted", -1},
      {"trust", "other", "wanted", -1},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *id = footing_starting_points_begin_with_people (
        self->context, cases[i].purpose, &error);
    g_autoptr (FootingRecovery) draft = probe_get (self, FOOTING_TYPE_RECOVERY, id);
    g_autoptr (GPtrArray) people = probe_list (self, FOOTING_TYPE_PERSON, id);
    FootingPerson *person = g_ptr_array_index (people, 0);

    g_assert_no_error (error);
    g_assert_cmpstr (draft->state, ==, "draft");
    g_assert_cmpint (draft->page, ==, FOOTING_PAGE_PEOPLE);
    g_assert_cmpint (draft->reached, ==, FOOTING_PAGE_PEOPLE);
    g_assert_cmpuint (people->len, ==, 1);
    g_assert_cmpstr (person->role, ==, cases[i].role);
    g_assert_cmpstr (person->repair, ==, cases[i].repair);
    g_assert_cmpint (person->rhythm_days, ==, cases[i].rhythm_days);
  }
}

/* A purpose from elsewhere that there is not makes nothing. */
static void
test_unknown_purpose (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
      footing_starting_points_begin_with_people (self->context, PROBE_HOSTILE, &error));
  g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_RECOVERY), ==, 0);
}

/* --- The actions ---------------------------------------------------------------------
 */

typedef struct {
  GtkApplication *application;
  FootingWindow *window;
} Desk;

static void
desk_init (Desk *self, Fixture *fixture)
{
  static int n = 0;
  /* What is registered stays so until the program ends. */
  g_autofree char *id = g_strdup_printf ("%s.StartingPoints%d", APP_ID, n++);
  g_autoptr (GError) error = NULL;

  self->application =
      GTK_APPLICATION (adw_application_new (id, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  footing_start_actions_add (self->application);
  self->window = footing_window_new (self->application, fixture->context);
  g_signal_connect_swapped (self->application, "activate",
                            G_CALLBACK (gtk_window_present), self->window);
  fixture_settle ();
}

static void
desk_clear (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_settle ();
  g_object_unref (self->application);
}

static void
activate (Desk *self, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->application), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
  fixture_settle ();
}

static GtkWidget *
find_dialog (Desk *self)
{
  GtkWidget *found = NULL;

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    if (FOOTING_IS_CHECKIN_DIALOG (l->data)) {
      g_assert_null (found);
      found = l->data;
    }

  return found;
}

/* F30: the signs, without a plan; asked for twice there is one check-in. */
static void
test_check_in (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;
  Desk desk;

  desk_init (&desk, self);
  activate (&desk, "check-in", NULL);
  activate (&desk, "check-in", NULL);
  dialog = find_dialog (&desk);
  g_assert_nonnull (dialog);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (desk.window)));

  gtk_window_close (GTK_WINDOW (dialog));
  fixture_settle ();
  g_assert_cmpint (footing_store_count (self->store, FOOTING_TYPE_CHECKIN), ==, 0);
  desk_clear (&desk);
}

/* The manager's row stands open, with room for what to say. */
static void
test_begin_with_people (Fixture *self, gconstpointer data)
{
  GtkWidget *wizard, *row;
  Desk desk;

  desk_init (&desk, self);
  activate (&desk, "begin-with-people", "manager");
  wizard = fixture_find (GTK_WIDGET (desk.window), FOOTING_TYPE_WIZARD, NULL);
  g_assert_nonnull (wizard);
  g_assert_true (
      FOOTING_IS_SECTION_PEOPLE (footing_wizard_get_section (FOOTING_WIZARD (wizard))));
  row = fixture_find (wizard, FOOTING_TYPE_PERSON_ROW, NULL);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_nonnull (fixture_find (row, GTK_TYPE_BUTTON, "Draft it for me"));
  desk_clear (&desk);
}

static gboolean
is_marked (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

/* F73: the example is a program of its own: this one again, which leaves a mark. */
static void
test_example (Fixture *self, gconstpointer data)
{
  g_autofree char *mark = g_build_filename (self->folder, "mark", NULL);
  Desk desk;

  desk_init (&desk, self);
  g_setenv (MARK, mark, TRUE);
  activate (&desk, "show-example", "self");
  fixture_wait (is_marked, mark);
  g_unsetenv (MARK);
  desk_clear (&desk);
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && strcmp (argv[1], "--demo=self") == 0 && g_getenv (MARK) != NULL)
    return g_file_set_contents (g_getenv (MARK), "", 0, NULL) ? 0 : 1;

  fixture_init (&argc, &argv);

  fixture_test ("/app/starting-points/F72-questions", test_questions);
  fixture_test ("/app/starting-points/F72-people", test_people);
  fixture_test ("/app/starting-points/F72-unknown-purpose", test_unknown_purpose);
  fixture_test ("/app/starting-points/F72-F30-check-in", test_check_in);
  fixture_test ("/app/starting-points/F72-F52-begin-with-people", test_begin_with_people);
  fixture_test ("/app/starting-points/F72-F73-example", test_example);

  return g_test_run ();
}
