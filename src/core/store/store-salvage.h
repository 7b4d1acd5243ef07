/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* All that can still be read of the damaged file at @path, in a store that is open to be
 * read only: page by page from both ends and from between, without indexes. What leads to
 * nothing any more is let go of, and a plan of which only parts are left is made anew.
 * @n_records says how many records that are. NULL with @error, FOOTING_ERROR_DAMAGED,
 * when there is nothing. */
FootingStore *footing_store_salvage (const char *path,
                                     FootingClock *clock,
                                     guint *n_records,
                                     GError **error);

G_END_DECLS
