/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F11: how an outcome has come along, against its way. Weeks begin on Monday; today is
 * Tuesday, 3 March 2026. */
#include "config.h"

#include "momentum/outcome-course.h"
#include "store/record.h"

#include <math.h>

#define NOW "2026-03-03"

typedef struct {
  const char *date;
  double value;
} Noted;

static const struct {
  const char *name;
  double from, to;
  const char *due_on;
  const char *began_on;
  Noted noted[5];
  const char
      *expected; /* the share of each week in percent, "-" for none; NULL: nothing */
  double due;
} cases[] = {
    {"empty", 48, 24, "", "2026-02-09", {{NULL}}, NULL, NAN},
    {"one", 48, 24, "", "2026-02-09", {{"2026-02-10", 40}}, NULL, NAN},
    {"no measure",
     NAN,
     24,
     "",
     "2026-02-09",
     {{"2026-02-10", 40}, {"2026-02-17", 30}},
     NULL,
     NAN},
    {"no way",
     24,
     24,
     "",
     "2026-02-09",
     {{"2026-02-10", 24}, {"2026-02-17", 30}},
     NULL,
     NAN},
    {"two",
     48,
     24,
     "2026-03-09",
     "2026-02-09",
     {{"2026-02-17", 42}, {"2026-03-02", 36}},
     "- 25 25 50 ",
     4},
    {"gap of notes",
     0,
     10,
     "",
     "2026-02-02",
     {{"2026-02-03", 5}, {"2026-02-10", NAN}, {"2026-03-03", 10}},
     "50 50 50 50 100 ",
     NAN},
    {"same week: the last",
     0,
     10,
     "",
     "2026-02-23",
     {{"2026-02-23", 1}, {"2026-02-24", 4}, {"2026-03-01", 2}},
     "20 20 ",
     NAN},
    {"back and beyond",
     48,
     24,
     "",
     "2026-02-16",
     {{"2026-02-16", 50}, {"2026-02-23", 12}},
     "0 100 100 ",
     NAN},
    {"before it began",
     0,
     10,
     "2026-02-16",
     "2026-02-20",
     {{"2026-02-09", 2}, {"2026-02-24", 6}},
     "20 20 60 60 ",
     1},
    {"days to come",
     0,
     10,
     "",
     "2026-02-23",
     {{"2026-02-23", 2}, {"2026-03-02", 4}, {"2026-03-20", 9}},
     "20 40 ",
     NAN},
    {"no day of the start",
     0,
     10,
     "",
     "",
     {{"2026-02-24", 2}, {"2026-03-02", 4}},
     "20 40 ",
     NAN},
};

static void
test_course (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FootingOutcome) outcome =
        footing_record_new (FOOTING_TYPE_OUTCOME, "from-value", cases[i].from, "to-value",
                            cases[i].to, "due-on", cases[i].due_on, NULL);
    g_autoptr (GPtrArray) progress = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (FootingOutcomeCourse) course = NULL;
    g_autoptr (GString) text = g_string_new (NULL);

    g_test_message ("%s", cases[i].name);
    for (guint j = 0; cases[i].noted[j].date != NULL; j++)
      g_ptr_array_add (progress, footing_record_new (FOOTING_TYPE_PROGRESS, "date",
                                                     cases[i].noted[j].date, "value",
                                                     cases[i].noted[j].value, NULL));
    course = footing_outcome_course_new (outcome, progress, cases[i].began_on, NOW, 1);
    g_assert_cmpint (course == NULL, ==, cases[i].expected == NULL);
    if (course == NULL)
      continue;
    for (guint j = 0; j < course->n_weeks; j++)
      if (isnan (course->shares[j]))
        g_string_append (text, "- ");
      else
        g_string_append_printf (text, "%.0f ", course->shares[j] * 100);
    g_assert_cmpstr (text->str, ==, cases[i].expected);
    g_assert_true (course->due == cases[i].due ||
                   (isnan (course->due) && isnan (cases[i].due)));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/outcome-course/F11", test_course);

  return g_test_run ();
}
