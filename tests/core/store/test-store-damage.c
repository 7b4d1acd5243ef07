/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fault-vfs.h"
#include "fixture.h"
#include "samples.h"
#include "store/store-file.h"

#include <glib/gstdio.h>
#include <string.h>

/* D1: broken files by the thousand. Opening, reading, writing and looking through them
 * may fail with a sentence; it never crashes, and what is refused is left as it was. */

#define N_SEEDS 2000

typedef struct {
  char *bytes;
  gsize length;
} Content;

static void
content_read (Content *self, const char *path)
{
  g_assert_true (g_file_get_contents (path, &self->bytes, &self->length, NULL));
}

static void
content_copy (const Content *from, Content *to)
{
  to->bytes = g_memdup2 (from->bytes, from->length);
  to->length = from->length;
}

/* The file and its log as a crash would leave them. */
static void
make_base (Fixture *f, Content *file, Content *log)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (71);

  fixture_open (f);
  for (int i = 0; i < 5; i++)
    g_ptr_array_unref (sample_fill (f->store, rand));
  fixture_close (f);
  fixture_open (f);
  g_ptr_array_unref (sample_fill (f->store, rand));
  content_read (file, f->path);
  content_read (log, wal);
  fixture_close (f);
  g_unlink (f->path);
  g_unlink (wal);
}

static void
scribble (Content *content, GRand *rand)
{
  const gsize length = content->length;
  const gsize at = g_rand_int_range (rand, 0, length);
  gsize n = g_rand_int_range (rand, 1, 600);
  gsize from;

  switch (g_rand_int_range (rand, 0, 8)) {
  case 0: /* a few bits */
    for (n = n % 10 + 1; n > 0; n--)
      content->bytes[g_rand_int_range (rand, 0, length)] ^=
          1 << g_rand_int_range (rand, 0, 8);
    break;
  case 1: /* the header */
    content->bytes[g_rand_int_range (rand, 0, 100)] = g_rand_int_range (rand, 0, 256);
    break;
  case 2: /* the head of a page: what points to all else on it */
    from = at / 4096 * 4096 + (at < 4096 ? 100 : 0);
    content->bytes[from + g_rand_int_range (rand, 0, 12)] =
        g_rand_int_range (rand, 0, 256);
    break;
  case 3: /* noise */
    for (gsize i = at; i < MIN (at + n, length); i++)
      content->bytes[i] = g_rand_int_range (rand, 0, 256);
    break;
  case 4:
    memset (content->bytes + at, 0, MIN (n, length - at));
    break;
  case 5: /* a page in the place of another */
    from = g_rand_int_range (rand, 0, length) / 4096 * 4096;
    memmove (content->bytes + at / 4096 * 4096, content->bytes + from,
             MIN (4096, length - MAX (at / 4096 * 4096, from)));
    break;
  case 6:
    content->length = at;
    break;
  default: /* a number where numbers are */
    memset (content->bytes + at / 2 * 2, 0xff, MIN (4, length - at / 2 * 2));
    break;
  }
}

/* A failure has a sentence; a success has something. */
static void
assert_said (gboolean done, GError **error)
{
  if (done)
    g_assert_no_error (*error);
  else
    fixture_assert_sentence (*error);
  g_clear_error (error);
}

static void
read_type (FootingStore *store, GType type, GError **error)
{
  g_autoptr (GPtrArray) recoveries =
      footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, error);

  assert_said (recoveries != NULL, error);
  for (guint i = 0; recoveries != NULL && i < recoveries->len; i++) {
    const char *id = footing_record_get_id (recoveries->pdata[i]);
    g_autoptr (GPtrArray) list = footing_store_list (store, type, id, error);

    assert_said (list != NULL, error);
  }
}

static void
read_all (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = NULL;
  g_autoptr (GArray) found = NULL;

  for (guint i = 0; i < N_SAMPLE_TYPES; i++) {
    read_type (f->store, sample_types ()[i], &error);
    g_assert_cmpint (footing_store_count (f->store, sample_types ()[i]), >=, 0);
  }

  found = footing_store_list_entry_keys (f->store, NULL, "p", &error);
  assert_said (found != NULL, &error);
  keys = footing_store_list_entry_keys (f->store, NULL, NULL, &error);
  assert_said (keys != NULL, &error);
  for (guint i = 0; keys != NULL && i < MIN (keys->len, 20); i++) {
    const FootingEntryKey *key = &g_array_index (keys, FootingEntryKey, i);
    g_autoptr (FootingEntry) entry =
        footing_store_get_entry_at (f->store, key->seq, &error);
    g_auto (GStrv) people = NULL;

    assert_said (entry != NULL, &error);
    if (entry != NULL) {
      people =
          footing_store_get_seen_by (f->store, footing_record_get_id (entry), &error);
      assert_said (people != NULL, &error);
    }
  }
}

