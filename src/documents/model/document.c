/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- Texts ------------------------------------------------------------------------ */

static gboolean
is_line_end (gunichar c)
{
  return c == '\n' || c == '\v' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* @text as any format can hold it: lines end in one way, and what is no character goes.
 */
static char *
clean (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);

    if (c == '\r')
      g_string_append (out, at[1] == '\n' ? "" : "\n");
    else if (is_line_end (c))
      g_string_append_c (out, '\n');
    else if (c == '\t')
      g_string_append_c (out, ' ');
    else if (c >= 0x20 && (c < 0x7f || c > 0x9f) && (c & 0xfffe) != 0xfffe &&
             (c < 0xfdd0 || c > 0xfdef))
      g_string_append_unichar (out, c);
  }

  return g_string_free (out, FALSE);
}

/* The lines of @text, without white space at their ends. */
static GStrv
split (const char *text)
{
  g_autofree char *cleaned = clean (text);
  GStrv lines = g_strsplit (cleaned, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);

  return lines;
}

/* The lines of @text that say something, with @between. */
static char *
join (const char *text, const char *between)
{
  g_auto (GStrv) lines = split (text);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!footing_text_is_blank (lines[i]))
      g_string_append_printf (out, "%s%s", out->len > 0 ? between : "", lines[i]);

  return g_strdup (out->str);
}

/* The lines of @text, with one blank line where there were some between others. */
static char *
join_paragraphs (const char *text)
{
  g_auto (GStrv) lines = split (text);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean is_parted = FALSE;

  for (guint i = 0; lines[i] != NULL; i++) {
    if (footing_text_is_blank (lines[i])) {
      is_parted = TRUE;
      continue;
    }
    if (out->len > 0)
      g_string_append (out, is_parted ? "\n\n" : "\n");
    g_string_append (out, lines[i]);
    is_parted = FALSE;
  }

  return g_strdup (out->str);
}

/* --- Blocks ----------------------------------------------------------------------- */

static void
block_free (gpointer data)
{
  FootingBlock *block = data;

  g_free (block->text);
  g_clear_pointer (&block->items, g_ptr_array_unref);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

static FootingBlock *
add (FootingDocument *self, FootingBlockKind kind)
{
  FootingBlock *block = g_new0 (FootingBlock, 1);

  block->kind = kind;
  g_ptr_array_add (self->blocks, block);

  return block;
}

static FootingBlock *
get_last (FootingDocument *self)
{
  return g_ptr_array_index (self->blocks, self->blocks->len - 1);
}

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

static gboolean
is_read_from_right (const char *language)
{
  static const char *const languages[] = {"ar", "ckb", "dv", "fa", "he", "ps",
                                          "sd", "ug",  "ur", "yi", NULL};
  g_autofree char *code = g_strndup (language, strcspn (language, "-_@"));

  return g_strv_contains (languages, code);
}

FootingDocument *
footing_document_new (const char *title)
{
  FootingDocument *self;
  FootingBlock *block;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_new0 (FootingDocument, 1);
  self->title = join (title, " ");
  /* Translators: the code of the language that you translate into, such as "de" or
   * "pt-BR": documents say so to whatever reads them aloud */
  self->language = g_strdup (C_ ("language code", "en"));
  self->from_right = is_read_from_right (self->language);
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  block = add (self, FOOTING_BLOCK_HEADING);
  block->level = 1;
  block->text = g_strdup (self->title);

  return self;
}

void
footing_document_free (FootingDocument *self)
{
  g_free (self->title);
  g_free (self->language);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

void
footing_document_add_heading (FootingDocument *self, int level, const char *text)
{
  FootingBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (level >= 2 && level <= 3);

  block = add (self, FOOTING_BLOCK_HEADING);
  block->level = level;
  block->text = join (text, " ");
}

void
footing_document_add_text (FootingDocument *self, const char *text)
{
  g_auto (GStrv) lines = NULL;
  FootingBlock *block = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  lines = split (text);
  for (guint i = 0; lines[i] != NULL; i++) {
    char *longer;

    if (footing_text_is_blank (lines[i])) {
      block = NULL;
      continue;
    }
    if (block == NULL)
      block = add (self, FOOTING_BLOCK_PARAGRAPH);
    longer = block->text == NULL ? g_strdup (lines[i])
                                 : g_strconcat (block->text, "\n", lines[i], NULL);
    g_free (block->text);
    block->text = longer;
  }
}

void
footing_document_add_item (FootingDocument *self, const char *text)
{
  g_autofree char *item = NULL;
  FootingBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  item = join_paragraphs (text);
  if (*item == '\0')
    return;

  block = get_last (self);
  if (block->kind != FOOTING_BLOCK_LIST) {
    block = add (self, FOOTING_BLOCK_LIST);
    block->items = g_ptr_array_new_with_free_func (g_free);
  }
  g_ptr_array_add (block->items, g_steal_pointer (&item));
}

void
footing_document_add_table (FootingDocument *self, const char *const *headings)
{
  FootingBlock *block;

  g_return_if_fail (self != NULL);

  block = add (self, FOOTING_BLOCK_TABLE);
  block->rows = g_ptr_array_new_with_free_func (free_row);
  footing_document_add_row (self, headings);
}

void
footing_document_add_row (FootingDocument *self, const char *const *cells)
{
  FootingBlock *block;
  guint n;
  GStrv row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL);

  block = get_last (self);
  g_return_if_fail (block->kind == FOOTING_BLOCK_TABLE);

  n = g_strv_length ((GStrv)cells);
  row = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    row[i] = join (cells[i], " ");
  g_ptr_array_add (block->rows, row);
}

/* Whether the block at @place says something by itself. */
static gboolean
says_something (FootingDocument *self, guint place)
{
  const FootingBlock *block = g_ptr_array_index (self->blocks, place);
  const FootingBlock *next =
      place + 1 < self->blocks->len ? g_ptr_array_index (self->blocks, place + 1) : NULL;

  if (block->kind == FOOTING_BLOCK_TABLE)
    return block->rows->len > 1;
  if (block->kind != FOOTING_BLOCK_HEADING || block->level == 1)
    return TRUE;

  return next != NULL &&
         (next->kind != FOOTING_BLOCK_HEADING || next->level > block->level);
}

void
footing_document_add_raw_row (FootingDocument *self, const char *const *cells)
{
  FootingBlock *block;

  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL);

  block = get_last (self);
  g_return_if_fail (block->kind == FOOTING_BLOCK_TABLE);

  g_ptr_array_add (block->rows, g_strdupv ((GStrv)cells));
}

