/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "fold.h"
#include "samples.h"

#include <string.h>

#define ENTRY FOOTING_TYPE_ENTRY

/* The index is whole, and has a row for each entry. */
#define INDEX_CHECK                                                                      \
  "INSERT INTO entry_search (entry_search, rank) VALUES ('integrity-check', 1)"
#define N_UNINDEXED                                                                      \
  "SELECT count(*) FROM entry WHERE seq NOT IN (SELECT rowid FROM entry_search)"

static void
assert_index (Fixture *f)
{
  g_autofree char *n_unindexed = fixture_query (f->path, N_UNINDEXED);

  g_assert_cmpstr (n_unindexed, ==, "0");
  fixture_sql (f->path, INDEX_CHECK);
}

/* The index follows changes, the bin, erasing and what goes along with a parent. */
static void
test_search_follows (Fixture *f, gconstpointer data)
{
  const char *recovery = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY));
  const char *id =
      sample_save (f->store, footing_record_new (ENTRY, "recovery", recovery, "date",
                                                 TODAY, "title", "before", NULL));
  g_autofree char *left = NULL;

  fixture_assert_found (f, "before", "before");
  footing_store_change (f->store, ENTRY, id, NULL, "title", "after", NULL);
  fixture_assert_found (f, "before", "");
  fixture_assert_found (f, "after", "after");
  footing_store_change (f->store, ENTRY, id, NULL, "body", "further", NULL);
  fixture_assert_found (f, "furth", "after");
  footing_store_change (f->store, ENTRY, id, NULL, "kind", "setback", NULL);
  fixture_assert_found (f, "furth", "after");
  footing_store_remove (f->store, ENTRY, id, NULL);
  fixture_assert_found (f, "after", "");
  footing_store_restore (f->store, ENTRY, id, NULL);
  fixture_assert_found (f, "after", "after");
  assert_index (f);

  footing_store_erase (f->store, FOOTING_TYPE_RECOVERY, recovery, NULL);
  fixture_assert_found (f, "after", "");
  assert_index (f);
  left = fixture_query (f->path, "SELECT count(*) FROM entry_search");
  g_assert_cmpstr (left, ==, "0");
}

/* What the store knows of an entry in the random test. */
typedef struct {
  const char *id;
  char *text; /* folded */
  gboolean binned;
} Known;

static void
clear_known (gpointer data)
{
  g_free (((Known *)data)->text);
}

static char *
random_text (GRand *rand, int n_words, int n_letters)
{
  static const char *const letters[] = {"a",  "b", "n", "Ä", "ß",
                                        "会", "é", "я", "ﬁ", "'"};
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = g_rand_int_range (rand, 1, n_words + 1); i > 0; i--) {
    for (int j = g_rand_int_range (rand, 1, n_letters + 1); j > 0; j--)
      g_string_append (text, letters[g_rand_int_range (rand, 0, G_N_ELEMENTS (letters))]);
    g_string_append_c (text, ' ');
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
put (Fixture *f, GArray *all, GRand *rand, Known *known)
{
  g_autofree char *title = random_text (rand, 2, 4);
  g_autofree char *body = random_text (rand, 3, 6);
  g_autofree char *text = g_strconcat (title, " ", body, NULL);

  if (known != NULL) {
    g_assert_true (footing_store_change (f->store, ENTRY, known->id, NULL, "title", title,
                                         "body", body, NULL));
    g_free (known->text);
    known->text = footing_fold (text);
  } else {
    const Known added = {
        sample_save (f->store, footing_record_new (ENTRY, "date", TODAY, "title", title,
                                                   "body", body, NULL)),
        footing_fold (text), FALSE};

    g_array_append_val (all, added);
  }
}

static gboolean
holds_all (const Known *known, GStrv words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (known->text, words[i]) == NULL)
      return FALSE;

  return !known->binned;
}

