/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* An outcome on the plan page (F11): what it is, how far it has come, its history, and
 * whether it is delivered. */
#define FOOTING_TYPE_OUTCOME_CARD (footing_outcome_card_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingOutcomeCard, footing_outcome_card, FOOTING, OUTCOME_CARD, AdwBin)

GtkWidget *footing_outcome_card_new (FootingContext *context, const char *id);

/* Shows @outcome and where it stands now, NULL before any progress. */
void footing_outcome_card_update (FootingOutcomeCard *self,
                                  FootingOutcome *outcome,
                                  const FootingStanding *standing);

G_END_DECLS
