/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name of a layer over SQLite's own access to files (a "VFS") which takes no locks
 * and keeps the index of a log in memory. Unlike SQLite's "unix-none", a file that is
 * closed takes no lock with it that this process holds on it through another connection:
 * POSIX drops all of them when any descriptor of the file is closed. */
const char *footing_view_vfs_get_name (void);

G_END_DECLS
