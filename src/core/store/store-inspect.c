/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-inspect.h"
#include "file-kind.h"
#include "store-format.h"
#include "store-path.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100

gboolean
footing_file_fail_damaged (const char *path, GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
               _ ("“%s” is damaged or cut short: restore a backup."), path);
  return FALSE;
}

void
footing_file_refuse_newer (const char *path, GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_NEWER,
               _ ("“%s” was written by a newer version of Footing: update Footing, "
                  "then try again."),
               path);
}

static guint32
read_number (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

gboolean
footing_file_has_log (const char *path)
{
  g_autofree char *real = footing_file_resolve (path);
  g_autofree char *wal = g_strconcat (real, "-wal", NULL);
  GStatBuf info;

  return g_stat (wal, &info) == 0 && info.st_size > 0;
}

/* Whether the file is shorter than its header says. A write-ahead log may hold the rest,
 * and a header that another program left stale says nothing. */
static gboolean
is_cut_short (const char *path, const guint8 *header, gint64 size)
{
  const guint32 stored = header[16] << 8 | header[17];
  const gint64 page_size = stored == 1 ? 65536 : stored;

  if (read_number (header + 24) != read_number (header + 92) ||
      footing_file_has_log (path))
    return FALSE;

  return size < page_size * read_number (header + 28);
}

static gboolean
fail_foreign (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
               _ ("“%s” was not made by Footing: choose another file."), name);
  return FALSE;
}

static gboolean
fail_export (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
               _ ("“%s” is an export, not a backup: import it instead of restoring it."),
               name);
  return FALSE;
}

gboolean
footing_file_inspect (const char *path, GError **error)
{
  guint8 header[HEADER_SIZE];
  GStatBuf info;

  if (g_stat (path, &info) != 0 || g_access (path, R_OK) != 0) {
    footing_error_set_system (error, FOOTING_READING, path, errno);
    return FALSE;
  }
  if (!S_ISREG (info.st_mode))
    return fail_foreign (path, error);
  if (!footing_db_peek (path, header, sizeof header, error))
    return FALSE;

  if (footing_file_kind (header, MIN (info.st_size, HEADER_SIZE)) == FOOTING_FILE_EXPORT)
    return fail_export (path, error);

  if (memcmp (header, "SQLite format 3", MIN (info.st_size, 16)) != 0 ||
      (info.st_size >= HEADER_SIZE &&
       (read_number (header + 68) != FOOTING_APPLICATION_ID ||
        read_number (header + 60) == 0)))
    return fail_foreign (path, error);

  if (info.st_size < HEADER_SIZE || is_cut_short (path, header, info.st_size))
    return footing_file_fail_damaged (path, error);

  if (read_number (header + 60) > FOOTING_SCHEMA_VERSION) {
    footing_file_refuse_newer (path, error);
    return FALSE;
  }

  return TRUE;
}

gboolean
footing_file_verify (FootingDb *db, GError **error)
{
  g_autoptr (FootingStatement) integrity =
      footing_db_prepare (db, "PRAGMA integrity_check (1)", error);
  g_autofree char *verdict = NULL;

  if (integrity == NULL || footing_db_step (integrity, error) != FOOTING_DB_ROW)
    return FALSE;

  verdict = footing_db_column_text (integrity, 0);
  if (strcmp (verdict, "ok") != 0) {
    footing_db_fail (db, SQLITE_CORRUPT, error);
    return FALSE;
  }

  return footing_db_check_references (db, error);
}

/* Whether the file is as long as its pages need; a log may hold the last of them. */
static gboolean
is_complete (FootingDb *db, const char *path)
{
  const gint64 pages = footing_db_get_int (db, "PRAGMA page_count", NULL);
  const gint64 size = footing_db_get_int (db, "PRAGMA page_size", NULL);
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size >= pages * size;
}

/* How many of the tables there are that each version has. */
static const char count_tables[] = "SELECT count (*) FROM sqlite_schema WHERE type = "
                                   "'table' AND name IN ('recovery', 'entry', 'person', "
                                   "'checkin')";
#define N_TABLES 4

gboolean
footing_file_check_content (FootingDb *db, const char *path, GError **error)
{
  gint64 id, version, n_tables;

  if (!footing_db_read_int (db, "PRAGMA application_id", &id, error) ||
      !footing_db_read_int (db, "PRAGMA user_version", &version, error) ||
      !footing_db_read_int (db, count_tables, &n_tables, error))
    return FALSE;

  if (id != FOOTING_APPLICATION_ID || version == 0)
    return fail_foreign (path, error);
  if (version > FOOTING_SCHEMA_VERSION) {
    footing_file_refuse_newer (path, error);
    return FALSE;
  }
  if (version < 0 || n_tables < N_TABLES)
    return footing_file_fail_damaged (path, error);

  return is_complete (db, path) || footing_file_verify (db, error);
}

void
footing_file_take_problem (const char *path, GError *problem, GError **error)
{
  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FOREIGN)) {
    footing_file_fail_damaged (path, error);
    g_error_free (problem);
  } else {
    g_propagate_error (error, problem);
  }
}

FootingDb *
footing_file_open_read_only (const char *path, GError **error)
{
  g_autoptr (FootingDb) db = NULL;
  GError *problem = NULL;

  if (!footing_file_inspect (path, error))
    return NULL;

  db = footing_db_open_read_only (path, &problem);
  if (db != NULL && footing_file_check_content (db, path, &problem))
    return g_steal_pointer (&db);

  footing_file_take_problem (path, problem, error);
  return NULL;
}
