/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Exports the file at @path, as it is on the disk, to @target: after a check of all of
 * it, with no lock that would hold others up, and also where nothing may be written but
 * @target. What has to be said is put in @notice, a translated sentence owned by the
 * caller, else NULL. Of a damaged file what can be read is exported, and @whole (or NULL)
 * is FALSE: @notice says what is the matter. */
gboolean footing_export_file (const char *path,
                              FootingClock *clock,
                              const char *target,
                              char **notice,
                              gboolean *whole,
                              GError **error);

/* The same of what @store holds, whatever has become of its file. */
gboolean footing_export_store (FootingStore *store,
                               const char *target,
                               char **notice,
                               gboolean *whole,
                               GError **error);

G_END_DECLS
