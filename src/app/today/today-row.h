/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "today-items.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row that shows @item and leads to where it is done; a step can be checked off in it.
 */
GtkWidget *footing_today_row_new (FootingContext *context, const FootingTodayItem *item);

G_END_DECLS
