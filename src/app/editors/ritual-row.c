/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ritual-row.h"
#include "edit-deed.h"
#include "removal.h"
#include "autosave.h"
#include "widgets/choice-row.h"
#include "widgets/hint.h"
#include "format/ritual-format.h"
#include "format/week-format.h"
#include "schedule/recurrence.h"
#include "widgets/time-row.h"
#include "text.h"
#include "plan/rituals.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define N_DAYS 7

struct _FootingRitualRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *text_row;
  GtkLabel *text_label;
  GtkWidget *title_row;
  GtkWidget *days_row;
  GtkFlowBox *days;
  GtkWidget *time_row;
  GtkWidget *weeks_row;
  GtkWidget *length_spin;
  GtkWidget *snooze_row;
  GtkWidget *remove_row;

  /* owned */
  FootingContext *context;
  char *id;
  FootingRitual *ritual;     /* as it was shown last */
  FootingAutosave *autosave; /* of the fields */

  /* borrowed */
  GtkSwitch *enabled_switch;
  GtkToggleButton *buttons[N_DAYS]; /* in the order of the week, while there are fields */

  /* state */
  FootingPerspective perspective;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (FootingRitualRow, footing_ritual_row, FOOTING_TYPE_LAZY_ROW)

static char *
label_weeks (const char *number)
{
  const int weeks = atoi (number);

  return weeks == 1 ? g_strdup (_ ("Every week"))
                    : g_strdup_printf (
                          ngettext ("Every %d week", "Every %d weeks", weeks), weeks);
}

static char *
label_snooze (const char *number)
{
  const int minutes = atoi (number), hours = minutes / 60;

  if (minutes % 60 != 0)
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", minutes), minutes);

  return g_strdup_printf (ngettext ("%d hour", "%d hours", hours), hours);
}

static FootingClock *
get_clock (FootingRitualRow *self)
{
  return footing_store_get_clock (footing_context_get_store (self->context));
}

/* The days in the order in which they are offered. */
static const char *const *
get_days (FootingRitualRow *self)
{
  return footing_weekdays_from (footing_clock_get_first_weekday (get_clock (self)));
}

/* --- What is shown -------------------------------------------------------------------
 */

