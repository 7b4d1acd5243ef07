/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* What stands on @page of the plan of @recovery, in a few short lines of plain text (no
 * markup), @max_lines at most or, for 0, as many as there are room for; "" when nothing
 * does. The last line says how many more there would be. For the review and the plan
 * view. Owned by the caller. */
char *footing_page_summarise (FootingContext *context,
                              FootingRecovery *recovery,
                              FootingPage page,
                              guint max_lines);

G_END_DECLS
