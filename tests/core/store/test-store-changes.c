/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store-private.h"

#define ENTRY FOOTING_TYPE_ENTRY
#define RECOVERY FOOTING_TYPE_RECOVERY

static void
assert_log (Fixture *f, const char *expected)
{
  g_autofree char *log = fixture_take_log (f);

  g_assert_cmpstr (log, ==, expected);
}

static gpointer
named (GType type, const char *id, const char *recovery)
{
  return footing_record_new (type, "id", id, "recovery", recovery, NULL);
}

static void
add (Fixture *f, const char *id)
{
  sample_save (f->store, footing_record_new (ENTRY, "id", id, "date", TODAY, NULL));
}

/* Each change says once what changed; reading says nothing. */
static void
test_once (Fixture *f, gconstpointer data)
{
  FootingStore *store = f->store;
  const char *const people[] = {"p", NULL};

  sample_save (store, footing_record_new (RECOVERY, "id", "r", NULL));
  assert_log (f, "FootingRecovery:r");
  sample_save (store, named (FOOTING_TYPE_PERSON, "p", "r"));
  assert_log (f, "FootingPerson:p");
  sample_save (store, named (FOOTING_TYPE_CHECKIN, "c", "r"));
  assert_log (f, "FootingCheckin:c");
  add (f, "e");
  assert_log (f, "FootingEntry:e");

  g_assert_true (footing_store_change (store, ENTRY, "e", NULL, "title", "x", NULL));
  assert_log (f, "FootingEntry:e");
  g_assert_true (footing_store_remove (store, ENTRY, "e", NULL));
  assert_log (f, "FootingEntry:e");
  g_assert_true (footing_store_restore (store, ENTRY, "e", NULL));
  assert_log (f, "FootingEntry:e");
  g_assert_true (footing_store_set_driver (store, "r", "no-plan", 2, NULL));
  assert_log (f, "FootingRecovery:r");
  g_assert_true (footing_store_set_sign (store, "c", "reactive", 2, NULL));
  assert_log (f, "FootingCheckin:c");
  g_assert_true (footing_store_set_sign (store, "c", "reactive", -1, NULL));
  assert_log (f, "FootingCheckin:c");
  g_assert_true (footing_store_set_seen_by (store, "e", people, NULL));
  assert_log (f, "FootingEntry:e");
  g_assert_true (footing_store_erase (store, ENTRY, "e", NULL));
  assert_log (f, "all");

  /* With a recovery its entries go from the timeline, or come back. */
  g_assert_true (footing_store_remove (store, RECOVERY, "r", NULL));
  assert_log (f, "all");
  g_assert_true (footing_store_restore (store, RECOVERY, "r", NULL));
  assert_log (f, "all");

  g_object_unref (footing_store_get (store, RECOVERY, "r", NULL));
  g_ptr_array_unref (footing_store_list (store, RECOVERY, NULL, NULL));
  g_hash_table_unref (footing_store_get_drivers (store, "r", NULL));
  footing_store_count (store, RECOVERY);
  footing_store_refresh (store);
  assert_log (f, "");
}

/* Several changes as one: nothing is said before the outermost end, then each one once.
 */
static void
test_nested (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_begin (f->store, &error));
  add (f, "a");
  g_assert_true (footing_store_begin (f->store, &error));
  add (f, "b");
  add (f, "a");
  g_assert_true (footing_store_end (f->store, TRUE, &error));
  assert_log (f, "");
  add (f, "c");
  assert_log (f, "");
  g_assert_true (footing_store_end (f->store, TRUE, &error));
  assert_log (f, "FootingEntry:a FootingEntry:b FootingEntry:c");
  g_assert_no_error (error);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 3);
}

static void
test_rolled_back (Fixture *f, gconstpointer data)
{
  g_assert_true (footing_store_begin (f->store, NULL));
  add (f, "a");
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 1);
  g_assert_true (footing_store_end (f->store, FALSE, NULL));
  assert_log (f, "");
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);

  /* What was said inside is not said by the next one. */
  add (f, "b");
  assert_log (f, "FootingEntry:b");
}

/* A change that failed inside is not forgotten: the whole says that nothing was kept. */
static void
test_failed_inside (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_begin (f->store, NULL));
  add (f, "a");
  g_assert_false (
      footing_store_change (f->store, ENTRY, "none", NULL, "title", "x", NULL));
  add (f, "b");
  g_assert_false (footing_store_end (f->store, TRUE, &error));
  fixture_assert_error (error, FOOTING_ERROR_FAILED);
  assert_log (f, "");
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);

  add (f, "c");
  assert_log (f, "FootingEntry:c");
}

