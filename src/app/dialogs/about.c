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

static void
add_lines (AdwPreferencesPage *page,
           const char *title,
           const char *description,
           GStrv lines)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  for (guint i = 0; lines[i] != NULL; i++) {
    GtkWidget *row = adw_action_row_new ();
    g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
    adw_preferences_group_add (group, row);
  }
  adw_preferences_page_add (page, group);
}

static AdwPreferencesPage *
make_support_page (FootingGuidance *guidance)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_auto (GStrv) own =
      footing_guidance_dup_seek_support (guidance, FOOTING_PERSPECTIVE_SELF);
  g_auto (GStrv) others =
      footing_guidance_dup_seek_support (guidance, FOOTING_PERSPECTIVE_SUPPORT);
  g_auto (GStrv) where = footing_guidance_dup_where_to_turn (guidance);
  /* C8: they are no statements about whoever reads them. */
  const char *lead = _ ("Any one of these is reason enough to talk to someone:");
  const char *last[] = {footing_guidance_emergency (guidance),
                        footing_guidance_disclaimer (guidance), NULL};

  add_lines (page, _ ("For Yourself"), lead, own);
  add_lines (page, _ ("For Somebody You Support"), lead, others);
  add_lines (page, _ ("Where to Turn"), NULL, where);
  add_lines (page, _ ("Good to Know"), NULL, (GStrv)last);

  return page;
}

void
footing_seek_support_show (GtkWindow *parent, FootingContext *context)
{
  GtkWidget *window =
      g_object_new (ADW_TYPE_PREFERENCES_WINDOW, "title", _ ("When to Seek Support"),
                    "transient-for", parent, "modal", TRUE, "search-enabled", FALSE,
                    "default-width", 560, "default-height", 640, NULL);

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window),
                              make_support_page (footing_context_get_guidance (context)));
  gtk_window_present (GTK_WINDOW (window));
}
