/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "momentum/momentum.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks over the window of @place where the picture of @momentum of @recovery is to be
 * saved, as PNG or SVG, and saves it; a toast says so, or what went wrong. */
void footing_momentum_ask_picture (GtkWidget *place,
                                   FootingContext *context,
                                   const char *recovery);

/* Saves it to @path. */
void footing_momentum_save_picture (FootingContext *context,
                                    const char *recovery,
                                    const char *path);

/* An operation that prints it on one page. Owned by the caller; NULL with @error. */
GtkPrintOperation *footing_momentum_print_new (FootingContext *context,
                                               const char *recovery,
                                               GError **error);

G_END_DECLS
