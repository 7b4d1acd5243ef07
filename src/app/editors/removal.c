/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "removal.h"
#include "format/bin-format.h"

#include <glib/gi18n-lib.h>

/* In the words of the button: plans and entries are deleted, what belongs to a plan is
 * removed from it. */
static char *
format_removed (gpointer record, const char *title, FootingStore *store)
{
  g_autofree char *held = footing_bin_format_held (record, store);
  const gboolean whole = FOOTING_IS_RECOVERY (record) || FOOTING_IS_ENTRY (record);

  if (*held != '\0')
    /* Translators: the title of a plan, and what goes with it: "Deleted “Passed over”
     * with 12 entries, 4 steps" */
    return whole ? g_strdup_printf (_ ("Deleted “%s” with %s"), title, held)
                 : g_strdup_printf (_ ("Removed “%s” with %s"), title, held);

  /* Translators: %s is the title of something */
  return whole ? g_strdup_printf (_ ("Deleted “%s”"), title)
               : g_strdup_printf (_ ("Removed “%s”"), title);
}

void
footing_remove (FootingContext *context, GType type, const char *id)
{
  /* Removing lets go of the row that @id may belong to. */
  g_autofree char *copy = g_strdup (id);
  FootingStore *store;
  g_autoptr (GObject) record = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  footing_context_flush (context);
  store = footing_context_get_store (context);
  record = footing_store_get (store, type, copy, &error);
  if (record == NULL) {
    footing_context_report (context, error);
    return;
  }

  title = footing_bin_format_name (record, context);
  text = format_removed (record, title, store);
  /* Translators: what was deleted has been brought back; %s is its title */
  undone = g_strdup_printf (_ ("“%s” is back"), title);
  footing_context_remove (context, type, copy, text, undone);
}
