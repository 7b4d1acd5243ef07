/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "date-span.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a local date, typed as people say it (F87) or chosen from a calendar. What is
 * typed stays while somebody is at it; "date" follows when it can be read, and is shown
 * in words once the focus has left. When it cannot, a sentence says so beneath it then.
 *
 * Properties: "date" ("YYYY-MM-DD", or "" while empty or, but for "holds", unreadable),
 * "unfinished" (what is typed while it cannot be read, else ""), "past" (whether it is
 * about what has happened: "Friday" is the last one then, else the next), "happened"
 * (whether it is only about that: a day that has not come is no date for it, but for one
 * that it was given), "coming" (whether it is about what is to come: a day that has
 * passed is no date for it, but for one that it was given), "holds" (whether the day that
 * was there before somebody typed stands while what is typed is no date, which the
 * sentence says then; for one that is saved as it is typed), "needed" (whether it may not
 * be empty). */
#define FOOTING_TYPE_DATE_ROW (footing_date_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingDateRow, footing_date_row, FOOTING, DATE_ROW, AdwEntryRow)

GtkWidget *footing_date_row_new (const char *title);

/* One for a day to come. */
GtkWidget *footing_date_row_new_coming (const char *title);

/* Lets it know the day, without which only a date with its year is understood. */
void footing_date_row_set_clock (FootingDateRow *self, FootingClock *clock);

/* Sets the valid @date, as somebody chose it. One that may not stand here is shown with
 * what is wrong with it, as if it was typed. */
void footing_date_row_choose (FootingDateRow *self, const char *date);

/* No day before @date may stand in it, which is when what it is about happened; "" for
 * any. */
void footing_date_row_set_earliest (FootingDateRow *self, const char *date);

const char *footing_date_row_get_date (FootingDateRow *self);

/* What is wrong with what is typed, in a sentence; NULL while nothing is. Owned by the
 * caller. */
char *footing_date_row_dup_problem (FootingDateRow *self);
void footing_date_row_set_date (FootingDateRow *self, const char *date);

/* Days outside @span are no date for it, but for the one that it was given. */
void footing_date_row_set_span (FootingDateRow *self, const FootingDateSpan *span);

/* Whether every row in sight at or below @root is empty or has its date; the first that
 * is not says why, and is focused. For a form that is sent: it would leave that out. */
gboolean footing_date_row_check_all (GtkWidget *root);

G_END_DECLS
