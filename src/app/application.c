/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"
#include "dialogs/about.h"
#include "accessibility.h"
#include "cli/command-line.h"
#include "cli/commands.h"
#include "cli/demo.h"
#include "start-actions.h"
#include "files/file-actions.h"
#include "files/read-only.h"
#include "plan/plans-dialog.h"
#include "dialogs/preferences.h"
#include "dialogs/shortcuts.h"
#include "reminders/reminders-dialog.h"
#include "rituals/rituals-dialog.h"
#include "sessions/answer-ritual.h"
#include "settings.h"
#include "plan/begin.h"
#include "store/store-file.h"
#include "entry/entry-window.h"
#include "unsaved-dialog.h"
#include "widgets/focus.h"
#include "widgets/tab.h"
#include "window.h"
#include "schedule/open.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdlib.h>

struct _FootingApplication {
  AdwApplication parent_instance;

  /* owned */
  FootingClock *clock;
  GSettings *settings;
  FootingContext *context;
  char *path;
  GError *read_only; /* why nothing can be written, while that is so */
  FootingDemo *demo; /* the example that is shown, or NULL */

  /* state */
  guint ends[3]; /* sources of signals */
};

G_DEFINE_FINAL_TYPE (FootingApplication, footing_application, ADW_TYPE_APPLICATION)

static gboolean
start_link_cb (gpointer data)
{
  FootingApplication *self = data;
  FootingAgentLink *link =
      self->context != NULL ? footing_context_get_agent_link (self->context) : NULL;

  /* It may have been quit since the frame was drawn. */
  if (link != NULL && g_application_get_is_registered (G_APPLICATION (self)))
    footing_agent_link_start (link,
                              g_application_get_dbus_connection (G_APPLICATION (self)));

  return G_SOURCE_REMOVE;
}

/* The agent is thought of once the first frame is drawn. */
static gboolean
first_frame_cb (GtkWidget *window, GdkFrameClock *frame_clock, gpointer data)
{
  g_idle_add_full (G_PRIORITY_LOW, start_link_cb, g_object_ref (data), g_object_unref);

  return G_SOURCE_REMOVE;
}

/* Without a window there is no frame to wait for. */
static gboolean
no_frame_cb (gpointer data)
{
  return gtk_application_get_active_window (data) == NULL ? start_link_cb (data)
                                                          : G_SOURCE_REMOVE;
}

static void
add_agent_link (FootingApplication *self, FootingContext *context)
{
  g_autoptr (FootingAgentLink) link =
      footing_agent_link_new (footing_context_get_store (context), self->settings);

  footing_context_set_agent_link (context, link);
  g_idle_add_full (G_PRIORITY_LOW, no_frame_cb, g_object_ref (self), g_object_unref);
}

/* What a person could do by these would not be kept. */
static void
follow_read_only (FootingApplication *self)
{
  const char *const writing[] = {
      "log-win",      "new-plan", "new-plan-for", "resume",
      "start-ritual", "import",   "check-in",     "open-door",
  };

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++) {
    GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), writing[i]);

    if (action != NULL)
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->read_only == NULL);
  }
  footing_read_only_guard (self->read_only != NULL);
}

/* Opens the file to write; where that cannot be done but it can be read, to be read. */
static FootingStore *
open_store (FootingApplication *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  FootingStore *store = footing_open (self->path, self->clock, &problem);

  g_clear_error (&self->read_only);
  if (store == NULL &&
      (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FULL) ||
       g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY)))
    store = footing_store_open_read_only (self->path, self->clock, NULL);

  if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    self->read_only = g_steal_pointer (&problem);
  follow_read_only (self);

  return store;
}

/* Opens the file; NULL with @error when that cannot be done. */
static FootingContext *
open_context (FootingApplication *self, GError **error)
{
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (error);
  g_autoptr (FootingStore) store = NULL;
  FootingContext *context;

  if (guidance == NULL)
    return NULL;

  store = open_store (self, error);
  if (store == NULL)
    return NULL;

  context = footing_context_new (store, guidance, self->settings);
  if (self->demo == NULL)
    add_agent_link (self, context);

  return context;
}

