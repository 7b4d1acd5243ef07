/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/standing.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* A conversation with a person as a path (F52 to F54): how far it is, and opened what to
 * note, to say and to avoid, and the next step. Stores what is typed; a conversation is
 * made by what is typed first, or by its button. */
#define FOOTING_TYPE_PATH_ROW (footing_path_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingPathRow, footing_path_row, FOOTING, PATH_ROW, FootingLazyRow)

GtkWidget *footing_path_row_new (FootingContext *context,
                                 FootingPerson *person,
                                 FootingPath path,
                                 FootingPerspective perspective);

FootingPath footing_path_row_get_path (FootingPathRow *self);

/* Shows the conversation as it is in the file now; what is being typed stays. */
void footing_path_row_refresh (FootingPathRow *self, FootingPerson *person);

/* Opens it, with the focus on the next step. */
void footing_path_row_lead (FootingPathRow *self);

G_END_DECLS
