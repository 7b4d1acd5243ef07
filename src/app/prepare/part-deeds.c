/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "part-deeds.h"
#include "format/part-format.h"
#include "format/task-format.h"
#include "plan/positions.h"
#include "prepare/tasks-read.h"
#include "prepare/tasks.h"

#include <glib/gi18n-lib.h>

static FootingStore *
get_store (gpointer context)
{
  return footing_context_get_store (context);
}

/* The line @id as it is now, all that was typed included; NULL, with the reason said,
 * when it cannot be read. Owned by the caller. */
static FootingPlanLine *
read_line (FootingContext *context, const char *id)
{
  g_autoptr (GError) error = NULL;
  FootingPlanLine *line;

  footing_context_flush (context);
  line = footing_store_get (get_store (context), FOOTING_TYPE_PLAN_LINE, id, &error);
  if (line == NULL)
    footing_context_report (context, error);

  return line;
}

/* --- Marks -------------------------------------------------------------------------- */

typedef struct {
  char *mark;
  FootingMark *before; /* NULL where there was none */
} Marked;

static void
free_marked (gpointer data)
{
  Marked *marked = data;

  g_clear_object (&marked->before);
  g_free (marked->mark);
  g_free (marked);
}

static gboolean
put_mark_back_cb (gpointer context, gpointer data, GError **error)
{
  const Marked *marked = data;

  return footing_mark_put_back (get_store (context), marked->mark, marked->before, error);
}

/* Says that a part is marked with @code. Takes @mark and @before. */
static void
offer_mark (FootingContext *context,
            FootingPlanLine *part,
            const char *code,
            char *mark,
            FootingMark *before)
{
  Marked *marked = g_new0 (Marked, 1);
  g_autofree char *title =
      part != NULL ? footing_part_format_title (part) : g_strdup ("");
  /* Translators: a part of a task, and how it is marked: "“Open with the one thing it
   * shows” is marked “Can”" */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is marked “%s”"), title,
                                           footing_part_mark_to_label (code));
  /* Translators: %s is a part of a task */
  g_autofree char *undone = g_strdup_printf (_ ("“%s” is marked as it was"), title);

  *marked = (Marked){mark, before};
  footing_context_offer_undo (context, text, undone, put_mark_back_cb, marked,
                              free_marked);
}

/* Whether that is how it stands already: a choice that changes nothing is no deed. */
static gboolean
is_marked (FootingContext *context, FootingPlanLine *part, const char *code)
{
  g_autoptr (GPtrArray) marks = footing_store_list (
      get_store (context), FOOTING_TYPE_MARK, footing_record_get_id (part), NULL);

  return marks != NULL && g_strcmp0 (footing_marks_get_state (marks, NULL), code) == 0;
}

