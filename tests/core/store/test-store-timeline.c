/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "text.h"
#include "store/store-private.h"

#include <stdio.h>
#include <string.h>

#define ENTRY FOOTING_TYPE_ENTRY

/* F20: newest first, the later one of a day first; F22: one recovery's. */
static void
test_order (Fixture *f, gconstpointer data)
{
  const char *a = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  g_autofree char *all = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *nobody = NULL;
  g_autofree char *fewer = NULL;
  const char *id;

  sample_save (f->store, sample_entry ("win", "2026-03-02", "b"));
  sample_save (f->store, sample_entry ("win", "2026-03-04", "d"));
  sample_save (f->store, sample_entry ("setback", "2025-12-31", "a"));
  id = sample_save (f->store, sample_entry ("win", "2026-03-02", "c"));
  sample_save (f->store, footing_record_new (ENTRY, "recovery", a, "date", "2026-03-03",
                                             "title", "mine", NULL));

  all = fixture_search (f, NULL, NULL);
  g_assert_cmpstr (all, ==, "d mine c b a");
  ours = fixture_search (f, a, NULL);
  g_assert_cmpstr (ours, ==, "mine");
  nobody = fixture_search (f, "no-such-id", NULL);
  g_assert_cmpstr (nobody, ==, "");

  footing_store_remove (f->store, ENTRY, id, NULL);
  fewer = fixture_search (f, NULL, NULL);
  g_assert_cmpstr (fewer, ==, "d mine b a");
  g_assert_cmpint (footing_store_get_entry_seq (f->store, id), ==, 0);
  g_assert_cmpint (footing_store_get_entry_seq (f->store, "no-such-id"), ==, 0);
}

static void
test_entry_that_is_gone (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (footing_store_get_entry_at (f->store, 12345, &error));
  fixture_assert_error (error, FOOTING_ERROR_GONE);
}

/* A recovery in the bin takes its entries along, at once and not after 30 days, and
 * brings them back. */
static void
test_recovery_in_bin (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *id = sample_save (
      f->store, footing_record_new (ENTRY, "recovery", recovery, "kind", "win", "date",
                                    "2026-03-01", "title", "its win", NULL));

  sample_save (f->store, sample_entry ("setback", "2026-03-02", "other"));
  for (int round = 0; round < 2; round++) {
    const gboolean binned = round == 0;
    g_autofree char *all = NULL;
    g_autofree char *its = NULL;
    g_autofree char *found = NULL;
    g_autoptr (FootingEntry) win = NULL;

    if (binned)
      g_assert_true (
          footing_store_remove (f->store, FOOTING_TYPE_RECOVERY, recovery, NULL));
    else
      g_assert_true (
          footing_store_restore (f->store, FOOTING_TYPE_RECOVERY, recovery, NULL));

    all = fixture_search (f, NULL, NULL);
    g_assert_cmpstr (all, ==, binned ? "other" : "other its win");
    its = fixture_search (f, recovery, NULL);
    g_assert_cmpstr (its, ==, binned ? "" : "its win");
    found = fixture_search (f, NULL, "its");
    g_assert_cmpstr (found, ==, binned ? "" : "its win");
    g_assert_cmpint (footing_store_get_entry_seq (f->store, id) == 0, ==, binned);
    g_assert_cmpint (footing_store_count_wins (f->store, NULL, "2026-01-01"), ==,
                     binned ? 0 : 1);
    win = footing_store_pick_win (f->store, TODAY, 0, NULL);
    g_assert_cmpint (win == NULL, ==, binned);
  }
}

/* The day of a key counts as GDate does. */
static void
test_days (Fixture *f, gconstpointer data)
{
  const char *const dates[] = {"2999-12-31", "2026-03-03", "2024-02-29", "1900-01-01"};
  g_autoptr (GArray) keys = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    sample_save (f->store, sample_entry ("win", dates[i], "x"));

  keys = footing_store_list_entry_keys (f->store, NULL, NULL, NULL);
  g_assert_cmpuint (keys->len, ==, G_N_ELEMENTS (dates));
  for (guint i = 0; i < keys->len; i++) {
    int year, month, day;
    GDate date;

    g_assert_cmpint (sscanf (dates[i], "%d-%d-%d", &year, &month, &day), ==, 3);
    g_date_clear (&date, 1);
    g_date_set_dmy (&date, day, month, year);
    g_assert_cmpint (g_array_index (keys, FootingEntryKey, i).day, ==,
                     g_date_get_julian (&date));
  }
}

/* F22, 100,000 entries feel like 100: what goes through the timeline reads its index and
 * nothing else, in its order. */
static void
test_plans (Fixture *f, gconstpointer data)
{
  sqlite3 *handle = footing_db_get_handle (footing_store_get_db (f->store));
  int n_plans = 0;

  sample_save (f->store, sample_entry ("win", "2026-01-01", "x"));
  g_array_unref (footing_store_list_entry_keys (f->store, NULL, NULL, NULL));
  footing_store_count_wins (f->store, NULL, TODAY);
  footing_store_count (f->store, ENTRY);
  g_object_unref (footing_store_pick_win (f->store, TODAY, 0, NULL));

  for (sqlite3_stmt *each = sqlite3_next_stmt (handle, NULL); each != NULL;
       each = sqlite3_next_stmt (handle, each)) {
    g_autofree char *sql = g_strconcat ("EXPLAIN QUERY PLAN ", sqlite3_sql (each), NULL);
    gboolean covering = FALSE;
    sqlite3_stmt *plan;

    if (strstr (sql, " FROM entry WHERE deleted_at IS NULL") == NULL)
      continue;
    g_test_message ("%s", sql);
    g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &plan, NULL), ==, SQLITE_OK);
    while (sqlite3_step (plan) == SQLITE_ROW) {
      const char *detail = (const char *)sqlite3_column_text (plan, 3);

      g_assert_null (strstr (detail, "TEMP B-TREE"));
      covering = covering || strstr (detail, "USING COVERING INDEX entry_order") != NULL;
    }
    sqlite3_finalize (plan);
    g_assert_true (covering);
    n_plans++;
  }
  g_assert_cmpint (n_plans, ==, 5);
}

