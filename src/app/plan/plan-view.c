/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-view.h"
#include "editors/plan-state.h"
#include "editors/removal.h"
#include "widgets/fold-box.h"
#include "widgets/rows.h"
#include "widgets/focus.h"
#include "widgets/scroll.h"
#include "widgets/wrap-box.h"
#include "sections/closing-offer.h"
#include "sections/coming-group.h"
#include "sections/ritual-actions.h"
#include "outcome-card.h"
#include "plan-empty.h"
#include "plan-erase.h"
#include "plan-part.h"
#include "plan-steps.h"
#include "prepare-group.h"
#include "format/plan-format.h"
#include "plan/plan.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many outcomes are shown before those who want to see all ask for them. */
#define N_OUTCOMES 10

/* The current plan, alive (F11). */
struct _FootingPlanView {
  FootingView parent_instance;

  /* template children */
  GtkLabel *title;
  GtkLabel *state;
  GtkLabel *so_far;
  GtkWidget *support_box;
  GtkWidget *story_button;
  GtkWidget *rest_box;
  GtkLabel *rest_label;
  FootingClosingOffer *closing;
  GtkWidget *outcomes_box;
  GtkWidget *outcomes;
  FootingComingGroup *coming;
  FootingPlanSteps *steps;
  FootingPrepareGroup *prepare;
  GtkWidget *feet_group;
  GtkWidget *feet_row;
  GtkCheckButton *feet_check;
  GtkListBox *parts;

  /* borrowed */
  GtkWidget *empty; /* NULL until it is needed */

  /* owned */
  GHashTable *standings; /* of the outcomes: id → FootingStanding */

  /* state */
  char *recovery; /* whose plan is shown */
  FootingPerspective perspective;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FootingPlanView, footing_plan_view, FOOTING_TYPE_VIEW)

/* The child of the bin, which lets go of it itself. */
static GtkStack *
get_stack (FootingPlanView *self)
{
  return GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
}

/* --- No plan ------------------------------------------------------------------------ */

/* Made for those who have none. */
static void
show_empty (FootingPlanView *self)
{
  if (self->empty == NULL) {
    self->empty = footing_plan_empty_new (footing_view_get_context (self));
    gtk_stack_add_named (get_stack (self), self->empty, "empty");
  }
  footing_plan_empty_refresh (FOOTING_PLAN_EMPTY (self->empty));
  gtk_stack_set_visible_child_name (get_stack (self), "empty");
}

static void
resume_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action_variant (widget, "app.resume", parameter);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_remove (footing_view_get_context (widget), FOOTING_TYPE_RECOVERY,
                  g_variant_get_string (parameter, NULL));
}

static void
switch_initials_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingContext *context = footing_view_get_context (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  g_autoptr (FootingRecovery) plan = footing_store_get (
      footing_context_get_store (context), FOOTING_TYPE_RECOVERY, id, NULL);

  footing_context_flush (context);
  if (plan != NULL)
    footing_plan_state_set_initials (context, id, !plan->initials);
}

static void
erase_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_plan_erase_ask (GTK_WINDOW (gtk_widget_get_root (widget)),
                          footing_view_get_context (widget),
                          g_variant_get_string (parameter, NULL));
}

/* --- Header ------------------------------------------------------------------------- */

/* What whoever supports somebody does with them; made for those who need it. */
static void
show_support (FootingPlanView *self, gboolean shown)
{
  static const char *const ways[][2] = {{N_ ("_Lead the Debrief"), "debrief"},
                                        {N_ ("One-o_n-Ones"), "one-on-ones"}};

  gtk_widget_set_visible (self->support_box, shown);
  if (!shown || gtk_widget_get_first_child (self->support_box) != NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++) {
    GtkWidget *button = gtk_button_new_with_mnemonic (_ (ways[i][0]));

    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.support");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ways[i][1]);
    footing_wrap_box_append (FOOTING_WRAP_BOX (self->support_box), button);
  }
}

static void
show_header (FootingPlanView *self, FootingRecovery *recovery)
{
  g_autofree char *today = footing_context_today (footing_view_get_context (self));
  g_autofree char *title = footing_plan_format_title (recovery);
  g_autofree char *state = footing_plan_format_state (recovery, today);
  const char *rest = footing_plan_describe_rest (recovery);

  show_support (self, footing_recovery_is_support (recovery));
  gtk_widget_set_visible (self->story_button, !footing_recovery_is_support (recovery));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->rest_label, rest != NULL ? rest : "");
  gtk_widget_set_visible (self->rest_box, rest != NULL);
}

/* Where somebody is, what it has brought, and what is next. */
static void
show_so_far (FootingPlanView *self, FootingRecovery *recovery)
{
  FootingContext *context = footing_view_get_context (self);
  g_autofree char *today = footing_context_today (context);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingSoFar) so_far =
      footing_so_far_new (footing_context_get_store (context), recovery, &error);
  g_autofree char *text = NULL;

  if (so_far == NULL) {
    footing_context_report (context, error);
    return;
  }

  text = footing_plan_format_so_far (so_far, self->perspective, today);
  gtk_label_set_label (self->so_far, text);
  gtk_widget_set_visible (GTK_WIDGET (self->so_far), *text != '\0');
}

