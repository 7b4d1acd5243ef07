/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "samples.h"
#include "store/migrations.h"
#include "store/store-format.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

/* How long the store takes with many entries, in milliseconds: `meson test --benchmark`.
 */

#define N_ENTRIES 100000
#define N_SMALL 10000

static const char *const syllables[] = {"ka",  "re",  "mi",  "so",  "lu",  "ten",
                                        "vor", "pla", "shi", "dra", "que", "nel",
                                        "bo",  "fi",  "gu",  "zar"};

static void
append_word (GString *text, GRand *rand)
{
  for (int i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    g_string_append (text, syllables[g_rand_int_range (rand, 0, 16)]);
}

static char *
make_text (GRand *rand, int n_words)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n_words; i++) {
    append_word (text, rand);
    g_string_append_c (text, ' ');
  }

  return g_string_free (text, FALSE);
}

static void
fill (FootingStore *store, GRand *rand, int n)
{
  const char *recovery = sample_save (store, sample_blank (FOOTING_TYPE_RECOVERY));

  g_assert_true (footing_store_begin (store, NULL));
  for (int i = 0; i < n; i++) {
    g_autofree char *title = make_text (rand, 6);
    g_autofree char *body = make_text (rand, 25);
    g_autofree char *date =
        g_strdup_printf ("20%02d-%02d-%02d", i * 26 / n, g_rand_int_range (rand, 1, 13),
                         g_rand_int_range (rand, 1, 29));

    sample_save (store, footing_record_new (FOOTING_TYPE_ENTRY, "recovery",
                                            i % 2 ? recovery : NULL, "kind",
                                            i % 5 ? "win" : "setback", "date", date,
                                            "title", title, "body", body, NULL));
  }
  g_assert_true (footing_store_end (store, TRUE, NULL));
}

typedef struct {
  GArray *wall;
  GArray *processor;
  gint64 wall_start;
  clock_t processor_start;
} Times;

static int
compare (gconstpointer a, gconstpointer b)
{
  const double x = *(const double *)a, y = *(const double *)b;

  return x < y ? -1 : x > y;
}

static double
percentile (GArray *times, guint percent)
{
  g_array_sort (times, compare);

  return g_array_index (times, double, times->len *percent / 100);
}

/* The processor's time says the same on a machine that is busy with other things. */
static void
report (const char *what, Times *times)
{
  g_print ("%-26s p50 %8.2f  p99 %8.2f   processor p50 %8.2f  p99 %8.2f  (%u)\n", what,
           percentile (times->wall, 50), percentile (times->wall, 99),
           percentile (times->processor, 50), percentile (times->processor, 99),
           times->wall->len);
  g_array_set_size (times->wall, 0);
  g_array_set_size (times->processor, 0);
}

static void
start (Times *times)
{
  times->wall_start = g_get_monotonic_time ();
  times->processor_start = clock ();
}

static void
stop (Times *times)
{
  const double processor = (clock () - times->processor_start) * 1000.0 / CLOCKS_PER_SEC;
  const double wall = (g_get_monotonic_time () - times->wall_start) / 1000.0;

  g_array_append_val (times->wall, wall);
  g_array_append_val (times->processor, processor);
}

static void
bench_reading (FootingStore *store, GRand *rand, Times *times)
{
  g_autoptr (GArray) keys = NULL;

  for (int i = 0; i < 20; i++) {
    g_clear_pointer (&keys, g_array_unref);
    start (times);
    keys = footing_store_list_entry_keys (store, NULL, NULL, NULL);
    stop (times);
  }
  g_assert_cmpuint (keys->len, ==, N_ENTRIES);
  report ("list_entry_keys", times);

  for (int i = 0; i < 200; i++) {
    g_autoptr (GString) prefix = g_string_new (NULL);
    g_autoptr (GArray) found = NULL;

    append_word (prefix, rand);
    g_string_truncate (prefix, g_rand_int_range (rand, 1, prefix->len + 1));
    start (times);
    found = footing_store_list_entry_keys (store, NULL, prefix->str, NULL);
    stop (times);
  }
  report ("search, one prefix", times);

  for (int i = 0; i < 200; i++) {
    g_autoptr (GString) words = g_string_new (NULL);
    g_autoptr (GArray) found = NULL;

    append_word (words, rand);
    g_string_append_c (words, ' ');
    append_word (words, rand);
    start (times);
    found = footing_store_list_entry_keys (store, NULL, words->str, NULL);
    stop (times);
  }
  report ("search, two words", times);

  for (int i = 0; i < 50; i++) {
    const guint at = g_rand_int_range (rand, 0, keys->len - 128);

    start (times);
    for (guint j = at; j < at + 128; j++)
      g_object_unref (footing_store_get_entry_at (
          store, g_array_index (keys, FootingEntryKey, j).seq, NULL));
    stop (times);
  }
  report ("a page of 128 entries", times);

  for (int i = 0; i < 50; i++) {
    start (times);
    footing_store_count_wins (store, NULL, "2025-01-01");
    stop (times);
  }
  report ("count_wins, a year", times);

  for (int i = 0; i < 50; i++) {
    start (times);
    g_object_unref (footing_store_pick_win (store, "2026-03-03", i, NULL));
    stop (times);
  }
  report ("pick_win", times);

  for (int i = 0; i < 50; i++) {
    start (times);
    footing_store_count (store, FOOTING_TYPE_ENTRY);
    stop (times);
  }
  report ("count", times);
}

static void
say_size (Fixture *f)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (f->path, &info), ==, 0);
  g_print ("%-26s %.1f MB\n", "size", info.st_size / 1e6);
}

