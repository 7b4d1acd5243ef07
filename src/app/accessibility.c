/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "accessibility.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What is always to be read of a button in a header: a word that is not longer than that,
 * or the beginning of one. */
#define HEADER_WORD 6
#define HEADER_START 5

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

/* The label of a button, or one that heads a group and would be cut. */
static GtkWidget *
get_label (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_child (GTK_BUTTON (widget));

  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading") ? widget
                                                                               : NULL;
}

/* Where text is large or a language has long words, labels may take two lines. */
static void
let_wrap (GtkWidget *widget)
{
  GtkWidget *child = get_label (widget);

  if (!GTK_IS_LABEL (child) || gtk_label_get_wrap (GTK_LABEL (child)))
    return;

  /* A header has one line, and takes the room for its title from its buttons first. */
  if (gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL) {
    const char *text = gtk_label_get_text (GTK_LABEL (child));

    if (g_utf8_strlen (text, -1) > HEADER_WORD) {
      gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (child), HEADER_START);
    }
    return;
  }

  /* Only where one line has no room. */
  gtk_label_set_wrap (GTK_LABEL (child), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (child), GTK_NATURAL_WRAP_NONE);
  if (child == widget) {
    gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_NONE);
    return;
  }

  gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
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

static gboolean
map_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  footing_accessibility_drop_mnemonic (widget);
  let_wrap (widget);
  name_toast_close (widget);

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
  /* What remains is the relation to the label inside. A name of our own stays. */
  if (has_mnemonic (widget) && is_named_by_label (widget))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget),
                                   GTK_ACCESSIBLE_PROPERTY_LABEL);
}
