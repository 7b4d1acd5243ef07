/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A decision in its column (F96): what is agreed and how many clean runs there have been,
 * a run to be noted, the way up once it is ready, and a menu of the other columns. It
 * acts through room.move (id, column), room.log (id, whether clean), room.open (id) and
 * room.remove (id) of what holds it. */
#define FOOTING_TYPE_DECISION_ROW (footing_decision_row_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingDecisionRow, footing_decision_row, FOOTING, DECISION_ROW, GtkListBoxRow)

GtkWidget *footing_decision_row_new (FootingContext *context, FootingPlanLine *decision);

/* Shows @decision as it is now, the same one. */
void footing_decision_row_show (FootingDecisionRow *self, FootingPlanLine *decision);

G_END_DECLS
