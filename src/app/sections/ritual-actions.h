/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be done with a ritual where it is listed, besides starting it: a button with a
 * menu for the occurrence with @id, which is called @title. One that @rings can be put
 * off as well. */
GtkWidget *footing_ritual_menu_new (const char *id, const char *title, gboolean rings);

/* Opens the session that @ritual has now (footing_schedule_open_session()), in the window
 * of @widget. */
void
footing_ritual_start (GtkWidget *widget, FootingContext *context, const char *ritual);

G_END_DECLS
