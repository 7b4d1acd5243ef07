/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* What stands on @page of the plan @recovery, in a few short lines of plain text (no
 * markup); "" when nothing does. For the review and the plan view. Owned by the caller.
 */
char *
footing_page_summarise (FootingContext *context, const char *recovery, FootingPage page);

G_END_DECLS
