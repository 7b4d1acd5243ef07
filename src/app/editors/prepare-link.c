/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare-link.h"
#include "format/prepare-format.h"
#include "guidance/guide-page.h"

void
footing_prepare_link_show (FootingAboutLink *link,
                           const FootingGuide *item,
                           FootingPerspective perspective,
                           const char *recovery)
{
  const char *code = item != NULL ? footing_guide_page (item) : NULL;
  g_autofree char *about = NULL;
  FootingPreparePage page;
  const char *id;

  g_return_if_fail (FOOTING_IS_ABOUT_LINK (link));

  if (recovery == NULL || code == NULL || !footing_prepare_parse (code, &page, &id)) {
    gtk_widget_set_visible (GTK_WIDGET (link), FALSE);
    return;
  }

  about = g_strdup_printf ("%s %s", code, recovery);
  footing_about_link_lead (link, footing_prepare_get_deed (page, perspective),
                           "app.prepare", g_variant_new_string (about));
}
