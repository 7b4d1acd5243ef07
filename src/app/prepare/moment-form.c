/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moment-form.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "format/moment-format.h"
#include "format/rung-format.h"
#include "moment-after.h"
#include "moment-deeds.h"
#include "moment-line-row.h"
#include "prepare/moments.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/number-entry.h"
#include "widgets/rows.h"
#include "widgets/text-area.h"
#include "widgets/time-row.h"
#include "widgets/whole-text.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

struct _FootingMomentForm {
  AdwBin parent_instance;

  /* template children */
  FootingMomentAfter *after;
  GtkWidget *title_row;
  GtkWidget *date_row;
  GtkWidget *date_presets;
  GtkWidget *time_row;
  GtkWidget *audience_row;
  GtkWidget *rung_row;
  GtkLabel *risks_label;
  GtkWidget *risks;
  GtkWidget *feared_list;
  GtkWidget *feared_row;
  GtkWidget *likelihood_entry;
  GtkWidget *rehearsals;
  FootingTextArea *first_sentence;
  GtkWidget *partner_list;
  GtkWidget *partner_row;
  FootingTextArea *roles;
  FootingTextArea *fallback;
  GtkLabel *caution;
  AdwActionRow *day_row;
  GtkWidget *day_switch;
  AdwActionRow *hour_row;
  GtkWidget *hour_switch;
  GtkWidget *reminders;
  GtkWidget *drop_button;

  /* owned */
  FootingContext *context;
  char *id;
  FootingMoment *moment; /* as it was shown last */
  FootingAutosave *autosave;

  /* state */
  FootingPerspective perspective;
};

G_DEFINE_FINAL_TYPE (FootingMomentForm, footing_moment_form, ADW_TYPE_BIN)

static FootingStore *
get_store (FootingMomentForm *self)
{
  return footing_context_get_store (self->context);
}

/* --- Lines ---------------------------------------------------------------------------
 */

static GtkWidget *
make_line (gpointer record, gpointer data)
{
  return footing_moment_line_row_new (FOOTING_MOMENT_FORM (data)->context, record);
}

static void
update_line (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_moment_line_row_show (FOOTING_MOMENT_LINE_ROW (row), record);
}

static void
show_lines (FootingMomentForm *self, GtkWidget *list, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines =
      footing_moments_list_lines (get_store (self), self->moment, kind, &error);

  if (lines == NULL)
    footing_context_report (self->context, error);
  else
    gtk_widget_set_visible (list, footing_rows_show_records (list, lines) > 0);
}

static void
add_line (FootingMomentForm *self, GtkWidget *list, const char *kind)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      footing_moments_add_line (get_store (self), self->id, kind, &error);
  GtkWidget *row;

  if (id == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_edit_deed_begin_added (self->context, FOOTING_TYPE_PLAN_LINE, id);
  show_lines (self, list, kind);
  row = footing_rows_reveal (list, id);
  if (row != NULL)
    footing_moment_line_row_edit (FOOTING_MOMENT_LINE_ROW (row));
}

static void
add_risk_cb (FootingMomentForm *self)
{
  add_line (self, self->risks, "risk");
}

static void
add_rehearsal_cb (FootingMomentForm *self)
{
  add_line (self, self->rehearsals, "rehearsal");
}

/* --- Whether it happens --------------------------------------------------------------
 */

static void
drop_cb (FootingMomentForm *self)
{
  if (footing_moment_form_flush (self))
    footing_moment_deed_drop (self->context, self->id,
                              !footing_moment_is_dropped (self->moment));
}

static void
remove_cb (FootingMomentForm *self)
{
  footing_remove (self->context, FOOTING_TYPE_MOMENT, self->id);
}

static void
show_state (FootingMomentForm *self)
{
  const gboolean dropped = footing_moment_is_dropped (self->moment);
  g_autofree char *today = footing_context_today (self->context);
  const FootingDateSpan span = {.first = "",
                                .last = footing_moment_get_last_day (self->moment, today),
                                .late = footing_moment_get_day_problem ()};

  footing_date_row_set_span (FOOTING_DATE_ROW (self->date_row), &span);
  gtk_button_set_label (GTK_BUTTON (self->drop_button),
                        dropped ? _ ("It’s Ha_ppening After All") : _ ("Not Ha_ppening"));
  gtk_widget_set_visible (self->drop_button, !footing_moment_is_held (self->moment));
  gtk_widget_set_visible (self->reminders, footing_moment_is_ahead (self->moment));
}

