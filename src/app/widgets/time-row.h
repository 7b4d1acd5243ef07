/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a local time, typed as 9:30, 09:30 or 9.30. What cannot be read stays, with a
 * sentence beneath it that names the time which still holds.
 *
 * Properties: "time" ("HH:MM", the last one that could be read; "" before that),
 * "unfinished" (what is typed while it cannot be read, else ""), "optional" (whether it
 * may be left empty, or emptied: then "time" is "" again). */
#define FOOTING_TYPE_TIME_ROW (footing_time_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingTimeRow, footing_time_row, FOOTING, TIME_ROW, AdwEntryRow)

const char *footing_time_row_get_time (FootingTimeRow *self);

/* Reads a time as people type it: "HH:MM", or NULL. Owned by the caller. */
char *footing_time_parse (const char *text);

G_END_DECLS
