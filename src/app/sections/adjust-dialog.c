/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "adjust-dialog.h"
#include "field-text.h"
#include "format/bin-format.h"
#include "kept-form.h"
#include "plan/adjust.h"
#include "section.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/date-presets.h"
#include "widgets/hint.h"
#include "widgets/number-entry.h"
#include "widgets/whole-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _FootingAdjustDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  GtkWidget *page;
  GtkEditable *title_row;
  FootingNumberEntry *from_entry;
  FootingNumberEntry *to_entry;
  GtkEditable *unit_entry;
  FootingDateRow *date_row;
  FootingDatePresets *presets;
  GtkEditable *why_row;

  /* owned */
  FootingContext *context;
  FootingOutcome *outcome; /* as it was found */
  FootingKeptForm *kept;
};

G_DEFINE_FINAL_TYPE (FootingAdjustDialog, footing_adjust_dialog, ADW_TYPE_WINDOW)

/* What is typed. Owned by the caller. */
static FootingOutcome *
read_wanted (FootingAdjustDialog *self)
{
  return footing_record_copy (self->outcome, "title",
                              gtk_editable_get_text (self->title_row), "unit",
                              gtk_editable_get_text (self->unit_entry), "from-value",
                              footing_number_entry_get_value (self->from_entry),
                              "to-value", footing_number_entry_get_value (self->to_entry),
                              "due-on", footing_date_row_get_date (self->date_row), NULL);
}

static GtkWidget *
find_field (FootingAdjustDialog *self, FootingGap gap, FootingOutcome *wanted)
{
  switch (gap) {
  case FOOTING_GAP_OUTCOME_DATE:
    return GTK_WIDGET (self->date_row);
  case FOOTING_GAP_OUTCOME_MEASURE:
    if (isnan (wanted->from_value))
      return GTK_WIDGET (self->from_entry);
    return isnan (wanted->to_value) ? GTK_WIDGET (self->to_entry)
                                    : GTK_WIDGET (self->unit_entry);
  case FOOTING_GAP_OUTCOME_SAME:
    return GTK_WIDGET (self->to_entry);
  default:
    return GTK_WIDGET (self->title_row);
  }
}

static gboolean
take_back_cb (gpointer context, gpointer adjustment, GError **error)
{
  return footing_outcomes_take_back_adjustment (footing_context_get_store (context),
                                                adjustment, error);
}

/* Says that what was @before is @wanted now. Takes @adjustment. */
static void
offer (FootingAdjustDialog *self, FootingOutcome *wanted, char *adjustment)
{
  g_autofree char *name = footing_bin_format_name (wanted, self->context);
  g_autofree char *before = footing_bin_format_name (self->outcome, self->context);
  /* Translators: %s is the title of an outcome */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is adjusted"), name);
  /* Translators: that it was edited has been taken back; %s is its title */
  g_autofree char *undone = g_strdup_printf (_ ("“%s” is as it was"), before);

  footing_context_offer_undo (self->context, text, undone, take_back_cb, adjustment,
                              g_free);
}

/* In one transaction: what was typed for it is forgotten with it. */
static gboolean
adjust (FootingAdjustDialog *self,
        FootingOutcome *wanted,
        char **adjustment,
        GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;
  done = footing_outcomes_adjust (store, wanted, gtk_editable_get_text (self->why_row),
                                  adjustment, error) &&
         footing_kept_form_forget (self->kept, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

static void
adjust_cb (FootingAdjustDialog *self)
{
  g_autoptr (FootingOutcome) wanted = read_wanted (self);
  const FootingGap gap = footing_outcome_find_gap (wanted);
  g_autofree char *adjustment = NULL;
  g_autoptr (GError) error = NULL;

  footing_hint_clear (self->page);
  if (gap != FOOTING_GAP_NONE) {
    footing_hint_show (self->page, find_field (self, gap, wanted),
                       footing_gap_to_sentence (gap));
    return;
  }
  if (!adjust (self, wanted, &adjustment, &error)) {
    footing_hint_show (self->page, GTK_WIDGET (self->why_row), error->message);
    return;
  }

  if (adjustment != NULL)
    offer (self, wanted, g_steal_pointer (&adjustment));
  footing_saver_give_up (self->kept);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
footing_adjust_dialog_dispose (GObject *object)
{
  FootingAdjustDialog *self = FOOTING_ADJUST_DIALOG (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  g_clear_object (&self->outcome);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_ADJUST_DIALOG);

  G_OBJECT_CLASS (footing_adjust_dialog_parent_class)->dispose (object);
}

static void
footing_adjust_dialog_class_init (FootingAdjustDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_adjust_dialog_dispose;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/adjust-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, page);
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, from_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, to_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, unit_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, presets);
  gtk_widget_class_bind_template_child (widget_class, FootingAdjustDialog, why_row);
  gtk_widget_class_bind_template_callback (widget_class, adjust_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_adjust_dialog_init (FootingAdjustDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (GTK_WIDGET (self->title_row));
}

/* What the outcome says, and then what somebody was about to make of it. */
static void
fill (FootingAdjustDialog *self)
{
  static const int days[] = {30, 60, 90};
  const struct {
    const char *field;
    gpointer editable;
  } fields[] = {
      {"title", self->title_row}, {"from", self->from_entry}, {"to", self->to_entry},
      {"unit", self->unit_entry}, {"day", self->date_row},    {"why", self->why_row},
  };

  footing_date_presets_load (self->presets, self->context, self->date_row, days,
                             G_N_ELEMENTS (days));
  footing_field_fill (self->title_row, self->outcome->title);
  footing_field_fill (self->unit_entry, self->outcome->unit);
  footing_number_entry_set_value (self->from_entry, self->outcome->from_value);
  footing_number_entry_set_value (self->to_entry, self->outcome->to_value);
  g_object_set (self->date_row, "date", self->outcome->due_on, NULL);

  self->kept =
      footing_kept_form_new_for (self->context, FOOTING_TYPE_OUTCOME,
                                 footing_record_get_id (self->outcome), "adjust");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    footing_kept_form_bind_editable (self->kept, fields[i].field,
                                     GTK_EDITABLE (fields[i].editable));
}

void
footing_adjust_dialog_show (GtkWidget *widget, FootingContext *context, const char *id)
{
  g_autoptr (GError) error = NULL;
  FootingOutcome *outcome;
  GtkWindow *parent;
  FootingAdjustDialog *self;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  footing_context_flush (context);
  outcome = footing_store_get (footing_context_get_store (context), FOOTING_TYPE_OUTCOME,
                               id, &error);
  if (outcome == NULL) {
    footing_context_report (context, error);
    return;
  }

  parent = GTK_WINDOW (gtk_widget_get_root (widget));
  self =
      g_object_new (FOOTING_TYPE_ADJUST_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->outcome = outcome;
  fill (self);
  footing_unsaved_bar_follow (self->unsaved, context);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  gtk_window_present (GTK_WINDOW (self));
}
