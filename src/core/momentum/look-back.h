/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum.h"

G_BEGIN_DECLS

/* What a plan has brought, to be kept (F46): no sum and no verdict. */
typedef struct {
  FootingRecovery *recovery;
  FootingMomentum *momentum; /* what was feared, and who saw what */
  GPtrArray *delivered;      /* FootingOutcome, in the order of the plan */
  GPtrArray *left;           /* the same: neither delivered nor nameless */
  GPtrArray *wins;           /* FootingEntry, the first before the others */
  guint n_earlier;           /* how many wins there are before those */
} FootingLookBack;

/* That of @recovery, read at one moment. NULL with @error. */
FootingLookBack *
footing_look_back_new (FootingStore *store, const char *recovery, GError **error);
void footing_look_back_free (FootingLookBack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingLookBack, footing_look_back_free)

G_END_DECLS
