/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "checkin-dialog.h"
#include "editors/edit-deed.h"
#include "autosave.h"
#include "format/date-format.h"
#include "format/ritual-format.h"
#include "editors/sign-list.h"
#include "widgets/text-area.h"
#include "widgets/toasts.h"
#include "plan/checkins.h"
#include "session/session.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "momentum/sign-history.h"

#include <glib/gi18n-lib.h>

/* Every fourth check-in shows the quiet line. */
#define QUIET_EVERY 4

struct _FootingCheckinDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkLabel *done;
  GtkLabel *help;
  GtkBox *box;
  FootingTextArea *note;
  GtkWidget *quiet_box;
  GtkLabel *quiet_line;
  GtkLabel *signs_note;

  /* owned */
  FootingContext *context;
  FootingAutosave *autosave;
  FootingEdit *edit; /* what it held when it was opened; NULL when that is not known */
  char *recovery;
  char *checkin;
  char *occurrence; /* whose session it is, or NULL */
  char *date;       /* of an old one */

  /* borrowed */
  FootingSignList *list;

  /* state */
  gboolean old;     /* it is opened anew: its day stays, and no ritual is answered */
  gboolean begun;   /* it had answers when it was opened */
  gboolean refused; /* it could not be put on the timeline */
};

G_DEFINE_FINAL_TYPE (FootingCheckinDialog, footing_checkin_dialog, ADW_TYPE_WINDOW)

static gboolean
take_back_cb (gpointer context, gpointer edit, GError **error)
{
  return footing_session_take_back_checkin (footing_context_get_store (context), edit,
                                            error);
}

/* Says that it is kept, and offers to take back what was answered since it was opened. */
static void
offer_undo (FootingCheckinDialog *self)
{
  gboolean changed = FALSE;

  if (self->edit == NULL ||
      !footing_edit_end (self->edit, footing_context_get_store (self->context), &changed,
                         NULL) ||
      !changed) {
    if (!self->old)
      footing_context_toast (self->context, _ ("The check-in is on your timeline"), NULL,
                             NULL, NULL);
    return;
  }

  if (self->old)
    footing_edit_deed_offer (self->context, g_steal_pointer (&self->edit));
  else
    footing_context_offer_undo (
        self->context, _ ("The check-in is on your timeline"),
        self->begun ? _ ("The check-in is as it was before")
                    : _ ("The check-in is no longer on your timeline"),
        take_back_cb, g_steal_pointer (&self->edit), (GDestroyNotify)footing_edit_free);
}

/* What is answered goes on the timeline. FALSE, and said why, when that cannot be done.
 */
static gboolean
keep (FootingCheckinDialog *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (GError) error = NULL;
  const int answers = footing_plan_count_answers (store, self->checkin, &error);

  if (answers == 0 && !self->old)
    return TRUE;

  if (answers < 0 ||
      (!self->old && !footing_session_finish_checkin (store, self->checkin,
                                                      self->occurrence, &error))) {
    footing_context_report (self->context, error);
    return FALSE;
  }

  footing_sign_list_forget_undo (self->list);
  offer_undo (self);

  return TRUE;
}

/* A check-in of today without an answer or a note leaves nothing behind. */
static void
discard (FootingCheckinDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->old &&
      !footing_session_leave_checkin (footing_context_get_store (self->context),
                                      self->checkin, self->occurrence, &error))
    footing_context_report (self->context, error);
}

static gboolean
footing_checkin_dialog_close_request (GtkWindow *window)
{
  FootingCheckinDialog *self = FOOTING_CHECKIN_DIALOG (window);

  if (!footing_unsaved_may_leave (GTK_WIDGET (self), GTK_WIDGET (self), self->context,
                                  "window.close", NULL))
    return GDK_EVENT_STOP;

  /* The answers are stored: whoever closes it again is let go. */
  if (!self->refused && !keep (self)) {
    self->refused = TRUE;
    return GDK_EVENT_STOP;
  }
  discard (self);
  footing_sign_list_forget_undo (self->list);

  return GTK_WINDOW_CLASS (footing_checkin_dialog_parent_class)->close_request (window);
}

static void
footing_checkin_dialog_dispose (GObject *object)
{
  FootingCheckinDialog *self = FOOTING_CHECKIN_DIALOG (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_CHECKIN_DIALOG);

  G_OBJECT_CLASS (footing_checkin_dialog_parent_class)->dispose (object);
}

static void
footing_checkin_dialog_finalize (GObject *object)
{
  FootingCheckinDialog *self = FOOTING_CHECKIN_DIALOG (object);

  g_clear_pointer (&self->edit, footing_edit_free);
  g_clear_object (&self->context);
  g_free (self->recovery);
  g_free (self->checkin);
  g_free (self->occurrence);
  g_free (self->date);

  G_OBJECT_CLASS (footing_checkin_dialog_parent_class)->finalize (object);
}

