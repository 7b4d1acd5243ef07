/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void footing_preferences_show (GtkWindow *parent, FootingModel *model);

G_END_DECLS
