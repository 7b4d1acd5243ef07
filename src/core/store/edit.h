/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What an edit found in a record before it changed that, so that it can be taken back
 * (F23). Only what it changed is put back: what somebody else did to the same record
 * stays. */
typedef struct _FootingEdit FootingEdit;

/* An edit of the record of @type with @id that has found nothing changed yet. */
FootingEdit *footing_edit_new (GType type, const char *id);

/* The same, which knows all that the record holds now: its fields, the people who have
 * seen an entry, the wins that speak against its thought, the answers of a check-in. NULL
 * with @error, FOOTING_ERROR_GONE when there is no such record. */
FootingEdit *
footing_edit_begin (FootingStore *store, GType type, const char *id, GError **error);

void footing_edit_free (FootingEdit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingEdit, footing_edit_free)

GType footing_edit_get_record_type (FootingEdit *self);

/* The id of the record. Borrowed. */
const char *footing_edit_get_id (FootingEdit *self);

/* Notes that @property held @before; the first value that is noted of each counts. */
void footing_edit_note (FootingEdit *self, const char *property, const GValue *before);

/* Keeps of what it knows only what the record holds otherwise now. @changed says whether
 * there is anything. */
gboolean footing_edit_end (FootingEdit *self,
                           FootingStore *store,
                           gboolean *changed,
                           GError **error);

/* Notes the fields of @other, an edit of the same record, too, as far as they are not
 * noted. */
void footing_edit_add (FootingEdit *self, FootingEdit *other);

/* The record with what was changed put back, in no file; NULL when it is gone. Owned by
 * the caller. */
gpointer footing_edit_dup_record (FootingEdit *self, FootingStore *store);

/* Puts back what was changed, in one transaction. FOOTING_ERROR_GONE when the record is
 * not there any more. */
gboolean footing_edit_undo (FootingEdit *self, FootingStore *store, GError **error);

G_END_DECLS
