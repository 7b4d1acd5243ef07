/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Stores what is typed into one record's fields: within half a second of the first
 * change, at each focus change, and when the context is flushed. What could not be stored
 * is kept and tried again.
 *
 * Fields that are bound are filled from the record, and again when somebody else changes
 * it, but for those in which something typed is waiting. */
#define FOOTING_TYPE_AUTOSAVE (footing_autosave_get_type ())
G_DECLARE_FINAL_TYPE (FootingAutosave, footing_autosave, FOOTING, AUTOSAVE, GObject)

/* For the record of @type with @id. Let go of it with footing_autosave_free(), which
 * stores what is waiting. */
FootingAutosave *
footing_autosave_new (FootingContext *context, GType type, const char *id);
void footing_autosave_free (FootingAutosave *self);

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
void footing_autosave_set_int (FootingAutosave *self, const char *property, int value);
void
footing_autosave_set_real (FootingAutosave *self, const char *property, double value);

/* Stores what is waiting, now; FALSE when it could not be. */
gboolean footing_autosave_flush (FootingAutosave *self);

G_END_DECLS
