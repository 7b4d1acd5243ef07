/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which file is at @path, and when it and its log were written last: another text as soon
 * as something else may be read there. Owned by the caller. */
char *footing_file_stamp (const char *path);

G_END_DECLS
