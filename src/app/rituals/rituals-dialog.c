/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rituals-dialog.h"
#include "ritual-rest.h"
#include "widgets/fold-box.h"
#include "editors/ritual-list.h"
#include "widgets/rows.h"
#include "widgets/toasts.h"
#include "widgets/wrap-box.h"
#include "sections/coming-group.h"
#include "sections/date-dialog.h"
#include "sections/draft-offer.h"
#include "date.h"
#include "history-row.h"
#include "format/date-format.h"
#include "format/ritual-format.h"
#include "plan/closing.h"
#include "plan/rituals.h"
#include "schedule/schedule.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many occurrences a rhythm looks back on: a year of weeks, of one ritual and of all
 * of them. What is older weighs nothing. */
#define RHYTHM_LENGTH 52
#define RHYTHM_LENGTH_ALL (4 * 52)

/* How many are shown before those who want to see all ask for them. */
#define N_FOLDED 30

struct _FootingRitualsDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkButton *start_button;
  GtkWidget *rest_box;
  GtkLabel *rest_label;
  GtkWidget *resume_button;
  FootingComingGroup *coming;
  GtkWidget *rituals;
  GtkWidget *add_button;
  GtkWidget *pause_button;
  GtkWidget *history_group;
  GtkWidget *history;

  /* owned */
  FootingContext *context;
  GHashTable *past; /* id of a ritual → its last occurrences, the newest first */

  /* state */
  FootingPerspective perspective;
};

G_DEFINE_FINAL_TYPE (FootingRitualsDialog, footing_rituals_dialog, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingRitualsDialog *self)
{
  return footing_context_get_store (self->context);
}

static GPtrArray *
list_rituals (FootingRitualsDialog *self, GError **error)
{
  return footing_store_list (get_store (self), FOOTING_TYPE_RITUAL,
                             footing_context_get_recovery (self->context), error);
}

/* --- A rest ---------------------------------------------------------------------- */

static void
show_rest (FootingRitualsDialog *self, GPtrArray *rituals)
{
  g_autoptr (FootingRecovery) recovery = footing_context_dup_recovery (self->context);
  const gboolean active = recovery != NULL && footing_recovery_is_active (recovery);
  g_autofree char *today = footing_context_today (self->context);
  const char *until = footing_plan_find_pause (rituals, today);
  g_autofree char *text = NULL;

  if (until != NULL) {
    g_autofree char *date = footing_date_format_long (until, today);

    /* Translators: %s is a date, such as "Tue, 10 March" */
    text =
        g_strdup_printf (_ ("Paused until %s. You won’t be reminded before then."), date);
  } else if (recovery != NULL && footing_recovery_is_recovered (recovery)) {
    text =
        g_strdup (_ ("This plan is closed: of its rituals, only the look back goes on."));
  } else if (!active) {
    text = g_strdup (_ ("This plan isn’t active, so nothing reminds you."));
  }

  gtk_label_set_label (self->rest_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->rest_box, text != NULL);
  gtk_widget_set_visible (self->resume_button, text != NULL);
  gtk_widget_set_visible (self->pause_button,
                          active && until == NULL && rituals->len > 0);
}

/* Until @until, which was chosen in @dialog. */
static gboolean
set_pause (FootingRitualsDialog *self,
           const char *until,
           FootingDateDialog *dialog,
           GError **error)
{
  gboolean done;

  if (!footing_store_begin (get_store (self), error))
    return FALSE;
  done = footing_plan_pause_rituals (
      get_store (self), footing_context_get_recovery (self->context), until, error);
  if (done)
    done = footing_date_dialog_forget (dialog, error);

  return footing_store_end (get_store (self), done, done ? error : NULL) && done;
}

static char *
pause_chosen_cb (FootingRitualsDialog *self, const char *date, FootingDateDialog *dialog)
{
  g_autoptr (GError) error = NULL;
  FootingRitualRest *before = footing_ritual_rest_read (self->context, &error);

  if (before == NULL || !set_pause (self, date, dialog, &error)) {
    g_clear_pointer (&before, footing_ritual_rest_free);
    return g_strdup (error->message);
  }

  footing_ritual_rest_say (self->context, TRUE, before);
  gtk_widget_grab_focus (self->resume_button);
  return NULL;
}

