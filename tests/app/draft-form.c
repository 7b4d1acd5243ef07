/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draft-form.h"

void
draft_form_open (Fixture *self, DraftForm *form)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  form->id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  form->autosave = footing_autosave_new (self->context, FOOTING_TYPE_RECOVERY, form->id);
  form->title = gtk_entry_new ();
  form->seen_by = gtk_entry_new ();
  gtk_box_append (GTK_BOX (box), form->title);
  gtk_box_append (GTK_BOX (box), form->seen_by);
  footing_autosave_bind_editable (form->autosave, "title", GTK_EDITABLE (form->title));
  footing_autosave_bind_editable (form->autosave, "seen-by",
                                  GTK_EDITABLE (form->seen_by));
  fixture_show (self, box);
}

void
draft_form_close (DraftForm *form)
{
  footing_autosave_free (form->autosave);
  g_free (form->id);
}

void
draft_form_type (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}