static void
footing_checkin_dialog_class_init (FootingCheckinDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_checkin_dialog_dispose;
  object_class->finalize = footing_checkin_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = footing_checkin_dialog_close_request;

  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/signs/checkin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, help);
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, done);
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, box);
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, note);
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, quiet_box);
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, quiet_line);
  gtk_widget_class_bind_template_child (widget_class, FootingCheckinDialog, signs_note);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_checkin_dialog_init (FootingCheckinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Whether this is the fourth, eighth, … check-in; a check-in of today is in @history once
 * it has an answer. */
static gboolean
is_fourth (FootingSignHistory *history, gboolean answered)
{
  const guint n = footing_sign_history_get_n_regular (history) + (answered ? 0 : 1);

  return n % QUIET_EVERY == 0;
}

/* The day of an old one: which year it is to be said with follows midnight. */
static void
show_day (FootingCheckinDialog *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_long (self->date, today);

  gtk_label_set_label (self->help, day);
}

/* The check-in with @id, of whatever day and plan. */
static gboolean
load_old (FootingCheckinDialog *self, const char *id, GError **error)
{
  g_autoptr (FootingCheckin) row = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_CHECKIN, id, error);

  if (row == NULL)
    return FALSE;

  self->old = TRUE;
  self->checkin = g_strdup (id);
  self->recovery = g_strdup (row->recovery);
  self->date = g_strdup (row->date);
  show_day (self);
  g_signal_connect_object (self->context, "notify::today", G_CALLBACK (show_day), self,
                           G_CONNECT_SWAPPED);

  return TRUE;
}

static gboolean
load_today (FootingCheckinDialog *self, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (FootingSignHistory) history = NULL;
  int answers;

  self->recovery = g_strdup (footing_context_get_recovery (self->context));
  self->checkin = footing_plan_ensure_checkin (store, self->recovery, "regular", error);
  if (self->checkin == NULL)
    return FALSE;

  answers = footing_plan_count_answers (store, self->checkin, error);
  history = footing_sign_history_new (store, self->recovery, error);
  if (answers < 0 || history == NULL)
    return FALSE;

  self->begun = answers > 0;
  gtk_widget_set_visible (self->quiet_box, is_fourth (history, self->begun));

  return TRUE;
}

/* After the signs there is the note. */
static void
finished_cb (FootingCheckinDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (footing_text_area_get_view (self->note)));
}

static void
show (FootingCheckinDialog *self)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  const FootingPerspective perspective =
      footing_context_get_perspective (self->context, self->recovery);
  GtkWidget *list = footing_sign_list_new (self->context, self->recovery, TRUE);

  self->edit = footing_edit_begin (footing_context_get_store (self->context),
                                   FOOTING_TYPE_CHECKIN, self->checkin, NULL);
  self->list = FOOTING_SIGN_LIST (list);
  gtk_box_append (self->box, list);
  footing_sign_list_set_checkin (self->list, self->checkin);
  g_signal_connect_object (list, "finished", G_CALLBACK (finished_cb), self,
                           G_CONNECT_SWAPPED);

  self->autosave =
      footing_autosave_new (self->context, FOOTING_TYPE_CHECKIN, self->checkin);
  footing_autosave_bind_text_view (self->autosave, "note",
                                   footing_text_area_get_view (self->note));

  gtk_label_set_label (self->signs_note,
                       footing_guidance_signs_note (guidance, perspective));
  gtk_label_set_label (self->quiet_line, footing_guidance_quiet_line (guidance));
  footing_sign_list_focus_first (self->list);
}

/* The check-in with @id, or today's when that is NULL. */
static GtkWidget *
make_dialog (FootingContext *context, GtkWindow *parent, const char *id)
{
  FootingCheckinDialog *self;
  g_autoptr (GError) error = NULL;

  self =
      g_object_new (FOOTING_TYPE_CHECKIN_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  if (!(id != NULL ? load_old (self, id, &error) : load_today (self, &error))) {
    footing_context_report (context, error);
    gtk_window_destroy (GTK_WINDOW (self));
    return NULL;
  }
  show (self);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_toasts_follow (self->toasts, context);

  return GTK_WIDGET (self);
}

GtkWidget *
footing_checkin_dialog_new (FootingContext *context, GtkWindow *parent)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  return make_dialog (context, parent, NULL);
}

GtkWidget *
footing_checkin_dialog_new_for (FootingContext *context,
                                GtkWindow *parent,
                                const char *checkin)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (checkin != NULL, NULL);

  return make_dialog (context, parent, checkin);
}

/* H19: that the one it is for is done already, and when. */
static void
show_done (FootingCheckinDialog *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (FootingOccurrence) occurrence =
      footing_store_get (store, FOOTING_TYPE_OCCURRENCE, self->occurrence, NULL);
  g_autofree char *done =
      occurrence != NULL
          ? footing_occurrence_format_done (occurrence, footing_store_get_clock (store))
          : NULL;

  gtk_label_set_label (self->done, done != NULL ? done : "");
  gtk_widget_set_visible (GTK_WIDGET (self->done), done != NULL);
}

void
footing_checkin_dialog_set_occurrence (FootingCheckinDialog *self, const char *occurrence)
{
  g_return_if_fail (FOOTING_IS_CHECKIN_DIALOG (self));
  g_return_if_fail (occurrence != NULL);

  g_free (self->occurrence);
  self->occurrence = g_strdup (occurrence);
  show_done (self);
}
