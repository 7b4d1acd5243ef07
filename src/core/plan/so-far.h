/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Where somebody is with a plan, what it has brought, and what is next (F11). Nothing of
 * it judges, and nothing is added up. */
typedef struct {
  int day;           /* today's, the first being 1, or that on which it was closed; 0 for
                        a plan that does not say when it began */
  guint n_outcomes;  /* that were not dropped */
  guint n_delivered; /* of those */
  int n_done;        /* steps */
  int n_wins;        /* on the timeline */
  FootingStep *next; /* what is due first, or NULL: nothing is, or the plan rests */
} FootingSoFar;

/* That of @recovery; NULL with @error. */
FootingSoFar *
footing_so_far_new (FootingStore *store, FootingRecovery *recovery, GError **error);
void footing_so_far_free (FootingSoFar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingSoFar, footing_so_far_free)

G_END_DECLS
