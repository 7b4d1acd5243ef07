/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-switcher.h"
#include "format/plan-format.h"
#include "plan/current.h"
#include "widgets/choice-menu.h"

#include <glib/gi18n-lib.h>

/* How many plans the menu lists; all of them are where its last item leads. */
#define MAX_PLANS 8

/* How much of a name the header has room for; it takes less where there is less. */
#define MAX_CHARS 18

/* In pixels: what a header of 360 has left for a name. */
#define MIN_WIDTH 88

struct _FootingPlanSwitcher {
  AdwBin parent_instance;

  /* owned */
  FootingContext *context;

  /* borrowed */
  GtkWidget *label;
  GtkWidget *button; /* NULL with one plan */

  /* state */
  gboolean gives_way;
};

G_DEFINE_FINAL_TYPE (FootingPlanSwitcher, footing_plan_switcher, ADW_TYPE_BIN)

/* The first of the plans; NULL when they cannot be read. Owned by the caller. */
static GPtrArray *
list_plans (FootingPlanSwitcher *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (store, FOOTING_LIST_PLANS, NULL, NULL);

  if (ids == NULL)
    return NULL;
  g_ptr_array_set_size (ids, (int)MIN (ids->len, MAX_PLANS));

  return footing_store_get_all (store, FOOTING_TYPE_RECOVERY, ids, NULL);
}

static void
append_plan (GMenu *menu, FootingRecovery *plan)
{
  g_autofree char *name = footing_plan_format_name (plan);

  footing_choice_menu_append (menu, name, "plan-switcher.choose",
                              footing_record_get_id (plan));
}

/* Made anew each time: plans come, go, and are renamed. */
static void
open_menu_cb (GtkMenuButton *button, gpointer data)
{
  FootingPlanSwitcher *self = data;
  g_autoptr (GPtrArray) plans = list_plans (self);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) list = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();

  for (guint i = 0; plans != NULL && i < plans->len; i++)
    append_plan (list, g_ptr_array_index (plans, i));
  g_menu_append (rest, _ ("_Plans and Drafts"), "app.plans");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (list));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
make_button (FootingPlanSwitcher *self, GtkWidget *label)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_menu_cb, self,
                                         NULL);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static void
show_several (FootingPlanSwitcher *self, gboolean several)
{
  if (self->label != NULL && several == (self->button != NULL))
    return;

  self->label = make_label ();
  self->button = several ? make_button (self, self->label) : NULL;
  if (!several)
    gtk_widget_add_css_class (self->label, "quiet");
  adw_bin_set_child (ADW_BIN (self), several ? self->button : self->label);
}

/* A longer name is shortened, but not to nothing. */
static void
show_label (FootingPlanSwitcher *self, const char *text)
{
  int natural;

  gtk_label_set_label (GTK_LABEL (self->label), text);
  gtk_widget_set_size_request (self->label, -1, -1);
  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL,
                      NULL);
  gtk_widget_set_size_request (self->label, MIN (natural, MIN_WIDTH), -1);
}

static void
refresh (FootingPlanSwitcher *self)
{
  g_autoptr (FootingRecovery) recovery = footing_context_dup_recovery (self->context);
  g_autofree char *name = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *spoken = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), recovery != NULL && !self->gives_way);
  if (recovery == NULL)
    return;

  show_several (self,
                footing_plan_has_several (footing_context_get_store (self->context)));
  name = footing_plan_format_name (recovery);
  brief = footing_plan_format_brief (recovery);
  show_label (self, brief);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  if (self->button == NULL)
    return;

  /* Translators: what a screen reader says of the menu of plans; %s is the one shown */
  spoken = g_strdup_printf (_ ("Plan: %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
store_changed_cb (FootingPlanSwitcher *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY)
    refresh (self);
}

static void
choose_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_context_set_recovery (FOOTING_PLAN_SWITCHER (widget)->context,
                                g_variant_get_string (parameter, NULL));
}

static void
footing_plan_switcher_dispose (GObject *object)
{
  FootingPlanSwitcher *self = FOOTING_PLAN_SWITCHER (object);

  g_clear_object (&self->context);
  self->label = self->button = NULL;

  G_OBJECT_CLASS (footing_plan_switcher_parent_class)->dispose (object);
}

static void
footing_plan_switcher_class_init (FootingPlanSwitcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_plan_switcher_dispose;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "plan-switcher.choose", "s",
                                   choose_cb);
}

static void
footing_plan_switcher_init (FootingPlanSwitcher *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
footing_plan_switcher_give_way (FootingPlanSwitcher *self)
{
  g_return_if_fail (FOOTING_IS_PLAN_SWITCHER (self));

  self->gives_way = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
footing_plan_switcher_follow (FootingPlanSwitcher *self, FootingContext *context)
{
  g_return_if_fail (FOOTING_IS_PLAN_SWITCHER (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::recovery", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}
