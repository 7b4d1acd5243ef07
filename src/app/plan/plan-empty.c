/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-empty.h"
#include "plan-row.h"
#include "sections/draft-offer.h"
#include "widgets/rows.h"

struct _FootingPlanEmpty {
  AdwBin parent_instance;

  /* template children */
  GtkButton *start_button;
  GtkWidget *drafts_group;
  GtkWidget *drafts;

  /* owned */
  FootingContext *context;
};

G_DEFINE_FINAL_TYPE (FootingPlanEmpty, footing_plan_empty, ADW_TYPE_BIN)

static GtkWidget *
make_draft (gpointer record, gpointer data)
{
  return footing_plan_row_new (record, NULL);
}

static void
update_draft (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingPlanEmpty *self = data;
  g_autofree char *today = footing_context_today (self->context);

  footing_plan_row_update (FOOTING_PLAN_ROW (row), record, FALSE, today);
}

static void
footing_plan_empty_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PLAN_EMPTY);
  g_clear_object (&FOOTING_PLAN_EMPTY (object)->context);

  G_OBJECT_CLASS (footing_plan_empty_parent_class)->dispose (object);
}

static void
footing_plan_empty_class_init (FootingPlanEmptyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_plan_empty_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/plan-empty.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPlanEmpty, start_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanEmpty, drafts_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanEmpty, drafts);
}

static void
footing_plan_empty_init (FootingPlanEmpty *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_plan_empty_new (FootingContext *context)
{
  static const FootingRowKind draft = {.make = make_draft, .update = update_draft};
  FootingPlanEmpty *self = g_object_new (FOOTING_TYPE_PLAN_EMPTY, NULL);

  self->context = g_object_ref (context);
  footing_rows_bind (self->drafts, NULL, context, FOOTING_TYPE_RECOVERY, &draft, self);

  return GTK_WIDGET (self);
}

void
footing_plan_empty_refresh (FootingPlanEmpty *self)
{
  g_return_if_fail (FOOTING_IS_PLAN_EMPTY (self));

  gtk_widget_set_visible (
      self->drafts_group,
      footing_rows_show_list (self->drafts, FOOTING_LIST_DRAFTS, NULL) > 0);
  footing_draft_offer_update (ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (self))),
                              self->start_button, "app.resume", self->context);
}
