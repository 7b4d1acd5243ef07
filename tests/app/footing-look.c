/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footing itself, to look at as it is for others: from right to left with LOOK_RTL=1,
 * which needs no translation into such a language, and with text at 200 % with
 * LOOK_SCALE=2. Takes the options that Footing takes. */
#include "config.h"

#include "application.h"
#include "cli/command-line.h"

#include <glib/gi18n-lib.h>
#include <gtk/gtk.h>
#include <locale.h>

static void
startup_cb (void)
{
  const char *scale = g_getenv ("LOOK_SCALE");

  if (g_getenv ("LOOK_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (scale != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-xft-dpi",
                  (int)(g_ascii_strtod (scale, NULL) * 96 * 1024), NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (FootingApplication) application = NULL;
  g_auto (GStrv) arguments = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("LOOK_LOCALEDIR") != NULL
                                       ? g_getenv ("LOOK_LOCALEDIR")
                                       : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  arguments = footing_command_line_prepare (argv, &status);
  if (arguments == NULL)
    return status;

  application = footing_application_new ();
  g_signal_connect_after (application, "startup", G_CALLBACK (startup_cb), NULL);

  return g_application_run (G_APPLICATION (application), g_strv_length (arguments),
                            arguments);
}