static void
write_some (Fixture *f, gboolean all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEntry) entry = sample_entry ("win", TODAY, "another");
  g_autofree char *backup = fixture_file (f, "backup.db");
  gboolean done;

  done = footing_store_save (f->store, entry, &error);
  assert_said (done, &error);
  if (done)
    assert_said (footing_store_change (f->store, FOOTING_TYPE_ENTRY,
                                       footing_record_get_id (entry), &error, "title",
                                       "changed", NULL),
                 &error);
  assert_said (footing_store_empty_bin (f->store, &error), &error);
  if (!all)
    return;
  assert_said (footing_store_backup (f->store, backup, &error), &error);
  assert_said (footing_store_verify (f->store, &error), &error);
}

static void
test_damage (Fixture *f, gconstpointer data)
{
  const gboolean with_log = GPOINTER_TO_INT (data);
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  Content file, log;
  int n_refused = 0, n_opened = 0;

  make_base (f, &file, &log);

  for (guint32 seed = 0; seed < N_SEEDS / 2; seed++) {
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    g_autoptr (GError) error = NULL;
    g_autofree char *before = NULL;
    g_autofree char *wal_before = NULL;
    Content broken, broken_log;

    footing_file_remove (f->path);
    content_copy (&file, &broken);
    content_copy (&log, &broken_log);
    for (int i = g_rand_int_range (rand, 1, 4); i > 0 && broken.length > 8192; i--)
      scribble (with_log && g_rand_boolean (rand) && broken_log.length > 8192
                    ? &broken_log
                    : &broken,
                rand);
    fixture_write (f->path, broken.bytes, broken.length);
    if (with_log)
      fixture_write (wal, broken_log.bytes, broken_log.length);
    g_free (broken.bytes);
    g_free (broken_log.bytes);
    before = fixture_hash (f->path);
    wal_before = fixture_hash (wal);

    f->store = footing_store_open (f->path, f->clock, &error);
    if (f->store != NULL) {
      read_all (f);
      write_some (f, seed % 4 == 0);
      fixture_close (f);
      n_opened++;
    } else {
      g_autofree char *after = fixture_hash (f->path);
      g_autofree char *wal_after = fixture_hash (wal);

      fixture_assert_sentence (error);
      g_test_message ("seed %u: %s", seed, error->message);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpstr (wal_after, ==, wal_before);
      n_refused++;
    }
  }

  g_test_message ("%d refused, %d opened", n_refused, n_opened);
  g_assert_cmpint (n_refused, >, 50);
  g_assert_cmpint (n_opened, >, 50);
  g_free (file.bytes);
  g_free (log.bytes);
}

/* D27: what leaves the pages in order and is damage all the same. An older state's page
 * in the search index is in the way of the next entry, and FTS5's own check does not look
 * for it; without the name of a column or table some command fails later. */
static const char *const deep[] = {
    "INSERT INTO entry_search_idx (segid, term, pgno) VALUES (1000, x'', 2)",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema "
    "SET sql = replace (sql, 'deleted_at', 'deletdd_at') WHERE name = 'checkin'",
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema "
    "SET sql = replace (sql, 'kept_text', 'iept_text') WHERE name = 'checkin_kept'",
    "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'checkin_kept'",
};

static void
test_deep (Fixture *f, gconstpointer data)
{
  g_autofree char *sound = fixture_file (f, "sound.db");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1968);

  fixture_open (f);
  for (int i = 0; i < 20; i++)
    g_ptr_array_unref (sample_fill (f->store, rand));
  fixture_close (f);
  g_assert_cmpint (g_rename (f->path, sound), ==, 0);

  for (guint i = 0; i <= G_N_ELEMENTS (deep); i++) {
    g_autoptr (FootingStore) store = NULL;
    g_autoptr (GError) error = NULL;

    fixture_copy (sound, f->path);
    if (i < G_N_ELEMENTS (deep))
      fixture_sql (f->path, deep[i]);
    store = footing_store_open_read_only (f->path, f->clock, &error);
    g_assert_no_error (error);
    if (footing_store_verify (store, &error))
      g_assert_cmpuint (i, ==, G_N_ELEMENTS (deep));
    else
      g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED);
  }
}

int
main (int argc, char *argv[])
{
  fault_install ();
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/damage/D27-deep", Fixture, NULL, fixture_set_up_empty, test_deep,
              fixture_tear_down);
  g_test_add ("/damage/file", Fixture, GINT_TO_POINTER (FALSE), fixture_set_up_empty,
              test_damage, fixture_tear_down);
  g_test_add ("/damage/file-and-log", Fixture, GINT_TO_POINTER (TRUE),
              fixture_set_up_empty, test_damage, fixture_tear_down);

  return g_test_run ();
}
