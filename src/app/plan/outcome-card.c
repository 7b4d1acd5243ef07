/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcome-card.h"
#include "editors/edit-deed.h"
#include "outcome-chart.h"
#include "widgets/chart.h"
#include "widgets/fold-box.h"
#include "format/bin-format.h"
#include "number-format.h"
#include "format/outcome-format.h"
#include "widgets/rows.h"
#include "widgets/wrap-box.h"
#include "plan/plan.h"
#include "progress-row.h"
#include "text.h"
#include "plan/outcomes.h"
#include "sections/adjust-dialog.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How much progress is listed before those who want to see all ask for it. */
#define N_FOLDED 30

/* How often it is told what an outcome was before. */
#define N_CHANGES 5

struct _FootingOutcomeCard {
  AdwBin parent_instance;

  /* template children */
  GtkListBox *list;
  GtkWidget *head;
  GtkLabel *title;
  GtkLabel *measure;
  GtkWidget *picture; /* a chart, or a bar while there is no course yet, or NULL */
  GtkLabel *now;
  GtkLabel *changes; /* NULL while there are none */
  GtkToggleButton *history_button;
  GtkCheckButton *delivered;

  /* owned */
  FootingContext *context;
  char *id;

  /* state */
  char *unit;
  char *added; /* the id of the progress that was added last */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FootingOutcomeCard, footing_outcome_card, ADW_TYPE_BIN)

/* --- History ------------------------------------------------------------------------ */

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  FootingOutcomeCard *self = data;

  return footing_progress_row_new (self->context, record, self->unit);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_progress_row_show (FOOTING_PROGRESS_ROW (row), record);
}

/* Whether what was added last is still being edited. */
static gboolean
is_adding (FootingOutcomeCard *self)
{
  GtkWidget *row = footing_rows_find (GTK_WIDGET (self->list), self->added);

  return self->added != NULL &&
         (row == NULL || adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
}

/* The ids of those that are being edited. Owned by the caller. */
static GPtrArray *
list_open (FootingOutcomeCard *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (FOOTING_IS_PROGRESS_ROW (child) &&
        adw_expander_row_get_expanded (ADW_EXPANDER_ROW (child)))
      g_ptr_array_add (ids, g_strdup (footing_rows_get_id (child)));

  return ids;
}

/* What is listed, the newest first: the history when it is asked for, and always what is
 * being edited. NULL when it cannot be read. */
static GPtrArray *
list_rows (FootingOutcomeCard *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = NULL;

  if (gtk_toggle_button_get_active (self->history_button))
    ids = footing_store_list_ids (footing_context_get_store (self->context),
                                  FOOTING_LIST_PROGRESS, self->id, &error);
  else
    ids = list_open (self);
  if (ids == NULL)
    footing_context_report (self->context, error);
  else if (is_adding (self) &&
           !g_ptr_array_find_with_equal_func (ids, self->added, g_str_equal, NULL))
    g_ptr_array_insert (ids, 0, g_strdup (self->added));

  return g_steal_pointer (&ids);
}

static void
show_history (FootingOutcomeCard *self)
{
  g_autoptr (GPtrArray) ids = list_rows (self);

  if (ids != NULL)
    footing_rows_show (GTK_WIDGET (self->list), ids);
}

static void
history_cb (FootingOutcomeCard *self)
{
  show_history (self);
}

static void
add_cb (FootingOutcomeCard *self)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_outcomes_add_progress (footing_context_get_store (self->context),
                                            self->id, &error);
  GtkWidget *row;

  if (id == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  g_free (self->added);
  self->added = id;
  footing_edit_deed_begin_added (self->context, FOOTING_TYPE_PROGRESS, id);
  show_history (self);
  row = footing_rows_reveal (GTK_WIDGET (self->list), self->added);
  if (row != NULL)
    footing_progress_row_edit (FOOTING_PROGRESS_ROW (row));
}

/* --- What it was ---------------------------------------------------------------------
 */

/* Below what it says of itself. */
static void
ensure_changes (FootingOutcomeCard *self)
{
  GtkWidget *label;

  if (self->changes != NULL)
    return;

  label = gtk_label_new (NULL);
  self->changes = GTK_LABEL (label);
  gtk_label_set_wrap (self->changes, TRUE);
  gtk_label_set_wrap_mode (self->changes, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->changes, 0);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "quiet");
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->now))), label);
}

