/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The parts of a plan that is handed over (F97), each in words and with a switch; what
 * has not been talked about yet is off. "changed" is emitted when one is switched. */
#define FOOTING_TYPE_HAND_OVER_GROUP (footing_hand_over_group_get_type ())
G_DECLARE_FINAL_TYPE (FootingHandOverGroup,
                      footing_hand_over_group,
                      FOOTING,
                      HAND_OVER_GROUP,
                      AdwPreferencesGroup)

/* Shows those of the plan that @context shows; none where it supports nobody. */
void footing_hand_over_group_load (FootingHandOverGroup *self, FootingContext *context);

/* The codes of those that go (FootingHandOverPart). Owned by @self, until one is
 * switched.
 */
const char *const *footing_hand_over_group_get_parts (FootingHandOverGroup *self);

/* What is said of it as a whole: what is in it, and how it is opened. Static. */
const char *footing_hand_over_group_get_hint (FootingHandOverGroup *self);

G_END_DECLS
