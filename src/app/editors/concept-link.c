/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "concept-link.h"

static void
show (FootingAboutLink *link, const FootingGuide *concept)
{
  footing_about_link_set (
      link, concept != NULL ? footing_guide_code (concept) : NULL,
      concept != NULL ? footing_guide_title (concept, FOOTING_PERSPECTIVE_SELF) : NULL);
}

void
footing_concept_link_show (FootingAboutLink *link,
                           FootingGuidance *guidance,
                           const FootingGuide *item)
{
  g_return_if_fail (FOOTING_IS_ABOUT_LINK (link));
  g_return_if_fail (FOOTING_IS_GUIDANCE (guidance));

  show (link, item != NULL ? footing_concept_find (guidance, item) : NULL);
}

void
footing_concept_link_show_page (FootingAboutLink *link,
                                FootingGuidance *guidance,
                                FootingPage page,
                                FootingPerspective perspective)
{
  g_return_if_fail (FOOTING_IS_ABOUT_LINK (link));
  g_return_if_fail (FOOTING_IS_GUIDANCE (guidance));

  show (link, footing_concept_find_for_plan (guidance, page, perspective));
}
