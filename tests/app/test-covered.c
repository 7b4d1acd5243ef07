/* SPDX-License-Identifier: GPL-3.0-or-later */
/* H14: what is behind a dialog stays as it is, whatever key is pressed in the dialog. */
#include "config.h"

#include "application.h"
#include "places.h"
#include "probe.h"

#include <string.h>

/* The program, and what was seen of it. */
typedef struct {
  GtkApplication *application;
  FootingWindow *window;
  guint n_dialogs;
} Program;

/* What @window shows, and which windows there are. */
static char *
describe (FootingWindow *window)
{
  GtkWidget *views = fixture_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL);
  g_autoptr (GString) text =
      g_string_new (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (views)));
  GListModel *windows = gtk_window_get_toplevels ();

  g_string_append (text, gtk_widget_get_mapped (views) ? ", in sight" : ", covered");
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) other = g_list_model_get_item (windows, i);

    if (gtk_widget_get_visible (other))
      g_string_append_printf (text, ", %s", G_OBJECT_TYPE_NAME (other));
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The keys that leave a window are meant for the dialog. */
static gboolean
is_leaving (const char *action)
{
  return g_str_equal (action, "window.close") || g_str_equal (action, "app.quit");
}

/* Does what the keys of the program do in @dialog, as they are looked up from there. */
static void
visit_cb (Fixture *self, GtkWindow *dialog, const char *name, gpointer data)
{
  Program *program = data;
  g_auto (GStrv) actions =
      gtk_application_list_action_descriptions (program->application);
  g_autofree char *before = describe (program->window);

  if (dialog == GTK_WINDOW (program->window))
    return;

  program->n_dialogs++;
  for (guint i = 0; actions[i] != NULL; i++) {
    g_autofree char *action = NULL;
    g_autoptr (GVariant) target = NULL;
    g_autofree char *after = NULL;

    if (is_leaving (actions[i]))
      continue;
    g_assert_true (g_action_parse_detailed_name (actions[i], &action, &target, NULL));
    gtk_widget_activate_action_variant (GTK_WIDGET (dialog), action, target);
    fixture_settle ();
    after = describe (program->window);
    if (strcmp (before, after) != 0) {
      g_test_message ("%s, %s: %s → %s", name, actions[i], before, after);
      g_test_fail ();
      g_free (before);
      before = g_steal_pointer (&after);
    }
  }
}

static void
test_dialogs (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (FootingApplication) application = NULL;
  g_autoptr (GError) error = NULL;
  Program program = {0};

  g_setenv ("FOOTING_DATA_DIR", self->folder, TRUE);
  application = footing_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (application));
  fixture_settle ();
  program.application = GTK_APPLICATION (application);
  program.window =
      FOOTING_WINDOW (gtk_application_get_active_window (program.application));

  footing_context_set_recovery (self->context, id);
  places_visit (self, program.window, visit_cb, &program);
  g_assert_cmpuint (program.n_dialogs, >=, 16);
  gtk_window_destroy (GTK_WINDOW (program.window));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/covered/H14-dialogs", test_dialogs);

  return g_test_run ();
}
