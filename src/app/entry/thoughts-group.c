/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "thoughts-group.h"
#include "format/counter-format.h"
#include "format/entry-format.h"
#include "store/store-links.h"

static GtkWidget *
make_row (FootingEntry *entry)
{
  g_autofree char *title = footing_entry_format_title (entry);
  g_autofree char *thought = footing_counter_format_thought (entry);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", thought, "title-lines", 0, "subtitle-lines",
                                 0, "activatable", TRUE, NULL);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.edit-entry");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    footing_record_get_id (entry));
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
    adw_preferences_group_add (group, make_row (thoughts->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (group), thoughts != NULL && thoughts->len > 0);
}
