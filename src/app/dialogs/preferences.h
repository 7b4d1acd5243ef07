/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Notifications, and the file: where it is, backups, moving it. */
#define FOOTING_TYPE_PREFERENCES (footing_preferences_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPreferences, footing_preferences, FOOTING, PREFERENCES, AdwPreferencesWindow)

void footing_preferences_show (GtkWindow *parent, FootingContext *context);

G_END_DECLS
