/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preferences.h"

void
footing_preferences_show (GtkWindow *parent, FootingModel *model)
{
}
