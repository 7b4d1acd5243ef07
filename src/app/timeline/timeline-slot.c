/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-slot.h"

struct _FootingTimelineSlot {
  GtkWidget parent_instance;

  /* borrowed */
  GtkListItem *item;
  FootingTimelineFill fill;
  gpointer owner;

  /* state */
  int height;
  gboolean described;
};

G_DEFINE_FINAL_TYPE (FootingTimelineSlot, footing_timeline_slot, GTK_TYPE_WIDGET)

static void
footing_timeline_slot_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = FOOTING_TIMELINE_SLOT (widget)->height;
}

static void
footing_timeline_slot_class_init (FootingTimelineSlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = footing_timeline_slot_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
footing_timeline_slot_init (FootingTimelineSlot *self)
{
}

GtkWidget *
footing_timeline_slot_new (GtkListItem *item, FootingTimelineFill fill, gpointer owner)
{
  FootingTimelineSlot *self = g_object_new (FOOTING_TYPE_TIMELINE_SLOT, NULL);

  self->item = item;
  self->fill = fill;
  self->owner = owner;

  return GTK_WIDGET (self);
}

void
footing_timeline_slot_set_height (FootingTimelineSlot *self, int height)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_SLOT (self));

  if (height == self->height)
    return;

  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
footing_timeline_slot_describe (FootingTimelineSlot *self)
{
  FootingTimelineItem *item;
  g_autofree char *name = NULL;

  g_return_val_if_fail (FOOTING_IS_TIMELINE_SLOT (self), FALSE);

  item = footing_timeline_slot_get_item (self);
  if (self->described || item == NULL)
    return FALSE;

  name = footing_timeline_item_dup_description (item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  self->described = TRUE;

  return TRUE;
}

void
footing_timeline_slot_forget (FootingTimelineSlot *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_SLOT (self));

  if (self->described)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL);
  self->described = FALSE;
}

FootingTimelineItem *
footing_timeline_slot_get_item (FootingTimelineSlot *self)
{
  g_return_val_if_fail (FOOTING_IS_TIMELINE_SLOT (self), NULL);

  return gtk_list_item_get_item (self->item);
}

void
footing_timeline_slot_fill (FootingTimelineSlot *self)
{
  g_return_if_fail (FOOTING_IS_TIMELINE_SLOT (self));

  self->fill (self->owner, self->item);
}
