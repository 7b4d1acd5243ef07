/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-one-on-one.h"
#include "review/review.h"
#include "step-choice.h"
#include "widgets/date-presets.h"

struct _FootingFormOneOnOne {
  FootingSessionForm parent_instance;

  /* template children */
  FootingTextArea *agenda;
  FootingStepChoice *choice;
  FootingTextArea *note;
  FootingTextArea *promised;
  FootingTextArea *adjust;
  FootingDateRow *next_row;
  FootingDatePresets *presets;
};

G_DEFINE_FINAL_TYPE (FootingFormOneOnOne,
                     footing_form_one_on_one,
                     FOOTING_TYPE_SESSION_FORM)

static void
show_choice (FootingFormOneOnOne *self)
{
  FootingSession *session = footing_session_form_get_session (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) promises = footing_session_list_promises (
      footing_view_get_store (self), footing_view_get_guidance (self), session, &error);

  if (promises == NULL)
    footing_context_report (footing_view_get_context (self), error);

  footing_step_choice_follow (
      self->choice, gtk_text_view_get_buffer (footing_text_area_get_view (self->agenda)),
      footing_session_get_promises_heading ());
  footing_step_choice_show (self->choice, promises, session->recovery);
}

static void
footing_form_one_on_one_load (FootingSessionForm *form)
{
  static const int days[] = {1, 7, 14};
  FootingFormOneOnOne *self = FOOTING_FORM_ONE_ON_ONE (form);
  g_autoptr (GError) error = NULL;
  g_autofree char *agenda = footing_review_draft_agenda (
      footing_view_get_store (self), footing_view_get_guidance (self),
      footing_session_form_get_session (self), &error);
  FootingAutosave *next;

  if (agenda == NULL)
    footing_context_report (footing_view_get_context (self), error);

  footing_session_form_bind_area (self, "agenda", agenda != NULL ? agenda : "",
                                  self->agenda);
  show_choice (self);
  footing_session_form_bind_area (self, "note", "", self->note);
  footing_session_form_bind_area (self, "promised", "", self->promised);
  footing_session_form_bind_area (self, "adjust", "", self->adjust);
  footing_date_presets_load (self->presets, footing_view_get_context (self),
                             self->next_row, days, G_N_ELEMENTS (days));
  next = footing_session_form_keep (self, "next", NULL, "");
  if (next != NULL)
    footing_autosave_bind (next, "text", self->next_row, "date",
                           GTK_WIDGET (self->next_row));
}

static GtkWidget *
footing_form_one_on_one_find_field (FootingSessionForm *form)
{
  return GTK_WIDGET (FOOTING_FORM_ONE_ON_ONE (form)->note);
}

static void
footing_form_one_on_one_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_FORM_ONE_ON_ONE);

  G_OBJECT_CLASS (footing_form_one_on_one_parent_class)->dispose (object);
}

static void
footing_form_one_on_one_class_init (FootingFormOneOnOneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FootingSessionFormClass *form_class = FOOTING_SESSION_FORM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_form_one_on_one_dispose;
  form_class->load = footing_form_one_on_one_load;
  form_class->find_field = footing_form_one_on_one_find_field;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_STEP_CHOICE);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/sessions/form-one-on-one.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingFormOneOnOne, agenda);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOneOnOne, choice);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOneOnOne, note);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOneOnOne, promised);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOneOnOne, adjust);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOneOnOne, next_row);
  gtk_widget_class_bind_template_child (widget_class, FootingFormOneOnOne, presets);
}

static void
footing_form_one_on_one_init (FootingFormOneOnOne *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
