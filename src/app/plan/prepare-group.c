/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare-group.h"
#include "format/prepare-format.h"
#include "store/store-initials.h"
#include "text.h"

#include <glib/gi18n-lib.h>

struct _FootingPrepareGroup {
  AdwPreferencesGroup parent_instance;

  /* borrowed */
  GtkWidget *rows[FOOTING_N_PREPARE_PAGES];
};

G_DEFINE_FINAL_TYPE (FootingPrepareGroup,
                     footing_prepare_group,
                     ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
make_row (FootingPreparePage page)
{
  /* The titles only once they are no markup: properties set together follow in any
   * order. */
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  g_object_set (row, "title", footing_prepare_get_title (page), "subtitle-lines", 3,
                "activatable", TRUE, NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    footing_prepare_get_code (page));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "app.prepare");

  return row;
}

static void
footing_prepare_group_class_init (FootingPrepareGroupClass *klass)
{
}

static void
footing_prepare_group_init (FootingPrepareGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  adw_preferences_group_set_title (group, _ ("Prepare What’s Next"));
  adw_preferences_group_set_description (group,
                                         _ ("A page each. None of them is required."));
  for (FootingPreparePage page = 0; page < FOOTING_N_PREPARE_PAGES; page++) {
    self->rows[page] = make_row (page);
    adw_preferences_group_add (group, self->rows[page]);
  }
}

gboolean
footing_prepare_group_shows (GType type)
{
  return type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY ||
         type == FOOTING_TYPE_AGREEMENT || type == FOOTING_TYPE_MOMENT ||
         type == FOOTING_TYPE_PLAN_LINE || type == FOOTING_TYPE_MARK ||
         type == FOOTING_TYPE_OUTCOME || type == FOOTING_TYPE_STEP;
}

void
footing_prepare_group_refresh (FootingPrepareGroup *self,
                               FootingContext *context,
                               const char *recovery,
                               FootingPerspective perspective)
{
  FootingStore *store = footing_context_get_store (context);
  g_autofree char *today = footing_context_today (context);

  g_return_if_fail (FOOTING_IS_PREPARE_GROUP (self));

  for (FootingPreparePage page = 0; page < FOOTING_N_PREPARE_PAGES; page++) {
    g_auto (FootingPrepared) state = {0};
    g_autoptr (GError) error = NULL;
    g_autofree char *shown = NULL;
    g_autofree char *title = NULL;
    g_autofree char *text = NULL;

    if (!footing_prepared_read (store, recovery, page, &state, &error)) {
      footing_context_report (context, error);
      return;
    }
    shown = footing_store_show (store, state.title);
    title = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
    text = footing_prepare_format_state (page, &state, title, perspective, today);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rows[page]), text);
  }
}
