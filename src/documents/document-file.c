/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document-file.h"
#include "hand-over.h"
#include "sheets/calendar.h"
#include "writers/csv.h"
#include "writers/html.h"
#include "writers/markdown.h"
#include "writers/pdf.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GBytes *
take_text (char *text)
{
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static FootingDocument *
make_document (FootingStore *store,
               FootingGuidance *guidance,
               const FootingSheetWish *wish,
               FootingFormat format,
               GError **error)
{
  return format == FOOTING_FORMAT_CSV
             ? footing_sheet_make_table (store, guidance, wish, error)
             : footing_sheet_make (store, guidance, wish, error);
}

static GBytes *
write_document (const FootingDocument *document,
                FootingFormat format,
                gint64 now,
                GError **error)
{
  switch (format) {
  case FOOTING_FORMAT_MARKDOWN:
    return take_text (footing_markdown_write (document));
  case FOOTING_FORMAT_HTML:
    return take_text (footing_html_write (document));
  case FOOTING_FORMAT_PDF:
    return footing_pdf_write (document, now, error);
  case FOOTING_FORMAT_CSV:
    return take_text (footing_csv_write (document));
  case FOOTING_FORMAT_JSON:
  case FOOTING_FORMAT_CALENDAR:
  case FOOTING_FORMAT_HAND_OVER:
  case FOOTING_N_FORMATS:
  default:
    g_return_val_if_reached (NULL);
  }
}

static gboolean
check_plan (const FootingSheetWish *wish, GError **error)
{
  if (wish->recovery != NULL)
    return TRUE;

  g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                       _ ("There is no plan yet: start one, then export it."));
  return FALSE;
}

static char *
write_calendar (FootingStore *store,
                FootingGuidance *guidance,
                const FootingSheetWish *wish,
                gboolean details,
                GError **error)
{
  if (!check_plan (wish, error))
    return NULL;

  return footing_calendar_write (store, guidance, wish->recovery, details, error);
}

GBytes *
footing_document_make_file (FootingStore *store,
                            FootingGuidance *guidance,
                            const FootingSheetWish *wish,
                            FootingFormat format,
                            gboolean details,
                            GError **error)
{
  g_autoptr (FootingDocument) document = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (wish != NULL, NULL);
  g_return_val_if_fail (wish->kind != FOOTING_SHEET_EVERYTHING, NULL);
  g_return_val_if_fail (footing_sheet_has_format (wish->kind, format), NULL);

  if (format == FOOTING_FORMAT_CALENDAR)
    return take_text (write_calendar (store, guidance, wish, details, error));
  if (format == FOOTING_FORMAT_HAND_OVER)
    return check_plan (wish, error)
               ? footing_hand_over_write (store, guidance, wish->recovery, wish->parts,
                                          error)
               : NULL;

  document = make_document (store, guidance, wish, format, error);
  if (document == NULL)
    return NULL;

  return write_document (document, format,
                         footing_clock_now (footing_store_get_clock (store)), error);
}

/* A table as programs read it, in words: what its columns are, and each row below its
 * first cell. It has no title there. */
static char *
preview_table (FootingDocument *table)
{
  const FootingBlock *block = g_ptr_array_index (table->blocks, 1);
  g_autofree char *columns = g_strjoinv (" · ", g_ptr_array_index (block->rows, 0));
  g_autofree char *escaped = g_markup_escape_text (columns, -1);
  g_autofree char *rows = NULL;

  g_ptr_array_remove_index (table->blocks, 0);
  rows = footing_document_format_markup (table);

  return g_strdup_printf ("<b>%s</b>\n\n%s", escaped, rows);
}

char *
footing_document_preview (FootingStore *store,
                          FootingGuidance *guidance,
                          const FootingSheetWish *wish,
                          FootingFormat format,
                          gboolean details,
                          GError **error)
{
  g_autoptr (FootingDocument) document = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (wish != NULL, NULL);
  g_return_val_if_fail (wish->kind != FOOTING_SHEET_EVERYTHING, NULL);

  if (format == FOOTING_FORMAT_HAND_OVER)
    return check_plan (wish, error)
               ? footing_hand_over_describe (store, guidance, wish->recovery, wish->parts,
                                             error)
               : NULL;
  if (format != FOOTING_FORMAT_CALENDAR)
    document = make_document (store, guidance, wish, format, error);
  else if (check_plan (wish, error))
    document = footing_calendar_preview (store, guidance, wish->recovery, details, error);
  if (document == NULL)
    return NULL;

  return format == FOOTING_FORMAT_CSV ? preview_table (document)
                                      : footing_document_format_markup (document);
}
