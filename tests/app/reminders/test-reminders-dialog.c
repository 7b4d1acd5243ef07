/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "files/backup-bar.h"
#include "reminders/reminder-row.h"
#include "reminders/reminders-dialog.h"
#include "window.h"

#include <glib/gstdio.h>

#define AGENT APP_ID ".Agent"
#define AGENT_PATH APP_PATH "/Agent"

/* An agent that says what it is told to, on the test's own bus. */
typedef struct {
  GDBusConnection *bus;
  GSimpleActionGroup *actions;
  guint exported;
  guint name;
  gboolean owned;
  gint64 tests;
  const char *after_test; /* what it says of itself when it was asked for a test */
} Agent;

#define GOOD                                                                             \
  "{'running': <true>, 'server': <'dunst 1.9.0'>, 'capabilities': <['actions']>,"        \
  " 'problem': <''>, 'next': <[('Time for an update', int64 1772719200)]>,"              \
  " 'last-shown': <int64 0>, 'backup-at': <int64 1772672400>, 'backup-problem': <''>,"   \
  " 'tests': <int64 0>}"
#define TESTED "{'running': <true>, 'server': <'dunst 1.9.0'>, 'tests': <int64 1>}"
#define HUNG                                                                             \
  "{'running': <true>, 'server': <'slow 1'>, 'problem': <'It does not answer: start it " \
  "again.'>, 'tests': <int64 0>}"
#define FULL                                                                             \
  "{'running': <true>, 'backup-problem': <'Free some <b>space</b> & it is tried "        \
  "again.'>}"
#define DAMAGED                                                                          \
  "{'running': <true>, 'backup-restore': <true>,"                                        \
  " 'backup-problem': <'“footing.db” is damaged: restore a backup.'>}"
#define EMPTIED                                                                          \
  "{'running': <true>, 'backup-problem': <''>, 'backup-notice': <'Much is gone from "    \
  "“footing.db” since yesterday.'>}"

static GVariant *
parse (const char *status)
{
  g_autoptr (GError) error = NULL;
  GVariant *variant =
      g_variant_parse (G_VARIANT_TYPE_VARDICT, status, NULL, NULL, &error);

  g_assert_no_error (error);

  return variant;
}

static void
say (Agent *agent, const char *status)
{
  g_autoptr (GVariant) variant = parse (status);

  g_action_group_change_action_state (G_ACTION_GROUP (agent->actions), "status", variant);
}

static void
test_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Agent *agent = data;

  agent->tests++;
  say (agent, agent->after_test);
}

static void
name_acquired_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  ((Agent *)data)->owned = TRUE;
}

static gboolean
is_owned (gpointer data)
{
  return ((Agent *)data)->owned;
}

static void
start_agent (Agent *agent, GDBusConnection *bus, const char *status)
{
  const GActionEntry entries[] = {
      {"test", test_cb, NULL, NULL, NULL, {0}},
      {"refresh", NULL, NULL, NULL, NULL, {0}},
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) state = parse (status);
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful ("status", NULL, state);

  agent->bus = bus;
  agent->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (agent->actions), entries,
                                   G_N_ELEMENTS (entries), agent);
  g_action_map_add_action (G_ACTION_MAP (agent->actions), G_ACTION (action));
  agent->exported = g_dbus_connection_export_action_group (
      bus, AGENT_PATH, G_ACTION_GROUP (agent->actions), &error);
  g_assert_no_error (error);
  agent->name = g_bus_own_name_on_connection (bus, AGENT, G_BUS_NAME_OWNER_FLAGS_NONE,
                                              name_acquired_cb, NULL, agent, NULL);
  fixture_wait (is_owned, agent);
}

static void
stop_agent (Agent *agent)
{
  g_bus_unown_name (agent->name);
  g_dbus_connection_unexport_action_group (agent->bus, agent->exported);
  g_object_unref (agent->actions);
}

/* A bus of one's own, so that nothing of one test is left for the next. */
static GDBusConnection *
connect_bus (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *address =
      g_dbus_address_get_for_bus_sync (G_BUS_TYPE_SESSION, NULL, &error);
  GDBusConnection *bus;

  g_assert_no_error (error);
  bus = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
          G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);
  g_assert_no_error (error);

  return bus;
}

