/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "one-on-one-row.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "format/date-format.h"
#include "lines.h"
#include "text.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/text-area.h"

#include <glib/gi18n-lib.h>

struct _FootingOneOnOneRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *date_row;
  FootingDatePresets *day_presets;
  FootingTextArea *agenda;
  FootingTextArea *notes;
  GtkWidget *next_row;
  FootingDatePresets *next_presets;

  /* owned */
  FootingContext *context;
  char *id;
  FootingConversation *talk; /* as it was shown last */
  FootingAutosave *autosave; /* of the fields */
};

G_DEFINE_FINAL_TYPE (FootingOneOnOneRow, footing_one_on_one_row, FOOTING_TYPE_LAZY_ROW)

/* Its lines, one behind the other. Owned by the caller. */
static char *
join_lines (const char *notes)
{
  g_auto (GStrv) lines = footing_lines_list (notes);

  return g_strjoinv (" · ", lines);
}

static void
update (FootingOneOnOneRow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_day (self->talk->date, today);
  g_autofree char *notes = footing_record_show (self->talk, self->talk->notes);
  g_autofree char *joined = join_lines (notes);
  g_autofree char *line =
      footing_text_excerpt_or (joined, FOOTING_STEP_CHARS, _ ("Nothing noted yet"));

  g_object_set (self, "title", *day != '\0' ? day : _ ("No day yet"), "subtitle", line,
                NULL);
}

static void
remove_cb (FootingOneOnOneRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_CONVERSATION, self->id);
}

static void
done_cb (FootingOneOnOneRow *self)
{
  /* A day that cannot be read would be left out, unseen. */
  if (footing_date_row_check_all (GTK_WIDGET (self)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static void
load_presets (FootingOneOnOneRow *self)
{
  static const int past[] = {0, -1, -7};
  static const int next[] = {1, 7, 14};

  footing_date_presets_load (self->day_presets, self->context,
                             FOOTING_DATE_ROW (self->date_row), past,
                             G_N_ELEMENTS (past));
  footing_date_presets_load (self->next_presets, self->context,
                             FOOTING_DATE_ROW (self->next_row), next,
                             G_N_ELEMENTS (next));
}

static void
footing_one_on_one_row_fill (FootingLazyRow *row)
{
  FootingOneOnOneRow *self = FOOTING_ONE_ON_ONE_ROW (row);

  gtk_widget_init_template (GTK_WIDGET (self));
  load_presets (self);
  self->autosave =
      footing_autosave_new (self->context, FOOTING_TYPE_CONVERSATION, self->id);
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind (self->autosave, "date", self->date_row, "date", self->date_row);
  footing_autosave_bind (self->autosave, "next-on", self->next_row, "date",
                         self->next_row);
  footing_autosave_bind_text_view (self->autosave, "agenda",
                                   footing_text_area_get_view (self->agenda));
  footing_autosave_bind_text_view (self->autosave, "notes",
                                   footing_text_area_get_view (self->notes));
}

static gboolean
footing_one_on_one_row_clear (FootingLazyRow *row)
{
  FootingOneOnOneRow *self = FOOTING_ONE_ON_ONE_ROW (row);

  if (!footing_autosave_flush (self->autosave))
    return FALSE;

  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_one_on_one_row_dispose (GObject *object)
{
  FootingOneOnOneRow *self = FOOTING_ONE_ON_ONE_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->talk);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_one_on_one_row_parent_class)->dispose (object);
}

static void
footing_one_on_one_row_finalize (GObject *object)
{
  g_free (FOOTING_ONE_ON_ONE_ROW (object)->id);

  G_OBJECT_CLASS (footing_one_on_one_row_parent_class)->finalize (object);
}

static void
footing_one_on_one_row_class_init (FootingOneOnOneRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_one_on_one_row_dispose;
  object_class->finalize = footing_one_on_one_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_one_on_one_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_one_on_one_row_clear;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sessions/one-on-one-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOneRow, date_row);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOneRow, day_presets);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOneRow, agenda);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOneRow, notes);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOneRow, next_row);
  gtk_widget_class_bind_template_child (widget_class, FootingOneOnOneRow, next_presets);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
footing_one_on_one_row_init (FootingOneOnOneRow *self)
{
  /* Notes are what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
footing_one_on_one_row_new (FootingContext *context, FootingConversation *talk)
{
  FootingOneOnOneRow *self = g_object_new (FOOTING_TYPE_ONE_ON_ONE_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (talk));
  footing_one_on_one_row_show (self, talk);

  return GTK_WIDGET (self);
}

void
footing_one_on_one_row_show (FootingOneOnOneRow *self, FootingConversation *talk)
{
  g_return_if_fail (FOOTING_IS_ONE_ON_ONE_ROW (self));

  g_set_object (&self->talk, talk);
  update (self);
}

void
footing_one_on_one_row_edit (FootingOneOnOneRow *self)
{
  g_return_if_fail (FOOTING_IS_ONE_ON_ONE_ROW (self));

  footing_lazy_row_open (self);
  gtk_widget_grab_focus (GTK_WIDGET (footing_text_area_get_view (self->notes)));
}
