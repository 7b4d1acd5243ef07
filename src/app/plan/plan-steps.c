/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-steps.h"
#include "date.h"
#include "drop-dialog.h"
#include "editors/edit-deed.h"
#include "editors/step-deeds.h"
#include "editors/step-row.h"
#include "format/step-format.h"
#include "plan-step.h"
#include "plan/scopes.h"
#include "plan/step-order.h"
#include "plan/steps.h"
#include "sections/date-dialog.h"
#include "store/store-momentum.h"
#include "widgets/row-drag.h"
#include "widgets/rows.h"
#include "widgets/wide-only.h"

#include <glib/gi18n-lib.h>

/* How many steps of each kind are shown before those who want to see all ask for them. */
#define N_STEPS 30

enum {
  OPEN_STEPS,
  PRACTICE,
  SCOPES,
  PAST,
  N_LISTS,
};

/* One of the lists, and how many steps are in it. */
typedef struct {
  FootingPlanSteps *steps;
  FootingList list;
  GtkWidget *box;
  int n;
} List;

struct _FootingPlanSteps {
  AdwBin parent_instance;

  /* template children */
  AdwPreferencesGroup *group;
  GtkWidget *steps;
  GtkToggleButton *past_button;
  GtkWidget *past_label;
  GtkImage *past_icon;
  GtkWidget *past;
  GtkButton *add_button;
  GtkWidget *practice_group;
  GtkWidget *practice;
  GtkWidget *scope_group;
  GtkWidget *scope;
  FootingWideOnly *wide;

  /* owned */
  FootingContext *context;

  /* state */
  char *recovery; /* whose steps are shown, or NULL */
  FootingPerspective perspective;
  gboolean narrow;
  List lists[N_LISTS];
};

G_DEFINE_FINAL_TYPE (FootingPlanSteps, footing_plan_steps, ADW_TYPE_BIN)

static FootingStore *
get_store (FootingPlanSteps *self)
{
  return footing_context_get_store (self->context);
}

/* --- Rows --------------------------------------------------------------------------- */

static GtkWidget *
make_step (gpointer record, gpointer data)
{
  FootingPlanSteps *self = ((List *)data)->steps;

  return footing_plan_step_new (self->context, record, self->perspective);
}

static void
update_step (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  const List *list = data;

  footing_plan_step_set_narrow (row, list->steps->narrow);
  footing_plan_step_update (row, record);
  if (list->list != FOOTING_LIST_PAST_STEPS)
    footing_plan_step_set_place (row, (int)position, list->n);
}

/* How many there are. */
static int
show_list (FootingPlanSteps *self, guint place)
{
  List *list = &self->lists[place];
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (get_store (self), list->list, self->recovery, &error);

  if (ids == NULL) {
    footing_context_report (self->context, error);
    return list->n;
  }

  list->n = (int)ids->len;
  footing_rows_show (list->box, ids);
  gtk_widget_set_visible (list->box, list->n > 0);

  return list->n;
}

/* --- Done and dropped ----------------------------------------------------------------
 */

static void
show_none (List *list)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  footing_rows_show (list->box, none);
  gtk_widget_set_visible (list->box, FALSE);
  list->n = 0;
}

static void
show_past (FootingPlanSteps *self)
{
  const gboolean open = gtk_toggle_button_get_active (self->past_button);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  int done, dropped;

  if (!footing_store_count_past_steps (get_store (self), self->recovery, &done, &dropped,
                                       &error)) {
    footing_context_report (self->context, error);
    return;
  }

  text = footing_step_format_past (done, dropped);
  gtk_label_set_label (GTK_LABEL (self->past_label), text);
  gtk_image_set_from_icon_name (self->past_icon,
                                open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->past_button), done + dropped > 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->past_button),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  if (open && done + dropped > 0)
    show_list (self, PAST);
  else
    show_none (&self->lists[PAST]);
}

static void
past_cb (FootingPlanSteps *self)
{
  if (self->recovery != NULL)
    show_past (self);
}

/* What a step that is done or dropped looks like, unfolded; NULL where it is neither. */
static GtkWidget *
reveal_past (FootingPlanSteps *self, const char *id)
{
  gtk_toggle_button_set_active (self->past_button, TRUE);

  return footing_rows_reveal (self->past, id);
}

static void
ask_happened_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *row =
      reveal_past (FOOTING_PLAN_STEPS (widget), g_variant_get_string (parameter, NULL));

  if (row != NULL)
    footing_step_row_ask_happened (FOOTING_STEP_ROW (row));
}

/* --- Another place -------------------------------------------------------------------
 */

