/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bin-row.h"
#include "format/bin-format.h"

#include <glib/gi18n-lib.h>

struct _FootingBinRow {
  AdwActionRow parent_instance;

  /* borrowed */
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (FootingBinRow, footing_bin_row, ADW_TYPE_ACTION_ROW)

static void
footing_bin_row_class_init (FootingBinRowClass *klass)
{
}

static void
footing_bin_row_init (FootingBinRow *self)
{
  /* Titles are what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);

  self->button = gtk_button_new_with_mnemonic (C_ ("bin", "_Restore"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
}

GtkWidget *
footing_bin_row_new (const char *id)
{
  FootingBinRow *self = g_object_new (FOOTING_TYPE_BIN_ROW, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->button), "s", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "bin.restore");

  return GTK_WIDGET (self);
}

void
footing_bin_row_update (FootingBinRow *self, gpointer record, FootingContext *context)
{
  g_autofree char *title = footing_bin_format_title (record, context);
  g_autofree char *state =
      footing_bin_format_state (record, footing_context_get_store (context));
  /* Translators: %s is the title of something in the bin */
  g_autofree char *label = g_strdup_printf (_ ("Restore “%s”"), title);

  g_return_if_fail (FOOTING_IS_BIN_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
