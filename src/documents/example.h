/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The worked examples (F73): exports that come with Footing, for a store of their own. */

/* Their names, "self" first; NULL-terminated. */
const char *const *footing_example_get_names (void);

/* Loads the example @name into @store as if it had been written up to today: all dates
 * are moved by as many days as it is old. */
gboolean footing_example_load (FootingStore *store, const char *name, GError **error);

G_END_DECLS
