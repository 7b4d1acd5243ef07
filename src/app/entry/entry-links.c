/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-links.h"
#include "entry-window.h"
#include "format/counter-format.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "store/store-links.h"

#include <glib/gi18n-lib.h>

/* Which entry a row opens. */
typedef struct {
  FootingContext *context;
  char *id;
} Opener;

static void
opener_free (gpointer data, GClosure *closure)
{
  Opener *self = data;

  g_object_unref (self->context);
  g_free (self->id);
  g_free (self);
}

static void
open_cb (GtkWidget *row, Opener *opener)
{
  footing_entry_window_show (GTK_WINDOW (gtk_widget_get_root (row)), opener->context,
                             opener->id);
}

/* @entry with @subtitle below its title, as text. */
static GtkWidget *
make_row (FootingContext *context, FootingEntry *entry, const char *subtitle)
{
  g_autofree char *title = footing_entry_format_title (entry);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  Opener *opener = g_new (Opener, 1);

  /* The titles only once they are no markup. */
  g_object_set (row, "title", title, "subtitle", subtitle, "title-lines", 0,
                "subtitle-lines", 0, "activatable", TRUE, NULL);
  opener->context = g_object_ref (context);
  opener->id = g_strdup (footing_record_get_id (entry));
  g_signal_connect_data (row, "activated", G_CALLBACK (open_cb), opener, opener_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

/* What stands below the title of a linked entry; owned by the caller. */
typedef char *(*FormatSubtitle) (FootingContext *context, FootingEntry *entry);

static void
fill (AdwPreferencesGroup *group,
      FootingContext *context,
      GPtrArray *entries,
      FormatSubtitle format)
{
  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    g_autofree char *subtitle = format (context, entries->pdata[i]);

    adw_preferences_group_add (group, make_row (context, entries->pdata[i], subtitle));
  }
  gtk_widget_set_visible (GTK_WIDGET (group), entries != NULL && entries->len > 0);
}

static char *
format_thought (FootingContext *context, FootingEntry *entry)
{
  return footing_counter_format_thought (entry);
}

void
footing_entry_links_load_thoughts (AdwPreferencesGroup *group,
                                   FootingContext *context,
                                   const char *entry)
{
  g_autoptr (GPtrArray) thoughts = NULL;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (entry != NULL)
    thoughts =
        footing_store_list_thoughts (footing_context_get_store (context), entry, NULL);
  fill (group, context, thoughts, format_thought);
}

static char *
format_kind (FootingContext *context, FootingEntry *entry)
{
  g_autofree char *today = footing_context_today (context);
  g_autofree char *day = footing_date_format_day (entry->date, today);

  /* Translators: below the title of an entry that answers a setback: its kind, and its
   * day: "Win · 14 March" */
  return g_strdup_printf (C_ ("answer", "%s · %s"), footing_kind_to_label (entry->kind),
                          day);
}

void
footing_entry_links_load_answers (AdwPreferencesGroup *group,
                                  FootingContext *context,
                                  const char *entry)
{
  g_autoptr (GPtrArray) answers = NULL;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (entry != NULL)
    answers =
        footing_store_list_answers (footing_context_get_store (context), entry, NULL);
  fill (group, context, answers, format_kind);
}
