/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bin-row.h"
#include "format/bin-format.h"
#include "widgets/fold-box.h"
#include "widgets/paragraph.h"

#include <glib/gi18n-lib.h>

struct _FootingBinRow {
  AdwPreferencesRow parent_instance;

  /* borrowed */
  GtkLabel *title;
  GtkLabel *state;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (FootingBinRow, footing_bin_row, ADW_TYPE_PREFERENCES_ROW)

static void
footing_bin_row_class_init (FootingBinRowClass *klass)
{
}

static GtkWidget *
make_words (FootingBinRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = footing_paragraph_new (NULL, NULL);
  GtkWidget *state = footing_paragraph_new (NULL, "caption");

  gtk_widget_add_css_class (state, "quiet");
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), state);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  self->title = GTK_LABEL (title);
  self->state = GTK_LABEL (state);
  gtk_label_set_lines (self->title, 2);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);

  return words;
}

/* The button stands below the words where there is little room. */
static void
footing_bin_row_init (FootingBinRow *self)
{
  GtkWidget *fold = footing_fold_box_new (12, 6, 12);

  /* Titles are what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);

  self->button = gtk_button_new_with_mnemonic (C_ ("bin", "_Restore"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->button, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->button, "flat");

  gtk_widget_add_css_class (fold, "row-body");
  footing_fold_box_append (FOOTING_FOLD_BOX (fold), make_words (self));
  footing_fold_box_append (FOOTING_FOLD_BOX (fold), self->button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), fold);
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
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
