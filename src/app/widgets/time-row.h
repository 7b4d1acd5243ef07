/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a local time, typed as people say it (time-parse.h) and shown as it was read
 * once the focus has left. What cannot be read stays, with a sentence beneath it that
 * names the time which still holds: the one that was there before somebody typed.
 *
 * Properties: "time" ("HH:MM", or "" for none yet),
 * "unfinished" (what is typed while it cannot be read, else ""), "optional" (whether it
 * may be left empty, or emptied: then "time" is "" again). */
#define FOOTING_TYPE_TIME_ROW (footing_time_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingTimeRow, footing_time_row, FOOTING, TIME_ROW, AdwEntryRow)

const char *footing_time_row_get_time (FootingTimeRow *self);

G_END_DECLS
