/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/concept-places.h"
#include "widgets/about-link.h"

G_BEGIN_DECLS

/* Leads @link to the article on @item, a driver, sign or move; hides it when there is
 * none or @item is NULL. */
void footing_concept_link_show (FootingAboutLink *link,
                                FootingGuidance *guidance,
                                const FootingGuide *item);

/* The same for @page of a plan. */
void footing_concept_link_show_page (FootingAboutLink *link,
                                     FootingGuidance *guidance,
                                     FootingPage page,
                                     FootingPerspective perspective);

G_END_DECLS