static FootingWindow *
ensure_window (FootingApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  while (window != NULL && !FOOTING_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    return FOOTING_WINDOW (window);

  if (self->context == NULL)
    self->context = open_context (self, &error);

  window = GTK_WINDOW (footing_window_new (GTK_APPLICATION (self), self->context));
  if (error != NULL)
    footing_window_show_problem (FOOTING_WINDOW (window), error);
  if (self->read_only != NULL)
    footing_window_show_read_only (FOOTING_WINDOW (window), self->read_only);
  if (self->demo != NULL)
    footing_window_show_example (FOOTING_WINDOW (window));
  gtk_widget_add_tick_callback (GTK_WIDGET (window), first_frame_cb, g_object_ref (self),
                                g_object_unref);

  return FOOTING_WINDOW (window);
}

/* The window, when there is a file to work on; presented either way. */
static FootingWindow *
ready_window (FootingApplication *self)
{
  FootingWindow *window = ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));

  return self->context != NULL ? window : NULL;
}

/* Whether a dialog is open that is to be answered first; it is presented then. What its
 * keys do is not done to the window behind it. */
static gboolean
is_covered (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_modal (window) && gtk_widget_get_mapped (GTK_WIDGET (window))) {
      gtk_window_present (window);
      return TRUE;
    }
  }

  return FALSE;
}

static void
log_win_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : ready_window (data);

  if (window != NULL)
    footing_entry_window_show (GTK_WINDOW (window), footing_window_get_context (window),
                               NULL);
}

static void
edit_entry_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);

  if (window != NULL)
    footing_entry_window_show (GTK_WINDOW (window), footing_window_get_context (window),
                               g_variant_get_string (parameter, NULL));
}

static void
show_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : ready_window (data);

  if (window != NULL)
    footing_window_show_view (window, g_variant_get_string (parameter, NULL));
}

/* Opens a draft for @perspective where it begins. Who supports somebody has other pages
 * first. */
static void
open_new_plan (FootingApplication *self, const char *perspective, const char *trigger)
{
  FootingWindow *window = ready_window (self);
  FootingPerspective code = FOOTING_PERSPECTIVE_SELF;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (window == NULL)
    return;

  footing_perspective_from_code (perspective, &code);
  id = footing_plan_begin (footing_context_get_store (self->context),
                           footing_context_get_guidance (self->context), code, trigger,
                           &error);

  if (error != NULL)
    footing_context_report (self->context, error);
  if (id != NULL)
    footing_window_open_draft (window, id);
}

static void
new_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (!is_covered ())
    open_new_plan (data, g_variant_get_string (parameter, NULL), NULL);
}

/* "perspective:trigger". An event that the catalogue does not have is left out. */
static void
new_plan_for_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), ":", 2);
  const gboolean known =
      g_strv_length (parts) == 2 && ready_window (self) != NULL &&
      footing_guidance_lookup (footing_context_get_guidance (self->context),
                               FOOTING_GUIDE_TRIGGER, parts[1]) != NULL;

  open_new_plan (self, parts[0] != NULL ? parts[0] : "", known ? parts[1] : NULL);
}

static void
resume_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);

  if (window != NULL)
    footing_window_open_draft (window, g_variant_get_string (parameter, NULL));
}

static void
show_part_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);
  const int page = g_variant_get_int32 (parameter);

  if (window != NULL && page >= 0 && page < FOOTING_PAGE_REVIEW)
    footing_window_show_part (window, (FootingPage)page);
}

static void
start_ritual_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);

  if (window != NULL)
    footing_window_open_session (window, g_variant_get_string (parameter, NULL));
}

/* Answers without a window; what cannot be done then is tried again by the agent. */
static void
answer_ritual_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  const char *occurrence, *answer;

  if (self->context == NULL)
    self->context = open_context (self, NULL);
  if (self->context == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &occurrence, &answer);
  footing_answer_ritual (self->context, occurrence, answer);
}

static void
plans_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);

  if (window != NULL)
    footing_plans_dialog_show (GTK_WINDOW (window), footing_window_get_context (window));
}

