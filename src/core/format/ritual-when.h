/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clock.h"
#include "store/records/ritual.h"

G_BEGIN_DECLS

/* "Tuesdays, 10:00 · 20 min", "Tuesdays, every 2 weeks, 10:00 · 20 min"; the days in the
 * order of the week that @clock knows. Owned by the caller. */
char *footing_ritual_format_when (FootingRitual *ritual, FootingClock *clock);

G_END_DECLS
