/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F70: what comes next, in the order of time; H19: one row for each ritual. */
#include "config.h"

#include "fixture.h"
#include "plan/due.h"

/* Each row comes before all that follow it, but for those that are the same. */
static void
test_compare (void)
{
  static const struct {
    FootingDue due;
    int rank;
  } cases[] = {
      {{"", "", TRUE}, -3},
      {{"2026-03-05", "", TRUE}, -2},
      {{"2027-01-01", "", TRUE}, -1},
      {{"", "10:00", FALSE}, 1},
      {{"", "", FALSE}, 2},
      {{"2025-12-31", "", FALSE}, 3},
      {{"2026-03-05", "08:30", FALSE}, 4},
      {{"2026-03-05", "15:00", FALSE}, 5},
      {{"2026-03-05", "", FALSE}, 7},
      {{"2026-03-05", "", FALSE}, 7},
      {{"2026-03-06", "08:00", FALSE}, 8},
      {{"2026-03-06", "", FALSE}, 9},
      {{"2027-01-01", "00:00", FALSE}, 10},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (cases); j++) {
      const int order = footing_due_compare (&cases[i].due, &cases[j].due);

      g_test_message ("%u, %u", i, j);
      g_assert_cmpint (order < 0, ==, cases[i].rank < cases[j].rank);
      g_assert_cmpint (order > 0, ==, cases[i].rank > cases[j].rank);
    }
}

/* Occurrences as "ritual:id", and which of their sessions are begun. */
static void
test_one_each (void)
{
  static const struct {
    const char *occurrences, *begun, *expected;
  } cases[] = {
      {"", "", ""},
      {"a:1", "", "1"},
      {"a:1 b:2 c:3", "", "1 2 3"},
      {"a:1 a:2 b:3 a:4", "", "1 3"},
      {"a:1 a:2 b:3 a:4", "2", "2 3"},
      {"a:1 b:2 a:3", "3", "2 3"},
      {"a:1 b:2 a:3 b:4", "1 2 3 4", "1 2"},
      {"a:1 a:2", "9", "1"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_auto (GStrv) rows = g_strsplit (cases[i].occurrences, " ", -1);
    g_auto (GStrv) ids = g_strsplit (cases[i].begun, " ", -1);
    g_autoptr (GPtrArray) occurrences = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (GHashTable) begun = g_hash_table_new (g_str_hash, g_str_equal);
    g_autoptr (GPtrArray) each = NULL;
    g_autoptr (GString) found = g_string_new (NULL);

    for (guint r = 0; rows[r] != NULL; r++) {
      g_auto (GStrv) parts = g_strsplit (rows[r], ":", 2);

      g_ptr_array_add (occurrences, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual",
                                                        parts[0], "id", parts[1], NULL));
    }
    for (guint b = 0; ids[b] != NULL; b++)
      g_hash_table_add (begun, ids[b]);

    each = footing_due_one_each (occurrences, begun);
    for (guint e = 0; e < each->len; e++)
      g_string_append_printf (found, "%s%s", e > 0 ? " " : "",
                              footing_record_get_id (g_ptr_array_index (each, e)));
    g_assert_cmpstr (found->str, ==, cases[i].expected);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/due/F70/compare", test_compare);
  g_test_add_func ("/due/H19/one-each", test_one_each);

  return g_test_run ();
}
