/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Lists in @group the thoughts that the win with the id @win speaks against, each of
 * which opens (F24); hides it when there is none. Called once. */
void footing_thoughts_group_load (AdwPreferencesGroup *group,
                                  FootingContext *context,
                                  const char *win);

G_END_DECLS
