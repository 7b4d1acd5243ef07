/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F73, H18: where the worked examples open from, and what marks them. */
#include "config.h"

#include "probe.h"
#include "window.h"

#include <string.h>

static const char *const views[] = {"today", "plan", "timeline", "signs", "people"};

/* How often an item of @menu, at any depth, does @action with @target. */
static int
count_items (GMenuModel *menu, const char *action, const char *target)
{
  int n = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    g_autofree char *does = NULL;
    g_autofree char *with = NULL;

    if (g_menu_model_get_item_attribute (menu, i, "action", "s", &does) &&
        g_menu_model_get_item_attribute (menu, i, "target", "s", &with))
      n += strcmp (does, action) == 0 && strcmp (with, target) == 0;
    for (guint j = 0; j < 2; j++) {
      g_autoptr (GMenuModel) below = g_menu_model_get_item_link (
          menu, i, j == 0 ? G_MENU_LINK_SECTION : G_MENU_LINK_SUBMENU);

      n += below != NULL ? count_items (below, action, target) : 0;
    }
  }

  return n;
}

/* F73, H18: both examples stay in the menu when there is a plan. */
static void
test_examples (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *id =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = probe_open_window (self);
  GtkMenuButton *button =
      GTK_MENU_BUTTON (fixture_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL));
  GMenuModel *menu;

  gtk_menu_button_popup (button);
  fixture_settle ();
  menu = gtk_menu_button_get_menu_model (button);
  g_assert_cmpint (count_items (menu, "app.show-example", "self"), ==, 1);
  g_assert_cmpint (count_items (menu, "app.show-example", "support"), ==, 1);
  gtk_menu_button_popdown (button);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* F73, H18: what shows an example says so in its title and on every page; what shows
 * one's own plan does not. */
static void
test_marked (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWindow *window = probe_open_window (self);
  GtkWidget *line = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (window), FOOTING_TYPE_WINDOW, "example_line"));
  GtkWidget *title = GTK_WIDGET (gtk_widget_get_template_child (
      GTK_WIDGET (window), FOOTING_TYPE_WINDOW, "switcher_title"));
  G_GNUC_UNUSED g_autofree char *started = NULL;

  g_assert_false (gtk_widget_get_mapped (line));
  footing_window_show_example (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Footing: An Example");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    footing_window_show_view (window, views[i]);
    fixture_settle ();
    g_assert_true (gtk_widget_get_mapped (line));
  }
  footing_window_open_quick_start (window, id);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (line));
  footing_window_open_wizard (window, id);
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (line));
  footing_window_open_door (window, "manager");
  fixture_settle ();
  g_assert_true (gtk_widget_get_mapped (line));

  /* A plan that is begun there does not take its name. */
  started = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  fixture_settle ();
  g_assert_cmpstr (adw_view_switcher_title_get_title (ADW_VIEW_SWITCHER_TITLE (title)),
                   ==, "An Example");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
says_example (gpointer window)
{
  g_autoptr (GPtrArray) labels = probe_all (window, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++) {
    GtkLabel *label = labels->pdata[i];

    if (strcmp (gtk_label_get_label (label), "An Example") == 0 &&
        gtk_widget_get_mapped (GTK_WIDGET (label)))
      return !pango_layout_is_ellipsized (gtk_label_get_layout (label));
  }

  return FALSE;
}

/* At 360 pixels, too, it says in full that it is one, with a plan or without. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *plan =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  FootingWindow *window = footing_window_new (NULL, self->context);

  footing_window_show_example (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  gtk_window_present (GTK_WINDOW (window));
  fixture_wait (says_example, window);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/examples/F73-H18-menu", test_examples);
  fixture_test ("/app/examples/H18-narrow", test_narrow);
  fixture_test ("/app/examples/F73-H18-marked", test_marked);

  return g_test_run ();
}
