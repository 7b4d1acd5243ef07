/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-page.h"
#include "answer-ritual.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "format/ritual-format.h"
#include "widgets/date-row.h"
#include "widgets/fold-box.h"
#include "widgets/hint.h"
#include "widgets/wrap-box.h"
#include "form-one-on-one.h"
#include "form-outreach.h"
#include "form-own.h"
#include "form-reflection.h"
#include "form-update.h"
#include "session-steps.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingSessionPage {
  AdwBin parent_instance;

  /* template children */
  AdwWindowTitle *title;
  AdwBin *unsaved;
  GtkWidget *page;
  GtkLabel *question;
  GtkLabel *help;
  GtkLabel *counts;
  GtkWidget *done_box;
  GtkLabel *done_label;
  AdwBin *steps_bin;
  AdwBin *form_bin;
  GtkWidget *skip_button;
  GtkButton *finish_button;

  /* owned */
  FootingContext *context;

  /* borrowed */
  FootingSessionForm *form;

  /* state */
  char *occurrence;
};

G_DEFINE_FINAL_TYPE (FootingSessionPage, footing_session_page, ADW_TYPE_BIN)

enum {
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_question (FootingSession *session)
{
  const gboolean own = session->perspective == FOOTING_PERSPECTIVE_SELF;

  switch (session->kind) {
  case FOOTING_SESSION_OUTREACH:
    return own ? _ ("Who should hear from you?") : _ ("Who can help them?");
  case FOOTING_SESSION_UPDATE:
    return _ ("What moved, in a few lines?");
  case FOOTING_SESSION_REFLECTION:
    return _ ("How was the week?");
  case FOOTING_SESSION_ONE_ON_ONE:
    return _ ("What do you want to talk about?");
  case FOOTING_SESSION_CHECKIN:
  case FOOTING_SESSION_OWN:
  default:
    return _ ("How did it go?");
  }
}

static const char *
get_help (FootingSession *session, FootingGuidance *guidance)
{
  const FootingGuide *guide =
      footing_guidance_lookup (guidance, FOOTING_GUIDE_RITUAL, session->ritual->code);
  const char *text =
      guide != NULL ? footing_guide_text (guide, session->perspective) : NULL;

  return text != NULL ? text : _ ("A line is enough.");
}

/* What finishing did; @made says whether a step came of it. */
static const char *
get_finished (FootingSession *session, gboolean step)
{
  switch (session->kind) {
  case FOOTING_SESSION_OUTREACH:
    return _ ("Added to your timeline, and noted with the people");
  case FOOTING_SESSION_UPDATE:
    return _ ("Marked as sent. Added to your timeline");
  case FOOTING_SESSION_REFLECTION:
    return step ? _ ("Added to your timeline. The experiment is a step of your plan")
                : _ ("Added to your timeline");
  case FOOTING_SESSION_ONE_ON_ONE:
    return step ? _ ("Added to your timeline. What you promised is in your plan")
                : _ ("Added to your timeline");
  case FOOTING_SESSION_CHECKIN:
  case FOOTING_SESSION_OWN:
  default:
    return _ ("Added to your timeline");
  }
}

static const char *
get_open_again (FootingSession *session)
{
  return session->kind == FOOTING_SESSION_ONE_ON_ONE ? _ ("The one-on-one is open again")
                                                     : _ ("The session is open again");
}

static gboolean
has_step (FootingSessionPage *self)
{
  FootingSession *session = footing_session_form_get_session (self->form);
  g_autofree char *id = session->kind == FOOTING_SESSION_ONE_ON_ONE
                            ? footing_session_get_promise_id (self->occurrence, 0)
                            : footing_session_get_step_id (self->occurrence);
  g_autoptr (FootingStep) step = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_STEP, id, NULL);

  return step != NULL && footing_record_get_deleted_at (step) == 0;
}

static gboolean
take_back_cb (gpointer context, gpointer finished, GError **error)
{
  return footing_session_take_back (footing_context_get_store (context), finished, error);
}

