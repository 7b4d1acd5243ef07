/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rituals-dialog.h"
#include "../widgets/date-row.h"
#include "../widgets/fold-box.h"
#include "../widgets/labels.h"
#include "../widgets/ritual-list.h"
#include "../widgets/rows.h"
#include "../widgets/toasts.h"
#include "../widgets/wrap-box.h"
#include "coming-row.h"
#include "date-dialog.h"
#include "date.h"
#include "history-row.h"
#include "recurrence.h"
#include "ritual-words.h"
#include "schedule.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingRitualsDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *rest_box;
  GtkLabel *rest_label;
  GtkWidget *resume_button;
  GtkWidget *coming_group;
  GtkWidget *coming;
  GtkWidget *rituals;
  GtkWidget *add_button;
  GtkWidget *pause_button;
  GtkWidget *history_group;
  GtkWidget *history;

  /* owned */
  FootingModel *model;
  char *moving; /* the occurrence that a day is asked for */
};

G_DEFINE_FINAL_TYPE (FootingRitualsDialog, footing_rituals_dialog, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingRitualsDialog *self)
{
  return footing_model_get_store (self->model);
}

static GPtrArray *
list_rituals (FootingRitualsDialog *self, GError **error)
{
  return footing_store_list (get_store (self), FOOTING_TYPE_RITUAL,
                             footing_model_get_recovery (self->model), error);
}

static FootingRitual *
find_ritual (GPtrArray *rituals, const char *id)
{
  for (guint i = 0; i < rituals->len; i++)
    if (strcmp (footing_record_get_id (g_ptr_array_index (rituals, i)), id) == 0)
      return g_ptr_array_index (rituals, i);

  return NULL;
}

static char *
format_title (FootingRitualsDialog *self, FootingRitual *ritual)
{
  const FootingPerspective perspective = footing_model_get_perspective (
      self->model, footing_model_get_recovery (self->model));
  const char *title = footing_ritual_get_title (
      ritual, footing_model_get_guidance (self->model), perspective);

  return footing_text_to_line (title, _ ("A time of your own"));
}

/* --- Coming up ------------------------------------------------------------------- */

/* Nothing was done with it yet, and it has not come. */
static gboolean
is_regular (FootingOccurrence *occurrence, gint64 now)
{
  return occurrence->due_at > now && occurrence->snoozed_until == 0 &&
         *occurrence->moved_to == '\0';
}

/* Whether @occurrence, of one of @rituals, is passed over in a pause. */
static gboolean
is_paused (FootingOccurrence *occurrence, GPtrArray *rituals)
{
  FootingRitual *ritual = find_ritual (rituals, occurrence->ritual);

  return ritual == NULL || strcmp (occurrence->date, ritual->paused_until) < 0;
}

/* Leaves the first regular one of each ritual, and all others that are not paused. */
static void
keep_next (GPtrArray *occurrences, GPtrArray *rituals, gint64 now)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < occurrences->len;) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);

    if (is_paused (occurrence, rituals) ||
        (is_regular (occurrence, now) &&
         !g_hash_table_add (seen, (gpointer)occurrence->ritual)))
      g_ptr_array_remove_index (occurrences, i);
    else
      i++;
  }
}

static GtkWidget *
make_coming (gpointer record, gpointer data)
{
  return footing_coming_row_new (record);
}

static gboolean
show_coming (FootingRitualsDialog *self, GPtrArray *rituals, GError **error)
{
  FootingClock *clock = footing_store_get_clock (get_store (self));
  g_autoptr (GPtrArray) occurrences = footing_store_list_open_occurrences (
      get_store (self), footing_model_get_recovery (self->model), error);

  if (occurrences == NULL)
    return FALSE;

  keep_next (occurrences, rituals, footing_clock_now (clock));
  footing_rows_sync (self->coming, occurrences, make_coming, self);
  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);
    g_autofree char *title =
        format_title (self, find_ritual (rituals, occurrence->ritual));
    g_autofree char *when = footing_occurrence_format_coming (occurrence, clock);

    footing_coming_row_update (FOOTING_COMING_ROW (footing_rows_find (
                                   self->coming, footing_record_get_id (occurrence))),
                               title, when, i);
  }
  gtk_list_box_invalidate_sort (GTK_LIST_BOX (self->coming));
  gtk_widget_set_visible (self->coming_group, occurrences->len > 0);

  return TRUE;
}

/* --- A rest ---------------------------------------------------------------------- */

/* The first day after a pause of all that are switched on; NULL while one of them runs.
 */
