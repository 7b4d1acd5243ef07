/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "calendar-button.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkCalendar *calendar; /* borrowed: it owns this */
  void (*taken) (gpointer data);
  gpointer data;
} Watch;

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

static void
take_shown (Watch *self)
{
  GtkWidget *popover =
      gtk_widget_get_ancestor (GTK_WIDGET (self->calendar), GTK_TYPE_POPOVER);

  self->taken (self->data);
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* A calendar always has a day selected, and does not tell when that one is pressed. */
static void
released_cb (Watch *self, int n_press, double x, double y)
{
  GtkWidget *picked =
      gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
    take_shown (self);
}

static gboolean
key_pressed_cb (Watch *self, guint key)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;

  take_shown (self);
  return GDK_EVENT_STOP;
}

static void
watch (GtkCalendar *calendar, void (*taken) (gpointer data), gpointer data)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  Watch *self = g_new (Watch, 1);

  *self = (Watch){calendar, taken, data};
  g_object_set_data_full (G_OBJECT (calendar), "footing-watch", self, g_free);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (calendar), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (calendar), key);
}

GtkWidget *
footing_calendar_button_new (GtkCalendar *calendar,
                             void (*taken) (gpointer data),
                             gpointer data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_return_val_if_fail (GTK_IS_CALENDAR (calendar), button);
  g_return_val_if_fail (taken != NULL, button);

  name_arrows (calendar);
  watch (calendar, taken, data);
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
