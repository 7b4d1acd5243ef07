/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "door-parts.h"
#include "widgets/pick-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
dup_win (FootingDoorState *state)
{
  char *win;

  g_object_get (state, "win", &win, NULL);

  return win;
}

static void
mark_chosen (FootingDoorState *state, GParamSpec *pspec, gpointer list)
{
  g_autofree char *win = dup_win (state);

  footing_pick_row_choose (list, win);
}

static GtkWidget *
make_row (const char *text)
{
  GtkWidget *row = footing_pick_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);

  return row;
}

static void
fill (FootingDoorState *state, GtkListBox *list)
{
  g_autoptr (GArray) wins = footing_door_list_wins (
      footing_door_state_get_guidance (state), footing_door_state_get_door (state),
      footing_door_state_get_trigger (state));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  for (guint i = 0; i < wins->len; i++)
    gtk_list_box_append (list, make_row (g_array_index (wins, FootingFirstWin, i).text));
}

/* The wins are others then; one that was chosen and is not among them is none any more.
 */
static void
trigger_cb (FootingDoorState *state, GParamSpec *pspec, gpointer list)
{
  g_autofree char *win = dup_win (state);
  gboolean kept = FALSE;
  GtkListBoxRow *row;

  fill (state, list);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    kept |= strcmp (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), win) == 0;
  if (!kept)
    g_object_set (state, "win", "", NULL);
  mark_chosen (state, NULL, list);
}

/* Once more takes the choice back. */
static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, FootingDoorState *state)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  g_autofree char *win = dup_win (state);

  g_object_set (state, "win", strcmp (win, title) == 0 ? "" : title, NULL);
}

GtkWidget *
footing_door_wins_new (FootingDoorState *state)
{
  GtkWidget *part = footing_door_part_new (_ ("Three first wins to choose from"));
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Three first wins to choose from"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), state,
                           0);
  fill (state, GTK_LIST_BOX (list));
  gtk_box_append (GTK_BOX (part), list);

  footing_kept_form_bind (footing_door_state_get_kept (state), "win", state, "win", list);
  mark_chosen (state, NULL, list);
  g_signal_connect_object (state, "notify::trigger", G_CALLBACK (trigger_cb), list, 0);
  g_signal_connect_object (state, "notify::win", G_CALLBACK (mark_chosen), list, 0);

  return part;
}
