/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The window on a file that can only be read (B6, D26): nobody is let type what cannot be
 * kept. While @on, fields of the program's windows that come into sight take nothing;
 * searching is never kept from anybody. */
void footing_read_only_guard (gboolean on);

G_END_DECLS
