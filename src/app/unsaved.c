/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "unsaved.h"

G_DEFINE_INTERFACE (FootingUnsaved, footing_unsaved, G_TYPE_OBJECT)

static void
footing_unsaved_default_init (FootingUnsavedInterface *iface)
{
}

gboolean
footing_unsaved_flush (FootingUnsaved *self)
{
  g_return_val_if_fail (FOOTING_IS_UNSAVED (self), FALSE);

  return FOOTING_UNSAVED_GET_IFACE (self)->flush (self);
}

void
footing_unsaved_give_up (FootingUnsaved *self)
{
  g_return_if_fail (FOOTING_IS_UNSAVED (self));

  FOOTING_UNSAVED_GET_IFACE (self)->give_up (self);
}

void
footing_unsaved_collect (FootingUnsaved *self, GPtrArray *texts)
{
  g_return_if_fail (FOOTING_IS_UNSAVED (self));

  FOOTING_UNSAVED_GET_IFACE (self)->collect (self, texts);
}

gboolean
footing_unsaved_is_within (FootingUnsaved *self, GtkWidget *root)
{
  g_return_val_if_fail (FOOTING_IS_UNSAVED (self), FALSE);

  return FOOTING_UNSAVED_GET_IFACE (self)->is_within (self, root);
}

static void
free_text (gpointer data)
{
  FootingUnsavedText *text = data;

  g_free (text->title);
  g_free (text->text);
  g_free (text);
}

GPtrArray *
footing_unsaved_texts_new (void)
{
  return g_ptr_array_new_with_free_func (free_text);
}

void
footing_unsaved_texts_add (GPtrArray *texts, const char *title, const char *text)
{
  FootingUnsavedText *added = g_new0 (FootingUnsavedText, 1);

  added->title = g_strdup (title);
  added->text = g_strdup (text);
  g_ptr_array_add (texts, added);
}