/* A file of the version before, with as much in it. */
static void
bench_migration (Times *times)
{
  Fixture f = {NULL};
  g_autofree const char **scripts = footing_migrations_load ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (82);
  g_autoptr (FootingDb) db = NULL;

  fixture_set_up_empty (&f, NULL);
  fixture_write (f.path, "", 0);
  scripts[FOOTING_SCHEMA_VERSION - 1] = NULL;
  db = footing_db_open (f.path, NULL);
  g_assert_true (footing_migrations_run (db, f.path, scripts, NULL));
  g_assert_true (footing_db_begin (db, NULL));
  for (int i = 0; i < N_ENTRIES; i++) {
    g_autoptr (FootingStatement) statement =
        footing_db_prepare (db,
                            "INSERT INTO entry (id, date, title, body, created_at, "
                            "changed_at) VALUES (:id, '', :title, :body, 1, 1)",
                            NULL);
    g_autofree char *id = g_uuid_string_random ();
    g_autofree char *title = make_text (rand, 6);
    g_autofree char *body = make_text (rand, 25);

    footing_db_bind_text (statement, ":id", id);
    footing_db_bind_text (statement, ":title", title);
    footing_db_bind_text (statement, ":body", body);
    g_assert_true (footing_db_run (statement, NULL));
  }
  g_assert_true (footing_db_end (db, TRUE, NULL, NULL));
  g_clear_pointer (&db, footing_db_close);
  say_size (&f);

  start (times);
  fixture_open (&f);
  stop (times);
  report ("a version later", times);
  start (times);
  g_assert_true (footing_store_sweep (f.store, NULL));
  stop (times);
  report ("sweep after it", times);
  say_size (&f);
  fixture_tear_down (&f, NULL);
}

static void
bench_writing (Fixture *f, Times *times)
{
  g_autofree char *backup = fixture_file (f, "backup.db");

  for (int i = 0; i < 200; i++) {
    start (times);
    sample_save (f->store, sample_entry ("win", TODAY, "one more win"));
    stop (times);
  }
  report ("save", times);

  for (int i = 0; i < 20; i++) {
    start (times);
    footing_store_empty_bin (f->store, NULL);
    stop (times);
  }
  report ("empty_bin, nothing in it", times);

  for (int i = 0; i < 5; i++) {
    sample_save (f->store, footing_record_new (FOOTING_TYPE_ENTRY, "id", "replaced",
                                               "date", i % 2 ? TODAY : "", NULL));
    start (times);
    g_assert_true (footing_store_sweep (f->store, NULL));
    stop (times);
  }
  report ("sweep, one replaced", times);
  for (int i = 0; i < 5; i++) {
    start (times);
    g_assert_true (footing_store_sweep (f->store, NULL));
    stop (times);
  }
  report ("sweep, nothing to do", times);

  start (times);
  g_assert_true (footing_store_backup (f->store, backup, NULL));
  stop (times);
  report ("backup", times);
}

static void
bench_opening (Fixture *f, Times *times)
{
  g_clear_object (&f->store);
  for (int i = 0; i < 100; i++) {
    start (times);
    f->store = footing_store_open (f->path, f->clock, NULL);
    stop (times);
    g_clear_object (&f->store);
  }
  report ("open", times);

  for (int i = 0; i < 100; i++) {
    g_autoptr (GArray) keys = NULL;

    start (times);
    f->store = footing_store_open (f->path, f->clock, NULL);
    keys = footing_store_list_entry_keys (f->store, NULL, NULL, NULL);
    stop (times);
    g_clear_object (&f->store);
  }
  report ("open and list_entry_keys", times);
}

/* 200 rituals of ten years: what the agent does when it wakes, and the window. */
static void
bench_schedule (Times *times)
{
  Plan plan = {.zone = NULL};

  plan_set_up (&plan, NULL);
  plan_make (&plan, "Europe/Berlin", "2026-03-02 10:00", "tue", "10:00");
  plan_fill (&plan, "2026-03-03");
  start (times);
  plan_update (&plan);
  stop (times);
  report ("schedule, 200 made", times);

  for (int i = 0; i < 100; i++) {
    start (times);
    plan_update (&plan);
    stop (times);
  }
  report ("schedule, nothing to do", times);

  for (int i = 0; i < 1000; i++) {
    start (times);
    plan_assert_next (&plan, "2026-03-03 10:00");
    stop (times);
  }
  report ("schedule, next", times);

  plan_at (&plan, "2026-03-03 10:00");
  start (times);
  plan_update (&plan);
  stop (times);
  report ("schedule, 200 come due", times);
  start (times);
  g_assert_cmpuint (plan_count_ringing (&plan), ==, 200);
  stop (times);
  report ("schedule, list_ringing", times);
  plan_tear_down (&plan, NULL);
}

int
main (int argc, char *argv[])
{
  Times times = {g_array_new (FALSE, FALSE, sizeof (double)),
                 g_array_new (FALSE, FALSE, sizeof (double))};
  g_autoptr (GRand) rand = g_rand_new_with_seed (81);
  const int sizes[] = {N_SMALL, N_ENTRIES};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    Fixture fixture = {NULL};

    g_print ("%d entries\n", sizes[i]);
    fixture_set_up (&fixture, NULL);
    start (&times);
    fill (fixture.store, rand, sizes[i]);
    stop (&times);
    report ("fill", &times);
    if (sizes[i] == N_ENTRIES) {
      bench_reading (fixture.store, rand, &times);
      bench_writing (&fixture, &times);
      say_size (&fixture);
    }
    bench_opening (&fixture, &times);
    fixture_tear_down (&fixture, NULL);
  }

  bench_migration (&times);
  bench_schedule (&times);

  g_array_unref (times.wall);
  g_array_unref (times.processor);
  return EXIT_SUCCESS;
}
