/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "reminder-lines.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One line about reminders: its state as an icon and in words, and what to do. */
#define FOOTING_TYPE_REMINDER_ROW (footing_reminder_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingReminderRow, footing_reminder_row, FOOTING, REMINDER_ROW, AdwActionRow)

/* Keeps the rows of @list, a list box with no others, in step with @lines; hides it when
 * there are none. */
void footing_reminder_rows_show (GtkWidget *list, GPtrArray *lines);

G_END_DECLS
