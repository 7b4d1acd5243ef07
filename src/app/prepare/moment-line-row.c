/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moment-line-row.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "format/date-format.h"
#include "moment-deeds.h"
#include "text.h"
#include "widgets/number-entry.h"
#include "widgets/text-area.h"

#include <glib/gi18n-lib.h>

struct _FootingMomentLineRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *title_row;
  GtkWidget *likelihood_row;
  GtkWidget *likelihood_entry;
  GtkWidget *detail_row;
  FootingTextArea *detail;

  /* borrowed */
  GtkCheckButton *check; /* of a rehearsal, else NULL */

  /* owned */
  FootingContext *context;
  char *id;
  FootingPlanLine *line;     /* as it was shown last */
  FootingAutosave *autosave; /* of the fields */

  /* state */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FootingMomentLineRow, footing_moment_line_row, FOOTING_TYPE_LAZY_ROW)

static gboolean
is_risk (FootingMomentLineRow *self)
{
  return footing_plan_line_is_risk (self->line);
}

/* --- Header ------------------------------------------------------------------------- */

/* How likely it is, and what is done about it. */
static char *
describe_risk (FootingMomentLineRow *self)
{
  g_autofree char *shown = footing_record_show (self->line, self->line->detail);
  g_autofree char *detail =
      footing_text_excerpt_or (shown, FOOTING_STEP_CHARS, _ ("No answer to it yet"));

  if (self->line->likelihood < 0)
    return g_steal_pointer (&detail);

  /* Translators: how likely something is, and what is done about it: "40% · A recording
   * is ready" */
  return g_strdup_printf (_ ("%d%% · %s"), self->line->likelihood, detail);
}

static char *
describe_rehearsal (FootingMomentLineRow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_near (self->line->done_on, today);

  if (*day == '\0')
    return g_strdup (_ ("Not rehearsed yet"));

  /* Translators: %s is a day, such as "today" or "Tue, 3 March" */
  return g_strdup_printf (_ ("Rehearsed %s"), day);
}

static char *
format_title (FootingMomentLineRow *self)
{
  g_autofree char *shown = footing_record_show (self->line, self->line->title);

  return footing_text_excerpt_or (shown, FOOTING_STEP_CHARS,
                                  is_risk (self) ? _ ("A risk without words yet")
                                                 : _ ("Nothing to rehearse yet"));
}

static void
update (FootingMomentLineRow *self)
{
  g_autofree char *title = format_title (self);
  g_autofree char *subtitle =
      is_risk (self) ? describe_risk (self) : describe_rehearsal (self);
  g_autofree char *name = NULL;

  g_object_set (self, "title", title, "subtitle", subtitle, NULL);
  if (self->check == NULL)
    return;

  /* Translators: a box to tick; %s is what was rehearsed */
  name = g_strdup_printf (_ ("Rehearsed: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->updating = TRUE;
  gtk_check_button_set_active (self->check, *self->line->done_on != '\0');
  self->updating = FALSE;
}

/* --- What can be done --------------------------------------------------------------- */

/* The box shows what is stored, also where that failed. */
static void
check_cb (FootingMomentLineRow *self)
{
  const gboolean done = gtk_check_button_get_active (self->check);

  if (self->updating)
    return;

  if (self->autosave == NULL || footing_autosave_flush (self->autosave))
    footing_moment_deed_rehearse (self->context, self->id, done);
  update (self);
}

static void
remove_cb (FootingMomentLineRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_PLAN_LINE, self->id);
}

static void
done_cb (FootingMomentLineRow *self)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

/* --- Fields ------------------------------------------------------------------------- */

static void
choose_fields (FootingMomentLineRow *self)
{
  const gboolean risk = is_risk (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row),
                                 risk ? _ ("What could go wrong")
                                      : _ ("What to run through"));
  gtk_widget_set_visible (self->likelihood_row, risk);
  gtk_widget_set_visible (self->detail_row, risk);
  g_object_set (self->detail, "title", _ ("What you do about it"), NULL);
}

static void
footing_moment_line_row_fill (FootingLazyRow *row)
{
  FootingMomentLineRow *self = FOOTING_MOMENT_LINE_ROW (row);

  gtk_widget_init_template (GTK_WIDGET (self));
  choose_fields (self);
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_PLAN_LINE, self->id);
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind_editable (self->autosave, "title",
                                  GTK_EDITABLE (self->title_row));
  footing_autosave_bind (self->autosave, "likelihood", self->likelihood_entry, "number",
                         self->likelihood_entry);
  footing_autosave_bind_text_view (self->autosave, "detail",
                                   footing_text_area_get_view (self->detail));
}

static gboolean
footing_moment_line_row_clear (FootingLazyRow *row)
{
  FootingMomentLineRow *self = FOOTING_MOMENT_LINE_ROW (row);

  if (!footing_autosave_flush (self->autosave))
    return FALSE;

  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_moment_line_row_dispose (GObject *object)
{
  FootingMomentLineRow *self = FOOTING_MOMENT_LINE_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->line);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_moment_line_row_parent_class)->dispose (object);
}

static void
footing_moment_line_row_finalize (GObject *object)
{
  g_free (FOOTING_MOMENT_LINE_ROW (object)->id);

  G_OBJECT_CLASS (footing_moment_line_row_parent_class)->finalize (object);
}

static void
footing_moment_line_row_class_init (FootingMomentLineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_moment_line_row_dispose;
  object_class->finalize = footing_moment_line_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_moment_line_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_moment_line_row_clear;

  g_type_ensure (FOOTING_TYPE_NUMBER_ENTRY);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/moment-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingMomentLineRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentLineRow,
                                        likelihood_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentLineRow,
                                        likelihood_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentLineRow, detail_row);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentLineRow, detail);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
footing_moment_line_row_init (FootingMomentLineRow *self)
{
  /* All of it is what people typed. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

/* The box to tick of a rehearsal. */
static void
add_check (FootingMomentLineRow *self)
{
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (check_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->check));
}

GtkWidget *
footing_moment_line_row_new (FootingContext *context, FootingPlanLine *line)
{
  FootingMomentLineRow *self = g_object_new (FOOTING_TYPE_MOMENT_LINE_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (line));
  if (footing_plan_line_is_rehearsal (line))
    add_check (self);
  footing_moment_line_row_show (self, line);

  return GTK_WIDGET (self);
}

void
footing_moment_line_row_show (FootingMomentLineRow *self, FootingPlanLine *line)
{
  g_return_if_fail (FOOTING_IS_MOMENT_LINE_ROW (self));

  g_set_object (&self->line, line);
  update (self);
}

void
footing_moment_line_row_edit (FootingMomentLineRow *self)
{
  g_return_if_fail (FOOTING_IS_MOMENT_LINE_ROW (self));

  footing_lazy_row_open (self);
  gtk_widget_grab_focus (self->title_row);
}
