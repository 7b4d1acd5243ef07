/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view.h"

G_BEGIN_DECLS

/* Offers the first 72 hours (F91) while what a plan is about happened is not
 * over (plan/first-days.h) and nobody has declined it; else there is nothing of it to be
 * seen. */
#define FOOTING_TYPE_FIRST_DAYS_OFFER (footing_first_days_offer_get_type ())
G_DECLARE_FINAL_TYPE (FootingFirstDaysOffer,
                      footing_first_days_offer,
                      FOOTING,
                      FIRST_DAYS_OFFER,
                      FootingView)

GtkWidget *footing_first_days_offer_new (FootingContext *context);

/* The plan it goes by, or NULL. */
void footing_first_days_offer_set_recovery (FootingFirstDaysOffer *self,
                                            const char *recovery);

G_END_DECLS
