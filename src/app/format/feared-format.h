/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum/momentum.h"

G_BEGIN_DECLS

/* What was feared against what came, in a few words: from five that are answered on in
 * how many nothing of it came true. "" where nothing was feared. Owned by the caller. */
char *footing_momentum_format_feared (const FootingMomentum *momentum);

/* One of it: "Seemed 70 % likely. It did not come true." Owned by the caller. */
char *footing_prediction_format (const FootingPrediction *prediction);

G_END_DECLS
