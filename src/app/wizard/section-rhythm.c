/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-rhythm.h"

struct _FootingSectionRhythm {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionRhythm, footing_section_rhythm, FOOTING_TYPE_SECTION)

static void
footing_section_rhythm_class_init (FootingSectionRhythmClass *klass)
{
}

static void
footing_section_rhythm_init (FootingSectionRhythm *self)
{
}
