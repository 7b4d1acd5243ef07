/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The graceful end of a plan (F46). */

/* Whether @recovery has come to where it was to lead: it is active, "back on my feet" is
 * ticked, and every outcome is delivered or dropped, at least one of them delivered.
 * FALSE too when that cannot be read. */
gboolean footing_plan_has_arrived (FootingStore *store, FootingRecovery *recovery);

/* Closes the plan as recovered from, today: it reminds of nothing any more. */
gboolean footing_plan_close (FootingStore *store, const char *recovery, GError **error);

/* Takes up a plan again that was paused, closed or archived. */
gboolean footing_plan_take_up (FootingStore *store, const char *recovery, GError **error);

G_END_DECLS
