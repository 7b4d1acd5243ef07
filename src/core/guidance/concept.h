/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance.h"

G_BEGIN_DECLS

/* A short article on an idea that is often met beside a setback (F74): an item of the
 * catalogue of kind FOOTING_GUIDE_CONCEPT. It names the places of the program that it
 * belongs to; each place has one article at most. Texts are translated, in the language
 * of the moment. */

/* Its three parts: what it is, how it differs from recovering after a setback, and what
 * to do with it this week. */
const char *footing_concept_get_what (const FootingGuide *concept);
const char *footing_concept_get_difference (const FootingGuide *concept);
const char *footing_concept_get_this_week (const FootingGuide *concept);

/* The codes of the drivers, signs or moves it belongs to (@kind is one of these), or of
 * the pages of a plan (see footing_page_from_code()). NULL-terminated. */
const char *const *footing_concept_get_items (const FootingGuide *concept,
                                              FootingGuideKind kind);
const char *const *footing_concept_get_pages (const FootingGuide *concept);

/* The article on @item, a driver, sign or move, or on the page of code @page; NULL when
 * there is none. */
const FootingGuide *footing_concept_find (FootingGuidance *guidance,
                                          const FootingGuide *item);
const FootingGuide *footing_concept_find_for_page (FootingGuidance *guidance,
                                                   const char *page);

/* The articles in which each word of @text is found, where a word begins and as a search
 * compares it (fold.h): in the title first, then in the rest, each in the order of the
 * catalogue. All of them for a text without words. The array is owned by the caller, its
 * items are the catalogue's. */
GPtrArray *footing_concept_search (FootingGuidance *guidance, const char *text);

G_END_DECLS
