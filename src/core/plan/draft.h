/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Drafts that were only looked at go by themselves (H13, U6). */

/* Notes that what is in the draft @recovery now is nobody's own: it was begun so. To be
 * called in the transaction that makes it. */
gboolean
footing_draft_note_begun (FootingStore *store, const char *recovery, GError **error);

/* Forgets that, once it is no draft any more. */
gboolean
footing_draft_forget_begun (FootingStore *store, const char *recovery, GError **error);

/* Erases @recovery when it is a draft in which nobody has written, chosen or deleted
 * anything since it was begun; which page was shown does not matter. TRUE also when it
 * stays. */
gboolean
footing_draft_drop_untouched (FootingStore *store, const char *recovery, GError **error);

/* The same for all drafts but @except (or NULL). */
gboolean footing_draft_sweep (FootingStore *store, const char *except, GError **error);

/* The draft that was begun last, in @draft (owned by the caller), or NULL when none
 * waits. */
gboolean
footing_draft_find (FootingStore *store, FootingRecovery **draft, GError **error);

G_END_DECLS
