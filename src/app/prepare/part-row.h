/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* A part of a task that is taken apart (F95): its title and where it stands, with a menu
 * to mark and to move it; and when it is expanded the marks it had and the practice of
 * it. Stores what is typed; all can be taken back. It acts through the actions
 * parts.mark (id, code) and parts.move (id, by how many places) of what holds it. */
#define FOOTING_TYPE_PART_ROW (footing_part_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingPartRow, footing_part_row, FOOTING, PART_ROW, FootingLazyRow)

GtkWidget *footing_part_row_new (FootingContext *context, FootingPlanLine *part);

/* Shows @part as it is now, the same one, at @place (from 0) of @n. */
void
footing_part_row_show (FootingPartRow *self, FootingPlanLine *part, int place, int n);

/* Whether there is little room: the words have it, and there is no handle. */
void footing_part_row_set_narrow (FootingPartRow *self, gboolean narrow);

/* Opens it, to write what it is. */
void footing_part_row_edit (FootingPartRow *self);

G_END_DECLS
