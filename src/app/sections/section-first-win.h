/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "section.h"

G_BEGIN_DECLS

#define FOOTING_TYPE_SECTION_FIRST_WIN (footing_section_first_win_get_type ())
G_DECLARE_FINAL_TYPE (FootingSectionFirstWin,
                      footing_section_first_win,
                      FOOTING,
                      SECTION_FIRST_WIN,
                      FootingSection)

G_END_DECLS
