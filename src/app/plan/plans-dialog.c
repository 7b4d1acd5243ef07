/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plans-dialog.h"
#include "widgets/rows.h"
#include "widgets/toasts.h"
#include "plan-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingPlansDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *plans_group;
  GtkWidget *plans;
  GtkWidget *drafts_group;
  GtkWidget *drafts;

  /* owned */
  FootingContext *context;
  GtkCheckButton *leader;
};

G_DEFINE_FINAL_TYPE (FootingPlansDialog, footing_plans_dialog, ADW_TYPE_WINDOW)

/* All plans with (or without) the state of a draft, the newest first. */
static GPtrArray *
pick (GPtrArray *recoveries, gboolean drafts)
{
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = recoveries->len; i > 0; i--) {
    FootingRecovery *recovery = g_ptr_array_index (recoveries, i - 1);

    if ((strcmp (recovery->state, "draft") == 0) == drafts)
      g_ptr_array_add (picked, g_object_ref (recovery));
  }

  return picked;
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return footing_plan_row_new (record, FOOTING_PLANS_DIALOG (data)->leader);
}

static void
show_rows (FootingPlansDialog *self,
           GtkWidget *group,
           GtkWidget *list,
           GPtrArray *recoveries)
{
  const char *current = footing_context_get_recovery (self->context);
  g_autofree char *today = footing_context_today (self->context);

  footing_rows_sync (list, recoveries, make_row, self);
  for (guint i = 0; i < recoveries->len; i++) {
    FootingRecovery *recovery = g_ptr_array_index (recoveries, i);
    const char *id = footing_record_get_id (recovery);

    footing_plan_row_update (FOOTING_PLAN_ROW (footing_rows_find (list, id)), recovery,
                             g_strcmp0 (id, current) == 0, today);
  }
  gtk_widget_set_visible (group, recoveries->len > 0);
}

static void
refresh (FootingPlansDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) recoveries = footing_store_list (
      footing_context_get_store (self->context), FOOTING_TYPE_RECOVERY, NULL, &error);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  if (recoveries == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  plans = pick (recoveries, FALSE);
  drafts = pick (recoveries, TRUE);
  show_rows (self, self->plans_group, self->plans, plans);
  show_rows (self, self->drafts_group, self->drafts, drafts);
  gtk_stack_set_visible_child_name (self->stack, recoveries->len > 0 ? "list" : "empty");
}

static void
store_changed_cb (FootingPlansDialog *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY)
    refresh (self);
}

static gboolean
is_closed (const char *state)
{
  return strcmp (state, "recovered") == 0 || strcmp (state, "archived") == 0;
}

static void
set_state_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingPlansDialog *self = FOOTING_PLANS_DIALOG (widget);
  FootingStore *store = footing_context_get_store (self->context);
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autoptr (GError) error = NULL;
  const char *id, *state, *closed_on = "";

  g_variant_get (parameter, "(&s&s)", &id, &state);
  recovery = footing_store_get (store, FOOTING_TYPE_RECOVERY, id, &error);
  if (recovery != NULL && is_closed (state))
    closed_on = is_closed (recovery->state) ? recovery->closed_on : today;

  if (recovery == NULL ||
      !footing_store_change (store, FOOTING_TYPE_RECOVERY, id, &error, "state", state,
                             "closed-on", closed_on, NULL))
    footing_context_report (self->context, error);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingPlansDialog *self = FOOTING_PLANS_DIALOG (widget);

  footing_context_set_recovery (self->context, g_variant_get_string (parameter, NULL));
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingPlansDialog *self = FOOTING_PLANS_DIALOG (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (FootingRecovery) recovery = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_RECOVERY, id, NULL);
  const gboolean draft = recovery != NULL && strcmp (recovery->state, "draft") == 0;

  footing_context_remove (self->context, FOOTING_TYPE_RECOVERY, id,
                          draft ? _ ("Draft deleted") : _ ("Plan deleted"));
}

/* Closes, and does @action of the window below. */
static void
leave_for (FootingPlansDialog *self, const char *action, const char *target)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *kept = g_strdup (target);

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), action, "s", kept);
}

static void
resume_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_for (FOOTING_PLANS_DIALOG (widget), "app.resume",
             g_variant_get_string (parameter, NULL));
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_for (FOOTING_PLANS_DIALOG (widget), "app.new-plan",
             g_variant_get_string (parameter, NULL));
}

static void
footing_plans_dialog_dispose (GObject *object)
{
  FootingPlansDialog *self = FOOTING_PLANS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PLANS_DIALOG);
  g_clear_object (&self->leader);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_plans_dialog_parent_class)->dispose (object);
}

static void
footing_plans_dialog_class_init (FootingPlansDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_plans_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/plans-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPlansDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingPlansDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingPlansDialog, plans_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPlansDialog, plans);
  gtk_widget_class_bind_template_child (widget_class, FootingPlansDialog, drafts_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPlansDialog, drafts);

  gtk_widget_class_install_action (widget_class, "plans.set-state", "(ss)", set_state_cb);
  gtk_widget_class_install_action (widget_class, "plans.choose", "s", choose_cb);
  gtk_widget_class_install_action (widget_class, "plans.resume", "s", resume_cb);
  gtk_widget_class_install_action (widget_class, "plans.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "plans.new", "s", new_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_plans_dialog_init (FootingPlansDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->leader = g_object_ref_sink (GTK_CHECK_BUTTON (gtk_check_button_new ()));
}

void
footing_plans_dialog_show (GtkWindow *parent, FootingContext *context)
{
  FootingPlansDialog *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  footing_context_flush (context);
  self =
      g_object_new (FOOTING_TYPE_PLANS_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_toasts_follow (self->toasts, context);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::recovery", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);

  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
