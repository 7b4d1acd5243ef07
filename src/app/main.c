/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"
#include "cli/command-line.h"
#include "store/store-path.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autofree char *ignored = NULL;
  g_autoptr (FootingApplication) application = NULL;
  g_auto (GStrv) arguments = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  ignored = footing_file_dup_ignored ();
  if (ignored != NULL)
    g_printerr ("footing: %s\n", ignored);

  arguments = footing_command_line_prepare (argv, &status);
  if (arguments == NULL)
    return status;

  application = footing_application_new ();

  return g_application_run (G_APPLICATION (application), g_strv_length (arguments),
                            arguments);
}
