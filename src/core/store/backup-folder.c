/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "backup-folder.h"
#include "date.h"

#include <string.h>

#define PREFIX "footing-"
#define SUFFIX ".db"
#define DATE_LENGTH 10

char *
footing_backup_folder_parse_name (const char *name, const char **rest)
{
  g_autofree char *date = NULL;

  if (!g_str_has_prefix (name, PREFIX))
    return NULL;

  date = g_strndup (name + strlen (PREFIX), DATE_LENGTH);
  if (!footing_date_is_valid (date))
    return NULL;

  *rest = name + strlen (PREFIX) + DATE_LENGTH;
  if (!g_str_has_prefix (*rest, SUFFIX))
    return NULL;

  *rest += strlen (SUFFIX);
  return g_steal_pointer (&date);
}

static int
compare_dates_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)b, *(char *const *)a);
}

GStrv
footing_backup_folder_list (const char *folder)
{
  g_autoptr (GPtrArray) dates = g_ptr_array_new ();
  g_autoptr (GDir) dir = NULL;
  const char *name, *rest;

  g_return_val_if_fail (folder != NULL, NULL);

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *date = footing_backup_folder_parse_name (name, &rest);

    if (date != NULL && *rest == '\0')
      g_ptr_array_add (dates, g_steal_pointer (&date));
  }
  g_ptr_array_sort (dates, compare_dates_cb);
  g_ptr_array_add (dates, NULL);

  return (GStrv)g_ptr_array_free (g_steal_pointer (&dates), FALSE);
}

char *
footing_backup_folder_get_path (const char *folder, const char *date)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (footing_date_is_valid (date), NULL);

  name = g_strconcat (PREFIX, date, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}
