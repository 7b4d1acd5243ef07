/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "db-staging.h"

#include <errno.h>
#include <stdlib.h>

/* How long a patient one waits, and how often it asks, in microseconds. SQLite's own wait
 * asks ten times a second in the end, and misses the moments between two writes. */
#define PATIENCE (10 * G_USEC_PER_SEC)
#define POLL 1000

gboolean
footing_db_attach (FootingDb *db, const char *sql, const char *path, GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *name = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (FootingStatement) statement = NULL;

  if (real == NULL) {
    footing_error_set_system (error, FOOTING_READING, path, errno);
    return FALSE;
  }

  statement = footing_db_prepare (db, sql, error);

  /* Of one that may be written, every transaction would take the lock. */
  name = g_filename_to_uri (real, NULL, NULL);
  uri = g_strconcat (name, "?mode=ro", NULL);
  footing_db_bind_text (statement, ":uri", uri);

  return footing_db_run (statement, error);
}

static int
wait_cb (void *data, int n_waits)
{
  if (n_waits >= PATIENCE / POLL)
    return 0;

  g_usleep (POLL);
  return 1;
}

void
footing_db_be_patient (FootingDb *db)
{
  sqlite3_busy_handler (footing_db_get_handle (db), wait_cb, NULL);
}

FootingCopying *
footing_db_copy_begin (FootingDb *from, FootingDb *to, GError **error)
{
  sqlite3 *handle = footing_db_get_handle (to);
  FootingCopying *copying =
      sqlite3_backup_init (handle, "main", footing_db_get_handle (from), "main");
  int code;

  if (copying == NULL) {
    footing_db_fail (to, sqlite3_errcode (handle), error);
    return NULL;
  }

  /* A file of one page is no database of ours. */
  code = sqlite3_backup_step (copying, 1);
  if (code == SQLITE_OK)
    return copying;

  sqlite3_backup_finish (copying);
  footing_db_fail (to, code == SQLITE_DONE ? SQLITE_CORRUPT : code, error);
  return NULL;
}

gboolean
footing_db_copy_run (FootingCopying *copying, FootingDb *to, GError **error)
{
  const int code = sqlite3_backup_step (copying, -1);

  if (code != SQLITE_DONE)
    footing_db_fail (to, code, error);

  return code == SQLITE_DONE;
}

void
footing_db_copy_end (FootingCopying *copying)
{
  sqlite3_backup_finish (copying);
}
