/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "widgets/hint.h"
#include "editors/ritual-row.h"
#include "sections/section-rhythm.h"

static GtkWidget *
show_section (Fixture *self, const char *id)
{
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_RHYTHM, self->context, id);

  fixture_show (self, GTK_WIDGET (section));

  return GTK_WIDGET (section);
}

/* The row called @title, expanded. */
static GtkWidget *
open_row (GtkWidget *section, const char *title)
{
  GtkWidget *row = fixture_find (section, FOOTING_TYPE_RITUAL_ROW, title);

  g_assert_nonnull (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();

  return row;
}

static FootingRitual *
read_back (Fixture *self, GtkWidget *row)
{
  g_assert_true (footing_context_flush (self->context));

  return probe_get (self, FOOTING_TYPE_RITUAL,
                    footing_ritual_row_get_id (FOOTING_RITUAL_ROW (row)));
}

static const char *
get_subtitle (GtkWidget *row)
{
  return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row));
}

static guint
count_rows (GtkWidget *section)
{
  g_autoptr (GPtrArray) rows = probe_all (section, FOOTING_TYPE_RITUAL_ROW);

  return rows->len;
}

static void
toggle (GtkWidget *row, const char *day)
{
  GtkWidget *button = fixture_find (row, GTK_TYPE_TOGGLE_BUTTON, day);

  g_assert_nonnull (button);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (button),
      !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static void
assert_days (Fixture *self, GtkWidget *row, const char *days)
{
  g_autoptr (FootingRitual) ritual = read_back (self, row);
  g_autofree char *joined = g_strjoinv (" ", (GStrv)ritual->days);

  g_assert_cmpstr (joined, ==, days);
}

/* F40: the usual rituals are there and on; one-on-ones belong to support. */
static void
test_usual (Fixture *self, gconstpointer data)
{
  const struct {
    const char *title;
    const char *when;
  } cases[] = {
      {"Outreach", "Tuesdays, 10:00 · 20 min"},
      {"Progress update", "Thursdays, 15:00 · 20 min"},
      {"Reflection", "Fridays, 15:30 · 20 min"},
      {"Signs check-in", "Fridays, 16:00 · 5 min"},
  };
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *other = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  GtkWidget *section = show_section (self, id);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    GtkWidget *row = open_row (section, cases[i].title);

    g_assert_cmpstr (get_subtitle (row), ==, cases[i].when);
    g_assert_true (gtk_switch_get_active (
        GTK_SWITCH (fixture_find (row, GTK_TYPE_SWITCH, cases[i].title))));
  }
  fixture_assert_named (section);
  g_assert_null (fixture_find (section, FOOTING_TYPE_RITUAL_ROW, "One-on-one"));
  section = show_section (self, other);
  g_assert_nonnull (fixture_find (section, FOOTING_TYPE_RITUAL_ROW, "One-on-one"));
}

/* F40: rituals may be switched off. */
static void
test_switch (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *row = open_row (show_section (self, id), "Outreach");
  GtkWidget *on = fixture_find (row, GTK_TYPE_SWITCH, "Outreach");
  g_autoptr (FootingRitual) ritual = NULL;

  gtk_switch_set_active (GTK_SWITCH (on), FALSE);
  ritual = read_back (self, row);
  g_assert_false (ritual->enabled);
  g_assert_cmpstr (get_subtitle (row), ==, "Off");

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_RITUAL,
                                       footing_record_get_id (ritual), NULL, "enabled",
                                       TRUE, NULL));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (on)));
  g_assert_cmpstr (get_subtitle (row), ==, "Tuesdays, 10:00 · 20 min");
}

/* F40: any days, stored from Monday on; one stays. */
static void
test_days (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *row = open_row (show_section (self, id), "Outreach");
  GtkWidget *days;

  toggle (row, "Sunday");
  toggle (row, "Monday");
  assert_days (self, row, "mon tue sun");

  toggle (row, "Sunday");
  toggle (row, "Monday");
  assert_days (self, row, "tue");

  toggle (row, "Tuesday");
  assert_days (self, row, "tue");
  g_assert_true (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (fixture_find (row, GTK_TYPE_TOGGLE_BUTTON, "Tuesday"))));
  days = gtk_widget_get_ancestor (fixture_find (row, GTK_TYPE_TOGGLE_BUTTON, "Tuesday"),
                                  ADW_TYPE_PREFERENCES_ROW);
  g_assert_cmpstr (footing_hint_get (days), ==,
                   "At least one day stays on. To stop the ritual for now, turn it off.");

  toggle (row, "Friday");
  g_assert_null (footing_hint_get (days));
  g_assert_cmpstr (get_subtitle (row), ==, "Tue and Fri, 10:00 · 20 min");
}

