/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* When to seek support (F75), the same for everybody: always one click away, and never
 * because of a rating. One's own contacts can be kept in it. */
#define FOOTING_TYPE_SUPPORT_WINDOW (footing_support_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSupportWindow, footing_support_window, FOOTING, SUPPORT_WINDOW, AdwWindow)

void footing_seek_support_show (GtkWindow *parent, FootingContext *context);

G_END_DECLS
