/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application.h"
#include "first-frame.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static void
window_added_cb (GtkApplication *application, GtkWindow *window)
{
  first_frame_report (application, window);
}

/* As main.c, with a look at the first frame. */
int
main (int argc, char *argv[])
{
  g_autoptr (FootingApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = footing_application_new ();
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
