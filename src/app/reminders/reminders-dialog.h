/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* "Will Reminders Reach Me?" (F45): what reminders need and whether it is there, with
 * what to do for each trouble; which are next; a test. Follows the agent. */
#define FOOTING_TYPE_REMINDERS_DIALOG (footing_reminders_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FootingRemindersDialog,
                      footing_reminders_dialog,
                      FOOTING,
                      REMINDERS_DIALOG,
                      AdwWindow)

void footing_reminders_dialog_show (GtkWindow *parent, FootingContext *context);

G_END_DECLS
