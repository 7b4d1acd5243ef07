/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "prepare.h"

G_BEGIN_DECLS

/* Room to decide (F96): decisions on a ladder of four, ask, propose, decide and tell,
 * decide. A decision moves up after as many clean runs in a row as were agreed. A run
 * counts where it was made: in the column that the decision stands in, and not before the
 * day on which it came there; one that was not clean starts the count anew. */

/* The decisions of @recovery in their order (FootingPlanLine). Owned by the caller; NULL
 * with @error. */
GPtrArray *footing_room_list (FootingStore *store, const char *recovery, GError **error);

/* The runs of @decision (an id), of all columns, the newest first (FootingMark). Owned by
 * the caller; NULL with @error. */
GPtrArray *
footing_room_list_runs (FootingStore *store, const char *decision, GError **error);

/* How many of @runs, the newest first, were clean in a row, as they count for @decision
 * now. */
guint footing_room_count_clean (FootingPlanLine *decision, GPtrArray *runs);

/* Whether it was agreed what it takes to move @decision up. */
gboolean footing_room_is_agreed (FootingPlanLine *decision);

/* Whether that was agreed, and @clean runs in a row are enough. */
gboolean footing_room_is_ready (FootingPlanLine *decision, guint clean);

/* The column above that of @decision, or below it; NULL for none. Static. */
const char *footing_room_get_above (FootingPlanLine *decision);
const char *footing_room_get_below (FootingPlanLine *decision);

/* Adds a decision called @title, which may be "", to the first column, after all others.
 * Its id, owned by the caller; NULL with @error. */
char *footing_room_add (FootingStore *store,
                        const char *recovery,
                        const char *title,
                        GError **error);

/* Notes a run of @decision of today, @clean or not. Its id, owned by the caller; NULL
 * with @error. */
char *footing_room_log_run (FootingStore *store,
                            const char *decision,
                            gboolean clean,
                            GError **error);

/**
 * FootingRoomMove:
 * @FOOTING_ROOM_STAYED: it was in that column
 * @FOOTING_ROOM_UP_AS_AGREED: up by one, after the clean runs that were agreed: with that
 *   the agreement is kept, and what comes next wants one of its own
 * @FOOTING_ROOM_UP_BEFORE: up, as something is agreed, but before those runs: the
 *   agreement goes on, and they are counted in the new column
 * @FOOTING_ROOM_UP_UNAGREED: up, and nothing is agreed
 * @FOOTING_ROOM_DOWN: down; what was agreed stays
 */
typedef enum {
  FOOTING_ROOM_STAYED,
  FOOTING_ROOM_UP_AS_AGREED,
  FOOTING_ROOM_UP_BEFORE,
  FOOTING_ROOM_UP_UNAGREED,
  FOOTING_ROOM_DOWN,
} FootingRoomMove;

/* Moves @decision to the column @latitude, with the day, in one transaction; the count of
 * its runs begins anew. On the way up the day on which more was to be handed over is
 * done with. @move says what it was; FALSE with @error. */
gboolean footing_room_move (FootingStore *store,
                            const char *decision,
                            const char *latitude,
                            FootingRoomMove *move,
                            GError **error);

/* Puts on the timeline of its plan as a win that @decision moved up as agreed, @runs
 * clean runs having been enough. Its id, owned by the caller; NULL with @error. */
char *footing_room_log_win (FootingStore *store,
                            FootingPlanLine *decision,
                            FootingPerspective perspective,
                            guint runs,
                            GError **error);

/* Decisions of every day that are not among @decisions: to begin with, so that there are
 * none once three are there. Translated; owned by the caller. */
GStrv footing_room_suggest (GPtrArray *decisions);

/* What is called "room" of @recovery: "ask" while something is to be asked for, "agreed"
 * once it is, "ready" where something may move up, "decide" when everything is decided
 * oneself. @state->id is the decision that is ready, else the first that is not at the
 * top; done are those that are. */
gboolean footing_room_read (FootingStore *store,
                            const char *recovery,
                            FootingPrepared *state,
                            GError **error);

G_END_DECLS
