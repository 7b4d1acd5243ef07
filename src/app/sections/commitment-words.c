/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commitment-words.h"

#include <glib/gi18n-lib.h>

void
footing_commitment_words_set (GtkLabel *heading, GtkWidget *list, GtkWidget *button)
{
  g_return_if_fail (GTK_IS_LABEL (heading));
  g_return_if_fail (GTK_IS_BUTTON (button));

  gtk_label_set_label (heading, _ ("Your commitments"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Your commitments"), -1);
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                       _ ("Add Your _Own Commitment"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Add your own commitment"), -1);
}