static void
test_count_wins (Fixture *f, gconstpointer data)
{
  const char *a = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *gone;

  sample_save (f->store, sample_entry ("win", "2026-03-01", "x"));
  sample_save (f->store, sample_entry ("win", "2026-03-02", "x"));
  sample_save (f->store, sample_entry ("setback", "2026-03-02", "x"));
  gone = sample_save (f->store, sample_entry ("win", "2026-03-02", "x"));
  sample_save (f->store, footing_record_new (ENTRY, "recovery", a, "kind", "win", "date",
                                             "2026-03-03", NULL));
  footing_store_remove (f->store, ENTRY, gone, NULL);

  g_assert_cmpint (footing_store_count_wins (f->store, NULL, "2026-03-01"), ==, 3);
  g_assert_cmpint (footing_store_count_wins (f->store, NULL, "2026-03-02"), ==, 2);
  g_assert_cmpint (footing_store_count_wins (f->store, NULL, "2026-03-04"), ==, 0);
  g_assert_cmpint (footing_store_count_wins (f->store, a, "2026-01-01"), ==, 1);
  g_assert_cmpint (footing_store_count_wins (f->store, "no-such-id", "2026-01-01"), ==,
                   0);
}

static char *
picked (Fixture *f, const char *date, guint skip)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEntry) win = footing_store_pick_win (f->store, date, skip, &error);

  g_assert_no_error (error);
  return g_strdup (win != NULL ? win->title : "none");
}

/* F70: one past win, the same one all day; skipping goes through all of them. */
static void
test_pick_win (Fixture *f, gconstpointer data)
{
  g_autofree char *none = picked (f, TODAY, 0);
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) by_day =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_assert_cmpstr (none, ==, "none");
  for (int i = 1; i <= 5; i++) {
    g_autofree char *date = g_strdup_printf ("2026-02-0%d", i);

    sample_save (f->store, sample_entry ("win", date, date));
  }
  sample_save (f->store, sample_entry ("setback", "2026-02-01", "not this one"));
  sample_save (f->store, sample_entry ("win", TODAY, "not past"));
  footing_store_remove (f->store, ENTRY,
                        sample_save (f->store, sample_entry ("win", "2026-02-01", "bin")),
                        NULL);

  first = picked (f, TODAY, 0);
  sample_save (f->store, sample_entry ("win", TODAY, "another today"));
  again = picked (f, TODAY, 0);
  g_assert_cmpstr (again, ==, first);

  for (guint skip = 0; skip < 10; skip++)
    g_hash_table_add (seen, picked (f, TODAY, skip));
  g_assert_cmpuint (g_hash_table_size (seen), ==, 5);
  for (int i = 1; i <= 5; i++) {
    g_autofree char *date = g_strdup_printf ("2026-02-0%d", i);

    g_assert_true (g_hash_table_contains (seen, date));
  }
  g_free (picked (f, TODAY, G_MAXUINT));

  for (int day = 10; day < 29; day++) {
    g_autofree char *date = g_strdup_printf ("2026-02-%d", day);

    g_hash_table_add (by_day, picked (f, date, 0));
  }
  g_assert_cmpuint (g_hash_table_size (by_day), >, 1);
}

/* F70: what is set aside is not brought back, until it is taken back. */
static void
test_set_aside (Fixture *f, gconstpointer data)
{
  const char *ids[] = {NULL, NULL, NULL};

  for (int i = 0; i < 3; i++) {
    g_autofree char *title = g_strdup_printf ("%d", i);

    ids[i] = sample_save (f->store, sample_entry ("win", "2026-02-01", title));
  }

  for (int aside = 0; aside < 3; aside++) {
    g_autofree char *title = g_strdup_printf ("%d", aside);

    g_assert_true (footing_store_change (f->store, ENTRY, ids[aside], NULL, "set-aside",
                                         TRUE, NULL));
    for (guint skip = 0; skip < 6; skip++) {
      g_autofree char *other = picked (f, TODAY, skip);

      g_assert_cmpstr (other, !=, title);
      g_assert_cmpint (strcmp (other, "none") == 0, ==, aside == 2);
    }
  }

  g_assert_true (
      footing_store_change (f->store, ENTRY, ids[1], NULL, "set-aside", FALSE, NULL));
  for (guint skip = 0; skip < 6; skip++) {
    g_autofree char *only = picked (f, TODAY, skip);

    g_assert_cmpstr (only, ==, "1");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/timeline/order", test_order);
  fixture_add ("/timeline/entry-that-is-gone", test_entry_that_is_gone);
  fixture_add ("/timeline/recovery-in-bin", test_recovery_in_bin);
  fixture_add ("/timeline/days", test_days);
  fixture_add ("/timeline/plans", test_plans);
  fixture_add ("/timeline/count-wins", test_count_wins);
  fixture_add ("/timeline/pick-win", test_pick_win);
  fixture_add ("/timeline/F70-set-aside", test_set_aside);

  return g_test_run ();
}
