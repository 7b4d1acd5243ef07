/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-drivers.h"

struct _FootingSectionDrivers {
  FootingSection parent_instance;
};

G_DEFINE_FINAL_TYPE (FootingSectionDrivers, footing_section_drivers, FOOTING_TYPE_SECTION)

static void
footing_section_drivers_class_init (FootingSectionDriversClass *klass)
{
}

static void
footing_section_drivers_init (FootingSectionDrivers *self)
{
}
