/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What brought you here? (F72): everyday questions for somebody without a plan, each of
 * which leads to the page that answers it. */
GtkWidget *footing_starting_points_new (FootingGuidance *guidance);

G_END_DECLS
