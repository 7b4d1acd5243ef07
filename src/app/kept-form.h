/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "saver.h"

G_BEGIN_DECLS

/* Keeps what is typed in a form that only becomes a record when somebody says so: it
 * comes back when the form is opened again, whatever closed it (F84). Only fields that
 * differ from what the form began with are kept; fields are bound by
 * footing_kept_form_bind(), once they show that. */
#define FOOTING_TYPE_KEPT_FORM (footing_kept_form_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingKeptForm, footing_kept_form, FOOTING, KEPT_FORM, FootingSaver)

/* For the form at @place, a name of its own. Let go of it with footing_saver_free(). */
FootingKeptForm *footing_kept_form_new (FootingContext *context, const char *place);

/* For the form called @name about the record of @type with @id. When that is gone,
 * nothing more can be kept of it. */
FootingKeptForm *footing_kept_form_new_for (FootingContext *context,
                                            GType type,
                                            const char *id,
                                            const char *name);

/* The one at @place that is open, or NULL. Borrowed. */
FootingKeptForm *footing_kept_form_find (FootingContext *context, const char *place);

/* Where it is kept; and the id of the record of @type that it is about, or NULL.
 * Borrowed. */
const char *footing_kept_form_get_place (FootingKeptForm *self);
const char *footing_kept_form_get_record (FootingKeptForm *self, GType *type);

/* Binds @object's @property, a string, to @field; @widget is where focus is watched. */
void footing_kept_form_bind (FootingKeptForm *self,
                             const char *field,
                             gpointer object,
                             const char *property,
                             GtkWidget *widget);

/* The same for an entry or entry row, and for a text view. */
void footing_kept_form_bind_editable (FootingKeptForm *self,
                                      const char *field,
                                      GtkEditable *editable);
void footing_kept_form_bind_text_view (FootingKeptForm *self,
                                       const char *field,
                                       GtkTextView *view);

/* Keeps @text for @field with all that is kept from now on. */
void footing_kept_form_add (FootingKeptForm *self, const char *field, const char *text);

/* What is kept for @field, or NULL. Borrowed. */
const char *footing_kept_form_get (FootingKeptForm *self, const char *field);

/* When something was last kept, before the form was opened: UTC seconds, 0 for never. */
gint64 footing_kept_form_get_kept_at (FootingKeptForm *self);

/* Whether a field differs from what the form began with. */
gboolean footing_kept_form_is_touched (FootingKeptForm *self);

/* Whether all that differs is in the file. */
gboolean footing_kept_form_is_kept (FootingKeptForm *self);

/* What is kept of it once what waits is stored: field → text. Owned by the caller. */
GHashTable *footing_kept_form_dup_kept (FootingKeptForm *self);

/* Types @texts (field → text) again: undo in a field brings back what stands there now.
 * What has no field here is kept, after what is kept for that already. */
void footing_kept_form_put_back (FootingKeptForm *self, GHashTable *texts);

/* Forgets the form, in the caller's transaction: what it was for is done. Once that has
 * worked, footing_saver_give_up() or footing_kept_form_reset() is to follow. */
gboolean footing_kept_form_forget (FootingKeptForm *self, GError **error);

/* The fields show what the form began with, and nothing waits any more. */
void footing_kept_form_reset (FootingKeptForm *self);

G_END_DECLS
