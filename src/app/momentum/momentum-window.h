/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Momentum: the tracks of a plan below one another on one time axis, each with a few
 * words (F71). It can be saved as a picture and printed. */
#define FOOTING_TYPE_MOMENTUM_WINDOW (footing_momentum_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingMomentumWindow, footing_momentum_window, FOOTING, MOMENTUM_WINDOW, AdwWindow)

/* Shows that of the plan @recovery. */
void
footing_momentum_show (GtkWindow *parent, FootingContext *context, const char *recovery);

G_END_DECLS
