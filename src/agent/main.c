/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agent.h"
#include "store/store-path.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int argc, char *argv[])
{
  g_autofree char *ignored = NULL;
  g_autoptr (FootingAgent) agent = NULL;

  /* Its files are plain ones: no service is to be asked for them. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  ignored = footing_file_dup_ignored ();
  if (ignored != NULL)
    g_printerr ("footing-agent: %s\n", ignored);

  agent = footing_agent_new ();

  return g_application_run (G_APPLICATION (agent), argc, argv);
}
