/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-stamp.h"

#include <glib/gstdio.h>

char *
footing_file_stamp (const char *path)
{
  static const char *const endings[] = {"", "-wal"};
  GString *stamp = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *file = g_strconcat (path, endings[i], NULL);
    GStatBuf info;

    if (g_stat (file, &info) == 0)
      g_string_append_printf (stamp,
                              "%" G_GUINT64_FORMAT " %" G_GUINT64_FORMAT
                              " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld;",
                              (guint64)info.st_dev, (guint64)info.st_ino,
                              (gint64)info.st_size, (gint64)info.st_mtim.tv_sec,
                              info.st_mtim.tv_nsec);
    else
      g_string_append_c (stamp, ';');
  }

  return g_string_free (stamp, FALSE);
}
