/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F72: everyday questions, and the actions that one begins with. */
#include "config.h"

#include "desk.h"
#include "probe.h"
#include "signs/checkin-dialog.h"
#include "today/starting-points.h"
#include "today/today-view.h"
#include "window.h"

#include <string.h>

/* Where this program notes that it was started as an example. */
#define MARK "FOOTING_TEST_MARK"

/* --- The questions -------------------------------------------------------------------
 */

static void
test_questions (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *question, *door;
  } points[] = {
      {"It has just happened", "first-days"},
      {"I missed a promotion", "promotion"},
      {"A reorganisation hit me", "reorganisation"},
      {"It went wrong in public", "public"},
      {"I got a harsh review", "review"},
      {"Is my momentum slowing?", "momentum"},
      {"I want small wins after a mistake", "small-wins"},
      {"How do I get seen again?", "seen"},
      {"What do I say to my manager?", "manager"},
      {"How do I rebuild trust?", "trust"},
      {"What does a worked plan look like?", "example"},
      {"I want to support somebody", "support"},
  };
  GtkWidget *view = footing_starting_points_new (self->guidance);
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
    g_assert_cmpstr (gtk_actionable_get_action_name (row), ==, "app.open-door");
    g_assert_cmpstr (g_variant_get_string (target, NULL), ==, points[i].door);
  }
  g_assert_nonnull (fixture_find (view, GTK_TYPE_BUTTON, "_Start a Plan"));
  g_assert_nonnull (fixture_find (view, GTK_TYPE_BUTTON, "_When to Seek Support"));
}

/* F73, H18: both examples open from here. */
static void
test_both_examples (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *label, *name;
  } examples[] = {
      {"Open an _Example", "self"},
      {"Open an Example of S_upport", "support"},
  };
  GtkWidget *view = footing_starting_points_new (self->guidance);

  fixture_show (self, view);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++) {
    GtkActionable *button =
        GTK_ACTIONABLE (fixture_find (view, GTK_TYPE_BUTTON, examples[i].label));

    g_assert_nonnull (button);
    g_assert_cmpstr (gtk_actionable_get_action_name (button), ==, "app.show-example");
    g_assert_cmpstr (
        g_variant_get_string (gtk_actionable_get_action_target_value (button), NULL), ==,
        examples[i].name);
  }
}

/* --- The actions ---------------------------------------------------------------------
 */

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

static void
assert_in_sight (GtkWidget *window, GType type, const char *label)
{
  GtkWidget *view = fixture_find (window, FOOTING_TYPE_TODAY_VIEW, NULL);
  GtkWidget *widget = fixture_find (view, type, label);
  graphene_rect_t bounds;

  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (gtk_widget_compute_bounds (widget, view, &bounds));
  g_test_message ("%s ends at %.0f of %d", label,
                  (double)(bounds.origin.y + bounds.size.height),
                  gtk_widget_get_height (view));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (view));
}

/* F72: what this is, that nothing leaves this computer, and what to begin with are in
 * sight at once, without scrolling. */
static void
test_first_screen (Fixture *self, gconstpointer data)
{
  static const struct {
    int width, height, scale;
  } screens[] = {{900, 700, 1}, {360, 640, 1}, {1024, 600, 1}, {900, 700, 2}};

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++) {
    GtkWindow *window;

    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                  screens[i].scale * 96 * 1024, NULL);
    window = GTK_WINDOW (footing_window_new (NULL, self->context));
    gtk_window_set_default_size (window, screens[i].width, screens[i].height);
    gtk_window_present (window);
    fixture_draw (GTK_WIDGET (window));
    g_test_message ("%d × %d, %d00 %%", screens[i].width, screens[i].height,
                    screens[i].scale);
    assert_in_sight (GTK_WIDGET (window), GTK_TYPE_LABEL,
                     "Footing turns a setback at work into a plan: one small win first, "
                     "then the next.");
    assert_in_sight (GTK_WIDGET (window), GTK_TYPE_LABEL,
                     "Nothing leaves this computer.");
    assert_in_sight (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Start a Plan");
    gtk_window_destroy (window);
  }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int argc, char *argv[])
{
  if (argc == 2 && strcmp (argv[1], "--demo=self") == 0 && g_getenv (MARK) != NULL)
    return g_file_set_contents (g_getenv (MARK), "", 0, NULL) ? 0 : 1;

  fixture_init (&argc, &argv);

  fixture_test ("/app/starting-points/F72-questions", test_questions);
  fixture_test ("/app/starting-points/F73-H18-both-examples", test_both_examples);
  fixture_test ("/app/starting-points/F72-F30-check-in", test_check_in);
  fixture_test ("/app/starting-points/F72-F73-example", test_example);
  fixture_test ("/app/starting-points/F72-first-screen", test_first_screen);

  return g_test_run ();
}
