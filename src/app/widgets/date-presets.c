/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-presets.h"
#include "date.h"

#include <glib/gi18n-lib.h>

struct _FootingDatePresets {
  AdwPreferencesRow parent_instance;

  /* borrowed */
  GtkFlowBox *box;
  FootingDateRow *row;

  /* owned */
  FootingClock *clock;
  GArray *days; /* int, for each button */
};

G_DEFINE_FINAL_TYPE (FootingDatePresets, footing_date_presets, ADW_TYPE_PREFERENCES_ROW)

static char *
make_label (int days)
{
  switch (days) {
  case -7:
    return g_strdup (C_ ("date preset", "Last Week"));
  case -1:
    return g_strdup (C_ ("date preset", "Yesterday"));
  case 0:
    /* Translators: a button that sets a date */
    return g_strdup (C_ ("date preset", "Today"));
  case 1:
    return g_strdup (C_ ("date preset", "Tomorrow"));
  case 7:
    return g_strdup (C_ ("date preset", "In a Week"));
  case 14:
    return g_strdup (C_ ("date preset", "In 2 Weeks"));
  case 3:
    return g_strdup (C_ ("date preset", "In 3 Days"));
  default:
    if (days > 0 && days % 7 == 0)
      /* Translators: a button that sets a date so many weeks ahead */
      return g_strdup_printf (ngettext ("In %d Week", "In %d Weeks", days / 7), days / 7);
    /* Translators: a button that sets a date so many days ahead */
    return g_strdup_printf (ngettext ("In %d Day", "In %d Days", days), days);
  }
}

static void
clicked_cb (FootingDatePresets *self, GtkWidget *button)
{
  GtkWidget *child = gtk_widget_get_parent (button);
  const int place = gtk_flow_box_child_get_index (GTK_FLOW_BOX_CHILD (child));
  g_autofree char *today = footing_clock_today (self->clock);
  g_autofree char *date =
      footing_date_add_days (today, g_array_index (self->days, int, place));

  footing_date_row_choose (self->row, date);
}

static void
add_button (FootingDatePresets *self, int days)
{
  g_autofree char *label = make_label (days);
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_add_css_class (button, "preset");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->box, child);
}

static void
footing_date_presets_finalize (GObject *object)
{
  FootingDatePresets *self = FOOTING_DATE_PRESETS (object);

  g_clear_object (&self->clock);
  g_array_unref (self->days);

  G_OBJECT_CLASS (footing_date_presets_parent_class)->finalize (object);
}

static void
footing_date_presets_class_init (FootingDatePresetsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_date_presets_finalize;
}

static void
footing_date_presets_init (FootingDatePresets *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (int));
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (self->box, 6);
  gtk_flow_box_set_column_spacing (self->box, 6);
  gtk_flow_box_set_row_spacing (self->box, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "presets");

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->box));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

void
footing_date_presets_load (FootingDatePresets *self,
                           FootingContext *context,
                           FootingDateRow *row,
                           const int *days,
                           guint n)
{
  g_return_if_fail (FOOTING_IS_DATE_PRESETS (self));
  g_return_if_fail (self->clock == NULL);

  self->clock =
      g_object_ref (footing_store_get_clock (footing_context_get_store (context)));
  self->row = row;
  g_array_append_vals (self->days, days, n);
  footing_date_row_set_clock (row, self->clock);
  for (guint i = 0; i < n; i++)
    add_button (self, days[i]);
}
