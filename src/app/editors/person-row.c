/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-row.h"
#include "autosave.h"
#include "widgets/choice-row.h"
#include "format/person-format.h"
#include "repair-editor.h"
#include "plan/repair.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

struct _FootingPersonRow {
  AdwExpanderRow parent_instance;

  /* template children */
  GtkWidget *name_row;
  GtkWidget *role_row;
  GtkWidget *relation_row;
  GtkWidget *saw_row;
  GtkWidget *needs_row;
  GtkWidget *rhythm_row;
  GtkWidget *repair_row;
  FootingRepairEditor *repair_editor;
  GtkWidget *ask_row;
  GtkWidget *vouch_row;

  /* owned */
  FootingContext *context;
  FootingAutosave *autosave;

  /* state */
  FootingPerspective perspective;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (FootingPersonRow, footing_person_row, ADW_TYPE_EXPANDER_ROW)

static char *
label_role (const char *role)
{
  return g_strdup (footing_role_to_label (role));
}

static char *
label_repair (const char *repair)
{
  return g_strdup (footing_repair_to_label (repair));
}

static char *
label_rhythm (const char *days)
{
  return footing_rhythm_to_label (atoi (days));
}

static void
update_header (FootingPersonRow *self)
{
  g_autofree char *name = NULL;
  const char *role;

  if (self->name_row == NULL)
    return;

  name = footing_text_excerpt_or (gtk_editable_get_text (GTK_EDITABLE (self->name_row)),
                                  FOOTING_TITLE_CHARS, _ ("Somebody"));
  role = footing_choice_row_get_code (FOOTING_CHOICE_ROW (self->role_row));
  g_object_set (self, "title", name, "subtitle", footing_role_to_label (role), NULL);
  gtk_widget_set_visible (self->vouch_row, strcmp (role, "sponsor") == 0);
}

static void
update_repair (FootingPersonRow *self)
{
  g_autoptr (FootingPerson) person =
      footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_PERSON,
                         footing_person_row_get_id (self), NULL);

  if (person == NULL)
    return;

  self->showing = TRUE;
  g_object_set (self->repair_row, "code", person->repair, NULL);
  self->showing = FALSE;
  footing_repair_editor_show (self->repair_editor, self->context, person,
                              self->perspective);
}

static void
store_changed_cb (FootingPersonRow *self, GType type, const char *id)
{
  if (self->autosave == NULL ||
      (type == FOOTING_TYPE_PERSON && strcmp (id, footing_person_row_get_id (self)) != 0))
    return;

  if (type == FOOTING_TYPE_PERSON || type == FOOTING_TYPE_CONVERSATION ||
      type == G_TYPE_NONE)
    update_repair (self);
}

static void
repair_cb (FootingPersonRow *self)
{
  g_autoptr (GError) error = NULL;
  const char *repair;

  if (self->showing || self->context == NULL)
    return;

  repair = footing_choice_row_get_code (FOOTING_CHOICE_ROW (self->repair_row));
  if (!footing_repair_set_state (footing_context_get_store (self->context),
                                 footing_person_row_get_id (self), repair, &error)) {
    footing_context_report (self->context, error);
    update_repair (self);
  }
}

static void
remove_cb (FootingPersonRow *self)
{
  footing_context_remove (self->context, FOOTING_TYPE_PERSON,
                          footing_person_row_get_id (self), _ ("Person removed"));
}

static void
bind_fields (FootingPersonRow *self)
{
  FootingAutosave *autosave = self->autosave;

  footing_autosave_bind_editable (autosave, "name", GTK_EDITABLE (self->name_row));
  footing_autosave_bind (autosave, "role", self->role_row, "code", self->role_row);
  footing_autosave_bind_editable (autosave, "relation",
                                  GTK_EDITABLE (self->relation_row));
  footing_autosave_bind_editable (autosave, "saw", GTK_EDITABLE (self->saw_row));
  footing_autosave_bind_editable (autosave, "needs", GTK_EDITABLE (self->needs_row));
  footing_autosave_bind (autosave, "rhythm-days", self->rhythm_row, "number",
                         self->rhythm_row);
  footing_autosave_bind_editable (autosave, "ask", GTK_EDITABLE (self->ask_row));
  footing_autosave_bind_editable (autosave, "vouch", GTK_EDITABLE (self->vouch_row));
}

static void
set_title (GtkWidget *row, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
set_texts (FootingPersonRow *self, FootingPerspective perspective)
{
  if (perspective == FOOTING_PERSPECTIVE_SELF) {
    set_title (self->relation_row, _ ("Relation to you"));
    set_title (self->saw_row, _ ("What they saw"));
    set_title (self->needs_row, _ ("What they need"));
    set_title (self->rhythm_row, _ ("How often they want to hear"));
    set_title (self->vouch_row, _ ("What would make them vouch for you"));
  } else {
    /* Translators: to the person who is being supported */
    set_title (self->relation_row, _ ("Relation to whom you support"));
    set_title (self->saw_row, _ ("What this person saw"));
    set_title (self->needs_row, _ ("What this person needs"));
    set_title (self->rhythm_row, _ ("How often to keep in touch"));
    set_title (self->vouch_row, _ ("What would make this person vouch"));
  }
}

static void
footing_person_row_dispose (GObject *object)
{
  FootingPersonRow *self = FOOTING_PERSON_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (footing_person_row_parent_class)->dispose (object);
}

static void
footing_person_row_class_init (FootingPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_person_row_dispose;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_REPAIR_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, role_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, relation_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, saw_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, needs_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, rhythm_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, repair_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, repair_editor);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, ask_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, vouch_row);
  gtk_widget_class_bind_template_callback (widget_class, repair_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
footing_person_row_init (FootingPersonRow *self)
{
  static const char *const rhythms[] = {"-1", "7", "14", "30", NULL};
  static const char *const repairs[] = {"none", "wanted", "requested", "held", NULL};

  gtk_widget_init_template (GTK_WIDGET (self));

  footing_choice_row_load (FOOTING_CHOICE_ROW (self->role_row), footing_roles (),
                           label_role);
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->rhythm_row), rhythms, label_rhythm);
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->repair_row), repairs, label_repair);
}

GtkWidget *
footing_person_row_new (FootingContext *context,
                        const char *id,
                        FootingPerspective perspective)
{
  FootingPersonRow *self = g_object_new (FOOTING_TYPE_PERSON_ROW, NULL);

  self->context = g_object_ref (context);
  self->autosave = footing_autosave_new (context, FOOTING_TYPE_PERSON, id);
  self->perspective = perspective;
  set_texts (self, perspective);
  bind_fields (self);
  update_repair (self);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (update_header), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->role_row, "notify::code", G_CALLBACK (update_header),
                           self, G_CONNECT_SWAPPED);
  update_header (self);

  return GTK_WIDGET (self);
}

const char *
footing_person_row_get_id (FootingPersonRow *self)
{
  g_return_val_if_fail (FOOTING_IS_PERSON_ROW (self), NULL);

  return footing_autosave_get_id (self->autosave);
}

void
footing_person_row_edit (FootingPersonRow *self)
{
  g_return_if_fail (FOOTING_IS_PERSON_ROW (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->name_row);
}
