/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* What reminders say. Without @details nothing that a person beside the screen should not
 * read. All are owned by the caller. */

/* The title and the line below it for @ritual. */
void footing_reminder_words (FootingStore *store,
                             FootingRitual *ritual,
                             gboolean details,
                             char **title,
                             char **body);

/* What @ritual is called in a list of what comes next. */
char *footing_reminder_name (FootingRitual *ritual);

G_END_DECLS
