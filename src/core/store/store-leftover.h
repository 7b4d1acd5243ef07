/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-log.h"

G_BEGIN_DECLS

/* What is left beside a file when nobody has it open: by a crash, or by whoever has put
 * another file in its place. */

/* Makes sure that SQLite may open the file at @path, whose own bytes are found good: a
 * log beside it stays only when it is proved to be the file's own. The proof is that it
 * goes on from the state that the file is in, and that the file is whole with it; a
 * rollback journal is tried on a copy. A log that is not its own, or damaged, is set
 * aside under a free name; @notice says so, one translated sentence, else NULL. What
 * somebody has open is left as it is. FALSE with @error when neither the file alone nor
 * the file with the log is whole, and when that cannot be found out: then nothing has
 * changed. */
gboolean footing_leftover_settle (const char *path, char **notice, GError **error);

/* Whether @log goes on from where the file at @path is, as far as the two can tell. One
 * that keeps no lineage, as before version 3, counts its changes of the first page at
 * least. */
gboolean footing_leftover_is_own_log (const char *path, const FootingLog *log);

/* Whether SQLite would put back what is in the rollback journal at @journal. */
gboolean footing_leftover_is_hot (const char *journal);

G_END_DECLS
