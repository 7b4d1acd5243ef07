/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "progress-row.h"
#include "autosave.h"
#include "widgets/date-row.h"
#include "format/number-format.h"
#include "widgets/number-entry.h"
#include "format/date-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _FootingProgressRow {
  AdwExpanderRow parent_instance;

  /* template children */
  GtkWidget *value_row;
  GtkWidget *value_entry;
  GtkWidget *date_row;
  GtkWidget *note_row;

  /* owned */
  FootingContext *context;
  FootingAutosave *autosave;
  char *unit;
};

G_DEFINE_FINAL_TYPE (FootingProgressRow, footing_progress_row, ADW_TYPE_EXPANDER_ROW)

gboolean
footing_progress_is_empty (FootingProgress *progress)
{
  return isnan (progress->value) && *progress->note == '\0';
}

static char *
describe_value (FootingProgressRow *self)
{
  g_autofree char *number = footing_number_format (
      footing_number_entry_get_value (FOOTING_NUMBER_ENTRY (self->value_entry)));
  g_autofree char *unit = footing_text_excerpt (self->unit, FOOTING_TITLE_CHARS);

  if (*number == '\0')
    return g_strdup (_ ("No value yet"));

  /* Translators: a number and its unit: "33 hours" */
  return g_strdup_printf (C_ ("measure", "%s %s"), number, unit);
}

static void
update (FootingProgressRow *self)
{
  g_autofree char *today = NULL;
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;
  g_autofree char *note = NULL;
  g_autofree char *subtitle = NULL;

  if (self->context == NULL)
    return;

  today = footing_context_today (self->context);
  title = describe_value (self);
  day = footing_date_format_day (
      footing_date_row_get_date (FOOTING_DATE_ROW (self->date_row)), today);
  note = footing_text_excerpt (gtk_editable_get_text (GTK_EDITABLE (self->note_row)),
                               FOOTING_TITLE_CHARS);
  /* Translators: a day and a note: "5 March · after the new triage" */
  subtitle = *note != '\0' ? g_strdup_printf (C_ ("progress", "%s · %s"), day, note)
                           : g_strdup (day);

  g_object_set (self, "title", title, "subtitle", subtitle, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

static void
drop_when_empty (FootingProgressRow *self)
{
  FootingStore *store;
  const char *id;
  g_autoptr (FootingProgress) progress = NULL;
  g_autoptr (GError) error = NULL;

  if (self->context == NULL || !footing_autosave_flush (self->autosave))
    return;

  store = footing_context_get_store (self->context);
  id = footing_autosave_get_id (self->autosave);
  progress = footing_store_get (store, FOOTING_TYPE_PROGRESS, id, NULL);
  if (progress != NULL && footing_progress_is_empty (progress) &&
      !footing_store_erase (store, FOOTING_TYPE_PROGRESS, id, &error))
    footing_context_report (self->context, error);
}

static void
expanded_cb (FootingProgressRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    drop_when_empty (self);
}

static void
remove_cb (FootingProgressRow *self)
{
  footing_context_remove (self->context, FOOTING_TYPE_PROGRESS,
                          footing_autosave_get_id (self->autosave),
                          _ ("Progress removed"));
}

static void
done_cb (FootingProgressRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static void
footing_progress_row_dispose (GObject *object)
{
  FootingProgressRow *self = FOOTING_PROGRESS_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PROGRESS_ROW);

  G_OBJECT_CLASS (footing_progress_row_parent_class)->dispose (object);
}

static void
footing_progress_row_finalize (GObject *object)
{
  g_free (FOOTING_PROGRESS_ROW (object)->unit);

  G_OBJECT_CLASS (footing_progress_row_parent_class)->finalize (object);
}

static void
footing_progress_row_class_init (FootingProgressRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_progress_row_dispose;
  object_class->finalize = footing_progress_row_finalize;

  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/plan/progress-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, value_row);
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, value_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingProgressRow, note_row);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
footing_progress_row_init (FootingProgressRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

GtkWidget *
footing_progress_row_new (FootingContext *context, const char *id, const char *unit)
{
  FootingProgressRow *self = g_object_new (FOOTING_TYPE_PROGRESS_ROW, NULL);
  g_autofree char *line = footing_text_excerpt (unit, FOOTING_TITLE_CHARS);
  g_autofree char *title = NULL;

  self->context = g_object_ref (context);
  self->unit = g_strdup (unit);
  self->autosave = footing_autosave_new (context, FOOTING_TYPE_PROGRESS, id);
  bind_fields (self);

  /* Translators: %s is a unit: "Where it stands, in hours" */
  title = *line != '\0' ? g_strdup_printf (_ ("Where it stands, in %s"), line)
                        : g_strdup (_ ("Where it stands"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value_row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  update (self);

  return GTK_WIDGET (self);
}

const char *
footing_progress_row_get_date (FootingProgressRow *self)
{
  g_return_val_if_fail (FOOTING_IS_PROGRESS_ROW (self), "");

  return footing_date_row_get_date (FOOTING_DATE_ROW (self->date_row));
}

void
footing_progress_row_edit (FootingProgressRow *self)
{
  g_return_if_fail (FOOTING_IS_PROGRESS_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->value_entry);
}
