/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-row.h"
#include "edit-deed.h"
#include "initials-row.h"
#include "removal.h"
#include "autosave.h"
#include "widgets/choice-row.h"
#include "widgets/rows.h"
#include "widgets/scroll.h"
#include "format/person-format.h"
#include "repair-editor.h"
#include "same-person-row.h"
#include "store/store-replay.h"
#include "plan/people-same.h"
#include "plan/repair.h"
#include "text.h"
#include "plan/parts.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

struct _FootingPersonRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *name_row;
  FootingInitialsRow *initials_row;
  FootingSamePersonRow *same_row;
  GtkWidget *role_row;
  GtkWidget *relation_row;
  GtkWidget *saw_row;
  GtkWidget *needs_row;
  GtkWidget *rhythm_row;
  GtkWidget *repair_row;
  FootingRepairEditor *repair_editor;
  GtkWidget *ask_row;
  GtkWidget *vouch_row;
  GtkLabel *remove_label;
  GtkWidget *remove_button;

  /* owned */
  FootingContext *context;
  char *id;
  FootingPerson *person;     /* as it was shown last */
  FootingAutosave *autosave; /* of the fields */

  /* state */
  FootingPerspective perspective;
  gboolean is_said_elsewhere;
  gulong handler; /* while the row has fields */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (FootingPersonRow, footing_person_row, FOOTING_TYPE_LAZY_ROW)

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

/* What is being typed, else what is in the file. */
static void
update_header (FootingPersonRow *self)
{
  const gboolean filled = self->vouch_row != NULL;
  const char *typed =
      filled ? gtk_editable_get_text (GTK_EDITABLE (self->name_row)) : self->person->name;
  const char *role =
      filled ? footing_choice_row_get_code (FOOTING_CHOICE_ROW (self->role_row))
             : self->person->role;
  g_autofree char *shown = footing_record_show (self->person, typed);
  g_autofree char *name =
      footing_text_excerpt_or (shown, FOOTING_TITLE_CHARS, _ ("Somebody"));

  g_object_set (self, "title", name, "subtitle", footing_role_beside_name (role), NULL);
  if (filled)
    gtk_widget_set_visible (self->vouch_row, footing_role_is_sponsor (role));
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
  if (self->is_said_elsewhere)
    footing_repair_editor_leave_opening (self->repair_editor);
  footing_repair_editor_show (self->repair_editor, self->context, person,
                              self->perspective);
}

/* --- In other plans ------------------------------------------------------------------
 */

static const char *
get_typed_name (FootingPersonRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name_row));
}

/* Whoever is in other plans stays there. */
static void
update_remove (FootingPersonRow *self)
{
  const gboolean shared = footing_same_person_row_is_shared (self->same_row);

  gtk_label_set_label (self->remove_label,
                       shared ? _ ("Remove from This _Plan") : _ ("Remove This _Person"));
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
      shared ? _ ("Remove from this plan") : _ ("Remove this person"), -1);
}

static void
load_same (FootingPersonRow *self)
{
  g_autoptr (FootingPerson) person = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_PERSON, self->id, NULL);

  if (person == NULL)
    return;

  footing_same_person_row_load (self->same_row, self->context, person,
                                get_typed_name (self));
  update_remove (self);
}

static void
name_cb (FootingPersonRow *self)
{
  update_header (self);
  footing_same_person_row_show (self->same_row, get_typed_name (self));
}

static gboolean
revert_cb (gpointer context, gpointer written, GError **error)
{
  return footing_replay_revert (written, footing_context_get_store (context), error);
}

