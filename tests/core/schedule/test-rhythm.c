/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "store/records/ritual.h"
#include "schedule/rhythm.h"

#include <math.h>
#include <string.h>

/* F44: a forgiving rhythm. Weeks are a letter each: d done, m missed, s skipped, z
 * snoozed, . due. */

static GPtrArray *
make (const char *weeks)
{
  GPtrArray *occurrences = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; weeks[i] != '\0'; i++) {
    g_autofree char *date = footing_date_add_days ("2025-01-07", i * 7);
    const char *state = weeks[i] == 'd'   ? "done"
                        : weeks[i] == 'm' ? "missed"
                        : weeks[i] == 's' ? "skipped"
                        : weeks[i] == 'z' ? "snoozed"
                                          : "due";

    g_ptr_array_add (occurrences, footing_record_new (FOOTING_TYPE_OCCURRENCE, "date",
                                                      date, "state", state, NULL));
  }

  return occurrences;
}

static FootingRhythm
compute (const char *weeks)
{
  g_autoptr (GPtrArray) occurrences = make (weeks);
  g_autofree char *today =
      footing_date_add_days ("2025-01-07", 7 * (int)strlen (weeks) - 7);

  return footing_rhythm_compute (occurrences, 1, today);
}

static void
test_table (void)
{
  const struct {
    const char *weeks;
    double score;
    FootingRhythmLevel level;
  } cases[] = {
      {"", 0, FOOTING_RHYTHM_NONE},
      {".", 0, FOOTING_RHYTHM_NONE},
      {"ssz.", 0, FOOTING_RHYTHM_NONE},
      {"d", 0.65, FOOTING_RHYTHM_BEGUN},
      {"dd", 0.755, FOOTING_RHYTHM_STEADY},
      {"ddd", 0.8285, FOOTING_RHYTHM_STEADY},
      {"m", 0.425, FOOTING_RHYTHM_NONE},
      {"mm", 0.36125, FOOTING_RHYTHM_QUIET},
      {"md", 0.5975, FOOTING_RHYTHM_COMING_BACK},
      {"dm", 0.5525, FOOTING_RHYTHM_NOW_AND_THEN},
      {"dddm", 0.704225, FOOTING_RHYTHM_STEADY},
      {"mmmmmmmmd", 0.5 * 0.272490525 * 0.7 + 0.3, FOOTING_RHYTHM_COMING_BACK},
      {"mmmmmmmmdd", (0.5 * 0.272490525 * 0.7 + 0.3) * 0.7 + 0.3,
       FOOTING_RHYTHM_COMING_BACK},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const FootingRhythm rhythm = compute (cases[i].weeks);

    g_test_message ("%s", cases[i].weeks);
    g_assert_cmpfloat_with_epsilon (rhythm.score, cases[i].score, 1e-9);
    g_assert_cmpint (rhythm.level, ==, cases[i].level);
  }
}

/* Occurrences on days, counted from one: "0d 7m" is one done and one missed a week
 * later. */
static GPtrArray *
make_on (const char *text)
{
  GPtrArray *occurrences = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++) {
    char *end;
    const int day = (int)g_ascii_strtoll (parts[i], &end, 10);
    g_autofree char *date = footing_date_add_days ("2025-01-07", day);

    g_ptr_array_add (occurrences,
                     footing_record_new (FOOTING_TYPE_OCCURRENCE, "date", date, "state",
                                         *end == 'd'   ? "done"
                                         : *end == 'm' ? "missed"
                                                       : "skipped",
                                         NULL));
  }

  return occurrences;
}

