/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "fixture.h"
#include "samples.h"

#include <math.h>
#include <string.h>

/* The counts of the three weeks from @monday on: "wins+setbacks", a space between. */
static void
assert_weeks (Fixture *f, const char *monday, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) weeks =
      footing_store_count_wins_by_week (f->store, NULL, monday, 3, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < weeks->len; i++) {
    const FootingWeekCount *week = &g_array_index (weeks, FootingWeekCount, i);

    g_string_append_printf (text, "%s%d+%d", i > 0 ? " " : "", week->wins,
                            week->setbacks);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

/* F20: wins and setbacks by week, Monday to Sunday. */
static void
test_weeks (Fixture *f, gconstpointer data)
{
  const char *id;

  assert_weeks (f, "2026-02-16", "0+0 0+0 0+0");

  sample_save (f->store, sample_entry ("win", "2026-02-15", "the Sunday before"));
  sample_save (f->store, sample_entry ("win", "2026-02-16", "Monday"));
  sample_save (f->store, sample_entry ("win", "2026-02-22", "Sunday"));
  sample_save (f->store, sample_entry ("setback", "2026-02-22", "setback"));
  sample_save (f->store, sample_entry ("reflection", "2026-02-24", "no count"));
  sample_save (f->store, sample_entry ("win", "2026-03-08", "last day"));
  sample_save (f->store, sample_entry ("win", "2026-03-09", "too late"));
  id = sample_save (f->store, sample_entry ("win", "2026-03-07", "deleted"));
  assert_weeks (f, "2026-02-16", "2+1 0+0 2+0");

  footing_store_remove (f->store, FOOTING_TYPE_ENTRY, id, NULL);
  assert_weeks (f, "2026-02-16", "2+1 0+0 1+0");

  /* Over the start of summer time and of a year, a week is a week. */
  sample_save (f->store, sample_entry ("win", "2025-12-29", "Monday"));
  sample_save (f->store, sample_entry ("win", "2026-01-04", "Sunday"));
  assert_weeks (f, "2025-12-22", "0+0 2+0 0+0");
}

/* H10: only those of one plan, or of all and of none. */
static void
test_weeks_of_plan (Fixture *f, gconstpointer data)
{
  const char *plans[2];
  const char *const kinds[] = {"win", "setback"};
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++) {
    plans[i] = sample_save (
        f->store, footing_record_new (FOOTING_TYPE_RECOVERY, "title", "A plan", NULL));
    sample_save (f->store, footing_record_new (FOOTING_TYPE_ENTRY, "recovery", plans[i],
                                               "kind", kinds[i], "date", "2026-02-17",
                                               "title", "one", NULL));
  }
  sample_save (f->store, sample_entry ("win", "2026-02-17", "in none"));
  assert_weeks (f, "2026-02-16", "2+1 0+0 0+0");
  for (guint i = 0; i < 2; i++) {
    g_autoptr (GArray) weeks =
        footing_store_count_wins_by_week (f->store, plans[i], "2026-02-16", 1, &error);

    g_assert_no_error (error);
    g_assert_cmpint (g_array_index (weeks, FootingWeekCount, 0).wins, ==, 1 - (int)i);
    g_assert_cmpint (g_array_index (weeks, FootingWeekCount, 0).setbacks, ==, (int)i);
  }

  /* What the timeline does not show, as its plan is in the bin, does not count. */
  g_assert_true (footing_store_remove (f->store, FOOTING_TYPE_RECOVERY, plans[1], NULL));
  assert_weeks (f, "2026-02-16", "2+0 0+0 0+0");
}

/* A row whose date cannot be read is in no week. */
static void
test_weeks_broken_date (Fixture *f, gconstpointer data)
{
  sample_save (f->store, sample_entry ("win", "2026-02-17", "one"));
  fixture_close (f);
  fixture_sql (f->path, "INSERT INTO entry (id, kind, date, created_at, changed_at)"
                        "  VALUES ('x', 'win', '2026-02-2x', 0, 0)");
  fixture_open (f);
  assert_weeks (f, "2026-02-16", "1+0 0+0 0+0");
}

static const char *
add_ritual (Fixture *f, const char *recovery, const char *title, gboolean enabled)
{
  return sample_save (f->store,
                      footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery,
                                          "title", title, "enabled", enabled, NULL));
}

