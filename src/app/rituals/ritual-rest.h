/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* How the rituals of the current plan were before all of them came to rest or went on, so
 * that this can be taken back. */
typedef struct _FootingRitualRest FootingRitualRest;

/* NULL with @error when that cannot be read. */
FootingRitualRest *footing_ritual_rest_read (FootingContext *context, GError **error);
void footing_ritual_rest_free (FootingRitualRest *self);

/* Says that they rest now, or go on, and offers to take it back. Takes @self. */
void footing_ritual_rest_say (FootingContext *context,
                              gboolean rests,
                              FootingRitualRest *self);

G_END_DECLS