/* --- Fields --------------------------------------------------------------------------
 */

static char *
label_rung (const char *rung)
{
  return g_strdup (*rung != '\0' ? footing_rung_to_label (rung)
                                 : C_ ("rung", "Not said yet"));
}

/* When it rings, or what it @lacks, NULL for nothing. */
static void
show_reminder (FootingMomentForm *self,
               AdwActionRow *row,
               FootingMomentWhich which,
               const char *lacks)
{
  g_autofree char *text =
      lacks == NULL ? footing_moment_format_reminder (
                          self->moment, which, footing_store_get_clock (get_store (self)))
                    : g_strdup (lacks);

  adw_action_row_set_subtitle (row, text);
}

/* What follows from what is chosen at the moment, saved or not. */
static void
update (FootingMomentForm *self)
{
  const char *rung = footing_choice_row_get_code (FOOTING_CHOICE_ROW (self->rung_row));
  const gboolean dated = *footing_date_row_get_date (FOOTING_DATE_ROW (self->date_row));
  const gboolean timed = *footing_time_row_get_time (FOOTING_TIME_ROW (self->time_row));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rung_row),
                               *rung != '\0' ? footing_rung_to_help (rung)
                                             : C_ ("rung", "Not said yet"));
  gtk_widget_set_sensitive (self->hour_switch, timed);
  show_reminder (self, self->day_row, FOOTING_MOMENT_DAY,
                 dated ? NULL : _ ("It needs a day."));
  show_reminder (self, self->hour_row, FOOTING_MOMENT_HOUR,
                 timed ? NULL : _ ("It needs a time."));
}

static void
bind_fields (FootingMomentForm *self)
{
  const struct {
    const char *property;
    GtkWidget *field;
    const char *field_property;
  } fields[] = {
      {"title", self->title_row, "text"},
      {"date", self->date_row, "date"},
      {"time", self->time_row, "time"},
      {"audience", self->audience_row, "text"},
      {"rung", self->rung_row, "code"},
      {"feared", self->feared_row, "text"},
      {"likelihood", self->likelihood_entry, "number"},
      {"partner", self->partner_row, "text"},
      {"remind-day", self->day_switch, "active"},
      {"remind-hour", self->hour_switch, "active"},
  };
  const struct {
    const char *property;
    FootingTextArea *area;
  } areas[] = {
      {"first-sentence", self->first_sentence},
      {"roles", self->roles},
      {"fallback", self->fallback},
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *signal = g_strconcat ("notify::", fields[i].field_property, NULL);

    footing_autosave_bind (self->autosave, fields[i].property, fields[i].field,
                           fields[i].field_property, fields[i].field);
    g_signal_connect_object (fields[i].field, signal, G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  }
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    footing_autosave_bind_text_view (self->autosave, areas[i].property,
                                     footing_text_area_get_view (areas[i].area));
}

/* It is theirs: the same page from the other side. */
static void
set_support_texts (FootingMomentForm *self)
{
  gtk_label_set_label (self->risks_label,
                       _ ("Picture it over, and gone wrong. What was it, and what do the "
                          "two of you do about it now?"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->feared_row),
                                 _ ("What they fear most"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->partner_row),
                                 _ ("Who is with them"));
  g_object_set (self->first_sentence, "title", _ ("Their first sentence"), "help",
                _ ("In their words. It’s theirs to say."), NULL);
  g_object_set (self->roles, "help", _ ("What they do, and what you take on."), NULL);
  g_object_set (self->fallback, "help",
                _ ("Who says what. If it has to stop, stop together."), NULL);
  gtk_label_set_label (self->caution,
                       _ ("Where a client, money or safety is at stake, nothing new is "
                          "tried, and it’s never a test of them."));
}

/* @list is called as its first @row. */
static void
name_list (GtkWidget *list, GtkWidget *row)
{
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
}

static void
set_texts (FootingMomentForm *self)
{
  g_object_set (self->roles, "help", _ ("Who opens, who shows, who takes questions."),
                NULL);
  g_object_set (self->fallback, "help", _ ("What you say, and how you go on from there."),
                NULL);
  gtk_label_set_label (self->caution,
                       _ ("Where a client, money or safety is at stake, try nothing new: "
                          "do what you’ve rehearsed."));
  if (self->perspective == FOOTING_PERSPECTIVE_SUPPORT)
    set_support_texts (self);
  name_list (self->feared_list, self->feared_row);
  name_list (self->partner_list, self->partner_row);
}

static void
load (FootingMomentForm *self)
{
  static const FootingRowKind kind = {.make = make_line, .update = update_line};
  static const int days[] = {0, 1, 7, 14};

  footing_choice_row_load (FOOTING_CHOICE_ROW (self->rung_row), footing_rungs (),
                           label_rung);
  footing_date_presets_load (FOOTING_DATE_PRESETS (self->date_presets), self->context,
                             FOOTING_DATE_ROW (self->date_row), days,
                             G_N_ELEMENTS (days));
  set_texts (self);
  footing_whole_text_follow (self->title_row);
  footing_whole_text_follow (self->audience_row);
  footing_whole_text_follow (self->feared_row);
  footing_whole_text_follow (self->partner_row);
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_MOMENT, self->id);
  footing_edit_deed_follow (self->autosave);
  bind_fields (self);
  footing_moment_after_load (self->after, self->context, self->autosave,
                             self->perspective);
  footing_rows_bind (self->risks, NULL, self->context, FOOTING_TYPE_PLAN_LINE, &kind,
                     self);
  footing_rows_bind (self->rehearsals, NULL, self->context, FOOTING_TYPE_PLAN_LINE, &kind,
                     self);
}

