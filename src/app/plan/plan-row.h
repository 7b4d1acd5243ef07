/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A plan or a draft in the list of all. It acts through the actions plans.set-state (id,
 * state), plans.choose (id), plans.resume (id) and plans.remove (id) of what holds it. */
#define FOOTING_TYPE_PLAN_ROW (footing_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingPlanRow, footing_plan_row, FOOTING, PLAN_ROW, AdwActionRow)

/* For @recovery; the marks of the current plan are grouped with @leader. */
GtkWidget *footing_plan_row_new (FootingRecovery *recovery, GtkCheckButton *leader);

/* Shows @recovery as it is now. @today is the local date. */
void footing_plan_row_update (FootingPlanRow *self,
                              FootingRecovery *recovery,
                              gboolean current,
                              const char *today);

G_END_DECLS