static const char *
find_pause (GPtrArray *rituals, const char *today)
{
  const char *first = NULL;

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (!ritual->enabled)
      continue;
    if (!footing_date_is_valid (ritual->paused_until) ||
        strcmp (ritual->paused_until, today) <= 0)
      return NULL;
    if (first == NULL || strcmp (ritual->paused_until, first) < 0)
      first = ritual->paused_until;
  }

  return first;
}

static void
show_rest (FootingRitualsDialog *self, GPtrArray *rituals)
{
  g_autoptr (FootingRecovery) recovery = footing_model_dup_recovery (self->model);
  const gboolean active = recovery != NULL && strcmp (recovery->state, "active") == 0;
  g_autofree char *today = footing_model_today (self->model);
  const char *until = find_pause (rituals, today);
  g_autofree char *text = NULL;

  if (until != NULL) {
    g_autofree char *date = footing_date_format_long (until);

    /* Translators: %s is a date, such as "Tue, 10 March" */
    text = g_strdup_printf (_ ("Paused until %s. Nothing reminds you before."), date);
  } else if (!active) {
    text = g_strdup (_ ("This plan is not active, so nothing reminds you."));
  }

  gtk_label_set_label (self->rest_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->rest_box, text != NULL);
  gtk_widget_set_visible (self->resume_button, until != NULL);
  gtk_widget_set_visible (self->pause_button,
                          active && until == NULL && rituals->len > 0);
}

static gboolean
set_pause (FootingRitualsDialog *self, const char *until, GError **error)
{
  g_autoptr (GPtrArray) rituals = list_rituals (self, error);
  gboolean done = TRUE;

  if (rituals == NULL || !footing_store_begin (get_store (self), error))
    return FALSE;
  for (guint i = 0; done && i < rituals->len; i++)
    done = footing_store_change (get_store (self), FOOTING_TYPE_RITUAL,
                                 footing_record_get_id (g_ptr_array_index (rituals, i)),
                                 error, "paused-until", until, NULL);

  return footing_store_end (get_store (self), done, done ? error : NULL) && done;
}

static char *
pause_chosen_cb (FootingRitualsDialog *self, const char *date)
{
  g_autofree char *today = footing_model_today (self->model);
  g_autoptr (GError) error = NULL;

  if (strcmp (date, today) <= 0)
    return g_strdup (_ ("Choose a day after today: on that day they begin again."));
  if (!set_pause (self, date, &error))
    return g_strdup (error->message);

  gtk_widget_grab_focus (self->resume_button);
  return NULL;
}

static void
pause_cb (FootingRitualsDialog *self)
{
  static const int days[] = {7, 14, 30};
  FootingDateDialog *dialog = footing_date_dialog_new (
      GTK_WINDOW (self), self->model, _ ("Pause All"),
      _ ("For a holiday, an illness, or weeks that are full. All rituals begin again on "
         "the day you choose; a pause is not a miss."),
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

  if (set_pause (self, "", &error))
    gtk_widget_grab_focus (self->pause_button);
  else
    footing_model_report (self->model, error);
}

/* --- The rituals ----------------------------------------------------------------- */

static void
add_cb (FootingRitualsDialog *self)
{
  footing_ritual_list_add (self->rituals, self->model,
                           footing_model_get_recovery (self->model));
}

/* --- Looking back ---------------------------------------------------------------- */

static GtkWidget *
make_history (gpointer record, gpointer data)
{
  return footing_history_row_new (FOOTING_RITUALS_DIALOG (data)->model,
                                  footing_record_get_id (record));
}

static void
show_history (FootingRitualsDialog *self, GPtrArray *rituals)
{
  gboolean any = FALSE;

  footing_rows_sync (self->history, rituals, make_history, self);
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);
    GtkWidget *row = footing_rows_find (self->history, footing_record_get_id (ritual));
    g_autofree char *title = format_title (self, ritual);
    const gboolean has = footing_history_row_refresh (FOOTING_HISTORY_ROW (row), title);

    gtk_widget_set_visible (row, has);
    any |= has;
  }
  gtk_widget_set_visible (self->history_group, any);
}

/* --- The window ------------------------------------------------------------------ */

