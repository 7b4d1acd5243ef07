/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* What is shown where there is no record to ask (footing_record_show()). */

/* @text as it is shown in the plan @recovery (or NULL: in none). Owned by the caller. */
char *footing_store_show (FootingStore *self, const char *recovery, const char *text);

/* The same where any plan may be: all of them have a say. Owned by the caller. */
char *footing_store_show_any (FootingStore *self, const char *text);

G_END_DECLS
