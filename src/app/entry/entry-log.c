/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-log.h"
#include "format/bin-format.h"
#include "plan/entries.h"
#include "text.h"

#include <glib/gi18n-lib.h>

static gboolean
remove_cb (gpointer context, gpointer ids, GError **error)
{
  return footing_entries_remove (footing_context_get_store (context), ids, error);
}

void
footing_entry_log_added (FootingContext *context, const char *id, const char *text)
{
  g_autoptr (FootingEntry) entry = footing_store_get (footing_context_get_store (context),
                                                      FOOTING_TYPE_ENTRY, id, NULL);
  g_autofree char *name =
      entry != NULL ? footing_bin_format_name (entry, context) : g_strdup ("");
  /* Translators: that it was added has been taken back; %s is the title of an entry */
  g_autofree char *undone = g_strdup_printf (_ ("“%s” is off your timeline again"), name);

  footing_context_added (context, FOOTING_TYPE_ENTRY, id, text, undone);
}

static void
toast_several (FootingContext *context, const char *const *ids)
{
  const guint n = g_strv_length ((char **)ids);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u entry added to your timeline",
                                 "%u entries added to your timeline", n),
                       n);
  /* Translators: that they were added has been taken back */
  g_autofree char *undone =
      g_strdup_printf (ngettext ("%u entry is off your timeline again",
                                 "%u entries are off your timeline again", n),
                       n);

  footing_context_offer_undo (context, text, undone, remove_cb, g_strdupv ((char **)ids),
                              (GDestroyNotify)g_strfreev);
}

void
footing_entry_log_toast (FootingContext *context, const char *const *ids)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (ids != NULL && ids[0] != NULL);

  if (ids[1] == NULL)
    footing_entry_log_added (context, ids[0], _ ("Added to your timeline"));
  else
    toast_several (context, ids);
}

/* The ids of what was logged, owned by the caller; NULL with @error. */
static GStrv
log_lines (FootingContext *context,
           const char *text,
           gboolean each,
           FootingKeptForm *form,
           GError **error)
{
  FootingStore *store = footing_context_get_store (context);
  g_auto (GStrv) ids = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;

  ids = footing_entries_log_lines (store, footing_context_get_recovery (context), text,
                                   each, error);
  done = ids != NULL && (form == NULL || footing_kept_form_forget (form, error));

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&ids)
             : NULL;
}

gboolean
footing_entry_log (FootingContext *context,
                   const char *text,
                   gboolean each,
                   FootingKeptForm *form)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  if (footing_text_is_blank (text))
    return FALSE;

  ids = log_lines (context, text, each, form, &error);
  if (ids == NULL) {
    footing_context_report (context, error);
    return FALSE;
  }

  footing_entry_log_toast (context, (const char *const *)ids);
  return TRUE;
}
