/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance.h"

G_BEGIN_DECLS

/* The code of the page that prepares what comes (F93 to F96) on which @guide, a move,
 * sign, driver or concept, is dealt with, as footing_prepare_parse() reads it: "good",
 * "moment", "task" or "room"; NULL for none. */
const char *footing_guide_page (const FootingGuide *guide);

G_END_DECLS