static void
take_up_cb (FootingPlanView *self)
{
  footing_plan_state_set (footing_view_get_context (self), self->recovery, "active");
}

/* --- Outcomes ----------------------------------------------------------------------- */

static GtkWidget *
make_outcome (gpointer record, gpointer data)
{
  return footing_outcome_card_new (footing_view_get_context (data),
                                   footing_record_get_id (record));
}

static void
update_outcome (GtkWidget *card, gpointer record, guint position, gpointer data)
{
  FootingPlanView *self = data;

  footing_outcome_card_update (
      FOOTING_OUTCOME_CARD (card), record,
      g_hash_table_lookup (self->standings, footing_record_get_id (record)));
}

static void
show_outcomes (FootingPlanView *self)
{
  FootingContext *context = footing_view_get_context (self);
  g_autoptr (GError) error = NULL;
  GHashTable *standings = footing_store_get_standings (
      footing_context_get_store (context), self->recovery, &error);

  if (standings == NULL) {
    footing_context_report (context, error);
    return;
  }

  g_clear_pointer (&self->standings, g_hash_table_unref);
  self->standings = standings;
  gtk_widget_set_visible (
      self->outcomes_box,
      footing_rows_show_list (self->outcomes, FOOTING_LIST_OUTCOMES, self->recovery) > 0);
}

/* --- Rituals ------------------------------------------------------------------------ */

/* H19: what comes next stands here too, and can be begun and answered here. */
static void
show_rituals (FootingPlanView *self, FootingRecovery *recovery)
{
  FootingContext *context = footing_view_get_context (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rituals = footing_store_list (
      footing_context_get_store (context), FOOTING_TYPE_RITUAL, self->recovery, &error);

  if (rituals == NULL)
    footing_context_report (context, error);
  else
    footing_coming_group_refresh (self->coming, context, rituals);
  if (rituals == NULL || !footing_recovery_is_active (recovery))
    gtk_widget_set_visible (GTK_WIDGET (self->coming), FALSE);
}

static void
start_ritual_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_ritual_start (widget, footing_view_get_context (widget),
                        g_variant_get_string (parameter, NULL));
}

/* --- Back on my feet, and the whole plan -------------------------------------------- */

static void
show_ticked (FootingPlanView *self, gboolean ticked)
{
  self->updating = TRUE;
  gtk_check_button_set_active (self->feet_check, ticked);
  self->updating = FALSE;
}

static void
show_feet (FootingPlanView *self, FootingRecovery *recovery)
{
  const gboolean support = footing_recovery_is_support (recovery);
  g_autofree char *shown = footing_record_show (recovery, recovery->back_on_my_feet);
  g_autofree char *text = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);

  gtk_widget_set_visible (self->feet_group, *text != '\0');
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->feet_group),
                                   support ? _ ("Back on Their Feet")
                                           : _ ("Back on My Feet"));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->feet_check), GTK_ACCESSIBLE_PROPERTY_LABEL,
      support ? _ ("They’re there now") : _ ("I’m there now"), -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->feet_row), text);
  show_ticked (self, *recovery->back_on_my_feet_on != '\0');
}

static void
feet_cb (FootingPlanView *self)
{
  const gboolean ticked = gtk_check_button_get_active (self->feet_check);

  if (self->updating)
    return;

  footing_closing_offer_place (self->closing, self->feet_group);
  if (!footing_plan_state_set_on_feet (footing_view_get_context (self), self->recovery,
                                       ticked))
    show_ticked (self, !ticked);
}

static void
show_parts (FootingPlanView *self, FootingRecovery *recovery)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->parts, i)) != NULL; i++)
    footing_plan_part_update (FOOTING_PLAN_PART (row), recovery);
}

/* Another plan: nothing of the one before stays. */
static void
change_plan (FootingPlanView *self, const char *recovery)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GtkWidget *part;

  if (g_strcmp0 (recovery, self->recovery) == 0)
    return;

  footing_rows_show (self->outcomes, none);
  while ((part = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_list_box_remove (self->parts, part);

  /* Where somebody who comes to the plan sees it. */
  gtk_widget_set_visible (GTK_WIDGET (self->closing), FALSE);
  footing_closing_offer_place (self->closing, self->rest_box);

  g_free (self->recovery);
  self->recovery = g_strdup (recovery);
  self->perspective =
      footing_context_get_perspective (footing_view_get_context (self), recovery);
  footing_plan_steps_set_plan (self->steps, recovery, self->perspective);
  for (int place = 0; recovery != NULL && place < FOOTING_N_PAGES - 1; place++)
    gtk_list_box_append (
        self->parts, footing_plan_part_new (footing_view_get_context (self), recovery,
                                            footing_page_at (place, self->perspective),
                                            self->perspective));
}

/* Opens the part of the page, and begins there: at the item, where there is one. */
static void
show_part_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingPlanView *self = FOOTING_PLAN_VIEW (widget);
  GtkListBoxRow *part;
  const char *item;
  int page;

  g_variant_get (parameter, "(i&s)", &page, &item);
  footing_view_refresh (self);
  part = gtk_list_box_get_row_at_index (
      self->parts, footing_page_get_place ((FootingPage)page, self->perspective));
  if (part == NULL)
    return;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (part), TRUE);
  if (*item != '\0' && footing_plan_part_show_item (FOOTING_PLAN_PART (part), item))
    return;

  footing_focus_enter (GTK_WIDGET (part));
  footing_scroll_to (GTK_WIDGET (part));
}

