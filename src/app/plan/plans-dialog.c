/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plans-dialog.h"
#include "editors/plan-state.h"
#include "editors/removal.h"
#include "widgets/rows.h"
#include "widgets/toasts.h"
#include "widgets/window-fit.h"
#include "plan-erase.h"
#include "plan-row.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* How many are shown before those who want to see all ask for them. */
#define N_FOLDED 30

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

  /* state */
  guint n_shown;
};

G_DEFINE_FINAL_TYPE (FootingPlansDialog, footing_plans_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return footing_plan_row_new (record, FOOTING_PLANS_DIALOG (data)->leader);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingContext *context = FOOTING_PLANS_DIALOG (data)->context;
  const char *current = footing_context_get_recovery (context);
  g_autofree char *today = footing_context_today (context);

  footing_plan_row_update (FOOTING_PLAN_ROW (row), record,
                           g_strcmp0 (footing_record_get_id (record), current) == 0,
                           today);
}

static void
refresh (FootingPlansDialog *self)
{
  const char *current = footing_context_get_recovery (self->context);
  const guint n_plans = footing_rows_show_list (self->plans, FOOTING_LIST_PLANS, NULL);
  const guint n_drafts = footing_rows_show_list (self->drafts, FOOTING_LIST_DRAFTS, NULL);

  /* The marked one is among those that are shown, however old it is. */
  if (current != NULL)
    footing_rows_reveal (self->plans, current);
  gtk_widget_set_visible (self->plans_group, n_plans > 0);
  gtk_widget_set_visible (self->drafts_group, n_drafts > 0);
  gtk_stack_set_visible_child_name (self->stack,
                                    n_plans + n_drafts > 0 ? "list" : "empty");
  if (n_plans + n_drafts > self->n_shown)
    footing_window_fit (GTK_WINDOW (self));
  else if (n_plans + n_drafts < self->n_shown)
    footing_window_fit_again (GTK_WINDOW (self));
  self->n_shown = n_plans + n_drafts;
}

static void
store_changed_cb (FootingPlansDialog *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY)
    refresh (self);
}

static void
set_state_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id, *state;

  g_variant_get (parameter, "(&s&s)", &id, &state);
  footing_plan_state_set (FOOTING_PLANS_DIALOG (widget)->context, id, state);
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

  footing_remove (self->context, FOOTING_TYPE_RECOVERY,
                  g_variant_get_string (parameter, NULL));
}

static void
switch_initials_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingContext *context = FOOTING_PLANS_DIALOG (widget)->context;
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (FootingRecovery) plan = footing_store_get (
      footing_context_get_store (context), FOOTING_TYPE_RECOVERY, id, NULL);

  footing_context_flush (context);
  if (plan != NULL)
    footing_plan_state_set_initials (context, id, !plan->initials);
}

static void
erase_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_plan_erase_ask (GTK_WINDOW (gtk_widget_get_root (widget)),
                          FOOTING_PLANS_DIALOG (widget)->context,
                          g_variant_get_string (parameter, NULL));
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
  gtk_widget_class_install_action (widget_class, "plans.switch-initials", "s",
                                   switch_initials_cb);
  gtk_widget_class_install_action (widget_class, "plans.erase", "s", erase_cb);
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
  static const FootingRowKind kind = {
      .make = make_row, .update = update_row, .n_folded = N_FOLDED};
  FootingPlansDialog *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  footing_context_flush (context);
  self =
      g_object_new (FOOTING_TYPE_PLANS_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_rows_bind (self->plans, NULL, context, FOOTING_TYPE_RECOVERY, &kind, self);
  footing_rows_bind (self->drafts, NULL, context, FOOTING_TYPE_RECOVERY, &kind, self);
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