static const char *
add_occurrence (
    Fixture *f, const char *ritual, const char *date, const char *state, gint64 due_at)
{
  return sample_save (f->store, footing_record_new (FOOTING_TYPE_OCCURRENCE, "ritual",
                                                    ritual, "date", date, "state", state,
                                                    "due-at", due_at, NULL));
}

/* The dates of the open occurrences, a space between. */
static char *
open_dates (Fixture *f, const char *recovery)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows =
      footing_store_list_open_occurrences (f->store, recovery, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    FootingOccurrence *row = g_ptr_array_index (rows, i);

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", row->date);
  }

  return g_strdup (text->str);
}

/* F70: what is due comes in the order in which it is due. */
static void
test_open_occurrences (Fixture *f, gconstpointer data)
{
  const char *mine = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *other = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *a = add_ritual (f, mine, "a", TRUE);
  const char *b = add_ritual (f, mine, "b", TRUE);
  const char *off = add_ritual (f, mine, "off", FALSE);
  const char *gone = add_ritual (f, mine, "gone", TRUE);
  g_autofree char *dates = NULL;
  g_autofree char *fewer = NULL;
  const char *removed;

  add_occurrence (f, a, "2026-03-05", "due", NOW + 2 * DAY);
  removed = add_occurrence (f, b, "2026-03-04", "snoozed", NOW + DAY);
  add_occurrence (f, a, "2026-02-26", "done", NOW - 5 * DAY);
  add_occurrence (f, a, "2026-02-19", "missed", NOW - 12 * DAY);
  add_occurrence (f, off, "2026-03-06", "due", NOW);
  add_occurrence (f, gone, "2026-03-07", "due", NOW);
  add_occurrence (f, add_ritual (f, other, "c", TRUE), "2026-03-08", "due", NOW);
  footing_store_remove (f->store, FOOTING_TYPE_RITUAL, gone, NULL);

  dates = open_dates (f, mine);
  g_assert_cmpstr (dates, ==, "2026-03-04 2026-03-05");

  footing_store_remove (f->store, FOOTING_TYPE_OCCURRENCE, removed, NULL);
  fewer = open_dates (f, mine);
  g_assert_cmpstr (fewer, ==, "2026-03-05");
}

/* --- One query for what was one for each (D35, R9) -----------------------------------
 */

#define N_RITUALS 6

/* Rituals with occurrences of every kind on the days before today, some of them begun. */
static void
fill_past (Fixture *f, const char *recovery, const char *rituals[N_RITUALS])
{
  static const char *const states[] = {"due",     "snoozed", "done",
                                       "skipped", "missed",  "missed"};
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (int i = 0; i < N_RITUALS; i++) {
    rituals[i] = add_ritual (f, recovery, "r", i % 3 != 0);
    for (int j = 0; j < 30; j++) {
      g_autofree char *date = footing_date_add_days (TODAY, -j);
      const char *id = add_occurrence (f, rituals[i], date,
                                       states[g_rand_int_range (rand, 0, 6)], NOW - i);

      if (g_rand_int_range (rand, 0, 6) == 0)
        footing_store_remove (f->store, FOOTING_TYPE_OCCURRENCE, id, NULL);
      else if (g_rand_int_range (rand, 0, 6) == 0)
        footing_store_change (f->store, FOOTING_TYPE_OCCURRENCE, id, NULL, "answered-at",
                              NOW, NULL);
      if (g_rand_boolean (rand))
        sample_save (f->store, footing_record_new (
                                   FOOTING_TYPE_ANSWER, "occurrence", id, "question",
                                   g_rand_boolean (rand) ? "seconds" : "moved", "text",
                                   g_rand_boolean (rand) ? "words" : "", NULL));
    }
  }
}

static void
assert_same (gpointer found, gpointer expected)
{
  g_assert_cmpstr (footing_record_get_id (found), ==, footing_record_get_id (expected));
}

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  FootingOccurrence *x = *(gpointer *)a, *y = *(gpointer *)b;
  const int order = strcmp (y->date, x->date);

  return order != 0 ? order : (x->due_at < y->due_at) - (x->due_at > y->due_at);
}

/* F44: the histories of a page of rituals are those of each, and together they are what a
 * plan has behind it. */
