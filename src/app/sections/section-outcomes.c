/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-outcomes.h"
#include "editors/outcome-editor.h"
#include "widgets/rows.h"

#include <string.h>

/* Page 5 (F5): two or three outcomes. */
struct _FootingSectionOutcomes {
  FootingSection parent_instance;

  /* template children */
  GtkWidget *outcomes;
  GtkWidget *add_button;

  /* state */
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (FootingSectionOutcomes,
                     footing_section_outcomes,
                     FOOTING_TYPE_SECTION)

static GPtrArray *
list_outcomes (FootingSectionOutcomes *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *outcomes =
      footing_store_list (footing_view_get_store (self), FOOTING_TYPE_OUTCOME,
                          footing_section_get_recovery (self), &error);

  if (outcomes == NULL)
    footing_context_report (footing_view_get_context (self), error);

  return outcomes;
}

static gboolean
add_outcome (FootingSectionOutcomes *self, int position)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingOutcome) outcome = footing_record_new (
      FOOTING_TYPE_OUTCOME, "recovery", footing_section_get_recovery (self), "position",
      position, NULL);
  const gboolean done =
      footing_store_save (footing_view_get_store (self), outcome, &error);

  if (!done)
    footing_context_report (footing_view_get_context (self), error);

  return done;
}

static gboolean
is_draft (FootingSectionOutcomes *self)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (footing_view_get_store (self), FOOTING_TYPE_RECOVERY,
                         footing_section_get_recovery (self), NULL);

  return recovery != NULL && strcmp (recovery->state, "draft") == 0;
}

/* The page opens with as many empty outcomes as a plan needs. */
static void
begin (FootingSectionOutcomes *self)
{
  g_autoptr (GPtrArray) outcomes = list_outcomes (self);

  self->begun = TRUE;
  if (outcomes == NULL || outcomes->len > 0 || !is_draft (self))
    return;

  for (int i = 0; i < FOOTING_OUTCOMES_MIN; i++)
    if (!add_outcome (self, i))
      return;
}

static GtkWidget *
make_editor (gpointer record, gpointer data)
{
  return footing_outcome_editor_new (footing_view_get_context (data),
                                     footing_record_get_id (record));
}

static GtkWidget *
show_outcomes (FootingSectionOutcomes *self, GPtrArray *outcomes)
{
  GtkWidget *made = footing_rows_sync (self->outcomes, outcomes, make_editor, self);

  for (guint i = 0; i < outcomes->len; i++) {
    const char *id = footing_record_get_id (g_ptr_array_index (outcomes, i));

    footing_outcome_editor_set_number (
        FOOTING_OUTCOME_EDITOR (footing_rows_find (self->outcomes, id)), i + 1);
  }
  gtk_widget_set_visible (self->add_button, outcomes->len < FOOTING_OUTCOMES_MAX);

  return made;
}

static void
footing_section_outcomes_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionOutcomes *self = FOOTING_SECTION_OUTCOMES (view);
  g_autoptr (GPtrArray) outcomes = NULL;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_OUTCOME)
    return;

  if (!self->begun)
    begin (self);
  outcomes = list_outcomes (self);
  if (outcomes != NULL)
    show_outcomes (self, outcomes);
}

static void
add_cb (FootingSectionOutcomes *self)
{
  g_autoptr (GPtrArray) outcomes = list_outcomes (self);
  FootingOutcome *last;
  GtkWidget *editor;

  if (outcomes == NULL)
    return;

  footing_section_clear_gap (FOOTING_SECTION (self));
  last = outcomes->len > 0 ? g_ptr_array_index (outcomes, outcomes->len - 1) : NULL;
  if (!add_outcome (self, last != NULL ? last->position + 1 : 0))
    return;

  editor = gtk_widget_get_last_child (self->outcomes);
  gtk_widget_grab_focus (footing_outcome_editor_find_field (
      FOOTING_OUTCOME_EDITOR (editor), FOOTING_GAP_OUTCOME_TITLE));
}

static GtkWidget *
footing_section_outcomes_find_field (FootingSection *section,
                                     FootingGap gap,
                                     const char *record)
{
  FootingSectionOutcomes *self = FOOTING_SECTION_OUTCOMES (section);
  GtkWidget *editor = NULL;

  if (gap == FOOTING_GAP_OUTCOMES_FEW)
    return self->add_button;

  editor = footing_rows_find (self->outcomes, record);
  if (editor == NULL)
    editor = gtk_widget_get_last_child (self->outcomes);

  return editor != NULL
             ? footing_outcome_editor_find_field (FOOTING_OUTCOME_EDITOR (editor), gap)
             : self->add_button;
}

static void
footing_section_outcomes_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_OUTCOMES);

  G_OBJECT_CLASS (footing_section_outcomes_parent_class)->dispose (object);
}

static void
footing_section_outcomes_class_init (FootingSectionOutcomesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_section_outcomes_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_outcomes_refresh;
  FOOTING_SECTION_CLASS (klass)->find_field = footing_section_outcomes_find_field;

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/sections/section-outcomes.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionOutcomes, outcomes);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionOutcomes, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
footing_section_outcomes_init (FootingSectionOutcomes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
