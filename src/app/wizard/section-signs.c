/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-signs.h"

struct _FootingSectionSigns {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionSigns, footing_section_signs, FOOTING_TYPE_SECTION)

static void
footing_section_signs_class_init (FootingSectionSignsClass *klass)
{
}

static void
footing_section_signs_init (FootingSectionSigns *self)
{
}
