/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Scrolls what has the focus in @overlay out from below the toast there: in a low window
 * a toast would cover the row that it speaks of. And a page that reaches below it gets
 * room at its end, so that its last rows can be scrolled free. To be called on frames
 * while the toast takes its place. */
void footing_toast_room_make (AdwToastOverlay *overlay);

/* Takes the room away again, with the toast. */
void footing_toast_room_end (AdwToastOverlay *overlay);

G_END_DECLS
