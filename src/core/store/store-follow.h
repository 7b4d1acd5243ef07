/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Which rituals, plans, one-on-ones, moments and debriefs got a value, in the transaction
 * under way, that decides when something is due, or what the timeline says of a talk:
 * SQLite tells, by triggers that last as long as the connection. */
typedef struct _FootingDueChanges FootingDueChanges;

FootingDueChanges *footing_due_changes_new (FootingDb *db, GError **error);
void footing_due_changes_free (FootingDueChanges *self);

/* Takes one: its type, and its id in @id, owned by the caller. G_TYPE_NONE when none is
 * left.
 *
 * For a conversation, a one-on-one of which the state, a day or the notes have changed,
 * @id is four texts parted by "\x1f": its id, and what it held before: the day of the
 * next one, "1" unless it was in the bin, and the notes. For a moment it is two: its id,
 * and "1" when it has got another day or time. For an entry, the one of a debrief of
 * which the day has changed, it is the id of the plan. */
GType footing_due_changes_take (FootingDueChanges *self, char **id);

/* Forgets all: the transaction was not kept. */
void footing_due_changes_clear (FootingDueChanges *self);

G_END_DECLS
