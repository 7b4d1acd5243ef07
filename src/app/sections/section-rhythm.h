/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_RHYTHM (footing_section_rhythm_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSectionRhythm, footing_section_rhythm, FOOTING, SECTION_RHYTHM, FootingSection)

G_END_DECLS
