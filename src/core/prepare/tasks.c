/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tasks.h"
#include "date.h"
#include "plan/positions.h"
#include "plan/practice.h"
#include "tasks-read.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "twice a week" of footing_practice_rhythms(). */
#define PROPOSED_RHYTHM 2

static char *
get_today (FootingStore *store)
{
  return footing_clock_today (footing_store_get_clock (store));
}

/* Adds a line of @kind, the last of its plan; its id, owned by the caller. */
static char *
add_line (FootingStore *store,
          const char *recovery,
          const char *kind,
          const char *task,
          const char *title,
          GError **error)
{
  const int position =
      footing_store_get_next_position (store, FOOTING_TYPE_PLAN_LINE, recovery, error);
  g_autoptr (FootingPlanLine) line = NULL;

  if (position < 0)
    return NULL;

  line = footing_record_new (FOOTING_TYPE_PLAN_LINE, "recovery", recovery, "kind", kind,
                             "task", task, "position", position, "title", title, NULL);

  return footing_store_save (store, line, error) ? g_strdup (footing_record_get_id (line))
                                                 : NULL;
}

char *
footing_tasks_add (FootingStore *store, const char *recovery, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  return add_line (store, recovery, "task", NULL, "", error);
}

char *
footing_task_add_part (FootingStore *store,
                       const char *task,
                       const char *title,
                       GError **error)
{
  g_autoptr (FootingPlanLine) owner = NULL;
  g_autofree char *line = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (task != NULL && title != NULL, NULL);

  owner = footing_store_get (store, FOOTING_TYPE_PLAN_LINE, task, error);
  if (owner == NULL)
    return NULL;

  line = footing_text_normalize_line (title);

  return add_line (store, owner->recovery, "part", task, line, error);
}

/* --- Marks ------------------------------------------------------------------------- */

/* The mark of @part on @date, into @mark or NULL. */
static gboolean
find_mark (FootingStore *store,
           const char *part,
           const char *date,
           FootingMark **mark,
           GError **error)
{
  g_autoptr (GPtrArray) marks =
      footing_store_list (store, FOOTING_TYPE_MARK, part, error);

  *mark = NULL;
  for (guint i = 0; marks != NULL && i < marks->len; i++)
    if (strcmp (((FootingMark *)marks->pdata[i])->date, date) == 0)
      g_set_object (mark, marks->pdata[i]);

  return marks != NULL;
}

static char *
add_mark (FootingStore *store,
          const char *part,
          const char *date,
          const char *code,
          GError **error)
{
  g_autoptr (FootingMark) mark = footing_record_new (FOOTING_TYPE_MARK, "line", part,
                                                     "date", date, "code", code, NULL);

  return footing_store_save (store, mark, error) ? g_strdup (footing_record_get_id (mark))
                                                 : NULL;
}

