/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Which rituals, plans and one-on-ones got a value, in the transaction under way, that
 * decides when something is due, or what the timeline says of a talk: SQLite tells, by
 * triggers that last as long as the connection. */
typedef struct _FootingDueChanges FootingDueChanges;

FootingDueChanges *footing_due_changes_new (FootingDb *db, GError **error);
void footing_due_changes_free (FootingDueChanges *self);

/* Takes one: its type, and its id in @id, owned by the caller. With that of a one-on-one
 * comes what it held before, as footing_store_follow_due() says. G_TYPE_NONE when none is
 * left. */
GType footing_due_changes_take (FootingDueChanges *self, char **id);

/* Forgets all: the transaction was not kept. */
void footing_due_changes_clear (FootingDueChanges *self);

G_END_DECLS