static void
rituals_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : ready_window (data);

  if (window != NULL)
    footing_rituals_dialog_show (GTK_WINDOW (window),
                                 footing_window_get_context (window));
}

/* Over the window it was asked for in, which comes back after it. */
static void
reminders_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL || self->context == NULL)
    window = GTK_WINDOW (ready_window (self));
  if (window != NULL)
    footing_reminders_dialog_show (window, self->context);
}

static void
preferences_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = is_covered () ? NULL : ready_window (data);

  if (window != NULL)
    footing_preferences_show (GTK_WINDOW (window), footing_window_get_context (window));
}

static void
about_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  footing_about_show (GTK_WINDOW (ensure_window (data)));
}

static void
seek_support_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);

  if (window != NULL)
    footing_seek_support_show (GTK_WINDOW (window), footing_window_get_context (window));
}

static void
shortcuts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (!is_covered ())
    footing_shortcuts_show (GTK_WINDOW (ensure_window (data)));
}

static void
refresh_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;

  if (self->context != NULL)
    footing_store_refresh (footing_context_get_store (self->context));
}

/* Opens the file anew, in a new window: it may be another one by now. */
static void
reopen_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  FootingWindow *before = ensure_window (self);

  if (self->context != NULL &&
      !footing_unsaved_may_leave (GTK_WIDGET (before), NULL, self->context, "app.reopen",
                                  NULL))
    return;

  gtk_window_destroy (GTK_WINDOW (before));
  g_clear_object (&self->context);
  ready_window (self);
}

static void
quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingApplication *self = data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  /* The window refuses to close while something typed is not stored. */
  if (window != NULL)
    gtk_window_close (GTK_WINDOW (ensure_window (self)));
  else
    g_application_quit (G_APPLICATION (self));
}

static void
add_actions (FootingApplication *self)
{
  const GActionEntry entries[] = {
      {"log-win", log_win_cb, NULL, NULL, NULL, {0}},
      {"edit-entry", edit_entry_cb, "s", NULL, NULL, {0}},
      {"show", show_cb, "s", NULL, NULL, {0}},
      {"new-plan", new_plan_cb, "s", NULL, NULL, {0}},
      {"new-plan-for", new_plan_for_cb, "s", NULL, NULL, {0}},
      {"resume", resume_cb, "s", NULL, NULL, {0}},
      {"show-part", show_part_cb, "i", NULL, NULL, {0}},
      {"start-ritual", start_ritual_cb, "s", NULL, NULL, {0}},
      {"answer-ritual", answer_ritual_cb, "(ss)", NULL, NULL, {0}},
      {"plans", plans_cb, NULL, NULL, NULL, {0}},
      {"rituals", rituals_cb, NULL, NULL, NULL, {0}},
      {"reminders", reminders_cb, NULL, NULL, NULL, {0}},
      {"preferences", preferences_cb, NULL, NULL, NULL, {0}},
      {"about", about_cb, NULL, NULL, NULL, {0}},
      {"seek-support", seek_support_cb, NULL, NULL, NULL, {0}},
      {"shortcuts", shortcuts_cb, NULL, NULL, NULL, {0}},
      {"refresh", refresh_cb, NULL, NULL, NULL, {0}},
      {"reopen", reopen_cb, NULL, NULL, NULL, {0}},
      {"quit", quit_cb, NULL, NULL, NULL, {0}},
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries),
                                   self);
}

/* The example runs beside a Footing that is open, on a file and preferences of its own.
 */
static int
open_demo (FootingApplication *self, const char *name)
{
  g_autoptr (GError) error = NULL;

  /* GTK ends the process without a display; the example's folder would stay behind. */
  if (!gtk_init_check ()) {
    g_printerr ("footing: %s\n",
                _ ("The example needs a display: open it on a desktop."));
    return FOOTING_EXIT_REFUSED;
  }

  self->demo = footing_demo_new (self->clock, name, &error);
  if (self->demo == NULL) {
    g_printerr ("footing: %s\n", error->message);
    return FOOTING_EXIT_REFUSED;
  }

  g_free (self->path);
  self->path = g_strdup (footing_demo_get_path (self->demo));
  g_application_set_flags (G_APPLICATION (self), G_APPLICATION_NON_UNIQUE);

  return -1;
}

