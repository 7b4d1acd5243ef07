/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "task-course.h"
#include "date.h"
#include "prepare/tasks-read.h"
#include "weeks.h"

#include <string.h>

/* So many days are shown each by itself. */
#define MAX_DAYS 28

/* Whether @mark is of a day that has come. */
static gboolean
counts (const FootingMark *mark, const char *today)
{
  return footing_part_mark_get_place (mark->code) >= 0 &&
         footing_date_is_valid (mark->date) &&
         footing_date_days_between (mark->date, today) >= 0;
}

/* The first day on which something was marked, borrowed from @marks; NULL where all that
 * was marked is of one day. */
static const char *
find_first (GPtrArray *marks, const char *today)
{
  const char *first = NULL;
  gboolean several = FALSE;

  for (guint i = 0; i < marks->len; i++) {
    GPtrArray *own = g_ptr_array_index (marks, i);

    for (guint j = 0; j < own->len; j++) {
      const FootingMark *mark = g_ptr_array_index (own, j);

      if (!counts (mark, today))
        continue;
      several |= first != NULL && strcmp (first, mark->date) != 0;
      if (first == NULL || footing_date_compare (mark->date, first) < 0)
        first = mark->date;
    }
  }

  return several ? first : NULL;
}

/* Where the part with the marks @own stands at the end of @day: a place among
 * footing_part_marks(), -1 for none yet. */
static int
find_place (GPtrArray *own, const char *day)
{
  int place = -1;

  for (guint i = 0; i < own->len; i++) {
    const FootingMark *mark = g_ptr_array_index (own, i);

    if (counts (mark, day))
      place = footing_part_mark_get_place (mark->code);
  }

  return place;
}

static void
follow (FootingTaskCourse *self, GPtrArray *marks, const char *today)
{
  for (guint mark = 0; mark < G_N_ELEMENTS (self->at); mark++)
    self->at[mark] = g_new0 (int, self->n);

  for (guint i = 0; i < self->n; i++) {
    g_autofree char *end =
        footing_date_add_days (self->from, (int)((i + 1) * self->n_days) - 1);
    const char *day = end == NULL || footing_date_compare (today, end) < 0 ? today : end;

    for (guint j = 0; j < marks->len; j++) {
      const int place = find_place (marks->pdata[j], day);

      if (place >= 0)
        self->at[place][i]++;
    }
  }
}

FootingTaskCourse *
footing_task_course_new (GPtrArray *marks, const char *today, int first_weekday)
{
  FootingTaskCourse *self;
  const char *first;
  int days;

  g_return_val_if_fail (marks != NULL, NULL);
  g_return_val_if_fail (footing_date_is_valid (today), NULL);

  first = find_first (marks, today);
  if (first == NULL)
    return NULL;

  self = g_new0 (FootingTaskCourse, 1);
  days = footing_date_days_between (first, today) + 1;
  self->n_days = days <= MAX_DAYS ? 1 : 7;
  if (self->n_days == 1) {
    self->n = (guint)days;
    self->from = g_strdup (first);
  } else {
    self->n = footing_weeks_count (first, today, first_weekday, &self->from);
  }
  follow (self, marks, today);

  return self;
}

FootingTaskCourse *
footing_task_course_read (FootingStore *store, FootingPlanLine *task, GError **error)
{
  FootingClock *clock = footing_store_get_clock (store);
  g_autofree char *today = footing_clock_today (clock);
  g_autoptr (GPtrArray) parts = footing_task_list_parts (store, task, error);
  g_autoptr (GPtrArray) marks =
      g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    GPtrArray *own = footing_store_list (store, FOOTING_TYPE_MARK,
                                         footing_record_get_id (parts->pdata[i]), error);

    if (own == NULL)
      return NULL;
    g_ptr_array_add (marks, own);
  }

  return parts != NULL ? footing_task_course_new (marks, today,
                                                  footing_clock_get_first_weekday (clock))
                       : NULL;
}

void
footing_task_course_free (FootingTaskCourse *self)
{
  for (guint mark = 0; mark < G_N_ELEMENTS (self->at); mark++)
    g_free (self->at[mark]);
  g_free (self->from);
  g_free (self);
}
