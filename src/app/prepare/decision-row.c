/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "decision-row.h"
#include "format/date-format.h"
#include "format/room-format.h"
#include "widgets/accessible-name.h"
#include "widgets/row-drag.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingDecisionRow {
  GtkListBoxRow parent_instance;

  /* template children */
  GtkBox *head;
  GtkLabel *title;
  GtkMenuButton *menu;
  GtkLabel *agreed;
  GtkLabel *count;
  GtkLabel *due;
  GtkWidget *ready;
  GtkLabel *ready_label;
  GtkButton *up_button;
  GtkWidget *runs;
  GtkButton *clean_button;
  GtkButton *unclean_button;

  /* owned */
  FootingContext *context;
  FootingPlanLine *decision; /* as it was shown last */
};

G_DEFINE_FINAL_TYPE (FootingDecisionRow, footing_decision_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_id (FootingDecisionRow *self)
{
  return footing_record_get_id (self->decision);
}

/* --- The menu ------------------------------------------------------------------------
 */

static void
add_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* As it is now: it may stand in another column. */
static void
open_menu (GtkMenuButton *button, gpointer data)
{
  FootingDecisionRow *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) columns = g_menu_new ();
  g_autoptr (GMenu) others = g_menu_new ();

  for (guint i = 0; footing_latitudes ()[i] != NULL; i++) {
    const char *latitude = footing_latitudes ()[i];

    if (strcmp (latitude, self->decision->latitude) != 0)
      add_item (columns, footing_latitude_to_move (latitude), "room.move",
                g_variant_new ("(ss)", get_id (self), latitude));
  }
  add_item (others, _ ("_Open"), "room.open", g_variant_new_string (get_id (self)));
  add_item (others, _ ("_Remove"), "room.remove", g_variant_new_string (get_id (self)));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* --- What it shows -------------------------------------------------------------------
 */

/* They say which decision they are about. */
static void
name_buttons (FootingDecisionRow *self, const char *title)
{
  /* Translators: %s is the title of a decision */
  g_autofree char *clean = g_strdup_printf (_ ("Note a clean run of “%s”"), title);
  g_autofree char *unclean =
      g_strdup_printf (_ ("Note a run of “%s” that wasn’t clean"), title);
  g_autofree char *up = g_strdup_printf (_ ("Move “%s” up"), title);
  /* Translators: %s is the title of a step */
  g_autofree char *menu = g_strdup_printf (_ ("More actions for “%s”"), title);

  footing_accessible_name_set (GTK_WIDGET (self->clean_button), clean);
  footing_accessible_name_set (GTK_WIDGET (self->unclean_button), unclean);
  footing_accessible_name_set (GTK_WIDGET (self->up_button), up);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static char *
format_due (FootingDecisionRow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_near (self->decision->due_on, today);

  if (*day == '\0')
    return g_strdup ("");

  return footing_context_get_perspective (self->context, self->decision->recovery) ==
                 FOOTING_PERSPECTIVE_SUPPORT
             /* Translators: when more is handed over to somebody; %s is a day: "Hand over
              * more: tomorrow" */
             ? g_strdup_printf (_ ("Hand over more: %s"), day)
             /* Translators: when one talks about it; %s is a day: "Talk about it:
              * tomorrow" */
             : g_strdup_printf (_ ("Talk about it: %s"), day);
}

/* The runs, and what they come to. */
static void
show_runs (FootingDecisionRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) runs = footing_room_list_runs (
      footing_context_get_store (self->context), get_id (self), &error);
  const gboolean top = footing_room_get_above (self->decision) == NULL;
  g_autofree char *count = NULL;
  g_autofree char *sentence = NULL;
  gboolean ready;
  guint clean;

  if (runs == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  clean = footing_room_count_clean (self->decision, runs);
  ready = footing_room_is_ready (self->decision, clean);
  count = footing_room_format_count (self->decision, clean);
  sentence = footing_room_format_ready (clean);
  show_text (self->count, top || ready ? "" : count);
  gtk_label_set_label (self->ready_label, sentence);
  gtk_widget_set_visible (self->ready, ready);
  gtk_widget_set_visible (self->runs, !top);
}

static void
set_targets (FootingDecisionRow *self)
{
  const char *above = footing_room_get_above (self->decision);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->clean_button), "(sb)",
                                    get_id (self), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clean_button), "room.log");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->unclean_button), "(sb)",
                                    get_id (self), FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->unclean_button), "room.log");
  if (above == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->up_button), "(ss)",
                                    get_id (self), above);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->up_button), "room.move");
}

static void
footing_decision_row_dispose (GObject *object)
{
  FootingDecisionRow *self = FOOTING_DECISION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_DECISION_ROW);
  g_clear_object (&self->decision);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_decision_row_parent_class)->dispose (object);
}

static void
footing_decision_row_class_init (FootingDecisionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_decision_row_dispose;

  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/decision-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, head);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, title);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, menu);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, agreed);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, count);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, due);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, ready);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, ready_label);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, up_button);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, runs);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, clean_button);
  gtk_widget_class_bind_template_child (widget_class, FootingDecisionRow, unclean_button);
}

static void
footing_decision_row_init (FootingDecisionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_box_prepend (self->head, footing_row_drag_handle_new (GTK_WIDGET (self)));
  gtk_menu_button_set_create_popup_func (self->menu, open_menu, self, NULL);
}

GtkWidget *
footing_decision_row_new (FootingContext *context, FootingPlanLine *decision)
{
  FootingDecisionRow *self = g_object_new (FOOTING_TYPE_DECISION_ROW, NULL);

  self->context = g_object_ref (context);
  footing_decision_row_show (self, decision);

  return GTK_WIDGET (self);
}

void
footing_decision_row_show (FootingDecisionRow *self, FootingPlanLine *decision)
{
  g_autofree char *today = NULL;
  g_autofree char *title = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *due = NULL;

  g_return_if_fail (FOOTING_IS_DECISION_ROW (self));

  g_set_object (&self->decision, decision);
  today = footing_context_today (self->context);
  title = footing_room_format_title (decision);
  agreed = footing_room_format_agreed (decision, today);
  due = format_due (self);
  gtk_label_set_label (self->title, title);
  show_text (self->agreed, agreed);
  show_text (self->due, due);
  set_targets (self);
  show_runs (self);
  name_buttons (self, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}
