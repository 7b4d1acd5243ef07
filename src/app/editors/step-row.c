/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-row.h"
#include "autosave.h"
#include "widgets/choice-row.h"
#include "widgets/date-presets.h"
#include "widgets/date-row.h"
#include "date.h"
#include "format/date-format.h"
#include "format/rung-format.h"
#include "widgets/number-entry.h"
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
  AdwExpanderRow parent_instance;

  /* template children */
  GtkWidget *happened_row;
  GtkWidget *title_row;
  GtkWidget *often_row;
  GtkWidget *due_row;
  GtkWidget *until_row;
  GtkWidget *until_presets;
  GtkWidget *seen_by_row;
  GtkWidget *cue_row;
  GtkWidget *rung_row;
  GtkWidget *feared_row;
  GtkWidget *likelihood_row;
  GtkWidget *likelihood_entry;
  GtkWidget *confidence_row;
  GtkWidget *confidence_entry;
  GtkWidget *note_row;
  GtkWidget *remove_row;

  /* owned */
  FootingContext *context;
  FootingAutosave *autosave;

  /* state */
  Kind kind;
  gboolean experiment; /* the move asks for a prediction */
  char *seen_title;    /* of a scope, when its restoring step was last looked at */
  char *seen_until;
};

G_DEFINE_FINAL_TYPE (FootingStepRow, footing_step_row, ADW_TYPE_EXPANDER_ROW)

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

static const char *
get_text (GtkWidget *editable)
{
  return gtk_editable_get_text (GTK_EDITABLE (editable));
}

/* --- Header --------------------------------------------------------------------------
 */

static const char *
describe_empty (FootingStepRow *self)
{
  switch (self->kind) {
  case KIND_FIRST_WIN:
    return _ ("First win");
  case KIND_PRACTICE:
    return _ ("Something to practise");
  case KIND_SCOPE:
    return _ ("A reduced scope");
  case KIND_RESTORE:
    return _ ("Back to full scope");
  case KIND_STEP:
  default:
    return _ ("A step of your own");
  }
}

static char *
describe_practice (FootingStepRow *self, const char *until)
{
  g_autofree char *often =
      footing_text_excerpt (get_text (self->often_row), FOOTING_TITLE_CHARS);

  if (*often != '\0' && *until != '\0')
    /* Translators: how often, and a date: "Practice: twice a week, until Fri, 3 April" */
    return g_strdup_printf (_ ("Practice: %s, until %s"), often, until);
  if (*often != '\0')
    return g_strdup_printf (_ ("Practice: %s"), often);
  if (*until != '\0')
    return g_strdup_printf (_ ("Practice until %s"), until);

  return g_strdup (_ ("Practice"));
}

static char *
describe (FootingStepRow *self)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *due = footing_date_format_long (
      footing_date_row_get_date (FOOTING_DATE_ROW (self->due_row)), today);
  g_autofree char *until = footing_date_format_long (
      footing_date_row_get_date (FOOTING_DATE_ROW (self->until_row)), today);

  switch (self->kind) {
  case KIND_PRACTICE:
    return describe_practice (self, until);
  case KIND_SCOPE:
    return *until != '\0' ? g_strdup_printf (_ ("Reduced scope until %s"), until)
                          : g_strdup (_ ("Reduced scope, with no end yet"));
  case KIND_FIRST_WIN:
    return *due != '\0' ? g_strdup_printf (_ ("First win, by %s"), due)
                        : g_strdup (_ ("First win, no date yet"));
  case KIND_STEP:
  case KIND_RESTORE:
  default:
    /* Translators: %s is a date: "By Fri, 3 April" */
    return *due != '\0' ? g_strdup_printf (_ ("By %s"), due)
                        : g_strdup (_ ("No date yet"));
  }
}

static void
update (FootingStepRow *self)
{
  const char *rung;
  gboolean predicts;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (self->title_row == NULL)
    return;

  title = footing_text_excerpt_or (get_text (self->title_row), FOOTING_TITLE_CHARS,
                                   describe_empty (self));
  subtitle = describe (self);
  g_object_set (self, "title", title, "subtitle", subtitle, NULL);

  rung = footing_choice_row_get_code (FOOTING_CHOICE_ROW (self->rung_row));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->rung_row),
                               footing_rung_to_help (rung));
  predicts = self->kind == KIND_STEP && (self->experiment || *rung != '\0');
  gtk_widget_set_visible (self->feared_row, predicts);
  gtk_widget_set_visible (self->likelihood_row, predicts);
  gtk_widget_set_visible (self->confidence_row, predicts);
}

