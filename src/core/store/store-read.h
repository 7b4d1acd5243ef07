/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"

G_BEGIN_DECLS

/* What was found out about the log beside a file while that was read. */
typedef struct {
  char *notice;      /* owned: one translated sentence that has to be said, or NULL */
  gboolean lost;     /* the latest changes may be missing */
  gboolean verified; /* footing_file_verify() has been done */
} FootingReading;

void footing_reading_clear (FootingReading *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FootingReading, footing_reading_clear)

/* What the file at @path holds together with its log at one moment, in memory: nothing is
 * written, not even beside it, no lock is taken, and others go on writing. It needs no
 * right to write and no room on the disk. A log that is not the file's own is left out,
 * as is one with which it is not whole but without which it is: @reading says so. The
 * result may be written to, and is gone when it is closed.
 *
 * NULL with @error when the file is not there, not ours, newer or cannot be read; damage
 * inside is for footing_file_verify() to find. */
FootingDb *footing_file_read (const char *path, FootingReading *reading, GError **error);

G_END_DECLS
