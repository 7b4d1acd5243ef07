/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* One person (F50): name and role, and all fields when it is expanded. Stores what is
 * typed. Prefixes and actions may be added to it. */
#define FOOTING_TYPE_PERSON_ROW (footing_person_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPersonRow, footing_person_row, FOOTING, PERSON_ROW, FootingLazyRow)

/* For @person, worded for @perspective. */
GtkWidget *footing_person_row_new (FootingContext *context,
                                   FootingPerson *person,
                                   FootingPerspective perspective);

/* Has no field for what is said to clear the air: that is written beside it. To be called
 * before it is opened. */
void footing_person_row_leave_opening (FootingPersonRow *self);

const char *footing_person_row_get_id (FootingPersonRow *self);

/* Shows @person as it is in the file now; what is being typed stays. */
void footing_person_row_show (FootingPersonRow *self, FootingPerson *person);

/* Expands it and focuses the name. */
void footing_person_row_edit (FootingPersonRow *self);

/* Adds a person to @recovery, the last one, and opens their row in @list: rows of people
 * that follow the file. */
void
footing_person_row_add (GtkWidget *list, FootingContext *context, const char *recovery);

G_END_DECLS
