/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-jump.h"
#include "widgets/date-row.h"

#include <glib/gi18n-lib.h>

static const char *
get_help (void)
{
  return _ ("The timeline moves to that day, or to the last entry before it.");
}

/* A date that cannot be read is no day to go to, which is said while it is typed. */
static void
date_cb (FootingDateRow *row, GParamSpec *pspec, AdwMessageDialog *dialog)
{
  g_autofree char *unfinished = NULL;

  g_object_get (row, "unfinished", &unfinished, NULL);
  adw_message_dialog_set_response_enabled (dialog, "go",
                                           *footing_date_row_get_date (row) != '\0');
  adw_message_dialog_set_body (
      dialog, unfinished != NULL && *unfinished != '\0'
                  ? _ ("This isn’t a day yet. Try “yesterday”, “Friday” or “15 October”.")
                  : get_help ());
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, GtkWidget *place)
{
  GtkWidget *list = adw_message_dialog_get_extra_child (dialog);
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);

  if (g_strcmp0 (response, "go") == 0)
    gtk_widget_activate_action (place, "timeline.show-day", "s",
                                footing_date_row_get_date (FOOTING_DATE_ROW (row)));
}

void
footing_timeline_ask_day (GtkWidget *place, FootingClock *clock)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (FOOTING_TYPE_DATE_ROW, "title", _ ("Date"), "past", TRUE,
                                 "activates-default", TRUE, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (place)), _ ("Go to a Date"), get_help ()));

  footing_date_row_set_clock (FOOTING_DATE_ROW (row), clock);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  adw_message_dialog_set_extra_child (dialog, list);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "go",
                                    _ ("_Go There"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "go", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "go");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (row, "notify::date", G_CALLBACK (date_cb), dialog, 0);
  g_signal_connect_object (row, "notify::unfinished", G_CALLBACK (date_cb), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), place, 0);
  date_cb (FOOTING_DATE_ROW (row), NULL, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (row);
}
