/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/**
 * FootingDays:
 * @left_out: local dates from now on that the rule of a ritual gives and on which it does
 *   not come, in their order: done, skipped, in a week that has been done, or before a
 *   one-on-one that is agreed for a later day
 * @moved: FootingOccurrence: those that wait, and come on another day from now on
 *
 * How the days of a ritual differ from its rule.
 */
typedef struct {
  GPtrArray *left_out;
  GPtrArray *moved;
} FootingDays;

void footing_days_free (FootingDays *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingDays, footing_days_free)

/* Those of @ritual after @now (UTC seconds) in @zone; NULL with @error. */
FootingDays *footing_days_read (FootingStore *store,
                                FootingRitual *ritual,
                                gint64 now,
                                GTimeZone *zone,
                                GError **error);

G_END_DECLS
