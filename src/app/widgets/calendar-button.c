/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar-button.h"

#include <glib/gi18n-lib.h>

/* GTK gives the arrows of a calendar no names. */
static void
name_arrows (GtkCalendar *calendar)
{
  const char *const names[] = {_ ("Previous month"), _ ("Next month"),
                               _ ("Previous year"), _ ("Next year")};
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (calendar));
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (header);
       child != NULL && n < G_N_ELEMENTS (names);
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, names[n++], -1);
}

GtkWidget *
footing_calendar_button_new (GtkCalendar *calendar)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_return_val_if_fail (GTK_IS_CALENDAR (calendar), button);

  name_arrows (calendar);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (calendar));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _ ("Choose from a Calendar"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choose from a calendar"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}
