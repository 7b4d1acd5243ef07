/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-list.h"
#include "timeline-slot.h"

void
footing_timeline_list_scroll_to (GtkListView *list, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
}

void
footing_timeline_list_show (GtkListView *list, guint position)
{
  footing_timeline_list_scroll_to (list, position < 2 ? 0 : position - 2);
  footing_timeline_list_scroll_to (list, position);
}

/* The item of what is in @child of the list, or NULL. Borrowed. */
static FootingTimelineItem *
get_item (GtkWidget *child)
{
  GtkWidget *content = gtk_widget_get_first_child (child);

  if (FOOTING_IS_TIMELINE_SLOT (content))
    return footing_timeline_slot_get_item (FOOTING_TIMELINE_SLOT (content));

  return FOOTING_IS_TIMELINE_ROW (content)
             ? footing_timeline_row_get_item (FOOTING_TIMELINE_ROW (content))
             : NULL;
}

/* The row in @child of the list, which is made when it has not been in sight; NULL when
 * there is something else. Borrowed. */
static GtkWidget *
get_row (GtkWidget *child)
{
  GtkWidget *content = gtk_widget_get_first_child (child);

  if (FOOTING_IS_TIMELINE_SLOT (content)) {
    footing_timeline_slot_fill (FOOTING_TIMELINE_SLOT (content));
    content = gtk_widget_get_first_child (child);
  }

  return FOOTING_IS_TIMELINE_ROW (content) ? content : NULL;
}

GtkWidget *
footing_timeline_list_find (GtkListView *list, gint64 seq)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    FootingTimelineItem *item = get_item (child);

    if (item != NULL && footing_timeline_item_get_seq (item) == seq)
      return get_row (child);
  }

  return NULL;
}

FootingTimelineRow *
footing_timeline_list_get_focused (GtkListView *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (list)))
    return NULL;

  row = gtk_widget_get_ancestor (focus, FOOTING_TYPE_TIMELINE_ROW);
  if (row == NULL && gtk_widget_get_first_child (focus) != NULL)
    row = get_row (focus);

  return row != NULL ? FOOTING_TIMELINE_ROW (row) : NULL;
}
