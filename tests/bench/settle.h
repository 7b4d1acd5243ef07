/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Runs the loop until it has had nothing to do for a tenth of a second: what is shown is
 * at rest then. When the last of it was done, in microseconds of the monotonic clock. */
gint64 settle (void);