static void
move_by (FootingPlanSteps *self, const char *id, int by)
{
  g_autoptr (GError) error = NULL;
  int place, n;

  if (!footing_steps_find_place (get_store (self), id, &place, &n, &error))
    footing_context_report (self->context, error);
  else if (place >= 0 && place + by >= 0 && place + by < n)
    footing_step_move (self->context, id, place + by);
}

static void
move_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id;
  int by;

  g_variant_get (parameter, "(&si)", &id, &by);
  move_by (FOOTING_PLAN_STEPS (widget), id, by);
}

/* The row in which the focus is moves on, and keeps it. */
static gboolean
move_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FootingPlanSteps *self = FOOTING_PLAN_STEPS (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row =
      focus != NULL ? gtk_widget_get_ancestor (focus, FOOTING_TYPE_STEP_ROW) : NULL;

  if (row == NULL || gtk_widget_get_parent (row) == self->past)
    return GDK_EVENT_PROPAGATE;

  move_by (self, footing_step_row_get_id (FOOTING_STEP_ROW (row)),
           g_variant_get_int32 (args));
  return GDK_EVENT_STOP;
}

static void
dropped_on_cb (GtkWidget *row, GtkWidget *target, gpointer data)
{
  FootingPlanSteps *self = data;
  const char *other = footing_rows_get_id (target);
  g_autoptr (GError) error = NULL;
  int place, n;

  if (other == NULL)
    return;
  if (!footing_steps_find_place (get_store (self), other, &place, &n, &error))
    footing_context_report (self->context, error);
  else if (place >= 0)
    footing_step_move (self->context, footing_rows_get_id (row), place);
}

/* --- Another day, or none -------------------------------------------------------------
 */

static void
later_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingPlanSteps *self = FOOTING_PLAN_STEPS (widget);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = NULL;
  g_autoptr (GError) error = NULL;
  const char *id;
  int days;

  g_variant_get (parameter, "(&si)", &id, &days);
  day = footing_date_add_days (today, days);
  if (!footing_step_reschedule (self->context, id, day, &error))
    footing_context_report (self->context, error);
}

static char *
day_chosen_cb (FootingDateDialog *dialog, const char *day, FootingPlanSteps *self)
{
  const char *id = g_object_get_data (G_OBJECT (dialog), "step");
  g_autoptr (GError) error = NULL;

  return footing_step_reschedule (self->context, id, day, &error) &&
                 footing_date_dialog_forget (dialog, &error)
             ? NULL
             : g_strdup (error->message);
}

static void
choose_day_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const int days[] = {1, 7, 14, 30};
  FootingPlanSteps *self = FOOTING_PLAN_STEPS (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  FootingDateDialog *dialog = footing_date_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (widget)), self->context, FOOTING_TYPE_STEP, id,
      "later", _ ("Move to Another Day"),
      _ ("The step keeps everything else. Moving it isn’t counted anywhere."),
      /* Translators: a button that gives a step another day */
      _ ("_Move"), days, G_N_ELEMENTS (days));

  g_object_set_data_full (G_OBJECT (dialog), "step", g_strdup (id), g_free);
  g_signal_connect_object (dialog, "chosen", G_CALLBACK (day_chosen_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
drop_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (footing_drop_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (widget)), FOOTING_PLAN_STEPS (widget)->context,
      g_variant_get_string (parameter, NULL))));
}

static void
bring_back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_step_bring_back (FOOTING_PLAN_STEPS (widget)->context,
                           g_variant_get_string (parameter, NULL));
}

/* --- One more ------------------------------------------------------------------------
 */

static void
add_cb (FootingPlanSteps *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      footing_steps_add_own (get_store (self), self->recovery, "step", &error);
  GtkWidget *row = id != NULL ? footing_rows_reveal (self->steps, id) : NULL;

  if (id != NULL)
    footing_edit_deed_begin_added (self->context, FOOTING_TYPE_STEP, id);
  if (row != NULL)
    footing_step_row_edit (FOOTING_STEP_ROW (row));
  if (error != NULL)
    footing_context_report (self->context, error);
}

/* --- How wide it is ------------------------------------------------------------------
 */

/* Where there is little room, the words have it: the handle is for the pointer, and the
 * menu moves a step too. */
static void
shown_cb (FootingPlanSteps *self)
{
  gboolean wide;

  g_object_get (self->wide, "shown", &wide, NULL);
  self->narrow = !wide;
  for (guint i = 0; i < N_LISTS; i++)
    for (GtkWidget *row = gtk_widget_get_first_child (self->lists[i].box); row != NULL;
         row = gtk_widget_get_next_sibling (row))
      if (FOOTING_IS_STEP_ROW (row))
        footing_plan_step_set_narrow (row, self->narrow);
}

