/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-section.h"
#include "section-drivers.h"
#include "section-first-win.h"
#include "section-happened.h"
#include "section-moves.h"
#include "section-outcomes.h"
#include "section-people.h"
#include "section-review.h"
#include "section-rhythm.h"
#include "section-signs.h"
#include "section-story.h"

static GType
get_type_of (FootingPage page)
{
  switch (page) {
  case FOOTING_PAGE_STORY:
    return FOOTING_TYPE_SECTION_STORY;
  case FOOTING_PAGE_DRIVERS:
    return FOOTING_TYPE_SECTION_DRIVERS;
  case FOOTING_PAGE_SIGNS:
    return FOOTING_TYPE_SECTION_SIGNS;
  case FOOTING_PAGE_OUTCOMES:
    return FOOTING_TYPE_SECTION_OUTCOMES;
  case FOOTING_PAGE_FIRST_WIN:
    return FOOTING_TYPE_SECTION_FIRST_WIN;
  case FOOTING_PAGE_PEOPLE:
    return FOOTING_TYPE_SECTION_PEOPLE;
  case FOOTING_PAGE_MOVES:
    return FOOTING_TYPE_SECTION_MOVES;
  case FOOTING_PAGE_RHYTHM:
    return FOOTING_TYPE_SECTION_RHYTHM;
  case FOOTING_PAGE_REVIEW:
    return FOOTING_TYPE_SECTION_REVIEW;
  case FOOTING_PAGE_HAPPENED:
  default:
    return FOOTING_TYPE_SECTION_HAPPENED;
  }
}

FootingSection *
footing_page_section_new (FootingPage page, FootingContext *context, const char *recovery)
{
  return footing_section_new (get_type_of (page), context, recovery);
}
