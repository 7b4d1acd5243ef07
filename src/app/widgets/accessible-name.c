/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accessible-name.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

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

/* Whether the name of @widget is its label with the underscore in it, as GTK sets it. */
static gboolean
is_named_by_label (GtkWidget *widget)
{
  const char *label = GTK_IS_BUTTON (widget)
                          ? gtk_button_get_label (GTK_BUTTON (widget))
                          : gtk_check_button_get_label (GTK_CHECK_BUTTON (widget));
  g_autofree char *other = NULL;

  if (label == NULL || !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                          GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;
  other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return other == NULL;
}

/* The button that closes a toast: Adwaita names it by a tooltip, and 1.2 not at all. */
static void
name_toast_close (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (parent != NULL && strcmp (G_OBJECT_TYPE_NAME (parent), "AdwToastWidget") == 0 &&
      GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Dismiss"), -1);
}

/* What remains is the relation to the label inside. A name of our own stays. */
static void
drop_mnemonic (GtkWidget *widget)
{
  if (has_mnemonic (widget) && is_named_by_label (widget))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget),
                                   GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* GTK names a button by its label again when that changes. */
static void
watch_label (GtkWidget *widget)
{
  if (has_mnemonic (widget) && g_signal_handler_find (widget, G_SIGNAL_MATCH_FUNC, 0, 0,
                                                      NULL, drop_mnemonic, NULL) == 0)
    g_signal_connect (widget, "notify::label", G_CALLBACK (drop_mnemonic), NULL);
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  drop_mnemonic (widget);
  watch_label (widget);
  name_toast_close (widget);

  return TRUE;
}

void
footing_accessible_name_install (void)
{
  /* The signal exists once the class does. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL,
                              NULL);
}

void
footing_accessible_name_set (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_BUTTON (widget));

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}
