/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "store/edit.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The fields of an entry of any kind (F21, F23, F25). What is typed is kept until it is
 * saved or discarded, and comes back in the next form for the same entry (F84).
 *
 * Properties: "heading" (what a window with it is called), "expanded" (whether the
 * details are in sight), "several" (whether there are several lines in place of a title).
 */
#define FOOTING_TYPE_ENTRY_FORM (footing_entry_form_get_type ())
G_DECLARE_FINAL_TYPE (FootingEntryForm, footing_entry_form, FOOTING, ENTRY_FORM, AdwBin)

/* Shows the entry with @id, or for NULL a new one, which is a win, or with @setback a
 * setback; FALSE when it is gone. What is typed for a new setback is kept apart from a
 * new win. Called once. */
gboolean footing_entry_form_load (FootingEntryForm *self,
                                  FootingContext *context,
                                  const char *id,
                                  gboolean setback);

/* The id of the entry; NULL for a new one. Borrowed. */
const char *footing_entry_form_get_entry (FootingEntryForm *self);

/* Whether a new one is a setback. */
gboolean footing_entry_form_is_setback (FootingEntryForm *self);

/* Whether something was typed that is not saved, and all of it is kept. */
gboolean footing_entry_form_is_kept (FootingEntryForm *self);

/* Whether all can be saved; says at the field what cannot. */
gboolean footing_entry_form_check (FootingEntryForm *self);

/* Saves it, once it has been checked, and forgets what was kept. The ids of what became
 * of it, several when each of some lines is an entry; owned by the caller, or NULL. @edit
 * gets what that changed of one that was there; NULL when it changed nothing. */
GStrv
footing_entry_form_save (FootingEntryForm *self, FootingEdit **edit, GError **error);

void footing_entry_form_focus (FootingEntryForm *self);

G_END_DECLS
