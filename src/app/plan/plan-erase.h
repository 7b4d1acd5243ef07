/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* Asks in @parent whether the plan @id is to be erased at once (F63), naming what goes
 * and which copies still hold it, and does it; with the copies when that is switched on.
 */
void footing_plan_erase_ask (GtkWindow *parent, FootingContext *context, const char *id);

G_END_DECLS
