/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "focus-support.h"

static void
new_plan_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
}

/* What an empty page begins with can be pressed. */
static GtkApplication *
get_application (void)
{
  static const GActionEntry entries[] = {
      {"new-plan", new_plan_cb, "s", NULL, NULL, {0}},
  };
  GApplication *application = g_application_get_default ();

  if (application == NULL) {
    application = G_APPLICATION (gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE));
    g_action_map_add_action_entries (G_ACTION_MAP (application), entries,
                                     G_N_ELEMENTS (entries), NULL);
    g_assert_true (g_application_register (application, NULL, NULL));
  }

  return GTK_APPLICATION (application);
}

GtkWidget *
focus_show (Fixture *self, const char *view)
{
  FootingWindow *window = footing_window_new (get_application (), self->context);

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 1600);
  gtk_window_present (GTK_WINDOW (window));
  footing_window_show_view (window, view);
  fixture_settle ();

  return GTK_WIDGET (window);
}

GtkWidget *
focus_get_page (FootingWindow *window)
{
  GtkWidget *root = fixture_find (GTK_WIDGET (window), GTK_TYPE_STACK, NULL);
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (root));
  GtkWidget *views = fixture_find (page, ADW_TYPE_VIEW_STACK, NULL);

  return views != NULL ? adw_view_stack_get_visible_child (ADW_VIEW_STACK (views)) : page;
}

typedef struct {
  GtkWindow *window;
  GtkWidget *page;
} Wanted;

static gboolean
is_there (gpointer data)
{
  const Wanted *wanted = data;
  GtkWidget *focus = gtk_window_get_focus (wanted->window);

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_is_sensitive (focus) &&
         (focus == wanted->page || gtk_widget_is_ancestor (focus, wanted->page));
}

void
focus_assert_in (GtkWindow *window, GtkWidget *page, const char *name)
{
  Wanted wanted = {window, page};
  GtkWidget *focus;

  fixture_settle ();
  if (is_there (&wanted))
    return;

  focus = gtk_window_get_focus (window);
  g_test_message ("%s: the focus is on %s", name,
                  focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
  fixture_wait (is_there, &wanted);
}

GtkWidget *
focus_get_any_page (GtkWindow *window)
{
  return FOOTING_IS_WINDOW (window) ? focus_get_page (FOOTING_WINDOW (window))
                                    : GTK_WIDGET (window);
}

void
focus_undo (GtkWindow *window, const char *name)
{
  GtkWidget *button = fixture_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Undo");

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
  focus_assert_in (window, focus_get_any_page (window), name);
}
