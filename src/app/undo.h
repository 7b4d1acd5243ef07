/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What was done last and can be taken back, each with the function that does so and with
 * what is said then. Who did it gives both; nobody else needs to know what it was. */
typedef struct _FootingUndo FootingUndo;

/* Takes a deed back; FALSE with @error when it cannot be. @context is the one that it was
 * offered to, @data what it was offered with. */
typedef gboolean (*FootingUndoFunc) (gpointer context, gpointer data, GError **error);

FootingUndo *footing_undo_new (void);
void footing_undo_free (FootingUndo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingUndo, footing_undo_free)

/* Remembers a deed; the oldest of many are forgotten. @undone is what is said when it was
 * taken back; @destroy (or NULL) frees @data. Returns its number, which is above 0. */
gint64 footing_undo_push (FootingUndo *self,
                          const char *undone,
                          FootingUndoFunc function,
                          gpointer data,
                          GDestroyNotify destroy);

/* The number of the last deed that was not taken back; 0 when there is none. */
gint64 footing_undo_get_last (FootingUndo *self);

/* Whether the deed with @number can still be taken back. */
gboolean footing_undo_has (FootingUndo *self, gint64 number);

/* Forgets it, when it can: in the end it has changed nothing. */
void footing_undo_drop (FootingUndo *self, gint64 number);

/* Takes back the deed with @number, once: a number that is not known, or not any more,
 * does nothing. One that cannot be taken back is forgotten too. @undone is what is to be
 * said, owned by the caller, or NULL when nothing was taken back. */
gboolean footing_undo_take (
    FootingUndo *self, gint64 number, gpointer context, char **undone, GError **error);

/* Forgets all: what was done since cannot be taken back, and they stand on it. */
void footing_undo_clear (FootingUndo *self);

G_END_DECLS
