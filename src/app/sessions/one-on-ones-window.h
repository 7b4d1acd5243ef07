/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The log of the one-on-ones of a plan that supports somebody (F62): when the next one
 * is, and those that were held, the newest first. */
#define FOOTING_TYPE_ONE_ON_ONES_WINDOW (footing_one_on_ones_window_get_type ())
G_DECLARE_FINAL_TYPE (FootingOneOnOnesWindow,
                      footing_one_on_ones_window,
                      FOOTING,
                      ONE_ON_ONES_WINDOW,
                      AdwWindow)

void footing_one_on_ones_show (GtkWindow *parent,
                               FootingContext *context,
                               const char *recovery);

G_END_DECLS
