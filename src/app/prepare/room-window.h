/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Room to decide (F96): decisions in four columns, from asking to deciding, moved by the
 * pointer, by the keyboard and by a menu. */
#define FOOTING_TYPE_ROOM_WINDOW (footing_room_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRoomWindow, footing_room_window, FOOTING, ROOM_WINDOW, AdwWindow)

/* Shows the decisions of @recovery over @parent; the one with @id, unless that is "", has
 * the focus. */
void footing_room_show (GtkWindow *parent,
                        FootingContext *context,
                        const char *recovery,
                        const char *id);

G_END_DECLS
