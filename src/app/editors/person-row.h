/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One person (F50): name and role, and all fields when it is expanded. Stores what is
 * typed. Prefixes and actions may be added to it. */
#define FOOTING_TYPE_PERSON_ROW (footing_person_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPersonRow, footing_person_row, FOOTING, PERSON_ROW, AdwExpanderRow)

/* For the person with @id. */
GtkWidget *footing_person_row_new (FootingContext *context,
                                   const char *id,
                                   FootingPerspective perspective);

const char *footing_person_row_get_id (FootingPersonRow *self);

/* Expands it and focuses the name. */
void footing_person_row_edit (FootingPersonRow *self);

G_END_DECLS
