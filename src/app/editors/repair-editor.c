/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "repair-editor.h"
#include "edit-deed.h"
#include "autosave.h"
#include "compose/draft.h"
#include "plan/repair.h"
#include "widgets/draft-area.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingRepairEditor {
  AdwPreferencesRow parent_instance;

  /* borrowed; NULL until a talk is wanted */
  GtkWidget *opening;
  GtkWidget *note;

  /* owned */
  FootingContext *context;
  char *person;
  FootingAutosave *note_saver;
  FootingAutosave *opening_saver; /* makes the talk while there is none */

  /* state */
  FootingPerspective perspective;
  gboolean is_said_elsewhere;
};

G_DEFINE_FINAL_TYPE (FootingRepairEditor, footing_repair_editor, ADW_TYPE_PREFERENCES_ROW)

static char *
make_talk (FootingStore *store, gpointer person, GError **error)
{
  return footing_repair_ensure_talk (store, person, "", error);
}

/* Only what is typed makes a talk; looking at a person writes nothing. */
static void
follow_talk (FootingRepairEditor *self, const char *talk)
{
  g_clear_pointer (&self->opening_saver, footing_autosave_free);
  if (talk != NULL)
    self->opening_saver =
        footing_autosave_new (self->context, FOOTING_TYPE_CONVERSATION, talk);
  else
    self->opening_saver = footing_autosave_new_to_make (
        self->context, FOOTING_TYPE_CONVERSATION, self->person, make_talk,
        g_strdup (self->person), g_free);
  footing_edit_deed_follow (self->opening_saver);
  footing_autosave_bind_text_view (
      self->opening_saver, "opening",
      footing_draft_area_get_view (FOOTING_DRAFT_AREA (self->opening)));
}

static void
suggest_cb (FootingRepairEditor *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingPerson) person =
      footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_PERSON,
                         self->person, &error);
  g_autofree char *text = NULL;

  if (person != NULL)
    text = footing_compose_draft (footing_context_get_store (self->context),
                                  footing_context_get_guidance (self->context), person,
                                  &error);
  if (text == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_draft_area_fill (FOOTING_DRAFT_AREA (self->opening), text);
}

static void
make_fields (FootingRepairEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  if (self->perspective == FOOTING_PERSPECTIVE_SELF)
    self->opening = footing_draft_area_new (
        _ ("What to say"),
        _ ("A few sentences are enough: what happened and your part in it, what you "
           "learned, what you’ve done since, what comes next."));
  else
    self->opening = footing_draft_area_new (
        _ ("What could be said"),
        _ ("It’s up to them to ask for this conversation, if and when they want it"));
  footing_draft_area_set_offered (FOOTING_DRAFT_AREA (self->opening),
                                  self->perspective == FOOTING_PERSPECTIVE_SELF);
  self->note = footing_text_area_new (_ ("How it went"), NULL);

  gtk_widget_add_css_class (box, "row-body");
  gtk_box_append (GTK_BOX (box), self->opening);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);

  self->note_saver =
      footing_autosave_new (self->context, FOOTING_TYPE_PERSON, self->person);
  footing_edit_deed_follow (self->note_saver);
  footing_autosave_bind_text_view (
      self->note_saver, "repair-note",
      footing_text_area_get_view (FOOTING_TEXT_AREA (self->note)));
  g_signal_connect_object (self->opening, "draft", G_CALLBACK (suggest_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
footing_repair_editor_dispose (GObject *object)
{
  FootingRepairEditor *self = FOOTING_REPAIR_EDITOR (object);

  g_clear_pointer (&self->note_saver, footing_autosave_free);
  g_clear_pointer (&self->opening_saver, footing_autosave_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_repair_editor_parent_class)->dispose (object);
}

static void
footing_repair_editor_finalize (GObject *object)
{
  g_free (FOOTING_REPAIR_EDITOR (object)->person);

  G_OBJECT_CLASS (footing_repair_editor_parent_class)->finalize (object);
}

static void
footing_repair_editor_class_init (FootingRepairEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = footing_repair_editor_dispose;
  object_class->finalize = footing_repair_editor_finalize;
}

static void
footing_repair_editor_init (FootingRepairEditor *self)
{
  g_object_set (self, "activatable", FALSE, "focusable", FALSE, "visible", FALSE, NULL);
}

void
footing_repair_editor_show (FootingRepairEditor *self,
                            FootingContext *context,
                            FootingPerson *person,
                            FootingPerspective perspective)
{
  const gboolean has_note =
      footing_person_had_talk (person) || *person->repair_note != '\0';
  g_autoptr (FootingConversation) talk = NULL;
  gboolean wanted;

  g_return_if_fail (FOOTING_IS_REPAIR_EDITOR (self));

  wanted = footing_person_has_repair (person) && (has_note || !self->is_said_elsewhere);
  gtk_widget_set_visible (GTK_WIDGET (self), wanted);
  if (!wanted)
    return;

  if (self->context == NULL) {
    self->context = g_object_ref (context);
    self->person = g_strdup (footing_record_get_id (person));
    self->perspective = perspective;
    make_fields (self);
  }

  if (self->opening_saver == NULL ||
      footing_autosave_get_id (self->opening_saver) == NULL) {
    talk = footing_repair_find_talk (footing_context_get_store (context), person, NULL);
    if (self->opening_saver == NULL || talk != NULL)
      follow_talk (self, talk != NULL ? footing_record_get_id (talk) : NULL);
  }
  gtk_widget_set_visible (self->opening, !self->is_said_elsewhere);
  gtk_widget_set_visible (self->note, has_note);
}

void
footing_repair_editor_leave_opening (FootingRepairEditor *self)
{
  g_return_if_fail (FOOTING_IS_REPAIR_EDITOR (self));

  self->is_said_elsewhere = TRUE;
}

gboolean
footing_repair_editor_flush (FootingRepairEditor *self)
{
  g_return_val_if_fail (FOOTING_IS_REPAIR_EDITOR (self), FALSE);

  return (self->note_saver == NULL || footing_autosave_flush (self->note_saver)) &&
         (self->opening_saver == NULL || footing_autosave_flush (self->opening_saver));
}
