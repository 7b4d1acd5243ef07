/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-print.h"
#include "format/entries-format.h"
#include "widgets/print-pages.h"

#include <glib/gi18n-lib.h>

GtkPrintOperation *
footing_timeline_print_new (FootingStore *store,
                            const FootingEntryFilter *filter,
                            GError **error)
{
  g_autoptr (GArray) keys = NULL;
  g_autofree char *markup = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  keys = footing_store_filter_entry_keys (store, filter, error);
  if (keys == NULL)
    return NULL;
  markup = footing_entries_format_markup (store, keys, error);
  if (markup == NULL)
    return NULL;

  return footing_print_pages_new (markup, _ ("Timeline"));
}

void
footing_timeline_print (GtkWidget *place,
                        FootingContext *context,
                        const FootingEntryFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      footing_timeline_print_new (footing_context_get_store (context), filter, &error);

  if (operation == NULL || !footing_print_pages_run (operation, place, &error))
    footing_context_report (context, error);
}
