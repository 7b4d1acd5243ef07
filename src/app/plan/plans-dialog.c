/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plans-dialog.h"

void
footing_plans_dialog_show (GtkWindow *parent, FootingModel *model)
{
}
