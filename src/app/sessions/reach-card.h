/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session-form.h"

G_BEGIN_DECLS

/* One person to be in touch with: why, a first sentence, whether it happened, and what
 * was said. */
#define FOOTING_TYPE_REACH_CARD (footing_reach_card_get_type ())
G_DECLARE_FINAL_TYPE (FootingReachCard, footing_reach_card, FOOTING, REACH_CARD, GtkBox)

/* For the person of @reach, in the session of @form, which keeps what is typed. */
GtkWidget *footing_reach_card_new (FootingSessionForm *form, const FootingReach *reach);

/* Shows the reason of @reach, which is another one on another day. */
void footing_reach_card_show_reason (FootingReachCard *self, const FootingReach *reach);

/* The person's id. */
const char *footing_reach_card_get_person (FootingReachCard *self);

/* Where the answer is given. */
GtkWidget *footing_reach_card_get_check (FootingReachCard *self);

G_END_DECLS
