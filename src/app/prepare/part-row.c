/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part-row.h"
#include "autosave.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "editors/step-done.h"
#include "field-text.h"
#include "format/date-format.h"
#include "format/part-format.h"
#include "part-deeds.h"
#include "part-menu.h"
#include "plan/practice.h"
#include "prepare/tasks-read.h"
#include "widgets/accessible-name.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "widgets/row-drag.h"
#include "widgets/whole-text.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingPartRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *title_row;
  GtkWidget *history_row;
  GtkBox *history;
  GtkWidget *practise_row;
  GtkWidget *practise_button;
  GtkWidget *what_row;
  GtkWidget *often_row;
  GtkWidget *rhythms_row;
  FootingWrapBox *rhythms;
  GtkWidget *until_row;
  GtkWidget *until_presets;
  GtkWidget *with_row;
  GtkWidget *log_row;
  GtkLabel *next;
  GtkButton *log_button;

  /* owned */
  FootingContext *context;
  char *id;
  FootingPlanLine *part;     /* as it was shown last */
  FootingAutosave *autosave; /* of the part, while there are fields */
  FootingAutosave *practice; /* of the step that practises it, or NULL */

  /* borrowed */
  GtkWidget *handle;
  GtkWidget *menu;

  /* state */
  gboolean logged; /* it was practised today */
};

G_DEFINE_FINAL_TYPE (FootingPartRow, footing_part_row, FOOTING_TYPE_LAZY_ROW)

static FootingStore *
get_store (FootingPartRow *self)
{
  return footing_context_get_store (self->context);
}

/* --- The header --------------------------------------------------------------------- */

/* The marks of the part, the oldest first; NULL, with the reason said, when they cannot
 * be read. Owned by the caller. */
static GPtrArray *
read_marks (FootingPartRow *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *marks =
      footing_store_list (get_store (self), FOOTING_TYPE_MARK, self->id, &error);

  if (marks == NULL)
    footing_context_report (self->context, error);

  return marks;
}

static void
show_header (FootingPartRow *self, GPtrArray *marks)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *title = footing_part_format_title (self->part);
  g_autofree char *state = footing_part_format_state (marks, today);

  g_object_set (self, "title", title, "subtitle", state, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  footing_part_menu_show (self->menu, title, footing_marks_get_state (marks, NULL));
}

/* --- The marks it had --------------------------------------------------------------- */

static void
remove_mark_cb (FootingPartRow *self, GtkWidget *button)
{
  const char *mark = g_object_get_data (G_OBJECT (button), "mark");
  g_autofree char *id = g_strdup (mark);

  footing_remove (self->context, FOOTING_TYPE_MARK, id);
}

static GtkWidget *
make_mark (FootingPartRow *self, FootingMark *mark)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label, *remove = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *text = footing_mark_format (mark, today);
  /* Translators: what a screen reader says; %s is a day and a mark: "3 March: Can" */
  g_autofree char *name = g_strdup_printf (_ ("Remove the mark “%s”"), text);

  label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "hexpand", TRUE,
                        "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (remove, _ ("Remove This Mark"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_object_set_data_full (G_OBJECT (remove), "mark",
                          g_strdup (footing_record_get_id (mark)), g_free);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_mark_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), footing_mark_menu_new (mark, text));
  gtk_box_append (GTK_BOX (line), remove);

  return line;
}

static void
show_history (FootingPartRow *self, GPtrArray *marks)
{
  const gboolean focused = gtk_widget_get_focus_child (self->history_row) != NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->history))) != NULL)
    gtk_box_remove (self->history, child);
  for (guint i = marks->len; i > 0; i--)
    gtk_box_append (self->history, make_mark (self, marks->pdata[i - 1]));
  gtk_widget_set_visible (self->history_row, marks->len > 0);
  if (focused && (marks->len == 0 ||
                  !gtk_widget_child_focus (self->history_row, GTK_DIR_TAB_FORWARD)))
    gtk_widget_grab_focus (self->title_row);
}

/* --- Practice ----------------------------------------------------------------------- */

