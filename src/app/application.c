/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application-private.h"
#include "cli/command-line.h"
#include "cli/commands.h"
#include "dialogs/shortcuts.h"
#include "files/file-actions.h"
#include "settings.h"
#include "start-actions.h"
#include "store/store-file.h"
#include "widgets/accessible-name.h"
#include "widgets/focus.h"
#include "widgets/label-wrap.h"
#include "widgets/tab.h"

#define G_SETTINGS_ENABLE_BACKEND
#include <gio/gsettingsbackend.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <stdlib.h>

G_DEFINE_FINAL_TYPE (FootingApplication, footing_application, ADW_TYPE_APPLICATION)

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
  footing_accessible_name_install ();
  footing_label_wrap_install ();
  footing_focus_install ();
  footing_tab_install ();
  load_settings (self);
  if (self->search != NULL)
    footing_search_provider_set_settings (self->search, self->settings);
  end_when_told (self);
  application_add_actions (self);
  footing_start_actions_add (GTK_APPLICATION (self));
  footing_file_actions_add (GTK_APPLICATION (self), self->path);
  footing_shortcuts_install (GTK_APPLICATION (self));
}

static FootingStore *
find_store_cb (gpointer data)
{
  FootingApplication *self = data;

  return self->context != NULL ? footing_context_get_store (self->context) : NULL;
}

/* The example is nobody's own. */
static gboolean
footing_application_dbus_register (GApplication *application,
                                   GDBusConnection *connection,
                                   const char *path,
                                   GError **error)
{
  FootingApplication *self = FOOTING_APPLICATION (application);
  g_autoptr (GError) problem = NULL;

  if (!G_APPLICATION_CLASS (footing_application_parent_class)
           ->dbus_register (application, connection, path, error))
    return FALSE;
  if (self->demo != NULL)
    return TRUE;

  /* Without it there is still all the rest. */
  self->search = footing_search_provider_new (application, self->path, self->clock,
                                              find_store_cb, self);
  if (!footing_search_provider_export (self->search, connection, path, &problem))
    g_debug ("The desktop’s search finds nothing: %s", problem->message);

  return TRUE;
}

static void
footing_application_dbus_unregister (GApplication *application,
                                     GDBusConnection *connection,
                                     const char *path)
{
  FootingApplication *self = FOOTING_APPLICATION (application);

  g_clear_pointer (&self->search, footing_search_provider_free);

  G_APPLICATION_CLASS (footing_application_parent_class)
      ->dbus_unregister (application, connection, path);
}

static void
footing_application_activate (GApplication *application)
{
  gtk_window_present (
      GTK_WINDOW (application_ensure_window (FOOTING_APPLICATION (application))));
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
  application_class->dbus_register = footing_application_dbus_register;
  application_class->dbus_unregister = footing_application_dbus_unregister;
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
