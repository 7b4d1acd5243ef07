/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv.h"

#include <string.h>

/* A number begins like a formula and is none. */
static gboolean
is_number (const char *text)
{
  const char *digits = text + (*text == '-');
  const gsize whole = strspn (digits, "0123456789");
  const char *point = digits + whole;

  return whole > 0 &&
         (*point == '\0' || (*point == '.' && point[1] != '\0' &&
                             point[1 + strspn (point + 1, "0123456789")] == '\0'));
}

static void
append_cell (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  if (*text != '\0' && strchr ("=+-@\t\r", *text) != NULL && !is_number (text))
    g_string_append_c (out, '\'');
  for (const char *at = text; *at != '\0'; at++) {
    if (*at == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *at);
  }
  g_string_append_c (out, '"');
}

char *
footing_csv_write (const FootingDocument *document)
{
  const FootingBlock *table = NULL;
  GString *out;

  g_return_val_if_fail (document != NULL, NULL);

  for (guint i = 0; i < document->blocks->len && table == NULL; i++) {
    const FootingBlock *block = g_ptr_array_index (document->blocks, i);

    if (block->kind == FOOTING_BLOCK_TABLE)
      table = block;
  }
  if (table == NULL)
    return NULL;

  out = g_string_new ("\xef\xbb\xbf");
  for (guint i = 0; i < table->rows->len; i++) {
    const GStrv cells = g_ptr_array_index (table->rows, i);

    for (guint j = 0; cells[j] != NULL; j++) {
      append_cell (out, cells[j]);
      g_string_append (out, cells[j + 1] != NULL ? "," : "\r\n");
    }
  }

  return g_string_free (out, FALSE);
}