static void
finish_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingSessionPage *self = FOOTING_SESSION_PAGE (widget);
  g_autoptr (GVariant) finished = NULL;
  g_autoptr (GError) error = NULL;

  footing_hint_clear (self->page);
  if (!footing_context_flush (self->context) ||
      !footing_date_row_check_all (GTK_WIDGET (self->form)))
    return;

  finished = footing_session_finish (footing_context_get_store (self->context),
                                     footing_context_get_guidance (self->context),
                                     self->occurrence, &error);
  if (g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_INVALID)) {
    footing_hint_show (self->page, footing_session_form_find_field (self->form),
                       error->message);
    return;
  }
  if (finished == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_context_offer_undo (
      self->context,
      get_finished (footing_session_form_get_session (self->form), has_step (self)),
      get_open_again (footing_session_form_get_session (self->form)), take_back_cb,
      g_steal_pointer (&finished), (GDestroyNotify)g_variant_unref);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingSessionPage *self = FOOTING_SESSION_PAGE (widget);

  if (footing_unsaved_may_leave (widget, widget, self->context, "session.close", NULL))
    g_signal_emit (self, signals[CLOSED], 0);
}

static void
skip_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingSessionPage *self = FOOTING_SESSION_PAGE (widget);

  if (!footing_unsaved_may_leave (widget, widget, self->context, "session.skip", NULL))
    return;

  footing_answer_ritual (self->context, self->occurrence, "skip");
  g_signal_emit (self, signals[CLOSED], 0);
}

/* H19: what was done for its week, and maybe early, can be done once more. */
static void
another_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingSessionPage *self = FOOTING_SESSION_PAGE (widget);
  FootingSession *session = footing_session_form_get_session (self->form);
  /* Its page takes the place of this one. */
  g_autoptr (GtkWidget) kept = g_object_ref (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!footing_unsaved_may_leave (widget, widget, self->context, "session.another", NULL))
    return;

  id = footing_schedule_open_another (footing_context_get_store (self->context),
                                      footing_record_get_id (session->ritual), &error);
  if (id == NULL)
    footing_context_report (self->context, error);
  else
    gtk_widget_activate_action (kept, "app.start-ritual", "s", id);
}

static void
footing_session_page_dispose (GObject *object)
{
  FootingSessionPage *self = FOOTING_SESSION_PAGE (object);

  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SESSION_PAGE);

  G_OBJECT_CLASS (footing_session_page_parent_class)->dispose (object);
}

static void
footing_session_page_finalize (GObject *object)
{
  FootingSessionPage *self = FOOTING_SESSION_PAGE (object);

  g_clear_object (&self->context);
  g_free (self->occurrence);

  G_OBJECT_CLASS (footing_session_page_parent_class)->finalize (object);
}

static void
footing_session_page_class_init (FootingSessionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_session_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_session_page_finalize;

  signals[CLOSED] = g_signal_new ("closed", FOOTING_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sessions/session-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, title);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, page);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, question);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, help);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, counts);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, done_box);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, done_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, steps_bin);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, form_bin);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, skip_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSessionPage, finish_button);

  gtk_widget_class_install_action (widget_class, "session.finish", NULL, finish_cb);
  gtk_widget_class_install_action (widget_class, "session.close", NULL, close_cb);
  gtk_widget_class_install_action (widget_class, "session.skip", NULL, skip_cb);
  gtk_widget_class_install_action (widget_class, "session.another", NULL, another_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "session.close",
                                       NULL);
}

