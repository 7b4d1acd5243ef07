/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/concept.h"
#include "plan.h"

G_BEGIN_DECLS

/**
 * FootingConceptPlace:
 * @page: the page of the plan
 * @item: the driver, sign or move on it, borrowed from the catalogue; NULL for the page
 *   as a whole
 *
 * Where an article belongs in a plan (F74).
 */
typedef struct {
  FootingPage page;
  const FootingGuide *item;
} FootingConceptPlace;

/* The article on @page of a plan, or NULL. In support, the page on which one else tells
 * oneself what happened is about how it is talked through. */
const FootingGuide *footing_concept_find_for_plan (FootingGuidance *guidance,
                                                   FootingPage page,
                                                   FootingPerspective perspective);

/* Where @concept belongs in the plan @recovery as it stands now: the drivers that were
 * rated above 0, the signs that count and were last answered so, the moves that a step
 * came from and that step was not dropped; then its pages, of which those are left out on
 * which there is such an item. Owned by the caller; NULL with @error. */
GArray *footing_concept_list_places (FootingStore *store,
                                     FootingGuidance *guidance,
                                     const char *recovery,
                                     const FootingGuide *concept,
                                     GError **error);

G_END_DECLS
