/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Drafts that were only looked at go (H13, U6), but for the one that @shown shows: a
 * wizard, a quick start, or anything else that is shown in their place (or NULL). What
 * cannot go now goes another time. */
void footing_drafts_sweep (FootingContext *context, GtkWidget *shown);

G_END_DECLS
