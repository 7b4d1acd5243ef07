/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rows-private.h"

static GtkWidget *
get_first_child (FootingRows *self)
{
  return self->previous != NULL ? gtk_widget_get_next_sibling (self->previous)
                                : gtk_widget_get_first_child (self->container);
}

/* From where to where @child stands in the container. */
static gboolean
get_bounds (FootingRows *self, GtkWidget *child, int *top, int *bottom)
{
  graphene_rect_t bounds;

  if (child == NULL || gtk_widget_get_width (child) == 0 ||
      !gtk_widget_compute_bounds (child, self->container, &bounds))
    return FALSE;

  *top = (int)bounds.origin.y;
  *bottom = (int)(bounds.origin.y + bounds.size.height);

  return TRUE;
}

/* --- What stays where it is --------------------------------------------------------- */

/* Notes how high the rows are; with all that stands between them. */
static void
measure (FootingRows *self)
{
  GtkWidget *next;

  for (GtkWidget *child = get_first_child (self); child != NULL; child = next) {
    const int place = footing_rows_get_place (self, footing_rows_get_id (child));
    int top, bottom, next_top, next_bottom;

    next = gtk_widget_get_next_sibling (child);
    if (place < 0 || !get_bounds (self, child, &top, &bottom))
      continue;
    if (get_bounds (self, next, &next_top, &next_bottom))
      bottom = next_top;
    footing_row_span_set (self->span, place, bottom - top);
  }
}

void
footing_rows_set_anchor (FootingRows *self)
{
  int from, to, top, bottom;

  g_clear_pointer (&self->anchor, g_free);
  if (!footing_rows_is_long (self) || !footing_sight_get (self->sight, &from, &to))
    return;

  for (GtkWidget *child = get_first_child (self); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (footing_rows_get_id (child) != NULL && get_bounds (self, child, &top, &bottom) &&
        bottom > from && top < to) {
      self->anchor = g_strdup (footing_rows_get_id (child));
      self->anchor_y = top - from;
      return;
    }
}

static gboolean
hold_anchor (FootingRows *self)
{
  GtkWidget *row =
      self->anchor != NULL ? g_hash_table_lookup (self->rows, self->anchor) : NULL;
  int from, to, top, bottom, distance = 0;

  if (row != NULL && get_bounds (self, row, &top, &bottom) &&
      footing_sight_get (self->sight, &from, &to))
    distance = top - from - self->anchor_y;
  g_clear_pointer (&self->anchor, g_free);
  footing_sight_scroll (self->sight, distance);

  return distance != 0;
}

/* --- What comes into sight ---------------------------------------------------------- */

/* Scrolls so that the row that was asked for is in sight, and follows it while it opens;
 * its beginning comes first. */
static gboolean
follow_revealed (FootingRows *self)
{
  GtkWidget *row =
      self->revealed != NULL ? g_hash_table_lookup (self->rows, self->revealed) : NULL;
  int from, to, top, bottom, distance = 0;

  if (row == NULL || row != gtk_widget_get_focus_child (self->container)) {
    g_clear_pointer (&self->revealed, g_free);
    return FALSE;
  }
  if (!get_bounds (self, row, &top, &bottom) ||
      !footing_sight_get (self->sight, &from, &to) ||
      bottom - top == self->revealed_height)
    return FALSE;

  self->revealed_height = bottom - top;
  if (top < from)
    distance = top - from;
  else if (bottom > to)
    distance = MIN (bottom - to, top - from);
  footing_sight_scroll (self->sight, distance);

  return distance != 0;
}

/* Which record stands @y below the top of the container. */
static guint
find_record (FootingRows *self, int y)
{
  guint found = 0, first, last;

  for (GtkWidget *child = get_first_child (self); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    const int place = footing_rows_get_place (self, footing_rows_get_id (child));
    int top, bottom;

    if (!get_bounds (self, child, &top, &bottom) || top > y)
      continue;
    if (place >= 0)
      found = place;
    else if (footing_rows_get_blank (child, &first, &last))
      found = footing_row_span_find (self->span, first, last, y - top);
  }

  return MIN (found, footing_rows_get_length (self) - 1);
}

static gboolean
set_window (FootingRows *self, guint first, guint last)
{
  if (first == self->first && last == self->last)
    return FALSE;

  self->first = first;
  self->last = last;
  footing_rows_sync (self, FALSE);

  return TRUE;
}

/* Makes what is in sight, and half as much before and after it; not before half of that
 * is used up. Of a list that is a page away it makes nothing. */
static gboolean
make_seen (FootingRows *self)
{
  int from, to, margin, height;
  guint first, last;

  if (!footing_sight_get (self->sight, &from, &to))
    return FALSE;

  margin = (to - from) / 4;
  height = gtk_widget_get_height (self->container);
  if (to + 4 * margin < 0 || from - 4 * margin > height)
    return set_window (self, 0, 0);
  if (to + 2 * margin < 0 || from - 2 * margin > height)
    return FALSE;

  first = find_record (self, from - margin);
  last = find_record (self, to + margin) + 1;
  if (first >= self->first && last <= self->last)
    return FALSE;

  return set_window (self, find_record (self, from - 2 * margin),
                     find_record (self, to + 2 * margin) + 1);
}

gboolean
footing_rows_sight_cb (gpointer data)
{
  FootingRows *self = data;

  if (self->revealed != NULL) {
    g_clear_pointer (&self->anchor, g_free);
    if (follow_revealed (self))
      return TRUE;
  }
  if (!footing_rows_is_long (self))
    return FALSE;

  measure (self);

  return hold_anchor (self) || make_seen (self);
}
