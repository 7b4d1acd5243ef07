/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "whole-text.h"
#include "below.h"
#include "paragraph.h"

#define WHOLE_TEXT "footing-whole-text"

typedef struct {
  /* borrowed */
  GtkWidget *field;
  GtkWidget *added;    /* what is below, or NULL */
  GtkWidget *label;    /* in it */
  GdkSurface *surface; /* that it is shown on, or NULL */

  /* state */
  gulong handler;
  guint idle;
} WholeText;

static void
hide (WholeText *self)
{
  GtkWidget *added = self->added;

  if (added == NULL)
    return;

  g_clear_weak_pointer (&self->added);
  self->label = NULL;
  gtk_widget_remove_css_class (self->field, "with-whole-text");
  footing_below_remove (added);
}

/* For the eyes alone: the field says all of it. */
static void
show (WholeText *self, const char *text)
{
  if (self->added == NULL) {
    self->label = footing_paragraph_new (NULL, "whole-text");
    gtk_accessible_update_state (GTK_ACCESSIBLE (self->label),
                                 GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
    gtk_widget_add_css_class (self->field, "with-whole-text");
    g_set_weak_pointer (&self->added, footing_below_insert (self->field, self->label));
  }
  gtk_label_set_label (GTK_LABEL (self->label), text);
}

static gboolean
has_room (WholeText *self, const char *text)
{
  GtkEditable *delegate = gtk_editable_get_delegate (GTK_EDITABLE (self->field));
  GtkWidget *widget = delegate != NULL ? GTK_WIDGET (delegate) : self->field;
  const int room = gtk_widget_get_width (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return room <= 0 || width <= room;
}

static gboolean
check_cb (gpointer data)
{
  WholeText *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));

  self->idle = 0;
  if (!gtk_widget_get_mapped (self->field))
    return G_SOURCE_REMOVE;

  if (has_room (self, text))
    hide (self);
  else
    show (self, text);

  return G_SOURCE_REMOVE;
}

/* Once it has its place. */
static void
queue_check (WholeText *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, check_cb, self, NULL);
}

static void
text_cb (GtkWidget *field)
{
  queue_check (g_object_get_data (G_OBJECT (field), WHOLE_TEXT));
}

static void
leave_surface (WholeText *self)
{
  if (self->surface != NULL)
    g_clear_signal_handler (&self->handler, self->surface);
  g_clear_weak_pointer (&self->surface);
}

/* As wide as its window. */
static void
map_cb (GtkWidget *field)
{
  WholeText *self = g_object_get_data (G_OBJECT (field), WHOLE_TEXT);

  leave_surface (self);
  g_set_weak_pointer (&self->surface,
                      gtk_native_get_surface (gtk_widget_get_native (field)));
  self->handler =
      g_signal_connect_swapped (self->surface, "layout", G_CALLBACK (queue_check), self);
  queue_check (self);
}

static void
unmap_cb (GtkWidget *field)
{
  leave_surface (g_object_get_data (G_OBJECT (field), WHOLE_TEXT));
}

static void
free_whole_text (gpointer data)
{
  WholeText *self = data;

  g_clear_handle_id (&self->idle, g_source_remove);
  leave_surface (self);
  g_clear_weak_pointer (&self->added);
  g_free (self);
}

void
footing_whole_text_follow (GtkWidget *field)
{
  WholeText *self;

  g_return_if_fail (GTK_IS_EDITABLE (field));

  self = g_new0 (WholeText, 1);
  self->field = field;
  g_object_set_data_full (G_OBJECT (field), WHOLE_TEXT, self, free_whole_text);
  g_signal_connect (field, "notify::text", G_CALLBACK (text_cb), NULL);
  g_signal_connect (field, "map", G_CALLBACK (map_cb), NULL);
  g_signal_connect (field, "unmap", G_CALLBACK (unmap_cb), NULL);
  if (gtk_widget_get_mapped (field))
    map_cb (field);
}

const char *
footing_whole_text_get (GtkWidget *field)
{
  WholeText *self = g_object_get_data (G_OBJECT (field), WHOLE_TEXT);

  return self != NULL && self->label != NULL && self->added != NULL
             ? gtk_label_get_label (GTK_LABEL (self->label))
             : NULL;
}