/* The same when an inner end did not keep. */
static void
test_given_up_inside (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (footing_store_begin (f->store, NULL));
  add (f, "a");
  g_assert_true (footing_store_begin (f->store, NULL));
  g_assert_true (footing_store_end (f->store, FALSE, NULL));
  g_assert_false (footing_store_end (f->store, TRUE, &error));
  fixture_assert_error (error, FOOTING_ERROR_FAILED);
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);
}

/* SQLite may end a transaction by itself when something fails, even a read. What comes
 * after must not be kept on its own. */
static void
test_ended_inside (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingEntry) entry = sample_entry ("win", TODAY, "half");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) end = NULL;

  g_assert_true (footing_store_begin (f->store, NULL));
  add (f, "a");
  g_assert_true (footing_db_exec (footing_store_get_db (f->store), "ROLLBACK", NULL));
  g_assert_false (footing_store_save (f->store, entry, &error));
  fixture_assert_error (error, FOOTING_ERROR_FAILED);
  g_assert_false (footing_store_end (f->store, TRUE, &end));
  fixture_assert_sentence (end);
  assert_log (f, "");
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 0);
}

/* 16 changes are named, more are one. */
static void
test_many (Fixture *f, gconstpointer data)
{
  for (int n = 15; n <= 18; n++) {
    g_auto (GStrv) words = NULL;
    g_autofree char *log = NULL;

    g_assert_true (footing_store_begin (f->store, NULL));
    for (int i = 0; i < n; i++) {
      g_autofree char *id = g_strdup_printf ("%d-%d", n, i);

      add (f, id);
      add (f, id);
    }
    g_assert_true (footing_store_end (f->store, TRUE, NULL));

    log = fixture_take_log (f);
    words = g_strsplit (log, " ", -1);
    if (n <= 16)
      g_assert_cmpuint (g_strv_length (words), ==, n);
    else
      g_assert_cmpstr (log, ==, "all");
  }
}

/* Emptying the bin says so when there was something in it, for it may take along what was
 * on the screen. */
static void
test_bin (Fixture *f, gconstpointer data)
{
  add (f, "e");
  g_assert_true (footing_store_remove (f->store, ENTRY, "e", NULL));
  g_free (fixture_take_log (f));

  g_assert_true (footing_store_empty_bin (f->store, NULL));
  assert_log (f, "");
  footing_clock_set_now (f->clock, NOW + 30 * DAY);
  g_assert_true (footing_store_empty_bin (f->store, NULL));
  assert_log (f, "all");
  g_assert_true (footing_store_empty_bin (f->store, NULL));
  assert_log (f, "");
}

static void
change_more_cb (FootingStore *store, GType type, const char *id, int *n)
{
  if ((*n)++ < 3)
    g_assert_true (footing_store_change (store, ENTRY, id, NULL, "title", "more", NULL));
}

/* Who listens may change the store. */
static void
test_change_while_told (Fixture *f, gconstpointer data)
{
  int n = 0;

  g_signal_connect (f->store, "changed", G_CALLBACK (change_more_cb), &n);
  add (f, "e");
  g_assert_cmpint (n, ==, 4);
  assert_log (f, "FootingEntry:e FootingEntry:e FootingEntry:e FootingEntry:e");
}

/* Another connection wrote: refresh says so, once. */
static void
test_refresh (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingStore) other = footing_store_open (f->path, f->clock, NULL);

  footing_store_refresh (f->store);
  assert_log (f, "");

  sample_save (other, sample_entry ("win", TODAY, "one"));
  sample_save (other, sample_entry ("win", TODAY, "two"));
  assert_log (f, "");
  footing_store_refresh (f->store);
  assert_log (f, "all");
  footing_store_refresh (f->store);
  assert_log (f, "");
  g_assert_cmpint (footing_store_count (f->store, ENTRY), ==, 2);

  /* One's own writing is not another's. */
  add (f, "e");
  assert_log (f, "FootingEntry:e");
  footing_store_refresh (f->store);
  assert_log (f, "");

  /* The other's is not hidden by one's own that came after. */
  sample_save (other, sample_entry ("win", TODAY, "three"));
  add (f, "g");
  assert_log (f, "FootingEntry:g");
  footing_store_refresh (f->store);
  assert_log (f, "all");
}

