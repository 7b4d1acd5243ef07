/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When a step of @kind (a code) is to be done, or how @often, in words, seen from @today;
 * days are local dates, "" for none. Owned by the caller. */
char *footing_step_format_when (const char *kind,
                                const char *often,
                                const char *due_on,
                                const char *until_on,
                                const char *today);

G_END_DECLS
