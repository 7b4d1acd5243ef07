/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kept-form.h"

G_BEGIN_DECLS

/* Logs what is in @text today as a win of the current recovery: one, with the first line
 * as its title and the rest as its note, or with @each one for each line. Forgets what
 * was kept of @form (or NULL), all in one; says so in a toast with Undo and what failed
 * otherwise. FALSE when it was blank or could not be stored. */
gboolean footing_entry_log (FootingContext *context,
                            const char *text,
                            gboolean each,
                            FootingKeptForm *form);

/* Says @text in a toast: the entry @id was added; Undo takes it back, and says its name.
 */
void footing_entry_log_added (FootingContext *context, const char *id, const char *text);

/* Says in a toast that the entries with @ids were added; Undo takes all of them back. */
void footing_entry_log_toast (FootingContext *context, const char *const *ids);

G_END_DECLS
