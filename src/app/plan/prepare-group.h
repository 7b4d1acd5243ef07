/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The four pages that prepare what comes (F93 to F96), each with how far it is, and one
 * press away. */
#define FOOTING_TYPE_PREPARE_GROUP (footing_prepare_group_get_type ())
G_DECLARE_FINAL_TYPE (FootingPrepareGroup,
                      footing_prepare_group,
                      FOOTING,
                      PREPARE_GROUP,
                      AdwPreferencesGroup)

/* Whether a change of a record of @type may be one of what it shows; so is G_TYPE_NONE,
 * any change. */
gboolean footing_prepare_group_shows (GType type);

/* Shows how far they are in the plan @recovery. */
void footing_prepare_group_refresh (FootingPrepareGroup *self,
                                    FootingContext *context,
                                    const char *recovery,
                                    FootingPerspective perspective);

G_END_DECLS
