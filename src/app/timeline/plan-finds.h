/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a search finds in the plan that is shown, above what it finds on the timeline
 * (F22): a few lines, each of which leads there. */
#define FOOTING_TYPE_PLAN_FINDS (footing_plan_finds_get_type ())
G_DECLARE_FINAL_TYPE (FootingPlanFinds, footing_plan_finds, FOOTING, PLAN_FINDS, AdwBin)

GtkWidget *footing_plan_finds_new (FootingContext *context);

/* Shows what of the plan holds @text, nothing when that is blank. Whether there is
 * something. */
gboolean footing_plan_finds_search (FootingPlanFinds *self, const char *text);

G_END_DECLS
