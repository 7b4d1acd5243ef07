/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-row.h"
#include "edit-deed.h"
#include "removal.h"
#include "autosave.h"
#include "why.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "format/debrief-format.h"
#include "format/rung-format.h"
#include "format/step-format.h"
#include "plan/asked.h"
#include "plan/scopes.h"
#include "widgets/number-entry.h"
#include "widgets/text-area.h"
#include "widgets/whole-text.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum {
  KIND_STEP,
  KIND_FIRST_WIN,
  KIND_PRACTICE,
  KIND_SCOPE,
  KIND_RESTORE,
} Kind;

struct _FootingStepRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *happened_row;
  GtkWidget *came_true_row;
  GtkWidget *title_row;
  GtkWidget *often_row;
  GtkWidget *due_row;
  GtkWidget *due_presets;
  GtkWidget *until_row;
  GtkWidget *until_presets;
  GtkWidget *with_row;
  GtkWidget *seen_by_row;
  GtkWidget *cue_row;
  GtkWidget *rung_row;
  GtkWidget *feared_row;
  GtkWidget *likelihood_row;
  GtkWidget *likelihood_entry;
  GtkWidget *confidence_row;
  GtkWidget *confidence_entry;
  GtkWidget *why_row;
  FootingWhy *why;
  FootingTextArea *note;
  GtkWidget *remove_row;

  /* owned */
  FootingContext *context;
  char *id;
  FootingStep *step;         /* as it was shown last */
  FootingAutosave *autosave; /* of the fields */

  /* state */
  FootingPerspective perspective;
  Kind kind;
  gboolean experiment; /* the move asks for a prediction */
  gboolean happened;   /* the field for what happened is shown */
};

G_DEFINE_FINAL_TYPE (FootingStepRow, footing_step_row, FOOTING_TYPE_LAZY_ROW)

static Kind
read_kind (const char *code)
{
  static const char *const codes[] = {"step", "first-win", "practice", "scope",
                                      "restore"};

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (strcmp (codes[i], code) == 0)
      return i;

  return KIND_STEP;
}

/* What is being typed, else what is in the file. */
static const char *
get_text (GtkWidget *row, const char *stored)
{
  return row != NULL ? gtk_editable_get_text (GTK_EDITABLE (row)) : stored;
}

static const char *
get_date (GtkWidget *row, const char *stored)
{
  return row != NULL ? footing_date_row_get_date (FOOTING_DATE_ROW (row)) : stored;
}

/* --- Header ------------------------------------------------------------------------- */

static char *
describe (FootingStepRow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *often =
      footing_record_show (self->step, get_text (self->often_row, self->step->often));

  return footing_step_format_when (
      self->step->kind, often, get_date (self->due_row, self->step->due_on),
      get_date (self->until_row, self->step->until_on), today);
}

static void
update_header (FootingStepRow *self)
{
  g_autofree char *shown =
      footing_record_show (self->step, get_text (self->title_row, self->step->title));
  g_autofree char *title =
      footing_step_format_name (self->step->kind, shown, FOOTING_STEP_CHARS);
  g_autofree char *subtitle = describe (self);

  g_object_set (self, "title", title, "subtitle", subtitle, NULL);
}

static void
update (FootingStepRow *self)
{
  const char *rung;
  gboolean predicts;

  if (self->autosave == NULL)
    return;

  update_header (self);
  rung = footing_choice_row_get_code (FOOTING_CHOICE_ROW (self->rung_row));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rung_row),
                               footing_rung_to_help (rung));
  predicts = self->kind == KIND_STEP && (self->experiment || *rung != '\0');
  gtk_widget_set_visible (self->feared_row, predicts);
  gtk_widget_set_visible (self->likelihood_row, predicts);
  gtk_widget_set_visible (self->confidence_row, predicts);
}

/* --- Removing ----------------------------------------------------------------------- */

static void
remove_cb (FootingStepRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_STEP, self->id);
}

/* H17: by the keyboard where it is listed, too. In a field the key is for its text. */
static gboolean
delete_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  FootingStepRow *self = FOOTING_STEP_ROW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  while (focus != widget && !gtk_widget_has_css_class (focus, "header"))
    focus = gtk_widget_get_parent (focus);
  if (focus == widget || self->kind == KIND_RESTORE)
    return GDK_EVENT_PROPAGATE;

  remove_cb (self);
  return GDK_EVENT_STOP;
}