/* What the outcome was before it was adjusted, the newest first. */
static void
show_changes (FootingOutcomeCard *self, FootingOutcome *outcome)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (store, FOOTING_LIST_ADJUSTMENTS, self->id, &error);
  g_autoptr (GPtrArray) changes = NULL;
  g_autofree char *text = NULL;

  if (ids != NULL && ids->len > N_CHANGES)
    g_ptr_array_set_size (ids, N_CHANGES);
  if (ids != NULL)
    changes = footing_store_get_all (store, FOOTING_TYPE_ADJUSTMENT, ids, &error);
  if (changes == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  text = footing_outcome_format_changes (outcome, changes, today);
  if (*text != '\0')
    ensure_changes (self);
  if (self->changes != NULL) {
    gtk_label_set_label (self->changes, text);
    gtk_widget_set_visible (GTK_WIDGET (self->changes), *text != '\0');
  }
}

static void
adjust_cb (FootingOutcomeCard *self)
{
  footing_adjust_dialog_show (GTK_WIDGET (self), self->context, self->id);
}

/* --- Head and foot ------------------------------------------------------------------ */

static void
show_delivered (FootingOutcomeCard *self, gboolean delivered)
{
  self->updating = TRUE;
  gtk_check_button_set_active (self->delivered, delivered);
  self->updating = FALSE;
}

static gboolean
put_back_cb (gpointer context, gpointer before, GError **error)
{
  return footing_outcomes_put_back_delivered (footing_context_get_store (context), before,
                                              error);
}

/* Owned by the caller. */
static char *
format_delivered (FootingOutcomeCard *self, FootingOutcome *outcome, gboolean delivered)
{
  g_autofree char *name = footing_bin_format_name (outcome, self->context);

  return delivered
             /* Translators: %s is the title of an outcome */
             ? g_strdup_printf (_ ("“%s” is delivered"), name)
             /* Translators: that it was done has been taken back; %s is the title of a
              * step */
             : g_strdup_printf (_ ("“%s” is open again"), name);
}

static void
delivered_cb (FootingOutcomeCard *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  const gboolean delivered = gtk_check_button_get_active (self->delivered);
  g_autoptr (FootingOutcome) before = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;

  if (self->updating)
    return;

  before = footing_store_get (store, FOOTING_TYPE_OUTCOME, self->id, &error);
  if (before == NULL ||
      !footing_outcomes_set_delivered (store, self->id, delivered, &error)) {
    footing_context_report (self->context, error);
    show_delivered (self, !delivered);
    return;
  }

  text = format_delivered (self, before, delivered);
  undone = format_delivered (self, before, !delivered);
  footing_context_offer_undo (self->context, text, undone, put_back_cb,
                              g_steal_pointer (&before), g_object_unref);
}

static char *
describe_now (FootingOutcome *outcome, double value, double fraction)
{
  g_autofree char *shown = footing_record_show (outcome, outcome->unit);
  g_autofree char *unit = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  g_autofree char *measure = NULL;

  if (isnan (value))
    return g_strdup (_ ("No progress noted yet"));

  measure = footing_number_format_measure (value, unit);
  if (isnan (fraction))
    /* Translators: a number and its unit: "Now 33 hours" */
    return g_strdup_printf (_ ("Now %s"), measure);

  /* Translators: a number and its unit, and how much of the way that is: "Now 33 hours,
   * 63% of the way" */
  return g_strdup_printf (_ ("Now %s, %d%% of the way"), measure,
                          (int)(fraction * 100 + 0.5));
}

/* The picture, which is of @type from now on (G_TYPE_NONE: there is none). */
static GtkWidget *
ensure_picture (FootingOutcomeCard *self, GType type)
{
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self->measure));

  if (self->picture != NULL && G_OBJECT_TYPE (self->picture) != type) {
    gtk_box_remove (GTK_BOX (box), self->picture);
    self->picture = NULL;
  }
  if (self->picture == NULL && type != G_TYPE_NONE) {
    self->picture = g_object_new (type, "margin-top", 6, NULL);
    gtk_box_insert_child_after (GTK_BOX (box), self->picture, GTK_WIDGET (self->measure));
  }

  return self->picture;
}

/* Whether there is a course to be seen. What has come to be is told by its figures, and
 * what it was to be by the line that is meant. */
