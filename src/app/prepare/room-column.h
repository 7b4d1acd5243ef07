/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A column of the ladder (F96): what it is called and what it means, and the list of the
 * decisions that stand in it. */
#define FOOTING_TYPE_ROOM_COLUMN (footing_room_column_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRoomColumn, footing_room_column, FOOTING, ROOM_COLUMN, GtkBox)

/* @latitude is static. */
GtkWidget *footing_room_column_new (const char *latitude, FootingPerspective perspective);

const char *footing_room_column_get_latitude (FootingRoomColumn *self);

/* The list box. */
GtkWidget *footing_room_column_get_list (FootingRoomColumn *self);

/* Shows the list, unless there are no decisions in it. */
void footing_room_column_set_count (FootingRoomColumn *self, guint n);

G_END_DECLS
