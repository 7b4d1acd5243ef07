/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The exposed moments of a plan, one at a time (F94). */
#define FOOTING_TYPE_MOMENT_WINDOW (footing_moment_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingMomentWindow, footing_moment_window, FOOTING, MOMENT_WINDOW, AdwWindow)

/* Shows those of @recovery over @parent, the one @id first, "" for the one that matters
 * now. */
void footing_moment_show (GtkWindow *parent,
                          FootingContext *context,
                          const char *recovery,
                          const char *id);

G_END_DECLS
