/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "example.h"
#include "below.h"
#include "paragraph.h"

#define EXAMPLE "footing-example"

static GtkWidget *
get_label (GtkWidget *field)
{
  return g_object_get_data (G_OBJECT (field), EXAMPLE);
}

static void
describe (GtkWidget *field, GtkWidget *label)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);
}

static void
add (GtkWidget *field, const char *sentence)
{
  GtkWidget *label = footing_paragraph_new (sentence, "quiet");
  GtkWidget *row = gtk_widget_get_ancestor (field, GTK_TYPE_LIST_BOX_ROW);

  gtk_widget_add_css_class (label, "example");
  /* Nothing is between the two. */
  if (row != NULL)
    gtk_widget_add_css_class (row, "with-example");
  footing_below_insert (field, label);
  g_object_set_data_full (G_OBJECT (field), EXAMPLE, g_object_ref (label),
                          g_object_unref);
  describe (field, label);
}

static void
take_out (GtkWidget *field, GtkWidget *label)
{
  GtkWidget *row = gtk_widget_get_ancestor (field, GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *parent = gtk_widget_get_parent (label);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (field),
                                 GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  if (row != NULL)
    gtk_widget_remove_css_class (row, "with-example");
  footing_below_remove (GTK_IS_LIST_BOX_ROW (parent) ? parent : label);
  g_object_set_data (G_OBJECT (field), EXAMPLE, NULL);
}

void
footing_example_set (GtkWidget *field, const char *sentence)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_WIDGET (field));

  label = get_label (field);
  if (sentence == NULL && label != NULL)
    take_out (field, label);
  else if (sentence != NULL && label == NULL)
    add (field, sentence);
  else if (sentence != NULL)
    gtk_label_set_label (GTK_LABEL (label), sentence);
}

void
footing_example_share (GtkWidget *field, GtkWidget *other)
{
  g_return_if_fail (GTK_IS_WIDGET (field) && get_label (field) != NULL);
  g_return_if_fail (GTK_IS_WIDGET (other));

  describe (other, get_label (field));
}

const char *
footing_example_get (GtkWidget *field)
{
  GtkWidget *label;

  g_return_val_if_fail (GTK_IS_WIDGET (field), NULL);

  label = get_label (field);

  return label != NULL ? gtk_label_get_label (GTK_LABEL (label)) : NULL;
}
