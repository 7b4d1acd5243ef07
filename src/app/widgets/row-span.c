/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "row-span.h"

/* Until a row has been seen: a title and a subtitle. */
#define USUAL_HEIGHT 66

struct _FootingRowSpan {
  /* owned */
  GArray *heights; /* int; 0 of those that have not been seen */

  /* state */
  gint64 total; /* of those that have been seen */
  guint n_seen;
};

static int
get_height (FootingRowSpan *self, guint place)
{
  const int height = g_array_index (self->heights, int, place);

  if (height > 0)
    return height;

  return self->n_seen > 0 ? (int)(self->total / self->n_seen) : USUAL_HEIGHT;
}

FootingRowSpan *
footing_row_span_new (void)
{
  FootingRowSpan *self = g_new0 (FootingRowSpan, 1);

  self->heights = g_array_new (FALSE, TRUE, sizeof (int));

  return self;
}

void
footing_row_span_free (FootingRowSpan *self)
{
  g_array_unref (self->heights);
  g_free (self);
}

void
footing_row_span_set_rows (FootingRowSpan *self, guint n, const int *before)
{
  g_autoptr (GArray) old = self->heights;

  self->heights = g_array_sized_new (FALSE, TRUE, sizeof (int), n);
  self->total = 0;
  self->n_seen = 0;
  g_array_set_size (self->heights, n);
  for (guint i = 0; i < n; i++)
    if (before[i] >= 0)
      footing_row_span_set (self, i, g_array_index (old, int, before[i]));
}

void
footing_row_span_set (FootingRowSpan *self, guint place, int height)
{
  int *where = &g_array_index (self->heights, int, place);

  if (height <= 0)
    return;

  self->n_seen += *where == 0 ? 1 : 0;
  self->total += height - *where;
  *where = height;
}

int
footing_row_span_sum (FootingRowSpan *self, guint first, guint last)
{
  int sum = 0;

  for (guint i = first; i < last; i++)
    sum += get_height (self, i);

  return sum;
}

guint
footing_row_span_find (FootingRowSpan *self, guint first, guint last, int distance)
{
  guint place = first;

  for (; place + 1 < last && distance >= get_height (self, place); place++)
    distance -= get_height (self, place);

  return place;
}
