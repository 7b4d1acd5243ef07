/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Offers to close a plan that has come to its end (F46). Whoever says "not yet" is asked
 * again only once the plan has been away from its end and come back to it. Empty and
 * hidden until there is something to offer. */
#define FOOTING_TYPE_CLOSING_OFFER (footing_closing_offer_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingClosingOffer, footing_closing_offer, FOOTING, CLOSING_OFFER, AdwBin)

/* Shows or hides it. @recovery is the current plan, or NULL; @context is always the same.
 */
void footing_closing_offer_update (FootingClosingOffer *self,
                                   FootingContext *context,
                                   FootingRecovery *recovery);

/* Lets the offer come below @cause, whose check brings it, in the box that both are in:
 * above, it would push that away from under the pointer (H20). One in sight stays. */
void footing_closing_offer_place (FootingClosingOffer *self, GtkWidget *cause);

G_END_DECLS
