/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"
#include "store-lineage.h"

G_BEGIN_DECLS

/* Whether the file is still the one that was opened. */
typedef struct _FootingIdentity FootingIdentity;

/* Of @db, which was opened at @path and uses a log; NULL with @error, also when another
 * file is there by now. @db must live as long. */
FootingIdentity *footing_identity_new (const char *path, FootingDb *db, GError **error);
void footing_identity_free (FootingIdentity *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingIdentity, footing_identity_free)

/* Whether what it knows of the file is all that a present version has. */
gboolean footing_identity_is_complete (FootingIdentity *self);

/* Whether file and log are those that were opened: under their names, and with what this
 * or another Footing has written. Costs three looks at the folder and one at a page,
 * unless the file itself was written to. FOOTING_ERROR_REPLACED or FOOTING_ERROR_MISSING
 * when not, with a sentence that says what has happened. */
gboolean footing_identity_check (FootingIdentity *self, GError **error);

/* Inside a transaction: goes on to the next state of the file. */
gboolean footing_identity_advance (FootingIdentity *self, GError **error);

/* Before the database is closed: has it leave alone what bears its names but is not its
 * own, and keep what was written to a file that was moved. */
void footing_identity_prepare_close (FootingIdentity *self);

G_END_DECLS
