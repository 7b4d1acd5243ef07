/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages-private.h"

#include <glib/gi18n-lib.h>

/* In points. */
#define INDENT 14

/* So many lines of a text stay together at the foot of a page. */
#define TOGETHER 2

/* --- Strips ----------------------------------------------------------------------- */

static void
clear_column (gpointer data)
{
  g_object_unref (((Column *)data)->layout);
}

static void
clear_strip (gpointer data)
{
  g_array_unref (((Strip *)data)->columns);
}

static PangoFontDescription *
make_font (const FootingBlock *block, gboolean bold)
{
  static const double sizes[] = {10, 18, 13, 10.5};
  PangoFontDescription *font = pango_font_description_from_string (PAGES_FONT);

  pango_font_description_set_size (
      font, (int)(sizes[CLAMP (block->level, 0, 3)] * PANGO_SCALE));
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);

  return font;
}

/* Adds @text to @strip, @width wide and @x from where reading begins. */
static void
add_column (FootingPages *self,
            Strip *strip,
            const char *text,
            gboolean bold,
            double x,
            double width)
{
  const gboolean from_right =
      strip->is_item ? strip->from_right : self->document->from_right;
  Column column = {pango_layout_new (self->contexts[from_right]), x};
  PangoFontDescription *font = make_font (strip->block, bold);
  int height;

  pango_layout_set_font_description (column.layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (column.layout, text, -1);
  pango_layout_set_width (column.layout, pango_units_from_double (width));
  pango_layout_set_wrap (column.layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (column.layout, 1.15F);
  pango_layout_set_attributes (column.layout, self->attributes);
  pango_layout_set_auto_dir (column.layout, !strip->is_item);
  /* Pango turns it round for a line whose direction is not that of its context. */
  pango_layout_set_alignment (column.layout,
                              from_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_size (column.layout, NULL, &height);
  strip->height = MAX (strip->height, pango_units_to_double (height));

  g_array_append_val (strip->columns, column);
}

static Strip *
add_strip (FootingPages *self, const FootingBlock *block, double gap)
{
  Strip strip = {block, g_array_new (FALSE, FALSE, sizeof (Column)), gap};

  g_array_set_clear_func (strip.columns, clear_column);
  g_array_append_val (self->strips, strip);

  return &g_array_index (self->strips, Strip, self->strips->len - 1);
}

/* Whether the first line of @text is read from right to left. */
static gboolean
is_from_right (FootingPages *self, const char *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);

  pango_layout_set_text (layout, text, -1);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

static PangoLayout *
get_text (const Strip *strip)
{
  return g_array_index (strip->columns, Column, strip->columns->len - 1).layout;
}

/* What was placed from left to right stands from right to left. */
static void
mirror (FootingPages *self, Strip *strip)
{
  for (guint i = 0; i < strip->columns->len; i++) {
    Column *column = &g_array_index (strip->columns, Column, i);

    column->x = self->width - column->x -
                pango_units_to_double (pango_layout_get_width (column->layout));
  }
}

static void
add_item (FootingPages *self, const FootingBlock *block, const char *text, double gap)
{
  Strip *strip = add_strip (self, block, gap);

  /* Its lines belong together: one in another script does not go to the other side. */
  strip->is_item = TRUE;
  strip->from_right = is_from_right (self, text);
  add_column (self, strip, "•", FALSE, 0, INDENT);
  add_column (self, strip, text, FALSE, INDENT, self->width - INDENT);
  /* Its mark stands where it begins. */
  if (strip->from_right)
    mirror (self, strip);
}

static void
add_row (FootingPages *self, const FootingBlock *block, guint place, const double *widths)
{
  const GStrv cells = g_ptr_array_index (block->rows, place);
  double x = 0;
  Strip *strip = add_strip (self, block, place == 0 ? 8 : 5);

  strip->is_head = place == 0;
  for (guint i = 0; cells[i] != NULL; i++) {
    add_column (self, strip, cells[i], place == 0, x, widths[i]);
    x += widths[i] + PAGES_CELL_GAP;
  }
  if (self->document->from_right)
    mirror (self, strip);
}

/* A row that is too high for a table, as an item with what each cell is. */
static void
add_row_as_item (FootingPages *self, const FootingBlock *block, guint place)
{
  const GStrv headings = g_ptr_array_index (block->rows, 0);
  const GStrv cells = g_ptr_array_index (block->rows, place);
  g_autoptr (GString) text = g_string_new (cells[0]);

  for (guint i = 1; cells[i] != NULL; i++)
    if (*cells[i] != '\0') {
      g_string_append_c (text, '\n');
      /* Translators: what a cell of a table is, and what is in it: "By: 20 April" */
      g_string_append_printf (text, C_ ("document", "%s: %s"), headings[i], cells[i]);
    }
  add_item (self, block, text->str, 5);
}

static void
add_table (FootingPages *self, const FootingBlock *block)
{
  const guint first = self->strips->len;
  g_autofree double *widths = pages_divide_table (self, block);
  double highest = 0;

  for (guint i = 0; i < block->rows->len; i++) {
    add_row (self, block, i, widths);
    highest =
        MAX (highest, g_array_index (self->strips, Strip, self->strips->len - 1).height);
  }
  if (highest <= self->height / 3)
    return;

  g_array_set_size (self->strips, first);
  for (guint i = 1; i < block->rows->len; i++)
    add_row_as_item (self, block, i);
}

static void
add_block (FootingPages *self, const FootingBlock *block)
{
  static const double gaps[] = {7, 0, 18, 10};

  switch (block->kind) {
  case FOOTING_BLOCK_LIST:
    for (guint i = 0; i < block->items->len; i++)
      add_item (self, block, g_ptr_array_index (block->items, i), i == 0 ? 7 : 4);
    break;
  case FOOTING_BLOCK_TABLE:
    add_table (self, block);
    break;
  case FOOTING_BLOCK_HEADING:
  case FOOTING_BLOCK_PARAGRAPH:
  default:
    add_column (self, add_strip (self, block, gaps[CLAMP (block->level, 0, 3)]),
                block->text, block->level > 0, 0, self->width);
    break;
  }
}

/* --- Pages ------------------------------------------------------------------------ */

/* Whether all of it stands on one page: the cells of a row do not break by themselves. */
static gboolean
is_whole (const Strip *strip)
{
  return strip->block->kind == FOOTING_BLOCK_HEADING ||
         (strip->block->kind == FOOTING_BLOCK_TABLE && !strip->is_item);
}

static void
place (FootingPages *self, guint strip, int first, int end, double height)
{
  const Piece piece = {strip, self->n_pages - 1, self->y, first, end};

  g_array_append_val (self->pieces, piece);
  self->y += height;
}

static void
turn_page (FootingPages *self)
{
  self->n_pages++;
  self->y = 0;
}

double
pages_get_line_top (PangoLayout *layout, int n)
{
  PangoLayoutIter *lines;
  PangoRectangle line;
  int height;

  pango_layout_get_size (layout, NULL, &height);
  if (n >= pango_layout_get_line_count (layout))
    return pango_units_to_double (height);

  lines = pango_layout_get_iter (layout);
  while (n-- > 0)
    pango_layout_iter_next_line (lines);
  pango_layout_iter_get_line_extents (lines, NULL, &line);
  pango_layout_iter_free (lines);

  return pango_units_to_double (line.y);
}

/* The first line from @first on that ends below @room. */
static int
find_break (PangoLayout *layout, int first, double room)
{
  const double start = pages_get_line_top (layout, first);
  const int n_lines = pango_layout_get_line_count (layout);
  PangoLayoutIter *lines = pango_layout_get_iter (layout);
  int n = 0;

  do {
    PangoRectangle line;

    pango_layout_iter_get_line_extents (lines, NULL, &line);
    if (n >= first && pango_units_to_double (line.y + line.height) - start > room)
      break;
    n++;
  } while (pango_layout_iter_next_line (lines));
  pango_layout_iter_free (lines);

  return MIN (n, n_lines);
}

/* Places the lines of @strip on as many pages as it takes. */
static void
place_lines (FootingPages *self, guint n)
{
  PangoLayout *layout = get_text (&g_array_index (self->strips, Strip, n));
  const int n_lines = pango_layout_get_line_count (layout);
  int first = 0;

  while (first < n_lines) {
    int end = find_break (layout, first, self->height - self->y);

    if (end < n_lines && end - first < TOGETHER && self->y > 0) {
      turn_page (self);
      continue;
    }
    /* A line that is higher than a page stands on its own. */
    end = MAX (end, first + 1);
    place (self, n, first, end,
           pages_get_line_top (layout, end) - pages_get_line_top (layout, first));
    first = end;
    if (first < n_lines)
      turn_page (self);
  }
}

/* How much has to fit below the top of @strip: a heading keeps what follows it. */
static double
get_needed (FootingPages *self, guint n)
{
  const Strip *strip = &g_array_index (self->strips, Strip, n);
  const Strip *next =
      n + 1 < self->strips->len ? &g_array_index (self->strips, Strip, n + 1) : NULL;

  if (strip->block->kind != FOOTING_BLOCK_HEADING && !strip->is_head)
    return strip->height;

  return strip->height + (next != NULL ? next->gap + MIN (next->height, 40) : 0);
}

/* A table that goes on on another page has its head there, too. */
static void
repeat_head (FootingPages *self, guint row)
{
  const Strip *strip = &g_array_index (self->strips, Strip, row);
  guint head = row;

  if (strip->block->kind != FOOTING_BLOCK_TABLE || strip->is_item || strip->is_head)
    return;

  while (!g_array_index (self->strips, Strip, head).is_head)
    head--;
  place (self, head, 0, G_MAXINT, g_array_index (self->strips, Strip, head).height);
  self->y += strip->gap;
}

static void
break_pages (FootingPages *self)
{
  self->n_pages = 1;
  for (guint i = 0; i < self->strips->len; i++) {
    const Strip *strip = &g_array_index (self->strips, Strip, i);

    if (self->y > 0)
      self->y += strip->gap;
    if (is_whole (strip) && self->y > 0 &&
        self->y + get_needed (self, i) > self->height) {
      turn_page (self);
      repeat_head (self, i);
    }
    if (is_whole (strip) && self->y + strip->height <= self->height)
      place (self, i, 0, G_MAXINT, strip->height);
    else
      place_lines (self, i);
  }
}

/* Owned by the caller. */
static PangoContext *
make_context (const FootingDocument *document, PangoDirection direction)
{
  PangoContext *context =
      pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_language (context, pango_language_from_string (document->language));
  pango_context_set_base_dir (context, direction);

  return context;
}

FootingPages *
footing_pages_new (const FootingDocument *document, double width, double height)
{
  FootingPages *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_new0 (FootingPages, 1);
  self->document = document;
  self->width = width;
  self->height = height - PAGES_FOOTER;
  self->contexts[FALSE] = make_context (document, PANGO_DIRECTION_LTR);
  self->contexts[TRUE] = make_context (document, PANGO_DIRECTION_RTL);
  self->context = self->contexts[document->from_right];
  /* An address that is broken stays what it is. */
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_insert_hyphens_new (FALSE));
  self->strips = g_array_new (FALSE, FALSE, sizeof (Strip));
  g_array_set_clear_func (self->strips, clear_strip);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  for (guint i = 0; i < document->blocks->len; i++)
    add_block (self, g_ptr_array_index (document->blocks, i));
  break_pages (self);

  return self;
}

void
footing_pages_free (FootingPages *self)
{
  g_array_unref (self->strips);
  g_array_unref (self->pieces);
  g_object_unref (self->contexts[FALSE]);
  g_object_unref (self->contexts[TRUE]);
  pango_attr_list_unref (self->attributes);
  g_free (self);
}

guint
footing_pages_get_n (const FootingPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_pages;
}

gboolean
footing_pages_find_heading (
    const FootingPages *self, guint n, const FootingBlock **block, guint *page, double *y)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->pieces->len; i++) {
    const Piece *piece = &g_array_index (self->pieces, Piece, i);
    const Strip *strip = &g_array_index (self->strips, Strip, piece->strip);

    if (strip->block->kind != FOOTING_BLOCK_HEADING || piece->first > 0 || n-- > 0)
      continue;
    *block = strip->block;
    *page = piece->page;
    *y = piece->y;
    return TRUE;
  }

  return FALSE;
}