static int
footing_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  FootingApplication *self = FOOTING_APPLICATION (application);
  const int status = footing_command_line_run (options, self->clock);
  g_autofree char *demo = footing_command_line_dup_demo (options);

  return status < 0 && demo != NULL ? open_demo (self, demo) : status;
}

static void
read_icons_cb (GTask *task, gpointer theme, gpointer data, GCancellable *cancellable)
{
  g_task_return_boolean (task, gtk_icon_theme_has_icon (theme, "list-add-symbolic"));
}

/* GTK reads the icon themes in a thread, and forgets them when libadwaita and
 * GtkApplication add folders; the first icon would read them again and hold up the first
 * frame. A lookup in a thread, for which GTK locks the theme, reads them meanwhile. */
static void
read_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GTask) task = g_task_new (theme, NULL, NULL, NULL);

  g_task_run_in_thread (task, read_icons_cb);
}

static void
load_settings (FootingApplication *self)
{
  g_autoptr (GSettingsBackend) memory =
      self->demo != NULL ? g_memory_settings_backend_new () : NULL;
  g_autofree char *problem = NULL;

  self->settings = footing_settings_new (memory, &problem);
  if (problem != NULL)
    g_printerr ("footing: %s\n", problem);
  if (self->settings == NULL)
    exit (FOOTING_EXIT_REFUSED);
}

/* Told to end, as at logout: what was typed is stored, the example's folder goes. */
static gboolean
end_cb (gpointer data)
{
  g_application_quit (data);

  return G_SOURCE_CONTINUE;
}

static void
end_when_told (FootingApplication *self)
{
  static const int signals[] = {SIGHUP, SIGINT, SIGTERM};

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    self->ends[i] = g_unix_signal_add (signals[i], end_cb, self);
}

static void
footing_application_startup (GApplication *application)
{
  FootingApplication *self = FOOTING_APPLICATION (application);

  /* Before GtkApplication does it: so the stylesheets are read while GTK's thread reads
   * the icon themes, not after that. */
  adw_init ();
  G_APPLICATION_CLASS (footing_application_parent_class)->startup (application);

  read_icons ();
  footing_accessibility_install ();
  footing_focus_install ();
  footing_tab_install ();
  load_settings (self);
  end_when_told (self);
  add_actions (self);
  footing_start_actions_add (GTK_APPLICATION (self));
  footing_file_actions_add (GTK_APPLICATION (self), self->path);
  footing_shortcuts_install (GTK_APPLICATION (self));
}

static void
footing_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (FOOTING_APPLICATION (application))));
}

static void
footing_application_shutdown (GApplication *application)
{
  FootingApplication *self = FOOTING_APPLICATION (application);

  if (self->context != NULL)
    footing_context_flush (self->context);

  G_APPLICATION_CLASS (footing_application_parent_class)->shutdown (application);
}

static void
footing_application_finalize (GObject *object)
{
  FootingApplication *self = FOOTING_APPLICATION (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->ends); i++)
    g_clear_handle_id (&self->ends[i], g_source_remove);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_pointer (&self->demo, footing_demo_free);
  g_free (self->path);
  g_clear_error (&self->read_only);

  G_OBJECT_CLASS (footing_application_parent_class)->finalize (object);
}

static void
footing_application_class_init (FootingApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = footing_application_finalize;
  application_class->handle_local_options = footing_application_handle_local_options;
  application_class->startup = footing_application_startup;
  application_class->activate = footing_application_activate;
  application_class->shutdown = footing_application_shutdown;
}

static void
footing_application_init (FootingApplication *self)
{
  self->clock = footing_clock_new ();
  self->path = footing_file_get_default_path ();
  footing_command_line_add_options (G_APPLICATION (self));
}

FootingApplication *
footing_application_new (void)
{
  return g_object_new (FOOTING_TYPE_APPLICATION, "application-id", APP_ID,
                       "resource-base-path", APP_PATH, NULL);
}