/* --- The step that restores a scope --------------------------------------------------
 */

static FootingStep *
find_restore (FootingStepRow *self, FootingStep *scope)
{
  g_autoptr (GPtrArray) steps =
      footing_store_list (footing_context_get_store (self->context), FOOTING_TYPE_STEP,
                          scope->recovery, NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (g_strcmp0 (step->restores, footing_record_get_id (scope)) == 0)
      return g_object_ref (step);
  }

  return NULL;
}

static void
see (FootingStepRow *self, FootingStep *scope)
{
  g_free (self->seen_title);
  g_free (self->seen_until);
  self->seen_title = g_strdup (scope->title);
  self->seen_until = g_strdup (scope->until_on);
}

/* The title for that step: it follows the scope's, unless somebody has worded it. */
static char *
retitle (FootingStepRow *self, FootingStep *scope, FootingStep *restore)
{
  g_autofree char *seen = footing_plan_name_restore (self->seen_title);

  if (restore != NULL && strcmp (restore->title, seen) != 0)
    return g_strdup (restore->title);

  return footing_plan_name_restore (scope->title);
}

static gboolean
is_restored (FootingStepRow *self, FootingStep *scope, FootingStep *restore)
{
  return restore != NULL && strcmp (scope->title, self->seen_title) == 0 &&
         strcmp (scope->until_on, self->seen_until) == 0;
}

/* Keeps that step in line with the scope's end and title (F9). */
static void
keep_restore (FootingStepRow *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  const char *id = footing_step_row_get_id (self);
  g_autoptr (FootingStep) scope = footing_store_get (store, FOOTING_TYPE_STEP, id, NULL);
  g_autoptr (FootingStep) restore = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  if (scope == NULL || footing_record_get_deleted_at (scope) != 0 ||
      !footing_date_is_valid (scope->until_on))
    return;

  restore = find_restore (self, scope);
  if (is_restored (self, scope, restore))
    return;

  /* Setting it brings us here again: by then it has been seen. */
  title = retitle (self, scope, restore);
  see (self, scope);
  if (!footing_plan_set_scope_end (store, id, scope->until_on, title, &error))
    footing_context_report (self->context, error);
}

static void
store_changed_cb (FootingStepRow *self, GType type, const char *id)
{
  if (self->kind != KIND_SCOPE || self->autosave == NULL ||
      (type != FOOTING_TYPE_STEP && type != G_TYPE_NONE) ||
      (id != NULL && strcmp (id, footing_step_row_get_id (self)) != 0))
    return;

  keep_restore (self);
}

static void
remove_cb (FootingStepRow *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  const char *id = footing_step_row_get_id (self);
  g_autoptr (FootingStep) step = footing_store_get (store, FOOTING_TYPE_STEP, id, NULL);
  g_autoptr (FootingStep) restore = step != NULL ? find_restore (self, step) : NULL;
  g_autoptr (GError) error = NULL;

  /* Brought back, the scope makes it anew. */
  if (restore != NULL && !footing_store_remove (store, FOOTING_TYPE_STEP,
                                                footing_record_get_id (restore), &error))
    footing_context_report (self->context, error);
  else
    footing_context_remove (self->context, FOOTING_TYPE_STEP, id, _ ("Step removed"));
}

/* --- Fields --------------------------------------------------------------------------
 */

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
      {"title", self->title_row, "text"},
      {"often", self->often_row, "text"},
      {"due-on", self->due_row, "date"},
      {"until-on", self->until_row, "date"},
      {"seen-by", self->seen_by_row, "text"},
      {"cue", self->cue_row, "text"},
      {"rung", self->rung_row, "code"},
      {"feared", self->feared_row, "text"},
      {"likelihood", self->likelihood_entry, "number"},
      {"confidence", self->confidence_entry, "number"},
      {"note", self->note_row, "text"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *signal = g_strconcat ("notify::", fields[i].field_property, NULL);

    footing_autosave_bind (autosave, fields[i].property, fields[i].field,
                           fields[i].field_property, fields[i].field);
    g_signal_connect_object (fields[i].field, signal, G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  }
}

