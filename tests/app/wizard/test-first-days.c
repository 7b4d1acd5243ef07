/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F91: the first 72 hours, from where they are offered to the plan they become; F72: they
 * and the starting points are in reach when there is a plan. */
#include "config.h"

#include "probe.h"
#include "editors/story-field.h"
#include "guidance/door.h"
#include "sections/first-days-offer.h"
#include "wizard/first-days.h"
#include "wizard/quick-start.h"
#include "window.h"

#include <string.h>

/* Today in the clock of the fixture, and dates near it. */
#define DAYS_2 "2026-03-03"
#define DAYS_3 "2026-03-02"

static GtkWidget *
open_page (FootingWindow *window)
{
  GtkWidget *page;

  footing_window_open_door (window, FOOTING_FIRST_DAYS_DOOR);
  fixture_settle ();
  page = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_FIRST_DAYS, NULL);
  g_assert_nonnull (page);

  return page;
}

static guint
count_plans (Fixture *self)
{
  return footing_store_count (self->store, FOOTING_TYPE_RECOVERY);
}

/* Only looked at, it leaves nothing behind (H13); the focus is in it. */
static void
test_look (Fixture *self, gconstpointer data)
{
  FootingWindow *window = probe_open_window (self);
  GtkWidget *page = open_page (window);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  fixture_assert_named (page);
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, page));
  g_assert_true (
      gtk_widget_is_ancestor (focus, probe_row (page, "What happened, in a few words")));
  g_assert_cmpuint (count_plans (self), ==, 1);
  g_assert_true (gtk_widget_activate_action (page, "first-days.close", NULL));
  fixture_settle ();
  g_assert_null (fixture_find (GTK_WIDGET (window), FOOTING_TYPE_FIRST_DAYS, NULL));
  g_assert_cmpuint (count_plans (self), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is typed is page 1 and 2 of the plan, and goes on into it. */
static void
test_plan (Fixture *self, gconstpointer data)
{
  FootingWindow *window = probe_open_window (self);
  GtkWidget *page = open_page (window);
  g_autofree char *id =
      g_strdup (footing_first_days_get_recovery (FOOTING_FIRST_DAYS (page)));
  GtkWidget *field = fixture_find (page, FOOTING_TYPE_STORY_FIELD, NULL);
  g_autoptr (FootingRecovery) plan = NULL;
  GtkTextBuffer *story;

  g_assert_true (probe_says (page, "I know about it"));
  probe_type (page, "What happened, in a few words", "The <demo> stopped");
  story = gtk_text_view_get_buffer (
      footing_story_field_get_view (FOOTING_STORY_FIELD (field)));
  gtk_text_buffer_set_text (story, "It was the test data.", -1);
  probe_press (page, "Yesterday");
  g_object_set (probe_row (page, "What kind of event was it?"), "code",
                "presentation-failed", NULL);
  g_assert_true (footing_context_flush (self->context));
  fixture_settle ();
  g_assert_true (probe_says (page, "It didn’t work today"));
  g_assert_false (probe_says (page, "I know about it"));

  probe_press (page, "_Go On to a First Win");
  fixture_settle ();
  page = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_QUICK_START, NULL);
  g_assert_nonnull (page);
  g_assert_cmpstr (footing_quick_start_get_recovery (FOOTING_QUICK_START (page)), ==, id);
  plan = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_cmpstr (plan->title, ==, "The <demo> stopped");
  g_assert_cmpstr (plan->story, ==, "It was the test data.");
  g_assert_cmpstr (plan->happened_on, ==, "2026-03-04");
  g_assert_cmpstr (plan->trigger, ==, "presentation-failed");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_offered (GtkWidget *root)
{
  GtkWidget *offer = fixture_find (root, FOOTING_TYPE_FIRST_DAYS_OFFER, NULL);

  return offer != NULL && probe_says (offer, "The first 72 hours");
}

/* In the quick start and on Today, while the 72 hours are not over. */
static void
test_offer (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *date;
    gboolean offered;
  } cases[] = {{"", FALSE}, {DAYS_2, TRUE}, {DAYS_3, FALSE}, {"2026-03-05", TRUE}};
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  FootingWindow *window = probe_open_window (self);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++) {
    const gboolean today = i >= G_N_ELEMENTS (cases);
    const guint c = i % G_N_ELEMENTS (cases);

    g_test_message ("%s %s", today ? "today" : "quick start", cases[c].date);
    g_assert_true (footing_store_change (
        self->store, FOOTING_TYPE_RECOVERY, id, NULL, "happened-on", cases[c].date,
        "title", "The demo", "state", today ? "active" : "draft", NULL));
    if (today) {
      footing_context_set_recovery (self->context, id);
      footing_window_show_view (window, "today");
    } else
      footing_window_open_quick_start (window, id);
    fixture_settle ();
    g_assert_cmpint (is_offered (GTK_WIDGET (window)), ==, cases[c].offered);
  }

  /* It opens with that plan, and is left for where one was. */
  g_assert_true (probe_says (open_page (window), "It has just happened"));
  g_assert_cmpuint (count_plans (self), ==, 1);
  probe_press (fixture_find (GTK_WIDGET (window), FOOTING_TYPE_FIRST_DAYS, NULL),
               "_Done");
  fixture_settle ();
  g_assert_null (fixture_find (GTK_WIDGET (window), FOOTING_TYPE_FIRST_DAYS, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The names and targets of the items of @menu that open a door, in its submenus too. */
static void
list_doors (GMenuModel *menu, GPtrArray *doors)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++) {
    static const char *const links[] = {G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU};
    g_autofree char *action = NULL;
    char *target = NULL;

    if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s",
                                         &action) &&
        g_str_equal (action, "app.open-door") &&
        g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_TARGET, "s", &target))
      g_ptr_array_add (doors, target);
    for (guint j = 0; j < G_N_ELEMENTS (links); j++) {
      g_autoptr (GMenuModel) below = g_menu_model_get_item_link (menu, i, links[j]);

      if (below != NULL)
        list_doors (below, doors);
    }
  }
}

