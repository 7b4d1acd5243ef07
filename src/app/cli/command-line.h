/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The command line: `--log-win TEXT`, `--export FILE`, `--import FILE`, `--check`,
 * `--backup FILE`, `--restore FILE`, `--demo[=NAME]`, `--version`; no display needed but
 * for the demo. The exit status is a FOOTING_EXIT_. */

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
