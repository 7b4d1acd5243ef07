/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-people.h"

struct _FootingSectionPeople {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionPeople, footing_section_people, FOOTING_TYPE_SECTION)

static void
footing_section_people_class_init (FootingSectionPeopleClass *klass)
{
}

static void
footing_section_people_init (FootingSectionPeople *self)
{
}
