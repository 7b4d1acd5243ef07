/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "progress-row.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "autosave.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "number-format.h"
#include "widgets/number-entry.h"
#include "format/date-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _FootingProgressRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *value_row;
  GtkWidget *value_entry;
  GtkWidget *date_row;
  GtkWidget *presets;
  GtkWidget *note_row;

  /* owned */
  FootingContext *context;
  char *id;
  FootingProgress *progress; /* as it was shown last */
  FootingAutosave *autosave; /* of the fields */
  char *unit;
};

G_DEFINE_FINAL_TYPE (FootingProgressRow, footing_progress_row, FOOTING_TYPE_LAZY_ROW)

/* What is being typed, else what is in the file. */
static double
get_value (FootingProgressRow *self)
{
  return self->autosave != NULL
             ? footing_number_entry_get_value (FOOTING_NUMBER_ENTRY (self->value_entry))
             : self->progress->value;
}

static const char *
get_date (FootingProgressRow *self)
{
  return self->autosave != NULL
             ? footing_date_row_get_date (FOOTING_DATE_ROW (self->date_row))
             : self->progress->date;
}

static const char *
get_note (FootingProgressRow *self)
{
  return self->autosave != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->note_row))
                                : self->progress->note;
}

static char *
describe_value (FootingProgressRow *self)
{
  g_autofree char *unit = footing_text_excerpt (self->unit, FOOTING_TITLE_CHARS);

  return isnan (get_value (self))
             ? g_strdup (_ ("No figure yet"))
             : footing_number_format_measure (get_value (self), unit);
}

static void
update (FootingProgressRow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *title = describe_value (self);
  g_autofree char *day = footing_date_format_day (get_date (self), today);
  g_autofree char *shown = footing_record_show (self->progress, get_note (self));
  g_autofree char *note = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  /* Translators: a day and a note: "5 March · after the new triage" */
  g_autofree char *subtitle =
      *note != '\0' ? g_strdup_printf (C_ ("progress", "%s · %s"), day, note)
                    : g_strdup (day);

  g_object_set (self, "title", title, "subtitle", subtitle, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

static void
remove_cb (FootingProgressRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_PROGRESS,
                  footing_progress_row_get_id (self));
}

static void
done_cb (FootingProgressRow *self)
{
  /* A day that cannot be read would be left out, unseen. */
  if (footing_date_row_check_all (GTK_WIDGET (self)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static void
bind_fields (FootingProgressRow *self)
{
  const struct {
    const char *property;
    GtkWidget *field;
    const char *field_property;
  } fields[] = {
      {"value", self->value_entry, "value"},
      {"date", self->date_row, "date"},
      {"note", self->note_row, "text"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *signal = g_strconcat ("notify::", fields[i].field_property, NULL);

    footing_autosave_bind (self->autosave, fields[i].property, fields[i].field,
                           fields[i].field_property, fields[i].field);
    g_signal_connect_object (fields[i].field, signal, G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  }
}

static void
footing_progress_row_fill (FootingLazyRow *row)
{
  static const int days[] = {0, -1, -7};
  FootingProgressRow *self = FOOTING_PROGRESS_ROW (row);
  g_autofree char *line = footing_text_excerpt (self->unit, FOOTING_TITLE_CHARS);
  g_autofree char *title = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_PROGRESS,
                                         footing_progress_row_get_id (self));
  footing_edit_deed_follow (self->autosave);
  footing_date_presets_load (FOOTING_DATE_PRESETS (self->presets), self->context,
                             FOOTING_DATE_ROW (self->date_row), days,
                             G_N_ELEMENTS (days));
  bind_fields (self);

  /* Translators: %s is a unit: "Where it stands, in hours" */
  title = *line != '\0' ? g_strdup_printf (_ ("Where it is now, in %s"), line)
                        : g_strdup (_ ("Where it is now"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value_row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  update (self);
}

static gboolean
footing_progress_row_clear (FootingLazyRow *row)
{
  FootingProgressRow *self = FOOTING_PROGRESS_ROW (row);

  if (!footing_autosave_flush (self->autosave))
    return FALSE;

  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_progress_row_dispose (GObject *object)
{
  FootingProgressRow *self = FOOTING_PROGRESS_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->progress);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_progress_row_parent_class)->dispose (object);
}

static void
footing_progress_row_finalize (GObject *object)
{
  g_free (FOOTING_PROGRESS_ROW (object)->unit);
  g_free (FOOTING_PROGRESS_ROW (object)->id);

  G_OBJECT_CLASS (footing_progress_row_parent_class)->finalize (object);
}

static void
footing_progress_row_class_init (FootingProgressRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_progress_row_dispose;
  object_class->finalize = footing_progress_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_progress_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_progress_row_clear;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/progress-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, value_row);
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, value_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, presets);
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, note_row);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
footing_progress_row_init (FootingProgressRow *self)
{
}

GtkWidget *
footing_progress_row_new (FootingContext *context,
                          FootingProgress *progress,
                          const char *unit)
{
  FootingProgressRow *self = g_object_new (FOOTING_TYPE_PROGRESS_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (progress));
  self->unit = g_strdup (unit);
  footing_progress_row_show (self, progress);

  return GTK_WIDGET (self);
}

const char *
footing_progress_row_get_id (FootingProgressRow *self)
{
  g_return_val_if_fail (FOOTING_IS_PROGRESS_ROW (self), NULL);

  return self->id;
}

void
footing_progress_row_show (FootingProgressRow *self, FootingProgress *progress)
{
  g_return_if_fail (FOOTING_IS_PROGRESS_ROW (self));

  g_set_object (&self->progress, progress);
  update (self);
}

void
footing_progress_row_edit (FootingProgressRow *self)
{
  g_return_if_fail (FOOTING_IS_PROGRESS_ROW (self));

  footing_lazy_row_open (self);
  gtk_widget_grab_focus (self->value_entry);
}
