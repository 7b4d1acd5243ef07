/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tasks-read.h"
#include "fold.h"
#include "task-parts.h"

#include <string.h>

/* Those of the lines of @recovery that @is_one, of the task @task (or of none, NULL). */
static GPtrArray *
list_lines (FootingStore *store,
            const char *recovery,
            gboolean (*is_one) (FootingPlanLine *line),
            const char *task,
            GError **error)
{
  g_autoptr (GPtrArray) all =
      footing_store_list (store, FOOTING_TYPE_PLAN_LINE, recovery, error);
  GPtrArray *lines;

  if (all == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++) {
    FootingPlanLine *line = g_ptr_array_index (all, i);

    if (is_one (line) && (task == NULL || g_strcmp0 (line->task, task) == 0))
      g_ptr_array_add (lines, g_object_ref (line));
  }

  return lines;
}

GPtrArray *
footing_tasks_list (FootingStore *store, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  return list_lines (store, recovery, footing_plan_line_is_task, NULL, error);
}

GPtrArray *
footing_task_list_parts (FootingStore *store, FootingPlanLine *task, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (task), NULL);

  return list_lines (store, task->recovery, footing_plan_line_is_part,
                     footing_record_get_id (task), error);
}

static gboolean
is_there (GPtrArray *parts, const char *title)
{
  g_autofree char *wanted = footing_fold (title);

  for (guint i = 0; i < parts->len; i++) {
    g_autofree char *there = footing_fold (((FootingPlanLine *)parts->pdata[i])->title);

    if (strcmp (there, wanted) == 0)
      return TRUE;
  }

  return FALSE;
}

GStrv
footing_task_list_suggestions (FootingPlanLine *task, GPtrArray *parts)
{
  g_autoptr (GStrvBuilder) suggestions = g_strv_builder_new ();
  g_auto (GStrv) usual = NULL;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (task), NULL);
  g_return_val_if_fail (parts != NULL, NULL);

  usual = footing_task_kind_list_parts (task->task_kind);
  for (guint i = 0; usual[i] != NULL; i++)
    if (!is_there (parts, usual[i]))
      g_strv_builder_add (suggestions, usual[i]);

  return g_strv_builder_end (suggestions);
}

const char *
footing_marks_get_state (GPtrArray *marks, const char **since)
{
  const char *code = "", *day = "";

  g_return_val_if_fail (marks != NULL, "");

  for (guint i = 0; i < marks->len; i++) {
    const FootingMark *mark = g_ptr_array_index (marks, i);

    if (strcmp (mark->code, code) != 0)
      day = mark->date;
    code = mark->code;
  }
  if (since != NULL)
    *since = day;

  return code;
}

FootingStep *
footing_part_find_practice (FootingStore *store, FootingPlanLine *part, GError **error)
{
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (part), NULL);

  steps = footing_store_list (store, FOOTING_TYPE_STEP, part->recovery, error);
  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (footing_step_is_open (step) &&
        g_strcmp0 (step->part, footing_record_get_id (part)) == 0)
      return g_object_ref (step);
  }

  return NULL;
}

static gboolean
count_part (FootingStore *store,
            FootingPlanLine *part,
            FootingTaskCount *count,
            GError **error)
{
  g_autoptr (GPtrArray) marks =
      footing_store_list (store, FOOTING_TYPE_MARK, footing_record_get_id (part), error);
  int place;

  if (marks == NULL)
    return FALSE;

  place = footing_part_mark_get_place (footing_marks_get_state (marks, NULL));
  count->n++;
  if (place >= 0)
    count->n_at[place]++;

  return TRUE;
}

gboolean
footing_task_count (FootingStore *store,
                    FootingPlanLine *task,
                    FootingTaskCount *count,
                    GError **error)
{
  g_autoptr (GPtrArray) parts = NULL;

  g_return_val_if_fail (count != NULL, FALSE);

  *count = (FootingTaskCount){0};
  parts = footing_task_list_parts (store, task, error);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    if (!count_part (store, parts->pdata[i], count, error))
      return FALSE;

  return parts != NULL;
}

gboolean
footing_task_count_is_whole (const FootingTaskCount *count)
{
  g_return_val_if_fail (count != NULL, FALSE);

  return count->n > 0 && count->n_at[footing_part_mark_get_place ("can")] == count->n;
}

/* --- What leads to the page -------------------------------------------------------- */

/* The first open step that practises a part of @task, into @practice, or NULL. */
static gboolean
find_practice (FootingStore *store,
               FootingPlanLine *task,
               FootingStep **practice,
               GError **error)
{
  g_autoptr (GPtrArray) parts = footing_task_list_parts (store, task, error);

  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    g_autoptr (GError) problem = NULL;

    *practice = footing_part_find_practice (store, parts->pdata[i], &problem);
    if (problem != NULL) {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
    if (*practice != NULL)
      return TRUE;
  }

  return parts != NULL;
}

static gboolean
read_task (FootingStore *store,
           FootingPlanLine *task,
           const FootingTaskCount *count,
           FootingPrepared *state,
           GError **error)
{
  g_autoptr (FootingStep) practice = NULL;

  if (!find_practice (store, task, &practice, error))
    return FALSE;

  state->id = g_strdup (footing_record_get_id (task));
  state->title = g_strdup (task->title);
  state->stage = g_strdup (footing_task_count_is_whole (count) ? "can"
                           : practice != NULL                  ? "practising"
                                                               : "open");
  state->due_on = g_strdup (practice != NULL ? practice->until_on : "");
  state->n = count->n;
  state->n_done = count->n_at[footing_part_mark_get_place ("can")];

  return TRUE;
}

gboolean
footing_tasks_read (FootingStore *store,
                    const char *recovery,
                    FootingPrepared *state,
                    GError **error)
{
  g_autoptr (GPtrArray) tasks = footing_tasks_list (store, recovery, error);

  for (guint i = 0; tasks != NULL && i < tasks->len; i++) {
    FootingTaskCount count;

    if (!footing_task_count (store, tasks->pdata[i], &count, error))
      return FALSE;
    if (!footing_task_count_is_whole (&count) || i + 1 == tasks->len)
      return read_task (store, tasks->pdata[i], &count, state, error);
  }

  return tasks != NULL;
}
