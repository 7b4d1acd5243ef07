/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footing itself, to look at as it is for others: from right to left with LOOK_RTL=1,
 * which needs no translation into such a language, and with text at 200 % with
 * LOOK_SCALE=2. Takes the options that Footing takes. */
#include "config.h"

#include "application.h"
#include "cli/command-line.h"
#include "look.h"

int
main (int argc, char *argv[])
{
  g_autoptr (FootingApplication) application = NULL;
  g_auto (GStrv) arguments = NULL;
  int status;

  look_set_language ();
  arguments = footing_command_line_prepare (argv, &status);
  if (arguments == NULL)
    return status;

  application = footing_application_new ();
  g_signal_connect_after (application, "startup", G_CALLBACK (look_set), NULL);

  return g_application_run (G_APPLICATION (application), g_strv_length (arguments),
                            arguments);
}
