/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_REVIEW (footing_section_review_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSectionReview, footing_section_review, FOOTING, SECTION_REVIEW, FootingSection)

G_END_DECLS
