/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Momentum at a glance, on Today: its tracks small and side by side. A press opens them
 * in full. */
#define FOOTING_TYPE_MOMENTUM_GLANCE (footing_momentum_glance_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingMomentumGlance, footing_momentum_glance, FOOTING, MOMENTUM_GLANCE, AdwBin)

/* Shows that of @recovery once nothing is more urgent; nothing for none (NULL), and
 * where there is nothing to see. @context is always the same. */
void footing_momentum_glance_update (FootingMomentumGlance *self,
                                     FootingContext *context,
                                     FootingRecovery *recovery);

G_END_DECLS
