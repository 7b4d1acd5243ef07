/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Today's check-in of the current recovery (F30), or of none (F72). Ratings are stored as
 * they are given: closed with answers it is on the timeline, and is continued on the same
 * day; closed without it leaves nothing. */
#define FOOTING_TYPE_CHECKIN_DIALOG (footing_checkin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingCheckinDialog, footing_checkin_dialog, FOOTING, CHECKIN_DIALOG, AdwWindow)

/* Over @parent. NULL, with the reason said in a toast, when it cannot be opened. */
GtkWidget *footing_checkin_dialog_new (FootingContext *context, GtkWindow *parent);

/* The same for one that is there, with the id @checkin: to see its answers, and correct
 * them. It stays on its day. */
GtkWidget *footing_checkin_dialog_new_for (FootingContext *context,
                                           GtkWindow *parent,
                                           const char *checkin);

/* Makes it the session of @occurrence: closed with answers, it answers that. */
void footing_checkin_dialog_set_occurrence (FootingCheckinDialog *self,
                                            const char *occurrence);

G_END_DECLS
