/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* The form of a plan (forms.h) in which the names of those are kept who were shown by
 * initials when they were erased: a field for each, with their position among those made
 * together as its text, and when they were made as the time. Never exported. */
#define STORE_HIDDEN "hidden"

/* @text as it is shown where there is no record to ask (footing_record_show()). Owned by
 * the caller. */
char *footing_store_show (FootingStore *self, const char *text);

G_END_DECLS
