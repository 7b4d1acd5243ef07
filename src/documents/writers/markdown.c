/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "markdown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is markup wherever it stands, and what is where a line begins. */
#define ANYWHERE "\\`*_[]<>|~&"
#define AT_START "#+-="

/* Whether the point or bracket at @at ends the number of an item: "1. " or "2) ". */
static gboolean
ends_number (const char *line, const char *at)
{
  return (*at == '.' || *at == ')') && at > line &&
         strspn (line, "0123456789") == (gsize)(at - line);
}

/* What could be the closing marks of a heading, too. */
static gboolean
is_markup (const char *line, const char *at)
{
  if (strchr (ANYWHERE, *at) != NULL || ends_number (line, at))
    return TRUE;

  return at == line ? strchr (AT_START, *at) != NULL : *at == '#' && at[-1] == ' ';
}

static void
append_line (GString *out, const char *line)
{
  for (const char *at = line; *at != '\0'; at++) {
    if (is_markup (line, at))
      g_string_append_c (out, '\\');
    g_string_append_c (out, *at);
  }
}

/* Appends the lines of @text, which stay lines of one paragraph unless a blank one is
 * between them; all but the first behind @indent. */
static void
append_lines (GString *out, const char *text, const char *indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (*lines[i] == '\0') {
      g_string_append_c (out, '\n');
      continue;
    }
    if (i > 0)
      g_string_append_printf (out, "%s\n%s", *lines[i - 1] != '\0' ? "\\" : "", indent);
    append_line (out, lines[i]);
  }
  g_string_append_c (out, '\n');
}

static void
append_row (GString *out, const FootingBlock *block, guint place)
{
  const GStrv headings = g_ptr_array_index (block->rows, 0);
  const GStrv cells = g_ptr_array_index (block->rows, place);

  g_string_append (out, "- ");
  append_line (out, cells[0]);
  for (guint i = 1; cells[i] != NULL; i++) {
    g_autofree char *line = NULL;

    if (*cells[i] == '\0')
      continue;
    /* Translators: what a cell of a table is, and what is in it: "By: 20 April" */
    line = g_strdup_printf (C_ ("document", "%s: %s"), headings[i], cells[i]);
    g_string_append (out, "\\\n  ");
    append_line (out, line);
  }
  g_string_append_c (out, '\n');
}

static void
append_block (GString *out, const FootingBlock *block)
{
  if (out->len > 0)
    g_string_append_c (out, '\n');

  switch (block->kind) {
  case FOOTING_BLOCK_HEADING:
    for (int i = 0; i < block->level; i++)
      g_string_append_c (out, '#');
    g_string_append_c (out, ' ');
    append_lines (out, block->text, "");
    break;
  case FOOTING_BLOCK_LIST:
    for (guint i = 0; i < block->items->len; i++) {
      g_string_append (out, "- ");
      append_lines (out, g_ptr_array_index (block->items, i), "  ");
    }
    break;
  case FOOTING_BLOCK_TABLE:
    for (guint i = 1; i < block->rows->len; i++)
      append_row (out, block, i);
    break;
  case FOOTING_BLOCK_PARAGRAPH:
  default:
    append_lines (out, block->text, "");
    break;
  }
}

char *
footing_markdown_write (const FootingDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (document != NULL, NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    append_block (out, g_ptr_array_index (document->blocks, i));

  return g_strdup (out->str);
}
