/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "thoughts-group.h"
#include "format/counter-format.h"
#include "format/entry-format.h"
#include "store/store-links.h"
#include "thought-window.h"

/* Which thought a row opens. */
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
  footing_thought_window_show (GTK_WINDOW (gtk_widget_get_root (row)), opener->context,
                               opener->id);
}

static GtkWidget *
make_row (FootingContext *context, FootingEntry *entry)
{
  g_autofree char *title = footing_entry_format_title (entry);
  g_autofree char *thought = footing_counter_format_thought (entry);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", thought, "title-lines", 0, "subtitle-lines",
                                 0, "activatable", TRUE, NULL);
  Opener *opener = g_new (Opener, 1);

  opener->context = g_object_ref (context);
  opener->id = g_strdup (footing_record_get_id (entry));
  g_signal_connect_data (row, "activated", G_CALLBACK (open_cb), opener, opener_free, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}

void
footing_thoughts_group_load (AdwPreferencesGroup *group,
                             FootingContext *context,
                             const char *win)
{
  g_autoptr (GPtrArray) thoughts = NULL;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (win != NULL)
    thoughts =
        footing_store_list_thoughts (footing_context_get_store (context), win, NULL);
  for (guint i = 0; thoughts != NULL && i < thoughts->len; i++)
    adw_preferences_group_add (group, make_row (context, thoughts->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (group), thoughts != NULL && thoughts->len > 0);
}
