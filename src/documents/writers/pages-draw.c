/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages-private.h"

#include <glib/gi18n-lib.h>

/* How thick the line below a row is, in points. */
#define RULE 0.5

/* What is drawn, and which list or table is open. */
typedef struct {
  cairo_t *cr;
  gboolean tagged;
  const FootingBlock *open;
} Drawing;

static void
begin_tag (const Drawing *self, const char *tag)
{
  if (self->tagged)
    cairo_tag_begin (self->cr, tag, NULL);
}

static void
end_tag (const Drawing *self, const char *tag)
{
  if (self->tagged)
    cairo_tag_end (self->cr, tag);
}

/* What holds the pieces of @block together; NULL for nothing. */
static const char *
get_outer_tag (const FootingBlock *block)
{
  return block->kind == FOOTING_BLOCK_LIST    ? "L"
         : block->kind == FOOTING_BLOCK_TABLE ? "Table"
                                              : NULL;
}

/* Goes on with the list or table of @block, or begins it; ends the one that was open. */
static void
open_outer (Drawing *self, const FootingBlock *block)
{
  if (self->open == block)
    return;

  if (self->open != NULL && get_outer_tag (self->open) != NULL)
    end_tag (self, get_outer_tag (self->open));
  self->open = block;
  if (block != NULL && get_outer_tag (block) != NULL)
    begin_tag (self, get_outer_tag (block));
}

static void
draw_lines (cairo_t *cr, const Column *column, double y, int first, int end)
{
  const double start = pages_get_line_top (column->layout, first);
  PangoLayoutIter *lines = pango_layout_get_iter (column->layout);
  int n = 0;

  do {
    PangoRectangle line;

    pango_layout_iter_get_line_extents (lines, NULL, &line);
    if (n >= first && n < end) {
      cairo_move_to (cr, column->x + pango_units_to_double (line.x),
                     y + pango_units_to_double (pango_layout_iter_get_baseline (lines)) -
                         start);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (lines));
    }
    n++;
  } while (n < end && pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);
}

static void
draw_row (const FootingPages *self, Drawing *drawing, const Strip *strip, double y)
{
  cairo_t *cr = drawing->cr;
  const char *tag = strip->is_head ? "TH" : "TD";

  begin_tag (drawing, "TR");
  for (guint i = 0; i < strip->columns->len; i++) {
    begin_tag (drawing, tag);
    draw_lines (cr, &g_array_index (strip->columns, Column, i), y, 0, G_MAXINT);
    end_tag (drawing, tag);
  }
  end_tag (drawing, "TR");

  cairo_set_line_width (cr, RULE);
  cairo_move_to (cr, 0, y + strip->height + 2);
  cairo_line_to (cr, self->width, y + strip->height + 2);
  cairo_stroke (cr);
}

static void
draw_item (Drawing *drawing, const Strip *strip, const Piece *piece)
{
  const gboolean is_list = strip->block->kind == FOOTING_BLOCK_LIST;

  begin_tag (drawing, is_list ? "LI" : "TR");
  if (piece->first == 0) {
    if (is_list)
      begin_tag (drawing, "Lbl");
    draw_lines (drawing->cr, &g_array_index (strip->columns, Column, 0), piece->y, 0, 1);
    if (is_list)
      end_tag (drawing, "Lbl");
  }
  begin_tag (drawing, is_list ? "LBody" : "TD");
  draw_lines (drawing->cr, &g_array_index (strip->columns, Column, 1), piece->y,
              piece->first, piece->end);
  end_tag (drawing, is_list ? "LBody" : "TD");
  end_tag (drawing, is_list ? "LI" : "TR");
}

static void
draw_piece (const FootingPages *self, Drawing *drawing, const Piece *piece)
{
  static const char *const tags[] = {"P", "H1", "H2", "H3"};
  const Strip *strip = &g_array_index (self->strips, Strip, piece->strip);
  const char *tag = tags[CLAMP (strip->block->level, 0, 3)];

  open_outer (drawing, strip->block);
  if (strip->is_item) {
    draw_item (drawing, strip, piece);
  } else if (strip->block->kind == FOOTING_BLOCK_TABLE) {
    draw_row (self, drawing, strip, piece->y);
  } else {
    begin_tag (drawing, tag);
    draw_lines (drawing->cr, &g_array_index (strip->columns, Column, 0), piece->y,
                piece->first, piece->end);
    end_tag (drawing, tag);
  }
}

static void
draw_footer (const FootingPages *self, cairo_t *cr, guint page)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  /* Translators: at the foot of a printed page: "Page 2 of 5" */
  g_autofree char *text = g_strdup_printf (_ ("Page %d of %u"), page + 1, self->n_pages);
  PangoFontDescription *font = pango_font_description_from_string (PAGES_FONT);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, pango_units_from_double (self->width));
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_move_to (cr, 0, self->height + PAGES_FOOTER - 14);
  pango_cairo_show_layout (cr, layout);
}

void
footing_pages_draw (const FootingPages *self, cairo_t *cr, guint page, gboolean tagged)
{
  Drawing drawing = {cr, tagged};

  g_return_if_fail (self != NULL);
  g_return_if_fail (cr != NULL);

  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < self->pieces->len; i++) {
    const Piece *piece = &g_array_index (self->pieces, Piece, i);

    if (piece->page == page)
      draw_piece (self, &drawing, piece);
  }
  open_outer (&drawing, NULL);
  draw_footer (self, cr, page);
}
