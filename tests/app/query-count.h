/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Counts what is asked of all databases that are opened from now on. */
void query_count_init (void);

/* How many statements were run since the last call. */
guint query_count_take (void);

G_END_DECLS
