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

/* What is called when a day is taken. */
typedef struct {
  GtkWidget *calendar; /* borrowed */
  void (*take) (gpointer object);
  gpointer object;
} Taking;

/* A calendar always has a day selected, and does not tell when that one is pressed. */
static void
released_cb (GtkGesture *gesture, int n_press, double x, double y, const Taking *taking)
{
  GtkWidget *picked = gtk_widget_pick (taking->calendar, x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && gtk_widget_has_css_class (picked, "day-number"))
    taking->take (taking->object);
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                const Taking *taking)
{
  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter && key != GDK_KEY_space)
    return GDK_EVENT_PROPAGATE;

  taking->take (taking->object);
  return GDK_EVENT_STOP;
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

void
footing_calendar_follow (GtkCalendar *calendar, GCallback take, gpointer object)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  Taking *taking = g_new (Taking, 1);

  *taking = (Taking){GTK_WIDGET (calendar), (void (*) (gpointer))take, object};
  g_object_set_data_full (G_OBJECT (calendar), "footing-taking", taking, g_free);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click),
                                              GTK_PHASE_CAPTURE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), taking);
  g_signal_connect (key, "key-pressed", G_CALLBACK (key_pressed_cb), taking);
  gtk_widget_add_controller (GTK_WIDGET (calendar), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (calendar), key);
}
