/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-step.h"
#include "format/rung-format.h"
#include "format/step-format.h"
#include "editors/move-help.h"
#include "editors/step-done.h"
#include "editors/step-row.h"
#include "plan/practice.h"
#include "plan/step-dates.h"
#include "step-menu.h"
#include "text.h"
#include "widgets/row-drag.h"
#include "widgets/row-status.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PLAN_STEP "footing-plan-step"

/* What a step row has more on Plan. */
typedef struct {
  /* owned */
  FootingContext *context;

  /* borrowed */
  GtkWidget *check; /* NULL for one that is not done by itself */
  GtkWidget *help;  /* NULL for one without */
  GtkWidget *handle;
  GtkWidget *menu;

  /* state */
  FootingPerspective perspective;
  gboolean movable; /* it has a place that may be another */
  gboolean narrow;
  gboolean updating;
} PlanStep;

static PlanStep *
get_plan_step (gpointer row)
{
  return g_object_get_data (row, PLAN_STEP);
}

static void
free_plan_step (gpointer data)
{
  PlanStep *self = data;

  g_object_unref (self->context);
  g_free (self);
}

static gboolean
has_prediction (FootingStep *step)
{
  return *step->feared != '\0' || step->likelihood >= 0;
}

/* A reduced scope ends with the step that restores it. */
static gboolean
may_be_done (FootingStep *step)
{
  return !footing_step_is_scope (step);
}

static void
show_done (PlanStep *self, gboolean done)
{
  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), done);
  self->updating = FALSE;
}

static void
toggled_cb (FootingStepRow *row, GtkCheckButton *check)
{
  PlanStep *self = get_plan_step (row);
  FootingContext *context = self->context;
  const gboolean done = gtk_check_button_get_active (check);
  g_autofree char *id = g_strdup (footing_step_row_get_id (row));
  /* The row goes from its list with the deed. */
  G_GNUC_UNUSED g_autoptr (GObject) held = g_object_ref (G_OBJECT (row));
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autoptr (FootingStep) step = NULL;

  if (self->updating)
    return;

  footing_context_flush (context);
  if (!(done ? footing_step_done_today (list, context, id)
             : footing_step_not_done_today (context, id))) {
    show_done (self, !done);
    return;
  }
  if (!done)
    return;

  step = footing_store_get (footing_context_get_store (context), FOOTING_TYPE_STEP, id,
                            NULL);
  if (step != NULL && footing_step_is_done (step) && has_prediction (step))
    gtk_widget_activate_action (list, "steps.ask-happened", "s", id);
}

static GtkWidget *
make_check (GtkWidget *row)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), row,
                           G_CONNECT_SWAPPED);

  return check;
}

/* The handle stands first: in which order a row has its prefixes is not the same in all
 * versions of libadwaita. */
static void
add_prefixes (PlanStep *self, GtkWidget *row)
{
  GtkWidget *box;

  if (self->check != NULL)
    adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), self->check);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), self->handle);

  box = gtk_widget_get_parent (self->handle);
  if (GTK_IS_BOX (box))
    gtk_box_reorder_child_after (GTK_BOX (box), self->handle, NULL);
}

/* The help of a step that has one, and its menu, close together. */
static void
add_buttons (PlanStep *self, FootingStep *step, GtkWidget *row)
{
  GtkWidget *box;

  self->menu = footing_step_menu_button_new (self->context, step);
  gtk_widget_add_css_class (self->menu, "slim");
  self->help = footing_move_help_button_new (self->context, step);
  if (self->help == NULL) {
    adw_expander_row_add_action (ADW_EXPANDER_ROW (row), self->menu);
    return;
  }

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->help, "slim");
  gtk_box_append (GTK_BOX (box), self->help);
  gtk_box_append (GTK_BOX (box), self->menu);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), box);
}

static void
add_controls (PlanStep *self, FootingStep *step, GtkWidget *row)
{
  self->handle = footing_row_drag_handle_new (row);
  self->check = may_be_done (step) ? make_check (row) : NULL;
  add_prefixes (self, row);
  add_buttons (self, step, row);
}

GtkWidget *
footing_plan_step_new (FootingContext *context,
                       FootingStep *step,
                       FootingPerspective perspective)
{
  GtkWidget *row = footing_step_row_new (context, step, perspective);
  PlanStep *self = g_new0 (PlanStep, 1);

  self->context = g_object_ref (context);
  self->perspective = perspective;
  g_object_set_data_full (G_OBJECT (row), PLAN_STEP, self, free_plan_step);
  add_controls (self, step, row);

  return row;
}

/* What the catalogue calls @code, or the title of one's own sign; NULL for neither. */
static char *
dup_reason (const PlanStep *self, FootingGuideKind kind, const char *code)
{
  const FootingGuide *guide =
      footing_guidance_lookup (footing_context_get_guidance (self->context), kind, code);
  g_autoptr (FootingOwnSign) own = NULL;

  if (guide != NULL)
    return g_strdup (footing_guide_title (guide, self->perspective));

  if (kind == FOOTING_GUIDE_SIGN)
    own = footing_store_get (footing_context_get_store (self->context),
                             FOOTING_TYPE_OWN_SIGN, code, NULL);

  return own != NULL ? g_strdup (own->title) : NULL;
}