/* --- Fields ------------------------------------------------------------------------- */

static char *
label_rung (const char *rung)
{
  return g_strdup (footing_rung_to_label (rung));
}

static void
bind_fields (FootingStepRow *self)
{
  FootingAutosave *autosave = self->autosave;
  const struct {
    const char *property;
    GtkWidget *field;
    const char *field_property;
  } fields[] = {
      {"happened", self->happened_row, "text"},
      {"came-true", self->came_true_row, "code"},
      {"title", self->title_row, "text"},
      {"often", self->often_row, "text"},
      {"due-on", self->due_row, "date"},
      {"until-on", self->until_row, "date"},
      {"with-whom", self->with_row, "text"},
      {"seen-by", self->seen_by_row, "text"},
      {"cue", self->cue_row, "text"},
      {"rung", self->rung_row, "code"},
      {"feared", self->feared_row, "text"},
      {"likelihood", self->likelihood_entry, "number"},
      {"confidence", self->confidence_entry, "number"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *signal = g_strconcat ("notify::", fields[i].field_property, NULL);

    footing_autosave_bind (autosave, fields[i].property, fields[i].field,
                           fields[i].field_property, fields[i].field);
    g_signal_connect_object (fields[i].field, signal, G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  }
  footing_autosave_bind_text_view (autosave, "note",
                                   footing_text_area_get_view (self->note));
}

static void
choose_fields (FootingStepRow *self)
{
  const Kind kind = self->kind;

  gtk_widget_set_visible (self->happened_row, self->happened);
  gtk_widget_set_visible (self->came_true_row, self->happened);
  gtk_widget_set_visible (self->often_row, kind == KIND_PRACTICE);
  gtk_widget_set_visible (self->due_row, kind != KIND_SCOPE);
  gtk_widget_set_visible (self->due_presets, kind != KIND_SCOPE);
  gtk_widget_set_visible (self->until_row, kind == KIND_PRACTICE || kind == KIND_SCOPE);
  gtk_widget_set_visible (self->until_presets,
                          kind == KIND_PRACTICE || kind == KIND_SCOPE);
  gtk_widget_set_visible (self->with_row, kind == KIND_PRACTICE);
  gtk_widget_set_visible (self->seen_by_row, kind == KIND_FIRST_WIN);
  gtk_widget_set_visible (self->cue_row, kind == KIND_STEP || kind == KIND_PRACTICE);
  gtk_widget_set_visible (
      self->rung_row, kind == KIND_STEP && (*self->step->rung != '\0' ||
                                            !footing_asked_is_asked_first (self->step)));
  gtk_widget_set_visible (self->why_row, kind == KIND_STEP || kind == KIND_PRACTICE);
  footing_why_set_place (self->why, footing_context_get_guidance (self->context),
                         kind == KIND_PRACTICE ? "practice" : "step");
  gtk_widget_set_visible (self->remove_row, kind != KIND_RESTORE);
}

static void
set_texts (FootingStepRow *self, FootingPerspective perspective)
{
  const char *title;

  switch (self->kind) {
  case KIND_PRACTICE:
    title = _ ("What to practise");
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->due_row),
                                   _ ("First time by"));
    break;
  case KIND_SCOPE:
    title = _ ("What’s smaller for now");
    break;
  case KIND_FIRST_WIN:
    title = _ ("The first win");
    break;
  case KIND_STEP:
  case KIND_RESTORE:
  default:
    title = _ ("What you will do");
    break;
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->title_row), title);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->feared_row),
                                 perspective == FOOTING_PERSPECTIVE_SELF
                                     ? _ ("What you fear will happen")
                                     : _ ("What they fear will happen"));
}

/* H5: the dates that are likely have buttons. A first win is due within a week. */
static void
load_presets (FootingStepRow *self)
{
  static const int first_win[] = {0, 1, 3, FOOTING_FIRST_WIN_DAYS};
  static const int due[] = {1, 7, 14, 30};
  static const int until[] = {14, 30, 60};

  footing_date_presets_load (FOOTING_DATE_PRESETS (self->due_presets), self->context,
                             FOOTING_DATE_ROW (self->due_row),
                             self->kind == KIND_FIRST_WIN ? first_win : due,
                             G_N_ELEMENTS (due));
  footing_date_presets_load (FOOTING_DATE_PRESETS (self->until_presets), self->context,
                             FOOTING_DATE_ROW (self->until_row), until,
                             G_N_ELEMENTS (until));
}

