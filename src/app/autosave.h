/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "saver.h"

G_BEGIN_DECLS

/* Stores what is typed into one record's fields.
 *
 * Fields that are bound are filled from the record, and again when somebody else changes
 * it, but for those in which something typed is waiting. What a field with the property
 * "unfinished" holds while it is no value yet, such as half a date, is kept beside the
 * record. When the record is gone what is in the fields stays there, and is unsaved.
 *
 * Signals:
 *
 *   made (FootingAutosave *autosave)
 *
 * the record was made, with what was typed first; "written" follows.
 *
 *   written (FootingAutosave *autosave, GHashTable *before)
 *
 * the record has changed; @before holds what it had in the properties that were typed:
 * name → GValue. */
#define FOOTING_TYPE_AUTOSAVE (footing_autosave_get_type ())
G_DECLARE_FINAL_TYPE (FootingAutosave, footing_autosave, FOOTING, AUTOSAVE, FootingSaver)

/* For the record of @type with @id. Let go of it with footing_autosave_free(), which
 * stores what is waiting. */
FootingAutosave *
footing_autosave_new (FootingContext *context, GType type, const char *id);

/* For a record of @type that is made with what is stored in it first: @make returns its
 * id, owned by the caller, or NULL with @error. @key is told apart by it until then.
 * Takes @data. */
typedef char *(*FootingAutosaveMake) (FootingStore *store, gpointer data, GError **error);
FootingAutosave *footing_autosave_new_to_make (FootingContext *context,
                                               GType type,
                                               const char *key,
                                               FootingAutosaveMake make,
                                               gpointer data,
                                               GDestroyNotify free_data);

void footing_autosave_free (FootingAutosave *self);

/* What it is a record of. */
GType footing_autosave_get_record_type (FootingAutosave *self);

/* NULL while the record is not made. */
const char *footing_autosave_get_id (FootingAutosave *self);

/* Binds @field's property (a string, an int, a double or a boolean; for a text buffer its
 * text) both ways to the record's @property; @widget is where focus is watched. */
void footing_autosave_bind (FootingAutosave *self,
                            const char *property,
                            gpointer field,
                            const char *field_property,
                            GtkWidget *widget);

/* The same for an entry or entry row, and for a text view. */
void footing_autosave_bind_editable (FootingAutosave *self,
                                     const char *property,
                                     GtkEditable *editable);
void footing_autosave_bind_text_view (FootingAutosave *self,
                                      const char *property,
                                      GtkTextView *view);

/* Sets a field that has no widget of its own. */
void
footing_autosave_set (FootingAutosave *self, const char *property, const GValue *value);
void footing_autosave_set_string (FootingAutosave *self,
                                  const char *property,
                                  const char *value);

/* Stores what is waiting, now; FALSE when it could not be. */
gboolean footing_autosave_flush (FootingAutosave *self);

G_END_DECLS