/* --- The view ----------------------------------------------------------------------- */

static void
footing_plan_view_refresh (FootingView *view, GType type, const char *id)
{
  FootingPlanView *self = FOOTING_PLAN_VIEW (view);
  const gboolean any = type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY;
  g_autoptr (FootingRecovery) recovery =
      footing_context_dup_recovery (footing_view_get_context (self));

  change_plan (self, recovery != NULL ? footing_record_get_id (recovery) : NULL);
  if (recovery == NULL) {
    show_empty (self);
    return;
  }

  if (any) {
    show_header (self, recovery);
    show_feet (self, recovery);
  }
  if (any || type == FOOTING_TYPE_OUTCOME || type == FOOTING_TYPE_STEP ||
      type == FOOTING_TYPE_ENTRY)
    show_so_far (self, recovery);
  if (any || type == FOOTING_TYPE_OUTCOME || type == FOOTING_TYPE_PROGRESS ||
      type == FOOTING_TYPE_ADJUSTMENT)
    show_outcomes (self);
  if (type == FOOTING_TYPE_OUTCOME)
    footing_closing_offer_place (self->closing, self->outcomes_box);
  footing_closing_offer_update (self->closing, footing_view_get_context (self), recovery);
  if (any || type == FOOTING_TYPE_STEP)
    footing_plan_steps_refresh (self->steps);
  if (footing_prepare_group_shows (type))
    footing_prepare_group_refresh (self->prepare, footing_view_get_context (self),
                                   self->recovery, self->perspective);
  if (any || type == FOOTING_TYPE_RITUAL || type == FOOTING_TYPE_OCCURRENCE)
    show_rituals (self, recovery);
  show_parts (self, recovery);
  gtk_stack_set_visible_child_name (get_stack (self), "plan");
}

static void
footing_plan_view_constructed (GObject *object)
{
  static const FootingRowKind outcome = {.make = make_outcome,
                                         .update = update_outcome,
                                         .n_short = FOOTING_OUTCOMES_MAX + 1,
                                         .n_folded = N_OUTCOMES};
  FootingPlanView *self = FOOTING_PLAN_VIEW (object);
  FootingContext *context = footing_view_get_context (self);

  G_OBJECT_CLASS (footing_plan_view_parent_class)->constructed (object);

  footing_coming_group_lead_on (self->coming);
  footing_rows_bind (self->outcomes, NULL, context, FOOTING_TYPE_OUTCOME, &outcome, self);
  footing_plan_steps_set_context (self->steps, context);
}

static void
footing_plan_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PLAN_VIEW);

  G_OBJECT_CLASS (footing_plan_view_parent_class)->dispose (object);
}

static void
footing_plan_view_finalize (GObject *object)
{
  FootingPlanView *self = FOOTING_PLAN_VIEW (object);

  g_clear_pointer (&self->standings, g_hash_table_unref);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_plan_view_parent_class)->finalize (object);
}

static void
footing_plan_view_class_init (FootingPlanViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_plan_view_constructed;
  object_class->dispose = footing_plan_view_dispose;
  object_class->finalize = footing_plan_view_finalize;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_plan_view_refresh;

  g_type_ensure (FOOTING_TYPE_CLOSING_OFFER);
  g_type_ensure (FOOTING_TYPE_COMING_GROUP);
  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_PLAN_STEPS);
  g_type_ensure (FOOTING_TYPE_PREPARE_GROUP);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, title);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, state);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, so_far);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, support_box);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, story_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, rest_box);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, rest_label);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, closing);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, outcomes_box);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, outcomes);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, steps);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, prepare);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, coming);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, feet_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, feet_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, feet_check);
  gtk_widget_class_bind_template_child (widget_class, FootingPlanView, parts);
  gtk_widget_class_bind_template_callback (widget_class, take_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, feet_cb);

  gtk_widget_class_install_action (widget_class, "plan.show-part", "(is)", show_part_cb);
  gtk_widget_class_install_action (widget_class, "rituals.start", "s", start_ritual_cb);
  gtk_widget_class_install_action (widget_class, "plans.resume", "s", resume_cb);
  gtk_widget_class_install_action (widget_class, "plans.remove", "s", remove_cb);
  gtk_widget_class_install_action (widget_class, "plans.switch-initials", "s",
                                   switch_initials_cb);
  gtk_widget_class_install_action (widget_class, "plans.erase", "s", erase_cb);
}

static void
footing_plan_view_init (FootingPlanView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
