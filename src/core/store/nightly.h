/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

G_BEGIN_DECLS

/* What is done each night, in a thread of its own when it is due: what has been in the
 * bin for 30 days goes for good (F84), what was replaced or deleted leaves the file
 * (D33), and then the backup is made (F80).
 *
 * Signal:
 *
 *   done (FootingNightly *)
 *
 * it was, as far as it could be: all below is up to date. */
#define FOOTING_TYPE_NIGHTLY (footing_nightly_get_type ())
G_DECLARE_FINAL_TYPE (FootingNightly, footing_nightly, FOOTING, NIGHTLY, GObject)

/* Of the file at @path, which need not exist. */
FootingNightly *footing_nightly_new (const char *path, FootingClock *clock);

/* Does it if it is due. */
void footing_nightly_look (FootingNightly *self);

/* When to look again: UTC seconds, G_MAXINT64 for not before something has changed. */
gint64 footing_nightly_get_next (FootingNightly *self);

/* When the last good backup was made: UTC seconds, 0 for never. */
gint64 footing_nightly_get_made_at (FootingNightly *self);

/* Why the last backup could not be made, one translated sentence, or "". */
const char *footing_nightly_get_problem (FootingNightly *self);

/* What the last one has to say though it was made, one translated text, or "": that much
 * is gone from the file. */
const char *footing_nightly_get_notice (FootingNightly *self);

/* Whether what helps then is to restore a backup: the file is damaged, or not the one it
 * should be. */
gboolean footing_nightly_needs_restore (FootingNightly *self);

G_END_DECLS
