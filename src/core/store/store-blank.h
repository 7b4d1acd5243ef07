/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The ids of the records of @type, one of the parts of a plan, that have no name, in no
 * bin, to which nothing else in the file refers: no link, no progress, no answer, and no
 * text that is kept. What the schedule has made of a ritual by itself does not count.
 * Owned by the caller; NULL with @error. */
GPtrArray *footing_store_list_blank (FootingStore *self, GType type, GError **error);

G_END_DECLS
