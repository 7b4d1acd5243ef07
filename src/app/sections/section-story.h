/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_STORY (footing_section_story_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSectionStory, footing_section_story, FOOTING, SECTION_STORY, FootingSection)

G_END_DECLS
