/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* A one-on-one that was held (F62): its day and how its notes begin, and all of it when
 * it is expanded. Stores what is typed; deleting it can be undone. */
#define FOOTING_TYPE_ONE_ON_ONE_ROW (footing_one_on_one_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingOneOnOneRow, footing_one_on_one_row, FOOTING, ONE_ON_ONE_ROW, FootingLazyRow)

GtkWidget *footing_one_on_one_row_new (FootingContext *context,
                                       FootingConversation *talk);

/* Shows @talk as it is now, the same one. */
void footing_one_on_one_row_show (FootingOneOnOneRow *self, FootingConversation *talk);

/* Opens it, to write what was said. */
void footing_one_on_one_row_edit (FootingOneOnOneRow *self);

G_END_DECLS
