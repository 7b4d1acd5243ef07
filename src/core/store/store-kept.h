/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Removes the copies that were kept beside the file at @path before an update, a restore
 * or an import, or because they are damaged, with their sidecars: those that were there,
 * as they are, before @before (UTC seconds). */
void footing_file_remove_kept (const char *path, gint64 before);

G_END_DECLS