void
footing_document_finish (FootingDocument *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = self->blocks->len; i > 0; i--)
    if (!says_something (self, i - 1))
      g_ptr_array_remove_index (self->blocks, i - 1);
}

gboolean
footing_document_is_empty (const FootingDocument *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->blocks->len <= 1;
}

/* --- Markup ----------------------------------------------------------------------- */

static void
append_item (GString *out, const char *item)
{
  g_auto (GStrv) lines = g_strsplit (item, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%s%s\n",
                            i == 0              ? "– "
                            : *lines[i] != '\0' ? "  "
                                                : "",
                            lines[i]);
}

/* A row as an item: what each cell is below its heading. */
static void
append_row (GString *out, const FootingBlock *block, guint place)
{
  const GStrv headings = g_ptr_array_index (block->rows, 0);
  const GStrv cells = g_ptr_array_index (block->rows, place);

  g_string_append_printf (out, "– %s\n", cells[0]);
  for (guint i = 1; cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      /* Translators: what a cell of a table is, and what is in it: "By: 20 April" */
      g_string_append_printf (out, C_ ("document", "  %s: %s\n"), headings[i], cells[i]);
}

static void
append_block (GString *out, const FootingBlock *block)
{
  switch (block->kind) {
  case FOOTING_BLOCK_LIST:
    for (guint i = 0; i < block->items->len; i++)
      append_item (out, g_ptr_array_index (block->items, i));
    break;
  case FOOTING_BLOCK_TABLE:
    for (guint i = 1; i < block->rows->len; i++)
      append_row (out, block, i);
    break;
  case FOOTING_BLOCK_HEADING:
  case FOOTING_BLOCK_PARAGRAPH:
  default:
    g_string_append_printf (out, "%s\n", block->text);
    break;
  }
}

static void
append_heading (GString *out, const FootingBlock *block)
{
  static const char *const sizes[] = {"x-large", "large", "medium"};
  const int level = CLAMP (block->level, 1, (int)G_N_ELEMENTS (sizes));
  g_autofree char *text = g_markup_escape_text (block->text, -1);

  g_string_append_printf (out, "<span weight=\"bold\" size=\"%s\">%s</span>\n",
                          sizes[level - 1], text);
}

char *
footing_document_format_markup (const FootingDocument *self)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean is_below = FALSE; /* a heading, which stands close to what follows */

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->blocks->len; i++) {
    const FootingBlock *block = g_ptr_array_index (self->blocks, i);
    const gboolean is_heading = block->kind == FOOTING_BLOCK_HEADING;
    g_autoptr (GString) text = g_string_new (NULL);
    g_autofree char *escaped = NULL;

    if (out->len > 0 && (is_heading || !is_below))
      g_string_append_c (out, '\n');
    if (is_heading) {
      append_heading (out, block);
    } else {
      append_block (text, block);
      escaped = g_markup_escape_text (text->str, -1);
      g_string_append (out, escaped);
    }
    is_below = is_heading;
  }

  return g_strdup (out->str);
}