static void
footing_step_row_fill (FootingLazyRow *row)
{
  FootingStepRow *self = FOOTING_STEP_ROW (row);

  gtk_widget_init_template (GTK_WIDGET (self));
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->came_true_row),
                           footing_came_true_codes (), footing_came_true_dup_label);
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->rung_row), footing_rungs (),
                           label_rung);
  footing_whole_text_follow (self->title_row);
  load_presets (self);
  set_texts (self, self->perspective);
  choose_fields (self);
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_STEP,
                                         footing_step_row_get_id (self));
  footing_edit_deed_follow (self->autosave);
  bind_fields (self);
  update (self);
}

static gboolean
footing_step_row_clear (FootingLazyRow *row)
{
  FootingStepRow *self = FOOTING_STEP_ROW (row);

  if (!footing_autosave_flush (self->autosave))
    return FALSE;

  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_step_row_dispose (GObject *object)
{
  FootingStepRow *self = FOOTING_STEP_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->step);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_step_row_parent_class)->dispose (object);
}

static void
footing_step_row_finalize (GObject *object)
{
  g_free (FOOTING_STEP_ROW (object)->id);

  G_OBJECT_CLASS (footing_step_row_parent_class)->finalize (object);
}

static void
footing_step_row_class_init (FootingStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_step_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_step_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_step_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_step_row_clear;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_NUMBER_ENTRY);
  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  g_type_ensure (FOOTING_TYPE_WHY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, happened_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, came_true_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, often_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, due_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, due_presets);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, until_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, until_presets);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, with_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, seen_by_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, cue_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, rung_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, feared_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, likelihood_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, likelihood_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, confidence_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, confidence_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, why_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, why);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, note);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, remove_row);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, delete_cb, NULL);
}

static void
footing_step_row_init (FootingStepRow *self)
{
}

GtkWidget *
footing_step_row_new (FootingContext *context,
                      FootingStep *step,
                      FootingPerspective perspective)
{
  FootingStepRow *self = g_object_new (FOOTING_TYPE_STEP_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (step));
  self->perspective = perspective;
  self->step = g_object_ref (step);
  self->kind = read_kind (step->kind);
  self->experiment = strcmp (step->move, "micro-experiments") == 0;
  update_header (self);

  return GTK_WIDGET (self);
}

const char *
footing_step_row_get_id (FootingStepRow *self)
{
  g_return_val_if_fail (FOOTING_IS_STEP_ROW (self), NULL);

  return self->id;
}

void
footing_step_row_show (FootingStepRow *self, FootingStep *step)
{
  g_autoptr (FootingStep) before = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_STEP_ROW (self));

  before = g_steal_pointer (&self->step);
  self->step = g_object_ref (step);
  update_header (self);
  if (self->kind == KIND_SCOPE &&
      (strcmp (step->title, before->title) != 0 ||
       strcmp (step->until_on, before->until_on) != 0) &&
      !footing_plan_follow_scope (footing_context_get_store (self->context),
                                  before->title, step, &error))
    footing_context_report (self->context, error);
}

GtkWidget *
footing_step_row_find_field (FootingStepRow *self, FootingGap gap)
{
  g_return_val_if_fail (FOOTING_IS_STEP_ROW (self), NULL);

  footing_lazy_row_open (self);

  switch (gap) {
  case FOOTING_GAP_SCOPE_END:
    return self->until_row;
  case FOOTING_GAP_FIRST_WIN_DATE:
  case FOOTING_GAP_FIRST_WIN_RANGE:
    return self->due_row;
  default:
    return self->title_row;
  }
}

void
footing_step_row_edit (FootingStepRow *self)
{
  gtk_widget_grab_focus (footing_step_row_find_field (self, FOOTING_GAP_STEP_TITLE));
}

void
footing_step_row_show_happened (FootingStepRow *self, gboolean show)
{
  g_return_if_fail (FOOTING_IS_STEP_ROW (self));

  self->happened = show;
  if (self->happened_row == NULL)
    return;

  gtk_widget_set_visible (self->happened_row, show);
  gtk_widget_set_visible (self->came_true_row, show);
}

void
footing_step_row_ask_happened (FootingStepRow *self)
{
  g_return_if_fail (FOOTING_IS_STEP_ROW (self));

  footing_step_row_show_happened (self, TRUE);
  footing_lazy_row_open (self);
  gtk_widget_grab_focus (self->happened_row);
}