static void
pause_cb (FootingRitualsDialog *self)
{
  static const int days[] = {7, 14, 30};
  FootingDateDialog *dialog = footing_date_dialog_new (
      GTK_WINDOW (self), self->context, FOOTING_TYPE_RECOVERY,
      footing_context_get_recovery (self->context), "pause", _ ("Pause All"),
      _ ("For a holiday, an illness or a busy few weeks. All rituals start again on the "
         "day you choose; a pause doesn’t count as missed."),
      /* Translators: a button that lets all rituals rest */
      _ ("_Pause"), days, G_N_ELEMENTS (days));

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (pause_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
resume_cb (FootingRitualsDialog *self)
{
  g_autoptr (GError) error = NULL;
  FootingRitualRest *before = footing_ritual_rest_read (self->context, &error);

  if (before == NULL ||
      !footing_plan_resume_rituals (
          get_store (self), footing_context_get_recovery (self->context), &error)) {
    g_clear_pointer (&before, footing_ritual_rest_free);
    footing_context_report (self->context, error);
    return;
  }

  footing_ritual_rest_say (self->context, FALSE, before);
  gtk_widget_grab_focus (self->pause_button);
}

/* --- The rituals ----------------------------------------------------------------- */

static void
add_cb (FootingRitualsDialog *self)
{
  footing_ritual_list_add (self->rituals, self->context,
                           footing_context_get_recovery (self->context));
}

/* --- Looking back ---------------------------------------------------------------- */

static void
add_past (FootingRitualsDialog *self, FootingOccurrence *occurrence)
{
  GPtrArray *past = g_hash_table_lookup (self->past, occurrence->ritual);

  if (past == NULL) {
    past = g_ptr_array_new_with_free_func (g_object_unref);
    g_hash_table_insert (self->past, g_strdup (occurrence->ritual), past);
  }
  g_ptr_array_add (past, g_object_ref (occurrence));
}

/* Reads what became of the last occurrences of @rituals, a page at a time. */
static void
prepare_history (GPtrArray *rituals, gpointer data)
{
  FootingRitualsDialog *self = data;

  g_hash_table_remove_all (self->past);
  for (guint i = 0; i < rituals->len; i += FOOTING_PAGE_LENGTH) {
    g_autoptr (GPtrArray) ids = g_ptr_array_new ();
    g_autoptr (GPtrArray) past = NULL;
    g_autoptr (GError) error = NULL;

    for (guint j = i; j < MIN (rituals->len, i + FOOTING_PAGE_LENGTH); j++)
      g_ptr_array_add (ids, (gpointer)footing_record_get_id (rituals->pdata[j]));
    past = footing_store_list_histories (get_store (self), ids, RHYTHM_LENGTH, &error);
    if (past == NULL)
      footing_context_report (self->context, error);
    for (guint j = 0; past != NULL && j < past->len; j++)
      add_past (self, g_ptr_array_index (past, j));
  }
}

static GtkWidget *
make_history (gpointer record, gpointer data)
{
  return footing_history_row_new (FOOTING_RITUALS_DIALOG (data)->context,
                                  footing_record_get_id (record));
}

static void
update_history (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingRitualsDialog *self = data;
  GPtrArray *past = g_hash_table_lookup (self->past, footing_record_get_id (record));
  g_autofree char *title =
      footing_ritual_format_title (record, self->context, self->perspective);

  if (past != NULL)
    footing_history_row_show (FOOTING_HISTORY_ROW (row), record, title, past);
}

/* F44: how it goes in all, in words. */
static void
show_rhythm (FootingRitualsDialog *self, const char *recovery, GPtrArray *rituals)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) past =
      footing_store_list_past (get_store (self), recovery, RHYTHM_LENGTH_ALL, &error);

  if (past == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self->history_group),
      footing_rhythm_to_sentence (footing_rhythm_compute_all (past, rituals, today)));
}