/* With the other one (an id) they are the same from now on; NULL: with nobody. */
static void
set_same (FootingPersonRow *self, const char *other)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (FootingReplay) written = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (!footing_context_flush (self->context))
    return;

  written = footing_replay_begin (store, &error);
  done = written != NULL &&
         (other != NULL ? footing_people_join (store, self->id, other, &error)
                        : footing_people_separate (store, self->id, &error));
  if (written != NULL && !footing_replay_end (written, store, done ? &error : NULL))
    done = FALSE;
  if (!done) {
    footing_context_report (self->context, error);
    return;
  }

  /* The button has gone. */
  gtk_widget_grab_focus (self->role_row);
  footing_context_offer_undo (
      self->context,
      other != NULL ? _ ("The same person in both plans")
                    : _ ("No longer the same person as in other plans"),
      _ ("As it was before"), revert_cb, g_steal_pointer (&written),
      (GDestroyNotify)footing_replay_free);
}

static void
chosen_cb (FootingPersonRow *self, const char *other)
{
  set_same (self, other);
}

static void
separated_cb (FootingPersonRow *self)
{
  set_same (self, NULL);
}

static void
store_changed_cb (FootingPersonRow *self, GType type, const char *id)
{
  if (type == FOOTING_TYPE_PERSON || type == FOOTING_TYPE_RECOVERY || type == G_TYPE_NONE)
    load_same (self);
  if (type == FOOTING_TYPE_PERSON && strcmp (id, footing_person_row_get_id (self)) != 0)
    return;

  if (type == FOOTING_TYPE_PERSON || type == FOOTING_TYPE_CONVERSATION ||
      type == G_TYPE_NONE)
    update_repair (self);
}

static gboolean
take_back_cb (gpointer context, gpointer edit, GError **error)
{
  return footing_repair_take_back (footing_context_get_store (context), edit, error);
}

static void
repair_cb (FootingPersonRow *self)
{
  g_autoptr (GError) error = NULL;
  const char *repair;
  FootingEdit *edit;

  if (self->showing || self->autosave == NULL)
    return;

  repair = footing_choice_row_get_code (FOOTING_CHOICE_ROW (self->repair_row));
  edit = footing_edit_begin (footing_context_get_store (self->context),
                             FOOTING_TYPE_PERSON, footing_person_row_get_id (self), NULL);
  if (!footing_repair_set_state (footing_context_get_store (self->context),
                                 footing_person_row_get_id (self), repair, &error)) {
    footing_context_report (self->context, error);
    update_repair (self);
  }
  footing_edit_deed_offer_with (self->context, edit, take_back_cb);
}

static void
remove_cb (FootingPersonRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_PERSON, footing_person_row_get_id (self));
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
    set_title (self->relation_row, _ ("How you work together"));
    set_title (self->saw_row, _ ("What they saw"));
    set_title (self->needs_row, _ ("What they need"));
    set_title (self->rhythm_row, _ ("How often they want to hear"));
    set_title (self->vouch_row, _ ("What would make them vouch for you"));
  } else {
    /* Translators: to the person who is being supported */
    set_title (self->relation_row, _ ("How they work together"));
    set_title (self->saw_row, _ ("What this person saw"));
    set_title (self->needs_row, _ ("What this person needs"));
    set_title (self->rhythm_row, _ ("How often to keep in touch"));
    set_title (self->vouch_row, _ ("What would make this person vouch"));
  }
}

static void
load_choices (FootingPersonRow *self)
{
  static const char *const rhythms[] = {"-1", "7", "14", "30", NULL};
  static const char *const repairs[] = {"none", "wanted", "requested", "held", NULL};

  footing_choice_row_load (FOOTING_CHOICE_ROW (self->role_row), footing_roles (),
                           label_role);
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->rhythm_row), rhythms, label_rhythm);
  footing_choice_row_load (FOOTING_CHOICE_ROW (self->repair_row), repairs, label_repair);
}

