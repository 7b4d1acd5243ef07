/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-sight.h"
#include "fold.h"
#include "timeline-row.h"
#include "timeline-slot.h"
#include "timeline-threads.h"
#include "widgets/focus.h"

/* How high a row is before one has been seen. */
#define USUAL_HEIGHT 42
#define USUAL_HEADING 42

/* Where there are no more rows than these, most are in sight. */
#define FEW_ROWS 24

/* How often in a frame rows are made: each time asks for another layout, and after some
 * of them GTK paints what has none. */
#define MAX_ROUNDS 2

/* How many names are read at a time, with nothing else to do. */
#define NAMES_AT_ONCE 16

struct _FootingTimelineSight {
  /* owned */
  FootingContext *context;
  GStrv words; /* that are searched for, to be marked; or NULL */
  FootingTimelineThreads *threads;

  /* borrowed */
  GtkListView *list;
  GdkFrameClock *frames; /* while the list is realized */
  GtkRoot *root;         /* the same */

  /* state */
  int heights[2]; /* of a slot: for a row without a heading, and with one */
  int widths[2];  /* of the list, in which a row was seen to be as high; 0 before */
  gint64 frame;   /* the last one that rows were made in */
  int rounds;     /* how often in it */
  guint tick;     /* makes the rest in the next frame, or 0 */
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

/* --- Rows ------------------------------------------------------------------------ */

/* Puts the row into @item, for it is in sight now. */
static void
fill (gpointer data, GtkListItem *item)
{
  FootingTimelineSight *self = data;
  GtkWidget *row = gtk_list_item_get_child (item);

  if (!FOOTING_IS_TIMELINE_ROW (row)) {
    row = footing_timeline_row_new (self->context);
    gtk_list_item_set_child (item, row);
  }
  footing_timeline_row_set_words (FOOTING_TIMELINE_ROW (row),
                                  (const char *const *)self->words);
  footing_timeline_row_set_item (FOOTING_TIMELINE_ROW (row),
                                 gtk_list_item_get_item (item));
  footing_timeline_threads_bind (self->threads, item);
}

static void
set_height (FootingTimelineSight *self, FootingTimelineSlot *slot)
{
  FootingTimelineItem *item = footing_timeline_slot_get_item (slot);

  if (item != NULL)
    footing_timeline_slot_set_height (slot, self->heights[opens (item)]);
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

static void
set_heights (FootingTimelineSight *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *content = get_content (child);

    if (FOOTING_IS_TIMELINE_SLOT (content))
      set_height (self, FOOTING_TIMELINE_SLOT (content));
  }
}

/* A row that is all there: all slots are as high as the first one in a list of this
 * width, for what is filled with another height moves the rows around it. */
static void
learn (FootingTimelineSight *self, GtkWidget *child, FootingTimelineRow *row)
{
  FootingTimelineItem *item = footing_timeline_row_get_item (row);
  const int height = gtk_widget_get_height (GTK_WIDGET (row));
  const int width = gtk_widget_get_width (GTK_WIDGET (self->list));

  if (item == NULL || height <= 0 || self->widths[opens (item)] == width ||
      !is_in_sight (self, child))
    return;

  self->widths[opens (item)] = width;
  if (self->heights[opens (item)] == height)
    return;

  self->heights[opens (item)] = height;
  set_heights (self);
}

/* Whether there was something to do. */
static gboolean
fill_sight (FootingTimelineSight *self)
{
  GtkWidget *child, *next;
  gboolean any = FALSE;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = next) {
    GtkWidget *content = get_content (child);

    next = gtk_widget_get_next_sibling (child);
    if (FOOTING_IS_TIMELINE_SLOT (content) && is_in_sight (self, child)) {
      footing_timeline_slot_fill (FOOTING_TIMELINE_SLOT (content));
      any = TRUE;
    } else if (FOOTING_IS_TIMELINE_ROW (content)) {
      learn (self, child, FOOTING_TIMELINE_ROW (content));
    }
  }

  return any;
}

static gboolean
tick_cb (GtkWidget *list, GdkFrameClock *frames, gpointer data)
{
  FootingTimelineSight *self = data;

  self->tick = 0;
  fill_sight (self);

  return G_SOURCE_REMOVE;
}

/* The layout has been done, nothing is painted yet. A row that is made here asks for
 * another layout, after which this is called again, all within the frame. */
