/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Why nothing is asked for (H4): the plan rests, no step of it is open, or nothing is
 * due. @needs_step says whether another step is what could come next (F90); @recovery may
 * be NULL. Static and translated. */
const char *footing_quiet_describe (FootingStore *store,
                                    FootingRecovery *recovery,
                                    gboolean *needs_step);

G_END_DECLS
