/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder-row.h"

#include <glib/gi18n-lib.h>

struct _FootingReminderRow {
  AdwActionRow parent_instance;

  /* borrowed */
  GtkWidget *icon;
};

G_DEFINE_FINAL_TYPE (FootingReminderRow, footing_reminder_row, ADW_TYPE_ACTION_ROW)

static void
show_state (FootingReminderRow *self, FootingReminderState state)
{
  const struct {
    const char *icon;
    const char *class;
    const char *word;
  } looks[] = {
      [FOOTING_REMINDER_GOOD] = {"object-select-symbolic", "mark-win",
                                 /* Translators: the state of something */
                                 C_ ("state", "In order")},
      [FOOTING_REMINDER_TROUBLE] = {"dialog-warning-symbolic", "mark-setback",
                                    C_ ("state", "Needs a look")},
      [FOOTING_REMINDER_NOTE] = {"dialog-information-symbolic", "quiet",
                                 C_ ("state", "Good to know")},
      [FOOTING_REMINDER_PLANNED] = {"alarm-symbolic", "quiet", C_ ("state", "Planned")},
  };
  const char *classes[] = {looks[state].class, NULL};

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), looks[state].icon);
  gtk_widget_set_css_classes (self->icon, classes);
  gtk_widget_set_tooltip_text (self->icon, looks[state].word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, looks[state].word, -1);
}

static void
footing_reminder_row_class_init (FootingReminderRowClass *klass)
{
}

static void
footing_reminder_row_init (FootingReminderRow *self)
{
  /* Titles of rituals are what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->icon = gtk_image_new ();
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->icon);
}

static void
update (FootingReminderRow *self, const FootingReminderLine *line)
{
  show_state (self, line->state);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), line->detail);
}

void
footing_reminder_rows_show (GtkWidget *list, GPtrArray *lines)
{
  GtkListBox *box = GTK_LIST_BOX (list);
  GtkListBoxRow *row;

  for (guint i = 0; i < lines->len; i++) {
    row = gtk_list_box_get_row_at_index (box, (int)i);
    if (row == NULL) {
      row = g_object_new (FOOTING_TYPE_REMINDER_ROW, NULL);
      gtk_list_box_append (box, GTK_WIDGET (row));
    }
    update (FOOTING_REMINDER_ROW (row), g_ptr_array_index (lines, i));
  }

  while ((row = gtk_list_box_get_row_at_index (box, (int)lines->len)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));
  gtk_widget_set_visible (list, lines->len > 0);
}