/* H19: quiet weeks, as the timeline counts them, and "steady" exclude one another. */
static void
test_h19_quiet (void)
{
  static const struct {
    const char *days;
    int every_weeks;
    int today;
    FootingRhythmLevel level;
  } cases[] = {
      /* More than one in a week is a start, be it done early. */
      {"0d 3d", 1, 0, FOOTING_RHYTHM_BEGUN},
      {"0d 1d 2d 3d", 1, 3, FOOTING_RHYTHM_BEGUN},
      {"0d 7d", 1, 7, FOOTING_RHYTHM_STEADY},
      /* After quiet weeks it is quiet, and then comes back. */
      {"0d 7d 14d", 1, 28, FOOTING_RHYTHM_STEADY},
      {"0d 7d 14d", 1, 35, FOOTING_RHYTHM_QUIET},
      {"0d 7d 14d", 1, 14 + 37 * 7, FOOTING_RHYTHM_QUIET},
      {"0d 7d 14d 273d", 1, 273, FOOTING_RHYTHM_COMING_BACK},
      {"0d 7d 14d 273d 276d", 1, 276, FOOTING_RHYTHM_COMING_BACK},
      {"0d 7d 14d 273d 280d", 1, 280, FOOTING_RHYTHM_STEADY},
      {"0d 7d 14d 252m 259m 266m 273m", 1, 273, FOOTING_RHYTHM_QUIET},
      {"0d 7d 14d 273m", 1, 273, FOOTING_RHYTHM_QUIET},
      {"0m 270d", 1, 270, FOOTING_RHYTHM_COMING_BACK},
      /* Skipped weeks are no quiet ones; those in which it does not come neither. */
      {"0d 7d 14s 21s 28s 35s", 1, 35, FOOTING_RHYTHM_STEADY},
      {"0d 28d 56d", 4, 77, FOOTING_RHYTHM_STEADY},
      {"0d 28d 56d", 4, 98, FOOTING_RHYTHM_QUIET},
      {"0d 28d", 1, 28, FOOTING_RHYTHM_COMING_BACK},
      {"", 1, 300, FOOTING_RHYTHM_NONE},
      {"0s", 1, 300, FOOTING_RHYTHM_NONE},
      {"0m", 1, 300, FOOTING_RHYTHM_NONE},
      {"0d", G_MAXINT, 300, FOOTING_RHYTHM_BEGUN},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) past = make_on (cases[i].days);
    g_autofree char *today = footing_date_add_days ("2025-01-07", cases[i].today);

    g_test_message ("%s on day %d", cases[i].days, cases[i].today);
    g_assert_cmpint (footing_rhythm_compute (past, cases[i].every_weeks, today).level, ==,
                     cases[i].level);
  }
}

static void
test_h19_count_quiet (void)
{
  static const struct {
    int week, later, every_weeks, n;
  } cases[] = {
      {1, 1, 1, 0},   {1, 2, 1, 0}, {1, 3, 1, 0}, {1, 4, 1, 2},
      {1, 39, 1, 37}, {1, 5, 4, 0}, {1, 7, 4, 2}, {4, 1, 1, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
        footing_rhythm_count_quiet (cases[i].week, cases[i].later, cases[i].every_weeks),
        ==, cases[i].n);
}

/* H19: the words of one ritual, and of all of them, do not contradict what stands beside
 * them. */
static void
test_h19_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (19);

  for (int i = 0; i < 2000; i++) {
    const int n = g_rand_int_range (rand, 1, 20);
    char weeks[32] = {0};
    FootingRhythmLevel level;
    gboolean last_done;

    for (int j = 0; j < n; j++)
      weeks[j] = "ddmms"[g_rand_int_range (rand, 0, 5)];
    level = compute (weeks).level;
    last_done = strrchr (weeks, 'd') > strrchr (weeks, 'm');

    g_test_message ("%s: %d", weeks, level);
    g_assert_true (level != FOOTING_RHYTHM_MIXED);
    if (level == FOOTING_RHYTHM_COMING_BACK)
      g_assert_true (last_done && strchr (weeks, 'm') != NULL);
    if (level == FOOTING_RHYTHM_BEGUN)
      g_assert_true (last_done && strchr (weeks, 'm') == NULL);
    if (level == FOOTING_RHYTHM_QUIET)
      g_assert_true (!last_done);
    if (level == FOOTING_RHYTHM_NOW_AND_THEN)
      g_assert_true (!last_done && strchr (weeks, 'd') != NULL);
  }
}

