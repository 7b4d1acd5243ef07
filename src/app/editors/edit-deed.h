/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "autosave.h"
#include "store/edit.h"

G_BEGIN_DECLS

/* An edit that is saved can be taken back like everything else that is done (F23). */

/* Says in a toast that @edit, one that has ended with something changed, was saved; Undo
 * puts back what was there. Takes @edit. */
void footing_edit_deed_offer (FootingContext *context, FootingEdit *edit);

/* The same for what is stored as it is typed: from the first keystroke to where its
 * fields are left is one deed, which a toast offers to take back then, unless something
 * else was done since. Savers of one record share it. What is typed into a draft is no
 * edit: that is being written. */
void footing_edit_deed_follow (FootingAutosave *autosave);

G_END_DECLS