static void
show_history (FootingRitualsDialog *self, const char *recovery, GPtrArray *rituals)
{
  self->perspective = footing_context_get_perspective (self->context, recovery);
  gtk_widget_set_visible (
      self->history_group,
      footing_rows_show_list (self->history, FOOTING_LIST_PAST_RITUALS, recovery) > 0);
  show_rhythm (self, recovery, rituals);
}

/* --- The window ------------------------------------------------------------------ */

static void
refresh (FootingRitualsDialog *self)
{
  const char *recovery = footing_context_get_recovery (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rituals = NULL;

  gtk_stack_set_visible_child_name (self->stack, recovery != NULL ? "list" : "empty");
  if (recovery == NULL) {
    footing_draft_offer_update (self->empty, self->start_button, "rituals.resume",
                                self->context);
    return;
  }

  rituals = list_rituals (self, &error);
  if (rituals == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_coming_group_refresh (self->coming, self->context, rituals);
  footing_ritual_list_show (self->rituals, self->context, recovery);
  show_rest (self, rituals);
  show_history (self, recovery, rituals);
}

static void
store_changed_cb (FootingRitualsDialog *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY ||
      type == FOOTING_TYPE_RITUAL || type == FOOTING_TYPE_OCCURRENCE)
    refresh (self);
}

/* Another plan: none of its rows is one of the last. */
static void
recovery_cb (FootingRitualsDialog *self)
{
  refresh (self);
}

/* Closes, and does @action of the window below. */
static void
leave_for (FootingRitualsDialog *self, const char *action, GVariant *target)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GVariant) kept = target != NULL ? g_variant_ref_sink (target) : NULL;

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, kept);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingRitualsDialog *self = FOOTING_RITUALS_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_schedule_open_another (
      get_store (self), g_variant_get_string (parameter, NULL), &error);

  if (id != NULL)
    leave_for (self, "app.start-ritual", g_variant_new_string (id));
  else
    footing_context_report (self->context, error);
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_for (FOOTING_RITUALS_DIALOG (widget), "app.new-plan",
             g_variant_new_string ("self"));
}

static void
resume_plan_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_for (FOOTING_RITUALS_DIALOG (widget), "app.resume", parameter);
}

static void
footing_rituals_dialog_dispose (GObject *object)
{
  FootingRitualsDialog *self = FOOTING_RITUALS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_RITUALS_DIALOG);
  g_clear_pointer (&self->past, g_hash_table_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_rituals_dialog_parent_class)->dispose (object);
}

static void
footing_rituals_dialog_class_init (FootingRitualsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_rituals_dialog_dispose;

  g_type_ensure (FOOTING_TYPE_COMING_GROUP);
  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/rituals/rituals-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, empty);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, start_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, rest_box);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, rest_label);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog,
                                        resume_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, coming);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, rituals);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, pause_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog,
                                        history_group);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, history);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, pause_cb);
  gtk_widget_class_bind_template_callback (widget_class, resume_cb);

  gtk_widget_class_install_action (widget_class, "rituals.start", "s", start_cb);
  gtk_widget_class_install_action (widget_class, "rituals.new-plan", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "rituals.resume", "s", resume_plan_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_rituals_dialog_init (FootingRitualsDialog *self)
{
  self->past = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify)g_ptr_array_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_rituals_dialog_show (GtkWindow *parent, FootingContext *context)
{
  static const FootingRowKind kind = {.make = make_history,
                                      .update = update_history,
                                      .prepare = prepare_history,
                                      .n_folded = N_FOLDED};
  FootingRitualsDialog *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  footing_context_flush (context);
  self =
      g_object_new (FOOTING_TYPE_RITUALS_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  footing_rows_bind (self->history, NULL, context, FOOTING_TYPE_RITUAL, &kind, self);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_toasts_follow (self->toasts, context);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::recovery", G_CALLBACK (recovery_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);

  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