/* F40: time and length; a time that cannot be read changes nothing. */
static void
test_time (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *row = open_row (show_section (self, id), "Outreach");
  GtkWidget *time = probe_row (row, "Time");
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (FootingRitual) same = NULL;

  gtk_editable_set_text (GTK_EDITABLE (time), "9.15");
  gtk_spin_button_set_value (
      GTK_SPIN_BUTTON (fixture_find (row, GTK_TYPE_SPIN_BUTTON, "Length in minutes")),
      45);
  ritual = read_back (self, row);
  g_assert_cmpstr (ritual->time, ==, "09:15");
  g_assert_cmpint (ritual->length_minutes, ==, 45);
  g_assert_cmpstr (get_subtitle (row), ==, "Tuesdays, 09:15 · 45 min");

  gtk_editable_set_text (GTK_EDITABLE (time), "late");
  same = read_back (self, row);
  g_assert_cmpstr (same->time, ==, "09:15");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (time)), ==, "late");
  g_assert_cmpstr (footing_hint_get (time), ==,
                   "Enter a time such as 9:30 or 2 pm; until then, 09:15 holds.");
}

static void
choose (GtkWidget *row, const char *title, int number)
{
  g_object_set (probe_row (row, title), "number", number, NULL);
}

/* F40: every few weeks, from this one on; and how long a snooze is. */
static void
test_weeks (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *row = open_row (show_section (self, id), "Outreach");
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (FootingRitual) again = NULL;

  choose (row, "How often", 3);
  choose (row, "Snooze for", 30);
  footing_context_flush (self->context);
  ritual = read_back (self, row);
  g_assert_cmpint (ritual->every_weeks, ==, 3);
  g_assert_cmpstr (ritual->starts_on, ==, FIXTURE_TODAY);
  g_assert_cmpint (ritual->snooze_minutes, ==, 30);
  g_assert_cmpstr (get_subtitle (row), ==, "Tuesdays, every 3 weeks, 10:00 · 20 min");

  choose (row, "How often", 1);
  again = read_back (self, row);
  g_assert_cmpint (again->every_weeks, ==, 1);
  g_assert_cmpstr (again->starts_on, ==, "");
  g_assert_cmpstr (get_subtitle (row), ==, "Tuesdays, 10:00 · 20 min");
}

/* F40: a time of one's own can be added, named and removed; the usual ones stay. */
static void
test_own (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *section = show_section (self, id);
  g_autoptr (FootingRitual) ritual = NULL;
  GtkWidget *usual = open_row (section, "Outreach"), *row;

  g_assert_false (gtk_widget_is_visible (
      fixture_find (usual, GTK_TYPE_BUTTON, "Remove this ritual")));

  probe_press (section, "Add a ritual");
  fixture_settle ();
  row = fixture_find (section, FOOTING_TYPE_RITUAL_ROW, "A ritual of your own");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         probe_row (row, "What it’s for")));
  g_assert_cmpstr (get_subtitle (row), ==, "Mondays, 09:00 · 20 min");

  probe_type (row, "What it’s for", PROBE_HOSTILE);
  ritual = read_back (self, row);
  g_assert_cmpstr (ritual->title, ==, PROBE_HOSTILE_LINE);
  g_assert_cmpstr (ritual->code, ==, "");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   PROBE_HOSTILE_LINE);

  probe_press (row, "Remove this ritual");
  g_assert_true (g_str_has_prefix (toast->text, "Removed “"));
  g_assert_cmpuint (count_rows (section), ==, 4);
  probe_toast_press (toast);
  g_assert_cmpuint (count_rows (section), ==, 5);
}

/* --- Test notification ---------------------------------------------------------------
 */

/* A notification server of the usual kind, on the test's own bus. */
typedef struct {
  GDBusConnection *bus;
  guint object;
  guint name;
  gboolean owned;
  char *title;
  char *body;
  char *actions;
} Server;

static void
notify_cb (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *arguments,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Server *server = data;
  g_autoptr (GVariant) actions = NULL;
  g_autofree const char **names = NULL;

  g_variant_get_child (arguments, 3, "s", &server->title);
  g_variant_get_child (arguments, 4, "s", &server->body);
  actions = g_variant_get_child_value (arguments, 5);
  names = g_variant_get_strv (actions, NULL);
  server->actions = g_strjoinv (" ", (GStrv)names);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(u)", 1));
}

