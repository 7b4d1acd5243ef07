/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

G_BEGIN_DECLS

/* The nightly backup (F80), made in a thread of its own when it is due.
 *
 * Signal:
 *
 *   done (FootingNightly *)
 *
 * one was made, or could not be: all below is up to date. */
#define FOOTING_TYPE_NIGHTLY (footing_nightly_get_type ())
G_DECLARE_FINAL_TYPE (FootingNightly, footing_nightly, FOOTING, NIGHTLY, GObject)

/* Of the file at @path, which need not exist. */
FootingNightly *footing_nightly_new (const char *path, FootingClock *clock);

/* Makes the backup if it is due. */
void footing_nightly_look (FootingNightly *self);

/* When to look again: UTC seconds, G_MAXINT64 for not before something has changed. */
gint64 footing_nightly_get_next (FootingNightly *self);

/* When the last good one was made: UTC seconds, 0 for never. */
gint64 footing_nightly_get_made_at (FootingNightly *self);

/* Why the last one could not be made, one translated sentence, or "". */
const char *footing_nightly_get_problem (FootingNightly *self);

G_END_DECLS
