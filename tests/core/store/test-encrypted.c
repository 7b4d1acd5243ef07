/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "config.h"

#include "../fixture.h"
#include "store/store-encrypted.h"
#include "target.h"

#include <glib/gstdio.h>
#include <string.h>

#define PHRASE "correct horse battery staple"
#define MARKED "The demo stopped in front of forty people"

/* F82, D14: a backup that only its passphrase opens. */

static FootingPassphrase *
phrase (const char *text)
{
  g_autoptr (GError) error = NULL;
  FootingPassphrase *passphrase = footing_passphrase_new (text, &error);

  g_assert_no_error (error);
  return passphrase;
}

static char *
read_bytes (const char *path, gsize *size)
{
  char *bytes;

  g_assert_true (g_file_get_contents (path, &bytes, size, NULL));
  return bytes;
}

static gboolean
holds (const char *path, const char *text)
{
  gsize size;
  g_autofree char *bytes = read_bytes (path, &size);

  return memmem (bytes, size, text, strlen (text)) != NULL;
}

/* A backup in the folder, encrypted with PHRASE; its path. */
static char *
back_up (Fixture *f)
{
  g_autoptr (FootingPassphrase) passphrase = phrase (PHRASE);
  g_autoptr (GError) error = NULL;
  char *path = fixture_file (f, "mine" FOOTING_ENCRYPTED_SUFFIX);

  footing_store_backup_encrypted (f->store, path, passphrase, FOOTING_ENCRYPTED_CHEAP,
                                  &error);
  g_assert_no_error (error);

  return path;
}

static void
test_round_trip (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingPassphrase) passphrase = phrase (PHRASE);
  g_autofree char *id = fixture_save (
      f, footing_record_new (FOOTING_TYPE_ENTRY, "date", TODAY, "title", MARKED, NULL));
  g_autofree char *backup = back_up (f);
  g_autofree char *plain = NULL;
  g_autofree char *names = NULL;
  g_autoptr (FootingEntry) entry = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  /* Nothing of it can be read there, and nobody else may. */
  g_assert_true (footing_encrypted_is (backup));
  g_assert_false (footing_encrypted_is (f->path));
  g_assert_false (holds (backup, MARKED));
  g_assert_false (holds (backup, "SQLite"));
  g_assert_cmpint (g_stat (backup, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_assert_true (footing_store_erase (f->store, FOOTING_TYPE_ENTRY, id, NULL));
  fixture_close (f);
  plain = footing_backup_decrypt (backup, f->path, passphrase, &error);
  g_assert_no_error (error);
  g_assert_true (footing_store_restore_file (f->path, plain, f->clock, NULL, &error));
  footing_side_remove (plain);
  fixture_open (f);
  entry = fixture_get (f, FOOTING_TYPE_ENTRY, id);
  g_assert_cmpstr (entry->title, ==, MARKED);

  names = fixture_names (f);
  g_assert_null (strstr (names, "footing-part"));
}

static void
assert_refused (Fixture *f, const char *backup, const char *text, int code)
{
  g_autoptr (FootingPassphrase) passphrase = phrase (text);
  g_autoptr (GError) error = NULL;
  g_autofree char *names = fixture_names (f);
  g_autofree char *after = NULL;

  g_assert_null (footing_backup_decrypt (backup, f->path, passphrase, &error));
  g_assert_error (error, FOOTING_ERROR, code);
  after = fixture_names (f);
  g_assert_cmpstr (names, ==, after);
}

static void
test_wrong (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = back_up (f);

  assert_refused (f, backup, "correct horse battery stable", FOOTING_ERROR_INVALID);
  assert_refused (f, backup, PHRASE " ", FOOTING_ERROR_INVALID);
  assert_refused (f, backup, "Correct horse battery staple", FOOTING_ERROR_INVALID);
}

/* Each bit of the header, and one in each further part of the file. */
static void
test_changed (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = back_up (f);
  g_autofree char *changed = fixture_file (f, "changed");
  gsize size;
  g_autofree char *bytes = read_bytes (backup, &size);

  for (gsize at = 0; at < size; at += at < 110 ? 1 : 997) {
    bytes[at] ^= (char)(1 << (at % 8));
    g_assert_true (g_file_set_contents (changed, bytes, (gssize)size, NULL));
    assert_refused (f, changed, PHRASE, FOOTING_ERROR_DAMAGED);
    bytes[at] ^= (char)(1 << (at % 8));
  }
}

static void
test_cut_off (Fixture *f, gconstpointer data)
{
  g_autofree char *backup = back_up (f);
  g_autofree char *changed = fixture_file (f, "changed");
  gsize size;
  g_autofree char *bytes = read_bytes (backup, &size);
  g_autofree char *longer = g_malloc0 (size + 1);

  for (gsize left = 0; left < size; left += left < 130 ? 1 : 4099) {
    g_assert_true (g_file_set_contents (changed, bytes, (gssize)left, NULL));
    assert_refused (f, changed, PHRASE, FOOTING_ERROR_DAMAGED);
  }
  g_assert_true (g_file_set_contents (changed, bytes, (gssize)size - 1, NULL));
  assert_refused (f, changed, PHRASE, FOOTING_ERROR_DAMAGED);
  memcpy (longer, bytes, size);
  g_assert_true (g_file_set_contents (changed, longer, (gssize)size + 1, NULL));
  assert_refused (f, changed, PHRASE, FOOTING_ERROR_DAMAGED);
}

/* What is as long as pieces are, one byte less and one more. */
static void
test_lengths (Fixture *f, gconstpointer data)
{
  static const gsize sizes[] = {0, 1, 65535, 65536, 65537, 131072, 200000};
  g_autoptr (FootingPassphrase) passphrase = phrase (PHRASE);
  g_autofree char *sealed = fixture_file (f, "sealed");
  g_autofree char *to = fixture_file (f, "to");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    g_autofree char *bytes = g_malloc (sizes[i] + 1);
    g_autoptr (GBytes) content = NULL;
    g_autofree char *read = NULL;
    g_autoptr (GError) error = NULL;
    gsize size;

    memset (bytes, 'a' + (int)i, sizes[i]);
    content = g_bytes_new (bytes, sizes[i]);
    g_assert_true (g_file_set_contents (sealed, "", 0, NULL));
    g_assert_true (g_file_set_contents (to, "", 0, NULL));
    footing_encrypted_write (content, sealed, sealed, passphrase, FOOTING_ENCRYPTED_CHEAP,
                             &error);
    g_assert_no_error (error);
    footing_encrypted_read (sealed, to, passphrase, &error);
    g_assert_no_error (error);
    read = read_bytes (to, &size);
    g_assert_cmpmem (read, size, bytes, sizes[i]);
  }
}

