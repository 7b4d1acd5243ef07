/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What was written to the file meanwhile, whoever wrote it and whatever it was, so that
 * it can be reverted and repeated: what was taken back is done again by it (F23). Rows
 * are compared as they were and as they are; what else is in the file stays. */
typedef struct _FootingReplay FootingReplay;

/* Follows what is written to @store from now on. NULL and @error. */
FootingReplay *footing_replay_begin (FootingStore *store, GError **error);

/* Follows no longer, before @store is closed; FALSE with @error when what was written is
 * not known. */
gboolean footing_replay_end (FootingReplay *self, FootingStore *store, GError **error);

void footing_replay_free (FootingReplay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingReplay, footing_replay_free)

/* Whether nothing was written. */
gboolean footing_replay_is_empty (FootingReplay *self);

/* Puts back what was there before, and once more what was there after, each in one
 * transaction. FOOTING_ERROR_GONE, and nothing is written, when somebody has changed the
 * same since. */
gboolean footing_replay_revert (FootingReplay *self, FootingStore *store, GError **error);
gboolean footing_replay_repeat (FootingReplay *self, FootingStore *store, GError **error);

G_END_DECLS
