/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sections/section.h"

G_BEGIN_DECLS

/* Whom to tell first, what to say meanwhile, what not to send yet and when to sleep on
 * it, for the kind of event of its plan (F91). */
#define FOOTING_TYPE_FIRST_DAYS_ADVICE (footing_first_days_advice_get_type ())
G_DECLARE_FINAL_TYPE (FootingFirstDaysAdvice,
                      footing_first_days_advice,
                      FOOTING,
                      FIRST_DAYS_ADVICE,
                      FootingSection)

G_END_DECLS
