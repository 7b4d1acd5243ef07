/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

GQuark
footing_error_quark (void)
{
  return g_quark_from_static_string ("footing-error-quark");
}

/* The outermost folder on the way to @path for which @is_bad holds, or NULL. */
static char *
find_on_the_way (const char *path, gboolean (*is_bad) (const char *folder))
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *found = NULL;

  if (strcmp (folder, path) != 0)
    found = find_on_the_way (folder, is_bad);
  if (found != NULL)
    return g_steal_pointer (&found);

  return is_bad (folder) ? g_steal_pointer (&folder) : NULL;
}

static gboolean
is_missing (const char *folder)
{
  return !g_file_test (folder, G_FILE_TEST_EXISTS);
}

static gboolean
is_closed (const char *folder)
{
  return g_file_test (folder, G_FILE_TEST_IS_DIR) && g_access (folder, X_OK) != 0;
}

/* Whether @path is not there, so that it would be made in its folder. */
static gboolean
is_new (const char *path)
{
  GStatBuf info;

  return g_lstat (path, &info) != 0 && errno == ENOENT;
}

static void
set_denied (GError **error, FootingAccess access, const char *path)
{
  g_autofree char *closed = find_on_the_way (path, is_closed);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = NULL;

  if (closed != NULL) {
    name = g_filename_display_name (closed);
    g_set_error (
        error, FOOTING_ERROR,
        access == FOOTING_WRITING ? FOOTING_ERROR_READ_ONLY : FOOTING_ERROR_FAILED,
        _ ("Footing may not open the folder “%s”: allow it, then try again."), name);
  } else if (access == FOOTING_READING) {
    name = g_filename_display_name (path);
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY,
                 _ ("Footing may not read “%s”: allow it, then try again."), name);
  } else if (is_new (path) && g_access (folder, W_OK) != 0) {
    name = g_filename_display_name (folder);
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY,
                 _ ("Footing may not write to the folder “%s”: allow it, or choose "
                    "another."),
                 name);
  } else {
    name = g_filename_display_name (path);
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY,
                 _ ("Footing may not write “%s”: allow it, then try again."), name);
  }
}

static void
set_other (GError **error, FootingAccess access, const char *path, int number)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
               access == FOOTING_WRITING
                   /* Translators: the second %s is the system's own message */
                   ? _ ("“%s” could not be written (%s): check it and its disk.")
                   /* Translators: the second %s is the system's own message */
                   : _ ("“%s” could not be read (%s): check it and its disk."),
               name, g_strerror (number));
}

static void
set_missing (GError **error, FootingAccess access, const char *path)
{
  g_autofree char *folder = find_on_the_way (path, is_missing);
  g_autofree char *name = g_filename_display_name (folder != NULL ? folder : path);

  if (folder != NULL)
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 _ ("The folder “%s” does not exist: choose another."), name);
  else if (access == FOOTING_READING)
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 _ ("“%s” does not exist: check its name."), name);
  else
    set_other (error, access, path, ENOENT);
}

void
footing_error_set_system (GError **error,
                          FootingAccess access,
                          const char *path,
                          int number)
{
  g_autofree char *name = NULL;

  g_return_if_fail (path != NULL);

  name = g_filename_display_name (path);
  switch (number) {
  case EACCES:
  case EPERM:
    set_denied (error, access, path);
    break;
  case ENOENT:
    set_missing (error, access, path);
    break;
  case EROFS:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY,
                 _ ("“%s” is on a disk that can only be read: choose another place."),
                 name);
    break;
  case ENOSPC:
  case EDQUOT:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FULL,
                 _ ("The disk is full at “%s”: free some space, then try again."), name);
    break;
  case ENAMETOOLONG:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 _ ("“%s” has a name that is too long: choose a shorter one."), name);
    break;
  case ENOMEM:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 _ ("There is not enough memory for “%s”: close other programs, then try "
                    "again."),
                 name);
    break;
  default:
    set_other (error, access, path, number);
    break;
  }
}
