/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-read.h"
#include "store-copy.h"
#include "store-inspect.h"
#include "store-leftover.h"
#include "store-path.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* How often it is read again when somebody wrote to it meanwhile, and the pause before
 * that, in microseconds. */
#define ATTEMPTS 40
#define PAUSE (50 * 1000)

/* What is smaller holds nothing. */
#define SMALLEST_LOG 56
#define LOG_HEADER 32

/* A file with what is beside it. */
typedef struct {
  /* owned */
  char *path; /* without links */
  char *log;
  char *journal;

  /* borrowed */
  const char *given; /* as it was named, for what is said */
  FootingReading *reading;
} Reader;

static void
reader_clear (Reader *self)
{
  g_free (self->path);
  g_free (self->log);
  g_free (self->journal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

void
footing_reading_clear (FootingReading *self)
{
  g_clear_pointer (&self->notice, g_free);
}

static gint64
size_of (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? info.st_size : 0;
}

/* --- What somebody has written meanwhile ---------------------------------------------
 */

/* Without the time at which the inode was changed: as root, SQLite gives a journal to the
 * owner of its file each time that it looks into it. */
static void
add_stamp (GString *stamp, const char *path)
{
  struct stat info;

  if (stat (path, &info) != 0)
    g_string_append (stamp, "none ");
  else
    g_string_append_printf (stamp, "%lu:%lu:%ld:%ld.%09ld ", (gulong)info.st_dev,
                            (gulong)info.st_ino, (long)info.st_size,
                            (long)info.st_mtim.tv_sec, info.st_mtim.tv_nsec);
}

/* The head of a log or journal changes when it is begun again; what is added to it is no
 * matter. */
static void
add_head (GString *stamp, const char *path)
{
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  guint8 header[LOG_HEADER];
  const gssize n = fd >= 0 ? read (fd, header, sizeof header) : -1;

  for (gssize i = 0; i < n; i++)
    g_string_append_printf (stamp, "%02x", header[i]);
  if (fd >= 0)
    close (fd);
}

/* Differs when the file is not what it was, with as much of its log as there was. */
static char *
dup_stamp (const Reader *self)
{
  GString *stamp = g_string_new (NULL);

  add_stamp (stamp, self->path);
  add_stamp (stamp, self->journal);
  add_head (stamp, self->journal);
  add_head (stamp, self->log);

  return g_string_free (stamp, FALSE);
}

/* --- What is said --------------------------------------------------------------------
 */

static void
say (const Reader *self, gboolean lost)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *shown = g_filename_display_name (name);

  g_free (self->reading->notice);
  self->reading->lost = lost;
  self->reading->notice =
      lost ? g_strdup_printf (_ ("The log beside “%s” is damaged, so the latest changes "
                                 "may be missing."),
                              shown)
           : g_strdup_printf (
                 _ ("The log beside “%s” belongs to another file, so it was left out."),
                 shown);
}

/* --- A change that was broken off ----------------------------------------------------
 */

static gboolean
copy_bytes (const char *from, const char *to, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (from, &bytes, &length, NULL)) {
    footing_error_set_system (error, FOOTING_READING, from, errno);
    return FALSE;
  }
  if (g_file_set_contents_full (to, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    return TRUE;

  footing_error_set_system (error, FOOTING_WRITING, to, errno);
  return FALSE;
}

/* The folder of this session is in memory and ours alone. */
static char *
make_folder (GError **error)
{
  g_autofree char *session =
      g_build_filename (g_get_user_runtime_dir (), "footing-XXXXXX", NULL);
  char *folder;

  if (g_mkdtemp (session) != NULL)
    return g_steal_pointer (&session);

  folder = g_dir_make_tmp ("footing-XXXXXX", NULL);
  if (folder == NULL)
    footing_error_set_system (error, FOOTING_WRITING, g_get_tmp_dir (), errno);

  return folder;
}

static FootingDb *
take_into_memory (FootingDb *db, GError **error)
{
  g_autoptr (FootingDb) memory = footing_db_open_memory (error);

  return memory != NULL && footing_db_copy (db, memory, error) ? g_steal_pointer (&memory)
                                                               : NULL;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_unlink (path);
  }
  g_rmdir (folder);
}

/* --- The log -------------------------------------------------------------------------
 */

static FootingDb *
read_view (const Reader *self, FootingDbView view, GError **error)
{
  g_autoptr (FootingDb) db = footing_db_open_view (self->path, view, error);

  return db != NULL ? take_into_memory (db, error) : NULL;
}

static FootingDb *
read_alone (const Reader *self, gboolean lost, GError **error)
{
  say (self, lost);

  return read_view (self, FOOTING_DB_ALONE, error);
}

static gboolean
is_whole (const Reader *self, FootingDb *db)
{
  return footing_file_check_content (db, self->path, NULL) &&
         footing_file_verify (db, NULL);
}

/* The file with its own log, or without it when only so it is whole. */
static FootingDb *
read_with_log (const Reader *self, const FootingLog *log, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingDb) both = read_view (self, FOOTING_DB_WITH_LOG, &problem);
  g_autoptr (FootingDb) alone = NULL;

  self->reading->verified = both != NULL && is_whole (self, both);
  if (self->reading->verified) {
    if (log->lost)
      say (self, TRUE);
    return g_steal_pointer (&both);
  }

  alone = read_view (self, FOOTING_DB_ALONE, NULL);
  if (alone != NULL && is_whole (self, alone)) {
    self->reading->verified = TRUE;
    say (self, TRUE);
    return g_steal_pointer (&alone);
  }

  if (both == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return g_steal_pointer (&both);
}

static gboolean
has_log (const Reader *self)
{
  return size_of (self->log) >= SMALLEST_LOG;
}

static FootingDb *
read_logged (const Reader *self, GError **error)
{
  g_autoptr (FootingLog) log = NULL;

  if (!has_log (self))
    return read_view (self, FOOTING_DB_ALONE, error);

  log = footing_log_read (self->log, error);
  if (log == NULL)
    return NULL;

  if (!log->is_log)
    return read_alone (self, TRUE, error);
  if (!footing_db_uses_log (self->path) || !footing_leftover_is_own_log (self->path, log))
    return read_alone (self, FALSE, error);

  return read_with_log (self, log, error);
}

/* --- A copy ------------------------------------------------------------------------
 */

/* As it is opened to be written to: a journal that is not its own is not applied. */
static FootingDb *
undo (const Reader *self, const char *folder, GError **error)
{
  g_autofree char *file = g_build_filename (folder, "footing.db", NULL);
  g_autofree char *journal = g_strconcat (file, "-journal", NULL);
  g_autofree char *notice = NULL;
  g_autoptr (FootingDb) db = NULL;

  if (!copy_bytes (self->path, file, error) ||
      !copy_bytes (self->journal, journal, error) ||
      !footing_leftover_settle (file, &notice, error))
    return NULL;

  if (notice != NULL)
    say (self, FALSE);
  db = footing_db_open (file, error);

  return db != NULL ? take_into_memory (db, error) : NULL;
}

/* A file with a log is changed without a journal: that one is none of its, but SQLite
 * would not read past it. */
static FootingDb *
read_without_journal (const Reader *self, const char *folder, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_auto (Reader) copy = {.path = g_build_filename (folder, name, NULL),
                          .given = self->given,
                          .reading = self->reading};

  copy.log = g_strconcat (copy.path, "-wal", NULL);

  return copy_bytes (self->path, copy.path, error) &&
                 copy_bytes (self->log, copy.log, error)
             ? read_logged (&copy, error)
             : NULL;
}

/* Undoing a change writes to the file: it is done to a copy. */
static FootingDb *
read_copy (const Reader *self, GError **error)
{
  g_autofree char *folder = make_folder (error);
  FootingDb *db;

  if (folder == NULL)
    return NULL;

  db = has_log (self) && footing_db_uses_log (self->path)
           ? read_without_journal (self, folder, error)
           : undo (self, folder, error);
  remove_folder (folder);

  return db;
}

/* --- Reading -------------------------------------------------------------------------
 */

/* Whether this process has the file open: opening and closing it in any other way than
 * with SQLite's locks would drop those that it holds. */
static gboolean
is_open_here (const Reader *self)
{
  DIR *fds = opendir ("/proc/self/fd");
  gboolean found = FALSE;
  struct dirent *entry;
  struct stat own, info;

  if (fds == NULL || stat (self->path, &own) != 0) {
    if (fds != NULL)
      closedir (fds);
    return FALSE;
  }

  while (!found && (entry = readdir (fds)) != NULL)
    found = fstatat (dirfd (fds), entry->d_name, &info, 0) == 0 &&
            info.st_dev == own.st_dev && info.st_ino == own.st_ino;
  closedir (fds);

  return found;
}

static FootingDb *
read_locked (const Reader *self, GError **error)
{
  g_autoptr (FootingDb) db = footing_db_open_read_only (self->path, error);

  return db != NULL ? take_into_memory (db, error) : NULL;
}

static FootingDb *
read_journalled (const Reader *self, GError **error)
{
  g_autoptr (FootingDb) db = read_locked (self, NULL);

  return db != NULL ? g_steal_pointer (&db) : read_copy (self, error);
}

static FootingDb *
read_once (const Reader *self, gboolean here, GError **error)
{
  g_autoptr (FootingDb) db = NULL;
  GError *problem = NULL;

  if (!footing_file_inspect (self->given, error))
    return NULL;

  if (here)
    db = read_locked (self, &problem);
  else if (footing_leftover_is_hot (self->journal))
    db = read_journalled (self, &problem);
  else
    db = read_logged (self, &problem);
  if (db != NULL && footing_file_check_content (db, self->given, &problem))
    return g_steal_pointer (&db);

  footing_file_take_problem (self->given, problem, error);
  return NULL;
}

static FootingDb *
read_file (const Reader *self, GError **error)
{
  const gboolean here = is_open_here (self);

  for (int i = 0; i < ATTEMPTS; i++) {
    g_autofree char *before = dup_stamp (self);
    g_autofree char *after = NULL;
    g_autoptr (FootingDb) db = NULL;
    GError *problem = NULL;

    footing_reading_clear (self->reading);
    *self->reading = (FootingReading){0};
    db = read_once (self, here, &problem);
    after = dup_stamp (self);
    if (here || strcmp (before, after) == 0) {
      if (problem != NULL)
        g_propagate_error (error, problem);
      return g_steal_pointer (&db);
    }
    g_clear_error (&problem);
    g_usleep (PAUSE);
  }

  footing_db_set_error (error, SQLITE_BUSY, 0, self->given);
  return NULL;
}

FootingDb *
footing_file_read (const char *path, FootingReading *reading, GError **error)
{
  g_autofree char *real = NULL;
  g_auto (FootingReading) own = {NULL};
  g_auto (Reader) self = {NULL};

  g_return_val_if_fail (path != NULL, NULL);

  real = footing_file_resolve (path);
  self.log = g_strconcat (real, "-wal", NULL);
  self.journal = g_strconcat (real, "-journal", NULL);
  self.path = g_steal_pointer (&real);
  self.given = path;
  self.reading = reading != NULL ? reading : &own;

  return read_file (&self, error);
}
