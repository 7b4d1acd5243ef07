/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date-dialog.h"
#include "kept-form.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/date-presets.h"
#include "widgets/hint.h"

#include <glib/gi18n-lib.h>

struct _FootingDateDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwWindowTitle *heading;
  GtkButton *choose_button;
  AdwBin *unsaved;
  GtkWidget *page;
  GtkLabel *text_label;
  FootingDateRow *date_row;
  FootingDatePresets *presets;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept;
};

G_DEFINE_FINAL_TYPE (FootingDateDialog, footing_date_dialog, ADW_TYPE_WINDOW)

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose_cb (FootingDateDialog *self)
{
  const char *date = footing_date_row_get_date (self->date_row);
  g_autofree char *typed = footing_date_row_dup_problem (self->date_row);
  g_autofree char *problem = NULL;

  footing_hint_clear (self->page);
  if (*date == '\0') {
    footing_hint_show (
        self->page, GTK_WIDGET (self->date_row),
        typed != NULL ? typed : _ ("Enter a day, or choose one from the calendar."));
    return;
  }

  g_signal_emit (self, signals[CHOSEN], 0, date, &problem);
  if (problem != NULL) {
    footing_hint_show (self->page, GTK_WIDGET (self->date_row), problem);
    return;
  }

  footing_saver_give_up (self->kept);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
date_cb (FootingDateDialog *self)
{
  footing_hint_clear (self->page);
}

static void
footing_date_dialog_dispose (GObject *object)
{
  FootingDateDialog *self = FOOTING_DATE_DIALOG (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_DATE_DIALOG);

  G_OBJECT_CLASS (footing_date_dialog_parent_class)->dispose (object);
}

static void
footing_date_dialog_class_init (FootingDateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_date_dialog_dispose;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/date-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingDateDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, FootingDateDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, FootingDateDialog, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingDateDialog, page);
  gtk_widget_class_bind_template_child (widget_class, FootingDateDialog, text_label);
  gtk_widget_class_bind_template_child (widget_class, FootingDateDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingDateDialog, presets);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);

  signals[CHOSEN] = g_signal_new ("chosen", FOOTING_TYPE_DATE_DIALOG, G_SIGNAL_RUN_LAST,
                                  0, g_signal_accumulator_first_wins, NULL, NULL,
                                  G_TYPE_STRING, 1, G_TYPE_STRING);
}

static void
footing_date_dialog_init (FootingDateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

FootingDateDialog *
footing_date_dialog_new (GtkWindow *parent,
                         FootingContext *context,
                         GType type,
                         const char *id,
                         const char *form,
                         const char *title,
                         const char *text,
                         const char *label,
                         const int *days,
                         guint n)
{
  FootingDateDialog *self = g_object_new (FOOTING_TYPE_DATE_DIALOG, "application",
                                          gtk_window_get_application (parent),
                                          "transient-for", parent, "title", title, NULL);

  adw_window_title_set_title (self->heading, title);
  gtk_label_set_label (self->text_label, text);
  gtk_button_set_label (self->choose_button, label);
  footing_date_presets_load (self->presets, context, self->date_row, days, n);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->kept = footing_kept_form_new_for (context, type, id, form);
  footing_kept_form_bind_editable (self->kept, "day", GTK_EDITABLE (self->date_row));
  footing_unsaved_bar_follow (self->unsaved, context);
  gtk_widget_grab_focus (GTK_WIDGET (self->date_row));
  /* Whoever types a day means that one, and not more of the one that was kept. */
  gtk_editable_select_region (GTK_EDITABLE (self->date_row), 0, -1);

  return self;
}

gboolean
footing_date_dialog_forget (FootingDateDialog *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_DATE_DIALOG (self), FALSE);

  return footing_kept_form_forget (self->kept, error);
}
