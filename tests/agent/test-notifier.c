/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "error.h"
#include "mock-server.h"
#include "notifier-libnotify.h"
#include "wait-until.h"

#include <string.h>

/* F41: what goes to a notification server, and what comes back. */
typedef struct {
  /* owned */
  GTestDBus *bus;
  GDBusConnection *connection;
  FootingNotices *notices;
  FootingNotifier *notifier;
  MockServer *server;

  /* state */
  GString *log; /* what the notifier said */
  guint shown;
  guint failed;
  guint silent; /* of those that failed: somebody is there and does not answer */
} Fixture;

static void
activated_cb (Fixture *self, const char *id, const char *action, const char *token)
{
  g_string_append_printf (self->log, "%s %s %s; ", id, action, token);
}

static void
available_cb (Fixture *self)
{
  g_string_append (self->log, "available; ");
}

static void
shown_late_cb (Fixture *self, const char *id)
{
  g_string_append_printf (self->log, "late %s; ", id);
}

static void
start (Fixture *self, const char *capabilities)
{
  if (capabilities != NULL)
    self->server =
        mock_server_new (g_test_dbus_get_bus_address (self->bus), capabilities);
  self->notifier = footing_notifier_libnotify_new (self->connection, self->notices);
  g_signal_connect_swapped (self->notifier, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->notifier, "available", G_CALLBACK (available_cb), self);
  g_signal_connect_swapped (self->notifier, "shown-late", G_CALLBACK (shown_late_cb),
                            self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (self->connection, FALSE);
  self->notices =
      footing_notices_new (NULL, g_dbus_connection_get_guid (self->connection));
  self->log = g_string_new (NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gpointer notifier = self->notifier;

  g_object_add_weak_pointer (G_OBJECT (notifier), &notifier);
  g_object_unref (self->notifier);
  wait_until (notifier == NULL);
  g_clear_object (&self->notices);
  g_clear_pointer (&self->server, mock_server_free);
  g_clear_object (&self->connection);
  g_test_dbus_down (self->bus);
  g_clear_object (&self->bus);
  g_string_free (self->log, TRUE);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;

  if (footing_notifier_show_finish (FOOTING_NOTIFIER (source), result, &error)) {
    self->shown++;
    return;
  }

  self->failed++;
  if (g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_BUSY))
    self->silent++;
}

static void
order (Fixture *self, const char *id, const char *title, const char *body)
{
  const FootingNotice notice = {
      .id = id, .occurrence = id, .opens = "today", .title = title, .body = body};

  footing_notifier_show (self->notifier, &notice, shown_cb, self);
}

static void
show (Fixture *self, const char *id, const char *title, const char *body)
{
  const guint before = self->shown;

  order (self, id, title, body);
  wait_until (self->shown == before + 1);
}

static void
assert_log (Fixture *self, const char *expected)
{
  g_autofree char *log = mock_server_take_log (self->server);

  if (strstr (log, expected) == NULL)
    g_error ("“%s” is not in “%s”", expected, log);
}

/* N3: buttons, hints, never urgent (2 would be). */
static void
test_shows (Fixture *self, gconstpointer data)
{
  g_autofree char *log = NULL;

  start (self, "actions body");
  show (self, "a", "Time for it", "Soon.");
  log = mock_server_take_log (self->server);
  g_assert_nonnull (strstr (log, "notify 1 Time for it|Soon.|default Start done Done "
                                 "snooze Snooze skip Skip|"));
  g_assert_nonnull (strstr (log, "'urgency': <byte 0x01>"));
  g_assert_nonnull (strstr (log, "'desktop-entry': <'" APP_ID "'>"));
  g_assert_nonnull (strstr (log, "'category': <'x-footing.reminder'>"));
  g_assert_nonnull (strstr (log, "'resident': <true>"));
  g_assert_null (strstr (log, "suppress-sound"));
  g_assert_cmpint (footing_notifier_get_state (self->notifier, "a"), ==,
                   FOOTING_NOTICE_SHOWN);
}

static void
test_quiet (Fixture *self, gconstpointer data)
{
  const FootingNotice notice = {
      .id = "digest", .opens = "today", .title = "Some", .body = "", .quiet = TRUE};

  start (self, "actions body");
  footing_notifier_show (self->notifier, &notice, shown_cb, self);
  wait_until (self->shown == 1);
  assert_log (self, "notify 1 Some||default Open|{");
}

/* N5: a body is escaped only where it is read as markup; a title never is. */
static void
test_markup (Fixture *self, gconstpointer data)
{
  start (self, "actions body body-markup");
  show (self, "a", "R&D <now>", "A & B <i>");
  assert_log (self, "notify 1 R&D <now>|A &amp; B &lt;i&gt;|");
}

static void
test_no_markup (Fixture *self, gconstpointer data)
{
  start (self, "actions body");
  show (self, "a", "R&D <now>", "A & B <i>");
  assert_log (self, "notify 1 R&D <now>|A & B <i>|");
}

/* N7: each replaces itself and no other, and is closed alone. */
static void
test_replaces (Fixture *self, gconstpointer data)
{
  start (self, "actions body");
  show (self, "a", "A", "");
  show (self, "b", "B", "");
  show (self, "a", "A again", "");
  assert_log (self, "notify 1 A again|");

  footing_notifier_withdraw (self->notifier, "a");
  show (self, "c", "C", "");
  assert_log (self, "close 1; notify 3 C|");
  g_assert_cmpint (footing_notifier_get_state (self->notifier, "a"), ==,
                   FOOTING_NOTICE_UNKNOWN);
  g_assert_cmpint (footing_notifier_get_state (self->notifier, "b"), ==,
                   FOOTING_NOTICE_SHOWN);

  mock_server_dismiss (self->server, 2);
  wait_until (footing_notifier_get_state (self->notifier, "b") == FOOTING_NOTICE_CLOSED);
  g_assert_cmpint (footing_notifier_get_state (self->notifier, "c"), ==,
                   FOOTING_NOTICE_SHOWN);
}

/* S1: a press is for its own notification. */
static void
test_pressed (Fixture *self, gconstpointer data)
{
  start (self, "actions body");
  show (self, "a", "A", "");
  show (self, "b", "B", "");
  g_string_truncate (self->log, 0);

  mock_server_press (self->server, 99, "done");
  mock_server_press (self->server, 2, "snooze");
  mock_server_press_with_token (self->server, 1, "default", "token-1");
  mock_server_press (self->server, 1, "done");
  wait_until (strstr (self->log->str, "a done") != NULL);
  g_assert_cmpstr (self->log->str, ==, "b snooze ; a start token-1; a done ; ");
}

/* A press that comes before it is known which notification it is for. */
static void
test_pressed_at_once (Fixture *self, gconstpointer data)
{
  start (self, "actions body");
  mock_server_press_at_once (self->server, "done");
  show (self, "a", "A", "");
  wait_until (strstr (self->log->str, "a done") != NULL);
}

static gboolean
has_server (Fixture *self)
{
  g_autofree char *server = footing_notifier_dup_server (self->notifier);

  return *server != '\0';
}

/* What was shown by the agent before a restart is answered by this one. */
static void
test_pressed_after_restart (Fixture *self, gconstpointer data)
{
  start (self, "actions body");
  show (self, "a", "A", "");
  g_clear_object (&self->notifier);
  self->notifier = footing_notifier_libnotify_new (self->connection, self->notices);
  g_signal_connect_swapped (self->notifier, "activated", G_CALLBACK (activated_cb), self);
  wait_until (has_server (self));
  mock_server_press (self->server, 1, "skip");
  wait_until (strstr (self->log->str, "a skip") != NULL);
}

/* N6: a server without actions gets no buttons, and a click opens Today. */
static void
test_no_actions (Fixture *self, gconstpointer data)
{
  start (self, "body");
  show (self, "a", "A", "");
  assert_log (self, "notify 1 A||default Open|");
  mock_server_press (self->server, 1, "default");
  wait_until (strstr (self->log->str, "a open") != NULL);
}

/* N6: no server. */
static void
test_no_server (Fixture *self, gconstpointer data)
{
  g_autofree char *server = NULL, *problem = NULL;

  start (self, NULL);
  order (self, "a", "A", "");
  wait_until (self->failed == 1);
  g_assert_cmpint (self->silent, ==, 0);
  server = footing_notifier_dup_server (self->notifier);
  problem = footing_notifier_dup_problem (self->notifier);
  g_assert_cmpstr (server, ==, "");
  g_assert_cmpstr (problem, !=, "");
  g_assert_cmpstr (self->log->str, ==, "");

  self->server = mock_server_new (g_test_dbus_get_bus_address (self->bus), "body");
  wait_until (strstr (self->log->str, "available") != NULL);
  show (self, "a", "A", "");
  g_free (problem);
  problem = footing_notifier_dup_problem (self->notifier);
  g_assert_cmpstr (problem, ==, "");
}

/* N6: a server that ends and comes back, able to do something else. */
static void
test_server_restarts (Fixture *self, gconstpointer data)
{
  g_auto (GStrv) before = NULL, after = NULL;

  start (self, "body");
  show (self, "a", "A", "");
  before = footing_notifier_dup_capabilities (self->notifier);
  g_assert_cmpint (g_strv_length (before), ==, 1);
  g_string_truncate (self->log, 0);

  g_clear_pointer (&self->server, mock_server_free);
  wait_until (footing_notifier_get_state (self->notifier, "a") == FOOTING_NOTICE_LOST);
  self->server =
      mock_server_new (g_test_dbus_get_bus_address (self->bus), "actions body");
  wait_until (strcmp (self->log->str, "available; ") == 0);
  after = footing_notifier_dup_capabilities (self->notifier);
  g_assert_cmpint (g_strv_length (after), ==, 2);

  show (self, "a", "A", "");
  assert_log (self, "notify 1 A||default Start done Done");
}

/* A server that hangs holds nobody up: 3 seconds are a failure, later ones fail at once,
 * and when it goes on it is told so that nothing is shown twice. */
static void
test_hangs (Fixture *self, gconstpointer data)
{
  const guint tick = g_timeout_add (10, wait_tick_cb, NULL);
  g_autofree char *problem = NULL;
  guint turns = 0;

  start (self, "actions body");
  show (self, "a", "A", "");
  g_string_truncate (self->log, 0);
  mock_server_hang (self->server);
  order (self, "b", "B", "");
  order (self, "c", "C", "");
  for (; self->failed < 2; turns++)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (turns, >, 100);
  g_assert_cmpint (self->silent, ==, 2);
  problem = footing_notifier_dup_problem (self->notifier);
  g_assert_cmpstr (problem, !=, "");

  order (self, "d", "D", "");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpint (self->failed, ==, 3);

  mock_server_go_on (self->server);
  wait_until (strstr (self->log->str, "late b") != NULL);
  g_assert_cmpint (footing_notifier_get_state (self->notifier, "b"), ==,
                   FOOTING_NOTICE_SHOWN);
  show (self, "c", "C", "");
  assert_log (self, "notify 3 C|");
  g_source_remove (tick);
}

static gboolean
has_problem (Fixture *self)
{
  g_autofree char *problem = footing_notifier_dup_problem (self->notifier);

  return *problem != '\0';
}

/* It hangs when something is to be closed: what is to be shown is not kept waiting, and
 * when it goes on, nothing is wrong any more. */
static void
test_hangs_closing (Fixture *self, gconstpointer data)
{
  start (self, "actions body");
  show (self, "a", "A", "");
  mock_server_hang (self->server);
  footing_notifier_withdraw (self->notifier, "a");
  order (self, "b", "B", "");
  wait_until (self->silent == 1);
  g_assert_true (has_problem (self));

  mock_server_go_on (self->server);
  wait_until (!has_problem (self));
  show (self, "b", "B", "");
  assert_log (self, "close 1; notify 2 B|");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/F41/notifier/N3-shows", test_shows);
  ADD ("/F41/notifier/quiet", test_quiet);
  ADD ("/F41/notifier/N5-markup", test_markup);
  ADD ("/F41/notifier/N5-no-markup", test_no_markup);
  ADD ("/F41/notifier/N7-replaces", test_replaces);
  ADD ("/F41/notifier/S1-pressed", test_pressed);
  ADD ("/F41/notifier/pressed-at-once", test_pressed_at_once);
  ADD ("/F41/notifier/pressed-after-restart", test_pressed_after_restart);
  ADD ("/F41/notifier/N6-no-actions", test_no_actions);
  ADD ("/F41/notifier/N6-no-server", test_no_server);
  ADD ("/F41/notifier/N6-server-restarts", test_server_restarts);
  ADD ("/F41/notifier/N6-hangs", test_hangs);
  ADD ("/F41/notifier/N6-hangs-closing", test_hangs_closing);

  return g_test_run ();
}
