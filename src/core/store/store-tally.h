/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* How much somebody has put into a file. */
typedef struct {
  gint64 recoveries; /* of these and entries, what is not in the bin */
  gint64 entries;
  gint64 live; /* all that is not in the bin; drafts without a title do not count */
  gint64 all;  /* the same with what is in the bin */
} FootingTally;

/* Of the file that is open as @db, of whatever version. */
gboolean footing_tally_count (FootingDb *db, FootingTally *tally, GError **error);

/* The same of the file at @path; FALSE also when it is not ours or damaged. */
gboolean footing_tally_count_file (const char *path, FootingTally *tally);

/* Whether much of what @before counted is gone in @after: more than half, and not by way
 * of the bin. */
gboolean footing_tally_is_loss (const FootingTally *before, const FootingTally *after);

G_END_DECLS
