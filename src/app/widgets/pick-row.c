/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pick-row.h"

#include <string.h>

struct _FootingPickRow {
  AdwActionRow parent_instance;

  /* borrowed */
  GtkWidget *mark;
};

G_DEFINE_FINAL_TYPE (FootingPickRow, footing_pick_row, ADW_TYPE_ACTION_ROW)

static void
footing_pick_row_class_init (FootingPickRowClass *klass)
{
}

static void
footing_pick_row_init (FootingPickRow *self)
{
  g_object_set (self, "use-markup", FALSE, "activatable", TRUE, NULL);
  self->mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_add_css_class (self->mark, "accent");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->mark);
  footing_pick_row_set_chosen (self, FALSE);
}

GtkWidget *
footing_pick_row_new (void)
{
  return g_object_new (FOOTING_TYPE_PICK_ROW, NULL);
}

gboolean
footing_pick_row_is_chosen (FootingPickRow *self)
{
  g_return_val_if_fail (FOOTING_IS_PICK_ROW (self), FALSE);

  return gtk_widget_get_opacity (self->mark) > 0;
}

void
footing_pick_row_set_chosen (FootingPickRow *self, gboolean chosen)
{
  g_return_if_fail (FOOTING_IS_PICK_ROW (self));

  gtk_widget_set_opacity (self->mark, chosen ? 1 : 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               chosen, -1);
}

void
footing_pick_row_choose (GtkListBox *list, const char *title)
{
  GtkListBoxRow *row;

  g_return_if_fail (GTK_IS_LIST_BOX (list));
  g_return_if_fail (title != NULL);

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    footing_pick_row_set_chosen (
        FOOTING_PICK_ROW (row),
        strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0);
}
