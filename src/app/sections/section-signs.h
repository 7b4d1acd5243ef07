/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_SIGNS (footing_section_signs_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSectionSigns, footing_section_signs, FOOTING, SECTION_SIGNS, FootingSection)

G_END_DECLS
