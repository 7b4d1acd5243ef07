/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_MOVES (footing_section_moves_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSectionMoves, footing_section_moves, FOOTING, SECTION_MOVES, FootingSection)

G_END_DECLS
