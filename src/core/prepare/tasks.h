/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The task taken apart (F95): a task that failed as its parts, each marked as something
 * that one can do, can with help, or not yet; a mark has the day on which it was set.
 * Errors are those of the store. */

/* Adds a task with nothing in it, the last of @recovery. Its id, owned by the caller. */
char *footing_tasks_add (FootingStore *store, const char *recovery, GError **error);

/* Adds a part called @title ("" for one that is to be named) to @task, the last of it.
 * Its id, owned by the caller. */
char *footing_task_add_part (FootingStore *store,
                             const char *task,
                             const char *title,
                             GError **error);

/* Marks @part with @code, one of footing_part_marks(), today. What was marked today is
 * corrected: @before is that mark as it was, or NULL for none. @mark gets the id. Both
 * owned by the caller. */
gboolean footing_part_set_mark (FootingStore *store,
                                const char *part,
                                const char *code,
                                char **mark,
                                FootingMark **before,
                                GError **error);

/* Makes @code of @mark, whatever its day; @before is as it was, owned by the caller. */
gboolean footing_mark_correct (FootingStore *store,
                               const char *mark,
                               const char *code,
                               FootingMark **before,
                               GError **error);

/* Takes the one or the other back: @mark is as in @before again, and with NULL it is no
 * more. */
gboolean footing_mark_put_back (FootingStore *store,
                                const char *mark,
                                FootingMark *before,
                                GError **error);

/* Days for which a part is practised, while nobody has said until when. */
#define FOOTING_PRACTICE_PROPOSED_DAYS 14

/* Picks @part for practice: a step of the plan that is called like it and is due today,
 * twice a week for two weeks until that is changed. The open step that practises it
 * already is taken where there is one. Its id, owned by the caller. */
char *footing_part_practise (FootingStore *store, const char *part, GError **error);

/* Moves @part to @place among the parts of its task, or to the end of them that is
 * nearer. @before gets the positions that were others, for footing_positions_put(), owned
 * by the caller; NULL when nothing moved. */
gboolean footing_part_set_place (FootingStore *store,
                                 const char *part,
                                 int place,
                                 GHashTable **before,
                                 GError **error);

/* Logs as a win that one can do all parts of @task, once: @win gets the entry's id, owned
 * by the caller. FOOTING_ERROR_INVALID where a part does not stand at "can", or that was
 * logged. */
gboolean footing_task_log_win (
    FootingStore *store, const char *task, const char *title, char **win, GError **error);

/* Takes that back. */
gboolean footing_task_take_back_win (FootingStore *store,
                                     const char *task,
                                     const char *win,
                                     GError **error);

G_END_DECLS
