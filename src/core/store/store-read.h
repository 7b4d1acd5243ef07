/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* What the file at @path holds together with its log at one moment, in memory: nothing is
 * written, not even beside it, no lock outlasts the call, and others go on writing. It
 * needs no right to write and no room on the disk. The result may be written to, and is
 * gone when it is closed. NULL with @error when the file is not there, not ours, newer or
 * cannot be read; damage inside is for footing_file_verify() to find. */
FootingDb *footing_file_read (const char *path, GError **error);

G_END_DECLS
