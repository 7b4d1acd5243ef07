/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent.h"
#include "schedule/alarm.h"
#include "schedule/moments.h"
#include "app-calls.h"
#include "store/nightly.h"
#include "notifier-libnotify.h"
#include "notifier-portal.h"
#include "reminder-round.h"
#include "reminders.h"
#include "settings.h"
#include "store/store-file.h"
#include "schedule/zone-watch.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <malloc.h>
#include <signal.h>
#include <string.h>

/* How long the agent stays after a request while reminders are off. */
#define IDLE_SECONDS 5

struct _FootingAgent {
  GApplication parent_instance;

  /* owned */
  FootingClock *clock;
  GSettings *settings;
  FootingNotifier *notifier;
  FootingReminders *reminders;
  FootingNightly *nightly;
  FootingAlarm *alarm;
  FootingZoneWatch *zone_watch;
  GSimpleAction *status;

  /* state */
  guint ends[3]; /* sources of signals */
  gboolean on;
  gint64 tests;
};

G_DEFINE_FINAL_TYPE (FootingAgent, footing_agent, G_TYPE_APPLICATION)

static GDBusConnection *
get_bus (FootingAgent *self)
{
  return g_application_get_dbus_connection (G_APPLICATION (self));
}

/* Why reminders do not come: a problem with the file first, then with the notifier. */
static char *
dup_problem (FootingAgent *self)
{
  const char *problem = footing_reminders_get_problem (self->reminders);

  return problem != NULL ? g_strdup (problem)
                         : footing_notifier_dup_problem (self->notifier);
}

static GVariant *
new_status (FootingAgent *self)
{
  g_autofree char *server = footing_notifier_dup_server (self->notifier);
  g_autofree char *problem = dup_problem (self);
  g_auto (GStrv) capabilities = footing_notifier_dup_capabilities (self->notifier);
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "running", "b", self->on);
  g_variant_dict_insert (&dict, "server", "s", server);
  g_variant_dict_insert (&dict, "capabilities", "^as", capabilities);
  g_variant_dict_insert (&dict, "problem", "s", problem);
  g_variant_dict_insert_value (&dict, "next",
                               footing_reminders_get_upcoming (self->reminders));
  g_variant_dict_insert (&dict, "last-shown", "x",
                         footing_reminders_get_last_shown (self->reminders));
  g_variant_dict_insert (&dict, "backup-at", "x",
                         footing_nightly_get_made_at (self->nightly));
  g_variant_dict_insert (&dict, "backup-problem", "s",
                         footing_nightly_get_problem (self->nightly));
  g_variant_dict_insert (&dict, "backup-restore", "b",
                         footing_nightly_needs_restore (self->nightly));
  g_variant_dict_insert (&dict, "backup-notice", "s",
                         footing_nightly_get_notice (self->nightly));
  g_variant_dict_insert (&dict, "tests", "x", self->tests);

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

static void
update_status (FootingAgent *self)
{
  g_autoptr (GVariant) status = new_status (self);
  g_autoptr (GVariant) before = g_action_get_state (G_ACTION (self->status));

  if (before == NULL || !g_variant_equal (status, before))
    g_simple_action_set_state (self->status, status);
}

/* A round has ended: frees what can be freed and sets the timer for what is due next. */
static void
schedule_wakeup (FootingAgent *self)
{
  const gint64 next = MIN (footing_reminders_get_next (self->reminders),
                           footing_nightly_get_next (self->nightly));

  footing_alarm_set (self->alarm, self->on ? next : G_MAXINT64);
  update_status (self);
  malloc_trim (0);
}

static void
wrote_cb (FootingAgent *self)
{
  footing_app_refresh (get_bus (self));
}

static void
look (FootingAgent *self)
{
  if (!self->on)
    return;

  footing_nightly_look (self->nightly);
  footing_reminders_run (self->reminders);
}

