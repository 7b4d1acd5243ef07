/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

void
footing_about_show (GtkWindow *parent)
{
  adw_show_about_window (
      parent, "application-name", _ ("Footing"), "application-icon", APP_ID, "version",
      PACKAGE_VERSION, "developer-name", _ ("The Footing developers"), "license-type",
      GTK_LICENSE_GPL_3_0, "comments",
      _ ("Turns a setback at work into small, learnable, visible steps. Everything stays "
         "on this computer. Footing isn’t a medical device."),
      "website", "https://github.com/footing-app/footing", "issue-url",
      "https://github.com/footing-app/footing/issues",
      /* Translators: your names, one in each line */
      "translator-credits", _ ("translator-credits"), NULL);
}