static void
test_h19_all (void)
{
  const struct {
    const char *weeks[3];
    FootingRhythmLevel level;
  } cases[] = {
      {{"", "", ""}, FOOTING_RHYTHM_NONE},
      {{"ddd", "ddm", ""}, FOOTING_RHYTHM_MIXED},
      {{"ddd", "dddm", "m"}, FOOTING_RHYTHM_STEADY},
      {{"mmm", "mm", "s"}, FOOTING_RHYTHM_QUIET},
      {{"ddd", "mmmm", "d"}, FOOTING_RHYTHM_MIXED},
      {{"m", "d", "."}, FOOTING_RHYTHM_BEGUN},
  };

  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

    for (guint j = 0; j < 3; j++) {
      g_autoptr (GPtrArray) one = make (cases[i].weeks[j]);
      const char id[] = {(char)('a' + j), '\0'};

      for (guint k = 0; k < one->len; k++)
        g_ptr_array_add (all, footing_record_copy (one->pdata[k], "ritual", id, NULL));
    }
    g_assert_cmpint (footing_rhythm_compute_all (all, none, "2025-01-21"), ==,
                     cases[i].level);
  }
}

/* What was skipped, wherever it stands, leaves it as it was. */
static void
test_skipped (void)
{
  static const char *const pairs[][2] = {
      {"dmd", "sdsmsds"}, {"mmm", "mmmsssssss"}, {"ddd", "dzd.d."}};

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    const FootingRhythm plain = compute (pairs[i][0]);
    const FootingRhythm skipped = compute (pairs[i][1]);

    g_assert_cmpfloat (plain.score, ==, skipped.score);
    g_assert_cmpint (plain.level, ==, skipped.level);
  }
}

/* From wherever: done raises it, missed lowers it, by less; it stays within 0 and 1. */
static void
test_forgiving (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (44);

  for (int i = 0; i < 500; i++) {
    const int n = g_rand_int_range (rand, 1, 60);
    char weeks[64] = {0};
    double score, up, down;

    for (int j = 0; j < n; j++)
      weeks[j] = "dm"[g_rand_int_range (rand, 0, 2)];
    score = compute (weeks).score;
    weeks[n] = 'd';
    up = compute (weeks).score;
    weeks[n] = 'm';
    down = compute (weeks).score;

    g_assert_cmpfloat (score, >, 0);
    g_assert_cmpfloat (score, <, 1);
    g_assert_cmpfloat (up, >, score);
    g_assert_cmpfloat (down, <, score);
    if (score <= 0.5)
      g_assert_cmpfloat (up - score, >, score - down);
  }

  /* A year without a break loses its level to no single week. */
  g_assert_cmpint (compute ("ddddddddddddddddddddm").level, ==, FOOTING_RHYTHM_STEADY);
  g_assert_cmpint (compute ("ddddddddddddddddddddmm").level, ==, FOOTING_RHYTHM_STEADY);
}

static void
test_order_and_bin (void)
{
  g_autoptr (GPtrArray) forward = make ("dddmmm");
  g_autoptr (GPtrArray) backward = g_ptr_array_new ();
  const FootingRhythm expected = footing_rhythm_compute (forward, 1, "2025-02-11");
  gpointer last = forward->pdata[forward->len - 1];
  FootingRhythm found;

  for (guint i = forward->len; i > 0; i--)
    g_ptr_array_add (backward, forward->pdata[i - 1]);
  found = footing_rhythm_compute (backward, 1, "2025-02-11");
  g_assert_cmpfloat (found.score, ==, expected.score);
  g_assert_true (backward->pdata[0] == last);

  forward->pdata[forward->len - 1] =
      footing_record_copy (last, "deleted-at", (gint64)1, NULL);
  g_object_unref (last);
  found = footing_rhythm_compute (forward, 1, "2025-02-11");
  g_assert_cmpfloat (found.score, ==, compute ("dddmm").score);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rhythm/F44-table", test_table);
  g_test_add_func ("/rhythm/H19-words", test_h19_words);
  g_test_add_func ("/rhythm/H19-all", test_h19_all);
  g_test_add_func ("/rhythm/H19-quiet", test_h19_quiet);
  g_test_add_func ("/rhythm/H19-count-quiet", test_h19_count_quiet);
  g_test_add_func ("/rhythm/F44-skipped", test_skipped);
  g_test_add_func ("/rhythm/F44-forgiving", test_forgiving);
  g_test_add_func ("/rhythm/F44-order-and-bin", test_order_and_bin);

  return g_test_run ();
}
