/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-recent.h"

typedef struct {
  gint64 seq;
  FootingTimelineItem *item;
} Slot;

struct _FootingTimelineRecent {
  guint max;
  GHashTable *slots; /* seq, inside the Slot → its GList * in queue */
  GQueue queue;      /* Slot *, the one asked for last at the head */
};

static void
free_slot (gpointer data)
{
  Slot *slot = data;

  g_object_unref (slot->item);
  g_free (slot);
}

FootingTimelineRecent *
footing_timeline_recent_new (guint max)
{
  FootingTimelineRecent *self = g_new0 (FootingTimelineRecent, 1);

  self->max = max;
  self->slots = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_queue_init (&self->queue);

  return self;
}

void
footing_timeline_recent_free (FootingTimelineRecent *self)
{
  footing_timeline_recent_forget_all (self);
  g_hash_table_unref (self->slots);
  g_free (self);
}

FootingTimelineItem *
footing_timeline_recent_get (FootingTimelineRecent *self, gint64 seq)
{
  GList *link = g_hash_table_lookup (self->slots, &seq);

  if (link == NULL)
    return NULL;

  g_queue_unlink (&self->queue, link);
  g_queue_push_head_link (&self->queue, link);

  return ((Slot *)link->data)->item;
}

void
footing_timeline_recent_add (FootingTimelineRecent *self, FootingTimelineItem *item)
{
  Slot *slot = g_new0 (Slot, 1);

  if (self->queue.length >= self->max)
    footing_timeline_recent_forget (self,
                                    ((Slot *)g_queue_peek_tail (&self->queue))->seq);

  slot->seq = footing_timeline_item_get_seq (item);
  slot->item = item;
  g_queue_push_head (&self->queue, slot);
  g_hash_table_insert (self->slots, &slot->seq, self->queue.head);
}

void
footing_timeline_recent_forget (FootingTimelineRecent *self, gint64 seq)
{
  GList *link = g_hash_table_lookup (self->slots, &seq);

  if (link == NULL)
    return;

  g_hash_table_remove (self->slots, &seq);
  free_slot (link->data);
  g_queue_delete_link (&self->queue, link);
}

void
footing_timeline_recent_forget_all (FootingTimelineRecent *self)
{
  g_hash_table_remove_all (self->slots);
  g_queue_clear_full (&self->queue, free_slot);
}

GArray *
footing_timeline_recent_list (FootingTimelineRecent *self)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (FootingEntryKey),
                                    g_queue_get_length (&self->queue));

  for (GList *link = self->queue.head; link != NULL; link = link->next) {
    const FootingEntryKey key =
        footing_timeline_item_get_key (((Slot *)link->data)->item);

    g_array_append_val (keys, key);
  }

  return keys;
}

GArray *
footing_timeline_recent_list_stale (FootingTimelineRecent *self)
{
  GArray *stale = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (GList *link = self->queue.head; link != NULL; link = link->next) {
    const Slot *slot = link->data;

    if (!footing_timeline_item_is_fresh (slot->item))
      g_array_append_val (stale, slot->seq);
  }

  return stale;
}

GArray *
footing_timeline_recent_list_others (FootingTimelineRecent *self,
                                     const char *id,
                                     gint64 seq)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (GList *link = self->queue.head; link != NULL; link = link->next) {
    const Slot *slot = link->data;

    if (slot->seq == seq || footing_timeline_item_concerns (slot->item, id))
      g_array_append_val (others, slot->seq);
  }

  return others;
}
