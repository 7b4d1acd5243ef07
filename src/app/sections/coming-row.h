/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A ritual that comes next, and when. Its buttons activate "rituals.start" with the
 * ritual's id and "rituals.move" with the occurrence's. */
#define FOOTING_TYPE_COMING_ROW (footing_coming_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingComingRow, footing_coming_row, FOOTING, COMING_ROW, AdwPreferencesRow)

GtkWidget *footing_coming_row_new (FootingOccurrence *occurrence);

/* Says what @occurrence, for which it was made, is called and when it comes, both no
 * markup, whether it @rings: is due, or was and is snoozed, and whether its session is
 * @begun. */
void footing_coming_row_update (FootingComingRow *self,
                                FootingOccurrence *occurrence,
                                const char *title,
                                const char *when,
                                gboolean rings,
                                gboolean begun);

G_END_DECLS