/* Seeded random changes; a search always says what a plain look through says. */
static void
test_search_random (Fixture *f, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Known));
  guint n_found = 0, n_empty = 0;

  g_array_set_clear_func (all, clear_known);
  for (int round = 0; round < 1500; round++) {
    Known *known = all->len > 0
                       ? &g_array_index (all, Known, g_rand_int_range (rand, 0, all->len))
                       : NULL;
    g_autofree char *search = random_text (rand, 3, 4);
    g_auto (GStrv) words = footing_fold_words (search, 16);
    g_autoptr (GArray) keys = NULL;
    guint n = 0;

    switch (known == NULL ? 0 : g_rand_int_range (rand, 0, 4)) {
    case 0:
      put (f, all, rand, NULL);
      break;
    case 1:
      put (f, all, rand, known);
      break;
    case 2:
      footing_store_remove (f->store, ENTRY, known->id, NULL);
      known->binned = TRUE;
      break;
    default:
      footing_store_restore (f->store, ENTRY, known->id, NULL);
      known->binned = FALSE;
      break;
    }

    for (guint i = 0; i < all->len; i++)
      n += holds_all (&g_array_index (all, Known, i), words);
    keys = footing_store_list_entry_keys (f->store, NULL, search, NULL);
    g_assert_cmpuint (keys->len, ==, n);
    n_found += n;
    n_empty += n == 0;
  }
  g_assert_cmpuint (n_found, >, 1000);
  g_assert_cmpuint (n_empty, >, 100);
  assert_index (f);
}

/* So many matches that the timeline is gone through instead of sorting them. */
static void
test_search_many (Fixture *f, gconstpointer data)
{
  enum { N = 9000 };
  g_autoptr (GArray) all = NULL;
  g_autoptr (GArray) found = NULL;
  guint n = 0;

  g_assert_true (footing_store_begin (f->store, NULL));
  for (int i = 0; i < N; i++) {
    g_autofree char *date =
        g_strdup_printf ("2026-%02d-%02d", i * 7 % 12 + 1, i * 11 % 28 + 1);

    sample_save (f->store, sample_entry ("win", date, i % 10 == 0 ? "rare" : "common"));
  }
  g_assert_true (footing_store_end (f->store, TRUE, NULL));
  sample_save (f->store, sample_entry ("win", TODAY, "common"));
  for (int i = 0; i < 200; i++)
    sample_save (f->store, sample_entry ("win", TODAY, "common"));

  found = footing_store_list_entry_keys (f->store, NULL, "comm", NULL);
  g_assert_cmpuint (found->len, ==, N * 9 / 10 + 201);

  all = footing_store_list_entry_keys (f->store, NULL, NULL, NULL);
  for (guint i = 0; i < all->len; i++) {
    const FootingEntryKey *key = &g_array_index (all, FootingEntryKey, i);
    const FootingEntryKey *match = &g_array_index (found, FootingEntryKey, n);

    if (n < found->len && match->seq == key->seq && match->day == key->day)
      n++;
  }
  g_assert_cmpuint (n, ==, found->len);
}

/* Any SQLite tool may write to the entries: what it replaces or deletes is not found any
 * more, and what it writes is once the store has seen the entry. */
static void
test_other_tools (Fixture *f, gconstpointer data)
{
  g_autofree char *n_unindexed = NULL;

  sample_save (f->store, footing_record_new (ENTRY, "id", "a", "date", TODAY, "title",
                                             "first", NULL));
  sample_save (f->store, footing_record_new (ENTRY, "id", "b", "date", TODAY, "title",
                                             "second", NULL));
  fixture_sql (f->path, "INSERT INTO entry (id, date, title, created_at, changed_at) "
                        "VALUES ('c', '" TODAY "', 'third', 1, 1)");
  fixture_sql (f->path, "UPDATE entry SET title = 'fourth' WHERE id = 'a'");
  fixture_sql (f->path, "DELETE FROM entry WHERE id = 'b'");
  fixture_sql (f->path, INDEX_CHECK);
  fixture_assert_found (f, "first", "");
  fixture_assert_found (f, "second", "");
  n_unindexed = fixture_query (f->path, N_UNINDEXED);
  g_assert_cmpstr (n_unindexed, ==, "2");

  footing_store_change (f->store, ENTRY, "a", NULL, "kind", "setback", NULL);
  footing_store_change (f->store, ENTRY, "c", NULL, "kind", "setback", NULL);
  fixture_assert_found (f, "fourth", "fourth");
  fixture_assert_found (f, "third", "third");
  assert_index (f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/search/R10-follows", test_search_follows);
  fixture_add ("/search/random", test_search_random);
  fixture_add ("/search/many", test_search_many);
  fixture_add ("/search/other-tools", test_other_tools);

  return g_test_run ();
}
