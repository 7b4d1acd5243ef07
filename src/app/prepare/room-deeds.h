/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "prepare/room.h"

G_BEGIN_DECLS

/* What is done with decisions (F96): each is said in a toast, with Undo. What fails is
 * said too. */

/* Moves the decision @id to the column @latitude; @move gets what it was. FALSE when it
 * could not be. */
gboolean footing_room_deed_move (FootingContext *context,
                                 const char *id,
                                 const char *latitude,
                                 FootingRoomMove *move);

/* Notes a run of it, @clean or not. */
void footing_room_deed_log (FootingContext *context, const char *id, gboolean clean);

/* Logs as a win that it moved up as agreed, after @runs clean runs. FALSE when it could
 * not be. */
gboolean footing_room_deed_win (FootingContext *context, const char *id, guint runs);

G_END_DECLS
