/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-finds.h"
#include "format/bin-format.h"
#include "prepare/prepare.h"
#include "store/store-find.h"

#include <glib/gi18n-lib.h>

/* Whoever looks for more types another word. */
#define MAX_FINDS 5

struct _FootingPlanFinds {
  AdwBin parent_instance;

  /* owned */
  FootingContext *context;

  /* borrowed */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (FootingPlanFinds, footing_plan_finds, ADW_TYPE_BIN)

/* The page of the plan that @record is on. */
static FootingPage
get_page (gpointer record)
{
  if (FOOTING_IS_OUTCOME (record))
    return FOOTING_PAGE_OUTCOMES;

  return footing_step_is_first_win (record) ? FOOTING_PAGE_FIRST_WIN : FOOTING_PAGE_MOVES;
}

/* Somebody has a page of their own, what is prepared too; the rest is a part of Plan. */
static const char *
find_place (gpointer record, GVariant **target)
{
  g_autofree char *about = footing_prepare_find_about (record);
  const char *id = footing_record_get_id (record);

  if (about != NULL) {
    *target = g_variant_new_string (about);
    return "app.prepare";
  }
  if (FOOTING_IS_PERSON (record)) {
    *target = g_variant_new_string (id);
    return "app.person";
  }

  *target = g_variant_new ("(is)", (int)get_page (record), id);
  return "app.show-part";
}

static GtkWidget *
make_row (FootingPlanFinds *self, gpointer record)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  g_autofree char *title = footing_bin_format_title (record, self->context);
  GVariant *target = NULL;
  const char *action = find_place (record, &target);

  g_object_set (row, "title", title, "subtitle", footing_bin_format_kind (record),
                "title-lines", 2, "activatable", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);

  return row;
}

static void
clear (FootingPlanFinds *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
footing_plan_finds_dispose (GObject *object)
{
  g_clear_object (&FOOTING_PLAN_FINDS (object)->context);

  G_OBJECT_CLASS (footing_plan_finds_parent_class)->dispose (object);
}

static void
footing_plan_finds_class_init (FootingPlanFindsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_plan_finds_dispose;
}

static void
footing_plan_finds_init (FootingPlanFinds *self)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();
  /* Translators: over what a search finds in the plan itself, not on the timeline */
  const char *title = _ ("In This Plan");

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  adw_bin_set_child (ADW_BIN (self), group);
  gtk_widget_add_css_class (GTK_WIDGET (self), "timeline-chart");
}

GtkWidget *
footing_plan_finds_new (FootingContext *context)
{
  FootingPlanFinds *self = g_object_new (FOOTING_TYPE_PLAN_FINDS, NULL);

  self->context = g_object_ref (context);

  return GTK_WIDGET (self);
}

gboolean
footing_plan_finds_search (FootingPlanFinds *self, const char *text)
{
  const char *recovery;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_PLAN_FINDS (self), FALSE);

  recovery = footing_context_get_recovery (self->context);
  if (recovery != NULL && text != NULL)
    found = footing_store_find_in_plan (footing_context_get_store (self->context),
                                        recovery, text, MAX_FINDS, &error);
  if (error != NULL)
    footing_context_report (self->context, error);

  clear (self);
  for (guint i = 0; found != NULL && i < found->len; i++)
    gtk_list_box_append (self->list, make_row (self, found->pdata[i]));

  return found != NULL && found->len > 0;
}
