/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "error.h"

G_BEGIN_DECLS

/* Exports the file at @path, as it is on the disk, to @target: after a check of all of
 * it, with no lock that would hold others up, and also where nothing may be written but
 * @target. Of a damaged file what can be read is exported, and @warning, owned by the
 * caller, is a translated sentence that says so; else it is NULL. */
gboolean footing_export_file (const char *path,
                              FootingClock *clock,
                              const char *target,
                              char **warning,
                              GError **error);

G_END_DECLS
