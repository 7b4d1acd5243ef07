/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "start-actions.h"
#include "signs/checkin-dialog.h"
#include "window.h"

#include <glib/gi18n-lib.h>

#define PROGRAM "/proc/self/exe"

static gpointer
find_window (GtkApplication *application, GType type)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (g_type_is_a (G_OBJECT_TYPE (l->data), type))
      return l->data;

  return NULL;
}

/* The window in sight, when there is a file to work on. */
static FootingWindow *
ready_window (GtkApplication *application)
{
  FootingWindow *window;

  g_application_activate (G_APPLICATION (application));
  window = find_window (application, FOOTING_TYPE_WINDOW);

  return window != NULL && footing_window_get_context (window) != NULL ? window : NULL;
}

static void
check_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);
  GtkWidget *dialog = find_window (data, FOOTING_TYPE_CHECKIN_DIALOG);

  if (window == NULL)
    return;

  if (dialog == NULL) {
    footing_window_show_view (window, "signs");
    dialog = footing_checkin_dialog_new (footing_window_get_context (window),
                                         GTK_WINDOW (window));
  }
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

/* One that is there, as it is on the timeline. */
static void
open_check_in_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);
  GtkWidget *dialog;

  if (window == NULL)
    return;

  dialog = footing_checkin_dialog_new_for (footing_window_get_context (window),
                                           GTK_WINDOW (window),
                                           g_variant_get_string (parameter, NULL));
  if (dialog != NULL)
    gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_door_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);

  if (window != NULL)
    footing_window_open_door (window, g_variant_get_string (parameter, NULL));
}

/* The program that is running, wherever it was started from. */
static gboolean
start_example (const char *name, GError **error)
{
  g_autofree char *program = g_file_read_link (PROGRAM, error);
  g_autofree char *option = g_strconcat ("--demo=", name, NULL);
  g_autoptr (GSubprocess) process = NULL;

  if (program == NULL)
    return FALSE;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, error, program, option, NULL);

  return process != NULL;
}

static void
show_example_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  FootingWindow *window = ready_window (data);
  g_autoptr (GError) failure = NULL;

  if (window != NULL &&
      !start_example (g_variant_get_string (parameter, NULL), &failure)) {
    g_autoptr (GError) error =
        g_error_new (FOOTING_ERROR, FOOTING_ERROR_FAILED,
                     /* Translators: %s is the system's reason */
                     _ ("The example couldn’t be opened (%s): close Footing, then start "
                        "“footing --demo”."),
                     failure->message);

    footing_context_report (footing_window_get_context (window), error);
  }
}

void
footing_start_actions_add (GtkApplication *application)
{
  const GActionEntry entries[] = {
      {"check-in", check_in_cb, NULL, NULL, NULL, {0}},
      {"open-check-in", open_check_in_cb, "s", NULL, NULL, {0}},
      {"open-door", open_door_cb, "s", NULL, NULL, {0}},
      {"show-example", show_example_cb, "s", NULL, NULL, {0}},
  };

  g_return_if_fail (GTK_IS_APPLICATION (application));

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                   G_N_ELEMENTS (entries), application);
}
