/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What brought you here? (F72): eight everyday questions for somebody without a plan,
 * each of which leads to where it is answered. */

GtkWidget *footing_starting_points_new (void);

/* A draft that begins with the people, with one of them in it, for @purpose:
 * "visibility", "manager" or "trust". Its id, owned by the caller; NULL with @error set,
 * FOOTING_ERROR_INVALID for another purpose. */
char *footing_starting_points_begin_with_people (FootingContext *context,
                                                 const char *purpose,
                                                 GError **error);

G_END_DECLS