static void
footing_session_page_init (FootingSessionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A check-in has a window of its own. */
static GType
get_form_type (FootingSessionKind kind)
{
  switch (kind) {
  case FOOTING_SESSION_OUTREACH:
    return FOOTING_TYPE_FORM_OUTREACH;
  case FOOTING_SESSION_UPDATE:
    return FOOTING_TYPE_FORM_UPDATE;
  case FOOTING_SESSION_REFLECTION:
    return FOOTING_TYPE_FORM_REFLECTION;
  case FOOTING_SESSION_ONE_ON_ONE:
    return FOOTING_TYPE_FORM_ONE_ON_ONE;
  case FOOTING_SESSION_OWN:
    return FOOTING_TYPE_FORM_OWN;
  case FOOTING_SESSION_CHECKIN:
  default:
    return G_TYPE_INVALID;
  }
}

/* What ends the session: for one that is @done, nothing more than what was changed. */
static const char *
get_finish (FootingSession *session, gboolean done)
{
  if (done)
    return _ ("_Save");

  return session->kind == FOOTING_SESSION_UPDATE ? _ ("Mark as _Sent") : _ ("_Finish");
}

static void
show_done (FootingSessionPage *self, FootingSession *session)
{
  g_autofree char *done = footing_occurrence_format_done (
      session->occurrence,
      footing_store_get_clock (footing_context_get_store (self->context)));

  if (done != NULL)
    gtk_label_set_label (self->done_label, done);
  gtk_widget_set_visible (self->done_box, done != NULL);
  gtk_button_set_label (self->finish_button, get_finish (session, done != NULL));
}

/* H19: which one it counts as, before it does. */
static void
show_counts (FootingSessionPage *self, FootingSession *session)
{
  g_autofree char *counts = footing_occurrence_format_counts (
      session->occurrence, session->ritual, footing_context_get_store (self->context));

  gtk_label_set_label (self->counts, counts != NULL ? counts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->counts), counts != NULL);
}

/* Another day has come, and with it another that it counts as. */
static void
refresh_counts (FootingSessionPage *self)
{
  g_autoptr (FootingSession) session = NULL;

  if (self->context == NULL)
    return;

  session = footing_session_open (footing_context_get_store (self->context),
                                  self->occurrence, NULL);
  if (session != NULL)
    show_counts (self, session);
}

/* Shows the form of @session, which it takes. */
static void
load (FootingSessionPage *self, FootingSession *session)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  g_autofree char *shown = footing_record_show (
      session->ritual, footing_session_get_title (session, guidance));
  g_autofree char *title = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  FootingOccurrence *occurrence = session->occurrence;
  GtkWidget *steps;

  adw_window_title_set_title (self->title, title);
  gtk_label_set_label (self->question, get_question (session));
  gtk_label_set_label (self->help, get_help (session, guidance));
  gtk_widget_set_visible (self->skip_button,
                          footing_occurrence_is_due (occurrence) ||
                              footing_occurrence_is_snoozed (occurrence));
  show_counts (self, session);
  show_done (self, session);

  steps = footing_session_steps_new (self->context, session);
  adw_bin_set_child (self->steps_bin, steps);
  gtk_widget_set_visible (GTK_WIDGET (self->steps_bin), steps != NULL);
  self->form = FOOTING_SESSION_FORM (
      footing_session_form_new (get_form_type (session->kind), self->context, session));
  adw_bin_set_child (self->form_bin, GTK_WIDGET (self->form));
}

GtkWidget *
footing_session_page_new (FootingContext *context, const char *occurrence, GError **error)
{
  g_autoptr (FootingSession) session = NULL;
  FootingSessionPage *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (occurrence != NULL, NULL);

  session = footing_session_open (footing_context_get_store (context), occurrence, error);
  if (session == NULL)
    return NULL;
  g_return_val_if_fail (session->kind != FOOTING_SESSION_CHECKIN, NULL);

  self = g_object_new (FOOTING_TYPE_SESSION_PAGE, NULL);
  self->context = g_object_ref (context);
  self->occurrence = g_strdup (occurrence);
  load (self, g_steal_pointer (&session));
  g_signal_connect_object (footing_context_get_day_watch (context), "changed",
                           G_CALLBACK (refresh_counts), self, G_CONNECT_SWAPPED);
  footing_unsaved_title_follow (self->title, context);
  footing_unsaved_bar_follow (self->unsaved, context);

  return GTK_WIDGET (self);
}

const char *
footing_session_page_get_occurrence (FootingSessionPage *self)
{
  g_return_val_if_fail (FOOTING_IS_SESSION_PAGE (self), NULL);

  return self->occurrence;
}

void
footing_session_page_focus (FootingSessionPage *self)
{
  GtkWidget *field;

  g_return_if_fail (FOOTING_IS_SESSION_PAGE (self));

  field = footing_session_form_find_field (self->form);
  gtk_widget_grab_focus (field);
  /* What is drafted there stays when somebody begins to type, and its start is in sight.
   */
  if (GTK_IS_EDITABLE (field))
    gtk_editable_set_position (GTK_EDITABLE (field), 0);
}