static void
footing_person_row_fill (FootingLazyRow *row)
{
  FootingPersonRow *self = FOOTING_PERSON_ROW (row);
  FootingStore *store = footing_context_get_store (self->context);

  gtk_widget_init_template (GTK_WIDGET (self));
  load_choices (self);
  set_texts (self, self->perspective);
  self->autosave = footing_autosave_new (self->context, FOOTING_TYPE_PERSON,
                                         footing_person_row_get_id (self));
  footing_edit_deed_follow (self->autosave);
  bind_fields (self);
  update_repair (self);
  load_same (self);
  footing_initials_row_follow (self->initials_row, self->context, self->person->recovery);
  self->handler = g_signal_connect_object (
      store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (name_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->role_row, "notify::code", G_CALLBACK (update_header),
                           self, G_CONNECT_SWAPPED);
  update_header (self);
}

static gboolean
footing_person_row_clear (FootingLazyRow *row)
{
  FootingPersonRow *self = FOOTING_PERSON_ROW (row);

  if (!footing_autosave_flush (self->autosave) ||
      !footing_repair_editor_flush (self->repair_editor))
    return FALSE;

  g_clear_signal_handler (&self->handler, footing_context_get_store (self->context));
  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_person_row_dispose (GObject *object)
{
  FootingPersonRow *self = FOOTING_PERSON_ROW (object);

  if (self->context != NULL)
    g_clear_signal_handler (&self->handler, footing_context_get_store (self->context));
  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->person);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_person_row_parent_class)->dispose (object);
}

static void
footing_person_row_finalize (GObject *object)
{
  g_free (FOOTING_PERSON_ROW (object)->id);

  G_OBJECT_CLASS (footing_person_row_parent_class)->finalize (object);
}

static void
footing_person_row_class_init (FootingPersonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_person_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_person_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_person_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_person_row_clear;

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  g_type_ensure (FOOTING_TYPE_INITIALS_ROW);
  g_type_ensure (FOOTING_TYPE_REPAIR_EDITOR);
  g_type_ensure (FOOTING_TYPE_SAME_PERSON_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, initials_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, same_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, role_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, relation_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, saw_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, needs_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, rhythm_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, repair_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, repair_editor);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, ask_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, vouch_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, remove_label);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonRow, remove_button);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, separated_cb);
  gtk_widget_class_bind_template_callback (widget_class, repair_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
footing_person_row_init (FootingPersonRow *self)
{
}

GtkWidget *
footing_person_row_new (FootingContext *context,
                        FootingPerson *person,
                        FootingPerspective perspective)
{
  FootingPersonRow *self = g_object_new (FOOTING_TYPE_PERSON_ROW, NULL);

  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (person));
  self->perspective = perspective;
  footing_person_row_show (self, person);

  return GTK_WIDGET (self);
}

void
footing_person_row_leave_opening (FootingPersonRow *self)
{
  g_return_if_fail (FOOTING_IS_PERSON_ROW (self));

  self->is_said_elsewhere = TRUE;
}

const char *
footing_person_row_get_id (FootingPersonRow *self)
{
  g_return_val_if_fail (FOOTING_IS_PERSON_ROW (self), NULL);

  return self->id;
}

void
footing_person_row_show (FootingPersonRow *self, FootingPerson *person)
{
  g_return_if_fail (FOOTING_IS_PERSON_ROW (self));

  g_set_object (&self->person, person);
  update_header (self);
}

void
footing_person_row_edit (FootingPersonRow *self)
{
  g_return_if_fail (FOOTING_IS_PERSON_ROW (self));

  footing_lazy_row_open (self);
  gtk_widget_grab_focus (self->name_row);
  /* The page goes to what has the focus while the row still unfolds. */
  footing_scroll_into_sight (self->name_row, GTK_WIDGET (self));
}

void
footing_person_row_add (GtkWidget *list, FootingContext *context, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_plan_add_part (footing_context_get_store (context),
                                               FOOTING_TYPE_PERSON, recovery, &error);
  GtkWidget *row;

  if (id == NULL) {
    footing_context_report (context, error);
    return;
  }

  footing_edit_deed_begin_added (context, FOOTING_TYPE_PERSON, id);
  row = footing_rows_reveal (list, id);
  if (row != NULL)
    footing_person_row_edit (FOOTING_PERSON_ROW (row));
}