static void
show_header (FootingRitualRow *self, FootingRitual *ritual)
{
  g_autofree char *title =
      footing_ritual_format_title (ritual, self->context, self->perspective);
  g_autofree char *when = footing_ritual_format_state (ritual, get_clock (self));

  g_object_set (self, "title", title, "subtitle", when, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->enabled_switch),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
show_fields (FootingRitualRow *self)
{
  g_object_set (self->weeks_row, "number", MAX (self->ritual->every_weeks, 1), NULL);
  for (int i = 0; i < N_DAYS; i++)
    gtk_toggle_button_set_active (
        self->buttons[i], g_strv_contains (self->ritual->days, get_days (self)[i]));
}

static void
show_ritual (FootingRitualRow *self)
{
  self->showing = TRUE;
  show_header (self, self->ritual);
  gtk_switch_set_active (self->enabled_switch, self->ritual->enabled);
  if (self->autosave != NULL)
    show_fields (self);
  self->showing = FALSE;
}

/* --- What is changed -----------------------------------------------------------------
 */

/* What the ritual holds before one press changes it; and what that has changed. */
static FootingEdit *
begin_edit (FootingRitualRow *self)
{
  return footing_edit_begin (footing_context_get_store (self->context),
                             FOOTING_TYPE_RITUAL, footing_ritual_row_get_id (self), NULL);
}

static void
end_edit (FootingRitualRow *self, FootingEdit *edit)
{
  footing_edit_deed_add (self->context, self->autosave, edit);
}

static void
enabled_cb (FootingRitualRow *self)
{
  g_autoptr (GError) error = NULL;
  FootingEdit *edit;

  if (self->showing || self->ritual == NULL)
    return;

  edit = begin_edit (self);
  if (!footing_rituals_set_enabled (
          footing_context_get_store (self->context), footing_ritual_row_get_id (self),
          gtk_switch_get_active (self->enabled_switch), &error)) {
    footing_context_report (self->context, error);
    show_ritual (self);
  }
  end_edit (self, edit);
}

static GStrv
chosen_days (FootingRitualRow *self)
{
  g_autoptr (GStrvBuilder) days = g_strv_builder_new ();

  for (int i = 0; i < N_DAYS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      g_strv_builder_add (days, get_days (self)[i]);

  return g_strv_builder_end (days);
}

static void
day_cb (FootingRitualRow *self, GtkToggleButton *button)
{
  g_auto (GStrv) days = NULL;
  g_autoptr (GError) error = NULL;
  FootingEdit *edit;
  gboolean done;

  if (self->showing || self->ritual == NULL)
    return;

  days = chosen_days (self);
  footing_hint_set (self->days_row, NULL);
  edit = begin_edit (self);
  done = footing_rituals_set_days (footing_context_get_store (self->context),
                                   footing_ritual_row_get_id (self),
                                   (const char *const *)days, &error);
  end_edit (self, edit);
  if (done)
    return;

  if (g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_INVALID))
    footing_hint_set (self->days_row, error->message);
  else
    footing_context_report (self->context, error);
  show_ritual (self);
}

static void
weeks_cb (FootingRitualRow *self)
{
  g_autoptr (GError) error = NULL;
  FootingEdit *edit;
  int weeks;

  if (self->showing || self->ritual == NULL)
    return;

  g_object_get (self->weeks_row, "number", &weeks, NULL);
  edit = begin_edit (self);
  if (!footing_rituals_set_weeks (footing_context_get_store (self->context),
                                  footing_ritual_row_get_id (self), weeks, &error)) {
    footing_context_report (self->context, error);
    show_ritual (self);
  }
  end_edit (self, edit);
}

/* A spin button takes what is typed when the focus leaves it; that may be too late. */
static void
length_cb (FootingRitualRow *self)
{
  GtkSpinButton *spin = GTK_SPIN_BUTTON (self->length_spin);
  GtkAdjustment *adjustment = gtk_spin_button_get_adjustment (spin);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (spin));
  const int minutes = atoi (text);
  g_autofree char *same = g_strdup_printf ("%d", minutes);

  if (strcmp (text, same) == 0 && minutes >= gtk_adjustment_get_lower (adjustment) &&
      minutes <= gtk_adjustment_get_upper (adjustment))
    gtk_adjustment_set_value (adjustment, minutes);
}

static void
remove_cb (FootingRitualRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_RITUAL, footing_ritual_row_get_id (self));
}

/* --- Making it -----------------------------------------------------------------------
 */

static void
add_day (FootingRitualRow *self, int i)
{
  const char *day = get_days (self)[i];
  GtkWidget *button = gtk_toggle_button_new_with_label (footing_weekday_to_short (day));
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_set_tooltip_text (button, footing_weekday_to_label (day));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  footing_weekday_to_label (day), -1);
  gtk_widget_add_css_class (button, "day");
  g_signal_connect_object (button, "toggled", G_CALLBACK (day_cb), self,
                           G_CONNECT_SWAPPED);
  self->buttons[i] = GTK_TOGGLE_BUTTON (button);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (self->days, child);
}

static void
bind_fields (FootingRitualRow *self)
{
  FootingAutosave *autosave = self->autosave;

  footing_autosave_bind_editable (autosave, "title", GTK_EDITABLE (self->title_row));
  footing_autosave_bind (autosave, "time", self->time_row, "time", self->time_row);
  footing_autosave_bind (autosave, "length-minutes", self->length_spin, "value",
                         self->length_spin);
  footing_autosave_bind (autosave, "snooze-minutes", self->snooze_row, "number",
                         self->snooze_row);
}

