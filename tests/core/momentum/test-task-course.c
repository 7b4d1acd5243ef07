/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F95: how the marks of a task moved. Weeks begin on Monday; today is Tuesday, 3 March
 * 2026. */
#include "config.h"

#include "momentum/task-course.h"

#include <string.h>

#define NOW "2026-03-03"

static const struct {
  const char *name;
  const char *parts[4]; /* of each its marks: "2026-03-01 can, …" */
  const char *from;     /* NULL where there is nothing to be seen */
  guint n_days;
  const char *expected; /* not yet, with help, can at the end of each place */
} cases[] = {
    {"none", {"", ""}, NULL, 0, NULL},
    {"one day", {"2026-03-01 can", "2026-03-01 not-yet"}, NULL, 0, NULL},
    {"two days", {"2026-03-01 not-yet, 2026-03-03 can"}, "2026-03-01", 1, "100 100 001"},
    {"two parts",
     {"2026-03-01 with-help", "2026-03-02 can, 2026-03-03 not-yet"},
     "2026-03-01",
     1,
     "010 011 110"},
    {"of days to come",
     {"2026-03-02 with-help, 2026-03-04 can", "2026-03-03 can"},
     "2026-03-02",
     1,
     "010 011"},
    {"runs are none", {"2026-03-02 clean", "2026-03-03 can"}, NULL, 0, NULL},
    {"weeks",
     {"2026-02-02 not-yet, 2026-02-10 with-help, 2026-03-03 can", "2026-02-02 can"},
     "2026-02-02",
     7,
     "101 011 011 011 002"},
};

static GPtrArray *
read_marks (const char *text)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) each = g_strsplit (text, ", ", -1);

  for (guint i = 0; each[i] != NULL; i++) {
    g_auto (GStrv) words = g_strsplit (each[i], " ", 2);

    g_ptr_array_add (marks, footing_record_new (FOOTING_TYPE_MARK, "date", words[0],
                                                "code", words[1], NULL));
  }

  return marks;
}

static void
test_course (gconstpointer data)
{
  const guint c = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) marks =
      g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (FootingTaskCourse) course = NULL;
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; cases[c].parts[i] != NULL; i++)
    g_ptr_array_add (marks, read_marks (cases[c].parts[i]));
  course = footing_task_course_new (marks, NOW, 1);
  if (cases[c].from == NULL) {
    g_assert_null (course);
    return;
  }

  g_assert_cmpstr (course->from, ==, cases[c].from);
  g_assert_cmpuint (course->n_days, ==, cases[c].n_days);
  for (guint i = 0; i < course->n; i++)
    g_string_append_printf (said, "%s%d%d%d", i > 0 ? " " : "", course->at[0][i],
                            course->at[1][i], course->at[2][i]);
  g_assert_cmpstr (said->str, ==, cases[c].expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/core/task-course/F95-", cases[i].name, NULL);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_course);
  }

  return g_test_run ();
}
