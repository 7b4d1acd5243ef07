/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "drop-dialog.h"
#include "editors/step-deeds.h"
#include "format/bin-format.h"
#include "kept-form.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"

#include <glib/gi18n-lib.h>

struct _FootingDropDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  GtkLabel *text_label;
  GtkEditable *why_row;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept;
  char *id;
};

G_DEFINE_FINAL_TYPE (FootingDropDialog, footing_drop_dialog, ADW_TYPE_WINDOW)

static void
drop_cb (FootingDropDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!footing_step_drop (self->context, self->id, gtk_editable_get_text (self->why_row)))
    return;
  if (!footing_kept_form_forget (self->kept, &error))
    footing_context_report (self->context, error);

  footing_saver_give_up (self->kept);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
footing_drop_dialog_dispose (GObject *object)
{
  FootingDropDialog *self = FOOTING_DROP_DIALOG (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_DROP_DIALOG);

  G_OBJECT_CLASS (footing_drop_dialog_parent_class)->dispose (object);
}

static void
footing_drop_dialog_finalize (GObject *object)
{
  g_free (FOOTING_DROP_DIALOG (object)->id);

  G_OBJECT_CLASS (footing_drop_dialog_parent_class)->finalize (object);
}

static void
footing_drop_dialog_class_init (FootingDropDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_drop_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_drop_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/drop-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingDropDialog, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingDropDialog, text_label);
  gtk_widget_class_bind_template_child (widget_class, FootingDropDialog, why_row);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_drop_dialog_init (FootingDropDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_step (FootingDropDialog *self)
{
  g_autoptr (FootingStep) step = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_STEP, self->id, NULL);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (step == NULL)
    return;

  name = footing_bin_format_name (step, self->context);
  /* Translators: %s is the title of a step */
  text = g_strdup_printf (_ ("“%s” leaves your list, and stays among what is done and "
                             "dropped. You can bring it back at any time."),
                          name);
  gtk_label_set_label (self->text_label, text);
}

FootingDropDialog *
footing_drop_dialog_new (GtkWindow *parent, FootingContext *context, const char *id)
{
  FootingDropDialog *self =
      g_object_new (FOOTING_TYPE_DROP_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->id = g_strdup (id);
  show_step (self);
  self->kept = footing_kept_form_new_for (context, FOOTING_TYPE_STEP, id, "drop");
  footing_kept_form_bind_editable (self->kept, "why", self->why_row);
  footing_unsaved_bar_follow (self->unsaved, context);
  gtk_widget_grab_focus (GTK_WIDGET (self->why_row));

  return self;
}
