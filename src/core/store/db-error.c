/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "db-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* What the system says when @path is tried once more: SQLite does not always keep it. */
static int
probe (const char *path, int mode)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (path, mode) != 0)
    return errno;

  return mode == W_OK && g_access (folder, W_OK) != 0 ? errno : 0;
}

/* Sets @error where the system said why, be it in SQLite's or in other words. */
static gboolean
set_system_error (GError **error, int code, int number, const char *path)
{
  FootingAccess access = FOOTING_WRITING;

  switch (code & 0xff) {
  case SQLITE_FULL:
    number = ENOSPC;
    break;
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    number = probe (path, W_OK);
    if (number == 0)
      number = EACCES;
    break;
  case SQLITE_CANTOPEN:
    if (number == 0)
      number = probe (path, R_OK);
    if (number == 0)
      number = probe (path, W_OK);
    if (number == ENOENT || probe (path, R_OK) != 0)
      access = FOOTING_READING;
    break;
  case SQLITE_IOERR:
    if (code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ)
      access = FOOTING_READING;
    break;
  default:
    return FALSE;
  }

  if (number == 0)
    return FALSE;
  footing_error_set_system (error, access, path, number);
  return TRUE;
}

void
footing_db_set_error (GError **error, int code, int number, const char *path)
{
  g_autofree char *name = NULL;

  g_return_if_fail (path != NULL);

  if (set_system_error (error, code, number, path))
    return;

  name = g_filename_display_name (path);
  switch (code & 0xff) {
  case SQLITE_CORRUPT:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED,
                 _ ("“%s” is damaged: restore a backup."), name);
    break;
  case SQLITE_NOTADB:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
                 _ ("“%s” was not made by Footing: choose another file."), name);
    break;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_BUSY,
                 _ ("Another program is using “%s”: wait a moment, then try again."),
                 name);
    break;
  case SQLITE_NOMEM:
    footing_error_set_system (error, FOOTING_WRITING, path, ENOMEM);
    break;
  case SQLITE_TOOBIG:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("The text is too long: shorten it."));
    break;
  case SQLITE_CONSTRAINT:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("A value does not fit with the rest of the file: change it."));
    break;
  default:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 /* Translators: the second %s is the system's own message, in English */
                 _ ("“%s” could not be read or written (%s): check it and its disk."),
                 name, sqlite3_errstr (code));
    break;
  }
}

/* An error of @handle, whose file bears its name in the sentence. */
static void
set_handle_error (GError **error, sqlite3 *handle, int code)
{
  const char *path = handle != NULL ? sqlite3_db_filename (handle, "main") : NULL;

  footing_db_set_error (error, code, handle != NULL ? sqlite3_system_errno (handle) : 0,
                        path != NULL && *path != '\0' ? path : DB_NAMELESS);
}

void
footing_db_fail (FootingDb *db, int code, GError **error)
{
  g_return_if_fail (db != NULL);

  set_handle_error (error, db->handle, code);
}

void
footing_statement_fail (FootingStatement *statement, int code, GError **error)
{
  set_handle_error (error, sqlite3_db_handle (statement), code);
}

gboolean
db_check (FootingDb *db, int code, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  footing_db_fail (db, code, error);
  return FALSE;
}
