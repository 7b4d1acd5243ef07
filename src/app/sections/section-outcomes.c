/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-outcomes.h"
#include "adjust-dialog.h"
#include "editors/edit-deed.h"
#include "editors/outcome-editor.h"
#include "editors/why.h"
#include "guidance/examples.h"
#include "plan/adjust.h"
#include "plan/parts.h"
#include "widgets/rows.h"

#include <string.h>

/* Page 5 (F5): one, two or three outcomes, or later. */
struct _FootingSectionOutcomes {
  FootingSection parent_instance;

  /* template children */
  GtkWidget *outcomes;
  GtkWidget *add_button;
  FootingWhy *why;

  /* state */
  gboolean begun;
};

G_DEFINE_FINAL_TYPE (FootingSectionOutcomes,
                     footing_section_outcomes,
                     FOOTING_TYPE_SECTION)

/* Adds an outcome, the last one; its id, owned by the caller, or NULL. */
static char *
add_outcome (FootingSectionOutcomes *self)
{
  g_autoptr (GError) error = NULL;
  char *id = footing_plan_add_part (footing_view_get_store (self), FOOTING_TYPE_OUTCOME,
                                    footing_section_get_recovery (self), &error);

  if (id == NULL)
    footing_context_report (footing_view_get_context (self), error);

  return id;
}

static gboolean
is_draft (FootingSectionOutcomes *self)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (footing_view_get_store (self), FOOTING_TYPE_RECOVERY,
                         footing_section_get_recovery (self), NULL);

  return recovery != NULL && footing_recovery_is_draft (recovery);
}

/* The page opens with an empty one, which goes when the plan starts and it is still so.
 */
static void
begin (FootingSectionOutcomes *self)
{
  g_autofree char *id = NULL;

  self->begun = TRUE;
  if (is_draft (self))
    id = add_outcome (self);
}

/* F11: in a plan that runs, what an outcome says is adjusted; one that is being written
 * is typed. */
static GtkWidget *
make_editor (gpointer record, gpointer data)
{
  GtkWidget *editor = footing_outcome_editor_new (footing_view_get_context (data),
                                                  footing_record_get_id (record));
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (footing_view_get_store (data), FOOTING_TYPE_RECOVERY,
                         footing_section_get_recovery (data), NULL);

  if (recovery != NULL && footing_outcome_is_settled (record, recovery))
    footing_outcome_editor_settle (FOOTING_OUTCOME_EDITOR (editor));

  return editor;
}

static void
adjust_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  footing_adjust_dialog_show (widget, footing_view_get_context (widget),
                              g_variant_get_string (parameter, NULL));
}

/* H2: @editor says what could stand in it after what happened. */
static void
show_example (FootingSectionOutcomes *self, FootingOutcomeEditor *editor)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (footing_view_get_store (self), FOOTING_TYPE_RECOVERY,
                         footing_section_get_recovery (self), NULL);

  footing_outcome_editor_set_event (
      editor,
      footing_example_find_event (footing_view_get_guidance (self),
                                  recovery != NULL ? recovery->trigger : NULL),
      footing_section_get_perspective (self));
}

static void
update_editor (GtkWidget *editor, gpointer record, guint position, gpointer data)
{
  footing_outcome_editor_set_number (FOOTING_OUTCOME_EDITOR (editor), (int)position + 1);
  footing_outcome_editor_show (FOOTING_OUTCOME_EDITOR (editor), record);
  show_example (data, FOOTING_OUTCOME_EDITOR (editor));
}

static guint
show_outcomes (FootingSectionOutcomes *self)
{
  const guint n = footing_rows_show_list (self->outcomes, FOOTING_LIST_OUTCOMES,
                                          footing_section_get_recovery (self));

  gtk_widget_set_visible (self->add_button, n < FOOTING_OUTCOMES_MAX);

  return n;
}

/* The kind of event may be another one now. */
static void
show_examples (FootingSectionOutcomes *self)
{
  for (GtkWidget *editor = gtk_widget_get_first_child (self->outcomes); editor != NULL;
       editor = gtk_widget_get_next_sibling (editor))
    if (FOOTING_IS_OUTCOME_EDITOR (editor))
      show_example (self, FOOTING_OUTCOME_EDITOR (editor));
}

static void
footing_section_outcomes_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionOutcomes *self = FOOTING_SECTION_OUTCOMES (view);

  if (type == FOOTING_TYPE_RECOVERY)
    show_examples (self);
  if (type != G_TYPE_NONE && type != FOOTING_TYPE_OUTCOME)
    return;

  if (show_outcomes (self) == 0 && !self->begun)
    begin (self);
  self->begun = TRUE;
}

static void
add_cb (FootingSectionOutcomes *self)
{
  g_autofree char *id = NULL;
  GtkWidget *editor;

  footing_section_clear_gap (FOOTING_SECTION (self));
  id = add_outcome (self);
  if (id != NULL)
    footing_edit_deed_begin_added (footing_view_get_context (self), FOOTING_TYPE_OUTCOME,
                                   id);
  editor = id != NULL ? footing_rows_reveal (self->outcomes, id) : NULL;
  if (editor != NULL)
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

  editor = footing_rows_reveal (self->outcomes, record);
  if (editor == NULL)
    editor = gtk_widget_get_last_child (self->outcomes);

  return editor != NULL
             ? footing_outcome_editor_find_field (FOOTING_OUTCOME_EDITOR (editor), gap)
             : self->add_button;
}

static GtkWidget *
footing_section_outcomes_find_item (FootingSection *section, const char *item)
{
  return footing_rows_reveal (FOOTING_SECTION_OUTCOMES (section)->outcomes, item);
}

static void
footing_section_outcomes_constructed (GObject *object)
{
  static const FootingRowKind kind = {
      .make = make_editor, .update = update_editor, .n_short = FOOTING_OUTCOMES_MAX + 1};
  FootingSectionOutcomes *self = FOOTING_SECTION_OUTCOMES (object);

  G_OBJECT_CLASS (footing_section_outcomes_parent_class)->constructed (object);

  footing_rows_bind (self->outcomes, NULL, footing_view_get_context (self),
                     FOOTING_TYPE_OUTCOME, &kind, self);
  footing_why_set_place (self->why, footing_view_get_guidance (self), "outcomes");
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

  G_OBJECT_CLASS (klass)->constructed = footing_section_outcomes_constructed;
  G_OBJECT_CLASS (klass)->dispose = footing_section_outcomes_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_outcomes_refresh;
  FOOTING_SECTION_CLASS (klass)->find_field = footing_section_outcomes_find_field;
  FOOTING_SECTION_CLASS (klass)->find_item = footing_section_outcomes_find_item;

  g_type_ensure (FOOTING_TYPE_WHY);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/sections/section-outcomes.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionOutcomes, outcomes);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionOutcomes, add_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionOutcomes, why);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_install_action (widget_class, "outcomes.adjust", "s", adjust_cb);
}

static void
footing_section_outcomes_init (FootingSectionOutcomes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
