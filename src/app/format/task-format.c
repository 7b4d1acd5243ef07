/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "task-format.h"
#include "date.h"
#include "format/date-format.h"
#include "prepare/task-parts.h"
#include "text.h"

#include <glib/gi18n-lib.h>

static int
place_of (const char *code)
{
  return footing_part_mark_get_place (code);
}

char *
footing_task_format_count (const FootingTaskCount *count)
{
  g_return_val_if_fail (count != NULL, NULL);

  /* Translators: how many parts of a task stand where */
  return g_strdup_printf (
      _ ("Can: %u · With help: %u · Not yet: %u"), count->n_at[place_of ("can")],
      count->n_at[place_of ("with-help")], count->n_at[place_of ("not-yet")]);
}

static int
get_at (const FootingTaskCourse *course, const char *code, guint i)
{
  return course->at[place_of (code)][i];
}

char *
footing_task_format_course (const FootingTaskCourse *course, const char *today)
{
  g_autofree char *first = NULL;
  const guint last = course->n - 1;

  g_return_val_if_fail (course->n > 0, NULL);

  first = footing_date_format_day (course->from, today);

  /* Translators: how many parts of a task somebody can do without help, now and on a day:
   * "4 parts stand at “Can” now. On 3 March it was 1." */
  return g_strdup_printf (ngettext ("%d part stands at “Can” now. On %s it was %d.",
                                    "%d parts stand at “Can” now. On %s it was %d.",
                                    (unsigned long)get_at (course, "can", last)),
                          get_at (course, "can", last), first, get_at (course, "can", 0));
}

static gboolean
has_changed (const FootingTaskCourse *course, guint i)
{
  gboolean changed = i == 0;

  for (guint mark = 0; !changed && mark < G_N_ELEMENTS (course->at); mark++)
    changed = course->at[mark][i] != course->at[mark][i - 1];

  return changed;
}

static char *
format_place (const FootingTaskCourse *course, guint i, const char *today)
{
  g_autofree char *first =
      footing_date_add_days (course->from, (int)(i * course->n_days));
  g_autofree char *last =
      footing_date_add_days (course->from, (int)((i + 1) * course->n_days) - 1);
  g_autofree char *days = footing_date_format_span (first, last, today);

  /* Translators: days, and how many parts of a task stood where at their end */
  return g_strdup_printf (_ ("%s: can %d, with help %d, not yet %d"), days,
                          get_at (course, "can", i), get_at (course, "with-help", i),
                          get_at (course, "not-yet", i));
}

char *
footing_task_format_places (const FootingTaskCourse *course, const char *today)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (course != NULL, NULL);

  for (guint i = 0; i < course->n; i++)
    if (has_changed (course, i))
      g_ptr_array_add (lines, format_place (course, i, today));
  g_ptr_array_add (lines, NULL);

  /* Translators: between what is told of several days */
  return g_strjoinv (C_ ("days", "; "), (GStrv)lines->pdata);
}

char *
footing_task_format_win (FootingPlanLine *task, FootingPerspective perspective)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (FOOTING_IS_PLAN_LINE (task), NULL);

  /* It is kept: no initials. */
  title = footing_text_excerpt_or (task->title, FOOTING_STEP_CHARS,
                                   footing_task_kind_to_label (task->task_kind));

  return g_strdup_printf (perspective == FOOTING_PERSPECTIVE_SELF
                              /* Translators: the title of a win; %s is a task */
                              ? _ ("I can do every part of it now: %s")
                              /* Translators: the title of a win of somebody who is
                               * supported; %s is a task */
                              : _ ("They can do every part of it now: %s"),
                          title);
}
