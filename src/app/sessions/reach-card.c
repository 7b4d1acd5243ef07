/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reach-card.h"
#include "format/person-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingReachCard {
  GtkBox parent_instance;

  /* template children */
  GtkLabel *name;
  GtkLabel *reason;
  GtkLabel *needs;
  GtkLabel *opening;
  GtkWidget *copy_button;
  GtkCheckButton *check;
  FootingTextArea *note;

  /* borrowed */
  FootingContext *context;
  FootingAutosave *done;

  /* state */
  char *person;
};

G_DEFINE_FINAL_TYPE (FootingReachCard, footing_reach_card, GTK_TYPE_BOX)

static void
copy_cb (FootingReachCard *self)
{
  const char *opening = gtk_label_get_label (self->opening);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), opening);
  footing_context_toast (self->context,
                         strchr (opening, '[') != NULL
                             ? _ ("Copied. Fill in what’s in brackets")
                             : _ ("Copied"),
                         NULL, NULL, NULL);
}

static void
check_cb (FootingReachCard *self)
{
  if (self->done != NULL)
    footing_autosave_set_string (self->done, "text",
                                 gtk_check_button_get_active (self->check) ? "yes" : "");
}

/* A note of what was said says that there was a contact. */
static void
note_cb (FootingReachCard *self)
{
  if (gtk_text_buffer_get_char_count (
          gtk_text_view_get_buffer (footing_text_area_get_view (self->note))) > 0)
    gtk_check_button_set_active (self->check, TRUE);
}

static void
footing_reach_card_dispose (GObject *object)
{
  FOOTING_REACH_CARD (object)->done = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_REACH_CARD);

  G_OBJECT_CLASS (footing_reach_card_parent_class)->dispose (object);
}

static void
footing_reach_card_finalize (GObject *object)
{
  g_free (FOOTING_REACH_CARD (object)->person);

  G_OBJECT_CLASS (footing_reach_card_parent_class)->finalize (object);
}

static void
footing_reach_card_class_init (FootingReachCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_reach_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_reach_card_finalize;

  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sessions/reach-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingReachCard, name);
  gtk_widget_class_bind_template_child (widget_class, FootingReachCard, reason);
  gtk_widget_class_bind_template_child (widget_class, FootingReachCard, needs);
  gtk_widget_class_bind_template_child (widget_class, FootingReachCard, opening);
  gtk_widget_class_bind_template_child (widget_class, FootingReachCard, copy_button);
  gtk_widget_class_bind_template_child (widget_class, FootingReachCard, check);
  gtk_widget_class_bind_template_child (widget_class, FootingReachCard, note);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
}

static void
footing_reach_card_init (FootingReachCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_needs (FootingReachCard *self, FootingPerson *person)
{
  g_autofree char *shown = footing_record_show (person, person->needs);
  g_autofree char *needs = footing_text_excerpt (shown, 160);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->needs), *needs != '\0');
  /* Translators: %s is what somebody needs to hear, as it was typed */
  text = g_strdup_printf (_ ("What they need: %s"), needs);
  gtk_label_set_label (self->needs, text);
}

static void
show_opening (FootingReachCard *self, FootingSession *session, const FootingReach *reach)
{
  const gboolean own = session->perspective == FOOTING_PERSPECTIVE_SELF;
  g_autofree char *news =
      own ? footing_session_find_news (footing_context_get_store (self->context),
                                       footing_context_get_guidance (self->context),
                                       session, reach->person)
          : NULL;
  g_autofree char *opening =
      footing_reach_format_opening (reach, session->perspective, news);

  gtk_label_set_label (self->opening, opening);
}

/* Names what stands in several cards by the person. */
static void
name_controls (FootingReachCard *self, const char *name)
{
  GtkTextView *view = footing_text_area_get_view (self->note);
  /* Translators: what a screen reader says; %s is a name */
  g_autofree char *copy = g_strdup_printf (_ ("Copy the sentence for %s"), name);
  g_autofree char *check = g_strdup_printf (_ ("I was in touch with %s"), name);
  g_autofree char *note = g_strdup_printf (_ ("What was said with %s"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->copy_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, copy, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, check, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  note, -1);
}

static void
bind (FootingReachCard *self, FootingSessionForm *form)
{
  GtkTextView *view = footing_text_area_get_view (self->note);
  FootingAutosave *note = footing_session_form_keep (form, "note", self->person, "");
  g_autoptr (FootingAnswer) answer = NULL;

  self->done = footing_session_form_keep (form, "done", self->person, "");
  answer = footing_session_find_answer (footing_context_get_store (self->context),
                                        footing_session_form_get_occurrence (form),
                                        "done", self->person, NULL);
  gtk_check_button_set_active (self->check, answer != NULL && *answer->text != '\0');
  if (note != NULL)
    footing_autosave_bind_text_view (note, "text", view);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed",
                           G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
footing_reach_card_new (FootingSessionForm *form, const FootingReach *reach)
{
  FootingReachCard *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (FOOTING_IS_SESSION_FORM (form), NULL);
  g_return_val_if_fail (reach != NULL, NULL);

  self = g_object_new (FOOTING_TYPE_REACH_CARD, NULL);
  self->context = footing_view_get_context (form);
  self->person = g_strdup (footing_record_get_id (reach->person));
  name = footing_person_format_name (reach->person);
  gtk_label_set_label (self->name, name);
  footing_reach_card_show_reason (self, reach);
  show_needs (self, reach->person);
  show_opening (self, footing_session_form_get_session (form), reach);
  name_controls (self, name);
  bind (self, form);

  return GTK_WIDGET (self);
}

void
footing_reach_card_show_reason (FootingReachCard *self, const FootingReach *reach)
{
  g_autofree char *reason = NULL;

  g_return_if_fail (FOOTING_IS_REACH_CARD (self));
  g_return_if_fail (reach != NULL);

  reason = footing_reach_format_reason (reach);
  gtk_label_set_label (self->reason, reason);
}

const char *
footing_reach_card_get_person (FootingReachCard *self)
{
  g_return_val_if_fail (FOOTING_IS_REACH_CARD (self), NULL);

  return self->person;
}

GtkWidget *
footing_reach_card_get_check (FootingReachCard *self)
{
  g_return_val_if_fail (FOOTING_IS_REACH_CARD (self), NULL);

  return GTK_WIDGET (self->check);
}
