/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "../model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* All plans and drafts (F12): choose which is current, resume, pause, close, delete. */
void footing_plans_dialog_show (GtkWindow *parent, FootingModel *model);

G_END_DECLS
