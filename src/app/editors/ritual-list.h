/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps @list, a list box, in step with the rituals of @recovery: a FootingRitualRow for
 * each. Hides it when there is none. */
void
footing_ritual_list_show (GtkWidget *list, FootingContext *context, const char *recovery);

/* Adds a ritual of one's own to @recovery, and opens its row in @list. */
void
footing_ritual_list_add (GtkWidget *list, FootingContext *context, const char *recovery);

G_END_DECLS