/* The format stays as it is told in data/encrypted-backup.md: made by another program. */
static void
test_vector (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingPassphrase) passphrase = phrase ("Grüße, 你好, footing");
  g_autofree char *sealed = g_test_build_filename (
      G_TEST_DIST, "fixtures", "vector" FOOTING_ENCRYPTED_SUFFIX, NULL);
  g_autofree char *to = fixture_file (f, "to");
  g_autofree char *read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (to, "", 0, NULL));
  footing_encrypted_read (sealed, to, passphrase, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (to, &read, NULL, NULL));
  g_assert_cmpstr (read, ==, "Small, visible steps.\n");
}

static void
test_passphrases (void)
{
  static const char *const refused[] = {"", "seven77", "üüüüüüü",
                                        "\xff\xff\xff\xff\xff\xff\xff\xff"};
  static const char *const taken[] = {"eight888", "üüüüüüüü", "        "};

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (footing_passphrase_new (refused[i], &error));
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  }
  for (guint i = 0; i < G_N_ELEMENTS (taken); i++) {
    g_autoptr (FootingPassphrase) passphrase = phrase (taken[i]);

    g_assert_nonnull (passphrase);
  }
}

/* B8: where it is written follows the same rules as any backup. */
static void
test_target (Fixture *f, gconstpointer data)
{
  g_autoptr (FootingPassphrase) passphrase = phrase (PHRASE);
  const char *const refused[] = {f->folder, f->path};

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (footing_store_backup_encrypted (f->store, refused[i], passphrase,
                                                    FOOTING_ENCRYPTED_CHEAP, &error));
    g_assert_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/encrypted/F82-round-trip", test_round_trip);
  fixture_add ("/encrypted/D14-wrong-passphrase", test_wrong);
  fixture_add ("/encrypted/D14-changed", test_changed);
  fixture_add ("/encrypted/D14-cut-off", test_cut_off);
  fixture_add_empty ("/encrypted/F82-lengths", test_lengths);
  fixture_add_empty ("/encrypted/F82-vector", test_vector);
  g_test_add_func ("/encrypted/F82-passphrases", test_passphrases);
  fixture_add ("/encrypted/B8-target", test_target);

  return g_test_run ();
}
