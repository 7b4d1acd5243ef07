/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bus.h"
#include "notifier-portal.h"
#include "wait-until.h"

/* In a sandbox notifications go through the portal, which knows them by their own id and
 * presses their buttons on the application itself. The portal is ours; GIO's way to it is
 * the real one. */

#define PORTAL "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"

static const char interfaces[] =
    "<node><interface name='org.freedesktop.portal.Notification'>"
    "<method name='AddNotification'><arg type='s' direction='in'/>"
    "<arg type='a{sv}' direction='in'/></method>"
    "<method name='RemoveNotification'><arg type='s' direction='in'/></method>"
    "</interface></node>";

typedef struct {
  GTestDBus *bus;
  GDBusConnection *portal;
  GApplication *application;
  FootingNotifier *notifier;
  GHashTable *notifications; /* id → what was given */
  guint n_added;
} Sandbox;

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
  Sandbox *self = data;
  const char *id;

  g_variant_get_child (parameters, 0, "&s", &id);
  if (g_str_equal (method, "AddNotification")) {
    self->n_added++;
    g_hash_table_insert (self->notifications, g_strdup (id),
                         g_variant_get_child_value (parameters, 1));
  } else {
    g_hash_table_remove (self->notifications, id);
  }
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
owned_cb (GDBusConnection *bus, const char *name, gpointer data)
{
  *(gboolean *)data = TRUE;
}

static void
start_portal (Sandbox *self)
{
  static const GDBusInterfaceVTable vtable = {method_cb, NULL, NULL, {NULL}};
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interfaces, NULL);
  g_autoptr (GError) error = NULL;
  gboolean owned = FALSE;

  self->portal = bus_connect (g_test_dbus_get_bus_address (self->bus));
  g_dbus_connection_register_object (self->portal, PORTAL_PATH, node->interfaces[0],
                                     &vtable, self, NULL, &error);
  g_assert_no_error (error);
  g_bus_own_name_on_connection (self->portal, PORTAL, G_BUS_NAME_OWNER_FLAGS_NONE,
                                owned_cb, NULL, &owned, NULL);
  wait_until (owned);
}

static void
set_up (Sandbox *self, gconstpointer data)
{
  g_autoptr (FootingNotices) notices = footing_notices_new (NULL, "session");
  g_autoptr (GError) error = NULL;

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->notifications = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify)g_variant_unref);
  start_portal (self);
  self->application = g_application_new (APP_ID ".Agent", G_APPLICATION_DEFAULT_FLAGS);
  g_application_register (self->application, NULL, &error);
  g_assert_no_error (error);
  self->notifier = footing_notifier_portal_new (self->application, notices);
}

static void
tear_down (Sandbox *self, gconstpointer data)
{
  g_object_unref (self->notifier);
  g_object_unref (self->application);
  g_object_unref (self->portal);
  g_hash_table_unref (self->notifications);
  g_test_dbus_stop (self->bus);
  g_object_unref (self->bus);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
      footing_notifier_show_finish (FOOTING_NOTIFIER (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *)data = TRUE;
}

static void
show (Sandbox *self, const FootingNotice *notice)
{
  const guint before = self->n_added;
  gboolean shown = FALSE;

  footing_notifier_show (self->notifier, notice, shown_cb, &shown);
  wait_until (shown && self->n_added > before);
}

static void
assert_says (GVariant *dict, const char *key, const char *expected)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (dict, key, NULL);
  g_autoptr (GVariant) inner = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (value);
  inner = g_variant_is_of_type (value, G_VARIANT_TYPE_VARIANT)
              ? g_variant_get_variant (value)
              : g_variant_ref (value);
  text = g_variant_print (inner, FALSE);
  g_assert_cmpstr (text, ==, expected);
}

