/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The small windows that only tell something. */

void footing_about_show (GtkWindow *parent);

/* When to seek support (F75): always one click away, never because of a rating. */
void footing_seek_support_show (GtkWindow *parent, FootingContext *context);

G_END_DECLS