/* D13: two writers of different fields both win. */
static void
test_two_writers (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingStore) other = footing_store_open (f->path, f->clock, NULL);
  g_autoptr (FootingEntry) seen = NULL;
  g_autoptr (FootingEntry) found = NULL;

  add (f, "e");
  seen = footing_store_get (f->store, ENTRY, "e", NULL);
  g_assert_true (footing_store_change (other, ENTRY, "e", NULL, "title", "theirs", NULL));
  g_assert_true (footing_store_change (f->store, ENTRY, "e", NULL, "body", "ours", NULL));

  found = footing_store_get (other, ENTRY, "e", NULL);
  g_assert_cmpstr (seen->title, ==, "");
  g_assert_cmpstr (found->title, ==, "theirs");
  g_assert_cmpstr (found->body, ==, "ours");
}

/* D13: a writer that does not let go: a sentence, and nothing changed. */
static void
test_busy (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *holder;

  add (f, "e");
  g_free (fixture_take_log (f));
  g_assert_cmpint (sqlite3_open (f->path, &holder), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (holder, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==,
                   SQLITE_OK);

  g_assert_false (
      footing_store_change (f->store, ENTRY, "e", &error, "title", "new", NULL));
  fixture_assert_error (error, FOOTING_ERROR_BUSY);
  assert_log (f, "");

  sqlite3_exec (holder, "ROLLBACK", NULL, NULL, NULL);
  sqlite3_close (holder);
  g_assert_true (
      footing_store_change (f->store, ENTRY, "e", NULL, "title", "newer", NULL));
  assert_log (f, "FootingEntry:e");
}

static void
assert_changed_at (Fixture *f, GType type, const char *id, gint64 instant)
{
  g_autoptr (GObject) record = footing_store_get (f->store, type, id, NULL);

  g_assert_cmpint (footing_record_get_changed_at (record), ==, instant);
}

/* B5: which text is newer can be told: what belongs to a record counts, and a clock that
 * goes back makes nothing older. */
static void
test_changed_at (Fixture *f, gconstpointer data)
{
  FootingStore *store = f->store;
  const char *const people[] = {"p", NULL};

  sample_save (store, footing_record_new (RECOVERY, "id", "r", NULL));
  sample_save (store, named (FOOTING_TYPE_PERSON, "p", "r"));
  sample_save (store, named (FOOTING_TYPE_CHECKIN, "c", "r"));
  add (f, "e");

  footing_clock_set_now (f->clock, NOW + 1);
  footing_store_set_driver (store, "r", "no-plan", 2, NULL);
  footing_store_set_sign (store, "c", "reactive", 2, NULL);
  footing_store_set_seen_by (store, "e", people, NULL);
  assert_changed_at (f, RECOVERY, "r", NOW + 1);
  assert_changed_at (f, FOOTING_TYPE_PERSON, "p", NOW);
  assert_changed_at (f, FOOTING_TYPE_CHECKIN, "c", NOW + 1);
  assert_changed_at (f, ENTRY, "e", NOW + 1);

  footing_clock_set_now (f->clock, NOW - 1000);
  footing_store_change (store, ENTRY, "e", NULL, "title", "x", NULL);
  footing_store_set_driver (store, "r", "no-plan", 3, NULL);
  assert_changed_at (f, ENTRY, "e", NOW + 1);
  assert_changed_at (f, RECOVERY, "r", NOW + 1);

  /* 1970 by a clock without a battery: still an instant. */
  footing_clock_set_now (f->clock, 0);
  add (f, "first");
  assert_changed_at (f, ENTRY, "first", 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/changes/once", test_once);
  fixture_add ("/changes/nested", test_nested);
  fixture_add ("/changes/rolled-back", test_rolled_back);
  fixture_add ("/changes/failed-inside", test_failed_inside);
  fixture_add ("/changes/given-up-inside", test_given_up_inside);
  fixture_add ("/changes/ended-inside", test_ended_inside);
  fixture_add ("/changes/many", test_many);
  fixture_add ("/changes/bin", test_bin);
  fixture_add ("/changes/change-while-told", test_change_while_told);
  fixture_add ("/changes/refresh", test_refresh);
  fixture_add ("/changes/two-writers", test_two_writers);
  fixture_add ("/changes/busy", test_busy);
  fixture_add ("/changes/B5/changed-at", test_changed_at);

  return g_test_run ();
}
