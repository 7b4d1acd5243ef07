/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-file.h"
#include "store-import.h"
#include "store-private.h"
#include "target.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char *
make_path (const char *path, const char *what, int number)
{
  return g_strdup_printf ("%s.%s-%d", path, what, number);
}

/* The number of a copy called @name, such as "footing.db.before-import-1" after @prefix
 * "footing.db.before-import-"; 0 when it is none. */
static int
parse_number (const char *name, const char *prefix)
{
  const char *digits = name + strlen (prefix);

  if (!g_str_has_prefix (name, prefix) || *digits < '1' || *digits > '9' ||
      strlen (digits) > 6 || strspn (digits, "0123456789") != strlen (digits))
    return 0;

  return atoi (digits);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  return *(const int *)a - *(const int *)b;
}

/* The numbers of the copies beside @path, the lowest first. Owned by the caller. */
static GArray *
list_numbers (const char *path, const char *what)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *prefix = g_strdup_printf ("%s.%s-", base, what);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    const int number = parse_number (name, prefix);

    if (number > 0)
      g_array_append_val (numbers, number);
  }
  g_array_sort (numbers, compare_numbers);

  return numbers;
}

/* Makes the name of the next copy one's own; NULL with @error. */
static char *
reserve (const char *path, const char *what, GError **error)
{
  g_autoptr (GArray) numbers = list_numbers (path, what);
  int number = numbers->len > 0 ? g_array_index (numbers, int, numbers->len - 1) : 0;

  for (;;) {
    g_autofree char *copy = make_path (path, what, ++number);
    const int fd = g_open (copy, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

    if (fd >= 0) {
      close (fd);
      return g_steal_pointer (&copy);
    }
    if (errno != EEXIST) {
      footing_error_set_system (error, FOOTING_WRITING, copy, errno);
      return NULL;
    }
  }
}

/* Copies the file to @copy, so that nobody takes what is being made for what was left
 * behind. */
static gboolean
fill (FootingStore *self, const char *copy, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (copy);
  const int held = footing_side_hold (folder);
  const gboolean done = footing_file_copy (footing_store_get_db (self), copy, error);

  if (held >= 0)
    close (held);

  return done;
}

char *
footing_store_keep_copy (FootingStore *self, const char *what, GError **error)
{
  g_autofree char *copy = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (what != NULL, NULL);

  copy = reserve (footing_store_get_path (self), what, error);
  if (copy == NULL)
    return NULL;

  if (!fill (self, copy, error)) {
    footing_file_remove (copy);
    return NULL;
  }

  return g_steal_pointer (&copy);
}

void
footing_store_drop_copy (const char *copy)
{
  footing_file_remove (copy);
}

void
footing_store_limit_copies (FootingStore *self, const char *what)
{
  g_autoptr (GArray) numbers = NULL;
  const char *path;

  g_return_if_fail (FOOTING_IS_STORE (self));

  path = footing_store_get_path (self);
  numbers = list_numbers (path, what);
  for (guint i = 0; i + FOOTING_COPIES_KEPT < numbers->len; i++) {
    g_autofree char *copy = make_path (path, what, g_array_index (numbers, int, i));

    footing_file_remove (copy);
  }
}
