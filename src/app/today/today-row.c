/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today-row.h"
#include "editors/move-help.h"
#include "sections/ritual-actions.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct {
  char *step;
  gboolean done;
} Check;

static void
check_cb (GtkCheckButton *check, const Check *self)
{
  g_autoptr (GtkWidget) widget = g_object_ref (GTK_WIDGET (check));
  const gboolean done = self->done;

  if (gtk_check_button_get_active (check) == done)
    return;

  /* Another row takes the place of this one with what is done: where it is still to be
   * seen, nothing is. */
  gtk_widget_activate_action (widget, done ? "today.undo-step" : "today.do-step", "s",
                              self->step);
  gtk_check_button_set_active (check, done);
}

static void
free_check (gpointer data, GClosure *closure)
{
  Check *self = data;

  g_free (self->step);
  g_free (self);
}

static GtkWidget *
make_check (const FootingTodayItem *item)
{
  GtkWidget *check = gtk_check_button_new ();
  Check *self = g_new0 (Check, 1);

  self->step = g_strdup (item->id);
  self->done = footing_today_item_get_undo (item) != NULL;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), self->done);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->title, -1);
  g_signal_connect_data (check, "toggled", G_CALLBACK (check_cb), self, free_check, 0);

  return check;
}

static void
lead (AdwActionRow *row, const char *action, GVariant *target)
{
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
}

static void
lead_to (AdwActionRow *row, const FootingTodayItem *item)
{
  GVariant *target = NULL;
  const char *action = footing_today_item_get_action (item, &target);

  lead (row, action, target);
}

/* With @mark in the column where a check stands. */
static GtkWidget *
make_row_with (GtkWidget *mark, const char *title, const char *detail)
{
  /* The titles only once they are no markup: properties set together follow in any
   * order. */
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  g_object_set (row, "title", title, "subtitle", detail, "title-lines", 8, NULL);
  gtk_widget_add_css_class (mark, "today-mark");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);

  return row;
}

static GtkWidget *
make_row (const char *icon, const char *title, const char *detail)
{
  return make_row_with (gtk_image_new_from_icon_name (icon), title, detail);
}

/* For the rest of its kind: to where all of them are. */
static GtkWidget *
make_rest_row (const FootingTodayItem *item)
{
  static const struct {
    const char *icon;
    const char *action;
    const char *view; /* or NULL */
  } places[] = {
      [FOOTING_TODAY_DRAFT] = {"document-edit-symbolic", "app.plans", NULL},
      [FOOTING_TODAY_RITUAL] = {"alarm-symbolic", "app.rituals", NULL},
      [FOOTING_TODAY_STEP] = {"footing-plan-symbolic", "app.show", "plan"},
      [FOOTING_TODAY_PERSON] = {"footing-people-symbolic", "app.show", "people"},
      [FOOTING_TODAY_TALK] = {"footing-people-symbolic", "app.show", "people"},
      [FOOTING_TODAY_OUTCOME] = {"footing-plan-symbolic", "app.show", "plan"},
      [FOOTING_TODAY_DEBRIEF] = {"footing-plan-symbolic", "win.support", "debrief"},
      [FOOTING_TODAY_ONE_ON_ONE] = {"footing-people-symbolic", "win.support",
                                    "one-on-ones"},
      [FOOTING_TODAY_PREPARED] = {"footing-plan-symbolic", "app.show", "plan"},
  };
  const char *view = places[item->kind].view;
  GtkWidget *row = make_row (places[item->kind].icon, item->title, item->detail);

  lead (ADW_ACTION_ROW (row), places[item->kind].action,
        view != NULL ? g_variant_new_string (view) : NULL);

  return row;
}

/* Done is said by the check alone: who reads a title has not done it. */
static GtkWidget *
make_step_row (FootingContext *context, const FootingTodayItem *item)
{
  GtkWidget *row = make_row_with (make_check (item), item->title, item->detail);
  GtkWidget *help = footing_move_help_button_new (context, item->step);

  if (help != NULL) {
    footing_move_help_button_set_title (help, item->title);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), help);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    g_signal_connect_object (row, "activated", G_CALLBACK (gtk_menu_button_popup), help,
                             G_CONNECT_SWAPPED);
  }

  return row;
}

static GtkWidget *
make_undo (const FootingTodayItem *item)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  /* Translators: what a screen reader says; %s is what was done or skipped */
  g_autofree char *label = g_strdup_printf (_ ("Undo: %s"), item->title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Undo"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", item->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  footing_today_item_get_undo (item));

  return button;
}

static GtkWidget *
make_open_row (FootingContext *context, const FootingTodayItem *item)
{
  GtkWidget *row;

  switch (item->kind) {
  case FOOTING_TODAY_STEP:
    return make_step_row (context, item);
  case FOOTING_TODAY_DRAFT:
    row = make_row ("document-edit-symbolic", item->title, item->detail);
    break;
  case FOOTING_TODAY_OUTCOME:
  case FOOTING_TODAY_DEBRIEF:
  case FOOTING_TODAY_PREPARED:
    row = make_row ("footing-plan-symbolic", item->title, item->detail);
    break;
  case FOOTING_TODAY_ONE_ON_ONE:
  case FOOTING_TODAY_PERSON:
  case FOOTING_TODAY_TALK:
    row = make_row ("footing-people-symbolic", item->title, item->detail);
    break;
  case FOOTING_TODAY_RITUAL:
  default:
    row = make_row ("alarm-symbolic", item->title, item->detail);
    adw_action_row_add_suffix (
        ADW_ACTION_ROW (row),
        footing_ritual_menu_new (item->id, item->title, item->rings));
    break;
  }
  lead_to (ADW_ACTION_ROW (row), item);

  return row;
}

/* It leads nowhere any more, and can be taken back. */
static GtkWidget *
make_answered_row (FootingContext *context, const FootingTodayItem *item)
{
  GtkWidget *row = item->kind == FOOTING_TODAY_STEP
                       ? make_step_row (context, item)
                       : make_row ("alarm-symbolic", item->title, item->answer);

  if (item->kind == FOOTING_TODAY_RITUAL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_undo (item));
  gtk_widget_add_css_class (row, "answered");

  return row;
}

GtkWidget *
footing_today_row_new (FootingContext *context, const FootingTodayItem *item)
{
  GtkWidget *row;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  if (footing_today_item_get_undo (item) != NULL)
    return make_answered_row (context, item);

  row = item->n_rest > 0 ? make_rest_row (item) : make_open_row (context, item);
  gtk_widget_set_sensitive (row, item->answer == NULL);

  return row;
}
