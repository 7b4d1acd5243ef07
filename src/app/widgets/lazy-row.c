/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "lazy-row.h"

typedef struct {
  /* borrowed */
  GtkWidget *nested; /* the list that the fields are in; NULL before there were any */

  /* state */
  gboolean filled;
  guint idle;
} FootingLazyRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FootingLazyRow,
                                     footing_lazy_row,
                                     ADW_TYPE_EXPANDER_ROW)

static FootingLazyRowPrivate *
get_private (gpointer self)
{
  return footing_lazy_row_get_instance_private (self);
}

static gboolean
has_focus (GtkWidget *nested)
{
  return gtk_widget_get_focus_child (nested) != NULL &&
         (gtk_widget_get_state_flags (nested) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
remove_fields (FootingLazyRow *self)
{
  FootingLazyRowPrivate *priv = get_private (self);
  GtkWidget *row;

  gtk_widget_dispose_template (GTK_WIDGET (self), G_OBJECT_TYPE (self));
  while ((row = gtk_widget_get_first_child (priv->nested)) != NULL)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
  priv->filled = FALSE;
}

/* Once the row has closed, its fields are of no use. */
static gboolean
closed_cb (gpointer data)
{
  FootingLazyRow *self = data;
  FootingLazyRowPrivate *priv = get_private (self);

  priv->idle = 0;
  if (priv->filled && !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) &&
      !has_focus (priv->nested) && FOOTING_LAZY_ROW_GET_CLASS (self)->clear (self))
    remove_fields (self);

  return G_SOURCE_REMOVE;
}

static void
unmap_cb (FootingLazyRow *self)
{
  FootingLazyRowPrivate *priv = get_private (self);

  if (priv->filled && priv->idle == 0)
    priv->idle = g_idle_add (closed_cb, self);
}

/* The list that rows are added to, which the expander row does not tell. */
static GtkWidget *
find_nested (FootingLazyRow *self)
{
  GtkWidget *probe = gtk_list_box_row_new ();
  GtkWidget *nested;

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), probe);
  nested = gtk_widget_get_parent (probe);
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), probe);

  return nested;
}

static void
fill (FootingLazyRow *self)
{
  FootingLazyRowPrivate *priv = get_private (self);
  FootingLazyRowClass *klass = FOOTING_LAZY_ROW_GET_CLASS (self);

  priv->filled = TRUE;
  if (priv->nested == NULL && klass->clear != NULL) {
    priv->nested = find_nested (self);
    g_signal_connect_object (priv->nested, "unmap", G_CALLBACK (unmap_cb), self,
                             G_CONNECT_SWAPPED);
  }
  klass->fill (self);
}

static void
expanded_cb (FootingLazyRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) &&
      !get_private (self)->filled)
    fill (self);
}

static void
footing_lazy_row_dispose (GObject *object)
{
  FootingLazyRowPrivate *priv = get_private (object);

  g_clear_handle_id (&priv->idle, g_source_remove);
  if (priv->filled && FOOTING_LAZY_ROW_GET_CLASS (object)->clear != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  priv->filled = FALSE;

  G_OBJECT_CLASS (footing_lazy_row_parent_class)->dispose (object);
}

static void
footing_lazy_row_class_init (FootingLazyRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_lazy_row_dispose;
}

static void
footing_lazy_row_init (FootingLazyRow *self)
{
  /* Titles are what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

gboolean
footing_lazy_row_is_filled (gpointer self)
{
  g_return_val_if_fail (FOOTING_IS_LAZY_ROW (self), FALSE);

  return get_private (self)->filled;
}

void
footing_lazy_row_open (gpointer self)
{
  g_return_if_fail (FOOTING_IS_LAZY_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
}
