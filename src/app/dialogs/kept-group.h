/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The copies that were kept beside the file, each with its date and size, to be deleted;
 * not to be seen when there are none. */
#define FOOTING_TYPE_KEPT_GROUP (footing_kept_group_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingKeptGroup, footing_kept_group, FOOTING, KEPT_GROUP, AdwPreferencesGroup)

/* Of the file at @path. */
void
footing_kept_group_fill (FootingKeptGroup *self, const char *path, FootingClock *clock);

G_END_DECLS
