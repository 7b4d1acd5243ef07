/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "csv.h"

#include "csv-cell.h"

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

  out = g_string_new (FOOTING_CSV_MARK);
  for (guint i = 0; i < table->rows->len; i++) {
    const GStrv cells = g_ptr_array_index (table->rows, i);

    for (guint j = 0; cells[j] != NULL; j++)
      footing_csv_append (out, cells[j], cells[j + 1] == NULL);
  }

  return g_string_free (out, FALSE);
}
