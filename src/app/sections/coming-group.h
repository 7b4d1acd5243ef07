/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What comes next of the rituals, the earliest first. One of them can be moved to another
 * day. */
#define FOOTING_TYPE_COMING_GROUP (footing_coming_group_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingComingGroup, footing_coming_group, FOOTING, COMING_GROUP, AdwPreferencesGroup)

/* Shows what is in @context's file of @rituals, those of the current plan; hides itself
 * when nothing comes. */
void footing_coming_group_refresh (FootingComingGroup *self,
                                   FootingContext *context,
                                   GPtrArray *rituals);

/* Words it for a page that has more than rituals, and leads on to all of them. */
void footing_coming_group_lead_on (FootingComingGroup *self);

G_END_DECLS