/* Gives the context a link on @bus (or on none). */
static void
add_link (Fixture *self, GDBusConnection *bus)
{
  g_autoptr (FootingAgentLink) link =
      footing_agent_link_new (self->store, footing_context_get_settings (self->context));

  footing_context_set_agent_link (self->context, link);
  if (bus != NULL)
    footing_agent_link_start (link, bus);
}

static GtkWidget *
open_dialog (Fixture *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  gtk_window_present (GTK_WINDOW (self->window));
  footing_reminders_dialog_show (GTK_WINDOW (self->window), self->context);
  fixture_settle ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (FOOTING_IS_REMINDERS_DIALOG (window)) {
      fixture_assert_named (window);
      return window;
    }
  }

  g_assert_not_reached ();
}

static gboolean
has_gone (gpointer data)
{
  return *(gpointer *)data == NULL;
}

/* The link stays until what it asked on the bus has come back. */
static void
remove_link (Fixture *self)
{
  FootingAgentLink *link = footing_context_get_agent_link (self->context);

  g_object_add_weak_pointer (G_OBJECT (link), (gpointer *)&link);
  footing_context_set_agent_link (self->context, NULL);
  fixture_wait (has_gone, &link);
}

static void
close_dialog (Fixture *self, GtkWidget *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  remove_link (self);
  fixture_settle ();
}

typedef struct {
  GtkWidget *root;
  GType type;
  const char *label;
} Sought;

static gboolean
is_there (gpointer data)
{
  const Sought *sought = data;
  GtkWidget *found = fixture_find (sought->root, sought->type, sought->label);

  return found != NULL && gtk_widget_is_visible (found);
}

static gboolean
is_gone (gpointer data)
{
  return !is_there (data);
}

static void
wait_for (GtkWidget *root, GType type, const char *label)
{
  Sought sought = {root, type, label};

  fixture_wait (is_there, &sought);
}

/* The state of the row called @title, in the words that are said of its icon. */
static const char *
get_state (GtkWidget *dialog, const char *title)
{
  GtkWidget *row = fixture_find (dialog, FOOTING_TYPE_REMINDER_ROW, title);

  return gtk_widget_get_tooltip_text (fixture_find (row, GTK_TYPE_IMAGE, NULL));
}

/* F45: what the agent says is shown, and followed. */
static void
test_live (Fixture *self, gconstpointer data)
{
  g_autoptr (GDBusConnection) bus = connect_bus ();
  Agent agent = {0};
  GtkWidget *dialog;

  start_agent (&agent, bus, GOOD);
  add_link (self, bus);
  dialog = open_dialog (self);
  wait_for (dialog, FOOTING_TYPE_REMINDER_ROW, "Notifications are shown by dunst 1.9.0");
  g_assert_cmpstr (get_state (dialog, "Notifications are shown by dunst 1.9.0"), ==,
                   "In order");
  g_assert_cmpstr (get_state (dialog, "Time for an update"), ==, "Planned");
  g_assert_cmpstr (get_state (dialog, "The last good backup was made"), ==, "In order");
  fixture_assert_named (dialog);

  say (&agent, HUNG);
  wait_for (dialog, FOOTING_TYPE_REMINDER_ROW, "Notifications are shown by slow 1");
  g_assert_cmpstr (get_state (dialog, "Notifications are shown by slow 1"), ==,
                   "Needs a look");
  g_assert_null (fixture_find (dialog, FOOTING_TYPE_REMINDER_ROW, "Time for an update"));

  stop_agent (&agent);
  wait_for (dialog, FOOTING_TYPE_REMINDER_ROW, "The background part doesn’t answer");
  close_dialog (self, dialog);
}

/* F45: the switch is the one of the preferences. */
static void
test_switch (Fixture *self, gconstpointer data)
{
  GSettings *settings = footing_context_get_settings (self->context);
  GtkWidget *dialog, *choice;

  g_settings_reset (settings, "reminders");
  add_link (self, NULL);
  dialog = open_dialog (self);
  choice = fixture_find (dialog, GTK_TYPE_SWITCH, "Remind me");
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (choice)));
  gtk_switch_set_active (GTK_SWITCH (choice), FALSE);
  g_assert_false (g_settings_get_boolean (settings, "reminders"));
  g_assert_nonnull (
      fixture_find (dialog, FOOTING_TYPE_REMINDER_ROW, "Reminders are off"));
  g_settings_reset (settings, "reminders");
  g_assert_null (fixture_find (dialog, FOOTING_TYPE_REMINDER_ROW, "Reminders are off"));
  close_dialog (self, dialog);
}

