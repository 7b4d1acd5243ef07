/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/moments.h"

G_BEGIN_DECLS

/* The texts of reminders. Without @details they reveal nothing to somebody who happens to
 * see the screen. All are owned by the caller. */

/* The title and the line below it for @ritual. */
void footing_reminder_format (FootingStore *store,
                              FootingRitual *ritual,
                              gboolean details,
                              char **title,
                              char **body);

/* The same for @moment; the line says when it is, in the words of the local date @today.
 */
void footing_reminder_format_moment (FootingMoment *moment,
                                     const char *today,
                                     gboolean details,
                                     char **title,
                                     char **body);

/* What @ritual is called in a list of what comes next. */
char *footing_reminder_format_name (FootingRitual *ritual);

G_END_DECLS
