/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "talks.h"

G_BEGIN_DECLS

/* The local date on which what comes after @state of @path is due, when that is reached
 * today; "" when nothing comes. Owned by the caller. */
char *talks_find_next_day (FootingStore *store, FootingPath path, FootingTalkState state);

/* The code of @state, and the property of a conversation that has its day, or NULL.
 * Static.
 */
const char *talks_get_code (FootingTalkState state);
const char *talks_get_day_property (FootingTalkState state);

G_END_DECLS
