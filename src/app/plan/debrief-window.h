/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The page that a debrief is led from (F60): how to begin, the facts in order, what they
 * ask, one technical and one communication change. Each question becomes a commitment,
 * and each change one to follow up on it, by one press that can be undone; the button
 * says so then. It is private (F60): no more of it can be copied than the facts and the
 * changes. */
#define FOOTING_TYPE_DEBRIEF_WINDOW (footing_debrief_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingDebriefWindow, footing_debrief_window, FOOTING, DEBRIEF_WINDOW, AdwWindow)

void
footing_debrief_show (GtkWindow *parent, FootingContext *context, const char *recovery);

G_END_DECLS
