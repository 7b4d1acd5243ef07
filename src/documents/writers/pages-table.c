/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages-private.h"

/* So many rows say how wide what is in a column is. */
#define MEASURED_ROWS 200

static double
measure (FootingPages *self, const char *text, gboolean bold)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (PAGES_FONT);
  int width;

  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, self->attributes);
  pango_layout_get_size (layout, &width, NULL);

  /* Rounded up, so that it does not break. */
  return pango_units_to_double (width) + 1;
}

/* How wide each column would be on one line. */
static void
measure_columns (FootingPages *self, const FootingBlock *block, double *widths, guint n)
{
  for (guint i = 0; i < MIN (block->rows->len, MEASURED_ROWS); i++) {
    char **cells = g_ptr_array_index (block->rows, i);

    for (guint j = 0; j < n; j++)
      widths[j] = MAX (widths[j], measure (self, cells[j], i == 0));
  }
}

/* Each of @widths gets what it asks for while that is not more than its share of what is
 * left of @room; the others get their share. */
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
    widths[i] = !is_given[i] ? room / left : left == 0 ? widths[i] + room / n : widths[i];
}

double *
pages_divide_table (FootingPages *self, const FootingBlock *block)
{
  const guint n = g_strv_length (g_ptr_array_index (block->rows, 0));
  double *widths = g_new0 (double, n);

  measure_columns (self, block, widths, n);
  share_out (widths, n, self->width - n * PAGES_CELL_GAP);

  return widths;
}
