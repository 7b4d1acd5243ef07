/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The first 72 hours (F91), on one page: what is typed there is in the plan.
 *
 * Signals: "closed" (left; what was typed is kept), "planned" (its id: somebody goes on
 * with the draft). */
#define FOOTING_TYPE_FIRST_DAYS (footing_first_days_get_type ())
G_DECLARE_FINAL_TYPE (FootingFirstDays, footing_first_days, FOOTING, FIRST_DAYS, AdwBin)

/* For the plan or draft with the id @recovery. */
GtkWidget *footing_first_days_new (FootingContext *context, const char *recovery);

/* Its id, borrowed. */
const char *footing_first_days_get_recovery (FootingFirstDays *self);

G_END_DECLS
