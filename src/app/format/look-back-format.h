/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum/look-back.h"
#include "format/paper-format.h"

G_BEGIN_DECLS

/* When the plan ran: "5 January – 5 March · 60 days"; "" for one that has not started.
 * Owned by the caller. */
char *footing_look_back_format_time (const FootingLookBack *self, const char *today);

/* What there is to say, as footing_paper_new(); without parts where that is nothing yet.
 */
GPtrArray *footing_look_back_list (const FootingLookBack *self, const char *today);

G_END_DECLS