static gboolean
show_course (FootingOutcomeCard *self, FootingOutcome *outcome)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, outcome->recovery, NULL);
  g_autoptr (GPtrArray) progress =
      footing_store_list (store, FOOTING_TYPE_PROGRESS, self->id, NULL);
  g_autoptr (FootingOutcomeCourse) course = NULL;

  if (progress != NULL)
    course = footing_outcome_course_new (
        outcome, progress, plan != NULL ? plan->started_on : "", today,
        footing_clock_get_first_weekday (footing_store_get_clock (store)));
  if (course != NULL) {
    GtkWidget *chart = ensure_picture (self, FOOTING_TYPE_CHART);
    g_autoptr (FootingChartModel) model =
        footing_outcome_chart_new (outcome, course, today);
    g_autofree char *words = footing_outcome_format_course (
        outcome, course->first_value, course->first_on, course->last_value,
        course->last_on, course->n_noted, today);

    footing_chart_set_model (FOOTING_CHART (chart), model);
    gtk_accessible_update_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    words, -1);
    gtk_widget_set_tooltip_text (chart, words);
  }

  return course != NULL;
}

static void
show_bar (FootingOutcomeCard *self, double fraction, const char *title, const char *now)
{
  GtkWidget *bar = ensure_picture (self, GTK_TYPE_PROGRESS_BAR);

  gtk_widget_add_css_class (bar, "outcome-bar");
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), fraction);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, now, -1);
}

static void
show_head (FootingOutcomeCard *self, FootingOutcome *outcome, double value)
{
  g_autofree char *shown = footing_record_show (outcome, outcome->title);
  g_autofree char *title =
      footing_text_excerpt_or (shown, FOOTING_TITLE_CHARS, _ ("An outcome"));
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *measure = footing_outcome_format_aim (outcome, today);
  const double fraction = footing_outcome_fraction (outcome, value);
  /* Translators: what a screen reader says of a tick; %s is the title of an outcome */
  g_autofree char *check = g_strdup_printf (_ ("Delivered: %s"), title);
  g_autofree char *stands = describe_now (outcome, value, fraction);
  g_autofree char *delivered = footing_outcome_format_delivered (outcome, today);
  g_autofree char *now = *delivered != '\0'
                             ? g_strdup_printf ("%s\n%s", stands, delivered)
                             : g_strdup (stands);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->measure, measure);
  gtk_widget_set_visible (GTK_WIDGET (self->measure), *measure != '\0');
  gtk_label_set_label (self->now, now);
  if (isnan (fraction))
    ensure_picture (self, G_TYPE_NONE);
  else if (!show_course (self, outcome))
    show_bar (self, fraction, title, now);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  /* GTK 4.8 gives a check none of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delivered),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, check, -1);
}

void
footing_outcome_card_update (FootingOutcomeCard *self,
                             FootingOutcome *outcome,
                             const FootingStanding *standing)
{
  g_return_if_fail (FOOTING_IS_OUTCOME_CARD (self));

  g_free (self->unit);
  self->unit = g_strdup (outcome->unit);
  show_head (self, outcome, standing != NULL ? standing->value : (double)NAN);
  gtk_widget_set_visible (GTK_WIDGET (self->history_button), standing != NULL);
  show_changes (self, outcome);
  show_history (self);

  show_delivered (self, footing_outcome_is_delivered (outcome));
}

static void
footing_outcome_card_dispose (GObject *object)
{
  FootingOutcomeCard *self = FOOTING_OUTCOME_CARD (object);

  /* A bin of libadwaita 1.2 does not know that the template takes its child away. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_OUTCOME_CARD);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_outcome_card_parent_class)->dispose (object);
}

static void
footing_outcome_card_finalize (GObject *object)
{
  FootingOutcomeCard *self = FOOTING_OUTCOME_CARD (object);

  g_free (self->id);
  g_free (self->unit);
  g_free (self->added);

  G_OBJECT_CLASS (footing_outcome_card_parent_class)->finalize (object);
}

static void
footing_outcome_card_class_init (FootingOutcomeCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_outcome_card_dispose;
  object_class->finalize = footing_outcome_card_finalize;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/outcome-card.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeCard, list);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeCard, head);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeCard, title);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeCard, measure);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeCard, now);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeCard, history_button);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeCard, delivered);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, adjust_cb);
  gtk_widget_class_bind_template_callback (widget_class, history_cb);
  gtk_widget_class_bind_template_callback (widget_class, delivered_cb);
}

static void
footing_outcome_card_init (FootingOutcomeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_outcome_card_new (FootingContext *context, const char *id)
{
  static const FootingRowKind kind = {
      .make = make_row, .update = update_row, .n_folded = N_FOLDED};
  FootingOutcomeCard *self = g_object_new (FOOTING_TYPE_OUTCOME_CARD, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (id);
  footing_rows_bind (GTK_WIDGET (self->list), self->head, context, FOOTING_TYPE_PROGRESS,
                     &kind, self);

  return GTK_WIDGET (self);
}
