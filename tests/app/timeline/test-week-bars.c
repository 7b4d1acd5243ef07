/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20, F87: what the bars of the timeline's chart stand for and say. */
#include "config.h"

#include "timeline/week-bars.h"

/* @n weeks from @first on, with one win in each, and a setback in the first one. */
static FootingWeekBars *
make (guint n, const char *first, const char *today)
{
  g_autoptr (GArray) weeks = g_array_new (FALSE, FALSE, sizeof (FootingWeekCount));

  for (guint i = 0; i < n; i++)
    g_array_append_val (weeks, ((FootingWeekCount){1, i == 0}));

  return footing_week_bars_new (weeks, first, today);
}

static void
assert_said (const char *expected, char *said)
{
  g_autofree char *owned = said;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_words (void)
{
  static const struct {
    guint n;
    const char *first, *today;
    guint n_bars, n_each;
    const char *oldest, *newest, *all;
  } rows[] = {
      {1, "2026-03-02", "2026-03-04", 1, 1, "This week: 1 win, 1 setback",
       "This week: 1 win, 1 setback", "Since 2 March: 1 win, 1 setback"},
      {13, "2025-12-08", "2026-03-04", 13, 1, "8–14 December 2025: 1 win, 1 setback",
       "This week: 1 win", "Since 8 December 2025: 13 wins, 1 setback"},
      {105, "2024-03-04", "2026-03-04", 105, 1, "4–10 March 2024: 1 win, 1 setback",
       "This week: 1 win", "Since 4 March 2024: 105 wins, 1 setback"},
      /* One more, and two share a bar. */
      {106, "2024-02-26", "2026-03-04", 53, 2,
       "26 February – 10 March 2024: 2 wins, 1 setback", "23 February – 4 March: 2 wins",
       "Since 26 February 2024: 106 wins, 1 setback"},
      /* The newest stands for what is left. */
      {107, "2024-02-19", "2026-03-04", 54, 2,
       "19 February – 3 March 2024: 2 wins, 1 setback", "2–4 March: 1 win",
       "Since 19 February 2024: 107 wins, 1 setback"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (FootingWeekBars) bars = make (rows[i].n, rows[i].first, rows[i].today);

    g_test_message ("%u weeks", rows[i].n);
    g_assert_cmpuint (bars->sums->len, ==, rows[i].n_bars);
    g_assert_cmpuint (bars->n_each, ==, rows[i].n_each);
    assert_said (rows[i].oldest, footing_week_bars_describe (bars, 0));
    assert_said (rows[i].newest, footing_week_bars_describe (bars, bars->sums->len - 1));
    assert_said (rows[i].all, footing_week_bars_describe_all (bars));
    assert_said (rows[i].today,
                 footing_week_bars_get_last_day (bars, bars->sums->len - 1));
  }
}

/* The words below the axis, each after the number of its bar. */
static char *
list_axis (guint n, const char *first, const char *today)
{
  g_autoptr (FootingWeekBars) bars = make (n, first, today);
  g_autoptr (GPtrArray) words = footing_week_bars_format_axis (bars);
  g_autoptr (GString) said = g_string_new (NULL);

  g_assert_cmpuint (words->len, ==, bars->sums->len);
  for (guint i = 0; i < words->len; i++)
    if (words->pdata[i] != NULL)
      g_string_append_printf (said, "%s%u %s", said->len > 0 ? ", " : "", i,
                              (const char *)words->pdata[i]);

  return g_string_free (g_steal_pointer (&said), FALSE);
}

static void
test_axis (void)
{
  static const struct {
    guint n;
    const char *first, *today, *said;
  } rows[] = {
      {1, "2026-03-02", "2026-03-04", "0 Mar"},
      /* A year is said where it is another one than that before. */
      {13, "2025-12-08", "2026-03-04", "0 Dec 2025, 3 Jan 2026, 7 Feb, 11 Mar"},
      {13, "2026-02-02", "2026-05-01", "0 Feb, 3 Mar, 8 Apr, 12 May"},
      /* A month that begins with its week, on a Monday. */
      {6, "2026-05-25", "2026-07-01", "0 May, 1 Jun, 5 Jul"},
      /* Of many weeks only the years. */
      {61, "2025-01-06", "2026-03-04", "0 2025, 51 2026"},
      {106, "2024-02-26", "2026-03-04", "0 2024, 22 2025, 48 2026"},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_said (rows[i].said, list_axis (rows[i].n, rows[i].first, rows[i].today));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/app/week-bars/F20-words", test_words);
  g_test_add_func ("/app/week-bars/F20-F87-axis", test_axis);

  return g_test_run ();
}