static void
choose_fields (FootingStepRow *self)
{
  const Kind kind = self->kind;

  gtk_widget_set_visible (self->often_row, kind == KIND_PRACTICE);
  gtk_widget_set_visible (self->due_row, kind != KIND_SCOPE);
  gtk_widget_set_visible (self->until_row, kind == KIND_PRACTICE || kind == KIND_SCOPE);
  gtk_widget_set_visible (self->until_presets,
                          kind == KIND_PRACTICE || kind == KIND_SCOPE);
  gtk_widget_set_visible (self->seen_by_row, kind == KIND_FIRST_WIN);
  gtk_widget_set_visible (self->cue_row, kind == KIND_STEP || kind == KIND_PRACTICE);
  gtk_widget_set_visible (self->rung_row, kind == KIND_STEP);
  gtk_widget_set_visible (self->remove_row,
                          kind != KIND_FIRST_WIN && kind != KIND_RESTORE);
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
    title = _ ("What is smaller for a while");
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

static void
load (FootingStepRow *self, FootingPerspective perspective)
{
  static const int days[] = {14, 30, 60};
  g_autoptr (FootingStep) step =
      footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_STEP,
                         footing_step_row_get_id (self), NULL);

  if (step != NULL) {
    self->kind = read_kind (step->kind);
    self->experiment = strcmp (step->move, "micro-experiments") == 0;
    see (self, step);
  }
  footing_date_presets_load (FOOTING_DATE_PRESETS (self->until_presets), self->context,
                             FOOTING_DATE_ROW (self->until_row), days,
                             G_N_ELEMENTS (days));
  set_texts (self, perspective);
  choose_fields (self);
}

/* A scope that was brought back from the bin has lost its step. */
static void
footing_step_row_map (GtkWidget *widget)
{
  FootingStepRow *self = FOOTING_STEP_ROW (widget);

  GTK_WIDGET_CLASS (footing_step_row_parent_class)->map (widget);

  if (self->kind == KIND_SCOPE)
    keep_restore (self);
}

static void
footing_step_row_dispose (GObject *object)
{
  FootingStepRow *self = FOOTING_STEP_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_STEP_ROW);

  G_OBJECT_CLASS (footing_step_row_parent_class)->dispose (object);
}

static void
footing_step_row_finalize (GObject *object)
{
  FootingStepRow *self = FOOTING_STEP_ROW (object);

  g_free (self->seen_title);
  g_free (self->seen_until);

  G_OBJECT_CLASS (footing_step_row_parent_class)->finalize (object);
}

static void
footing_step_row_class_init (FootingStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_step_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_step_row_finalize;
  widget_class->map = footing_step_row_map;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_DATE_PRESETS);
  g_type_ensure (FOOTING_TYPE_DATE_ROW);
  g_type_ensure (FOOTING_TYPE_NUMBER_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, happened_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, often_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, due_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, until_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, until_presets);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, seen_by_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, cue_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, rung_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, feared_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, likelihood_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, likelihood_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, confidence_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, confidence_entry);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, note_row);
  gtk_widget_class_bind_template_child (widget_class, FootingStepRow, remove_row);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
footing_step_row_init (FootingStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  footing_choice_row_load (FOOTING_CHOICE_ROW (self->rung_row), footing_rungs (),
                           label_rung);
}

GtkWidget *
footing_step_row_new (FootingContext *context,
                      const char *id,
                      FootingPerspective perspective)
{
  FootingStepRow *self = g_object_new (FOOTING_TYPE_STEP_ROW, NULL);

  self->context = g_object_ref (context);
  self->autosave = footing_autosave_new (context, FOOTING_TYPE_STEP, id);
  load (self, perspective);
  bind_fields (self);
  update (self);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::today", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

const char *
footing_step_row_get_id (FootingStepRow *self)
{
  g_return_val_if_fail (FOOTING_IS_STEP_ROW (self), NULL);

  return footing_autosave_get_id (self->autosave);
}

GtkWidget *
footing_step_row_find_field (FootingStepRow *self, FootingGap gap)
{
  g_return_val_if_fail (FOOTING_IS_STEP_ROW (self), NULL);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);

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

  gtk_widget_set_visible (self->happened_row, show);
}

void
footing_step_row_ask_happened (FootingStepRow *self)
{
  g_return_if_fail (FOOTING_IS_STEP_ROW (self));

  footing_step_row_show_happened (self, TRUE);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->happened_row);
}
