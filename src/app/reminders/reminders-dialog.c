/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminders-dialog.h"
#include "reminder-lines.h"
#include "reminder-row.h"
#include "reminder-test.h"

struct _FootingRemindersDialog {
  AdwWindow parent_instance;

  /* template children */
  GtkWidget *reminders_switch;
  GtkWidget *checks;
  GtkWidget *ask_button;
  FootingReminderTest *test;
  GtkWidget *next_group;
  GtkWidget *next;
  GtkWidget *backups_group;
  GtkWidget *backups;

  /* owned */
  FootingContext *context;

  /* state */
  gboolean asked; /* the agent had the time to answer */
};

G_DEFINE_FINAL_TYPE (FootingRemindersDialog, footing_reminders_dialog, ADW_TYPE_WINDOW)

static void
show_group (GtkWidget *group, GtkWidget *list, GPtrArray *lines)
{
  footing_reminder_rows_show (list, lines);
  gtk_widget_set_visible (group, lines->len > 0);
}

static void
refresh (FootingRemindersDialog *self)
{
  FootingAgentLink *link = footing_context_get_agent_link (self->context);
  const FootingReminderFacts facts = {
      link != NULL,
      g_settings_get_boolean (footing_context_get_settings (self->context), "reminders"),
      link != NULL ? footing_agent_link_get_status (link) : NULL,
      self->asked,
      link != NULL ? footing_agent_link_get_backup_problem (link) : "",
      link != NULL ? footing_agent_link_get_autostart (link) : FOOTING_AUTOSTART_UNKNOWN,
      footing_store_get_clock (footing_context_get_store (self->context)),
  };
  g_autoptr (GPtrArray) checks = footing_reminder_list_checks (&facts);
  g_autoptr (GPtrArray) next = footing_reminder_list_next (&facts);
  g_autoptr (GPtrArray) backups = footing_reminder_list_backups (&facts);

  footing_reminder_rows_show (self->checks, checks);
  show_group (self->next_group, self->next, next);
  show_group (self->backups_group, self->backups, backups);
  gtk_widget_set_visible (self->ask_button,
                          facts.on && facts.autostart == FOOTING_AUTOSTART_REFUSED);
}

static void
status_cb (FootingRemindersDialog *self)
{
  self->asked = TRUE;
  refresh (self);
}

/* Switched on, the agent starts: it is given the time to. */
static void
switched_cb (FootingRemindersDialog *self)
{
  FootingAgentLink *link = footing_context_get_agent_link (self->context);

  self->asked = FALSE;
  if (link != NULL &&
      g_settings_get_boolean (footing_context_get_settings (self->context), "reminders"))
    footing_agent_link_ask (link);
  refresh (self);
}

static void
ask_cb (FootingRemindersDialog *self)
{
  footing_agent_link_ask_autostart (footing_context_get_agent_link (self->context));
}

static void
footing_reminders_dialog_dispose (GObject *object)
{
  FootingRemindersDialog *self = FOOTING_REMINDERS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_REMINDERS_DIALOG);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_reminders_dialog_parent_class)->dispose (object);
}

static void
footing_reminders_dialog_class_init (FootingRemindersDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_reminders_dialog_dispose;

  g_type_ensure (FOOTING_TYPE_REMINDER_TEST);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/reminders/reminders-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRemindersDialog,
                                        reminders_switch);
  gtk_widget_class_bind_template_child (widget_class, FootingRemindersDialog, checks);
  gtk_widget_class_bind_template_child (widget_class, FootingRemindersDialog, ask_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRemindersDialog, test);
  gtk_widget_class_bind_template_child (widget_class, FootingRemindersDialog, next_group);
  gtk_widget_class_bind_template_child (widget_class, FootingRemindersDialog, next);
  gtk_widget_class_bind_template_child (widget_class, FootingRemindersDialog,
                                        backups_group);
  gtk_widget_class_bind_template_child (widget_class, FootingRemindersDialog, backups);
  gtk_widget_class_bind_template_callback (widget_class, ask_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_reminders_dialog_init (FootingRemindersDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Asks the agent, and follows it. */
static void
follow_agent (FootingRemindersDialog *self)
{
  FootingAgentLink *link = footing_context_get_agent_link (self->context);

  if (link == NULL)
    return;

  g_signal_connect_object (link, "status-changed", G_CALLBACK (status_cb), self,
                           G_CONNECT_SWAPPED);
  footing_agent_link_ask (link);
}

void
footing_reminders_dialog_show (GtkWindow *parent, FootingContext *context)
{
  FootingRemindersDialog *self;
  GSettings *settings;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  settings = footing_context_get_settings (context);
  self =
      g_object_new (FOOTING_TYPE_REMINDERS_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_reminder_test_set_context (self->test, context);
  g_settings_bind (settings, "reminders", self->reminders_switch, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (settings, "changed::reminders", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);

  follow_agent (self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