static void
test_histories (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *other = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *rituals[N_RITUALS], *others[N_RITUALS];
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) histories = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) past = NULL;
  guint n = 0;

  fill_past (f, recovery, rituals);
  fill_past (f, other, others);
  for (int i = 0; i < N_RITUALS; i++)
    g_ptr_array_add (ids, (gpointer)rituals[i]);

  histories = footing_store_list_histories (f->store, ids, 7, NULL);
  for (int i = 0; i < N_RITUALS; i++) {
    g_autoptr (GPtrArray) own =
        footing_store_list_history (f->store, rituals[i], 100, NULL);
    guint at = 0;

    g_assert_cmpuint (own->len, >, 7);
    while (at < histories->len &&
           strcmp (((FootingOccurrence *)histories->pdata[at])->ritual, rituals[i]) != 0)
      at++;
    for (guint j = 0; j < 7; j++)
      assert_same (histories->pdata[at + j], own->pdata[j]);
    n += 7;
    for (guint j = 0; j < own->len; j++)
      g_ptr_array_add (all, g_object_ref (own->pdata[j]));
  }
  g_assert_cmpuint (histories->len, ==, n);

  g_ptr_array_sort (all, compare_dates);
  past = footing_store_list_past (f->store, recovery, 50, NULL);
  g_assert_cmpuint (past->len, ==, 50);
  for (guint i = 0; i < past->len; i++)
    assert_same (past->pdata[i], all->pdata[i]);
}

/* F42: what was missed and not noticed, and in which session something is written. */
static void
test_unnoticed (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *rituals[N_RITUALS];
  g_autofree char *since = footing_date_add_days (TODAY, -14);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) enabled = NULL;
  g_autoptr (GHashTable) begun = NULL;
  guint n_all = 0, n_enabled = 0, n_begun = 0;

  fill_past (f, recovery, rituals);
  all = footing_store_list_unnoticed (f->store, recovery, since, TRUE, NULL);
  enabled = footing_store_list_unnoticed (f->store, recovery, since, FALSE, NULL);
  begun = footing_store_list_begun (f->store, recovery, NULL);

  for (int i = 0; i < N_RITUALS; i++) {
    g_autoptr (GPtrArray) rows =
        footing_store_list (f->store, FOOTING_TYPE_OCCURRENCE, rituals[i], NULL);

    for (guint j = 0; j < rows->len; j++) {
      FootingOccurrence *row = rows->pdata[j];
      const gboolean missed = strcmp (row->state, "missed") == 0 &&
                              row->answered_at == 0 && strcmp (row->date, since) >= 0;
      const gboolean open =
          strcmp (row->state, "due") == 0 || strcmp (row->state, "snoozed") == 0;
      const gboolean written =
          open && footing_store_has_answers (f->store, footing_record_get_id (row));

      n_all += missed;
      n_enabled += missed && i % 3 != 0;
      n_begun += written;
      g_assert_cmpint (g_hash_table_contains (begun, footing_record_get_id (row)), ==,
                       written);
    }
  }
  g_assert_cmpuint (n_enabled, >, 0);
  g_assert_cmpuint (n_all, >, n_enabled);
  g_assert_cmpuint (n_begun, >, 0);
  g_assert_cmpuint (all->len, ==, n_all);
  g_assert_cmpuint (enabled->len, ==, n_enabled);
  g_assert_cmpuint (g_hash_table_size (begun), ==, n_begun);
  for (guint i = 1; i < all->len; i++)
    g_assert_cmpstr (((FootingOccurrence *)all->pdata[i - 1])->date, <=,
                     ((FootingOccurrence *)all->pdata[i])->date);
}

