/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* @text as it is shown where there is no record to ask (footing_record_show()). Owned by
 * the caller. */
char *footing_store_show (FootingStore *self, const char *text);

G_END_DECLS
