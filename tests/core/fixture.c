/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "session/open.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

static void
log_cb (FootingStore *store, GType type, const char *id, GString *log)
{
  if (type == G_TYPE_NONE)
    g_string_append (log, id == NULL ? "all " : "all with an id ");
  else
    g_string_append_printf (log, "%s:%s ", g_type_name (type), id);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    if (g_file_test (path, G_FILE_TEST_IS_DIR) &&
        !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      remove_folder (path);
    else
      g_unlink (path);
  }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static sqlite3 *
open_raw (const char *path)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE, NULL), ==,
                   SQLITE_OK);
  sqlite3_busy_timeout (handle, 2000);

  return handle;
}

void
fixture_set_up_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("footing-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = fixture_file (self, "footing.db");
  self->clock = footing_clock_new_fixed (NOW, "Europe/Berlin");
  self->log = g_string_new (NULL);
}

void
fixture_set_up (Fixture *self, gconstpointer data)
{
  fixture_set_up_empty (self, data);
  fixture_open (self);
}

void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  fixture_close (self);
  g_assert_finalize_object (self->clock);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_string_free (self->log, TRUE);
}

void
fixture_close (Fixture *self)
{
  if (self->store != NULL)
    g_assert_finalize_object (g_steal_pointer (&self->store));
}

static void
open_with (Fixture *self,
           FootingStore *(*open) (const char *path, FootingClock *clock, GError **error))
{
  g_autoptr (GError) error = NULL;

  g_assert_null (self->store);
  self->store = open (self->path, self->clock, &error);
  g_assert_no_error (error);
  g_signal_connect (self->store, "changed", G_CALLBACK (log_cb), self->log);
}

void
fixture_open (Fixture *self)
{
  open_with (self, footing_store_open);
}

void
fixture_reopen_as_program (Fixture *self)
{
  fixture_close (self);
  open_with (self, footing_open);
}

char *
fixture_take_log (Fixture *self)
{
  char *log = g_strdup (g_strchomp (self->log->str));

  g_string_truncate (self->log, 0);

  return log;
}

FootingGuidance *
fixture_load_guidance (void)
{
  g_autoptr (GError) error = NULL;
  FootingGuidance *guidance = footing_guidance_new (&error);

  g_assert_no_error (error);

  return guidance;
}

char *
fixture_save (Fixture *self, gpointer record)
{
  g_autoptr (GObject) owned = record;
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, owned, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (owned));
}

gpointer
fixture_get (Fixture *self, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;
  gpointer record = footing_store_get (self->store, type, id, &error);

  g_assert_no_error (error);

  return record;
}

GPtrArray *
fixture_list (Fixture *self, GType type, const char *parent)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = footing_store_list (self->store, type, parent, &error);

  g_assert_no_error (error);

  return records;
}

char *
fixture_file (Fixture *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

char *
fixture_names (Fixture *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (GStrv)names->pdata);
}

GHashTable *
fixture_remember (Fixture *f)
{
  GHashTable *files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify)g_bytes_unref);
  g_autofree char *all = fixture_names (f);
  g_auto (GStrv) names = g_strsplit (all, " ", -1);

  for (guint i = 0; names[i] != NULL && *names[i] != '\0'; i++) {
    g_autofree char *path = fixture_file (f, names[i]);
    char *bytes;
    gsize length;

    g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
    g_hash_table_insert (files, g_strdup (names[i]), g_bytes_new_take (bytes, length));
  }

  return files;
}

void
fixture_come_back (Fixture *f, GHashTable *files)
{
  g_autofree char *all = fixture_names (f);
  g_auto (GStrv) names = g_strsplit (all, " ", -1);
  GHashTableIter iter;
  gpointer name, bytes;

  for (guint i = 0; names[i] != NULL && *names[i] != '\0'; i++) {
    g_autofree char *path = fixture_file (f, names[i]);

    g_unlink (path);
  }

  g_hash_table_iter_init (&iter, files);
  while (g_hash_table_iter_next (&iter, &name, &bytes)) {
    g_autofree char *path = fixture_file (f, name);

    fixture_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  }
}

char *
fixture_hash (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return g_strdup ("none");

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *)bytes, length);
}

