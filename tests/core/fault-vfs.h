/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes calls of SQLite to the system fail, one after the other. */

typedef enum {
  FAULT_NONE,
  FAULT_READ,
  FAULT_WRITE,
  FAULT_WRITE_FULL, /* the disk is full */
  FAULT_SYNC,
  FAULT_TRUNCATE,
  FAULT_OPEN,
  FAULT_SIZE,
  FAULT_LOCK,
  FAULT_DELETE,
  FAULT_MEMORY,
  FAULT_LINK,      /* link() and rename(), which are ours and not SQLite's */
  FAULT_FSYNC,     /* fsync() of ours */
  FAULT_KILL,      /* the process is killed before it writes, syncs, cuts or removes */
  FAULT_KILL_HALF, /* … with half of it written */
} Fault;

/* To be called first in main(): the shim becomes the default VFS, which does not wait for
 * the disk, and SQLite's memory comes through it. */
void fault_install (void);

/* From now on the @n-th call (from 1) that @fault means fails, and all after it when
 * @onwards. */
void fault_arm (Fault fault, int n, gboolean onwards);

/* All calls work again; how many failed. */
int fault_disarm (void);

const char *fault_name (Fault fault);

G_END_DECLS
