/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A bar that is there while something typed could not be stored: it says why, and lets it
 * be tried again or copied. */
#define FOOTING_TYPE_UNSAVED_BAR (footing_unsaved_bar_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingUnsavedBar, footing_unsaved_bar, FOOTING, UNSAVED_BAR, AdwBin)

/* Shows a bar in @place while @context has something that could not be stored. */
void footing_unsaved_bar_follow (AdwBin *place, FootingContext *context);

G_END_DECLS