gboolean
footing_part_set_mark (FootingStore *store,
                       const char *part,
                       const char *code,
                       char **mark,
                       FootingMark **before,
                       GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *id = NULL;
  g_autoptr (FootingMark) found = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (part != NULL && mark != NULL && before != NULL, FALSE);
  g_return_val_if_fail (footing_part_mark_get_place (code) >= 0, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  today = get_today (store);
  done = find_mark (store, part, today, &found, error);
  if (done && found != NULL) {
    id = g_strdup (footing_record_get_id (found));
    done = footing_store_change (store, FOOTING_TYPE_MARK, id, error, "code", code, NULL);
  } else if (done) {
    id = add_mark (store, part, today, code, error);
    done = id != NULL;
  }
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  *mark = g_steal_pointer (&id);
  *before = g_steal_pointer (&found);
  return TRUE;
}

gboolean
footing_mark_correct (FootingStore *store,
                      const char *mark,
                      const char *code,
                      FootingMark **before,
                      GError **error)
{
  g_autoptr (FootingMark) found = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (mark != NULL && before != NULL, FALSE);
  g_return_val_if_fail (footing_part_mark_get_place (code) >= 0, FALSE);

  found = footing_store_get (store, FOOTING_TYPE_MARK, mark, error);
  if (found == NULL ||
      !footing_store_change (store, FOOTING_TYPE_MARK, mark, error, "code", code, NULL))
    return FALSE;

  *before = g_steal_pointer (&found);
  return TRUE;
}

gboolean
footing_mark_put_back (FootingStore *store,
                       const char *mark,
                       FootingMark *before,
                       GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (mark != NULL, FALSE);

  return before != NULL ? footing_store_change (store, FOOTING_TYPE_MARK, mark, error,
                                                "code", before->code, NULL)
                        : footing_store_erase (store, FOOTING_TYPE_MARK, mark, error);
}

/* --- Practice ---------------------------------------------------------------------- */

static char *
add_practice (FootingStore *store, FootingPlanLine *part, GError **error)
{
  const int position =
      footing_store_get_next_position (store, FOOTING_TYPE_STEP, part->recovery, error);
  g_autofree char *today = get_today (store);
  g_autofree char *until = footing_date_add_days (today, FOOTING_PRACTICE_PROPOSED_DAYS);
  g_autoptr (FootingStep) step = NULL;

  if (position < 0)
    return NULL;

  step = footing_record_new (FOOTING_TYPE_STEP, "recovery", part->recovery, "kind",
                             "practice", "position", position, "title", part->title,
                             "part", footing_record_get_id (part), "due-on", today,
                             "often", footing_practice_rhythms ()[PROPOSED_RHYTHM],
                             "until-on", until != NULL ? until : "", NULL);

  return footing_store_save (store, step, error) ? g_strdup (footing_record_get_id (step))
                                                 : NULL;
}

char *
footing_part_practise (FootingStore *store, const char *part, GError **error)
{
  g_autoptr (FootingPlanLine) line = NULL;
  g_autoptr (FootingStep) there = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (part != NULL, NULL);

  line = footing_store_get (store, FOOTING_TYPE_PLAN_LINE, part, error);
  if (line == NULL)
    return NULL;

  there = footing_part_find_practice (store, line, &problem);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  return there != NULL ? g_strdup (footing_record_get_id (there))
                       : add_practice (store, line, error);
}

/* --- The order --------------------------------------------------------------------- */

static gboolean
set_place (
    FootingStore *store, const char *id, int place, GHashTable *before, GError **error)
{
  g_autoptr (FootingPlanLine) part =
      footing_store_get (store, FOOTING_TYPE_PLAN_LINE, id, error);
  g_autoptr (FootingPlanLine) task = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  gpointer moved;
  guint from = 0;

  if (part != NULL && part->task != NULL)
    task = footing_store_get (store, FOOTING_TYPE_PLAN_LINE, part->task, error);
  if (task != NULL)
    parts = footing_task_list_parts (store, task, error);
  if (parts == NULL)
    return FALSE;

  while (from < parts->len &&
         strcmp (footing_record_get_id (parts->pdata[from]), id) != 0)
    from++;
  if (from == parts->len)
    return TRUE;
  moved = g_ptr_array_steal_index (parts, from);
  g_ptr_array_insert (parts, CLAMP (place, 0, (int)parts->len), moved);

  return footing_positions_number (store, FOOTING_TYPE_PLAN_LINE, parts, before, error);
}

gboolean
footing_part_set_place (
    FootingStore *store, const char *part, int place, GHashTable **before, GError **error)
{
  g_autoptr (GHashTable) positions =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (part != NULL && before != NULL, FALSE);

  *before = NULL;
  if (!footing_store_begin (store, error))
    return FALSE;
  done = set_place (store, part, place, positions, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  if (g_hash_table_size (positions) > 0)
    *before = g_steal_pointer (&positions);
  return TRUE;
}

/* --- The win ----------------------------------------------------------------------- */

static gboolean
may_log_win (FootingStore *store, FootingPlanLine *task, GError **error)
{
  FootingTaskCount count;

  if (!footing_task_count (store, task, &count, error))
    return FALSE;
  if (footing_task_count_is_whole (&count) && *task->done_on == '\0')
    return TRUE;

  g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                       *task->done_on != '\0' ? _ ("This is logged as a win already.")
                                              : _ ("Mark every part as “Can” first."));
  return FALSE;
}

gboolean
footing_task_log_win (
    FootingStore *store, const char *task, const char *title, char **win, GError **error)
{
  g_autoptr (FootingPlanLine) line = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autofree char *today = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (task != NULL && title != NULL && win != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  today = get_today (store);
  line = footing_store_get (store, FOOTING_TYPE_PLAN_LINE, task, error);
  done = line != NULL && may_log_win (store, line, error);
  if (done) {
    entry = footing_record_new (FOOTING_TYPE_ENTRY, "recovery", line->recovery, "kind",
                                "win", "date", today, "title", title, NULL);
    done = footing_store_save (store, entry, error) &&
           footing_store_change (store, FOOTING_TYPE_PLAN_LINE, task, error, "done-on",
                                 today, NULL);
  }
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return FALSE;

  *win = g_strdup (footing_record_get_id (entry));
  return TRUE;
}

gboolean
footing_task_take_back_win (FootingStore *store,
                            const char *task,
                            const char *win,
                            GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (task != NULL && win != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = footing_store_remove (store, FOOTING_TYPE_ENTRY, win, error) &&
         footing_store_change (store, FOOTING_TYPE_PLAN_LINE, task, error, "done-on", "",
                               NULL);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
