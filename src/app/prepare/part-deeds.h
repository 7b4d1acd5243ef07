/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* What is done with a task that is taken apart, and its parts, by one press (F95): each
 * says what it did in a toast, with Undo. FALSE or NULL, with the reason said, when it
 * could not be stored. */

/* Marks @part with @code today; and makes @code of @mark, of whatever day. */
gboolean footing_part_mark (FootingContext *context, const char *part, const char *code);
gboolean
footing_mark_change (FootingContext *context, const char *mark, const char *code);

/* Adds a part called @title, which was suggested, to @task; its id, owned by the caller.
 */
char *
footing_task_take_part (FootingContext *context, const char *task, const char *title);

/* Moves @part to @place among the parts, from 0, or to the end that is nearer. */
gboolean footing_part_move (FootingContext *context, const char *part, int place);

/* Picks @part for practice. */
gboolean footing_part_begin_practice (FootingContext *context, const char *part);

/* Logs as a win that one can do all of @task. */
gboolean footing_task_log (FootingContext *context, const char *task);

G_END_DECLS
