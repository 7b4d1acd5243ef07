/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcome-editor.h"
#include "edit-deed.h"
#include "removal.h"
#include "autosave.h"
#include "format/example-format.h"
#include "format/outcome-format.h"
#include "text.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/example.h"
#include "widgets/number-entry.h"
#include "widgets/whole-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _FootingOutcomeEditor {
  AdwBin parent_instance;

  /* template children */
  GtkWidget *remove_button;
  AdwActionRow *settled_row;
  GtkWidget *adjust_button;
  GtkWidget *measure_row;
  GtkWidget *title_row;
  GtkWidget *from_entry;
  GtkWidget *to_entry;
  GtkWidget *unit_entry;
  GtkWidget *date_row;
  FootingDatePresets *presets;

  /* owned */
  FootingContext *context;
  FootingAutosave *autosave;

  /* state */
  gboolean settled; /* it is adjusted, not edited */
};

G_DEFINE_FINAL_TYPE (FootingOutcomeEditor, footing_outcome_editor, ADW_TYPE_BIN)

static void
remove_cb (FootingOutcomeEditor *self)
{
  footing_remove (self->context, FOOTING_TYPE_OUTCOME,
                  footing_outcome_editor_get_id (self));
}

static void
footing_outcome_editor_dispose (GObject *object)
{
  FootingOutcomeEditor *self = FOOTING_OUTCOME_EDITOR (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_OUTCOME_EDITOR);

  G_OBJECT_CLASS (footing_outcome_editor_parent_class)->dispose (object);
}

static void
footing_outcome_editor_class_init (FootingOutcomeEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_outcome_editor_dispose;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/outcome-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor,
                                        remove_button);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor, settled_row);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor,
                                        adjust_button);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor, measure_row);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor, from_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor, to_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor, unit_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingOutcomeEditor, presets);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
footing_outcome_editor_init (FootingOutcomeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (GTK_WIDGET (self->title_row));
}

GtkWidget *
footing_outcome_editor_new (FootingContext *context, const char *id)
{
  static const int days[] = {30, 60, 90};
  FootingOutcomeEditor *self = g_object_new (FOOTING_TYPE_OUTCOME_EDITOR, NULL);
  FootingAutosave *autosave;

  self->context = g_object_ref (context);
  self->autosave = autosave = footing_autosave_new (context, FOOTING_TYPE_OUTCOME, id);
  footing_edit_deed_follow (autosave);
  footing_autosave_bind_editable (autosave, "title", GTK_EDITABLE (self->title_row));
  footing_autosave_bind_editable (autosave, "unit", GTK_EDITABLE (self->unit_entry));
  footing_autosave_bind (autosave, "from-value", self->from_entry, "value",
                         self->from_entry);
  footing_autosave_bind (autosave, "to-value", self->to_entry, "value", self->to_entry);
  footing_autosave_bind (autosave, "due-on", self->date_row, "date", self->date_row);
  footing_date_presets_load (self->presets, context, FOOTING_DATE_ROW (self->date_row),
                             days, G_N_ELEMENTS (days));

  return GTK_WIDGET (self);
}

const char *
footing_outcome_editor_get_id (FootingOutcomeEditor *self)
{
  g_return_val_if_fail (FOOTING_IS_OUTCOME_EDITOR (self), NULL);

  return footing_autosave_get_id (self->autosave);
}

void
footing_outcome_editor_set_number (FootingOutcomeEditor *self, int number)
{
  GtkWidget *group;
  g_autofree char *title = NULL;

  g_return_if_fail (FOOTING_IS_OUTCOME_EDITOR (self));

  /* Translators: the heading of the first, second or third outcome */
  title = g_strdup_printf (_ ("Outcome %d"), number);
  group = adw_bin_get_child (ADW_BIN (self));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
}

void
footing_outcome_editor_settle (FootingOutcomeEditor *self)
{

  g_return_if_fail (FOOTING_IS_OUTCOME_EDITOR (self));

  gtk_widget_set_visible (self->title_row, FALSE);
  gtk_widget_set_visible (self->measure_row, FALSE);
  gtk_widget_set_visible (self->date_row, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->presets), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->settled_row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->adjust_button), "s",
                                    footing_outcome_editor_get_id (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->adjust_button),
                                  "outcomes.adjust");
  self->settled = TRUE;
}

void
footing_outcome_editor_show (FootingOutcomeEditor *self, FootingOutcome *outcome)
{
  g_autofree char *today = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *title = NULL;
  g_autofree char *aim = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (FOOTING_IS_OUTCOME_EDITOR (self));

  today = footing_context_today (self->context);
  shown = footing_record_show (outcome, outcome->title);
  title = footing_text_excerpt_or (shown, FOOTING_TITLE_CHARS, _ ("An outcome"));
  aim = footing_outcome_format_aim (outcome, today);
  /* Translators: what a screen reader says of a button; %s is the title of an outcome */
  label = g_strdup_printf (_ ("Adjust “%s”"), title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->settled_row), title);
  adw_action_row_set_subtitle (self->settled_row, aim);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->adjust_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
footing_outcome_editor_set_event (FootingOutcomeEditor *self,
                                  const FootingGuide *event,
                                  FootingPerspective perspective)
{
  g_autofree char *title = NULL;
  g_autofree char *measure = NULL;

  g_return_if_fail (FOOTING_IS_OUTCOME_EDITOR (self));
  g_return_if_fail (event != NULL);

  title = footing_example_format (footing_example_get_outcome (event, perspective));
  measure = footing_example_format_measure (event);
  footing_example_set (self->title_row, title);
  footing_example_set (self->from_entry, measure);
  footing_example_share (self->from_entry, self->to_entry);
  footing_example_share (self->from_entry, self->unit_entry);
}

/* The part of the measure that is missing; two equal values measure nothing. */
static GtkWidget *
find_measure (FootingOutcomeEditor *self)
{
  const double from =
      footing_number_entry_get_value (FOOTING_NUMBER_ENTRY (self->from_entry));
  const double to =
      footing_number_entry_get_value (FOOTING_NUMBER_ENTRY (self->to_entry));

  if (isnan (from))
    return self->from_entry;

  return isnan (to) ? self->to_entry : self->unit_entry;
}

GtkWidget *
footing_outcome_editor_find_field (FootingOutcomeEditor *self, FootingGap gap)
{
  g_return_val_if_fail (FOOTING_IS_OUTCOME_EDITOR (self), NULL);

  if (self->settled)
    return gap == FOOTING_GAP_OUTCOMES_MANY ? self->remove_button : self->adjust_button;

  switch (gap) {
  case FOOTING_GAP_OUTCOME_MEASURE:
    return find_measure (self);
  case FOOTING_GAP_OUTCOME_SAME:
    return self->to_entry;
  case FOOTING_GAP_OUTCOME_DATE:
  case FOOTING_GAP_OUTCOME_RANGE:
    return self->date_row;
  case FOOTING_GAP_OUTCOMES_MANY:
    return self->remove_button;
  default:
    return self->title_row;
  }
}
