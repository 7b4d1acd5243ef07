/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view-bar.h"
#include "wide-only.h"

#include <string.h>

struct _FootingViewBar {
  GtkWidget parent_instance;

  /* owned */
  GtkSizeGroup *labels; /* so that all of them are shown, or none */
  AdwViewStack *stack;
};

G_DEFINE_FINAL_TYPE (FootingViewBar, footing_view_bar, GTK_TYPE_WIDGET)

static void
toggled_cb (FootingViewBar *self, GtkToggleButton *button)
{
  const gboolean active = gtk_toggle_button_get_active (button);

  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED,
                               active, -1);
  if (active)
    adw_view_stack_set_visible_child_name (self->stack,
                                           gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
visible_child_cb (FootingViewBar *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->stack);

  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_strcmp0 (gtk_widget_get_name (button), name) == 0)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
}

static GtkWidget *
make_content (FootingViewBar *self, AdwViewStackPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (adw_view_stack_page_get_title (page));
  GtkWidget *room = g_object_new (FOOTING_TYPE_WIDE_ONLY, "child", label, "from-width",
                                  FOOTING_WIDE_ONLY_NATURAL, NULL);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_size_group_add_widget (self->labels, label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (
                                     adw_view_stack_page_get_icon_name (page)));
  gtk_box_append (GTK_BOX (box), room);

  return box;
}

static void
add_button (FootingViewBar *self, AdwViewStackPage *page)
{
  const char *title = adw_view_stack_page_get_title (page);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *button =
      g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                    "name", adw_view_stack_page_get_name (page), "child",
                    make_content (self, page), "tooltip-text", title, NULL);

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_SELECTED,
                               FALSE, -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_insert_before (button, GTK_WIDGET (self), NULL);
}

static void
footing_view_bar_dispose (GObject *object)
{
  FootingViewBar *self = FOOTING_VIEW_BAR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->labels);
  g_clear_object (&self->stack);

  G_OBJECT_CLASS (footing_view_bar_parent_class)->dispose (object);
}

/* Tab goes from button to button as they are read. GTK 4.18 goes by where they stand,
 * from left to right in every language. */
static gboolean
footing_view_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  const gboolean forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (!forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (footing_view_bar_parent_class)->focus (widget, direction);

  if (child != NULL)
    child = forward ? gtk_widget_get_next_sibling (child)
                    : gtk_widget_get_prev_sibling (child);
  else
    child = forward ? gtk_widget_get_first_child (widget)
                    : gtk_widget_get_last_child (widget);
  for (; child != NULL; child = forward ? gtk_widget_get_next_sibling (child)
                                        : gtk_widget_get_prev_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;

  return FALSE;
}

static void
footing_view_bar_class_init (FootingViewBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = footing_view_bar_focus;
  G_OBJECT_CLASS (klass)->dispose = footing_view_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "view-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
footing_view_bar_init (FootingViewBar *self)
{
  self->labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_box_layout_set_homogeneous (
      GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), TRUE);
}

void
footing_view_bar_set_stack (FootingViewBar *self, AdwViewStack *stack)
{
  g_autoptr (GListModel) pages = NULL;

  g_return_if_fail (FOOTING_IS_VIEW_BAR (self));
  g_return_if_fail (ADW_IS_VIEW_STACK (stack));

  if (self->stack != NULL)
    return;

  self->stack = g_object_ref (stack);
  pages = G_LIST_MODEL (adw_view_stack_get_pages (stack));
  for (guint i = 0; i < g_list_model_get_n_items (pages); i++) {
    g_autoptr (AdwViewStackPage) page = g_list_model_get_item (pages, i);

    add_button (self, page);
  }
  g_signal_connect_object (stack, "notify::visible-child", G_CALLBACK (visible_child_cb),
                           self, G_CONNECT_SWAPPED);
  visible_child_cb (self);
}
