/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_DRIVERS (footing_section_drivers_get_type ())
G_DECLARE_FINAL_TYPE (FootingSectionDrivers,
                      footing_section_drivers,
                      FOOTING,
                      SECTION_DRIVERS,
                      FootingSection)

G_END_DECLS
