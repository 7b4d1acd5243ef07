/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a local date: typed in the usual form of the language (or as YYYY-MM-DD), or
 * chosen from a calendar. What is typed stays; "date" follows when it can be read. When
 * it cannot, a sentence says so beneath it once the focus has left.
 *
 * Properties: "date" ("YYYY-MM-DD", or "" while empty or unreadable), "unfinished" (what
 * is typed while it cannot be read, else ""). */
#define FOOTING_TYPE_DATE_ROW (footing_date_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingDateRow, footing_date_row, FOOTING, DATE_ROW, AdwEntryRow)

GtkWidget *footing_date_row_new (const char *title);

const char *footing_date_row_get_date (FootingDateRow *self);
void footing_date_row_set_date (FootingDateRow *self, const char *date);

G_END_DECLS
