/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-file.h"
#include "error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_SIZE (1024 * 1024 * 1024)

/* The size of the file behind @fd, or -1 when it is none to read, and when it was
 * written.
 */
static gssize
get_size (int fd, const char *name, gint64 *written_at, GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0 || !S_ISREG (info.st_mode)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
                 _ ("“%s” is not a file: choose a file that Footing exported."), name);
    return -1;
  }
  if (info.st_size > MAX_SIZE) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
                 _ ("“%s” is too large: choose a file that Footing exported."), name);
    return -1;
  }

  *written_at = info.st_mtime;
  return info.st_size;
}

/* Up to @size bytes. */
static GBytes *
read_bytes (int fd, gsize size, GError **error)
{
  g_autofree char *text = g_malloc (size + 1);
  gsize n = 0;

  while (n < size) {
    const ssize_t more = read (fd, text + n, size - n);

    if (more < 0) {
      g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                   /* Translators: %s is the system's own message */
                   _ ("The file could not be read (%s): check the disk."),
                   g_strerror (errno));
      return NULL;
    }
    if (more == 0)
      break;
    n += more;
  }

  return g_bytes_new_take (g_steal_pointer (&text), n);
}

JsonNode *
footing_json_read_file (const char *path, gint64 *written_at, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  g_autoptr (GBytes) bytes = NULL;
  gssize size;

  if (fd < 0) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 /* Translators: the second %s is the system's own message */
                 _ ("“%s” could not be read (%s): check that it is there."), name,
                 g_strerror (errno));
    return NULL;
  }

  size = get_size (fd, name, written_at, error);
  if (size >= 0)
    bytes = read_bytes (fd, size, error);
  close (fd);

  return bytes != NULL ? footing_json_read (bytes, name, error) : NULL;
}

static void
refuse_write (GError **error, const GError *failure, const char *name)
{
  if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FULL,
                 _ ("“%s” does not fit on the disk: free some space, then try again."),
                 name);
  else if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
           g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
           g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY,
                 _ ("Footing may not write “%s”: choose another folder."), name);
  else if (g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOENT) ||
           g_error_matches (failure, G_FILE_ERROR, G_FILE_ERROR_NOTDIR))
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 _ ("The folder of “%s” does not exist: choose another."), name);
  else
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED,
                 /* Translators: the second %s is the system's own message */
                 _ ("“%s” could not be written (%s): choose another folder."), name,
                 failure->message);
}

gboolean
footing_json_write_file (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) failure = NULL;
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  /* Renaming over a device or a pipe would replace it. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) &&
      !g_file_test (path, G_FILE_TEST_IS_REGULAR)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                 _ ("“%s” is not a file: choose another name."), name);
    return FALSE;
  }

  if (g_file_set_contents_full (
          path, text, size, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
          0600, &failure))
    return TRUE;

  refuse_write (error, failure, name);
  return FALSE;
}
