/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-switcher.h"
#include "format/plan-format.h"
#include "plan/current.h"
#include "text.h"
#include "widgets/choice-menu.h"

#include <glib/gi18n-lib.h>

/* How many plans the menu lists; all of them are where its last item leads. */
#define MAX_PLANS 8

/* How much of a name is read in the header, where it has the room. */
#define MAX_CHARS 40

/* In pixels: what a header of 360 has left for a name. */
#define MIN_WIDTH 88

/* And what is beside the name on its side of the header. */
#define SIDE_WIDTH 60

/* More than the views ever take. */
#define ALL 10000

/* Around and between all of them. */
#define MARGIN 24

struct _FootingPlanSwitcher {
  AdwBin parent_instance;

  /* owned */
  FootingContext *context;

  /* borrowed */
  GtkWidget *label;
  GtkWidget *button; /* NULL with one plan */
  AdwClamp *views;   /* NULL while the header is not shared */

  /* state */
  gboolean gives_way;
  int width; /* of the window */
  guint idle;
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
  g_autofree char *whole = footing_plan_format_name (plan);
  g_autofree char *name = footing_text_excerpt (whole, FOOTING_TITLE_CHARS);

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

/* What the views below @widget take at the @least, with their icons above their names,
 * and at the @most, with the icons beside them. */
static void
measure_views (GtkWidget *widget, int *least, int *most)
{
  int natural;

  if (ADW_IS_VIEW_SWITCHER (widget)) {
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL,
                        NULL);
    *least = MIN (*least, natural);
    *most = MAX (*most, natural);
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    measure_views (child, least, most);
}

/* What either side of the header takes at the least, which are the same: the views are in
 * its middle. */
static int
measure_side (FootingPlanSwitcher *self)
{
  GtkWidget *box =
      gtk_widget_get_ancestor (GTK_WIDGET (self->views), GTK_TYPE_CENTER_BOX);
  GtkWidget *end =
      box != NULL ? gtk_center_box_get_end_widget (GTK_CENTER_BOX (box)) : NULL;
  int other = 0;

  if (end != NULL)
    gtk_widget_measure (end, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &other, NULL, NULL);

  return MAX (MIN_WIDTH + SIDE_WIDTH, other);
}

/* How many characters the name would like to have. libadwaita 1.7 gives that to it first,
 * and has the views go to the bottom where they have too little left. */
static void
limit_name (FootingPlanSwitcher *self, int width)
{
  PangoContext *context = gtk_widget_get_pango_context (self->label);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int each =
      PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                              pango_font_metrics_get_approximate_digit_width (metrics)));

  pango_font_metrics_unref (metrics);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label),
                                 CLAMP (width / MAX (each, 1), 1, MAX_CHARS));
}

static int
get_room (FootingPlanSwitcher *self)
{
  int name, least = G_MAXINT, most = 0;

  if (self->label == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return ALL;

  gtk_label_set_max_width_chars (GTK_LABEL (self->label), MAX_CHARS);
  measure_views (GTK_WIDGET (self->views), &least, &most);
  if (self->width - 2 * measure_side (self) < least + MARGIN)
    return 0;

  gtk_widget_measure (self->label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &name, NULL,
                      NULL);
  limit_name (self, (self->width - least - MARGIN) / 2 - SIDE_WIDTH);

  return CLAMP (self->width - 2 * (name + SIDE_WIDTH), least, MAX (least, most));
}

/* By themselves the views take all the room that they like, and a header where they are
 * not keeps it for them. */
static void
share_room (FootingPlanSwitcher *self)
{
  int room;

  if (self->views == NULL || self->width == 0)
    return;

  room = get_room (self);
  adw_clamp_set_maximum_size (self->views, room);
  adw_clamp_set_tightening_threshold (self->views, room);
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
  share_room (self);
}

static void
refresh (FootingPlanSwitcher *self)
{
  g_autoptr (FootingRecovery) recovery = footing_context_dup_recovery (self->context);
  g_autofree char *name = NULL;
  g_autofree char *brief = NULL;
  g_autofree char *spoken = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), recovery != NULL && !self->gives_way);
  if (recovery == NULL) {
    share_room (self);
    return;
  }

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

static gboolean
resized_cb (gpointer data)
{
  FootingPlanSwitcher *self = data;

  self->idle = 0;
  share_room (self);

  return G_SOURCE_REMOVE;
}

/* Later: the window is being laid out. */
static void
layout_cb (FootingPlanSwitcher *self, int width)
{
  if (self->width == width)
    return;

  self->width = width;
  if (self->idle == 0)
    self->idle = g_idle_add (resized_cb, self);
}

static void
footing_plan_switcher_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (footing_plan_switcher_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)),
                           "layout", G_CALLBACK (layout_cb), widget, G_CONNECT_SWAPPED);
}

static void
footing_plan_switcher_dispose (GObject *object)
{
  FootingPlanSwitcher *self = FOOTING_PLAN_SWITCHER (object);

  g_clear_handle_id (&self->idle, g_source_remove);

  g_clear_object (&self->context);
  self->label = self->button = NULL;
  g_clear_weak_pointer (&self->views);

  G_OBJECT_CLASS (footing_plan_switcher_parent_class)->dispose (object);
}

static void
footing_plan_switcher_class_init (FootingPlanSwitcherClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_plan_switcher_dispose;
  GTK_WIDGET_CLASS (klass)->realize = footing_plan_switcher_realize;

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
  share_room (self);
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

void
footing_plan_switcher_share (FootingPlanSwitcher *self, AdwClamp *views)
{
  g_return_if_fail (FOOTING_IS_PLAN_SWITCHER (self));
  g_return_if_fail (ADW_IS_CLAMP (views));

  g_set_weak_pointer (&self->views, views);
}
