/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bus.h"
#include "autostart.h"
#include "wait-until.h"

#include <string.h>

/* S10: how the desktop is asked in a sandbox whether reminders may run in the background.
 * The portal is ours; libportal's way to it is the real one. */

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static const char interfaces[] =
    "<node><interface name='org.freedesktop.portal.Background'>"
    "<method name='RequestBackground'><arg type='s' direction='in'/>"
    "<arg type='a{sv}' direction='in'/><arg type='o' direction='out'/></method>"
    "</interface></node>";

typedef struct {
  GTestDBus *bus;
  GDBusConnection *portal;
  guint response; /* what the portal answers: 0 for yes, 1 for no */
  gboolean autostart;
  char *command;
  char *reason;
} Desktop;

static char *
get_request_path (const char *sender, const char *token)
{
  g_autofree char *name = g_strdelimit (g_strdup (sender + 1), ".", '_');

  return g_strdup_printf (PORTAL_PATH "/request/%s/%s", name, token);
}

static void
answer (Desktop *self, const char *sender, const char *path)
{
  GVariantBuilder results;
  g_autoptr (GError) error = NULL;

  g_variant_builder_init (&results, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&results, "{sv}", "background",
                         g_variant_new_boolean (self->response == 0));
  g_variant_builder_add (&results, "{sv}", "autostart",
                         g_variant_new_boolean (self->autostart));
  g_dbus_connection_emit_signal (
      self->portal, sender, path, "org.freedesktop.portal.Request", "Response",
      g_variant_new ("(ua{sv})", self->response, &results), &error);
  g_assert_no_error (error);
}

static void
method_cb (GDBusConnection *bus,
           const char *sender,
           const char *path,
           const char *interface,
           const char *method,
           GVariant *parameters,
           GDBusMethodInvocation *invocation,
           gpointer data)
{
  Desktop *self = data;
  g_autoptr (GVariant) options = g_variant_get_child_value (parameters, 1);
  g_auto (GStrv) command = NULL;
  g_autofree char *request = NULL;
  const char *token;

  g_assert_true (g_variant_lookup (options, "handle_token", "&s", &token));
  g_free (self->reason);
  g_assert_true (g_variant_lookup (options, "reason", "s", &self->reason));
  if (!g_variant_lookup (options, "autostart", "b", &self->autostart))
    self->autostart = FALSE;
  if (g_variant_lookup (options, "commandline", "^as", &command)) {
    g_free (self->command);
    self->command = g_strjoinv (" ", command);
  }

  request = get_request_path (sender, token);
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", request));
  answer (self, sender, request);
}

static void
owned_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  *(gboolean *)data = TRUE;
}

static void
set_up (Desktop *self, gconstpointer data)
{
  static const GDBusInterfaceVTable vtable = {method_cb, NULL, NULL, {NULL}};
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GError) error = NULL;
  gboolean owned = FALSE;

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->portal = bus_connect (g_test_dbus_get_bus_address (self->bus));
  g_dbus_connection_register_object (self->portal, PORTAL_PATH, node->interfaces[0],
                                     &vtable, self, NULL, &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection (self->portal, PORTAL, G_BUS_NAME_OWNER_FLAGS_NONE,
                                owned_cb, NULL, &owned, NULL);
  wait_until (owned);
}

static void
tear_down (Desktop *self, gconstpointer data)
{
  g_object_unref (self->portal);
  g_test_dbus_stop (self->bus);
  g_object_unref (self->bus);
  g_free (self->command);
  g_free (self->reason);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(int *)data = (int)footing_autostart_ask_portal_finish (result);
}

static FootingAutostart
ask (gboolean on)
{
  int answer = -1;

  footing_autostart_ask_portal (on, asked_cb, &answer);
  wait_until (answer >= 0);

  return (FootingAutostart)answer;
}

static void
test_granted (Desktop *self, gconstpointer data)
{
  g_assert_cmpint (ask (TRUE), ==, FOOTING_AUTOSTART_ON);
  g_assert_true (self->autostart);
  g_assert_cmpstr (self->command, ==, "footing-agent");
  g_assert_cmpuint (strlen (self->reason), >, 0);
}

/* A refusal is an answer like any other. */
static void
test_refused (Desktop *self, gconstpointer data)
{
  self->response = 1;
  g_assert_cmpint (ask (TRUE), ==, FOOTING_AUTOSTART_REFUSED);
}

/* Switched off, the desktop is told that nothing is to be started any more. */
static void
test_off (Desktop *self, gconstpointer data)
{
  self->autostart = TRUE;
  g_assert_cmpint (ask (FALSE), ==, FOOTING_AUTOSTART_OFF);
  g_assert_false (self->autostart);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/F45/background/S10-granted", Desktop, NULL, set_up, test_granted,
              tear_down);
  g_test_add ("/F45/background/S10-refused", Desktop, NULL, set_up, test_refused,
              tear_down);
  g_test_add ("/F45/background/S10-off", Desktop, NULL, set_up, test_off, tear_down);

  return g_test_run ();
}