/* Holds the application while reminders are on; without them it leaves once idle. */
static void
update_hold (FootingAgent *self)
{
  const gboolean on = g_settings_get_boolean (self->settings, "reminders");

  if (on == self->on)
    return;

  self->on = on;
  if (on) {
    g_application_hold (G_APPLICATION (self));
    look (self);
  } else {
    footing_reminders_stop (self->reminders);
    footing_alarm_set (self->alarm, G_MAXINT64);
    g_application_release (G_APPLICATION (self));
  }
  update_status (self);
}

static void
follow_details (FootingAgent *self)
{
  footing_reminders_set_details (
      self->reminders, g_settings_get_boolean (self->settings, "reminder-details"));
}

/* A caller is given time to read the answer while reminders are off. */
static void
keep_alive (FootingAgent *self)
{
  g_application_hold (G_APPLICATION (self));
  g_application_release (G_APPLICATION (self));
}

static void
give_answer (FootingAgent *self, const char *occurrence, const char *answer)
{
  const struct {
    const char *name;
    FootingScheduleAnswer answer;
  } answers[] = {
      {"done", FOOTING_SCHEDULE_DONE},
      {"snooze", FOOTING_SCHEDULE_SNOOZE},
      {"skip", FOOTING_SCHEDULE_SKIP},
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (answers[i].name, answer) == 0 &&
        !footing_reminders_answer (self->reminders, occurrence, answers[i].answer,
                                   &error))
      g_message ("%s", error->message);
  keep_alive (self);
}

static void
activated_cb (FootingAgent *self, const char *id, const char *action, const char *token)
{
  FootingMomentWhich which;
  const char *moment;

  if (strcmp (id, FOOTING_TEST) == 0) {
    footing_notifier_withdraw (self->notifier, FOOTING_TEST);
    footing_app_show_reminders (get_bus (self), token);
  } else if (footing_moment_reminder_parse (id, &which, &moment)) {
    footing_app_show_moment (get_bus (self), moment, token);
  } else if (strcmp (id, FOOTING_DIGEST) == 0 || strcmp (action, "open") == 0) {
    footing_app_show (get_bus (self), "today", token);
  } else if (strcmp (action, "start") == 0) {
    footing_app_start_ritual (get_bus (self), id, token);
  } else {
    give_answer (self, id, action);
  }
}

static void
refresh_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  look (data);
  keep_alive (data);
}

static void
answer_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *occurrence, *answer;

  g_variant_get (parameter, "(&s&s)", &occurrence, &answer);
  give_answer (data, occurrence, answer);
}

static void
start_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  footing_app_start_ritual (get_bus (data), g_variant_get_string (parameter, NULL), "");
  keep_alive (data);
}

static void
tested_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (FootingAgent) self = data;

  if (footing_notifier_show_finish (FOOTING_NOTIFIER (source), result, NULL))
    self->tests++;
  update_status (self);
  g_application_release (G_APPLICATION (self));
}

static void
test_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingAgent *self = data;
  const FootingNotice notice = {
      .id = FOOTING_TEST,
      .opens = "reminders",
      /* Translators: the title of the notification that tests whether they arrive. */
      .title = _ ("Reminders reach you"),
      .body = _ ("This is what one looks like. There’s nothing else to do."),
  };

  g_application_hold (G_APPLICATION (self));
  footing_notifier_show (self->notifier, &notice, tested_cb, g_object_ref (self));
}

/* The status is read-only. */
static void
change_status_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
}

