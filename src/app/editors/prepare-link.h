/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "widgets/about-link.h"

G_BEGIN_DECLS

/* Leads @link to the page that prepares what comes (F93 to F96) and that @item, a driver,
 * sign, move or concept, is dealt with on, of the plan @recovery; hides it when @item has
 * none, or there is no plan (NULL). @item may be NULL. */
void footing_prepare_link_show (FootingAboutLink *link,
                                const FootingGuide *item,
                                FootingPerspective perspective,
                                const char *recovery);

G_END_DECLS
