/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "contact-row.h"
#include "autosave.h"
#include "edit-deed.h"
#include "removal.h"
#include "text.h"
#include "widgets/text-area.h"

#include <glib/gi18n-lib.h>

struct _FootingContactRow {
  FootingLazyRow parent_instance;

  /* template children, while the row has fields */
  GtkWidget *name_row;
  FootingTextArea *details;

  /* owned */
  FootingContext *context;
  char *id;
  FootingSupportContact *contact; /* as it was shown last */
  FootingAutosave *autosave;      /* of the fields */
};

G_DEFINE_FINAL_TYPE (FootingContactRow, footing_contact_row, FOOTING_TYPE_LAZY_ROW)

/* What is being typed, else what is in the file. */
/* Its lines in one: "Third floor · Extension 4410". Owned by the caller. */
static char *
format_details (const char *details)
{
  g_auto (GStrv) lines = g_strsplit (details, "\n", -1);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!footing_text_is_blank (lines[i]))
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "",
                              g_strstrip (lines[i]));

  return footing_text_excerpt (joined->str, FOOTING_TITLE_CHARS);
}

static void
update_header (FootingContactRow *self)
{
  const char *typed = self->name_row != NULL
                          ? gtk_editable_get_text (GTK_EDITABLE (self->name_row))
                          : self->contact->name;
  g_autofree char *name =
      footing_text_excerpt_or (typed, FOOTING_TITLE_CHARS, _ ("Without a name"));
  g_autofree char *details = format_details (self->contact->details);

  g_object_set (self, "title", name, "subtitle", details, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
remove_cb (FootingContactRow *self)
{
  footing_remove (self->context, FOOTING_TYPE_SUPPORT_CONTACT, self->id);
}

static void
footing_contact_row_fill (FootingLazyRow *row)
{
  FootingContactRow *self = FOOTING_CONTACT_ROW (row);

  gtk_widget_init_template (GTK_WIDGET (self));
  self->autosave =
      footing_autosave_new (self->context, FOOTING_TYPE_SUPPORT_CONTACT, self->id);
  footing_edit_deed_follow (self->autosave);
  footing_autosave_bind_editable (self->autosave, "name", GTK_EDITABLE (self->name_row));
  footing_autosave_bind_text_view (self->autosave, "details",
                                   footing_text_area_get_view (self->details));
  g_signal_connect_object (self->name_row, "changed", G_CALLBACK (update_header), self,
                           G_CONNECT_SWAPPED);
  update_header (self);
}

static gboolean
footing_contact_row_clear (FootingLazyRow *row)
{
  FootingContactRow *self = FOOTING_CONTACT_ROW (row);

  if (!footing_autosave_flush (self->autosave))
    return FALSE;

  g_clear_pointer (&self->autosave, footing_autosave_free);

  return TRUE;
}

static void
footing_contact_row_dispose (GObject *object)
{
  FootingContactRow *self = FOOTING_CONTACT_ROW (object);

  g_clear_pointer (&self->autosave, footing_autosave_free);
  g_clear_object (&self->contact);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_contact_row_parent_class)->dispose (object);
}

static void
footing_contact_row_finalize (GObject *object)
{
  g_free (FOOTING_CONTACT_ROW (object)->id);

  G_OBJECT_CLASS (footing_contact_row_parent_class)->finalize (object);
}

static void
footing_contact_row_class_init (FootingContactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_contact_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_contact_row_finalize;
  FOOTING_LAZY_ROW_CLASS (klass)->fill = footing_contact_row_fill;
  FOOTING_LAZY_ROW_CLASS (klass)->clear = footing_contact_row_clear;

  g_type_ensure (FOOTING_TYPE_TEXT_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/contact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingContactRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, FootingContactRow, details);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
footing_contact_row_init (FootingContactRow *self)
{
}

GtkWidget *
footing_contact_row_new (FootingContext *context, FootingSupportContact *contact)
{
  FootingContactRow *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FOOTING_IS_SUPPORT_CONTACT (contact), NULL);

  self = g_object_new (FOOTING_TYPE_CONTACT_ROW, NULL);
  self->context = g_object_ref (context);
  self->id = g_strdup (footing_record_get_id (contact));
  footing_contact_row_show (self, contact);

  return GTK_WIDGET (self);
}

void
footing_contact_row_show (FootingContactRow *self, FootingSupportContact *contact)
{
  g_return_if_fail (FOOTING_IS_CONTACT_ROW (self));

  g_set_object (&self->contact, contact);
  update_header (self);
}

void
footing_contact_row_edit (FootingContactRow *self)
{
  g_return_if_fail (FOOTING_IS_CONTACT_ROW (self));

  footing_lazy_row_open (self);
  gtk_widget_grab_focus (self->name_row);
}
