/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum/sign-trend.h"

G_BEGIN_DECLS

/* How a sign went, in words: "From often to sometimes since “Decide, then inform” began
 * on 3 Mar." @move is what its counter-move is called, and @today a local date. Owned by
 * the caller. */
char *footing_sign_format_trend (const FootingSignTrend *trend,
                                 const char *move,
                                 const char *today);

/* The same beside a small picture; where that ends before today, it says so. Owned by the
 * caller. */
char *footing_sign_format_row (const FootingSignTrend *trend,
                               const char *move,
                               const char *today);

/* What a picture of it shows, in @full or a small one: the same, and the first check-in,
 * and before the setback. Owned by the caller. */
char *footing_sign_format_picture (const FootingSignTrend *trend,
                                   gboolean full,
                                   const char *move,
                                   const char *today);

/* What the step of @trend is called in a sentence, as on Plan; NULL when there is none.
 * Owned by the caller. */
char *footing_sign_dup_step_name (const FootingSignTrend *trend);

/* How the step goes that answers it: since when it is in the plan, when it is to be done
 * or was, when it was last practised. "" where there is none. Owned by the caller. */
char *footing_sign_format_step (const FootingSignTrend *trend, const char *today);

/* An order of signs, as it is chosen; translated. */
const char *footing_sign_order_to_label (FootingSignOrder order);

G_END_DECLS