static void
choose_fields (FootingRitualRow *self)
{
  const FootingGuide *guide =
      footing_guidance_lookup (footing_context_get_guidance (self->context),
                               FOOTING_GUIDE_RITUAL, self->ritual->code);
  const char *text = guide != NULL ? footing_guide_text (guide, self->perspective) : NULL;

  gtk_label_set_label (self->text_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->text_row, text != NULL);
  gtk_widget_set_visible (self->title_row, guide == NULL);
  gtk_widget_set_visible (self->remove_row, guide == NULL);
}

static void
footing_ritual_row_fill (FootingLazyRow *row)
{
  static const char *const weeks[] = {"1", "2", "3", "4", NULL};
  static const char *const snoozes[] = {"10", "30", "60", "120", "240", NULL};
  FootingRitualRow *self = FOOTING_RITUAL_ROW (row);

  /* Nothing that is set here is an answer of somebody. */
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->weeks_row), weeks, label_weeks);
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->snooze_row), snoozes, label_snooze);
  for (int i = 0; i < N_DAYS; i++)
    add_day (self, i);
  choose_fields (self);
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_RITUAL,
                                         footing_ritual_row_get_id (self));
  footing_edit_deed_follow (self->autosave);
  bind_fields (self);
  show_ritual (self);
}

static gboolean
footing_ritual_row_clear (FootingLazyRow *row)
{
  FootingRitualRow *self = FOOTING_RITUAL_ROW (row);

  if (!footing_autosave_flush (self->autosave))
    return FALSE;

  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_ritual_row_dispose (GObject *object)
{
  FootingRitualRow *self = FOOTING_RITUAL_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->ritual);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_ritual_row_parent_class)->dispose (object);
}

static void
footing_ritual_row_finalize (GObject *object)
{
  g_free (FOOTING_RITUAL_ROW (object)->id);

  G_OBJECT_CLASS (footing_ritual_row_parent_class)->finalize (object);
}

static void
footing_ritual_row_class_init (FootingRitualRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_ritual_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_ritual_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_ritual_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_ritual_row_clear;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_TIME_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/ritual-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, text_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, text_label);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, days_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, days);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, time_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, weeks_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, length_spin);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, snooze_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRitualRow, remove_row);
  gtk_widget_class_bind_template_callback (widget_class, length_cb);
  gtk_widget_class_bind_template_callback (widget_class, weeks_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
footing_ritual_row_init (FootingRitualRow *self)
{
  GtkWidget *enabled = gtk_switch_new ();

  self->enabled_switch = GTK_SWITCH (enabled);
  gtk_widget_set_valign (enabled, GTK_ALIGN_CENTER);
  g_signal_connect_object (enabled, "notify::active", G_CALLBACK (enabled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), enabled);
}

GtkWidget *
footing_ritual_row_new (FootingContext *context,
                        FootingRitual *ritual,
                        FootingPerspective perspective)
{
  FootingRitualRow *self = g_object_new (FOOTING_TYPE_RITUAL_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (ritual));
  self->perspective = perspective;
  footing_ritual_row_show (self, ritual);

  return GTK_WIDGET (self);
}

const char *
footing_ritual_row_get_id (FootingRitualRow *self)
{
  g_return_val_if_fail (FOOTING_IS_RITUAL_ROW (self), NULL);

  return self->id;
}

void
footing_ritual_row_show (FootingRitualRow *self, FootingRitual *ritual)
{
  g_return_if_fail (FOOTING_IS_RITUAL_ROW (self));

  g_set_object (&self->ritual, ritual);
  show_ritual (self);
}

void
footing_ritual_row_edit (FootingRitualRow *self)
{
  g_return_if_fail (FOOTING_IS_RITUAL_ROW (self));

  footing_lazy_row_open (self);
  gtk_widget_grab_focus (gtk_widget_get_visible (self->title_row) ? self->title_row
                                                                  : self->time_row);
}