/* F41, N7: by its occurrence; the click and each button carry it to the application. */
static void
test_occurrence (Sandbox *self, gconstpointer data)
{
  const FootingNotice notice = {"occurrence-1", "occurrence-1",
                                NULL,           "Time for <your> & reflection",
                                "A body",       FALSE};
  const char *const answers[] = {"done", "snooze", "skip"};
  g_autoptr (GVariant) buttons = NULL;
  GVariant *dict;

  show (self, &notice);
  dict = g_hash_table_lookup (self->notifications, "occurrence-1");
  g_assert_nonnull (dict);
  assert_says (dict, "title", "'Time for <your> & reflection'");
  assert_says (dict, "body", "'A body'");
  assert_says (dict, "priority", "'normal'");
  assert_says (dict, "default-action", "'app.start-ritual'");
  assert_says (dict, "default-action-target", "'occurrence-1'");

  buttons = g_variant_lookup_value (dict, "buttons", NULL);
  g_assert_cmpuint (g_variant_n_children (buttons), ==, G_N_ELEMENTS (answers));
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    g_autoptr (GVariant) button = g_variant_get_child_value (buttons, i);
    g_autofree char *target = g_strdup_printf ("('occurrence-1', '%s')", answers[i]);

    assert_says (button, "action", "'app.answer-ritual'");
    assert_says (button, "target", target);
  }
}

/* N1, S7: shown again it takes its own place, quietly; N4, S5: and is withdrawn. */
static void
test_again (Sandbox *self, gconstpointer data)
{
  const FootingNotice notice = {"occurrence-1", "occurrence-1", NULL, "One", "", FALSE};
  const FootingNotice quiet = {"occurrence-1", "occurrence-1", NULL, "One", "", TRUE};
  const FootingNotice other = {"occurrence-2", "occurrence-2", NULL, "Two", "", FALSE};

  show (self, &notice);
  show (self, &quiet);
  show (self, &other);
  g_assert_cmpuint (g_hash_table_size (self->notifications), ==, 2);
  assert_says (g_hash_table_lookup (self->notifications, "occurrence-1"), "priority",
               "'low'");
  g_assert_cmpint (footing_notifier_get_state (self->notifier, "occurrence-1"), ==,
                   FOOTING_NOTICE_SHOWN);

  footing_notifier_withdraw (self->notifier, "occurrence-1");
  wait_until (g_hash_table_size (self->notifications) == 1);
  g_assert_nonnull (g_hash_table_lookup (self->notifications, "occurrence-2"));
  g_assert_cmpint (footing_notifier_get_state (self->notifier, "occurrence-1"), ==,
                   FOOTING_NOTICE_UNKNOWN);
}

/* N2, F45, F94: the digest leads to Today, the test to the page about reminders, and the
 * reminder of a moment to its page. */
static void
test_others (Sandbox *self, gconstpointer data)
{
  const FootingNotice digest = {"digest", NULL, "today", "Several wait", "", FALSE};
  const FootingNotice moment = {"day:moment-1", NULL,           "moment moment-1",
                                "It comes up",  "Today, 14:00", FALSE};
  const FootingNotice test = {"test", NULL, "reminders", "Reminders reach you",
                              "",     FALSE};
  GVariant *dict;

  show (self, &digest);
  dict = g_hash_table_lookup (self->notifications, "digest");
  assert_says (dict, "default-action", "'app.show'");
  assert_says (dict, "default-action-target", "'today'");
  g_assert_null (g_variant_lookup_value (dict, "buttons", NULL));

  show (self, &moment);
  dict = g_hash_table_lookup (self->notifications, "day:moment-1");
  assert_says (dict, "default-action", "'app.prepare'");
  assert_says (dict, "default-action-target", "'moment moment-1'");
  g_assert_null (g_variant_lookup_value (dict, "buttons", NULL));

  show (self, &test);
  assert_says (g_hash_table_lookup (self->notifications, "test"), "default-action",
               "'app.reminders'");
}

int
main (int argc, char *argv[])
{
  /* As in a sandbox: GLib 2.80 has another name for it. */
  g_setenv ("GTK_USE_PORTAL", "1", TRUE);
  g_setenv ("GIO_USE_PORTALS", "1", TRUE);
  g_setenv ("GNOTIFICATION_BACKEND", "portal", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/F41/portal/N7-occurrence", Sandbox, NULL, set_up, test_occurrence,
              tear_down);
  g_test_add ("/F41/portal/N1-N4-again", Sandbox, NULL, set_up, test_again, tear_down);
  g_test_add ("/F41/portal/N2-others", Sandbox, NULL, set_up, test_others, tear_down);

  return g_test_run ();
}
