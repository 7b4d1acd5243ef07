/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_HAPPENED (footing_section_happened_get_type ())
G_DECLARE_FINAL_TYPE (FootingSectionHappened,
                      footing_section_happened,
                      FOOTING,
                      SECTION_HAPPENED,
                      FootingSection)

G_END_DECLS
