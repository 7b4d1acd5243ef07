/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-own.h"
#include "widgets/whole-text.h"
#include "text.h"

#include <glib/gi18n-lib.h>

struct _FootingFormOwn {
  FootingSessionForm parent_instance;

  /* template children */
  GtkWidget *title_row;
  FootingTextArea *note;
};

G_DEFINE_FINAL_TYPE (FootingFormOwn, footing_form_own, FOOTING_TYPE_SESSION_FORM)

static void
footing_form_own_load (FootingSessionForm *form)
{
  FootingFormOwn *self = FOOTING_FORM_OWN (form);
  g_autofree char *title = footing_text_excerpt (
      footing_session_get_title (footing_session_form_get_session (self),
                                 footing_view_get_guidance (self)),
      FOOTING_TITLE_CHARS);

  footing_session_form_bind_row (self, "headline", title, GTK_EDITABLE (self->title_row));
  footing_session_form_bind_area (self, "note", "", self->note);
}

static GtkWidget *
footing_form_own_find_field (FootingSessionForm *form)
{
  return GTK_WIDGET (FOOTING_FORM_OWN (form)->note);
}

static void
footing_form_own_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_FORM_OWN);

  G_OBJECT_CLASS (footing_form_own_parent_class)->dispose (object);
}

static void
footing_form_own_class_init (FootingFormOwnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FootingSessionFormClass *form_class = FOOTING_SESSION_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_form_own_dispose;
  form_class->load = footing_form_own_load;
  form_class->find_field = footing_form_own_find_field;

  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sessions/form-own.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingFormOwn, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOwn, note);
}

static void
footing_form_own_init (FootingFormOwn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (self->title_row);
}
