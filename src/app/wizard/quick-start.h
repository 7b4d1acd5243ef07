/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* F98: a plan in three minutes. What happened and one first win, on one screen; the draft
 * is the wizard's, so that it can be gone on with there.
 *
 * Signals: "closed" (left, the draft waits), "started" (the plan runs), "in-full" (the
 * nine pages are wanted instead). */
#define FOOTING_TYPE_QUICK_START (footing_quick_start_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingQuickStart, footing_quick_start, FOOTING, QUICK_START, AdwBin)

/* For the draft with the id @recovery. */
GtkWidget *footing_quick_start_new (FootingContext *context, const char *recovery);

const char *footing_quick_start_get_recovery (FootingQuickStart *self);

G_END_DECLS
