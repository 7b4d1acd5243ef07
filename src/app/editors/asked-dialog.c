/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "asked-dialog.h"
#include "format/bin-format.h"
#include "field-text.h"
#include "kept-form.h"
#include "plan/asked.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"

#include <glib/gi18n-lib.h>

struct _FootingAskedDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  GtkLabel *text_label;
  GtkEditable *answer_row;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept;
  char *id;

  /* state */
  FootingAskedFunc agreed;
  FootingAskedFunc declined;
};

G_DEFINE_FINAL_TYPE (FootingAskedDialog, footing_asked_dialog, ADW_TYPE_WINDOW)

static void
answer (FootingAskedDialog *self, FootingAskedFunc func)
{
  g_autoptr (GError) error = NULL;

  if (!func (self->context, self->id, gtk_editable_get_text (self->answer_row)))
    return;
  if (!footing_kept_form_forget (self->kept, &error))
    footing_context_report (self->context, error);

  footing_saver_give_up (self->kept);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
agreed_cb (FootingAskedDialog *self)
{
  answer (self, self->agreed);
}

static void
declined_cb (FootingAskedDialog *self)
{
  answer (self, self->declined);
}

static void
footing_asked_dialog_dispose (GObject *object)
{
  FootingAskedDialog *self = FOOTING_ASKED_DIALOG (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_ASKED_DIALOG);

  G_OBJECT_CLASS (footing_asked_dialog_parent_class)->dispose (object);
}

static void
footing_asked_dialog_finalize (GObject *object)
{
  g_free (FOOTING_ASKED_DIALOG (object)->id);

  G_OBJECT_CLASS (footing_asked_dialog_parent_class)->finalize (object);
}

static void
footing_asked_dialog_class_init (FootingAskedDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_asked_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_asked_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/asked-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingAskedDialog, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingAskedDialog, text_label);
  gtk_widget_class_bind_template_child (widget_class, FootingAskedDialog, answer_row);
  gtk_widget_class_bind_template_callback (widget_class, agreed_cb);
  gtk_widget_class_bind_template_callback (widget_class, declined_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_asked_dialog_init (FootingAskedDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_step (FootingAskedDialog *self)
{
  g_autoptr (FootingStep) step = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_STEP, self->id, NULL);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (step == NULL)
    return;

  name = footing_bin_format_name (step, self->context);
  /* Translators: %s is the title of a step */
  text = g_strdup_printf (_ ("“%s” is done once they have said yes. Their answer is kept "
                             "on your timeline."),
                          name);
  gtk_label_set_label (self->text_label, text);
}

/* What they answered before that was taken back is there to be used again. */
static void
show_answer (FootingAskedDialog *self)
{
  g_autofree char *answer =
      footing_asked_dup_answer (footing_context_get_store (self->context), self->id);

  footing_field_fill (self->answer_row, answer);
}

FootingAskedDialog *
footing_asked_dialog_new (GtkWindow *parent,
                          FootingContext *context,
                          const char *id,
                          FootingAskedFunc agreed,
                          FootingAskedFunc declined)
{
  FootingAskedDialog *self =
      g_object_new (FOOTING_TYPE_ASKED_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->id = g_strdup (id);
  self->agreed = agreed;
  self->declined = declined;
  show_step (self);
  show_answer (self);
  self->kept = footing_kept_form_new_for (context, FOOTING_TYPE_STEP, id, "asked");
  footing_kept_form_bind_editable (self->kept, "answer", self->answer_row);
  footing_unsaved_bar_follow (self->unsaved, context);
  gtk_widget_grab_focus (GTK_WIDGET (self->answer_row));

  return self;
}
