/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_OUTCOMES (footing_section_outcomes_get_type ())
G_DECLARE_FINAL_TYPE (FootingSectionOutcomes,
                      footing_section_outcomes,
                      FOOTING,
                      SECTION_OUTCOMES,
                      FootingSection)

G_END_DECLS
