/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-sight.h"
#include "timeline-row.h"

/* How high a row is before one has been seen. */
#define USUAL_HEIGHT 42
#define USUAL_HEADING 42

/* How many names are read at a time, with nothing else to do. */
#define NAMES_AT_ONCE 16

struct _FootingTimelineSight {
  /* borrowed */
  GtkListView *list;
  FootingTimelineFill fill;
  gpointer owner;
  GdkFrameClock *frames; /* while the list is realized */
  GtkRoot *root;         /* the same */

  /* state */
  int heights[2]; /* of a row as it was seen last: without a heading, and with one */
  guint naming;
};

static GtkWidget *
get_content (GtkWidget *child)
{
  return child != NULL ? gtk_widget_get_first_child (child) : NULL;
}

static gboolean
opens (FootingTimelineItem *item)
{
  return footing_timeline_item_get_place (item)->opens;
}

/* --- What is in sight ------------------------------------------------------------ */

/* What is out of sight gets no room from the list, or room beside itself. */
static gboolean
is_in_sight (FootingTimelineSight *self, GtkWidget *child)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  graphene_rect_t bounds, sight;

  graphene_rect_init (&sight, 0, 0, gtk_widget_get_width (list),
                      gtk_widget_get_height (list));

  return gtk_widget_get_width (get_content (child)) > 0 &&
         gtk_widget_compute_bounds (child, list, &bounds) &&
         graphene_rect_intersection (&bounds, &sight, NULL);
}

/* A row that is all there: the next slots are as high. */
static void
learn (FootingTimelineSight *self, GtkWidget *child, FootingTimelineRow *row)
{
  FootingTimelineItem *item = footing_timeline_row_get_item (row);
  const int height = gtk_widget_get_height (GTK_WIDGET (row));

  if (item != NULL && height > 0 && is_in_sight (self, child))
    self->heights[opens (item)] = height;
}

/* The layout has been done, nothing is painted yet. A row that is made here asks for
 * another layout, after which this is called again, all within the frame. */
static void
layout_cb (FootingTimelineSight *self)
{
  GtkWidget *child, *next;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = next) {
    GtkWidget *content = get_content (child);

    next = gtk_widget_get_next_sibling (child);
    if (FOOTING_IS_TIMELINE_SLOT (content) && is_in_sight (self, child))
      footing_timeline_slot_fill (FOOTING_TIMELINE_SLOT (content));
    else if (FOOTING_IS_TIMELINE_ROW (content))
      learn (self, child, FOOTING_TIMELINE_ROW (content));
  }
}

/* --- Names ----------------------------------------------------------------------- */

static gboolean
name_cb (gpointer data)
{
  FootingTimelineSight *self = data;
  int n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL && n < NAMES_AT_ONCE; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *content = get_content (child);

    if (FOOTING_IS_TIMELINE_SLOT (content))
      n += footing_timeline_slot_describe (FOOTING_TIMELINE_SLOT (content));
  }
  if (n > 0)
    return G_SOURCE_CONTINUE;

  self->naming = 0;

  return G_SOURCE_REMOVE;
}

/* Whoever hears of the focus asks at once what has got it. */
static void
focus_cb (FootingTimelineSight *self)
{
  GtkWidget *content = get_content (gtk_root_get_focus (self->root));

  if (FOOTING_IS_TIMELINE_SLOT (content))
    footing_timeline_slot_describe (FOOTING_TIMELINE_SLOT (content));
}

/* --- The list -------------------------------------------------------------------- */

static void
realize_cb (FootingTimelineSight *self)
{
  self->frames = gtk_widget_get_frame_clock (GTK_WIDGET (self->list));
  self->root = gtk_widget_get_root (GTK_WIDGET (self->list));
  g_signal_connect_data (self->frames, "layout", G_CALLBACK (layout_cb), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (self->root, "notify::focus-widget", G_CALLBACK (focus_cb),
                            self);
}

static void
unrealize_cb (FootingTimelineSight *self)
{
  if (self->frames != NULL)
    g_signal_handlers_disconnect_by_data (self->frames, self);
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_data (self->root, self);
  self->frames = NULL;
  self->root = NULL;
}

FootingTimelineSight *
footing_timeline_sight_new (GtkListView *list, FootingTimelineFill fill, gpointer owner)
{
  FootingTimelineSight *self;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);

  self = g_new0 (FootingTimelineSight, 1);
  self->list = list;
  self->fill = fill;
  self->owner = owner;
  self->heights[FALSE] = USUAL_HEIGHT;
  self->heights[TRUE] = USUAL_HEIGHT + USUAL_HEADING;
  g_signal_connect_swapped (list, "realize", G_CALLBACK (realize_cb), self);
  g_signal_connect_swapped (list, "unrealize", G_CALLBACK (unrealize_cb), self);

  return self;
}

void
footing_timeline_sight_free (FootingTimelineSight *self)
{
  unrealize_cb (self);
  g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_handle_id (&self->naming, g_source_remove);
  g_free (self);
}

void
footing_timeline_sight_bind (FootingTimelineSight *self, GtkListItem *item, gboolean few)
{
  GtkWidget *content = gtk_list_item_get_child (item);
  FootingTimelineSlot *slot;

  g_return_if_fail (self != NULL);

  if (few || FOOTING_IS_TIMELINE_ROW (content)) {
    self->fill (self->owner, item);
    return;
  }

  if (!FOOTING_IS_TIMELINE_SLOT (content)) {
    content = footing_timeline_slot_new (item, self->fill, self->owner);
    gtk_list_item_set_child (item, content);
  }
  slot = FOOTING_TIMELINE_SLOT (content);
  footing_timeline_slot_forget (slot);
  footing_timeline_slot_set_height (
      slot, self->heights[opens (FOOTING_TIMELINE_ITEM (gtk_list_item_get_item (item)))]);
  if (self->naming == 0)
    self->naming = g_idle_add_full (G_PRIORITY_LOW, name_cb, self, NULL);
}
