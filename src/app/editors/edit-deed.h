/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "autosave.h"
#include "store/edit.h"

G_BEGIN_DECLS

/* An edit that is saved can be taken back like everything else that is done (F23). */

/* Says in a toast that @edit, one that has ended with something changed, was saved; Undo
 * puts back what was there. Takes @edit. */
void footing_edit_deed_offer (FootingContext *context, FootingEdit *edit);

/* The same for one that may have changed nothing, or is NULL, where @function does the
 * undoing: it is called with @edit. Nothing is offered for a draft. */
void footing_edit_deed_offer_with (FootingContext *context,
                                   FootingEdit *edit,
                                   FootingUndoFunc function);

/* The same for what is stored as it is typed: from the first keystroke to where its
 * fields are left is one deed, which a toast offers to take back then, unless something
 * else was done since. Savers of one record share it. What is typed into a draft is no
 * edit: that is being written. */
void footing_edit_deed_follow (FootingAutosave *autosave);

/* The record of @type with @id was just added, with nothing in it, to be typed in: that
 * it was and what is typed into it until its fields are left are one deed. A step, an
 * outcome, a person, a ritual, a progress or a one-on-one that is left as it was added
 * goes again, and the deed with it (footing_plan_drop_untouched ()); also one that
 * somebody finds so. */
void footing_edit_deed_begin_added (FootingContext *context, GType type, const char *id);

/* The same for what one press has changed of a record beside its fields: @edit was begun
 * before that, or is NULL where that failed. It goes with what is typed while there is an
 * @autosave of the record, and is offered at once without one (NULL). Takes @edit. */
void footing_edit_deed_add (FootingContext *context,
                            FootingAutosave *autosave,
                            FootingEdit *edit);

G_END_DECLS