static void
bind_practice (FootingPartRow *self, FootingStep *step)
{
  const struct {
    const char *property;
    GtkWidget *field;
    const char *field_property;
  } fields[] = {
      {"title", self->what_row, "text"},
      {"often", self->often_row, "text"},
      {"until-on", self->until_row, "date"},
      {"with-whom", self->with_row, "text"},
  };

  self->practice = footing_autosave_new (self->context, FOOTING_TYPE_STEP,
                                         footing_record_get_id (step));
  footing_edit_deed_follow (self->practice);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    footing_autosave_bind (self->practice, fields[i].property, fields[i].field,
                           fields[i].field_property, fields[i].field);
}

/* What was typed into the practice of before goes with it. */
static void
follow_practice (FootingPartRow *self, FootingStep *step)
{
  const char *bound =
      self->practice != NULL ? footing_autosave_get_id (self->practice) : NULL;

  if (g_strcmp0 (bound, step != NULL ? footing_record_get_id (step) : NULL) == 0)
    return;

  g_clear_pointer (&self->practice, footing_autosave_free);
  if (step != NULL)
    bind_practice (self, step);
}

static void
show_next (FootingPartRow *self, FootingStep *step)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *next = footing_date_format_near (step->due_on, today);
  g_autofree char *entry = NULL;
  g_autofree char *text = NULL;

  footing_practice_find (get_store (self), footing_record_get_id (step), today, &entry,
                         NULL);
  self->logged = entry != NULL;
  text = *next == '\0' ? g_strdup (_ ("It’s on your plan, under practice."))
         : strcmp (step->due_on, today) <= 0
             ? g_strdup (_ ("It’s on Today now."))
             /* Translators: %s is a day: "It’s on Today when it’s due. Next
              * time: tomorrow" */
             : g_strdup_printf (_ ("It’s on Today when it’s due. Next time: %s"), next);
  gtk_label_set_label (self->next, text);
  gtk_button_set_label (self->log_button,
                        self->logged ? _ ("_Undo Today’s Practice")
                        : footing_practice_goes_on (step, today)
                            ? _ ("_Log Practice")
                            /* Translators: the last day of it has come */
                            : _ ("_Finish Practice"));
}

static void
show_practice (FootingPartRow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStep) step =
      footing_part_find_practice (get_store (self), self->part, &error);
  GtkWidget *fields[] = {
      self->what_row, self->often_row, self->rhythms_row,   self->until_row,
      self->with_row, self->log_row,   self->until_presets, NULL};

  if (error != NULL) {
    footing_context_report (self->context, error);
    return;
  }

  follow_practice (self, step);
  for (guint i = 0; fields[i] != NULL; i++)
    gtk_widget_set_visible (fields[i], step != NULL);
  gtk_widget_set_visible (self->practise_row, step == NULL);
  if (step != NULL)
    show_next (self, step);
}

static void
practise_cb (FootingPartRow *self)
{
  g_autofree char *id = g_strdup (self->id);

  if (footing_part_begin_practice (self->context, id) && self->practice != NULL)
    gtk_widget_grab_focus (self->often_row);
}

/* The same press as on Today. */
static void
log_cb (FootingPartRow *self)
{
  g_autofree char *step = NULL;

  if (self->practice == NULL)
    return;

  step = g_strdup (footing_autosave_get_id (self->practice));
  if (self->logged)
    footing_step_not_done_today (self->context, step);
  else
    footing_step_done_today (GTK_WIDGET (self), self->context, step);
}

static void
rhythm_cb (FootingPartRow *self, GtkButton *button)
{
  footing_field_replace (self->often_row, gtk_button_get_label (button));
}

static void
add_rhythms (FootingPartRow *self)
{
  for (const char *const *words = footing_practice_rhythms (); *words != NULL; words++) {
    GtkWidget *button = gtk_button_new_with_label (*words);
    /* Translators: what a screen reader says of a button; %s is how often */
    g_autofree char *name = g_strdup_printf (_ ("How often: %s"), *words);

    footing_accessible_name_set (button, name);
    gtk_widget_add_css_class (button, "flat");
    g_signal_connect_object (button, "clicked", G_CALLBACK (rhythm_cb), self,
                             G_CONNECT_SWAPPED);
    footing_wrap_box_append (self->rhythms, button);
  }
}

/* --- The fields --------------------------------------------------------------------- */

