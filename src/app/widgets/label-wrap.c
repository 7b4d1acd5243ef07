/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "label-wrap.h"

#include <adwaita.h>

/* What is always to be read of a button in a header: a word that is not longer than that,
 * or the beginning of one. */
#define HEADER_WORD 6
#define HEADER_START 5

/* The label of a button or a check button, or one that heads a group and would be cut. */
static GtkWidget *
get_label (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_child (GTK_BUTTON (widget));
  if (GTK_IS_CHECK_BUTTON (widget))
    return gtk_widget_get_last_child (widget);

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

  if (GTK_IS_BUTTON (widget))
    gtk_label_set_justify (GTK_LABEL (child), GTK_JUSTIFY_CENTER);
}

static gboolean
map_cb (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  let_wrap (g_value_get_object (&values[0]));

  return TRUE;
}

void
footing_label_wrap_install (void)
{
  /* The signal exists once the class does. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL,
                              NULL);
}