/* --- The widget ----------------------------------------------------------------------
 */

static void
footing_plan_steps_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PLAN_STEPS);
  g_clear_object (&FOOTING_PLAN_STEPS (object)->context);

  G_OBJECT_CLASS (footing_plan_steps_parent_class)->dispose (object);
}

static void
footing_plan_steps_finalize (GObject *object)
{
  g_free (FOOTING_PLAN_STEPS (object)->recovery);

  G_OBJECT_CLASS (footing_plan_steps_parent_class)->finalize (object);
}

static void
footing_plan_steps_class_init (FootingPlanStepsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_plan_steps_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_plan_steps_finalize;

  g_type_ensure (FOOTING_TYPE_WIDE_ONLY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/plan-steps.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, group);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, steps);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, past_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, past_label);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, past_icon);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, past);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, add_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, practice_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, practice);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, scope_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, scope);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanSteps, wide);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, past_cb);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);

  gtk_widget_class_install_action (widget_class, "steps.move", "(si)", move_cb);
  gtk_widget_class_install_action (widget_class, "steps.later", "(si)", later_cb);
  gtk_widget_class_install_action (widget_class, "steps.choose-day", "s", choose_day_cb);
  gtk_widget_class_install_action (widget_class, "steps.drop", "s", drop_cb);
  gtk_widget_class_install_action (widget_class, "steps.bring-back", "s", bring_back_cb);
  gtk_widget_class_install_action (widget_class, "steps.ask-happened", "s",
                                   ask_happened_cb);
  footing_row_drag_add_keys (widget_class, move_key_cb);
}

static void
footing_plan_steps_init (FootingPlanSteps *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_plan_steps_set_context (FootingPlanSteps *self, FootingContext *context)
{
  static const FootingRowKind kind = {
      .make = make_step, .update = update_step, .n_folded = N_STEPS};
  const List lists[N_LISTS] = {
      [OPEN_STEPS] = {self, FOOTING_LIST_OPEN_STEPS, self->steps, 0},
      [PRACTICE] = {self, FOOTING_LIST_OPEN_PRACTICE, self->practice, 0},
      [SCOPES] = {self, FOOTING_LIST_OPEN_SCOPES, self->scope, 0},
      [PAST] = {self, FOOTING_LIST_PAST_STEPS, self->past, 0},
  };

  g_return_if_fail (FOOTING_IS_PLAN_STEPS (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  for (guint i = 0; i < N_LISTS; i++) {
    self->lists[i] = lists[i];
    footing_rows_bind (lists[i].box, NULL, context, FOOTING_TYPE_STEP, &kind,
                       &self->lists[i]);
    if (i != PAST)
      footing_row_drag_accept (GTK_LIST_BOX (lists[i].box), dropped_on_cb, self);
  }
}

/* H11: what somebody who supports does is what they have committed to. */
static void
set_texts (FootingPlanSteps *self)
{
  const gboolean supports = self->perspective == FOOTING_PERSPECTIVE_SUPPORT;
  const char *title = supports ? _ ("My Commitments") : _ ("Steps");

  adw_preferences_group_set_title (self->group, title);
  adw_preferences_group_set_description (
      self->group, supports ? _ ("One that is kept becomes a win on your timeline.")
                            : _ ("A step that is done becomes a win on your timeline."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->steps),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_button_set_label (self->add_button,
                        supports ? _ ("Add a _Commitment") : _ ("Add a _Step"));
}

void
footing_plan_steps_set_plan (FootingPlanSteps *self,
                             const char *recovery,
                             FootingPerspective perspective)
{
  g_return_if_fail (FOOTING_IS_PLAN_STEPS (self));

  for (guint i = 0; i < N_LISTS; i++)
    show_none (&self->lists[i]);
  g_free (self->recovery);
  self->recovery = g_strdup (recovery);
  self->perspective = perspective;
  gtk_toggle_button_set_active (self->past_button, FALSE);
  set_texts (self);
}

void
footing_plan_steps_refresh (FootingPlanSteps *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_PLAN_STEPS (self));

  if (self->recovery == NULL)
    return;

  if (!footing_plan_restore_scopes (get_store (self), self->recovery, &error))
    footing_context_report (self->context, error);
  show_list (self, OPEN_STEPS);
  show_past (self);
  gtk_widget_set_visible (self->practice_group, show_list (self, PRACTICE) > 0);
  gtk_widget_set_visible (self->scope_group, show_list (self, SCOPES) > 0);
}