static void
remove_cb (FootingPartRow *self)
{
  g_autofree char *id = g_strdup (self->id);

  footing_remove (self->context, FOOTING_TYPE_PLAN_LINE, id);
}

static void
done_cb (FootingPartRow *self)
{
  /* A day that cannot be read would be left out, unseen. */
  if (footing_date_row_check_all (GTK_WIDGET (self)))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
}

static void
show_fields (FootingPartRow *self, GPtrArray *marks)
{
  show_history (self, marks);
  show_practice (self);
}

static void
footing_part_row_fill (FootingLazyRow *row)
{
  static const int until[] = {7, 14, 30};
  FootingPartRow *self = FOOTING_PART_ROW (row);
  g_autoptr (GPtrArray) marks = read_marks (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  footing_whole_text_follow (self->title_row);
  footing_whole_text_follow (self->what_row);
  add_rhythms (self);
  footing_date_presets_load (FOOTING_DATE_PRESETS (self->until_presets), self->context,
                             FOOTING_DATE_ROW (self->until_row), until,
                             G_N_ELEMENTS (until));
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_PLAN_LINE, self->id);
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind_editable (self->autosave, "title",
                                  GTK_EDITABLE (self->title_row));
  if (marks != NULL)
    show_fields (self, marks);
}

static gboolean
footing_part_row_clear (FootingLazyRow *row)
{
  FootingPartRow *self = FOOTING_PART_ROW (row);

  if (!footing_autosave_flush (self->autosave) ||
      (self->practice != NULL && !footing_autosave_flush (self->practice)))
    return FALSE;

  g_clear_pointer (&self->practice, footing_autosave_free);
  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

/* --- The widget --------------------------------------------------------------------- */

static void
footing_part_row_dispose (GObject *object)
{
  FootingPartRow *self = FOOTING_PART_ROW (object);

  g_clear_pointer (&self->practice, footing_autosave_free);
  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->part);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_part_row_parent_class)->dispose (object);
}

static void
footing_part_row_finalize (GObject *object)
{
  g_free (FOOTING_PART_ROW (object)->id);

  G_OBJECT_CLASS (footing_part_row_parent_class)->finalize (object);
}

static void
footing_part_row_class_init (FootingPartRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_part_row_dispose;
  object_class->finalize = footing_part_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_part_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_part_row_clear;

  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/prepare/part-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, history_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, history);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, practise_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, practise_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, what_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, often_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, rhythms_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, rhythms);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, until_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, until_presets);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, with_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, log_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, next);
  gtk_widget_class_bind_template_child (widget_class, FootingPartRow, log_button);
  gtk_widget_class_bind_template_callback (widget_class, practise_cb);
  gtk_widget_class_bind_template_callback (widget_class, log_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
}

static void
footing_part_row_init (FootingPartRow *self)
{
}

GtkWidget *
footing_part_row_new (FootingContext *context, FootingPlanLine *part)
{
  FootingPartRow *self = g_object_new (FOOTING_TYPE_PART_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (part));
  self->part = g_object_ref (part);
  self->menu = footing_part_menu_new (self->id);
  self->handle = footing_row_drag_handle_new (GTK_WIDGET (self));
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->handle);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->menu);

  return GTK_WIDGET (self);
}

void
footing_part_row_show (FootingPartRow *self, FootingPlanLine *part, int place, int n)
{
  g_autoptr (GPtrArray) marks = NULL;

  g_return_if_fail (FOOTING_IS_PART_ROW (self));

  g_set_object (&self->part, part);
  footing_part_menu_set_place (self->menu, place, n);
  marks = read_marks (self);
  if (marks == NULL)
    return;

  show_header (self, marks);
  if (self->autosave != NULL)
    show_fields (self, marks);
}

void
footing_part_row_set_narrow (FootingPartRow *self, gboolean narrow)
{
  g_return_if_fail (FOOTING_IS_PART_ROW (self));

  gtk_widget_set_visible (self->handle, !narrow);
}

void
footing_part_row_edit (FootingPartRow *self)
{
  g_return_if_fail (FOOTING_IS_PART_ROW (self));

  footing_lazy_row_open (self);
  gtk_widget_grab_focus (self->title_row);
}
