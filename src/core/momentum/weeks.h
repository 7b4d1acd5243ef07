/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many weeks there are from that of the local date @first to that of the local date
 * @last, where weeks begin on @first_weekday: at least one, and ten years of them at
 * most, the newest. Both dates must be valid. @from gets the first day of the first week,
 * owned by the caller. */
guint
footing_weeks_count (const char *first, const char *last, int first_weekday, char **from);

G_END_DECLS
