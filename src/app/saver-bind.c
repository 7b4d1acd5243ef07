/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "saver-private.h"

static void
typed_cb (FootingSaverField *field, const GValue *value, gpointer data)
{
  FOOTING_SAVER_GET_CLASS (data)->typed (data, footing_saver_field_get_name (field),
                                         value);
}

/* Fields of one line show what is stored once nobody types in them. */
static void
focus_leave_cb (FootingSaver *self)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  footing_saver_flush (self);
  for (guint i = 0; i < priv->fields->len; i++)
    footing_saver_field_tidy (g_ptr_array_index (priv->fields, i));
}

static void
fill_from_store (FootingSaver *self, FootingSaverField *field)
{
  g_auto (GValue) stored = G_VALUE_INIT;

  if (FOOTING_SAVER_GET_CLASS (self)->read (self, footing_saver_field_get_name (field),
                                            &stored))
    footing_saver_field_fill (field, &stored);
}

static gboolean
is_in_sight (FootingSaver *self)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  for (guint i = 0; i < priv->fields->len; i++)
    if (footing_saver_field_is_in_sight (g_ptr_array_index (priv->fields, i)))
      return TRUE;

  return FALSE;
}

static gboolean
left_cb (gpointer self)
{
  saver_get_private (self)->left_idle = 0;
  if (!is_in_sight (self) && footing_saver_flush (self))
    saver_emit_left (self);

  return G_SOURCE_REMOVE;
}

/* A row that is moved is out of sight for no more than that. */
static void
unmap_cb (FootingSaver *self)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  if (priv->left_idle == 0)
    priv->left_idle = g_idle_add (left_cb, self);
}

static void
watch_focus (FootingSaver *self, GtkWidget *widget)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (widget, "unmap", G_CALLBACK (unmap_cb), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_leave_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, focus);
}

void
footing_saver_bind (gpointer self,
                    const char *name,
                    gpointer field,
                    const char *property,
                    GtkWidget *widget)
{
  FootingSaverClass *klass = FOOTING_SAVER_GET_CLASS (self);
  FootingSaverPrivate *priv = saver_get_private (self);
  FootingSaverField *added;
  const GValue *waiting;

  g_return_if_fail (FOOTING_IS_SAVER (self));
  g_return_if_fail (priv->context != NULL);
  g_return_if_fail (G_IS_OBJECT (field));

  added = footing_saver_field_new (name, field, property, widget, typed_cb, self);
  if (klass->is_line != NULL && klass->is_line (self, name))
    footing_saver_field_set_line (added);
  g_ptr_array_add (priv->fields, added);
  waiting = g_hash_table_lookup (priv->waiting, name);
  if (waiting == NULL)
    fill_from_store (self, added);
  else if (!G_VALUE_HOLDS_STRING (waiting) || g_value_get_string (waiting) != NULL)
    footing_saver_field_fill (added, waiting);
  if (widget != NULL)
    watch_focus (self, widget);
}

void
footing_saver_refill (FootingSaver *self)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  for (guint i = 0; i < priv->fields->len; i++) {
    FootingSaverField *field = g_ptr_array_index (priv->fields, i);

    if (!g_hash_table_contains (priv->waiting, footing_saver_field_get_name (field)))
      fill_from_store (self, field);
  }
}

gboolean
footing_saver_is_bound (gpointer self)
{
  g_return_val_if_fail (FOOTING_IS_SAVER (self), FALSE);

  return saver_get_private (self)->fields->len > 0;
}

gboolean
footing_saver_has_text (FootingSaver *self)
{
  FootingSaverPrivate *priv = saver_get_private (self);

  for (guint i = 0; i < priv->fields->len; i++) {
    g_autofree char *text =
        footing_saver_field_dup_text (g_ptr_array_index (priv->fields, i));

    if (text != NULL && *text != '\0')
      return TRUE;
  }

  return FALSE;
}
