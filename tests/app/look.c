/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "look.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <locale.h>

void
look_set_language (void)
{
  const char *folder = g_getenv ("LOOK_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
look_set (void)
{
  const char *scale = g_getenv ("LOOK_SCALE");

  /* What GNOME draws with, where it is installed. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);
  if (g_getenv ("LOOK_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (scale != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                  (int)(g_ascii_strtod (scale, NULL) * 96 * 1024), NULL);
}