static void
layout_cb (FootingTimelineSight *self)
{
  const gint64 frame = gdk_frame_clock_get_frame_counter (self->frames);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return;

  if (frame != self->frame)
    self->rounds = 0;
  self->frame = frame;
  if (self->rounds < MAX_ROUNDS)
    self->rounds += fill_sight (self);
  else if (self->tick == 0)
    self->tick =
        gtk_widget_add_tick_callback (GTK_WIDGET (self->list), tick_cb, self, NULL);
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

static void
bind_slot (FootingTimelineSight *self, GtkListItem *item)
{
  GtkWidget *content = gtk_list_item_get_child (item);
  FootingTimelineSlot *slot;

  if (!FOOTING_IS_TIMELINE_SLOT (content)) {
    content = footing_timeline_slot_new (item, fill, self);
    gtk_list_item_set_child (item, content);
  }
  slot = FOOTING_TIMELINE_SLOT (content);
  footing_timeline_slot_forget (slot);
  set_height (self, slot);
  if (self->naming == 0)
    self->naming = g_idle_add_full (G_PRIORITY_LOW, name_cb, self, NULL);
}

/* A row that was made for another entry serves for this one. */
static void
bind_cb (FootingTimelineSight *self, GtkListItem *item)
{
  GtkSelectionModel *rows = gtk_list_view_get_model (self->list);

  gpointer above = gtk_list_item_get_item (item);

  if (GTK_IS_WIDGET (above)) {
    gtk_list_item_set_child (item, above);
    gtk_list_item_set_activatable (item, FALSE);
    /* The keys go to what it holds, not to a row around it. */
    gtk_widget_set_focusable (gtk_widget_get_parent (above), FALSE);
    return;
  }

  gtk_list_item_set_activatable (item, TRUE);
  if (FOOTING_IS_TIMELINE_ROW (gtk_list_item_get_child (item)) || rows == NULL ||
      g_list_model_get_n_items (G_LIST_MODEL (rows)) <= FEW_ROWS)
    fill (self, item);
  else
    bind_slot (self, item);
}

static void
unbind_cb (FootingTimelineSight *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  if (FOOTING_IS_TIMELINE_ROW (row)) {
    footing_timeline_row_set_item (FOOTING_TIMELINE_ROW (row), NULL);
    footing_timeline_threads_bind (self->threads, item);
  }
  if (FOOTING_IS_TIMELINE_ROW (row) || FOOTING_IS_TIMELINE_SLOT (row))
    return;

  footing_focus_drop (row);
  gtk_widget_set_focusable (gtk_widget_get_parent (row), TRUE);
  gtk_list_item_set_child (item, NULL);
}

static void
make_rows (FootingTimelineSight *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect_swapped (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
}

FootingTimelineSight *
footing_timeline_sight_new (GtkListView *list, FootingContext *context)
{
  FootingTimelineSight *self;

  g_return_val_if_fail (GTK_IS_LIST_VIEW (list), NULL);
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  self = g_new0 (FootingTimelineSight, 1);
  self->list = list;
  self->context = g_object_ref (context);
  self->threads = footing_timeline_threads_new (list);
  self->heights[FALSE] = USUAL_HEIGHT;
  self->heights[TRUE] = USUAL_HEIGHT + USUAL_HEADING;
  g_signal_connect_swapped (list, "realize", G_CALLBACK (realize_cb), self);
  g_signal_connect_swapped (list, "unrealize", G_CALLBACK (unrealize_cb), self);
  make_rows (self);

  return self;
}

void
footing_timeline_sight_free (FootingTimelineSight *self)
{
  unrealize_cb (self);
  g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_list_view_set_factory (self->list, NULL);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->list), self->tick);
  g_clear_handle_id (&self->naming, g_source_remove);
  footing_timeline_threads_free (self->threads);
  g_strfreev (self->words);
  g_object_unref (self->context);
  g_free (self);
}

void
footing_timeline_sight_search (FootingTimelineSight *self, const char *text)
{
  g_return_if_fail (self != NULL);

  g_strfreev (self->words);
  self->words = *text != '\0' ? footing_fold_words (text, FOOTING_SEARCH_WORDS) : NULL;
}

void
footing_timeline_sight_mark (FootingTimelineSight *self)
{
  g_return_if_fail (self != NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL; child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *content = get_content (child);

    if (FOOTING_IS_TIMELINE_ROW (content))
      footing_timeline_row_set_words (FOOTING_TIMELINE_ROW (content),
                                      (const char *const *)self->words);
  }
}