/* F45: switched on, it says that it looks, and then what it found. */
static void
test_switched_on (Fixture *self, gconstpointer data)
{
  GSettings *settings = footing_context_get_settings (self->context);
  g_autoptr (GDBusConnection) bus = connect_bus ();
  Agent agent = {0};
  GtkWidget *dialog, *choice;

  g_settings_set_boolean (settings, "reminders", FALSE);
  add_link (self, bus);
  dialog = open_dialog (self);
  wait_for (dialog, FOOTING_TYPE_REMINDER_ROW, "Reminders are off");
  choice = fixture_find (dialog, GTK_TYPE_SWITCH, "Remind me");
  gtk_switch_set_active (GTK_SWITCH (choice), TRUE);
  g_assert_nonnull (fixture_find (dialog, FOOTING_TYPE_REMINDER_ROW, "Checking…"));

  start_agent (&agent, bus, GOOD);
  wait_for (dialog, FOOTING_TYPE_REMINDER_ROW, "Reminders are waiting");
  stop_agent (&agent);
  g_settings_reset (settings, "reminders");
  close_dialog (self, dialog);
}

/* N6: without a session there is nothing to wait for, and it says what it can. */
static void
test_no_session (Fixture *self, gconstpointer data)
{
  GtkWidget *dialog;

  add_link (self, NULL);
  dialog = open_dialog (self);
  g_assert_nonnull (fixture_find (dialog, FOOTING_TYPE_REMINDER_ROW,
                                  "The background part doesn’t answer"));
  probe_press (dialog, "Send a test notification");
  wait_for (
      dialog, GTK_TYPE_LABEL,
      "This session has no way to send notifications; Today shows what’s due as well.");
  close_dialog (self, dialog);
}

/* F41, F45: the agent sends the test, and says what came of it. */
static void
test_send (Fixture *self, gconstpointer data)
{
  g_autoptr (GDBusConnection) bus = connect_bus ();
  Agent agent = {.after_test = TESTED};
  GtkWidget *dialog;

  start_agent (&agent, bus, GOOD);
  add_link (self, bus);
  dialog = open_dialog (self);
  wait_for (dialog, FOOTING_TYPE_REMINDER_ROW, "Notifications are shown by dunst 1.9.0");
  probe_press (dialog, "Send a test notification");
  wait_for (dialog, GTK_TYPE_LABEL,
            "“Reminders reach you” should be on the screen now; if it isn’t, look in the "
            "list of notifications, and whether Do Not Disturb is on.");
  g_assert_cmpint (agent.tests, ==, 1);

  agent.after_test = HUNG;
  probe_press (dialog, "Send a test notification");
  wait_for (dialog, GTK_TYPE_LABEL, "It does not answer: start it again.");
  g_assert_cmpint (agent.tests, ==, 2);
  stop_agent (&agent);
  close_dialog (self, dialog);
}

static void
hide_entry (void)
{
  g_autofree char *folder =
      g_build_filename (g_get_user_config_dir (), "autostart", NULL);
  g_autofree char *path = g_build_filename (folder, AGENT ".desktop", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, "[Desktop Entry]\nType=Application\nHidden=true\n", -1,
                       &error);
  g_assert_no_error (error);
}

/* S10: an entry that was switched off in the desktop stays so until one asks again. */
static void
test_ask_again (Fixture *self, gconstpointer data)
{
  g_autoptr (GDBusConnection) bus = connect_bus ();
  Agent agent = {0};
  GtkWidget *dialog;

  hide_entry ();
  start_agent (&agent, bus, GOOD);
  add_link (self, bus);
  dialog = open_dialog (self);
  wait_for (dialog, FOOTING_TYPE_REMINDER_ROW, "Reminders don’t start when you sign in");
  wait_for (dialog, GTK_TYPE_BUTTON, "_Ask Again");
  probe_press (dialog, "_Ask Again");
  wait_for (dialog, FOOTING_TYPE_REMINDER_ROW, "Reminders start when you sign in");
  g_assert_false (
      gtk_widget_get_visible (fixture_find (dialog, GTK_TYPE_BUTTON, "_Ask Again")));
  stop_agent (&agent);
  close_dialog (self, dialog);
}

