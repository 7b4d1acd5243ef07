/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What was done last and can be taken back, each with the function that does so and with
 * what is said then. Who did it gives both; nobody else needs to know what it was. What
 * was taken back can be done again until something else is done. */
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

/* What is said when the deed with @number is done again: what was said when it was. */
void footing_undo_set_done (FootingUndo *self, gint64 number, const char *done);

/* The same of what is said once it is taken back. */
void footing_undo_set_undone (FootingUndo *self, gint64 number, const char *undone);

/* The number of the last deed that was not taken back; 0 when there is none. */
gint64 footing_undo_get_last (FootingUndo *self);

/* How many deeds there have been, with those that were done again: a deed that comes now
 * has a higher number. */
gint64 footing_undo_count (FootingUndo *self);

/* Whether the deed with @number can still be taken back. */
gboolean footing_undo_has (FootingUndo *self, gint64 number);

/* Forgets it: in the end it has changed nothing, or is part of a larger one. So it is
 * when it was taken back meanwhile, and when it was done again after that. */
void footing_undo_drop (FootingUndo *self, gint64 number);

/* What is said about a deed; NULL when it is not known. */
typedef struct {
  char *done;
  char *undone;
  gint64 first; /* the number that it had when it was done first */
} FootingUndoWords;

void footing_undo_words_clear (FootingUndoWords *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FootingUndoWords, footing_undo_words_clear)

/* Takes back the deed with @number, once: a number that is not known, or not any more,
 * does nothing. One that cannot be taken back is forgotten too. @words is what is to be
 * said, owned by the caller; `undone` is NULL when nothing was taken back. */
gboolean footing_undo_take (FootingUndo *self,
                            gint64 number,
                            gpointer context,
                            FootingUndoWords *words,
                            GError **error);

/* Remembers how what was just taken back is done again: by @again; once that is done,
 * @back takes it back. Both are called with @data, which @destroy (or NULL) frees. */
void footing_undo_push_again (FootingUndo *self,
                              const FootingUndoWords *words,
                              FootingUndoFunc again,
                              FootingUndoFunc back,
                              gpointer data,
                              GDestroyNotify destroy);

/* What is being taken back was nothing: it is not to be done again, and the next
 * footing_undo_push_again () does nothing. For a FootingUndoFunc. */
void footing_undo_leave_nothing (FootingUndo *self);

/* Whether something was taken back that can be done again. */
gboolean footing_undo_has_again (FootingUndo *self);

/* The number that the one had at first which would be done again; 0 for none. */
gint64 footing_undo_get_again (FootingUndo *self);

/* Does again what was taken back last; with nothing to do, it does nothing. Returns the
 * number of the deed that it is now, 0 with @error when it cannot be done again: then
 * that and what was taken back before it are forgotten. @done is what is to be said,
 * owned by the caller, or NULL when it is not known. */
gint64 footing_undo_take_again (FootingUndo *self,
                                gpointer context,
                                char **done,
                                GError **error);

/* Forgets what was taken back. */
void footing_undo_clear_again (FootingUndo *self);

/* Forgets all: what was done since cannot be taken back, and they stand on it. */
void footing_undo_clear (FootingUndo *self);

G_END_DECLS