static void
add_actions (FootingAgent *self)
{
  const GActionEntry entries[] = {
      {"refresh", refresh_cb, NULL, NULL, NULL, {0}},
      {"answer", answer_cb, "(ss)", NULL, NULL, {0}},
      {"start", start_cb, "s", NULL, NULL, {0}},
      {"test", test_cb, NULL, NULL, NULL, {0}},
      {"status", NULL, NULL, "@a{sv} {}", change_status_cb, {0}},
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
  self->status = G_SIMPLE_ACTION (
      g_object_ref (g_action_map_lookup_action (G_ACTION_MAP (self), "status")));
}

static FootingNotifier *
new_notifier (FootingAgent *self)
{
  const gboolean sandboxed = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
  /* A sandbox has its own runtime folder; what outlives it there is in "app". */
  g_autofree char *path = sandboxed
                              ? g_build_filename (g_get_user_runtime_dir (), "app",
                                                  APP_ID, "notifications", NULL)
                              : g_build_filename (g_get_user_runtime_dir (),
                                                  GETTEXT_PACKAGE, "notifications", NULL);
  g_autoptr (FootingNotices) notices =
      footing_notices_new (path, g_dbus_connection_get_guid (get_bus (self)));

  return sandboxed ? footing_notifier_portal_new (G_APPLICATION (self), notices)
                   : footing_notifier_libnotify_new (get_bus (self), notices);
}

static void
listen (FootingAgent *self)
{
  g_signal_connect_object (self->alarm, "rang", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->zone_watch, "changed", G_CALLBACK (look), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notifier, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notifier, "notify", G_CALLBACK (update_status), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminders, "settled", G_CALLBACK (schedule_wakeup), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nightly, "done", G_CALLBACK (schedule_wakeup), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminders, "wrote", G_CALLBACK (wrote_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reminders", G_CALLBACK (update_hold),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::reminder-details",
                           G_CALLBACK (follow_details), self, G_CONNECT_SWAPPED);
}

/* What is unfinished is taken up by the next start. */
static gboolean
end_cb (gpointer data)
{
  g_application_quit (data);

  return G_SOURCE_CONTINUE;
}

static void
end_when_told (FootingAgent *self)
{
  static const int signals[] = {SIGHUP, SIGINT, SIGTERM};

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    self->ends[i] = g_unix_signal_add (signals[i], end_cb, self);
}

static void
footing_agent_startup (GApplication *application)
{
  FootingAgent *self = FOOTING_AGENT (application);
  g_autofree char *path = footing_file_get_default_path ();
  g_autofree char *problem = NULL;

  G_APPLICATION_CLASS (footing_agent_parent_class)->startup (application);

  if (get_bus (self) == NULL) {
    g_printerr ("footing-agent: %s\n", _ ("There’s no session bus to work on."));
    return;
  }

  self->settings = footing_settings_new (NULL, &problem);
  if (problem != NULL)
    g_printerr ("footing-agent: %s\n", problem);
  if (self->settings == NULL)
    return;

  add_actions (self);
  self->notifier = new_notifier (self);
  self->reminders = footing_reminders_new (path, self->clock, self->notifier);
  self->nightly = footing_nightly_new (path, self->clock);
  self->alarm = footing_alarm_new ();
  self->zone_watch = footing_zone_watch_new ();
  listen (self);
  end_when_told (self);
  follow_details (self);
  update_hold (self);
  update_status (self);
}

/* Started by hand or at login; startup has done everything. */
static void
footing_agent_activate (GApplication *application)
{
  if (FOOTING_AGENT (application)->status != NULL)
    keep_alive (FOOTING_AGENT (application));
}

static void
footing_agent_finalize (GObject *object)
{
  FootingAgent *self = FOOTING_AGENT (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++)
    g_clear_handle_id (&self->ends[i], g_source_remove);
  g_clear_object (&self->zone_watch);
  g_clear_object (&self->alarm);
  g_clear_object (&self->nightly);
  g_clear_object (&self->reminders);
  g_clear_object (&self->notifier);
  g_clear_object (&self->settings);
  g_clear_object (&self->status);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (footing_agent_parent_class)->finalize (object);
}

static void
footing_agent_class_init (FootingAgentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_agent_finalize;
  G_APPLICATION_CLASS (klass)->startup = footing_agent_startup;
  G_APPLICATION_CLASS (klass)->activate = footing_agent_activate;
}

static void
footing_agent_init (FootingAgent *self)
{
  self->clock = footing_clock_new ();
}

FootingAgent *
footing_agent_new (void)
{
  return g_object_new (FOOTING_TYPE_AGENT, "application-id", APP_ID ".Agent",
                       "inactivity-timeout", IDLE_SECONDS * 1000, NULL);
}
