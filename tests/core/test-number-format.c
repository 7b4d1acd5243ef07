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

/* In the digits and with the marks of any script. */
static void
test_figures (void)
{
  static const struct {
    const char *text;
    double value;
  } cases[] = {
      {"3", 3},           {"٣", 3},        {"۳٫۵", 3.5},
      {"−١٢٫٧٥", -12.75}, {"١٬٢٥٠", 1250}, {"١٬٢٥٠٫٥", 1250.5},
      {" ٣ ", 3},
  };
  double value = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_test_message ("%s", cases[i].text);
    g_assert_true (footing_number_parse (cases[i].text, &value));
    g_assert_cmpfloat (value, ==, cases[i].value);
  }
  g_assert_false (footing_number_parse ("٣،؟", &value));
  g_assert_false (footing_number_parse ("ثلاثة", &value));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number-format/F5/measure", test_measure);
  g_test_add_func ("/number-format/F5/figures", test_figures);

  return g_test_run ();
}
