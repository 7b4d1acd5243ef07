/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Offers to close a plan that has come to its end (F46). Whoever says "not yet" is asked
 * again only once the plan has been away from its end and come back to it.
 *
 * Shows @slot with the offer in it, or hides it. @recovery is the current plan, or
 * NULL. */
void footing_closing_offer_update (AdwBin *slot,
                                   FootingContext *context,
                                   FootingRecovery *recovery);

G_END_DECLS
