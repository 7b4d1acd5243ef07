/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What was done last and can be taken back, each with the function that does so. Who did
 * it gives the function; nobody else needs to know what it was. */
typedef struct _FootingUndo FootingUndo;

/* Takes a deed back; FALSE with @error when it cannot be. @context is the one that it was
 * offered to, @data what it was offered with. */
typedef gboolean (*FootingUndoFunc) (gpointer context, gpointer data, GError **error);

FootingUndo *footing_undo_new (void);
void footing_undo_free (FootingUndo *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingUndo, footing_undo_free)

/* Remembers a deed; the oldest of many are forgotten. @destroy (or NULL) frees @data.
 * Returns its number, which is above 0. */
gint64 footing_undo_push (FootingUndo *self,
                          FootingUndoFunc function,
                          gpointer data,
                          GDestroyNotify destroy);

/* The number of the last deed that was not taken back; 0 when there is none. */
gint64 footing_undo_get_last (FootingUndo *self);

/* Takes back the deed with @number, once: a number that is not known, or not any more,
 * does nothing. One that cannot be taken back is forgotten too. */
gboolean
footing_undo_take (FootingUndo *self, gint64 number, gpointer context, GError **error);

G_END_DECLS
