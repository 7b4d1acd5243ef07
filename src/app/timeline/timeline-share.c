/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "timeline-share.h"
#include "files/file-ask.h"
#include "format/entries-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
footing_timeline_copy (GtkWidget *place,
                       FootingContext *context,
                       const FootingEntryFilter *filter)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (store, filter, &error);
  g_autofree char *text =
      keys != NULL ? footing_entries_format_markdown (store, keys, &error) : NULL;
  g_autofree char *told = NULL;

  if (text == NULL) {
    footing_context_report (context, error);
    return;
  }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (place), text);
  told = g_strdup_printf (ngettext ("%u entry copied", "%u entries copied", keys->len),
                          keys->len);
  footing_context_toast (context, told, NULL, NULL, NULL);
}

void
footing_timeline_save_table (FootingContext *context, const char *table, const char *path)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));

  footing_file_write (context, bytes, _ ("Exported to “%s”"), path);
}

void
footing_timeline_ask_table (GtkWidget *place,
                            FootingContext *context,
                            const FootingEntryFilter *filter)
{
  FootingStore *store = footing_context_get_store (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (store, filter, &error);
  char *table = keys != NULL ? footing_entries_format_csv (store, keys, &error) : NULL;

  if (table == NULL)
    footing_context_report (context, error);
  else
    footing_file_ask_save (place, context, _ ("Save as a Table"),
                           "footing-timeline-DATE.csv", footing_timeline_save_table,
                           table);
}
