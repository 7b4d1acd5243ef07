/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-steps.h"
#include "format/step-format.h"
#include "editors/move-help.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* As on Today, the row opens the help; that it is done is said on Today and on Plan. */
static GtkWidget *
make_row (FootingContext *context, FootingStep *step)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *help = footing_move_help_button_new (context, step);
  g_autofree char *title = footing_step_format_title (step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  footing_move_help_button_set_title (help, title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), help);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (gtk_menu_button_popup), help,
                           G_CONNECT_SWAPPED);

  return row;
}

GtkWidget *
footing_session_steps_new (FootingContext *context, FootingSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  GtkWidget *group;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (session != NULL, NULL);

  steps = footing_session_list_own_steps (footing_context_get_store (context),
                                          footing_context_get_guidance (context), session,
                                          &error);
  if (steps == NULL)
    footing_context_report (context, error);
  if (steps == NULL || steps->len == 0)
    return NULL;

  group = adw_preferences_group_new ();
  /* Translators: a heading over steps that are done in this session */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("From your plan"));
  for (guint i = 0; i < steps->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               make_row (context, g_ptr_array_index (steps, i)));

  return group;
}
