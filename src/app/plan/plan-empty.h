/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What Plan shows where there is no plan: the ways to one, and the drafts that wait
 * (F12). */
#define FOOTING_TYPE_PLAN_EMPTY (footing_plan_empty_get_type ())
G_DECLARE_FINAL_TYPE (FootingPlanEmpty, footing_plan_empty, FOOTING, PLAN_EMPTY, AdwBin)

GtkWidget *footing_plan_empty_new (FootingContext *context);

/* Shows the drafts as they are now. */
void footing_plan_empty_refresh (FootingPlanEmpty *self);

G_END_DECLS