static void
name_acquired_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  ((Server *)data)->owned = TRUE;
}

static gboolean
is_owned (gpointer data)
{
  return ((Server *)data)->owned;
}

static gboolean
is_notified (gpointer data)
{
  return ((Server *)data)->title != NULL;
}

static void
start_server (Server *server, GDBusConnection *bus)
{
  static const GDBusInterfaceVTable vtable = {notify_cb, NULL, NULL, {NULL}};
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (
      "<node><interface name='org.freedesktop.Notifications'><method name='Notify'>"
      "<arg type='s' direction='in'/><arg type='u' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='s' direction='in'/>"
      "<arg type='s' direction='in'/><arg type='as' direction='in'/>"
      "<arg type='a{sv}' direction='in'/><arg type='i' direction='in'/>"
      "<arg type='u' direction='out'/></method></interface></node>",
      &error);

  g_assert_no_error (error);
  server->bus = g_object_ref (bus);
  server->object = g_dbus_connection_register_object (
      bus, "/org/freedesktop/Notifications", node->interfaces[0], &vtable, server, NULL,
      &error);
  g_assert_no_error (error);
  server->name = g_bus_own_name_on_connection (bus, "org.freedesktop.Notifications",
                                               G_BUS_NAME_OWNER_FLAGS_NONE,
                                               name_acquired_cb, NULL, server, NULL);
  fixture_wait (is_owned, server);
}

/* The answer to Notify has arrived when that to a later question has. */
static void
take_reply (Server *server)
{
  g_autoptr (GError) error = NULL;
  G_GNUC_UNUSED g_autoptr (GVariant) id = g_dbus_connection_call_sync (
      server->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
      "org.freedesktop.DBus", "GetId", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
      &error);

  g_assert_no_error (error);
  fixture_settle ();
}

static void
stop_server (Server *server)
{
  g_bus_unown_name (server->name);
  g_dbus_connection_unregister_object (server->bus, server->object);
  g_object_unref (server->bus);
  g_free (server->title);
  g_free (server->body);
  g_free (server->actions);
}

/* F41: the button sends a real notification, that anybody may read and that leads to
 * Today, and says what to look for. */
static void
test_notification (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autoptr (GApplication) application =
      g_application_new (APP_ID ".Test", G_APPLICATION_DEFAULT_FLAGS);
  g_autoptr (GError) error = NULL;
  GtkWidget *section = show_section (self, id);
  Server server = {0};

  g_application_register (application, NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (application);
  start_server (&server, g_application_get_dbus_connection (application));

  probe_press (section, "Send a test notification");
  fixture_wait (is_notified, &server);
  g_assert_cmpstr (server.title, ==, "Time for your weekly reflection");
  g_assert_cmpstr (server.body, ==, "This is a test: click it to open Footing.");
  g_assert_cmpstr (server.actions, ==, "default ");
  g_assert_nonnull (
      fixture_find (section, GTK_TYPE_LABEL,
                    "“Time for your weekly reflection” should be on the screen now; if "
                    "it isn’t, allow notifications for Footing in the system settings, "
                    "or look at Today, which shows what’s due as well."));

  /* GLib 2.74 cannot let go of an application whose notification is still shown. */
  take_reply (&server);
  g_application_withdraw_notification (application, "test");
  stop_server (&server);
  g_application_set_default (NULL);
}

/* F41: without a session, it says so and where to look instead. */
static void
test_no_session (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);

  probe_press (section, "Send a test notification");
  g_assert_nonnull (fixture_find (
      section, GTK_TYPE_LABEL,
      "This session has no way to send notifications; Today shows what’s due as well."));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-rhythm/F40-usual", test_usual);
  fixture_test ("/app/section-rhythm/F40-switch", test_switch);
  fixture_test ("/app/section-rhythm/F40-days", test_days);
  fixture_test ("/app/section-rhythm/F40-time", test_time);
  fixture_test ("/app/section-rhythm/F40-weeks", test_weeks);
  fixture_test ("/app/section-rhythm/F40-own", test_own);
  fixture_test ("/app/section-rhythm/F41-no-session", test_no_session);
  fixture_test ("/app/section-rhythm/F41-notification", test_notification);

  return g_test_run ();
}
