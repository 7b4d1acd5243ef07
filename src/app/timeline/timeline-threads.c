/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-threads.h"

#include <string.h>

/* The list item that a row is in. */
#define LIST_ITEM "footing-list-item"

struct _FootingTimelineThreads {
  /* borrowed */
  GtkListView *list;

  /* state */
  guint idle;
};

/* --- Which there are ------------------------------------------------------------------
 */

/* For each entry the place of the farthest that answers it and is near enough, or its own
 * place. Owned by the caller. */
static guint *
find_tops (const FootingThreadEntry *entries, guint n)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  guint *tops = g_new (guint, n);

  for (guint i = 0; i < n; i++) {
    g_hash_table_insert (places, (gpointer)entries[i].id, GUINT_TO_POINTER (i));
    tops[i] = i;
  }

  for (guint i = 0; i < n; i++) {
    gpointer place;
    guint setback;

    if (entries[i].answers == NULL ||
        !g_hash_table_lookup_extended (places, entries[i].answers, NULL, &place))
      continue;
    setback = GPOINTER_TO_UINT (place);
    if (setback > i && setback - i <= FOOTING_THREAD_BETWEEN + 1 &&
        entries[setback].position - entries[i].position == setback - i)
      tops[setback] = MIN (tops[setback], i);
  }

  return tops;
}

/* A side of the line that is free from @top to @bottom, or the number of sides. */
static guint
find_side (const FootingMarkThreads *threads, guint top, guint bottom)
{
  guint side = 0;

  for (guint i = top; i <= bottom && side < FOOTING_MARK_SIDES;)
    if (threads[i].sides[side] == FOOTING_THREAD_NONE) {
      i++;
    } else {
      side++;
      i = top;
    }

  return side;
}

static void
lay (const FootingThreadEntry *entries,
     guint top,
     guint bottom,
     guint side,
     FootingMarkThreads *threads)
{
  for (guint i = top; i <= bottom; i++)
    threads[i].sides[side] = i == top      ? FOOTING_THREAD_OPENS
                             : i == bottom ? FOOTING_THREAD_CLOSES
                             : g_strcmp0 (entries[i].answers, entries[bottom].id) == 0
                                 ? FOOTING_THREAD_JOINS
                                 : FOOTING_THREAD_PASSES;
}

void
footing_timeline_threads_find (const FootingThreadEntry *entries,
                               guint n,
                               FootingMarkThreads *threads)
{
  g_autofree guint *tops = NULL;

  if (n == 0)
    return;
  g_return_if_fail (entries != NULL && threads != NULL);

  tops = find_tops (entries, n);
  memset (threads, 0, n * sizeof *threads);
  for (guint i = 0; i < n; i++) {
    const guint side = tops[i] < i ? find_side (threads, tops[i], i) : FOOTING_MARK_SIDES;

    if (side < FOOTING_MARK_SIDES)
      lay (entries, tops[i], i, side, threads);
  }
}

/* --- In sight -------------------------------------------------------------------------
 */

/* The rows of entries, in their order; those without are left alone. Owned by the caller.
 */
static GPtrArray *
list_rows (GtkListView *list)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *row = gtk_widget_get_first_child (child);
    FootingTimelineItem *item =
        FOOTING_IS_TIMELINE_ROW (row)
            ? footing_timeline_row_get_item (FOOTING_TIMELINE_ROW (row))
            : NULL;

    if (item != NULL && footing_timeline_item_get_entry (item) != NULL)
      g_ptr_array_add (rows, row);
  }

  return rows;
}

static gboolean
update_cb (gpointer data)
{
  FootingTimelineThreads *self = data;
  g_autoptr (GPtrArray) rows = list_rows (self->list);
  g_autofree FootingThreadEntry *entries = g_new (FootingThreadEntry, rows->len);
  g_autofree FootingMarkThreads *threads = g_new (FootingMarkThreads, rows->len);

  self->idle = 0;
  for (guint i = 0; i < rows->len; i++) {
    FootingEntry *entry =
        footing_timeline_item_get_entry (footing_timeline_row_get_item (rows->pdata[i]));

    entries[i].id = footing_record_get_id (entry);
    entries[i].answers = entry->answers;
    entries[i].position =
        gtk_list_item_get_position (g_object_get_data (rows->pdata[i], LIST_ITEM));
  }
  footing_timeline_threads_find (entries, rows->len, threads);
  for (guint i = 0; i < rows->len; i++)
    footing_timeline_row_set_threads (rows->pdata[i], &threads[i]);

  return G_SOURCE_REMOVE;
}

FootingTimelineThreads *
footing_timeline_threads_new (GtkListView *list)
{
  FootingTimelineThreads *self = g_new0 (FootingTimelineThreads, 1);

  self->list = list;

  return self;
}

void
footing_timeline_threads_free (FootingTimelineThreads *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_free (self);
}

void
footing_timeline_threads_bind (FootingTimelineThreads *self, GtkListItem *item)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), LIST_ITEM, item);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}
