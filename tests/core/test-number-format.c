/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F5: a figure stands with its unit as somebody has typed that, and one of them reads
 * right in whatever form it was typed. */
#include "config.h"

#include "number-format.h"

#include <math.h>

static void
test_measure (void)
{
  static const struct {
    double value;
    const char *unit;
    const char *text;
    const char *inside; /* NULL: the same */
  } cases[] = {
      {2, "demos", "2 demos", NULL},
      {1, "demos", "1 (demos)", "demos: 1"},
      {1, "demo", "1 (demo)", "demo: 1"},
      {-1, "demos", "−1 (demos)", "demos: −1"},
      {0, "demos", "0 demos", NULL},
      {1.5, "hours", "1.5 hours", NULL},
      {1, "%", "1 %", NULL},
      {1, "min", "1 min", NULL},
      {-41, "min", "−41 min", NULL},
      {1, "Stunden", "1 (Stunden)", "Stunden: 1"},
      {3, "", "3", NULL},
      {-3, "", "−3", NULL},
      {(double)NAN, "demos", "", NULL},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = footing_number_format_measure (cases[i].value, cases[i].unit);
    g_autofree char *inside =
        footing_number_format_measure_inside (cases[i].value, cases[i].unit);

    g_assert_cmpstr (text, ==, cases[i].text);
    g_assert_cmpstr (inside, ==,
                     cases[i].inside != NULL ? cases[i].inside : cases[i].text);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-format/F5/measure", test_measure);

  return g_test_run ();
}