/* F72: all the starting points, and first of all the first 72 hours. */
static void
test_menu (Fixture *self, gconstpointer data)
{
  FootingWindow *window = probe_open_window (self);
  GtkMenuButton *button =
      GTK_MENU_BUTTON (fixture_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, NULL));
  g_autoptr (GPtrArray) buttons = probe_all (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON);
  g_autoptr (GPtrArray) doors = g_ptr_array_new_with_free_func (g_free);
  const guint n = footing_guidance_n (self->guidance, FOOTING_GUIDE_DOOR);

  for (guint i = 0; i < buttons->len; i++)
    if (gtk_menu_button_get_primary (g_ptr_array_index (buttons, i)))
      button = g_ptr_array_index (buttons, i);
  /* Twice: it is made once. */
  for (guint i = 0; i < 2; i++) {
    gtk_menu_button_popup (button);
    fixture_settle ();
    gtk_menu_button_popdown (button);
    fixture_settle ();
  }
  list_doors (gtk_menu_button_get_menu_model (button), doors);
  g_assert_cmpuint (doors->len, ==, n + 1);
  g_assert_cmpstr (g_ptr_array_index (doors, 0), ==, FOOTING_FIRST_DAYS_DOOR);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (g_ptr_array_index (doors, i + 1), ==,
                     footing_guide_code (
                         footing_guidance_nth (self->guidance, FOOTING_GUIDE_DOOR, i)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One that is not wanted goes for good, here and there, until that is taken back. */
static void
test_decline (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  const GActionEntry entries[] = {{"open-door", NULL, "s", NULL, NULL, {0}}};
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  FootingWindow *window;
  GtkWidget *offer;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL,
                                       "happened-on", DAYS_2, NULL));
  footing_context_set_recovery (self->context, id);
  window = probe_open_window (self);
  footing_window_show_view (window, "today");
  fixture_settle ();
  /* Without its action the row takes no press. */
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "app", G_ACTION_GROUP (group));
  offer = fixture_find (GTK_WIDGET (window), FOOTING_TYPE_FIRST_DAYS_OFFER, NULL);
  fixture_assert_named (offer);
  probe_press (offer, "Not now: The first 72 hours");
  fixture_settle ();
  g_assert_false (is_offered (GTK_WIDGET (window)));
  footing_view_refresh (offer);
  g_assert_false (is_offered (GTK_WIDGET (window)));

  footing_window_open_quick_start (window, id);
  fixture_settle ();
  g_assert_false (is_offered (GTK_WIDGET (window)));
  footing_window_show_view (window, "today");
  fixture_settle ();
  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_true (is_offered (GTK_WIDGET (window)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);
  fixture_test ("/app/first-days/F91-H13-look", test_look);
  fixture_test ("/app/first-days/F91-plan", test_plan);
  fixture_test ("/app/first-days/F91-offer", test_offer);
  fixture_test ("/app/first-days/F91-decline", test_decline);
  fixture_test ("/app/first-days/F72-menu", test_menu);

  return g_test_run ();
}
