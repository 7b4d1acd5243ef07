/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prepare.h"

G_BEGIN_DECLS

/* What is read of the tasks that are taken apart (F95). All that is returned is owned by
 * the caller; NULL with @error. */

/* The tasks of @recovery, and the parts of @task, in their order (FootingPlanLine). */
GPtrArray *footing_tasks_list (FootingStore *store, const char *recovery, GError **error);
GPtrArray *
footing_task_list_parts (FootingStore *store, FootingPlanLine *task, GError **error);

/* What is usually part of a task of the kind of @task, and not among its @parts yet. */
GStrv footing_task_list_suggestions (FootingPlanLine *task, GPtrArray *parts);

/* The mark at which @marks (FootingMark, the oldest first) stand: the code of the last,
 * "" while there is none; @since gets the day from which on it was that, "" for none.
 * Borrowed from @marks. */
const char *footing_marks_get_state (GPtrArray *marks, const char **since);

/* The open step that practises @part; NULL without @error when there is none. */
FootingStep *
footing_part_find_practice (FootingStore *store, FootingPlanLine *part, GError **error);

/* How many parts there are, and how many stand at each of footing_part_marks(). */
typedef struct {
  guint n;
  guint n_at[3];
} FootingTaskCount;

gboolean footing_task_count (FootingStore *store,
                             FootingPlanLine *task,
                             FootingTaskCount *count,
                             GError **error);

/* Whether one can do all of it: there is a part, and all of them stand at "can". */
gboolean footing_task_count_is_whole (const FootingTaskCount *count);

/* How far the first task is whose parts one cannot all do, or else the last, for
 * footing_prepared_read(): the stages are "open", "practising" and "can". */
gboolean footing_tasks_read (FootingStore *store,
                             const char *recovery,
                             FootingPrepared *state,
                             GError **error);

G_END_DECLS
