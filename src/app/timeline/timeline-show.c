/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-show.h"
#include "timeline-list.h"

/* How many frames rows that were out of sight take to be as high as they are. */
#define FRAMES 3

struct _FootingTimelineShow {
  /* borrowed */
  GtkListView *list;
  GListModel *above;
  FootingTimelineModel *timeline;

  /* state */
  gint64 seq; /* the one to be shown, or 0 */
  FootingShowFlags flags;
  int frames; /* until it stands where it belongs */
  guint tick;
};

FootingTimelineShow *
footing_timeline_show_new (GtkListView *list,
                           GListModel *above,
                           FootingTimelineModel *timeline)
{
  FootingTimelineShow *self;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (above), NULL);
  g_return_val_if_fail (FOOTING_IS_TIMELINE_MODEL (timeline), NULL);

  self = g_new0 (FootingTimelineShow, 1);
  self->list = list;
  self->above = above;
  self->timeline = timeline;

  return self;
}

void
footing_timeline_show_free (FootingTimelineShow *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->tick);
  g_free (self);
}

/* What comes with the entry that is in sight now. */
static void
accompany (FootingTimelineShow *self)
{
  GtkWidget *row = footing_timeline_list_find (self->list, self->seq);

  if (row == NULL)
    return;

  if (self->flags & FOOTING_SHOW_SETTLES)
    gtk_widget_add_css_class (row, "settle");
  if (self->flags & FOOTING_SHOW_FOCUS)
    gtk_widget_grab_focus (gtk_widget_get_parent (row));
}

/* Where a list grows above what is shown, what is shown stays: a new entry would be out
 * of sight. Shows it, with what is right above it. */
static gboolean
show_cb (GtkWidget *list, GdkFrameClock *frames, gpointer data)
{
  FootingTimelineShow *self = data;
  const int position = footing_timeline_model_find (self->timeline, self->seq);
  const guint above = g_list_model_get_n_items (self->above);
  const guint n = above + g_list_model_get_n_items (G_LIST_MODEL (self->timeline));

  if (gtk_widget_get_height (list) == 0)
    return G_SOURCE_CONTINUE;

  /* Come to from below, it stands at the top. */
  if (n > 0 && self->flags & FOOTING_SHOW_JUMP && self->frames == FRAMES)
    footing_timeline_list_scroll_to (self->list, n - 1);
  if (n > 0)
    footing_timeline_list_show (self->list, MAX (position, 0) + above);
  accompany (self);
  if (--self->frames > 0)
    return G_SOURCE_CONTINUE;

  self->tick = 0;

  return G_SOURCE_REMOVE;
}

void
footing_timeline_show_entry (FootingTimelineShow *self,
                             gint64 seq,
                             FootingShowFlags flags)
{
  g_return_if_fail (self != NULL);

  self->seq = seq;
  self->flags = flags;
  self->frames = FRAMES;
  if (self->tick == 0)
    self->tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self->list), show_cb, self, NULL);
}

void
footing_timeline_show_day (FootingTimelineShow *self, int day)
{
  g_autoptr (FootingTimelineItem) item = NULL;

  g_return_if_fail (self != NULL);

  item = g_list_model_get_item (G_LIST_MODEL (self->timeline),
                                footing_timeline_model_find_day (self->timeline, day));
  if (item != NULL)
    footing_timeline_show_entry (self, footing_timeline_item_get_seq (item),
                                 FOOTING_SHOW_SETTLES | FOOTING_SHOW_FOCUS |
                                     FOOTING_SHOW_JUMP);
}

/* GTK 4.18 would give it to the first row of all. */
static void
focus_next (FootingTimelineShow *self, guint position)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->timeline));
  g_autoptr (FootingTimelineItem) next =
      g_list_model_get_item (G_LIST_MODEL (self->timeline), MIN (position, n - 1));

  footing_timeline_show_entry (self, footing_timeline_item_get_seq (next),
                               FOOTING_SHOW_FOCUS);
}

gboolean
footing_timeline_show_keep_focus (FootingTimelineShow *self,
                                  guint position,
                                  guint removed,
                                  guint added)
{
  FootingTimelineRow *row;
  FootingTimelineItem *item;
  gint64 seq;
  int place;

  g_return_val_if_fail (self != NULL, FALSE);

  row = footing_timeline_list_get_focused (self->list);
  item = row != NULL ? footing_timeline_row_get_item (row) : NULL;
  if (removed < added || item == NULL ||
      g_list_model_get_n_items (G_LIST_MODEL (self->timeline)) == 0)
    return FALSE;

  seq = footing_timeline_item_get_seq (item);
  place = footing_timeline_model_find (self->timeline, seq);
  if (place < 0 && removed > added) {
    focus_next (self, position);
    return TRUE;
  }

  /* What waits to be shown, such as what is new, goes first. */
  if (self->tick != 0 || removed > added || place < (int)position ||
      place >= (int)(position + added))
    return FALSE;

  footing_timeline_show_entry (self, seq, FOOTING_SHOW_FOCUS);

  return TRUE;
}
