/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H10: the header says which plan the window shows, and leads to the others. */
#include "config.h"

#include "fixture.h"
#include "plan/plan-switcher.h"
#include "probe.h"
#include "window.h"

#include <string.h>

static GtkWidget *
open_window (Fixture *self)
{
  GtkWidget *window = GTK_WIDGET (footing_window_new (NULL, self->context));

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

static GtkWidget *
get_switcher (GtkWidget *window)
{
  return fixture_find (window, FOOTING_TYPE_PLAN_SWITCHER, NULL);
}

/* What it reads; NULL when it is not there. */
static const char *
read_switcher (GtkWidget *window)
{
  GtkWidget *switcher = get_switcher (window);

  return gtk_widget_get_visible (switcher)
             ? gtk_label_get_label (
                   GTK_LABEL (fixture_find (switcher, GTK_TYPE_LABEL, NULL)))
             : NULL;
}

static void
change (Fixture *self, const char *id, const char *property, const char *value)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, &error, property, value,
                        NULL);
  g_assert_no_error (error);
  fixture_settle ();
}

/* Nothing while there is no plan, a draft included; quietly the name of the only one. */
static void
test_one (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_window (self);
  AdwViewSwitcherTitle *title =
      ADW_VIEW_SWITCHER_TITLE (fixture_find (window, ADW_TYPE_VIEW_SWITCHER_TITLE, NULL));
  G_GNUC_UNUSED g_autofree char *draft =
      fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *id = NULL;

  fixture_settle ();
  g_assert_null (read_switcher (window));
  g_assert_cmpstr (adw_view_switcher_title_get_title (title), ==, "Footing");

  id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  fixture_settle ();
  g_assert_cmpstr (read_switcher (window), ==, "The pilot missed its key figures");
  g_assert_cmpstr (adw_view_switcher_title_get_title (title), ==, "");
  g_assert_null (fixture_find (get_switcher (window), GTK_TYPE_MENU_BUTTON, NULL));

  change (self, id, "title", PROBE_HOSTILE);
  g_assert_cmpstr (read_switcher (window), ==, PROBE_HOSTILE_LINE);

  footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, id, NULL);
  fixture_settle ();
  g_assert_null (read_switcher (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* With two, a menu; in support it says whom for. Another one that is chosen is current
 * everywhere, by the one rule there is. */
static void
test_several (Fixture *self, gconstpointer data)
{
  g_autofree char *own = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  GtkWidget *window = open_window (self);
  GtkWidget *switcher = get_switcher (window);
  GtkWidget *button;
  GMenuModel *model;

  change (self, other, "person", "Noor");
  change (self, other, "title", "After_the demo");
  footing_context_set_recovery (self->context, other);
  fixture_settle ();
  g_assert_cmpstr (read_switcher (window), ==, "For Noor");
  button = fixture_find (switcher, GTK_TYPE_MENU_BUTTON,
                         "Plan: Supporting Noor: After_the demo");
  g_assert_nonnull (button);
  fixture_assert_named (switcher);

  /* A title that says whom for says it once. */
  change (self, other, "title", "Noor, after the demo");
  fixture_settle ();
  g_assert_nonnull (
      fixture_find (switcher, GTK_TYPE_MENU_BUTTON, "Plan: Noor, after the demo"));
  change (self, other, "title", "After_the demo");
  fixture_settle ();
  button = fixture_find (switcher, GTK_TYPE_MENU_BUTTON,
                         "Plan: Supporting Noor: After_the demo");

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle ();
  model = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (model), ==, 2);
  {
    g_autoptr (GMenuModel) plans =
        g_menu_model_get_item_link (model, 0, G_MENU_LINK_SECTION);
    g_autofree char *label = NULL;

    g_assert_cmpint (g_menu_model_get_n_items (plans), ==, 2);
    g_menu_model_get_item_attribute (plans, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label);
    g_assert_cmpstr (label, ==, "Supporting Noor: After__the demo");
  }
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));

  gtk_widget_activate_action (switcher, "plan-switcher.choose", "s", own);
  fixture_settle ();
  g_assert_cmpstr (footing_context_get_recovery (self->context), ==, own);
  g_assert_cmpstr (read_switcher (window), ==, "The pilot missed its key figures");

  footing_store_remove (self->store, FOOTING_TYPE_RECOVERY, other, NULL);
  fixture_settle ();
  g_assert_null (fixture_find (switcher, GTK_TYPE_MENU_BUTTON, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The window still fits 360 pixels, with whatever name. */
static void
test_narrow (Fixture *self, gconstpointer data)
{
  g_autofree char *own = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, TRUE);
  g_autofree char *name = g_strnfill (300, 'W');
  GtkWidget *window = open_window (self);
  int minimum;

  change (self, own, "title", name);
  change (self, other, "person", name);
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* But for its frame. */
static gboolean
has_width (gpointer window)
{
  const int *wanted = g_object_get_data (window, "wanted");

  return ABS (gtk_widget_get_width (window) - *wanted) <= 20;
}

/* A name has the room that the views leave; where they are at the bottom, that is all.
 * Where they fit the header they are there, however long the name is. */
static void
test_room (Fixture *self, gconstpointer data)
{
  static const struct {
    int width;
    gboolean whole; /* it has to be; elsewhere that is for the theme to say */
    gboolean at_bottom;
  } cases[] = {{360, FALSE, TRUE},  {640, TRUE, TRUE},   {760, TRUE, TRUE},
               {900, FALSE, FALSE}, {1240, TRUE, FALSE}, {700, TRUE, TRUE}};
  const char *name = "The pilot that missed its figures";
  g_autofree char *own = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *window = open_window (self);
  GtkWidget *switcher = fixture_find (window, FOOTING_TYPE_PLAN_SWITCHER, NULL);
  GtkWidget *title = fixture_find (window, ADW_TYPE_VIEW_SWITCHER_TITLE, NULL);

  change (self, own, "title", name);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *label = fixture_find (switcher, GTK_TYPE_LABEL, name);

    g_test_message ("%d", cases[i].width);
    g_object_set_data (G_OBJECT (window), "wanted", (gpointer)&cases[i].width);
    gtk_window_set_default_size (GTK_WINDOW (window), cases[i].width, 700);
    fixture_wait (has_width, window);
    fixture_draw (window);
    if (cases[i].whole)
      g_assert_false (
          pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
    g_assert_cmpint (
        adw_view_switcher_title_get_title_visible (ADW_VIEW_SWITCHER_TITLE (title)), ==,
        cases[i].at_bottom);
    g_assert_cmpint (gtk_widget_get_width (label), >=, 88);
    g_assert_cmpstr (gtk_widget_get_tooltip_text (switcher), ==, name);
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/plan-switcher/H10-one", test_one);
  fixture_test ("/app/plan-switcher/H10-several", test_several);
  fixture_test ("/app/plan-switcher/H10-narrow", test_narrow);
  fixture_test ("/app/plan-switcher/H10-room", test_room);

  return g_test_run ();
}