static void
refresh (FootingRitualsDialog *self)
{
  const char *recovery = footing_model_get_recovery (self->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rituals = NULL;

  gtk_stack_set_visible_child_name (self->stack, recovery != NULL ? "list" : "empty");
  if (recovery == NULL)
    return;

  rituals = list_rituals (self, &error);
  if (rituals == NULL || !show_coming (self, rituals, &error)) {
    footing_model_report (self->model, error);
    return;
  }

  footing_ritual_list_show (self->rituals, self->model, recovery);
  show_rest (self, rituals);
  show_history (self, rituals);
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

static char *
move_chosen_cb (FootingRitualsDialog *self, const char *date)
{
  FootingStore *store = get_store (self);
  FootingClock *clock = footing_store_get_clock (store);
  g_autoptr (GTimeZone) zone = footing_clock_zone (clock);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingOccurrence) before =
      footing_store_get (store, FOOTING_TYPE_OCCURRENCE, self->moving, &error);
  g_autoptr (FootingRitual) ritual = NULL;
  g_autofree char *day = footing_date_format_long (date);
  g_autofree char *text = NULL;
  const char *previous;

  if (before != NULL)
    ritual = footing_store_get (store, FOOTING_TYPE_RITUAL, before->ritual, &error);
  if (ritual != NULL &&
      footing_recurrence_instant (date, ritual->time, zone) <= footing_clock_now (clock))
    return g_strdup (_ ("This time has passed: choose a later day."));
  if (ritual == NULL || !footing_schedule_put_off (store, self->moving, date, &error))
    return g_strdup (error->message);

  previous = *before->moved_to != '\0' ? before->moved_to : before->date;
  /* Translators: %s is a date, such as "Thu, 12 March" */
  text = g_strdup_printf (_ ("Moved to %s"), day);
  footing_model_toast (self->model, text, _ ("_Undo"), "win.move-occurrence",
                       g_variant_new ("(ss)", self->moving, previous));
  return NULL;
}

/* What is said of moving @occurrence; NULL when it is gone. */
static char *
describe_move (FootingRitualsDialog *self, const char *occurrence)
{
  g_autoptr (FootingOccurrence) row =
      footing_store_get (get_store (self), FOOTING_TYPE_OCCURRENCE, occurrence, NULL);
  g_autoptr (FootingRitual) ritual = NULL;
  g_autofree char *title = NULL;

  if (row != NULL)
    ritual = footing_store_get (get_store (self), FOOTING_TYPE_RITUAL, row->ritual, NULL);
  if (ritual == NULL)
    return NULL;

  title = format_title (self, ritual);
  /* Translators: %s is the title of a ritual */
  return g_strdup_printf (_ ("“%s” moves only this once, to the same time on another "
                             "day. The rhythm stays."),
                          title);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const int days[] = {1, 3, 7};
  FootingRitualsDialog *self = FOOTING_RITUALS_DIALOG (widget);
  g_autofree char *text = describe_move (self, g_variant_get_string (parameter, NULL));
  FootingDateDialog *dialog;

  if (text == NULL)
    return;

  dialog =
      footing_date_dialog_new (GTK_WINDOW (self), self->model, _ ("Move This One"), text,
                               /* Translators: puts a ritual on another day */
                               _ ("_Move"), days, G_N_ELEMENTS (days));
  g_free (self->moving);
  self->moving = g_variant_dup_string (parameter, NULL);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (move_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
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
  g_autofree char *id = footing_schedule_open_session (
      get_store (self), g_variant_get_string (parameter, NULL), &error);

  if (id != NULL)
    leave_for (self, "app.start-ritual", g_variant_new_string (id));
  else
    footing_model_report (self->model, error);
}

static void
new_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  leave_for (FOOTING_RITUALS_DIALOG (widget), "app.new-plan",
             g_variant_new_string ("self"));
}

static void
footing_rituals_dialog_dispose (GObject *object)
{
  FootingRitualsDialog *self = FOOTING_RITUALS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_RITUALS_DIALOG);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (footing_rituals_dialog_parent_class)->dispose (object);
}

static void
footing_rituals_dialog_finalize (GObject *object)
{
  g_free (FOOTING_RITUALS_DIALOG (object)->moving);

  G_OBJECT_CLASS (footing_rituals_dialog_parent_class)->finalize (object);
}

static void
footing_rituals_dialog_class_init (FootingRitualsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_rituals_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_rituals_dialog_finalize;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/rituals/rituals-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, rest_box);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, rest_label);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog,
                                        resume_button);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualsDialog, coming_group);
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
  gtk_widget_class_install_action (widget_class, "rituals.move", "s", move_cb);
  gtk_widget_class_install_action (widget_class, "rituals.new-plan", NULL, new_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_rituals_dialog_init (FootingRitualsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (GTK_LIST_BOX (self->coming), footing_coming_row_compare,
                              NULL, NULL);
}

void
footing_rituals_dialog_show (GtkWindow *parent, FootingModel *model)
{
  FootingRitualsDialog *self;

  g_return_if_fail (FOOTING_IS_MODEL (model));

  footing_model_flush (model);
  self =
      g_object_new (FOOTING_TYPE_RITUALS_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->model = g_object_ref (model);
  footing_toasts_follow (self->toasts, model, GTK_WIDGET (parent));
  g_signal_connect_object (footing_model_get_store (model), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::recovery", G_CALLBACK (recovery_cb), self,
                           G_CONNECT_SWAPPED);

  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
