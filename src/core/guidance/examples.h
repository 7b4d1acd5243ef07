/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance.h"

G_BEGIN_DECLS

/* What somebody could write, by the kind of event (H2): no field that has to be filled is
 * without an example. */

/* The event whose examples suit that of code @trigger: itself, or the first one of the
 * catalogue while it is not known (NULL or ""). */
const FootingGuide *footing_example_find_event (FootingGuidance *guidance,
                                                const char *trigger);

/* A short title for what happened. */
const char *footing_example_get_title (const FootingGuide *event,
                                       FootingPerspective perspective);

/* An outcome: what will be different, measured from one number to another in a unit. */
const char *footing_example_get_outcome (const FootingGuide *event,
                                         FootingPerspective perspective);
const char *footing_example_get_from (const FootingGuide *event);
const char *footing_example_get_to (const FootingGuide *event);
const char *footing_example_get_unit (const FootingGuide *event);

G_END_DECLS