/* D9: a backup that failed is said above the views, until there is a good one. */
static void
test_backup_bar (Fixture *self, gconstpointer data)
{
  g_autoptr (GDBusConnection) bus = connect_bus ();
  Agent agent = {0};
  GtkWidget *place = adw_bin_new ();
  Sought bar = {place, FOOTING_TYPE_BACKUP_BAR, NULL};

  start_agent (&agent, bus, GOOD);
  add_link (self, bus);
  fixture_show (self, place);
  footing_backup_bar_follow (ADW_BIN (place), self->context);
  footing_backup_bar_follow (ADW_BIN (place), self->context);
  g_assert_false (is_there (&bar));

  say (&agent, FULL);
  fixture_wait (is_there, &bar);
  g_assert_nonnull (fixture_find (
      place, GTK_TYPE_LABEL,
      "The last backup failed. Free some <b>space</b> & it is tried again."));
  fixture_assert_named (place);

  say (&agent, GOOD);
  fixture_wait (is_gone, &bar);
  stop_agent (&agent);
  remove_link (self);
}

/* R7, D25: the button of the bar does what its sentence says. */
static void
test_backup_bar_button (Fixture *self, gconstpointer data)
{
  const struct {
    const char *status;
    const char *text;
    const char *buttons;
  } cases[] = {
      {FULL, "The last backup failed. Free some <b>space</b> & it is tried again.",
       "app.backup app.reminders "},
      {DAMAGED, "The last backup failed. “footing.db” is damaged: restore a backup.",
       "app.restore-backup app.reminders "},
      {EMPTIED, "Much is gone from “footing.db” since yesterday.", "app.restore-backup "},
      {FULL, "The last backup failed. Free some <b>space</b> & it is tried again.",
       "app.backup app.reminders "},
  };
  g_autoptr (GDBusConnection) bus = connect_bus ();
  Agent agent = {0};
  GtkWidget *place = adw_bin_new ();

  start_agent (&agent, bus, GOOD);
  add_link (self, bus);
  fixture_show (self, place);
  footing_backup_bar_follow (ADW_BIN (place), self->context);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GString) found = g_string_new (NULL);
    g_autoptr (GPtrArray) buttons = NULL;

    say (&agent, cases[i].status);
    wait_for (place, GTK_TYPE_LABEL, cases[i].text);
    buttons = probe_all (place, GTK_TYPE_BUTTON);
    for (guint j = 0; j < buttons->len; j++)
      if (gtk_widget_get_visible (g_ptr_array_index (buttons, j)))
        g_string_append_printf (
            found, "%s ",
            gtk_actionable_get_action_name (g_ptr_array_index (buttons, j)));
    g_assert_cmpstr (found->str, ==, cases[i].buttons);
  }

  stop_agent (&agent);
  remove_link (self);
}

int
main (int argc, char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("footing-config-XXXXXX", NULL);
  g_autofree char *autostart = g_build_filename (folder, "autostart", NULL);
  g_autofree char *entry = g_build_filename (autostart, AGENT ".desktop", NULL);
  int status;

  g_setenv ("XDG_CONFIG_HOME", folder, TRUE);
  fixture_init (&argc, &argv);

  fixture_test ("/app/reminders-dialog/F45-live", test_live);
  fixture_test ("/app/reminders-dialog/F45-switch", test_switch);
  fixture_test ("/app/reminders-dialog/F45-switched-on", test_switched_on);
  fixture_test ("/app/reminders-dialog/N6-no-session", test_no_session);
  fixture_test ("/app/reminders-dialog/F41-send", test_send);
  fixture_test ("/app/reminders-dialog/S10-ask-again", test_ask_again);
  fixture_test ("/app/reminders-dialog/D9-backup-bar", test_backup_bar);
  fixture_test ("/app/reminders-dialog/R7-backup-bar", test_backup_bar_button);

  status = g_test_run ();
  g_unlink (entry);
  g_rmdir (autostart);
  g_rmdir (folder);

  return status;
}
