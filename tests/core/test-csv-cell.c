/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D10: the cells of a table, one rule for all that are written. */
#include "config.h"

#include "csv-cell.h"

#include <glib.h>
#include <math.h>

static void
test_cells (void)
{
  const struct {
    const char *text;
    const char *cell;
  } rows[] = {
      {"", "\"\""},
      {"plain", "\"plain\""},
      {"a \"b\", c\nd", "\"a \"\"b\"\", c\nd\""},
      {"=1+1", "\"'=1+1\""},
      {"@x", "\"'@x\""},
      {"+1", "\"'+1\""},
      {"-x", "\"'-x\""},
      {"-1-2", "\"'-1-2\""},
      {"-41.5", "-41.5"},
      {"-1e+20", "-1e+20"},
      {"7", "7"},
      {"7.", "\"7.\""},
      {"2026-03-04", "\"2026-03-04\""},
      {"1,5", "\"1,5\""},
      {"-", "\"'-\""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) out = g_string_new (NULL);
    g_autofree char *expected = g_strdup_printf ("%s,%s\r\n", rows[i].cell, rows[i].cell);

    footing_csv_append (out, rows[i].text, FALSE);
    footing_csv_append (out, rows[i].text, TRUE);
    g_assert_cmpstr (out->str, ==, expected);
  }
}

static void
test_numbers (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  footing_csv_append_number (out, -41.5, FALSE);
  footing_csv_append_number (out, NAN, FALSE);
  footing_csv_append_number (out, 3, TRUE);
  g_assert_cmpstr (out->str, ==, "-41.5,,3\r\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/D10/cells", test_cells);
  g_test_add_func ("/csv/D10/numbers", test_numbers);

  return g_test_run ();
}
