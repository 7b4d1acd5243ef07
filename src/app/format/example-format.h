/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/examples.h"

G_BEGIN_DECLS

/* "For example: The demo froze". Owned by the caller. */
char *footing_example_format (const char *text);

/* "For example: from 1 to 4 demos", the measure of the outcome of @event. Owned by the
 * caller. */
char *footing_example_format_measure (const FootingGuide *event);

G_END_DECLS
