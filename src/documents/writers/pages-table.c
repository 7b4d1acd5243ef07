/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages-private.h"

#include <string.h>

/* So many rows say how wide what is in a column is. */
#define MEASURED_ROWS 200

/* A cell with so many is as narrow as its words. */
#define MOST_LINES 20

/* What is measured. */
typedef struct {
  FootingPages *pages;
  const FootingBlock *block;
  const double *widths;
  const double *least;
} Table;

/* Owned by the caller. */
static PangoLayout *
set_text (FootingPages *self, const char *text, gboolean bold)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (PAGES_FONT);

  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, self->attributes);

  return layout;
}

/* Rounded up, so that it does not break. */
static double
measure (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);

  return pango_units_to_double (width) + 1;
}

/* How wide each column would be on one line, and with each word on its own. */
static void
measure_columns (
    FootingPages *self, const FootingBlock *block, double *widths, double *least, guint n)
{
  for (guint i = 0; i < MIN (block->rows->len, MEASURED_ROWS); i++) {
    char **cells = g_ptr_array_index (block->rows, i);

    for (guint j = 0; j < n; j++) {
      g_autoptr (PangoLayout) layout = set_text (self, cells[j], i == 0);

      widths[j] = MAX (widths[j], measure (layout));
      pango_layout_set_width (layout, 0);
      least[j] = MAX (least[j], measure (layout));
    }
  }
}

static gboolean
breaks_into (PangoLayout *layout, double width, guint lines)
{
  pango_layout_set_width (layout, pango_units_from_double (width));

  return pango_layout_get_line_count (layout) <= (int)lines;
}

/* How wide column @column is to be so that each of its cells has at most @lines lines. */
static double
need_cb (guint column, guint lines, gpointer data)
{
  const Table *table = data;
  double width = table->least[column];

  for (guint i = 0; i < MIN (table->block->rows->len, MEASURED_ROWS); i++) {
    char **cells = g_ptr_array_index (table->block->rows, i);
    g_autoptr (PangoLayout) layout = set_text (table->pages, cells[column], i == 0);
    double low = width;

    if (breaks_into (layout, width, lines))
      continue;
    width = table->widths[column];
    while (width - low > 1) {
      const double middle = (low + width) / 2;

      if (breaks_into (layout, middle, lines))
        width = middle;
      else
        low = middle;
    }
  }

  return width;
}

static double
sum_up (const double *widths, guint n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += widths[i];

  return sum;
}

/* Where not even the words have room: each of @widths gets what it asks for while that is
 * not more than its share of what is left of @room; the others get their share. */
static void
share_out (double *widths, guint n, double room)
{
  g_autofree gboolean *is_given = g_new0 (gboolean, n);
  guint left = n;
  gboolean is_changed = TRUE;

  while (is_changed && left > 0) {
    const double share = room / left;

    is_changed = FALSE;
    for (guint i = 0; i < n; i++)
      if (!is_given[i] && widths[i] <= share) {
        is_given[i] = is_changed = TRUE;
        room -= widths[i];
        left--;
      }
  }
  for (guint i = 0; i < n; i++)
    if (!is_given[i])
      widths[i] = room / left;
}

/* What is left of @room goes to those of @narrow that need the least of it to be as wide
 * as in @widths, and then to the one that needs most. */
static void
give_rest (double *narrow, const double *widths, guint n, double room)
{
  double rest = room - sum_up (narrow, n);

  while (TRUE) {
    guint next = n, most = 0;

    for (guint i = 0; i < n; i++) {
      const double need = widths[i] - narrow[i];

      if (need > 0 && (next == n || need < widths[next] - narrow[next]))
        next = i;
      if (need > widths[most] - narrow[most])
        most = i;
    }
    if (next == n || widths[next] - narrow[next] > rest) {
      narrow[most] += rest;
      return;
    }
    rest -= widths[next] - narrow[next];
    narrow[next] = widths[next];
  }
}

void
pages_divide_room (double *widths,
                   const double *least,
                   guint n,
                   double room,
                   PagesNeed need,
                   gpointer data)
{
  g_autofree double *narrow = NULL;

  if (sum_up (widths, n) <= room) {
    const double rest = (room - sum_up (widths, n)) / n;

    for (guint i = 0; i < n; i++)
      widths[i] += rest;
    return;
  }
  if (sum_up (least, n) > room) {
    share_out (widths, n, room);
    return;
  }

  narrow = g_memdup2 (widths, n * sizeof *widths);
  for (guint lines = 2; sum_up (narrow, n) > room; lines++)
    for (guint i = 0; i < n; i++)
      narrow[i] = lines < MOST_LINES ? need (i, lines, data) : least[i];
  give_rest (narrow, widths, n, room);
  memcpy (widths, narrow, n * sizeof *widths);
}

double *
pages_divide_table (FootingPages *self, const FootingBlock *block)
{
  const guint n = g_strv_length (g_ptr_array_index (block->rows, 0));
  double *widths = g_new0 (double, n);
  g_autofree double *least = g_new0 (double, n);
  Table table = {self, block, widths, least};

  measure_columns (self, block, widths, least, n);
  pages_divide_room (widths, least, n, self->width - n * PAGES_CELL_GAP, need_cb, &table);

  return widths;
}
