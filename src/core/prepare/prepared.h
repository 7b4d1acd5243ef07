/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prepare.h"

G_BEGIN_DECLS

/* How far a page that prepares what comes is, for those who lead to it. */
typedef struct {
  char *id;     /* what it shows first, "" while nothing is on it; owned */
  char *title;  /* of that, as it was typed; owned */
  char *stage;  /* a code of that page's own, "" while nothing is on it; owned */
  char *due_on; /* the local date on which something is due, "" for none; owned */
  guint n;      /* how many lines it has */
  guint n_done; /* how many of them are done, in the page's own sense */
} FootingPrepared;

void footing_prepared_clear (FootingPrepared *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FootingPrepared, footing_prepared_clear)

/* Reads how far @page of @recovery is into @state, which is filled anew. Errors are those
 * of the store. */
gboolean footing_prepared_read (FootingStore *store,
                                const char *recovery,
                                FootingPreparePage page,
                                FootingPrepared *state,
                                GError **error);

/* Whether @state of @page asks for something on @today, a local date: a moment from the
 * day before it until it was looked back on, a decision that is ready to move up, the
 * others from their day on; nothing that is over or not agreed yet. */
gboolean footing_prepared_is_due (FootingPreparePage page,
                                  const FootingPrepared *state,
                                  const char *today);

G_END_DECLS
