/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* A place of one's own to turn to (F75): its name and how to reach it; opened, it can be
 * changed and removed. */
#define FOOTING_TYPE_CONTACT_ROW (footing_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingContactRow, footing_contact_row, FOOTING, CONTACT_ROW, FootingLazyRow)

GtkWidget *footing_contact_row_new (FootingContext *context,
                                    FootingSupportContact *contact);

/* Shows it as it is now in the file. */
void footing_contact_row_show (FootingContactRow *self, FootingSupportContact *contact);

/* Opens it, with the name to be typed. */
void footing_contact_row_edit (FootingContactRow *self);

G_END_DECLS
