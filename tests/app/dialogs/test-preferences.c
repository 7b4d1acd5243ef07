/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dialogs/preferences.h"
#include "probe.h"

/* The preferences, over the fixture's window. */
static GtkWidget *
open_preferences (Fixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  footing_preferences_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (FOOTING_IS_PREFERENCES (window)) {
      fixture_assert_named (window);
      return window;
    }
  }

  g_assert_not_reached ();
}

static void
close_preferences (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
}

/* F41: whether notifications say what they are about is the person's choice. */
static void
test_details (Fixture *self, gconstpointer data)
{
  GSettings *settings = footing_context_get_settings (self->context);
  GtkWidget *window, *choice;

  g_settings_reset (settings, "reminder-details");
  window = open_preferences (self);
  choice = fixture_find (window, GTK_TYPE_SWITCH, "Show details in notifications");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (choice)));
  gtk_switch_set_active (GTK_SWITCH (choice), TRUE);
  g_assert_true (g_settings_get_boolean (settings, "reminder-details"));

  g_settings_reset (settings, "reminder-details");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (choice)));
  close_preferences (window);
}

/* F22: the desktop is told of wins only by whoever switches that on, and knows by then
 * what it will see. */
static void
test_search (Fixture *self, gconstpointer data)
{
  GSettings *settings = footing_context_get_settings (self->context);
  GtkWidget *window, *choice;

  g_settings_reset (settings, "desktop-search");
  window = open_preferences (self);
  choice = fixture_find (window, GTK_TYPE_SWITCH, "Show my wins in desktop search");
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (choice)));
  g_assert_true (probe_reads (
      window, "The desktop sees the titles of your wins and their dates, nothing else, "
              "and never a setback. In GNOME’s settings, under Search, Footing has to "
              "be on as well."));
  gtk_switch_set_active (GTK_SWITCH (choice), TRUE);
  g_assert_true (g_settings_get_boolean (settings, "desktop-search"));
  g_settings_reset (settings, "desktop-search");
  close_preferences (window);
}

/* F41: whether anything reminds at all is, too; what belongs to it is one press away. */
static void
test_reminders (Fixture *self, gconstpointer data)
{
  GSettings *settings = footing_context_get_settings (self->context);
  GtkWidget *window, *choice;

  g_settings_reset (settings, "reminders");
  window = open_preferences (self);
  choice = fixture_find (window, GTK_TYPE_SWITCH, "Remind me");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (choice)));
  gtk_switch_set_active (GTK_SWITCH (choice), FALSE);
  g_assert_false (g_settings_get_boolean (settings, "reminders"));
  g_settings_reset (settings, "reminders");

  g_assert_cmpstr (gtk_actionable_get_action_name (
                       GTK_ACTIONABLE (probe_row (window, "_Will Reminders Reach Me?"))),
                   ==, "app.reminders");
  close_preferences (window);
}

static void
rituals_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ++*(int *)data;
}

/* F40: the rituals come in place of the preferences. */
static void
test_rituals (Fixture *self, gconstpointer data)
{
  const GActionEntry entries[] = {{"rituals", rituals_cb, NULL, NULL, NULL, {0}}};
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window;
  int asked = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, &asked);
  gtk_widget_insert_action_group (self->window, "app", G_ACTION_GROUP (group));
  window = open_preferences (self);
  g_assert_true (gtk_widget_activate_action (probe_row (window, "R_ituals"),
                                             "preferences.rituals", NULL));
  fixture_settle ();
  g_assert_cmpint (asked, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
}

/* F80: where the file is; rows are there for what can be done. */
static void
test_file (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_preferences (self);

  g_assert_cmpstr (
      adw_action_row_get_subtitle (ADW_ACTION_ROW (probe_row (window, "Location"))), ==,
      footing_store_get_path (self->store));
  g_assert_cmpstr (gtk_actionable_get_action_name (
                       GTK_ACTIONABLE (probe_row (window, "_Restore a Backup…"))),
                   ==, "app.restore-backup");
  g_assert_false (
      gtk_widget_get_mapped (fixture_find (window, ADW_TYPE_ACTION_ROW, "_Export…")));
  close_preferences (window);
}

/* F80: what the actions say is said here, over the main window. */
static void
test_toast (Fixture *self, gconstpointer data)
{
  GtkWidget *window = open_preferences (self);

  footing_context_toast (self->context, "Backed up <to> “a & b”", NULL, NULL, NULL);
  fixture_settle ();
  g_assert_nonnull (fixture_find (window, GTK_TYPE_LABEL, "Backed up <to> “a & b”"));
  close_preferences (window);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/preferences/F41-details", test_details);
  fixture_test ("/app/preferences/F41-reminders", test_reminders);
  fixture_test ("/app/preferences/F22-search", test_search);
  fixture_test ("/app/preferences/F40-rituals", test_rituals);
  fixture_test ("/app/preferences/F80-file", test_file);
  fixture_test ("/app/preferences/F80-toast", test_toast);

  return g_test_run ();
}