/* --- The form ------------------------------------------------------------------------
 */

static void
footing_moment_form_dispose (GObject *object)
{
  FootingMomentForm *self = FOOTING_MOMENT_FORM (object);

  if (self->after != NULL)
    footing_moment_after_clear (self->after);
  g_clear_pointer (&self->autosave, footing_autosave_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_MOMENT_FORM);
  g_clear_object (&self->moment);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_moment_form_parent_class)->dispose (object);
}

static void
footing_moment_form_finalize (GObject *object)
{
  g_free (FOOTING_MOMENT_FORM (object)->id);

  G_OBJECT_CLASS (footing_moment_form_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, after);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, date_presets);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, time_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, audience_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, rung_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, risks_label);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, risks);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, feared_list);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, feared_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm,
                                        likelihood_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, rehearsals);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, first_sentence);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, partner_list);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, partner_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, roles);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, fallback);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, caution);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, day_switch);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, hour_switch);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, day_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, hour_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, reminders);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentForm, drop_button);
}

static void
footing_moment_form_class_init (FootingMomentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_moment_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_moment_form_finalize;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_MOMENT_AFTER);
  g_type_ensure (FOOTING_TYPE_NUMBER_ENTRY);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_TIME_ROW);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/moment-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, add_risk_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_rehearsal_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
footing_moment_form_init (FootingMomentForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_moment_form_new (FootingContext *context,
                         FootingMoment *moment,
                         FootingPerspective perspective)
{
  FootingMomentForm *self = g_object_new (FOOTING_TYPE_MOMENT_FORM, NULL);

  g_set_object (&self->moment, moment);
  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (moment));
  self->perspective = perspective;
  load (self);
  footing_moment_form_show (self, moment);

  return GTK_WIDGET (self);
}

const char *
footing_moment_form_get_id (FootingMomentForm *self)
{
  g_return_val_if_fail (FOOTING_IS_MOMENT_FORM (self), NULL);

  return self->id;
}

gboolean
footing_moment_form_flush (FootingMomentForm *self)
{
  g_return_val_if_fail (FOOTING_IS_MOMENT_FORM (self), TRUE);

  return footing_autosave_flush (self->autosave) &&
         footing_moment_after_flush (self->after);
}

void
footing_moment_form_show (FootingMomentForm *self, FootingMoment *moment)
{
  g_return_if_fail (FOOTING_IS_MOMENT_FORM (self));

  g_set_object (&self->moment, moment);
  show_lines (self, self->risks, "risk");
  show_lines (self, self->rehearsals, "rehearsal");
  show_state (self);
  update (self);
  footing_moment_after_show (self->after, moment);
}

void
footing_moment_form_focus (FootingMomentForm *self)
{
  g_return_if_fail (FOOTING_IS_MOMENT_FORM (self));

  gtk_widget_grab_focus (self->title_row);
}
