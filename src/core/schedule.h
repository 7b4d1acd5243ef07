/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Each ritual of an active plan has one occurrence that comes next. Errors are the
 * store's. */

/* Makes the first occurrence of each ritual of @recovery. */
gboolean
footing_schedule_start (FootingStore *store, const char *recovery, GError **error);

/* Moves what is next due of @ritual to where its days and time put it now; TRUE without a
 * change while its plan is not active, or for a ritual that is gone. */
gboolean footing_schedule_move (FootingStore *store, const char *ritual, GError **error);

/* What is 12 hours past its time unanswered is missed, and the next occurrence is made:
 * for every ritual of the active plans. */
gboolean footing_schedule_catch_up (FootingStore *store, GError **error);

G_END_DECLS
