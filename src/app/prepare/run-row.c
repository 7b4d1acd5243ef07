/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "run-row.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "format/date-format.h"
#include "format/room-format.h"
#include "text.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"

#include <glib/gi18n-lib.h>

struct _FootingRunRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *code_row;
  GtkWidget *date_row;
  FootingDatePresets *presets;
  GtkWidget *note_row;

  /* owned */
  FootingContext *context;
  char *id;
  FootingMark *run;          /* as it was shown last */
  FootingAutosave *autosave; /* of the fields */
};

G_DEFINE_FINAL_TYPE (FootingRunRow, footing_run_row, FOOTING_TYPE_LAZY_ROW)

/* Its day, the column that the decision stood in, and a note: "5 March · Propose · Two
 * questions, both settled". Owned by the caller. */
static char *
describe (FootingRunRow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_day (self->run->date, today);
  g_autofree char *shown = footing_record_show (self->run, self->run->note);
  g_autofree char *note = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
  const char *const all[] = {*day != '\0' ? day : _ ("No day yet"),
                             footing_latitude_to_label (self->run->latitude), note};
  const char *parts[G_N_ELEMENTS (all) + 1] = {NULL};
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (*all[i] != '\0')
      parts[n++] = all[i];

  return g_strjoinv (" · ", (char **)parts);
}

static void
update (FootingRunRow *self)
{
  g_autofree char *subtitle = describe (self);

  g_object_set (self, "title", footing_run_to_label (self->run->code), "subtitle",
                subtitle, NULL);
}

static void
remove_cb (FootingRunRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_MARK, self->id);
}

static void
done_cb (FootingRunRow *self)
{
  /* A day that cannot be read would be left out, unseen. */
  if (footing_date_row_check_all (GTK_WIDGET (self)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static char *
label_code (const char *code)
{
  return g_strdup (footing_run_to_label (code));
}

static void
footing_run_row_fill (FootingLazyRow *row)
{
  static const char *const codes[] = {"clean", "unclean", NULL};
  static const int days[] = {0, -1, -7};
  FootingRunRow *self = FOOTING_RUN_ROW (row);

  gtk_widget_init_template (GTK_WIDGET (self));
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->code_row), codes, label_code);
  footing_date_presets_load (self->presets, self->context,
                             FOOTING_DATE_ROW (self->date_row), days,
                             G_N_ELEMENTS (days));
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_MARK, self->id);
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind (self->autosave, "code", self->code_row, "code", self->code_row);
  footing_autosave_bind (self->autosave, "date", self->date_row, "date", self->date_row);
  footing_autosave_bind_editable (self->autosave, "note", GTK_EDITABLE (self->note_row));
}

static gboolean
footing_run_row_clear (FootingLazyRow *row)
{
  FootingRunRow *self = FOOTING_RUN_ROW (row);

  if (!footing_autosave_flush (self->autosave))
    return FALSE;

  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_run_row_dispose (GObject *object)
{
  FootingRunRow *self = FOOTING_RUN_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->run);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_run_row_parent_class)->dispose (object);
}

static void
footing_run_row_finalize (GObject *object)
{
  g_free (FOOTING_RUN_ROW (object)->id);

  G_OBJECT_CLASS (footing_run_row_parent_class)->finalize (object);
}

static void
footing_run_row_class_init (FootingRunRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_run_row_dispose;
  object_class->finalize = footing_run_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_run_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_run_row_clear;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/run-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRunRow, code_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRunRow, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingRunRow, presets);
  gtk_widget_class_bind_template_child (widget_class, FootingRunRow, note_row);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
footing_run_row_init (FootingRunRow *self)
{
  /* Notes are what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
footing_run_row_new (FootingContext *context, FootingMark *run)
{
  FootingRunRow *self = g_object_new (FOOTING_TYPE_RUN_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (run));
  footing_run_row_show (self, run);

  return GTK_WIDGET (self);
}

void
footing_run_row_show (FootingRunRow *self, FootingMark *run)
{
  g_return_if_fail (FOOTING_IS_RUN_ROW (self));

  g_set_object (&self->run, run);
  update (self);
}
