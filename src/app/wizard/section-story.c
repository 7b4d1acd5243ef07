/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-story.h"

struct _FootingSectionStory {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionStory, footing_section_story, FOOTING_TYPE_SECTION)

static void
footing_section_story_class_init (FootingSectionStoryClass *klass)
{
}

static void
footing_section_story_init (FootingSectionStory *self)
{
}
