/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

G_BEGIN_DECLS

/* Exit status. Done; refused with one line and nothing changed; not used as it is meant;
 * of a damaged file, what can still be read was written. */
#define FOOTING_EXIT_DONE 0
#define FOOTING_EXIT_REFUSED 1
#define FOOTING_EXIT_USAGE 2
#define FOOTING_EXIT_PARTIAL 3

/* What the options of the command line do. Each says what it did on stdout, or why it did
 * not on stderr, and gives the exit status. */

int footing_command_log_win (const char *text, FootingClock *clock);
int footing_command_import (const char *path, FootingClock *clock);
int footing_command_check (FootingClock *clock);
int footing_command_backup (const char *path, FootingClock *clock);
int footing_command_restore (const char *backup, FootingClock *clock);

/* How an export is narrowed down: the code of a kind, and days as somebody says them;
 * NULL for what is not said. @signs tells which signs changed, too. */
typedef struct {
  const char *only;
  const char *from;
  const char *to;
  gboolean signs;
} FootingExportOptions;

/* Writes @path in the format that it ends in. */
int footing_command_export (const char *path,
                            const FootingExportOptions *options,
                            FootingClock *clock);

G_END_DECLS
