/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Opens the file at @path as footing_store_open() does, for every program of ours: what
 * is due follows each change to a ritual, a plan, a one-on-one or a moment in the same
 * transaction, and the timeline what is noted of a one-on-one, and when a debrief was
 * held. */
FootingStore *footing_open (const char *path, FootingClock *clock, GError **error);

G_END_DECLS
