/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The command line: `--log-win TEXT`, `--export FILE`, `--import FILE`, `--check`,
 * `--backup FILE`, `--restore FILE`, `--demo[=NAME]`, `--version`; no display needed but
 * for the demo. Exit status 0: done; 1: refused with one line, nothing changed; 2: not
 * used as it is meant; 3: of a damaged file, what can still be read was written. */

#define FOOTING_EXIT_DONE 0
#define FOOTING_EXIT_REFUSED 1
#define FOOTING_EXIT_USAGE 2
#define FOOTING_EXIT_PARTIAL 3

/* Adds the options, with help in the person's language. */
void footing_command_line_add_options (GApplication *application);

/* The arguments as GApplication is to get them, or NULL with @status set when they cannot
 * be understood; then that was said. Owned by the caller. */
GStrv footing_command_line_prepare (char **arguments, int *status);

/* Does what @options say, as `handle-local-options` gives them. -1 when the window is to
 * be opened, else the exit status. */
int footing_command_line_run (GVariantDict *options, FootingClock *clock);

/* The name of the example that `--demo` asks for, or NULL. Owned by the caller. */
char *footing_command_line_dup_demo (GVariantDict *options);

G_END_DECLS
