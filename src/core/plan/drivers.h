/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What keeps a setback going, as somebody sees it (F4). */

/* Rates @driver, a code of the catalogue, in @recovery: 0 to FOOTING_DRIVER_MAX, or -1
 * for no answer. Who finds one at work knows by now: that nothing was known yet is taken
 * back with it. */
gboolean footing_plan_rate_driver (FootingStore *store,
                                   const char *recovery,
                                   const char *driver,
                                   int rating,
                                   GError **error);

/* Says of @recovery that it is not known yet, or takes that back; what was rated stays.
 */
gboolean footing_plan_set_drivers_unclear (FootingStore *store,
                                           const char *recovery,
                                           gboolean unclear,
                                           GError **error);

G_END_DECLS
