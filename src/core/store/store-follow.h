/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* Which rituals, plans, one-on-ones, moments, debriefs and lines of a page got a value,
 * in the transaction under way, that decides when something is due, or what the timeline
 * says of a talk or a moment: SQLite tells, by triggers that last as long as the
 * connection. */
typedef struct _FootingDueChanges FootingDueChanges;

FootingDueChanges *footing_due_changes_new (FootingDb *db, GError **error);
void footing_due_changes_free (FootingDueChanges *self);

/* Takes one: its type, and its id in @id, owned by the caller. G_TYPE_NONE when none is
 * left.
 *
 * For a conversation, a one-on-one of which the state, a day or the notes have changed,
 * @id is four texts parted by "\x1f": its id, and what it held before: the day of the
 * next one, "1" unless it was in the bin, and the notes. For a moment it is two: its id,
 * and "1" when it has got another day or time; or four when it is on the timeline and
 * something has changed that is said there: its id, "2", and what it held before: its
 * title, and whether what was feared came true. For an entry, the one of a debrief of
 * which the day has changed, it is the id of the plan; for a line that is an outcome its
 * id, and the day that it held before. */
GType footing_due_changes_take (FootingDueChanges *self, char **id);

/* Forgets all: the transaction was not kept. */
void footing_due_changes_clear (FootingDueChanges *self);

G_END_DECLS
