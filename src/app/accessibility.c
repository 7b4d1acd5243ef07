/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accessibility.h"

/* Whether @widget is a button that its own label names already. */
static gboolean
has_mnemonic (GtkWidget *widget)
{
  GtkWidget *child =
      GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  if (GTK_IS_LABEL (child) && gtk_label_get_mnemonic_widget (GTK_LABEL (child)) == widget)
    return TRUE;

  return (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget))) ||
         (GTK_IS_CHECK_BUTTON (widget) &&
          gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget)));
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  footing_accessibility_drop_mnemonic (g_value_get_object (&values[0]));

  return TRUE;
}

void
footing_accessibility_install (void)
{
  /* The signal exists once the class does. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL,
                              NULL);
}

void
footing_accessibility_drop_mnemonic (GtkWidget *widget)
{
  /* What remains is the relation to the label inside. */
  if (has_mnemonic (widget))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget),
                                   GTK_ACCESSIBLE_PROPERTY_LABEL);
}