gboolean
footing_part_mark (FootingContext *context, const char *part, const char *code)
{
  g_autoptr (FootingPlanLine) line = NULL;
  g_autoptr (GError) error = NULL;
  char *mark;
  FootingMark *before;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (part != NULL && code != NULL, FALSE);

  line = read_line (context, part);
  if (line == NULL)
    return FALSE;
  if (is_marked (context, line, code))
    return TRUE;
  if (!footing_part_set_mark (get_store (context), footing_record_get_id (line), code,
                              &mark, &before, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  offer_mark (context, line, code, mark, before);
  return TRUE;
}

gboolean
footing_mark_change (FootingContext *context, const char *mark, const char *code)
{
  g_autofree char *id = g_strdup (mark);
  g_autoptr (FootingPlanLine) part = NULL;
  g_autoptr (GError) error = NULL;
  FootingMark *before;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (mark != NULL && code != NULL, FALSE);

  if (!footing_mark_correct (get_store (context), id, code, &before, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  part =
      footing_store_get (get_store (context), FOOTING_TYPE_PLAN_LINE, before->line, NULL);
  offer_mark (context, part, code, g_steal_pointer (&id), before);
  return TRUE;
}

/* --- Parts -------------------------------------------------------------------------- */

char *
footing_task_take_part (FootingContext *context, const char *task, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;
  char *id;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (task != NULL && title != NULL, NULL);

  /* Translators: %s is the title of something */
  text = g_strdup_printf (_ ("Added “%s”"), title);
  /* Translators: that a part of a task was added has been taken back; %s is its title */
  undone = g_strdup_printf (_ ("“%s” isn’t among the parts any more"), title);
  id = footing_task_add_part (get_store (context), task, title, &error);
  if (id != NULL)
    footing_context_added (context, FOOTING_TYPE_PLAN_LINE, id, text, undone);
  else
    footing_context_report (context, error);

  return id;
}

static gboolean
put_order_cb (gpointer context, gpointer positions, GError **error)
{
  return footing_positions_put (get_store (context), FOOTING_TYPE_PLAN_LINE, positions,
                                error);
}

gboolean
footing_part_move (FootingContext *context, const char *part, int place)
{
  g_autoptr (FootingPlanLine) line = NULL;
  g_autoptr (GError) error = NULL;
  GHashTable *before = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  g_autofree char *undone = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  line = read_line (context, part);
  if (line == NULL)
    return FALSE;
  if (!footing_part_set_place (get_store (context), footing_record_get_id (line), place,
                               &before, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }
  if (before == NULL)
    return TRUE;

  title = footing_part_format_title (line);
  /* Translators: %s is a part of a task, which stands in another place of its list now */
  text = g_strdup_printf (_ ("“%s” has moved"), title);
  /* Translators: that a step was moved in its list has been taken back; %s is its title
   */
  undone = g_strdup_printf (_ ("“%s” is back in its place"), title);
  footing_context_offer_undo (context, text, undone, put_order_cb, before,
                              (GDestroyNotify)g_hash_table_unref);
  return TRUE;
}

gboolean
footing_part_begin_practice (FootingContext *context, const char *part)
{
  g_autoptr (FootingPlanLine) line = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *step = NULL;
  g_autofree char *title = NULL;
  g_autofree char *undone = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);

  line = read_line (context, part);
  if (line == NULL)
    return FALSE;
  step =
      footing_part_practise (get_store (context), footing_record_get_id (line), &error);
  if (step == NULL) {
    footing_context_report (context, error);
    return FALSE;
  }

  title = footing_part_format_title (line);
  /* Translators: that a part of a task is practised has been taken back; %s is its title
   */
  undone = g_strdup_printf (_ ("“%s” isn’t in your plan as practice any more"), title);
  footing_context_added (context, FOOTING_TYPE_STEP, step,
                         _ ("Added to your plan as practice"), undone);
  return TRUE;
}

/* --- The win ------------------------------------------------------------------------ */

typedef struct {
  char *task;
  char *win;
} Logged;

static void
free_logged (gpointer data)
{
  Logged *logged = data;

  g_free (logged->task);
  g_free (logged->win);
  g_free (logged);
}

static gboolean
take_win_back_cb (gpointer context, gpointer data, GError **error)
{
  const Logged *logged = data;

  return footing_task_take_back_win (get_store (context), logged->task, logged->win,
                                     error);
}

gboolean
footing_task_log (FootingContext *context, const char *task)
{
  g_autoptr (FootingPlanLine) line = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  Logged *logged;
  char *win;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (task != NULL, FALSE);

  line = read_line (context, task);
  if (line == NULL)
    return FALSE;
  title = footing_task_format_win (
      line, footing_context_get_perspective (context, line->recovery));
  if (!footing_task_log_win (get_store (context), footing_record_get_id (line), title,
                             &win, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  logged = g_new (Logged, 1);
  *logged = (Logged){g_strdup (footing_record_get_id (line)), win};
  footing_context_offer_undo (context, _ ("Added to your timeline"),
                              _ ("The win is off your timeline again"), take_win_back_cb,
                              logged, free_logged);
  return TRUE;
}
