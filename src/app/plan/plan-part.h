/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "plan/plan.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* A part of the plan, folded: its name and a short summary. Unfolded it is the page of
 * the wizard in place (F11). */
#define FOOTING_TYPE_PLAN_PART (footing_plan_part_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPlanPart, footing_plan_part, FOOTING, PLAN_PART, FootingLazyRow)

GtkWidget *footing_plan_part_new (FootingContext *context,
                                  const char *recovery,
                                  FootingPage page,
                                  FootingPerspective perspective);

/* Shows the summary of @recovery, whose part it is, as it is now. */
void footing_plan_part_update (FootingPlanPart *self, FootingRecovery *recovery);

/* Goes to the driver, sign or move with the code @item, once it is unfolded; FALSE where
 * that is not on it. */
gboolean footing_plan_part_show_item (FootingPlanPart *self, const char *item);

G_END_DECLS
