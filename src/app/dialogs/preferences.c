/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preferences.h"
#include "kept-group.h"
#include "widgets/toasts.h"

struct _FootingPreferences {
  AdwPreferencesWindow parent_instance;

  /* template children */
  GtkWidget *reminders_switch;
  GtkWidget *details_switch;
  GtkWidget *search_switch;
  GtkWidget *file_row;
  FootingKeptGroup *kept_group;
  GtkWidget *moving_group;
  GtkWidget *export_row;
  GtkWidget *import_row;
};

G_DEFINE_FINAL_TYPE (FootingPreferences, footing_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* In place of this window, so that a session that is begun there is not behind it. */
static void
rituals_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "app.rituals", NULL);
}

static void
footing_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PREFERENCES);

  G_OBJECT_CLASS (footing_preferences_parent_class)->dispose (object);
}

static void
footing_preferences_class_init (FootingPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_preferences_dispose;

  g_type_ensure (FOOTING_TYPE_KEPT_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/dialogs/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPreferences,
                                        reminders_switch);
  gtk_widget_class_bind_template_child (widget_class, FootingPreferences, details_switch);
  gtk_widget_class_bind_template_child (widget_class, FootingPreferences, search_switch);
  gtk_widget_class_bind_template_child (widget_class, FootingPreferences, file_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPreferences, kept_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPreferences, moving_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPreferences, export_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPreferences, import_row);

  gtk_widget_class_install_action (widget_class, "preferences.rituals", NULL, rituals_cb);
}

static void
footing_preferences_init (FootingPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Rows are there for what the application can do. */
static void
show_moving (FootingPreferences *self, GActionGroup *actions)
{
  const gboolean may_export = g_action_group_has_action (actions, "export");
  const gboolean may_import = g_action_group_has_action (actions, "import");

  gtk_widget_set_visible (self->export_row, may_export);
  gtk_widget_set_visible (self->import_row, may_import);
  gtk_widget_set_visible (self->moving_group, may_export || may_import);
}

void
footing_preferences_show (GtkWindow *parent, FootingContext *context)
{
  FootingPreferences *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  self =
      g_object_new (FOOTING_TYPE_PREFERENCES, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  g_settings_bind (footing_context_get_settings (context), "reminders",
                   self->reminders_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (footing_context_get_settings (context), "reminder-details",
                   self->details_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (footing_context_get_settings (context), "desktop-search",
                   self->search_switch, "active", G_SETTINGS_BIND_DEFAULT);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self->file_row),
      footing_store_get_path (footing_context_get_store (context)));
  footing_kept_group_fill (self->kept_group,
                           footing_store_get_path (footing_context_get_store (context)),
                           footing_store_get_clock (footing_context_get_store (context)));
  if (gtk_window_get_application (parent) != NULL)
    show_moving (self, G_ACTION_GROUP (gtk_window_get_application (parent)));
  footing_toasts_follow_in (ADW_PREFERENCES_WINDOW (self), context);

  gtk_window_present (GTK_WINDOW (self));
}
