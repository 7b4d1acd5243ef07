/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-file.h"
#include "error.h"
#include "store/file-kind.h"

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
read_bytes (int fd, const char *path, gsize size, GError **error)
{
  g_autofree char *text = g_malloc (size + 1);
  gsize n = 0;

  while (n < size) {
    const ssize_t more = read (fd, text + n, size - n);

    if (more < 0) {
      footing_error_set_system (error, FOOTING_READING, path, errno);
      return NULL;
    }
    if (more == 0)
      break;
    n += more;
  }

  return g_bytes_new_take (g_steal_pointer (&text), n);
}

static gboolean
is_database (GBytes *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return footing_file_kind (data, size) == FOOTING_FILE_DATABASE;
}

JsonNode *
footing_json_read_file (const char *path, gint64 *written_at, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  g_autoptr (GBytes) bytes = NULL;
  gssize size;

  if (fd < 0) {
    footing_error_set_system (error, FOOTING_READING, path, errno);
    return NULL;
  }

  size = get_size (fd, name, written_at, error);
  if (size >= 0)
    bytes = read_bytes (fd, path, size, error);
  close (fd);
  if (bytes != NULL && is_database (bytes)) {
    g_set_error (
        error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
        _ ("“%s” is a backup, not an export: restore it instead of importing it."), name);
    return NULL;
  }

  return bytes != NULL ? footing_json_read (bytes, name, error) : NULL;
}