/* F5: the last value counts, by date and then by age; what says nothing does not. */
static void
test_standings (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *first = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, NULL));
  const char *second = sample_save (
      f->store, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery", recovery, NULL));
  const struct {
    const char *outcome, *date, *note;
    double value;
    gboolean removed;
  } notes[] = {
      {first, "2026-03-01", "", 40, FALSE},
      {first, "2026-02-01", "", 48, FALSE},
      {first, "2026-03-01", "", 36, FALSE},
      {first, "2026-03-02", "only words", NAN, FALSE},
      {first, "2026-03-02", "", NAN, FALSE},
      {first, "2026-03-03", "", 24, TRUE},
  };
  g_autoptr (GHashTable) standings = NULL;
  const FootingStanding *standing;

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++) {
    const char *id = sample_save (
        f->store, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome", notes[i].outcome,
                                      "date", notes[i].date, "note", notes[i].note,
                                      "value", notes[i].value, NULL));

    if (notes[i].removed)
      g_assert_true (footing_store_remove (f->store, FOOTING_TYPE_PROGRESS, id, NULL));
  }

  standings = footing_store_get_standings (f->store, recovery, NULL);
  standing = g_hash_table_lookup (standings, first);
  g_assert_cmpuint (standing->n, ==, 4);
  g_assert_cmpfloat (standing->value, ==, 36);
  g_assert_null (g_hash_table_lookup (standings, second));
}

/* F31: of the steps from one move for the same signs the first counts, and one that is
 * not dropped before. */
static void
test_first_moves (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const struct {
    const char *move, *state;
    int position;
    gboolean first;
    const char *sign;
  } steps[] = {
      {"debrief", "open", 4, FALSE},
      {"debrief", "done", 2, TRUE},
      {"debrief", "dropped", 1, FALSE},
      {"shrink", "dropped", 6, FALSE},
      {"shrink", "dropped", 5, TRUE},
      {"", "open", 0, FALSE},
      {"debrief", "open", 7, TRUE, "reactive"},
      {"debrief", "open", 8, FALSE, "reactive"},
  };
  g_autoptr (GPtrArray) found = NULL;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    const char *signs[] = {steps[i].sign, NULL};

    sample_save (f->store,
                 footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "move",
                                     steps[i].move, "state", steps[i].state, "position",
                                     steps[i].position, "because-signs", signs, NULL));
  }
  found = footing_store_list_first_moves (f->store, recovery, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (guint j = 0; steps[i].first && j < found->len; j++) {
      FootingStep *step = found->pdata[j];

      n += strcmp (step->move, steps[i].move) == 0 && step->position == steps[i].position;
    }
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (found->len, ==, 3);
}

/* F30: what all check-ins answer is what each of them does. */
static void
test_all_signs (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *parents[] = {recovery, NULL};

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++) {
    const char *checkins[4];
    g_autoptr (GHashTable) all = NULL;

    for (int j = 0; j < 4; j++) {
      checkins[j] =
          sample_save (f->store, footing_record_new (FOOTING_TYPE_CHECKIN, "recovery",
                                                     parents[i], "date", TODAY, NULL));
      for (int k = 0; k < j; k++) {
        g_autofree char *sign = g_strdup_printf ("sign-%d", k);

        g_assert_true (footing_store_set_sign (f->store, checkins[j], sign, k, NULL));
      }
    }
    footing_store_remove (f->store, FOOTING_TYPE_CHECKIN, checkins[3], NULL);

    all = footing_store_get_all_signs (f->store, parents[i], NULL);
    g_assert_cmpuint (g_hash_table_size (all), ==, 2);
    for (int j = 1; j < 3; j++) {
      g_autoptr (GHashTable) own = footing_store_get_signs (f->store, checkins[j], NULL);
      GHashTable *found = g_hash_table_lookup (all, checkins[j]);
      GHashTableIter iter;
      gpointer sign, frequency;

      g_assert_cmpuint (g_hash_table_size (found), ==, g_hash_table_size (own));
      g_hash_table_iter_init (&iter, own);
      while (g_hash_table_iter_next (&iter, &sign, &frequency))
        g_assert_true (g_hash_table_lookup (found, sign) == frequency);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-overview/F20-weeks", test_weeks);
  fixture_add ("/store-overview/H10-weeks-of-plan", test_weeks_of_plan);
  fixture_add ("/store-overview/F20-weeks-broken-date", test_weeks_broken_date);
  fixture_add ("/store-overview/F70-open-occurrences", test_open_occurrences);
  fixture_add ("/store-overview/D35-F44-histories", test_histories);
  fixture_add ("/store-overview/D35-F42-unnoticed", test_unnoticed);
  fixture_add ("/store-overview/D35-F5-standings", test_standings);
  fixture_add ("/store-overview/D35-F31-first-moves", test_first_moves);
  fixture_add ("/store-overview/D35-F30-all-signs", test_all_signs);

  return g_test_run ();
}