void
fixture_copy (const char *from, const char *to)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_file_get_contents (from, &bytes, &length, &error);
  g_assert_no_error (error);
  fixture_write (to, bytes, length);
}

void
fixture_write (const char *path, const void *bytes, gsize length)
{
  const int fd = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, bytes, length), ==, length);
  g_assert_cmpint (close (fd), ==, 0);
}

gboolean
fixture_holds (const char *path, const char *text)
{
  const gsize n = strlen (text);
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (path, &bytes, &length, NULL))
    return FALSE;

  for (gsize i = 0; i + n <= length; i++)
    if (memcmp (bytes + i, text, n) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_marking (char c)
{
  return g_ascii_islower (c) || g_ascii_isdigit (c) || c == '_' || c == '-';
}

static void
read_marks (const char *path, GHashTable *marks)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i + 4 <= length; i++) {
    gsize end = i;

    if (bytes[i] != 'z' || bytes[i + 1] != 'q')
      continue;
    while (end < length && is_marking (bytes[end]) &&
           !(end > i + 2 && bytes[end] == 'z' && bytes[end - 1] == 'q'))
      end++;
    if (end < length && bytes[end] == 'z')
      g_hash_table_add (marks, g_strndup (bytes + i, end + 1 - i));
  }
}

static void
read_marks_below (const char *path, GHashTable *marks)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  if (dir == NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    read_marks (path, marks);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *below = g_build_filename (path, name, NULL);

    read_marks_below (below, marks);
  }
}

GHashTable *
fixture_read_marks (const char *path)
{
  GHashTable *marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  read_marks_below (path, marks);

  return marks;
}

void
fixture_sql (const char *path, const char *sql)
{
  sqlite3 *handle = open_raw (path);
  char *problem = NULL;

  sqlite3_exec (handle, "PRAGMA ignore_check_constraints = ON; PRAGMA synchronous = OFF",
                NULL, NULL, NULL);
  sqlite3_exec (handle, sql, NULL, NULL, &problem);
  g_assert_cmpstr (problem, ==, NULL);
  sqlite3_close (handle);
}

char *
fixture_query (const char *path, const char *sql)
{
  sqlite3 *handle = open_raw (path);
  sqlite3_stmt *statement;
  char *text = NULL;
  int code;

  code = sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL);
  g_assert_true (code == SQLITE_OK || code == SQLITE_CORRUPT);
  if (code == SQLITE_OK && sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return text;
}

void
fixture_assert_sentence (GError *error)
{
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, FOOTING_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpint (strlen (error->message), >, 20);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_null (strchr (error->message, '\n'));
}

void
fixture_assert_error (GError *error, int code)
{
  g_assert_error (error, FOOTING_ERROR, code);
  fixture_assert_sentence (error);
}

void
fixture_assert_refused (Fixture *self, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *before = fixture_hash (self->path);
  g_autofree char *wal_before = fixture_hash (wal);
  g_autofree char *names = fixture_names (self);
  g_autofree char *after = NULL;
  g_autofree char *wal_after = NULL;
  g_autofree char *names_after = NULL;

  g_assert_null (footing_store_open (self->path, self->clock, &error));
  fixture_assert_error (error, code);

  after = fixture_hash (self->path);
  wal_after = fixture_hash (wal);
  names_after = fixture_names (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (wal_after, ==, wal_before);
  g_assert_cmpstr (names_after, ==, names);
}

char *
fixture_search (Fixture *f, const char *recovery, const char *search)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys =
      footing_store_list_entry_keys (f->store, recovery, search, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++) {
    const FootingEntryKey *key = &g_array_index (keys, FootingEntryKey, i);
    g_autoptr (FootingEntry) entry =
        footing_store_get_entry_at (f->store, key->seq, &error);

    g_assert_no_error (error);
    g_assert_cmpint (
        footing_store_get_entry_seq (f->store, footing_record_get_id (entry)), ==,
        key->seq);
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", entry->title);
  }

  return g_strdup (text->str);
}

void
fixture_assert_found (Fixture *f, const char *search, const char *expected)
{
  g_autofree char *titles = fixture_search (f, NULL, search);

  g_test_message ("search: %.60s", search);
  g_assert_cmpstr (titles, ==, expected);
}
