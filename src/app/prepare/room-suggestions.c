/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "room-suggestions.h"

/* What @box shows. */
#define TITLES "footing-room-suggestions"

static GtkWidget *
make_button (const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", title);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "room.suggest");

  return button;
}

void
footing_room_suggestions_show (FootingWrapBox *box, GStrv titles)
{
  const char *const *before;
  GtkWidget *child;

  g_return_if_fail (FOOTING_IS_WRAP_BOX (box));
  g_return_if_fail (titles != NULL);

  before = g_object_get_data (G_OBJECT (box), TITLES);
  if (before != NULL && g_strv_equal (before, (const char *const *)titles))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; titles[i] != NULL; i++)
    footing_wrap_box_append (box, make_button (titles[i]));
  g_object_set_data_full (G_OBJECT (box), TITLES, g_strdupv (titles),
                          (GDestroyNotify)g_strfreev);
}
