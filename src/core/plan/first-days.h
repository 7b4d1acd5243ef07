/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan.h"

G_BEGIN_DECLS

/* F91: the first 72 hours. */

/* Whether what happened on @happened_on, a date or "", is at most three days ago. */
gboolean footing_first_days_is_near (const char *happened_on, const char *today);

/* Whether the page is offered with @plan: it is one's own, is being written or runs, and
 * the 72 hours are not over: it is the day of the event, or one of the two after it. */
gboolean footing_first_days_is_offered (FootingRecovery *plan, const char *today);

/* The plan of one's own that the page is about: the newest that is being written or runs
 * and whose event is near; a draft without a date counts from the day that it was begun.
 * @recovery gets its id, owned by the caller, or NULL when there is none. FALSE with
 * @error. */
gboolean footing_first_days_find (FootingStore *store, char **recovery, GError **error);

/* The same, or where there is none a new draft. Its id, owned by the caller; NULL with
 * @error. */
char *
footing_first_days_open (FootingStore *store, FootingGuidance *guidance, GError **error);

G_END_DECLS
