/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Adds an empty place of one's own to turn to (F75), the last one. Its id, owned by the
 * caller; NULL with @error. */
char *footing_contacts_add (FootingStore *store, GError **error);

G_END_DECLS
