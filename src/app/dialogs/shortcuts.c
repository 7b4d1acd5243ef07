/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shortcuts.h"

void
footing_shortcuts_install (GtkApplication *application)
{
  static const struct {
    const char *action;
    const char *accels[2];
  } accels[] = {
      {"app.log-win", {"<Control>n", NULL}},
      {"app.new-plan::self", {"<Control><Shift>n", NULL}},
      {"app.rituals", {"<Control>r", NULL}},
      {"app.weekly-review", {"<Control><Shift>r", NULL}},
      {"app.story", {"<Control><Shift>s", NULL}},
      {"app.preferences", {"<Control>comma", NULL}},
      {"app.shortcuts", {"<Control>question", NULL}},
      {"app.quit", {"<Control>q", NULL}},
      {"window.close", {"<Control>w", NULL}},
      {"app.show::today", {"<Alt>1", NULL}},
      {"app.show::plan", {"<Alt>2", NULL}},
      {"app.show::timeline", {"<Alt>3", NULL}},
      {"app.show::signs", {"<Alt>4", NULL}},
      {"app.show::people", {"<Alt>5", NULL}},
  };

  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (application, accels[i].action,
                                           (const char **)accels[i].accels);
}

/* GTK looks for the keys of an action in the application of the window that has the
 * shortcuts as its help overlay, and shows none without one. */
static void
fill_in (GtkWidget *widget, GtkApplication *application)
{
  g_autofree char *action = NULL;
  g_autofree char *keys = NULL;
  g_auto (GStrv) accels = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fill_in (child, application);

  if (g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "GtkShortcutsShortcut") != 0)
    return;

  g_object_get (widget, "action-name", &action, NULL);
  if (action == NULL)
    return;

  accels = gtk_application_get_accels_for_action (application, action);
  keys = g_strjoinv (" ", accels);
  g_object_set (widget, "accelerator", keys, NULL);
}

void
footing_shortcuts_show (GtkWindow *parent)
{
  GtkApplication *application = gtk_window_get_application (parent);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource (APP_PATH "/ui/dialogs/shortcuts.ui");
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "shortcuts"));

  if (application != NULL)
    fill_in (window, application);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