/* The titles of what the step answers, as a list: "unclear feedback, speaking up less".
 * "" for none. */
static char *
list_reasons (const PlanStep *self, FootingStep *step)
{
  const struct {
    FootingGuideKind kind;
    const char *const *codes;
  } reasons[] = {
      {FOOTING_GUIDE_DRIVER, step->because_drivers},
      {FOOTING_GUIDE_SIGN, step->because_signs},
  };
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    for (guint j = 0; reasons[i].codes != NULL && reasons[i].codes[j] != NULL; j++) {
      char *title = dup_reason (self, reasons[i].kind, reasons[i].codes[j]);

      if (title != NULL)
        g_ptr_array_add (titles, title);
    }
  g_ptr_array_add (titles, NULL);

  /* Translators: between the words of a list */
  return g_strjoinv (_ (", "), (GStrv)titles->pdata);
}

/* When it was done, or dropped and why; "" for one that is open. Owned by the caller. */
static char *
format_end (const PlanStep *self, FootingStep *step)
{
  g_autofree char *today = footing_context_today (self->context);

  return footing_step_format_end (step, today);
}

static char *
describe (const PlanStep *self, FootingStep *step)
{
  g_autofree char *reasons = list_reasons (self, step);
  g_autofree char *shown = footing_record_show (step, step->feared);
  g_autofree char *feared = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  g_autofree char *end = NULL;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  end = format_end (self, step);
  if (*end != '\0')
    g_ptr_array_add (lines, g_steal_pointer (&end));
  if (*reasons != '\0')
    /* Translators: what a step answers: "Because of: unclear feedback, no plan" */
    g_ptr_array_add (lines, g_strdup_printf (_ ("Because of: %s"), reasons));
  if (*feared != '\0' && step->likelihood >= 0)
    /* Translators: what is feared before a step, and how likely that seems */
    g_ptr_array_add (lines,
                     g_strdup_printf (_ ("Feared: %s (%d%%)"), feared, step->likelihood));
  else if (*feared != '\0')
    g_ptr_array_add (lines, g_strdup_printf (_ ("Feared: %s"), feared));
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (GStrv)lines->pdata);
}

/* Whether what is practised has been logged today: as on Today, the one press. */
static gboolean
was_practised (PlanStep *self, FootingStep *step)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *entry = NULL;

  return footing_practice_goes_on (step, today) &&
         footing_practice_find (footing_context_get_store (self->context),
                                footing_record_get_id (step), today, &entry, NULL) &&
         entry != NULL;
}

static void
update_check (GtkWidget *row, FootingStep *step, gboolean done)
{
  PlanStep *self = get_plan_step (row);
  g_autofree char *title = footing_step_format_title (step);
  /* Translators: %s is the title of a step */
  g_autofree char *label = g_strdup_printf (_ ("Done: %s"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  if (self->help != NULL)
    footing_move_help_button_set_title (self->help, title);
  footing_step_menu_button_set_title (self->menu, title);
  if (self->check == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  show_done (self, done);
}

/* What is open can be moved and ended; what was dropped can be brought back. */
static void
update_controls (PlanStep *self, FootingStep *step)
{
  const gboolean dropped = footing_step_is_dropped (step);

  self->movable = footing_step_may_be_dropped (step);
  gtk_widget_set_visible (self->handle, self->movable && !self->narrow);
  gtk_widget_set_visible (self->menu, dropped || footing_step_may_be_dropped (step));
  if (self->check != NULL)
    gtk_widget_set_visible (self->check, !dropped);
}

void
footing_plan_step_set_narrow (GtkWidget *row, gboolean narrow)
{
  PlanStep *self;

  g_return_if_fail (FOOTING_IS_STEP_ROW (row));

  self = get_plan_step (row);
  self->narrow = narrow;
  gtk_widget_set_visible (self->handle, self->movable && !narrow);
}

static GtkWidget *
find_header (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, "header"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_header (child);

  return found;
}

void
footing_plan_step_set_place (GtkWidget *row, int place, int n)
{
  GtkWidget *header;
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_STEP_ROW (row));

  /* Translators: what a screen reader says of a row: its place in the list, and how many
   * there are */
  text = g_strdup_printf (_ ("Number %d of %d"), place + 1, n);
  header = find_header (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (header != NULL ? header : row),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
footing_plan_step_update (GtkWidget *row, FootingStep *step)
{
  const gboolean done = footing_step_is_done (step);
  g_autofree char *status = NULL;

  g_return_if_fail (FOOTING_IS_STEP_ROW (row));

  footing_step_row_show (FOOTING_STEP_ROW (row), step);
  status = describe (get_plan_step (row), step);
  footing_row_status_set (ADW_EXPANDER_ROW (row),
                          *step->rung != '\0' ? footing_rung_to_label (step->rung) : NULL,
                          status);
  footing_step_row_show_happened (FOOTING_STEP_ROW (row), done && has_prediction (step));
  update_check (row, step, done || was_practised (get_plan_step (row), step));
  update_controls (get_plan_step (row), step);
  if (!footing_step_may_be_dropped (step))
    gtk_widget_add_css_class (row, "done");
  else
    gtk_widget_remove_css_class (row, "done");
}
