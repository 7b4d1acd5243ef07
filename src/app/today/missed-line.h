/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* F44: the rituals that were missed, named calmly and once: each can be done now, and
 * whoever leaves the page has seen it. */
#define FOOTING_TYPE_MISSED_LINE (footing_missed_line_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingMissedLine, footing_missed_line, FOOTING, MISSED_LINE, GtkBox)

/* Whether there is anything to name for the current plan. */
gboolean footing_missed_line_is_needed (FootingContext *context);

/* Shows in @place, which has nothing else in it, what is missed now; made when there is
 * something to name. */
void footing_missed_line_show (GtkBox *place, FootingContext *context);

G_END_DECLS
