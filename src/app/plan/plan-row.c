/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-row.h"
#include "format/plan-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingPlanRow {
  AdwActionRow parent_instance;

  /* borrowed */
  GtkWidget *check; /* NULL for a draft */
  GtkWidget *menu_button;

  /* state */
  char *id;
  char *state;
  gboolean initials;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FootingPlanRow, footing_plan_row, ADW_TYPE_ACTION_ROW)

static void
toggled_cb (FootingPlanRow *self)
{
  if (!self->updating && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)))
    gtk_widget_activate_action (GTK_WIDGET (self), "plans.choose", "s", self->id);
}

static void
activated_cb (FootingPlanRow *self)
{
  if (self->check == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "plans.resume", "s", self->id);
}

static void
add_state (GMenu *menu, const char *label, const char *id, const char *state)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "plans.set-state", "(ss)", id, state);
  g_menu_append_item (menu, item);
}

static void
add_action (GMenu *menu, const char *label, const char *action, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_names (const char *id, gboolean initials)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  add_action (menu,
              /* Translators: what a plan has on screen and on paper in place of names,
               * and back again */
              initials ? _ ("Show _Names") : _ ("Show _Initials"),
              "plans.switch-initials", id);

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static GMenuModel *
make_menu (const char *id, const char *state, gboolean initials)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenuModel) names = make_names (id, initials);
  g_autoptr (GMenu) last = g_menu_new ();

  if (footing_recovery_state_is_draft (state))
    add_action (first, _ ("_Continue"), "plans.resume", id);
  else if (footing_recovery_state_is_active (state))
    add_state (first, _ ("_Pause"), id, "paused");
  else
    /* Translators: a plan that was paused, closed or archived */
    add_state (first, _ ("_Resume"), id, "active");

  if (footing_recovery_state_is_active (state) ||
      footing_recovery_state_is_paused (state))
    add_state (first, _ ("_Close This Plan"), id, "recovered");
  if (!footing_recovery_state_is_draft (state) &&
      !footing_recovery_state_is_archived (state))
    add_state (first, _ ("_Archive"), id, "archived");
  add_action (last, _ ("_Delete"), "plans.remove", id);
  /* Translators: a plan with everything in it, not into the bin but for good */
  add_action (last, _ ("_Erase for Good…"), "plans.erase", id);

  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  g_menu_append_section (menu, NULL, names);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/* A menu for each row would be slow to make for all of them. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  FootingPlanRow *self = data;
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = make_menu (self->id, self->state, self->initials);
  gtk_menu_button_set_menu_model (button, menu);
}

static void
set_state (FootingPlanRow *self, const char *state, gboolean initials)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (g_strcmp0 (state, self->state) == 0 && initials == self->initials)
    return;

  self->initials = initials;
  g_free (self->state);
  self->state = g_strdup (state);
  if (gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (self->menu_button)) == NULL)
    return;

  menu = make_menu (self->id, state, initials);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), menu);
}

static void
footing_plan_row_finalize (GObject *object)
{
  g_free (FOOTING_PLAN_ROW (object)->id);
  g_free (FOOTING_PLAN_ROW (object)->state);

  G_OBJECT_CLASS (footing_plan_row_parent_class)->finalize (object);
}

static void
footing_plan_row_class_init (FootingPlanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_plan_row_finalize;
}

static void
footing_plan_row_init (FootingPlanRow *self)
{
  /* Titles are what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);

  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button),
                                 "view-more-symbolic");
  gtk_widget_set_tooltip_text (self->menu_button, _ ("More Actions"));
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->menu_button, "flat");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button),
                                         make_menu_cb, self, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->menu_button);

  g_signal_connect (self, "activated", G_CALLBACK (activated_cb), NULL);
}

GtkWidget *
footing_plan_row_new (FootingRecovery *recovery, GtkCheckButton *leader)
{
  FootingPlanRow *self = g_object_new (FOOTING_TYPE_PLAN_ROW, "activatable", TRUE, NULL);

  self->id = g_strdup (footing_record_get_id (recovery));
  if (footing_recovery_is_draft (recovery))
    return GTK_WIDGET (self);

  self->check = gtk_check_button_new ();
  gtk_check_button_set_group (GTK_CHECK_BUTTON (self->check), leader);
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static void
name_controls (FootingPlanRow *self, const char *title)
{
  /* Translators: %s is the title of a plan */
  g_autofree char *menu = g_strdup_printf (_ ("More actions for “%s”"), title);
  g_autofree char *check = g_strdup_printf (_ ("Work on “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
  if (self->check != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, check, -1);
}

void
footing_plan_row_update (FootingPlanRow *self,
                         FootingRecovery *recovery,
                         gboolean current,
                         const char *today)
{
  g_autofree char *title = footing_plan_format_title (recovery);
  g_autofree char *state = footing_plan_format_state (recovery, today);

  g_return_if_fail (FOOTING_IS_PLAN_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), state);
  set_state (self, recovery->state, recovery->initials);
  name_controls (self, title);

  self->updating = TRUE;
  if (self->check != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), current);
  self->updating = FALSE;
}
