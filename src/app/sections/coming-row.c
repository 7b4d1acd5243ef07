/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coming-row.h"
#include "ritual-actions.h"
#include "widgets/fold-box.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingComingRow {
  AdwPreferencesRow parent_instance;

  /* template children */
  GtkLabel *title_label;
  GtkLabel *when_label;
  GtkWidget *start_button;
  GtkWidget *move_button;
  GtkWidget *buttons;

  /* borrowed */
  GtkWidget *menu;

  /* state */
  gboolean rings;
};

G_DEFINE_FINAL_TYPE (FootingComingRow, footing_coming_row, ADW_TYPE_PREFERENCES_ROW)

static void
footing_coming_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_COMING_ROW);

  G_OBJECT_CLASS (footing_coming_row_parent_class)->dispose (object);
}

static void
footing_coming_row_class_init (FootingComingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_coming_row_dispose;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/coming-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingComingRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, FootingComingRow, when_label);
  gtk_widget_class_bind_template_child (widget_class, FootingComingRow, start_button);
  gtk_widget_class_bind_template_child (widget_class, FootingComingRow, move_button);
  gtk_widget_class_bind_template_child (widget_class, FootingComingRow, buttons);
}

static void
footing_coming_row_init (FootingComingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_coming_row_new (FootingOccurrence *occurrence)
{
  FootingComingRow *self = g_object_new (FOOTING_TYPE_COMING_ROW, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->start_button), "s",
                                    occurrence->ritual);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->move_button), "s",
                                    footing_record_get_id (occurrence));

  return GTK_WIDGET (self);
}

static void
name_button (GtkWidget *button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* Made anew when what it offers, or is called, is another. */
static void
show_menu (FootingComingRow *self,
           FootingOccurrence *occurrence,
           const char *title,
           gboolean rings)
{
  if (self->menu != NULL && self->rings == rings &&
      strcmp (gtk_label_get_label (self->title_label), title) == 0)
    return;

  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  self->rings = rings;
  self->menu = footing_ritual_menu_new (footing_record_get_id (occurrence), title, rings);
  gtk_widget_insert_before (self->menu, self->buttons, NULL);
}

void
footing_coming_row_update (FootingComingRow *self,
                           FootingOccurrence *occurrence,
                           const char *title,
                           const char *when,
                           gboolean rings,
                           gboolean begun)
{
  /* Translators: %s is the title of a ritual */
  g_autofree char *start = begun ? g_strdup_printf (_ ("Continue “%s”"), title)
                                 : g_strdup_printf (_ ("Start “%s” now"), title);
  /* Translators: %s is the title of a ritual */
  g_autofree char *move = g_strdup_printf (_ ("Move “%s” this time"), title);

  g_return_if_fail (FOOTING_IS_COMING_ROW (self));

  show_menu (self, occurrence, title, rings);
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->when_label, when);
  gtk_button_set_label (GTK_BUTTON (self->start_button),
                        begun ? _ ("_Continue") : _ ("_Start Now"));
  name_button (self->start_button, start);
  name_button (self->move_button, move);
}
