/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The worked examples (F73): exports that come with Footing, for a store of their own. */

/* Their names, "self" first; NULL-terminated. */
const char *const *footing_example_get_names (void);

/* The codes of the languages that they can be read in besides English; NULL-terminated.
 */
const char *const *footing_example_get_languages (void);

/* Loads the example @name into @store as if it had been written up to today: all dates
 * are moved by as many days as it is old. */
gboolean footing_example_load (FootingStore *store, const char *name, GError **error);

/* The same in the language of code @language, else in English; the one above takes that
 * of the interface. */
gboolean footing_example_load_in (FootingStore *store,
                                  const char *name,
                                  const char *language,
                                  GError **error);

G_END_DECLS
